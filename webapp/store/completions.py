"""Completions and voidings: facts that are only ever added."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import and_, func, insert, select

from course.errors import MissingError
from course.people import Actor, Role
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.models import Certificate, Completion, Voiding


@dataclass(frozen=True, slots=True)
class CompletionInfo:
    """A completion with the newest certificate of it, when there is one."""

    id: UUID
    course: UUID
    track: str
    release: str
    enrolment: UUID | None
    achieved_on: dt.date
    valid_until: dt.date | None
    recorded_at: dt.datetime
    certificate: UUID | None


def of_enrolment(actor: Actor, enrolment: UUID) -> UUID | None:
    """The completion that this enrolment led to, or None; asked under the enrolment's lock."""
    return current().scalar(
        select(Completion.id).where(
            Completion.o == actor.org, Completion.enrolment == enrolment, Completion.kind == "full"
        )
    )


@dataclass(frozen=True, slots=True)
class VoidedInfo:
    """Why a completion does not count, and since when; `reason` is for the person, nobody else."""

    course: UUID
    track: str
    effective_on: dt.date
    reason: str


def own(actor: Actor) -> tuple[CompletionInfo, ...]:
    """The actor's own completions that have not been voided, newest first."""
    return own_and_voided(actor)[0]


def voided(actor: Actor) -> dict[UUID, VoidedInfo]:
    """Enrolment -> why the actor's own completion of it does not count."""
    return own_and_voided(actor)[1]


def own_and_voided(actor: Actor) -> tuple[tuple[CompletionInfo, ...], dict[UUID, VoidedInfo]]:
    """Both of them, in one question to the database."""
    actor.require(Role.LEARNER)
    rows = current().execute(
        select(
            Completion.id,
            Completion.course,
            Completion.track,
            Completion.release,
            Completion.enrolment,
            Completion.achieved_on,
            Completion.valid_until,
            Completion.recorded_at,
            Certificate.id,
            Voiding.effective_on,
            Voiding.reason,
        )
        .outerjoin(Certificate, and_(Certificate.o == Completion.o, Certificate.completion == Completion.id))
        .outerjoin(Voiding, and_(Voiding.o == Completion.o, Voiding.completion == Completion.id))
        .where(Completion.o == actor.org, Completion.person == actor.person)
        .order_by(Completion.achieved_on.desc(), Completion.id.desc(), Certificate.issue_no, Voiding.at)
    )
    newest: dict[UUID, CompletionInfo] = {}
    why: dict[UUID, VoidedInfo] = {}
    for *columns, effective_on, reason in rows:
        done = CompletionInfo(*columns)
        if effective_on is None:
            newest[done.id] = done  # the last certificate of each wins
        elif done.enrolment is not None:
            why[done.enrolment] = VoidedInfo(done.course, done.track, effective_on, reason)
    return tuple(newest.values()), why


@dataclass(frozen=True, slots=True)
class CertifiedInfo:
    """The completion that a certificate is of."""

    id: UUID
    achieved_on: dt.date
    last_issue: int


def lock_of_certificate(actor: Actor, certificate: UUID) -> CertifiedInfo:
    """The completion of a certificate, locked to the end of the transaction; administrators only.

    Whatever happens to a certificate is decided under this lock.
    """
    actor.require(Role.ADMIN)
    session = current()
    row = session.execute(
        select(Completion.id, Completion.achieved_on)
        .join(Certificate, and_(Certificate.o == Completion.o, Certificate.completion == Completion.id))
        .where(Certificate.o == actor.org, Certificate.id == certificate)
        .with_for_update(of=Completion)
    ).one_or_none()
    if row is None:
        raise MissingError("certificate-missing")
    last = session.scalar(
        select(func.max(Certificate.issue_no)).where(
            Certificate.o == actor.org, Certificate.completion == row.id
        )
    )
    return CertifiedInfo(row.id, row.achieved_on, last or 0)


def void(actor: Actor, completion: UUID, *, effective_on: dt.date, reason: str, now: dt.datetime) -> None:
    """Add that a completion does not count from a day on; administrators only."""
    actor.require(Role.ADMIN)
    current().execute(
        insert(Voiding).values(
            o=actor.org, completion=completion, at=now, effective_on=effective_on, reason=reason
        )
    )


def add(
    actor: Actor,
    *,
    course: UUID,
    track: str,
    release: str,
    enrolment: UUID,
    attempt: UUID | None,
    grading_no: int | None,
    achieved_on: dt.date,
    valid_until: dt.date | None,
    now: dt.datetime,
) -> UUID:
    """Add the actor's own completion of a track."""
    actor.require(Role.LEARNER)
    completion = new_id(now)
    current().execute(
        insert(Completion).values(
            o=actor.org,
            id=completion,
            person=actor.person,
            course=course,
            track=track,
            release=release,
            enrolment=enrolment,
            attempt=attempt,
            grading_no=grading_no,
            kind="full",
            achieved_on=achieved_on,
            valid_until=valid_until,
            recorded_at=now,
        )
    )
    return completion
