"""Choosing the language of one's pages."""

from __future__ import annotations

from flask import abort, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue

from course.people import ActorKind
from webapp.access import current_actor, public, safe_next
from webapp.actions import choose_language as choosing
from webapp.language import COOKIE, LANGUAGES
from webapp.public import blueprint

A_YEAR = 365 * 24 * 60 * 60


@blueprint.get("/language/<lang>")
@public
def choose_language(lang: str) -> ResponseReturnValue:
    """Remember the language, in the browser and with the person, and go back to the page."""
    if lang not in LANGUAGES:
        abort(404)
    actor = current_actor()
    if actor.kind is not ActorKind.ANONYMOUS:
        choosing.choose_language(lang, by=actor)
    response = redirect(safe_next(request.args.get("next", "")) or url_for("public.front"), 303)
    secure = current_app.config["KYNDIG"].secure_cookies
    response.set_cookie(COOKIE, lang, max_age=A_YEAR, secure=secure, httponly=True, samesite="Lax")
    return response
