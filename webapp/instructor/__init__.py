"""Instructors' pages: who needs help with a course, and which questions are hard."""

from __future__ import annotations

from flask import Blueprint, url_for

from course.people import Actor, Role
from webapp.language import gettext as _

blueprint = Blueprint("instructor", __name__)


def menu(actor: Actor) -> list[tuple[str, str]]:
    """An instructor's part of the main menu."""
    return [(_("Resultater"), url_for("instructor.results"))] if actor.has(Role.INSTRUCTOR) else []


from webapp.instructor import courses, one_question, participants, questions  # noqa: E402 - they hang on the blueprint

__all__ = ["blueprint", "courses", "menu", "one_question", "participants", "questions"]
