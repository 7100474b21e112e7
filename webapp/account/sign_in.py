"""Signing in with a local account, and signing out."""

from __future__ import annotations

from flask import current_app, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from course.errors import AccessError
from course.people import Actor, ActorKind
from webapp import clock
from webapp.access import current_actor, public, safe_next
from webapp.access.devices import device_of
from webapp.access.guard import browser_session
from webapp.account import blueprint
from webapp.actions import sign_in as signing_in
from webapp.actions import sign_out as signing_out
from webapp.errors import sentence, status_of, wait_as_told
from webapp.forms import Errors, typed
from webapp.language import gettext as _

LONGEST_EMAIL = 254
LONGEST_PASSWORD = 1000


@blueprint.get("/sign-in")
@public
def sign_in() -> ResponseReturnValue:
    """The form; whoever is signed in already goes on."""
    target = safe_next(request.args.get("next", ""))
    if current_actor().kind is not ActorKind.ANONYMOUS:
        return redirect(target or url_for("public.front"), 303)
    return _form(email="", target=target, errors=Errors())


@blueprint.post("/sign-in")
@public
def sign_in_now() -> ResponseReturnValue:
    """Sign in, and on to the page that asked for it. A session that was open here ends."""
    email = typed(request.form, "email", longest=LONGEST_EMAIL)
    password = request.form.get("password", "")[:LONGEST_PASSWORD]
    target = safe_next(request.form.get("next", ""))
    errors = _missing(email, password)
    if errors:
        return _form(email=email, target=target, errors=errors), 422
    own = browser_session()
    try:
        signed = signing_in.sign_in(
            email,
            password,
            address=request.remote_addr or "",
            by=Actor.anonymous(own.actor.org),
            now=clock.now(),
            device=device_of(request.headers.get("User-Agent", "")),
        )
    except AccessError as error:
        return _refused(error, email=email, target=target)
    if own.token:
        signing_out.sign_out(own.token, by=own.actor)
    own.sign_in_token = signed.token
    return redirect(target or url_for("public.front"), 303)


@blueprint.post("/sign-out")
@public
def sign_out() -> ResponseReturnValue:
    """End the session on the server, and have the browser drop what it kept.

    Not under the site's own check of forms (see webapp/app.py): whoever leaves after the session
    has ended by itself is let out, not told to reload the page.
    """
    own = browser_session()
    if own.token:
        current_app.extensions["csrf"].protect()
        signing_out.sign_out(own.token, by=own.actor)
    own.is_over = True
    response = redirect(url_for("account.sign_in"), 303)
    response.headers["Clear-Site-Data"] = '"storage"'
    return response


def _missing(email: str, password: str) -> Errors:
    errors = Errors()
    if not email:
        errors.add("email", _("Skriv e-postadressen din."))
    if not password:
        errors.add("password", _("Skriv passordet ditt."))
    return errors


def _refused(error: AccessError, *, email: str, target: str) -> ResponseReturnValue:
    """The form again: which of the two was wrong is not said."""
    errors = Errors()
    errors.add("email", sentence(error))
    response = make_response(_form(email=email, target=target, errors=errors), status_of(error))
    return wait_as_told(response, error)


def _form(*, email: str, target: str, errors: Errors) -> str:
    return render_template(
        "account/sign-in.html",
        email=email,
        target=target,
        errors=errors,
        has_errors=bool(errors),
        is_chosen=request.args.get("chosen") == "password",
    )
