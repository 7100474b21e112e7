"""Revoking a certificate, or issuing it again: a page that asks first, and says what will happen."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from course.errors import ConflictError, CourseError, MissingError
from course.people import Role
from webapp import clock
from webapp.access import current_actor, requires
from webapp.actions.reissue_certificate import reissue_certificate
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
    return _page("admin/revoke.html", person, certificate, "", Errors(), 200)


@blueprint.post("/people/<uuid:person>/certificates/<uuid:certificate>/revoke")
@requires(Role.ADMIN)
def revoke(person: UUID, certificate: UUID) -> ResponseReturnValue:
    """Revoke it, once."""
    reason = typed(request.form, "reason", longest=LONGEST_REASON + 1)
    _own(person, certificate)
    all_along = request.form.get("all_along") == "yes"

    def deed() -> None:
        revoke_certificate(certificate, reason, all_along=all_along, by=current_actor(), now=clock.now())

    return _done("admin/revoke.html", person, certificate, reason, deed, "revoked")


@blueprint.get("/people/<uuid:person>/certificates/<uuid:certificate>/reissue")
@requires(Role.ADMIN)
def ask_to_reissue(person: UUID, certificate: UUID) -> ResponseReturnValue:
    """What issuing it again means, and the form for why."""
    return _page("admin/reissue.html", person, certificate, "", Errors(), 200)


@blueprint.post("/people/<uuid:person>/certificates/<uuid:certificate>/reissue")
@requires(Role.ADMIN)
def reissue(person: UUID, certificate: UUID) -> ResponseReturnValue:
    """Issue it again, once."""
    reason = typed(request.form, "reason", longest=LONGEST_REASON + 1)
    _own(person, certificate)

    def deed() -> None:
        reissue_certificate(certificate, reason, by=current_actor(), now=clock.now())

    return _done("admin/reissue.html", person, certificate, reason, deed, "reissued")


def _done(
    template: str, person: UUID, certificate: UUID, reason: str, deed: Callable[[], None], saved: str
) -> ResponseReturnValue:
    """Do it, and back to the person; what is refused is told at the reason."""
    try:
        deed()
    except ConflictError as error:
        return _page(template, person, certificate, reason, _told(error), status_of(error))
    except CourseError as error:
        if error.code != "reason-missing":
            raise
        return _page(template, person, certificate, reason, _told(error), 422)
    return redirect(url_for("admin.one_person", person=person, saved=saved), 303)


def _own(person: UUID, certificate: UUID) -> None:
    """The certificate must be the person's of the address."""
    if certificates.get(current_actor(), certificate).person != person:
        raise MissingError("certificate-missing")


def _told(error: CourseError) -> Errors:
    errors = Errors()
    errors.add("reason", sentence(error))
    return errors


def _page(
    template: str, person: UUID, certificate: UUID, reason: str, errors: Errors, status: int
) -> ResponseReturnValue:
    _own(person, certificate)
    actor = current_actor()
    page = render_template(
        template,
        profile=people.profile(actor, person),
        certificate=certificate_line(actor, certificates.get(actor, certificate)),
        reason=reason,
        all_along=request.form.get("all_along") == "yes",
        errors=errors,
        has_errors=bool(errors),
    )
    return page, status
