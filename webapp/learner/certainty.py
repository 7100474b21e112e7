"""How sure a learner is of an answer: what is asked, and how well they knew what they knew."""

from __future__ import annotations

from course.quiz.behaviours import RIGHT_POINTS, WRONG_POINTS, certainty_result
from course.quiz.grading import Grading
from course.quiz.rules import Behaviour
from webapp.language import gettext as _
from webapp.language import ngettext
from webapp.learner import wording
from webapp.learner.attempt import ShownAttempt


def certainty_choices() -> list[tuple[str, str]]:
    """Value and words of each answer to how sure one is, with what it gives."""
    words = {1: _("Usikker"), 2: _("Ganske sikker"), 3: _("Helt sikker")}
    return [
        (
            str(level),
            _(
                "%(word)s: %(right)s poeng hvis det er riktig, %(wrong)s hvis det er feil",
                word=word,
                right=wording.points(RIGHT_POINTS[level]),
                wrong=wording.signed(WRONG_POINTS[level]),
            ),
        )
        for level, word in words.items()
    ]


def certainty_lines(shown: ShownAttempt, graded: Grading) -> list[str]:
    """For each degree of certainty how many answers there were and how many were right; [] otherwise."""
    if shown.rules.behaviour is not Behaviour.CERTAINTY:
        return []
    result = certainty_result((mark.mark, mark.certainty) for mark in graded.marks)
    words = {1: _("Usikker"), 2: _("Ganske sikker"), 3: _("Helt sikker")}
    lines = [
        ngettext(
            "%(word)s: %(right)s av %(num)s svar var riktig.",
            "%(word)s: %(right)s av %(num)s svar var riktige.",
            result.said[level],
            word=words[level],
            right=result.right[level],
        )
        for level in words
        if result.said[level]
    ]
    return [
        *lines,
        _(
            "Sikkerhetspoeng: %(points)s. De viser hvor godt du vet hva du kan, og teller ikke for å bestå.",
            points=wording.signed(result.points),
        ),
    ]
