"""Revoking a certificate: a page that asks first, and says what will happen."""

from __future__ import annotations

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from course.errors import ConflictError, CourseError, MissingError
from course.people import Role
from webapp import clock
from webapp.access import current_actor, requires
from webapp.actions.revoke_certificate import LONGEST_REASON, revoke_certificate
from webapp.admin import blueprint
from webapp.admin.person import certificate_line
from webapp.errors import sentence, status_of
from webapp.forms import Errors, typed
from webapp.store import certificates, people


@blueprint.get("/people/<uuid:person>/certificates/<uuid:certificate>/revoke")
@requires(Role.ADMIN)
def ask_to_revoke(person: UUID, certificate: UUID) -> ResponseReturnValue:
    """What revoking means, and the form for why."""
    return _page(person, certificate, "", Errors(), 200)


@blueprint.post("/people/<uuid:person>/certificates/<uuid:certificate>/revoke")
@requires(Role.ADMIN)
def revoke(person: UUID, certificate: UUID) -> ResponseReturnValue:
    """Revoke it, once."""
    reason = typed(request.form, "reason", longest=LONGEST_REASON + 1)
    _own(person, certificate)
    try:
        revoke_certificate(certificate, reason, by=current_actor(), now=clock.now())
    except ConflictError as error:
        return _page(person, certificate, reason, _told(error), status_of(error))
    except CourseError as error:
        if error.code != "reason-missing":
            raise
        return _page(person, certificate, reason, _told(error), 422)
    return redirect(url_for("admin.one_person", person=person, saved="revoked"), 303)


def _own(person: UUID, certificate: UUID) -> None:
    """The certificate must be the person's of the address."""
    if certificates.get(current_actor(), certificate).person != person:
        raise MissingError("certificate-missing")


def _told(error: CourseError) -> Errors:
    errors = Errors()
    errors.add("reason", sentence(error))
    return errors


def _page(person: UUID, certificate: UUID, reason: str, errors: Errors, status: int) -> ResponseReturnValue:
    _own(person, certificate)
    actor = current_actor()
    page = render_template(
        "admin/revoke.html",
        profile=people.profile(actor, person),
        certificate=certificate_line(actor, certificates.get(actor, certificate)),
        reason=reason,
        errors=errors,
        has_errors=bool(errors),
    )
    return page, status
