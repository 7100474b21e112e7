"""Completions and voidings: facts that are only ever added."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import and_, insert, select

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


def own(actor: Actor) -> tuple[CompletionInfo, ...]:
    """The actor's own completions that have not been voided, newest first."""
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
        )
        .outerjoin(Certificate, and_(Certificate.o == Completion.o, Certificate.completion == Completion.id))
        .outerjoin(Voiding, and_(Voiding.o == Completion.o, Voiding.completion == Completion.id))
        .where(Completion.o == actor.org, Completion.person == actor.person, Voiding.completion.is_(None))
        .order_by(Completion.achieved_on.desc(), Completion.id.desc(), Certificate.issue_no)
    )
    newest = {row[0]: CompletionInfo(*row) for row in rows}  # the last certificate of each wins
    return tuple(newest.values())


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
