"""Attempts that a correction touches: everything that grading them anew needs, a batch at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any
from uuid import UUID

from sqlalchemy import and_, exists, func, insert, select

from course.errors import AccessError, MissingError
from course.people import Actor, Role, Scope
from course.quiz import attempt as attempts
from course.quiz.attempt import Attempt, Step
from course.quiz.corrections import Correction
from course.quiz.draw import Draw
from course.quiz.grading import Grading as Worth
from course.quiz.rules import AttemptScope
from webapp.db.session import current
from webapp.models import Attempt as AttemptRow
from webapp.models import (
    Certificate,
    Completion,
    CorrectionRow,
    Enrolment,
    Grading,
    MarkRow,
    Mending,
    QuestionVersion,
    StepRow,
)
from webapp.store.attempts import STEP_COLUMNS, StoredAttempt

BATCH = 500
"""Attempts that are held in memory at a time."""


@dataclass(frozen=True, slots=True)
class VersionInfo:
    """One text of a question, and the course that it belongs to."""

    id: UUID
    course: UUID
    item: str
    lang: str
    part: str


@dataclass(frozen=True, slots=True)
class Graded:
    """An attempt with its newest grading. `certificates` were issued on its enrolment."""

    stored: StoredAttempt
    person: UUID
    no: int
    share: Fraction
    passed: bool
    mends: UUID | None
    certificates: int


def version(actor: Actor, version_id: UUID) -> VersionInfo:
    """A version of a question of a course that the actor may correct."""
    row = (
        current()
        .execute(
            select(
                QuestionVersion.id,
                QuestionVersion.course,
                QuestionVersion.item,
                QuestionVersion.lang,
                QuestionVersion.part,
            ).where(QuestionVersion.id == version_id)
        )
        .one_or_none()
    )
    if row is None:
        raise MissingError("question-missing", question="")
    found = VersionInfo(*row)
    _may_correct(actor, found.course)
    return found


def _may_correct(actor: Actor, course: UUID) -> None:
    """A correction reaches everybody in the organisation, so a grant of a unit or cohort is not enough."""
    actor.require(Role.INSTRUCTOR)
    if actor.is_system or any(
        grant.scope is Scope.ORG or (grant.scope is Scope.COURSE and grant.scope_id == course)
        for grant in actor.scopes(Role.INSTRUCTOR)
    ):
        return
    raise AccessError("role-missing", role=Role.INSTRUCTOR.value)


def newest_release(actor: Actor, found: VersionInfo) -> str:
    """A release in which attempts were shown this version, the newest of them. Raises MissingError."""
    _may_correct(actor, found.course)
    release = current().scalar(
        select(AttemptRow.release)
        .join(MarkRow, and_(MarkRow.o == AttemptRow.o, MarkRow.attempt == AttemptRow.id))
        .where(AttemptRow.o == actor.org, MarkRow.question_version == found.id)
        .order_by(AttemptRow.started_at.desc())
        .limit(1)
    )
    if release is None:
        raise MissingError("question-missing", question=found.item)
    return release


def add_correction(
    actor: Actor,
    found: VersionInfo,
    correction: Correction,
    *,
    reason: str,
    may_lower: bool,
    now: dt.datetime,
) -> int:
    """Keep a correction; its number."""
    _may_correct(actor, found.course)
    session = current()
    last = session.scalar(
        select(func.max(CorrectionRow.no)).where(
            CorrectionRow.o == actor.org, CorrectionRow.question_version == found.id
        )
    )
    no = (last or 0) + 1
    session.execute(
        insert(CorrectionRow).values(
            o=actor.org,
            question_version=found.id,
            no=no,
            at=now,
            by=actor.person,
            kind=correction.kind.value,
            content=correction.to_json(),
            reason=reason,
            may_lower=may_lower,
        )
    )
    return no


def add_gradings(
    actor: Actor, added: Sequence[tuple[Graded, Worth, bool]], *, reason: str, now: dt.datetime
) -> None:
    """Keep what attempts are worth now, and whether that passes, each as number `Graded.no` + 1.

    All of a batch at once: a statement an attempt would take most of the time of a correction.
    """
    for course in {graded.stored.course for graded, _, _ in added}:
        _may_correct(actor, course)
    if not added:
        return
    session = current()
    parts = {mark.version for _, worth, _ in added for mark in worth.marks}
    rows = session.execute(
        select(QuestionVersion.course, QuestionVersion.lang, QuestionVersion.part, QuestionVersion.id).where(
            QuestionVersion.part.in_(parts)
        )
    )
    versions = {(course, lang, part): version_id for course, lang, part, version_id in rows}
    session.execute(
        insert(Grading),
        [
            {
                "o": actor.org,
                "attempt": graded.stored.attempt.id,
                "no": graded.no + 1,
                "at": now,
                "by": str(actor.person),
                "reason": reason,
                "num": worth.share.numerator,
                "den": worth.share.denominator,
                "passed": passed,
            }
            for graded, worth, passed in added
        ],
    )
    marks = [
        {
            "o": actor.org,
            "attempt": graded.stored.attempt.id,
            "question_version": versions[graded.stored.course, graded.stored.lang, mark.version],
            "no": graded.no + 1,
            "num": mark.credit.numerator,
            "den": mark.credit.denominator,
            "response": mark.response,
        }
        for graded, worth, _ in added
        for mark in worth.marks
    ]
    if marks:
        session.execute(insert(MarkRow), marks)


def lock_enrolments(actor: Actor, enrolments: Collection[UUID]) -> None:
    """Lock enrolments to the end of the transaction, in one order, so that no two wait for each other."""
    current().execute(
        select(Enrolment.id)
        .where(Enrolment.o == actor.org, Enrolment.id.in_(sorted(enrolments)))
        .order_by(Enrolment.id)
        .with_for_update()
    ).all()


def under_way(actor: Actor, found: VersionInfo) -> int:
    """How many attempts that are open hold this version of the question."""
    _may_correct(actor, found.course)
    is_graded = exists().where(Grading.o == AttemptRow.o, Grading.attempt == AttemptRow.id)
    rows = current().scalars(
        select(AttemptRow.draw)
        .join(Enrolment, and_(Enrolment.o == AttemptRow.o, Enrolment.id == AttemptRow.enrolment))
        .where(AttemptRow.o == actor.org, Enrolment.course == found.course, ~is_graded)
    )
    return sum(any(item.version == found.part for item in Draw.from_json(draw).items) for draw in rows)


def of_version(actor: Actor, found: VersionInfo) -> Iterator[list[Graded]]:
    """Batches of the graded attempts that were shown a version, practice left out, twins of them beside.

    A batch holds whole units: an attempt and the twins that mend it, when either was shown it.
    """
    _may_correct(actor, found.course)
    shown = (
        select(func.coalesce(Mending.mends, MarkRow.attempt))
        .select_from(MarkRow)
        .outerjoin(Mending, and_(Mending.o == MarkRow.o, Mending.attempt == MarkRow.attempt))
        .where(MarkRow.o == actor.org, MarkRow.question_version == found.id)
    )
    ids = list(
        current().scalars(
            select(AttemptRow.id)
            .where(
                AttemptRow.o == actor.org,
                AttemptRow.scope == AttemptScope.FULL.value,
                AttemptRow.id.in_(shown),
            )
            .order_by(AttemptRow.id)
        )
    )
    for start in range(0, len(ids), BATCH):
        yield _graded(actor, ids[start : start + BATCH])


def _graded(actor: Actor, ids: Sequence[UUID]) -> list[Graded]:
    """These attempts and the twins of them, each with its newest grading and its steps."""
    twins = select(Mending.attempt).where(Mending.o == actor.org, Mending.mends.in_(ids))
    is_wanted = AttemptRow.id.in_(ids) | AttemptRow.id.in_(twins)
    newest = (
        select(Grading.attempt, func.max(Grading.no).label("no"))
        .where(Grading.o == actor.org, Grading.attempt.in_(ids) | Grading.attempt.in_(twins))
        .group_by(Grading.attempt)
        .subquery()
    )
    own = select(AttemptRow.enrolment).where(AttemptRow.o == actor.org, is_wanted)
    issued = (
        select(Completion.enrolment, func.count(Certificate.id).label("n"))
        .join(Certificate, and_(Certificate.o == Completion.o, Certificate.completion == Completion.id))
        .where(Completion.o == actor.org, Completion.enrolment.in_(own))
        .group_by(Completion.enrolment)
        .subquery()
    )
    rows = (
        current()
        .execute(
            select(
                AttemptRow.id,
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
                Enrolment.person,
                Grading.no,
                Grading.num,
                Grading.den,
                Grading.passed,
                Mending.mends,
                func.coalesce(issued.c.n, 0),
            )
            .join(Enrolment, and_(Enrolment.o == AttemptRow.o, Enrolment.id == AttemptRow.enrolment))
            .join(newest, newest.c.attempt == AttemptRow.id)
            .join(
                Grading,
                and_(
                    Grading.o == AttemptRow.o,
                    Grading.attempt == AttemptRow.id,
                    Grading.no == newest.c.no,
                ),
            )
            .outerjoin(Mending, and_(Mending.o == AttemptRow.o, Mending.attempt == AttemptRow.id))
            .outerjoin(issued, issued.c.enrolment == AttemptRow.enrolment)
            .where(AttemptRow.o == actor.org, is_wanted)
            .order_by(AttemptRow.id)
        )
        .all()
    )
    steps = _steps(actor, [row[0] for row in rows])
    return [_one(row, steps) for row in rows]


def _one(row: Any, steps: Mapping[UUID, list[Step]]) -> Graded:
    (attempt, enrolment, course, track, quiz, release, lang, scope, n, started, draw, *rest) = row
    person, no, num, den, passed, mends, certificates = rest
    replayed: Attempt = attempts.replay(attempt, Draw.from_json(draw), steps.get(attempt, ()))
    stored = StoredAttempt(
        replayed, enrolment, course, track, quiz, release, lang, AttemptScope(scope), n, started
    )
    return Graded(stored, person, no, Fraction(num, den), passed, mends, certificates)


def _steps(actor: Actor, ids: Sequence[UUID]) -> dict[UUID, list[Step]]:
    found: dict[UUID, list[Step]] = {}
    rows = current().execute(
        select(StepRow.attempt, *STEP_COLUMNS)
        .where(StepRow.o == actor.org, StepRow.attempt.in_(ids))
        .order_by(StepRow.attempt, StepRow.n)
    )
    for attempt, *columns in rows:
        found.setdefault(attempt, []).append(Step.kept(*columns))
    return found
