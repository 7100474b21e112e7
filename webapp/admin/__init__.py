"""Administrators' pages: people, units, releases."""

from __future__ import annotations

from flask import Blueprint, url_for

from course.people import Actor, Role
from webapp.language import gettext as _

blueprint = Blueprint("admin", __name__, url_prefix="/admin")


def menu(actor: Actor) -> list[tuple[str, str]]:
    """An administrator's part of the main menu."""
    if not actor.has(Role.ADMIN):
        return []
    return [
        (_("Personer"), url_for("admin.people_list")),
        (_("Enheter"), url_for("admin.units_list")),
        (_("Utgivelser"), url_for("admin.releases_list")),
    ]


from webapp.admin import (  # noqa: E402 - they hang on the blueprint
    links,
    people,
    person,
    releases,
    revocation,
    units,
)

__all__ = ["blueprint", "links", "menu", "people", "person", "releases", "revocation", "units"]
