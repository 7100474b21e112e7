"""Signing in and out, and one's own account."""

from __future__ import annotations

from flask import Blueprint, url_for

from course.people import Actor
from webapp.language import gettext as _

blueprint = Blueprint("account", __name__)


def menu(_actor: Actor) -> list[tuple[str, str]]:
    """What everybody who is signed in has last in the main menu."""
    return [(_("Min konto"), url_for("account.own_account"))]


from webapp.account import link, own, sessions, sign_in  # noqa: E402 - the pages hang themselves on the blueprint

__all__ = ["blueprint", "link", "menu", "own", "sessions", "sign_in"]
