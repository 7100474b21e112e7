"""Where a person stands at a quiz: which attempt counts, and whether another may be started."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar
from uuid import UUID

from course.errors import AttemptError
from course.quiz.rules import NONE, Accommodation, AttemptScope, Counts, QuizRules


class PastAttempt(Protocol):
    """What the rules need to know of an earlier attempt. Both are None while it is open."""

    @property
    def graded_at(self) -> dt.datetime | None:
        """When it was graded."""
        ...

    @property
    def passed(self) -> bool | None:
        """Whether it passed."""
        ...


class ListedAttempt(PastAttempt, Protocol):
    """An attempt among a person's attempts at several quizzes."""

    @property
    def id(self) -> UUID:
        """Its id."""
        ...

    @property
    def quiz(self) -> str:
        """The quiz that it is an attempt at."""
        ...

    @property
    def scope(self) -> AttemptScope:
        """What it is for."""
        ...

    @property
    def mends(self) -> UUID | None:
        """The attempt that twins make good."""
        ...


P = TypeVar("P", bound=PastAttempt)
L = TypeVar("L", bound=ListedAttempt)


def attempts_left(earlier: int, rules: QuizRules, given: Accommodation = NONE) -> int | None:
    """How many attempts may still be started; None for any number."""
    if rules.attempts is None:
        return None
    return max(0, rules.attempts + given.extra_attempts - earlier)


def next_start(earlier: Sequence[PastAttempt], rules: QuizRules) -> dt.datetime | None:
    """The moment from which the next attempt may be started; None for at once."""
    ended = [past.graded_at for past in earlier if past.graded_at is not None]
    return max(ended) + rules.wait if ended and rules.wait else None


def check_start(
    earlier: Sequence[PastAttempt], rules: QuizRules, *, at: dt.datetime, given: Accommodation = NONE
) -> None:
    """Raise AttemptError when a new attempt may not be started.

    `attempts-used-up` (limit) or `attempt-too-soon` (from, a time). `earlier` are the person's
    attempts at this quiz, all of them ended.
    """
    if attempts_left(len(earlier), rules, given) == 0:
        raise AttemptError("attempts-used-up", limit=(rules.attempts or 0) + given.extra_attempts)
    begins = next_start(earlier, rules)
    if begins is not None and at < begins:
        raise AttemptError("attempt-too-soon", **{"from": begins.isoformat()})


def counting(earlier: Sequence[P], counts: Counts) -> P | None:
    """The attempt that says whether the quiz is passed; None before any is graded.

    Best is one that passed, else the last: no attempt is worth more than another that failed.
    """
    graded = [past for past in earlier if past.graded_at is not None]
    if not graded:
        return None
    if counts is Counts.FIRST:
        return graded[0]
    if counts is Counts.BEST:
        return next((past for past in graded if past.passed), graded[-1])
    return graded[-1]


def of_quiz(lines: Sequence[L], quiz: str, scope: AttemptScope = AttemptScope.FULL) -> tuple[L, ...]:
    """Those of a person's attempts that are at a quiz, of one scope."""
    return tuple(line for line in lines if line.quiz == quiz and line.scope is scope)


def deciding(lines: Sequence[L], quiz: str, counts: Counts) -> L | None:
    """The attempt that says whether a quiz is passed; None before any is graded.

    Twins that passed decide in the place of the attempt that they make good.
    """
    mended = {line.mends: line for line in of_quiz(lines, quiz, AttemptScope.TWINS) if line.passed}
    return counting([mended.get(line.id, line) for line in of_quiz(lines, quiz)], counts)


def passed_quizzes(lines: Sequence[ListedAttempt], counts: Mapping[str, Counts]) -> frozenset[str]:
    """The quizzes that attempts have passed, each by the attempt that counts."""
    found = {quiz: deciding(lines, quiz, how) for quiz, how in counts.items()}
    return frozenset(quiz for quiz, line in found.items() if line is not None and line.passed)
