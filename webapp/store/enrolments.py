"""Enrolments and progress: who has started which track, and what they have read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import insert, select

from course.errors import MissingError
from course.people import Actor, Role
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.models import Attempt, Enrolment, Progress


@dataclass(frozen=True, slots=True)
class EnrolmentInfo:
    """One person's way through one track; `round` counts from 1 and grows with each renewal."""

    id: UUID
    person: UUID
    course: UUID
    track: str
    round: int
    at: dt.datetime


_COLUMNS = (Enrolment.id, Enrolment.person, Enrolment.course, Enrolment.track, Enrolment.round, Enrolment.at)


def own(actor: Actor) -> tuple[EnrolmentInfo, ...]:
    """The actor's own enrolments, oldest first."""
    actor.require(Role.LEARNER)
    rows = current().execute(
        select(*_COLUMNS)
        .where(Enrolment.o == actor.org, Enrolment.person == actor.person)
        .order_by(Enrolment.id)
    )
    return tuple(EnrolmentInfo(*row) for row in rows)


def latest(actor: Actor, course: UUID, track: str) -> EnrolmentInfo | None:
    """The actor's own newest round of a track, or None."""
    row = (
        current()
        .execute(
            select(*_COLUMNS)
            .where(
                Enrolment.o == actor.org,
                Enrolment.person == actor.person,
                Enrolment.course == course,
                Enrolment.track == track,
            )
            .order_by(Enrolment.round.desc())
            .limit(1)
        )
        .one_or_none()
    )
    return None if row is None else EnrolmentInfo(*row)


def lock(actor: Actor, enrolment: UUID) -> EnrolmentInfo:
    """The actor's own enrolment, its row locked to the end of the transaction; all that is counted
    under an enrolment is counted under this lock.
    """
    row = (
        current()
        .execute(
            select(*_COLUMNS)
            .where(Enrolment.o == actor.org, Enrolment.id == enrolment, Enrolment.person == actor.person)
            .with_for_update()
        )
        .one_or_none()
    )
    if row is None:
        raise MissingError("enrolment-missing")
    return EnrolmentInfo(*row)


def lock_of_attempt(actor: Actor, attempt: UUID) -> EnrolmentInfo:
    """The enrolment of the actor's own attempt, locked; MissingError for anybody else's."""
    row = (
        current()
        .execute(
            select(*_COLUMNS)
            .join(Attempt, (Attempt.o == Enrolment.o) & (Attempt.enrolment == Enrolment.id))
            .where(Attempt.o == actor.org, Attempt.id == attempt, Enrolment.person == actor.person)
            .with_for_update(of=Enrolment)
        )
        .one_or_none()
    )
    if row is None:
        raise MissingError("attempt-missing")
    return EnrolmentInfo(*row)


def add(actor: Actor, course: UUID, track: str, *, round_no: int, now: dt.datetime) -> UUID:
    """Enrol the actor."""
    actor.require(Role.LEARNER)
    enrolment = new_id(now)
    current().execute(
        insert(Enrolment).values(
            o=actor.org, id=enrolment, person=actor.person, course=course, track=track, round=round_no, at=now
        )
    )
    return enrolment


def read_blocks(actor: Actor, enrolment: UUID) -> frozenset[str]:
    """The blocks (`module/lesson#block`) that the actor has read in their own enrolment."""
    return frozenset(read_on(actor, enrolment))


def read_on(actor: Actor, enrolment: UUID) -> dict[str, dt.datetime]:
    """When each block was read in the actor's own enrolment."""
    rows = current().execute(
        select(Progress.block, Progress.at)
        .join(Enrolment, (Enrolment.o == Progress.o) & (Enrolment.id == Progress.enrolment))
        .where(Progress.o == actor.org, Progress.enrolment == enrolment, Enrolment.person == actor.person)
    )
    return {block: at for block, at in rows}


def read_in_all(actor: Actor) -> dict[UUID, dict[str, dt.datetime]]:
    """Enrolment -> when each block was read, for all of the actor's own enrolments."""
    actor.require(Role.LEARNER)
    rows = current().execute(
        select(Progress.enrolment, Progress.block, Progress.at)
        .join(Enrolment, (Enrolment.o == Progress.o) & (Enrolment.id == Progress.enrolment))
        .where(Progress.o == actor.org, Enrolment.person == actor.person)
    )
    found: dict[UUID, dict[str, dt.datetime]] = {}
    for enrolment, block, at in rows:
        found.setdefault(enrolment, {})[block] = at
    return found


def add_read(actor: Actor, enrolment: UUID, blocks: list[str], *, now: dt.datetime) -> int:
    """Note blocks as read; those that were noted before stay as they are. How many were new."""
    known = read_blocks(actor, enrolment)
    new = [block for block in blocks if block not in known]
    if new:
        current().execute(
            insert(Progress),
            [{"o": actor.org, "enrolment": enrolment, "block": block, "at": now} for block in new],
        )
    return len(new)
