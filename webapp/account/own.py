"""One's own account: who one is here, and a new password."""

from __future__ import annotations

from flask import make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from course.errors import AccessError, CourseError
from webapp import clock
from webapp.access import current_actor, current_token, signed_in
from webapp.account import blueprint
from webapp.account.sessions import session_lines
from webapp.actions.change_password import change_password
from webapp.actions.passwords import LONGEST, SHORTEST
from webapp.errors import sentence, status_of, wait_as_told
from webapp.forms import Errors
from webapp.language import LANGUAGES
from webapp.language import gettext as _
from webapp.store import people, units

LONGEST_READ = 1000


@blueprint.get("/account")
@signed_in
def own_account() -> ResponseReturnValue:
    """Name, e-mail, and the form for a new password."""
    return _page(Errors(), 200)


@blueprint.post("/account/password")
@signed_in
def change_own_password() -> ResponseReturnValue:
    """Change the password; all other sessions of the person end."""
    old, new = (request.form.get(name, "")[:LONGEST_READ] for name in ("old", "new"))
    errors = Errors()
    if not old:
        errors.add("old", _("Skriv passordet du har nå."))
    if not new:
        errors.add("new", _("Skriv det nye passordet."))
    if errors:
        return _page(errors, 422)
    try:
        change_password(old, new, token=current_token(), by=current_actor(), now=clock.now())
    except CourseError as error:
        errors.add("old" if isinstance(error, AccessError) else "new", sentence(error))
        return wait_as_told(make_response(_page(errors, status_of(error))), error)
    return redirect(url_for("account.own_account", saved="password"), 303)


def _page(errors: Errors, status: int) -> ResponseReturnValue:
    actor = current_actor()
    if actor.person is None:
        raise AccessError("signed-out")
    unit = units.of_person(actor, actor.person)
    page = render_template(
        "account/account.html",
        profile=people.profile(actor, actor.person),
        unit=unit[1] if unit else "",
        known_languages=LANGUAGES,
        shortest=SHORTEST,
        longest=LONGEST,
        errors=errors,
        has_errors=bool(errors),
        saved=request.args.get("saved", ""),
        sessions=session_lines(),
    )
    return page, status
