"""Attempts in lists: each with its newest grading. A person's attempts are seen by that person alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, select, true

from course.people import Actor, Role
from course.quiz.draw import Draw
from course.quiz.practice import Review
from course.quiz.rules import AttemptScope
from webapp.db.session import current
from webapp.models import Attempt, Enrolment, Grading, MarkRow, Mending, QuestionVersion


@dataclass(frozen=True, slots=True)
class AttemptLine:
    """An attempt in a list. `share` and `passed` are None until it is graded.

    `mends` is the attempt that twins make good; `graded_at` is when it was graded first.
    """

    id: UUID
    quiz: str
    scope: AttemptScope
    n: int
    release: str
    started_at: dt.datetime
    out_of: int
    mends: UUID | None
    graded_at: dt.datetime | None
    share: Fraction | None
    passed: bool | None

    @property
    def points(self) -> Fraction:
        """The points of the newest grading; as many as there are scored questions would be full marks."""
        return (self.share or Fraction(0)) * self.out_of


_ENROLMENT = and_(Enrolment.o == Attempt.o, Enrolment.id == Attempt.enrolment)


def _lines(condition: ColumnElement[bool]) -> Select[Any]:
    """The statement for a person's attempts, each with its newest grading and the time of its first."""
    own = and_(Attempt.o == bindparam("o"), Enrolment.person == bindparam("person"), condition)
    newest = (
        select(Grading.attempt, func.max(Grading.no).label("no"), func.min(Grading.at).label("first_at"))
        .join(Attempt, and_(Attempt.o == Grading.o, Attempt.id == Grading.attempt))
        .join(Enrolment, _ENROLMENT)
        .where(Grading.o == bindparam("o"), own)
        .group_by(Grading.attempt)
        .subquery()
    )
    return (
        select(
            Attempt.enrolment,
            Attempt.id,
            Attempt.quiz,
            Attempt.scope,
            Attempt.n,
            Attempt.release,
            Attempt.started_at,
            Attempt.draw,
            Mending.mends,
            newest.c.first_at,
            Grading.num,
            Grading.den,
            Grading.passed,
        )
        .join(Enrolment, _ENROLMENT)
        .outerjoin(Mending, and_(Mending.o == Attempt.o, Mending.attempt == Attempt.id))
        .outerjoin(newest, newest.c.attempt == Attempt.id)
        .outerjoin(
            Grading,
            and_(Grading.o == Attempt.o, Grading.attempt == Attempt.id, Grading.no == newest.c.no),
        )
        .where(own)
        .order_by(Attempt.started_at, Attempt.n, Attempt.id)
    )


_LINES_OF_ONE = _lines(Attempt.enrolment == bindparam("enrolment"))
_LINES_OF_ALL = _lines(true())


def listed(actor: Actor, enrolment: UUID) -> tuple[AttemptLine, ...]:
    """The attempts of the actor's own enrolment, practice too, in order, each with its newest grading."""
    return _listed(actor, _LINES_OF_ONE, enrolment=enrolment).get(enrolment, ())


def listed_in_all(actor: Actor) -> dict[UUID, tuple[AttemptLine, ...]]:
    """Enrolment -> its attempts as `listed` gives them, for all of the actor's own enrolments."""
    return _listed(actor, _LINES_OF_ALL)


def _listed(actor: Actor, statement: Select[Any], **also: UUID) -> dict[UUID, tuple[AttemptLine, ...]]:
    actor.require(Role.LEARNER)
    found: dict[UUID, tuple[AttemptLine, ...]] = {}
    for row in current().execute(statement, {"o": actor.org, "person": actor.person, **also}):
        enrolment, attempt, quiz, scope, n, release, started, draw, mends, at, num, den, passed = row
        line = AttemptLine(
            attempt,
            quiz,
            AttemptScope(scope),
            n,
            release,
            started,
            Draw.from_json(draw).out_of,
            mends,
            at,
            None if num is None else Fraction(num, den),
            passed,
        )
        found[enrolment] = (*found.get(enrolment, ()), line)
    return found


def highest(actor: Actor, enrolment: UUID, quiz: str, scope: AttemptScope) -> int:
    """The number of the newest attempt of a scope, 0 for none; asked under the enrolment's lock."""
    actor.require(Role.LEARNER)
    found = select(func.max(Attempt.n)).where(
        Attempt.o == actor.org,
        Attempt.enrolment == enrolment,
        Attempt.quiz == quiz,
        Attempt.scope == scope.value,
    )
    return current().scalar(found) or 0


def seen(actor: Actor, enrolment: UUID) -> dict[str, int]:
    """Question -> in how many of the actor's own attempts of an enrolment it was shown."""
    actor.require(Role.LEARNER)
    rows = current().scalars(
        select(Attempt.draw)
        .join(Enrolment, _ENROLMENT)
        .where(Attempt.o == actor.org, Attempt.enrolment == enrolment, Enrolment.person == actor.person)
    )
    times: dict[str, int] = {}
    for row in rows:
        for item in Draw.from_json(row).items:
            times[item.question] = times.get(item.question, 0) + 1
    return times


def reviews(actor: Actor, enrolment: UUID) -> tuple[Review, ...]:
    """Every answer of the actor's own enrolment that was graded, in tests and in practice, by its time.

    Unanswered questions are among them: they were not known either.
    """
    actor.require(Role.LEARNER)
    newest = (
        select(Grading.attempt, func.max(Grading.no).label("no"), func.min(Grading.at).label("at"))
        .join(Attempt, and_(Attempt.o == Grading.o, Attempt.id == Grading.attempt))
        .where(Grading.o == actor.org, Attempt.enrolment == enrolment)
        .group_by(Grading.attempt)
        .subquery()
    )
    rows = current().execute(
        select(QuestionVersion.item, newest.c.at, MarkRow.num, MarkRow.den)
        .join(QuestionVersion, QuestionVersion.id == MarkRow.question_version)
        .join(newest, and_(newest.c.attempt == MarkRow.attempt, newest.c.no == MarkRow.no))
        .join(Attempt, and_(Attempt.o == MarkRow.o, Attempt.id == MarkRow.attempt))
        .join(Enrolment, _ENROLMENT)
        .where(MarkRow.o == actor.org, Enrolment.person == actor.person)
        .order_by(newest.c.at, QuestionVersion.item)
    )
    return tuple(Review(item, at, num == den) for item, at, num, den in rows)
