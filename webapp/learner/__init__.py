"""The learner's pages: courses, lessons, quizzes, results, certificates."""

from __future__ import annotations

from flask import Blueprint, url_for

from course.people import Actor, Role
from webapp.language import gettext as _

blueprint = Blueprint("learner", __name__)


def menu(actor: Actor) -> list[tuple[str, str]]:
    """A learner's part of the main menu."""
    if not actor.has(Role.LEARNER):
        return []
    return [
        (_("Mine kurs"), url_for("learner.my_courses")),
        (_("Mine bevis"), url_for("learner.my_certificates")),
    ]


from webapp.learner import (  # noqa: E402, F401 - the pages hang themselves on the blueprint  # noqa: E402, F401
    answer,
    certificates,
    course,
    courses,
    lesson,
    media,
    overview,
    question,
    quiz,
    result,
    timing,
)
