"""What a learner is told during an attempt, and what tries and certainty are worth.

The state of a question is worked out from the attempt's steps and the question's text; it is
kept nowhere, so that a mended key is seen at once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from course.errors import AnswerError, AttemptError
from course.quiz.attempt import Attempt
from course.quiz.question import Json, Mark, Question
from course.quiz.rules import Behaviour, QuizRules

RIGHT_POINTS = {1: Fraction(1), 2: Fraction(2), 3: Fraction(3)}
WRONG_POINTS = {1: Fraction(0), 2: Fraction(-2), 3: Fraction(-6)}
"""Certainty-based marking by A. R. Gardner-Medwin ("Confidence assessment in the teaching of
basic science", ALT-J 3(1):80-85, 1995, and the later scale 1, 2, 3 against 0, -2, -6): saying
how sure one really is gives the most points on the average, whatever that is."""


@dataclass(frozen=True, slots=True)
class ItemState:
    """A question of an attempt as the learner may see it now.

    `told` is what the last checked answer was worth, None before any check. A locked question
    takes no more answers, and its key may be shown. `hint` is the author's next hint after a
    wrong try, '' for none. `tries_left` None: not counted.
    """

    told: Mark | None
    is_locked: bool
    tries_left: int | None
    hint: str


def may_check(rules: QuizRules) -> bool:
    """True when the learner is told during the attempt."""
    return rules.behaviour in (Behaviour.IMMEDIATE, Behaviour.TRIES)


def item_state(attempt: Attempt, question: Question, rules: QuizRules) -> ItemState:
    """Where a question of an open attempt stands. Raises AnswerError for answers that are none of it."""
    checked = attempt.checked.get(question.id, ()) if may_check(rules) else ()
    allowed = rules.tries if rules.behaviour is Behaviour.TRIES else 1
    left = max(0, allowed - len(checked)) if may_check(rules) else None
    if not checked:
        return ItemState(None, False, left, "")
    told = question.content.grade(checked[-1])
    is_locked = told.is_right or left == 0 or not question.content.is_scored
    is_locked = is_locked or _is_for_good(question, checked[-1])
    wrong = len(checked)
    hint = question.hints[min(wrong, len(question.hints)) - 1] if question.hints and not is_locked else ""
    return ItemState(told, is_locked, 0 if is_locked else left, hint)


def _is_for_good(question: Question, answer: Json) -> bool:
    """True when the answer may never be taken back, so that there is no other try."""
    try:
        question.content.check_change(answer, None)
    except AnswerError:
        return True
    return False


def refuse_locked(attempt: Attempt, question: Question, rules: QuizRules) -> None:
    """Raise AttemptError `question-locked` for a question that takes no more answers."""
    if item_state(attempt, question, rules).is_locked:
        raise AttemptError("question-locked")


def refuse_check(rules: QuizRules) -> None:
    """Raise AttemptError `check-not-offered` for a quiz that tells nothing before it is submitted."""
    if not may_check(rules):
        raise AttemptError("check-not-offered")


def credit(attempt: Attempt, question: Question, mark: Mark, rules: QuizRules) -> Fraction:
    """The share of the points that the last answer gets, in [0, 1].

    Each try before the last costs `rules.penalty` of the points, and no question is worth less
    than nothing (Moodle's "interactive with multiple tries"). Every other behaviour gives the
    mark itself: certainty is counted apart, since points of it are no proof of knowing (someone
    sure of two and right, unsure of three and wrong has 6 points of 5).
    """
    if rules.behaviour is not Behaviour.TRIES:
        return mark.share
    tries = len(attempt.checked.get(question.id, ()))
    tries += attempt.answers.get(question.id) is not None and not attempt.is_checked(question.id)
    return max(Fraction(0), mark.share - rules.penalty * max(0, tries - 1))


def certainty_points(mark: Mark, certainty: int | None) -> Fraction:
    """What an answer is worth by how sure the learner was: from -6 to 3; 0 when that was not said.

    An answer that is partly right gets its share of the points of a right one, as in Moodle.
    """
    if certainty is None:
        return Fraction(0)
    return RIGHT_POINTS[certainty] * mark.share if mark.share else WRONG_POINTS[certainty]


@dataclass(frozen=True, slots=True)
class CertaintyResult:
    """How well a learner knew what they knew: answers by certainty, and the points.

    `said` counts answers by certainty, `right` those of them with full marks.
    """

    points: Fraction
    said: dict[int, int]
    right: dict[int, int]


def certainty_result(marks: Iterable[tuple[Mark, int | None]]) -> CertaintyResult:
    """Of the marks of an attempt, each with how sure the learner was."""
    points, said, right = Fraction(0), dict.fromkeys(RIGHT_POINTS, 0), dict.fromkeys(RIGHT_POINTS, 0)
    for mark, certainty in marks:
        points += certainty_points(mark, certainty)
        if certainty is not None:
            said[certainty] += 1
            right[certainty] += mark.is_right
    return CertaintyResult(points, said, right)
