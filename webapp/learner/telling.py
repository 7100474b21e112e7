"""What a learner is told of a question before the attempt is submitted, where the quiz tells it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from course.quiz.behaviours import may_check
from webapp import course_text
from webapp.language import gettext as _
from webapp.language import ngettext
from webapp.learner.attempt import ShownAttempt
from webapp.learner.review import Review, review_of, said_to


@dataclass(frozen=True, slots=True)
class Told:
    """`review` is there when the question is locked; before that, only that the answer was not right."""

    title: str
    left: str
    said: tuple[Markup, ...]
    hint: Markup
    review: Review | None


def offers_check(shown: ShownAttempt, number: int) -> bool:
    """True when the learner may ask what the answer is worth."""
    return may_check(shown.rules) and not shown.state(number).is_locked


def told_of(shown: ShownAttempt, number: int) -> Told | None:
    """What is told of a question now; None before its answer is checked, or after it was changed."""
    item = shown.item(number).question
    state = shown.state(number)
    if state.told is None:
        return None
    answer = shown.attempt.checked[item][-1]
    if state.is_locked:
        share = state.told.share if shown.question(number).content.is_scored else None
        return Told("", "", (), Markup(), review_of(shown, number, share, answer, path=shown.path))
    if not shown.attempt.is_checked(item):
        return None
    left = ngettext("Du har %(num)s forsøk igjen.", "Du har %(num)s forsøk igjen.", state.tries_left or 0)
    words = _("Delvis riktig") if state.told.is_partly_right else _("Ikke riktig")
    hint = course_text.inline(state.hint, shown.stored.lang) if state.hint else Markup()
    return Told(words, left, said_to(shown, number, answer), hint, None)
