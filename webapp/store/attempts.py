"""Attempts: steps, gradings and marks. A person's attempts are seen by that person alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, bindparam, func, insert, select

from course.errors import MissingError
from course.people import Actor, Role
from course.quiz import attempt as attempts
from course.quiz.attempt import Attempt, Step
from course.quiz.draw import Draw
from course.quiz.grading import Grading
from course.quiz.question import Json
from course.quiz.rules import AttemptScope
from webapp.db.base import Base
from webapp.db.session import current
from webapp.models import Attempt as AttemptRow
from webapp.models import Enrolment, MarkRow, Mending, QuestionVersion, StepRow
from webapp.models import Grading as GradingRow


@dataclass(frozen=True, slots=True)
class StoredAttempt:
    """An attempt with what it belongs to."""

    attempt: Attempt
    enrolment: UUID
    course: UUID
    track: str
    quiz: str
    release: str
    lang: str
    scope: AttemptScope
    n: int
    started_at: dt.datetime


@dataclass(frozen=True, slots=True)
class DrawnAttempt:
    """What an answer is read by: which release, language and draw it belongs to."""

    release: str
    lang: str
    draw: Draw


@dataclass(frozen=True, slots=True)
class StoredMark:
    """What the answer to a question was worth, by a grading. `response` None: there was none."""

    share: Fraction
    response: Json


@dataclass(frozen=True, slots=True)
class StoredGrading:
    """A grading as it is kept, and why it was made; `marks` by the question's id."""

    no: int
    at: dt.datetime
    share: Fraction
    passed: bool
    reason: str
    marks: Mapping[str, StoredMark]


# Made once: every answer runs them, and making a statement costs more than running it.
_OWN = and_(
    AttemptRow.o == bindparam("o"),
    AttemptRow.id == bindparam("attempt"),
    Enrolment.person == bindparam("person"),
)
_ENROLMENT = and_(Enrolment.o == AttemptRow.o, Enrolment.id == AttemptRow.enrolment)
_DRAWN = select(AttemptRow.release, AttemptRow.lang, AttemptRow.draw).join(Enrolment, _ENROLMENT).where(_OWN)
_ATTEMPT = (
    select(
        AttemptRow.enrolment,
        Enrolment.course,
        Enrolment.track,
        AttemptRow.quiz,
        AttemptRow.release,
        AttemptRow.lang,
        AttemptRow.scope,
        AttemptRow.n,
        AttemptRow.started_at,
        AttemptRow.draw,
    )
    .join(Enrolment, _ENROLMENT)
    .where(_OWN)
)
STEP_COLUMNS = (
    StepRow.n,
    StepRow.at,
    StepRow.kind,
    StepRow.item,
    StepRow.revision,
    StepRow.client_key,
    StepRow.answer,
    StepRow.state,
    StepRow.certainty,
)
"""What a step is made of, in the order that `Step.kept` takes."""

_STEPS = (
    select(*STEP_COLUMNS)
    .where(StepRow.o == bindparam("o"), StepRow.attempt == bindparam("attempt"))
    .order_by(StepRow.n)
)
_LOCKED = _ATTEMPT.with_for_update(of=Enrolment)
_APPEND = insert(Base.metadata.tables[StepRow.__tablename__])


def drawn(actor: Actor, attempt: UUID) -> DrawnAttempt:
    """The draw of the actor's own attempt, without its steps; for anybody else it does not exist."""
    actor.require(Role.LEARNER)
    row = current().execute(_DRAWN, _own(actor, attempt)).one_or_none()
    if row is None:
        raise MissingError("attempt-missing")
    release, lang, draw = row
    return DrawnAttempt(release, lang, Draw.from_json(draw))


def grading(actor: Actor, attempt: UUID) -> StoredGrading | None:
    """The newest grading of the actor's own attempt with its marks, or None."""
    actor.require(Role.LEARNER)
    session = current()
    row = session.execute(
        select(
            GradingRow.no,
            GradingRow.at,
            GradingRow.num,
            GradingRow.den,
            GradingRow.passed,
            GradingRow.reason,
        )
        .join(AttemptRow, and_(AttemptRow.o == GradingRow.o, AttemptRow.id == GradingRow.attempt))
        .join(Enrolment, and_(Enrolment.o == AttemptRow.o, Enrolment.id == AttemptRow.enrolment))
        .where(GradingRow.o == actor.org, GradingRow.attempt == attempt, Enrolment.person == actor.person)
        .order_by(GradingRow.no.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return None
    no, at, num, den, passed, reason = row
    marks = session.execute(
        select(QuestionVersion.item, MarkRow.num, MarkRow.den, MarkRow.response)
        .join(QuestionVersion, QuestionVersion.id == MarkRow.question_version)
        .where(MarkRow.o == actor.org, MarkRow.attempt == attempt, MarkRow.no == no)
    )
    return StoredGrading(
        no,
        at,
        Fraction(num, den),
        passed,
        reason,
        {item: StoredMark(Fraction(n, d), response) for item, n, d, response in marks},
    )


def mended_by(actor: Actor, twins: UUID) -> UUID | None:
    """The attempt that the actor's own twins make good, or None when they are none."""
    actor.require(Role.LEARNER)
    return current().scalar(select(Mending.mends).where(Mending.o == actor.org, Mending.attempt == twins))


def get(actor: Actor, attempt: UUID) -> StoredAttempt:
    """The actor's own attempt; for anybody else it does not exist."""
    actor.require(Role.LEARNER)
    return _read(actor, attempt, _ATTEMPT)


def get_for_update(actor: Actor, attempt: UUID) -> StoredAttempt:
    """As `get`, with the enrolment's row locked to the end of the transaction."""
    actor.require(Role.LEARNER)
    return _read(actor, attempt, _LOCKED)


def _own(actor: Actor, attempt: UUID) -> dict[str, UUID | None]:
    return {"o": actor.org, "attempt": attempt, "person": actor.person}


def _read(actor: Actor, attempt: UUID, statement: Select[Any]) -> StoredAttempt:
    session = current()
    row = session.execute(statement, _own(actor, attempt)).one_or_none()
    if row is None:
        raise MissingError("attempt-missing")
    enrolment, course, track, quiz, release, lang, scope, n, started_at, draw = row
    steps = session.execute(_STEPS, {"o": actor.org, "attempt": attempt})
    replayed = attempts.replay(attempt, Draw.from_json(draw), [Step.kept(*columns) for columns in steps])
    return StoredAttempt(
        replayed, enrolment, course, track, quiz, release, lang, AttemptScope(scope), n, started_at
    )


def add(
    actor: Actor,
    started: Attempt,
    *,
    enrolment: UUID,
    quiz: str,
    release: str,
    lang: str,
    n: int,
    now: dt.datetime,
    scope: AttemptScope = AttemptScope.FULL,
    mends: UUID | None = None,
) -> None:
    """Keep a new attempt with its first step; `mends` is the attempt that twins make good."""
    actor.require(Role.LEARNER)
    current().execute(
        insert(AttemptRow).values(
            o=actor.org,
            id=started.id,
            enrolment=enrolment,
            quiz=quiz,
            scope=scope.value,
            from_release=None,
            release=release,
            lang=lang,
            n=n,
            draw=started.draw.to_json(),
            started_at=now,
        )
    )
    if mends is not None:
        current().execute(insert(Mending).values(o=actor.org, attempt=started.id, mends=mends))
    for step in started.steps:
        append(actor, started.id, step)


def append(actor: Actor, attempt: UUID, step: Step) -> None:
    """Append one step. The caller has read the attempt in the same transaction."""
    current().execute(
        _APPEND,
        {
            "o": actor.org,
            "attempt": attempt,
            "n": step.n,
            "at": step.at,
            "kind": step.kind.value,
            "item": step.item,
            "revision": step.revision,
            "client_key": step.client_key,
            "answer": step.answer,
            "state": step.state.value,
            "certainty": step.certainty,
        },
    )


def add_grading(
    actor: Actor,
    attempt: UUID,
    grading: Grading,
    versions: dict[str, UUID],
    *,
    by: str,
    reason: str,
    now: dt.datetime,
    passed: bool | None = None,
) -> int:
    """Keep what an attempt and each question in it were worth; the number of this reading.

    `passed` is said for twins, which pass with the attempt that they mend. An instructor grades
    anew when a key was mended.
    """
    actor.require(Role.LEARNER, Role.INSTRUCTOR)
    session = current()
    last = session.scalar(
        select(func.max(GradingRow.no)).where(GradingRow.o == actor.org, GradingRow.attempt == attempt)
    )
    no = (last or 0) + 1
    share = grading.share
    session.execute(
        insert(GradingRow).values(
            o=actor.org,
            attempt=attempt,
            no=no,
            at=now,
            by=by,
            reason=reason,
            num=share.numerator,
            den=share.denominator,
            passed=grading.passed if passed is None else passed,
        )
    )
    session.execute(
        insert(MarkRow),
        [
            {
                "o": actor.org,
                "attempt": attempt,
                "question_version": versions[line.question],
                "no": no,
                "num": line.credit.numerator,
                "den": line.credit.denominator,
                "response": line.response,
            }
            for line in grading.marks
        ],
    )
    return no
