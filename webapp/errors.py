"""What went wrong, as a status and a page: error code -> status, and a sentence of `course.messages`."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Flask, Response, jsonify, make_response, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from course.errors import (
    AccessError,
    AnswerError,
    AttemptError,
    BusyError,
    ConflictError,
    CourseError,
    Fact,
    MissingError,
)
from course.messages import say, table
from course.people import ActorKind
from webapp.access.guard import current_actor, safe_next, wants_json
from webapp.language import current_lang
from webapp.language import gettext as _

STATUS: dict[type[CourseError], int] = {
    MissingError: 404,
    AccessError: 403,
    ConflictError: 409,
    AttemptError: 409,
    AnswerError: 422,
    BusyError: 503,
}
CODES = {
    "link-used": 410,
    "link-replaced": 410,
    "link-expired": 410,
    "link-throttled": 429,
    "signed-out": 401,
    "sign-in-throttled": 429,
    "sign-in-network-throttled": 429,
    "old-password-throttled": 429,
    "name-throttled": 429,
    "check-throttled": 429,
}
RETRY_SECONDS = 5


def status_of(error: CourseError) -> int:
    """The HTTP status that an error is told with; 400 for what has no other."""
    for kind in type(error).__mro__:
        if error.code in CODES:
            return CODES[error.code]
        if kind in STATUS:
            return STATUS[kind]
    return 400


def wait_as_told(response: Response, error: CourseError) -> Response:
    """The response, with `Retry-After` as long as the refusal says."""
    if "seconds" in error.facts:
        response.headers["Retry-After"] = str(error.facts["seconds"])
    return response


def sentence(error: CourseError) -> str:
    """What the person is told."""
    return sentence_of(error.code, error.facts)


def sentence_of(code: str, facts: object = None) -> str:
    """The sentence of a code in the language of the page; a general one for a code without a sentence."""
    filled: dict[str, Fact] = dict(facts) if isinstance(facts, dict) or facts is not None else {}  # type: ignore[call-overload]
    lines = say(code if code in table() else "web-refused", filled, current_lang()).split("\n")
    return " ".join(line.removeprefix("-> ").removeprefix("> ") for line in lines)


def register_errors(app: Flask) -> None:
    """Answer every error with a page (or JSON for scripts), never a traceback."""
    app.register_error_handler(CourseError, _course_error)
    app.register_error_handler(CSRFError, _csrf_error)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(500, _bug)


def _course_error(error: CourseError) -> ResponseReturnValue:
    page = error_page(
        status_of(error), heading=_heading(status_of(error)), explanation=sentence(error), code=error.code
    )
    return wait_as_told(page, error)


def _csrf_error(error: CSRFError) -> ResponseReturnValue:
    if (
        wants_json() and current_actor().kind is ActorKind.ANONYMOUS
    ):  # the session is over: say so to the script
        return error_page(
            401, heading=_heading(401), explanation=sentence_of("signed-out"), code="signed-out"
        )
    return error_page(
        400, heading=_("Siden må lastes på nytt"), explanation=sentence_of("web-csrf"), code="web-csrf"
    )


def _http_error(error: HTTPException) -> ResponseReturnValue:
    status = error.code or 500
    if status < 400:
        return error.get_response()
    code = {404: "web-not-found", 405: "web-method", 413: "web-too-big", 429: "web-too-often"}.get(
        status, "web-refused" if status < 500 else "web-bug"
    )
    return error_page(status, heading=_heading(status), explanation=sentence_of(code), code=code)


def _bug(error: Exception) -> ResponseReturnValue:
    return error_page(500, heading=_heading(500), explanation=sentence_of("web-bug"), code="web-bug")


def _heading(status: int) -> str:
    return {
        401: _("Du er logget ut"),
        403: _("Du har ikke tilgang"),
        404: _("Vi finner ikke siden"),
        409: _("Noe har endret seg"),
        413: _("Det du sendte, er for stort"),
        422: _("Svaret kan ikke brukes"),
        429: _("Vent litt før du prøver igjen"),
        503: _("Vi får det ikke til akkurat nå"),
    }.get(status, _("Noe gikk galt hos oss") if status >= 500 else _("Dette kan vi ikke ta imot"))


def _page_before() -> str:
    """The page of this site that the request came from, as a path; '' when it came from elsewhere."""
    try:
        parts = urlsplit(request.referrer or "")
    except ValueError:
        return ""
    if parts.netloc != request.host or request.referrer == request.url:
        return ""
    return safe_next(parts.path + (f"?{parts.query}" if parts.query else ""))


def error_page(status: int, *, heading: str, explanation: str, code: str) -> Response:
    """An error as a page, or as JSON with the same code and sentence for a page's script."""
    if wants_json():
        response = jsonify(error=code, text=explanation)
    else:
        ways_out = [(_("Til forsiden"), url_for("public.front"))]
        if back := _page_before():
            ways_out.append((_("Tilbake"), back))
        response = make_response(
            render_template(
                "layouts/error.html",
                status=status,
                heading=heading,
                explanation=explanation,
                ways_out=ways_out,
            )
        )
    response.status_code = status
    if status in (429, 503):
        response.headers["Retry-After"] = str(RETRY_SECONDS if status == 503 else 60)
    return response
