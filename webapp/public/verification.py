"""The check of a certificate: one large word, the day it concerns, and everything but the name."""

from __future__ import annotations

import math

from flask import make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from course.credentials.code import normalise, printed
from course.credentials.verification import Verdict
from course.errors import AccessError
from webapp import clock
from webapp.access import current_actor, public
from webapp.actions.check_certificate import WINDOW, Checked, check_certificate
from webapp.actions.check_name import check_name
from webapp.errors import sentence
from webapp.forms import Errors, clean, typed
from webapp.language import gettext as _
from webapp.public import blueprint
from webapp.store import rates

LONGEST_CODE = 80
LONGEST_NAME = 200


@blueprint.get("/verify")
@public
def verify_form() -> ResponseReturnValue:
    """The form for a code; a code that can be one leads to its page."""
    if "code" not in request.args:
        return _page("public/verify.html", code="", errors=Errors())
    given = typed(request.args, "code", longest=LONGEST_CODE)
    code = normalise(given)
    if code is None:
        return _not_a_code(given)
    return redirect(url_for("public.verify_code", code=printed(code)), 303)


@blueprint.get("/verify/<code>")
@public
def verify_code(code: str) -> ResponseReturnValue:
    """What is said about the certificate with this code today."""
    return _answer(code)


@blueprint.post("/verify/<code>")
@public
def verify_name(code: str) -> ResponseReturnValue:
    """Compare a typed name with the one on the certificate: says whether it matches, and no more."""
    return _answer(code, name=typed(request.form, "name", longest=LONGEST_NAME))


def _answer(given: str, name: str | None = None) -> ResponseReturnValue:
    given = clean(given, longest=LONGEST_CODE)
    code = normalise(given)
    if code is None:
        return _not_a_code(given)
    try:
        checked = check_certificate(
            code, address=request.remote_addr or "", by=current_actor(), now=clock.now()
        )
    except AccessError as error:
        return _throttled(error, given)
    if checked.verification.verdict is Verdict.UNKNOWN:
        return _page("public/certificate.html", 404, code=printed(code), typed=given, checked=checked)
    return _known(code, checked, name)


def _known(code: str, checked: Checked, name: str | None) -> ResponseReturnValue:
    """The page of a certificate there is, with the answer about a name when one was asked for."""
    errors, matches, status = Errors(), None, 200
    if name == "":
        errors.add("name", _("Skriv navnet som står på beviset."))
        status = 422
    elif name is not None and checked.issuer is not None:
        try:
            matches = check_name(code, name, by=checked.issuer, now=clock.now())
        except AccessError as error:
            errors.add("name", sentence(error))
            status = 429
    page = _page(
        "public/certificate.html",
        status,
        code=printed(code),
        checked=checked,
        name=name or "",
        errors=errors,
        matches=matches,
    )
    return _wait(page) if status == 429 else page


def _not_a_code(given: str) -> ResponseReturnValue:
    errors = Errors()
    errors.add(
        "code",
        _("Koden har 17 til 20 tegn, tall og bokstaver. Sjekk at du har skrevet alt som står på beviset.")
        if given
        else _("Skriv koden som står på beviset."),
    )
    return _page("public/verify.html", 422, code=given, errors=errors)


def _throttled(error: AccessError, given: str) -> ResponseReturnValue:
    until = rates.window_end(clock.now(), WINDOW)
    return _wait(
        _page("public/verify.html", 429, code=given, errors=Errors(), refused=sentence(error), until=until)
    )


def _wait(page: ResponseReturnValue) -> ResponseReturnValue:
    response = make_response(page)
    left = rates.window_end(clock.now(), WINDOW) - clock.now()
    response.headers["Retry-After"] = str(math.ceil(left.total_seconds()))
    return response


def _page(template: str, status: int = 200, **context: object) -> ResponseReturnValue:
    """A page that search engines leave alone: an address with a code in it is not for them."""
    response = make_response(
        render_template(template, has_errors=bool(context.get("errors")), **context), status
    )
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
