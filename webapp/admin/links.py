"""Links for choosing a password: made here when the site sends no e-mail, and shown once."""

from __future__ import annotations

from uuid import UUID

from flask import current_app, render_template, request, url_for
from flask.typing import ResponseReturnValue

from course.people import Role
from webapp import clock
from webapp.access import current_actor, requires
from webapp.actions.make_password_link import make_password_link
from webapp.admin import blueprint
from webapp.store import organisations, people


@blueprint.post("/people/<uuid:person>/link")
@requires(Role.ADMIN)
def make_link(person: UUID) -> ResponseReturnValue:
    """Make a link for the person to choose a password, and show it, this once: it is kept nowhere."""
    return link_page(person, is_new=False)


def link_page(person: UUID, *, is_new: bool) -> str:
    """The page that shows a new link."""
    actor = current_actor()
    profile = people.profile(actor, person)
    made = make_password_link(person, by=actor, now=clock.now())
    path = url_for("account.choose_password", token=made.token)
    config = current_app.config["KYNDIG"]
    # With several organisations each has a host of its own: the administrator is at the right one.
    is_alone = organisations.count() == 1 and config.base_url
    return render_template(
        "admin/link.html",
        name=profile.name,
        email=profile.email,
        link=(config.base_url if is_alone else request.host_url.rstrip("/")) + path,
        expires_at=made.expires_at,
        href=url_for("admin.one_person", person=person),
        is_new=is_new,
    )
