"""Who acts, and which role a page asks for. A page without a mark is refused by a test and by `guard`."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar, cast
from urllib.parse import quote, urlsplit

from flask import redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from course.errors import AccessError
from course.people import Actor, ActorKind, Role
from webapp.access.browser_session import BrowserSession

PUBLIC = "public"
SIGNED_IN = "signed-in"
MARK = "kyndig_access"

P = ParamSpec("P")
R = TypeVar("R", bound=ResponseReturnValue)


def browser_session() -> BrowserSession:
    """The request's own session."""
    return cast(BrowserSession, session._get_current_object())  # type: ignore[attr-defined] # noqa: SLF001


def current_actor() -> Actor:
    """Whoever sent the request: a person with grants, or somebody who has not signed in."""
    return browser_session().actor


def current_name() -> str:
    """The name of the person who is signed in, '' otherwise."""
    return browser_session().name


def current_token() -> str:
    """The session's token, '' when nobody is signed in."""
    return browser_session().token


def public(view: Callable[P, R]) -> Callable[P, R]:
    """Mark a page that everybody may open."""
    setattr(view, MARK, PUBLIC)
    return view


def signed_in(view: Callable[P, ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
    """A page for whoever is signed in, whatever their grants."""
    return _guarded(view, SIGNED_IN, ())


def requires(*roles: Role) -> Callable[[Callable[P, ResponseReturnValue]], Callable[P, ResponseReturnValue]]:
    """A page for people with one of the roles: sign-in first (401 for scripts), 403 for the others."""

    def decorate(view: Callable[P, ResponseReturnValue]) -> Callable[P, ResponseReturnValue]:
        return _guarded(view, ",".join(role.value for role in roles), roles)

    return decorate


def _guarded(
    view: Callable[P, ResponseReturnValue], mark: str, roles: tuple[Role, ...]
) -> Callable[P, ResponseReturnValue]:
    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
        actor = current_actor()
        if actor.kind is ActorKind.ANONYMOUS:
            if wants_json():
                raise AccessError("signed-out")
            back = request.full_path.rstrip("?") if request.method == "GET" else ""
            return redirect(url_for("account.sign_in") + (f"?next={quote(back)}" if back else ""), 303)
        if roles:
            actor.require(*roles)
        return view(*args, **kwargs)

    setattr(guarded, MARK, mark)
    return guarded


def wants_json() -> bool:
    """True for requests that a page's script made: they get JSON, also when something is wrong."""
    return request.is_json or request.accept_mimetypes.best == "application/json"


def safe_next(target: str) -> str:
    """The place on this site that a link back may lead to; '' for anything else.

    Backslashes, control characters and doubled slashes are how other sites get in here.
    """
    if not target.startswith("/") or target.startswith(("//", "/\\")) or "\\" in target:
        return ""
    if any(ord(char) < 33 or ord(char) == 127 for char in target):
        return ""
    parts = urlsplit(target)
    return target if not parts.scheme and not parts.netloc and "//" not in parts.path else ""
