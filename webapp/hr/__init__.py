"""HR's pages: who is certified as of a day, and exports. Status and dates, never answers."""

from __future__ import annotations

from flask import Blueprint, url_for

from course.people import Actor, Role
from webapp.language import gettext as _

blueprint = Blueprint("hr", __name__, url_prefix="/hr")


def menu(actor: Actor) -> list[tuple[str, str]]:
    """HR's part of the main menu."""
    if not actor.has(Role.HR):
        return []
    return [(_("Oversikt"), url_for("hr.overview")), (_("Eksport"), url_for("hr.export_form"))]


from webapp.hr import exports, overview  # noqa: E402 - the pages hang themselves on the blueprint

__all__ = ["blueprint", "exports", "menu", "overview"]
