"""The page of a link that lets a person choose a password. The token is the way in; nothing else is told."""

from __future__ import annotations

from flask import make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from course.errors import CourseError, MissingError
from course.people import Actor
from webapp import clock
from webapp.access import current_actor, public
from webapp.account import blueprint
from webapp.actions import choose_password as choosing
from webapp.actions.passwords import LONGEST, SHORTEST
from webapp.errors import sentence, status_of, wait_as_told
from webapp.forms import Errors
from webapp.language import gettext as _

LONGEST_READ = 1000
LONGEST_TOKEN = 100
OF_PASSWORD = ("password-short", "password-long")


@blueprint.get("/password/<token>")
@public
def choose_password(token: str) -> ResponseReturnValue:
    """The form, or why the link is over and what to do."""
    return _page(token, Errors(), 200)


@blueprint.post("/password/<token>")
@public
def choose_password_now(token: str) -> ResponseReturnValue:
    """Keep the password, and on to sign-in."""
    new, errors = request.form.get("new", "")[:LONGEST_READ], Errors()
    if not new:
        errors.add("new", _("Skriv det nye passordet."))
        return _page(token, errors, 422)
    try:
        choosing.choose_password(_read(token), new, address=_address(), by=_anybody(), now=clock.now())
    except CourseError as error:
        if error.code not in OF_PASSWORD:
            return _over(error)
        errors.add("new", sentence(error))
        return _page(token, errors, status_of(error))
    return redirect(url_for("account.sign_in", chosen="password"), 303)


def _page(token: str, errors: Errors, status: int) -> ResponseReturnValue:
    try:
        link = choosing.open_link(_read(token), address=_address(), by=_anybody(), now=clock.now())
    except CourseError as error:
        return _over(error)
    page = render_template(
        "account/choose-password.html",
        token=token,
        link=link,
        shortest=SHORTEST,
        longest=LONGEST,
        errors=errors,
        has_errors=bool(errors),
    )
    return _unseen(page, status)


def _over(error: CourseError) -> ResponseReturnValue:
    page = render_template("account/link-over.html", explanation=sentence(error))
    return wait_as_told(make_response(_unseen(page, status_of(error))), error)


def _unseen(page: str, status: int) -> ResponseReturnValue:
    """The page, left alone by search engines, and its address told to no page that it leads to."""
    return page, status, {"X-Robots-Tag": "noindex, nofollow"}


def _read(token: str) -> str:
    """The token as it may be one. Raises MissingError for what is none."""
    if not token.isascii() or len(token) > LONGEST_TOKEN:
        raise MissingError("link-missing")
    return token


def _address() -> str:
    return request.remote_addr or ""


def _anybody() -> Actor:
    """Whoever has the token; who is signed in here is of no matter."""
    return Actor.anonymous(current_actor().org)
