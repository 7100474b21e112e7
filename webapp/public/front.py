"""The front door: it leads everybody to the first page that is theirs."""

from __future__ import annotations

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from course.people import ActorKind, Role
from webapp.access import current_actor, public
from webapp.public import blueprint

FIRST_PAGE = {
    Role.LEARNER: "/courses",
    Role.INSTRUCTOR: "/results",
    Role.HR: "/hr",
    Role.ADMIN: "/admin/people",
}
"""Where each role begins; whoever has several begins with the first."""


@blueprint.get("/")
@public
def front() -> ResponseReturnValue:
    """Sign-in, or the first page of whoever is signed in."""
    actor = current_actor()
    if actor.kind is ActorKind.ANONYMOUS:
        return redirect(url_for("account.sign_in"), 303)
    first = next((path for role, path in FIRST_PAGE.items() if actor.has(role)), None)
    return redirect(first or url_for("account.own_account"), 303)
