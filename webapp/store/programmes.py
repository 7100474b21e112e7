"""Programmes: the tracks that an organisation offers, by which rules, and who is asked to take them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import and_, bindparam, insert, or_, select, update

from course.errors import MissingError
from course.people import Actor, Role
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.models import Assignment, Offer, Programme, ProgrammeVersion
from webapp.store.two_times import still_so


@dataclass(frozen=True, slots=True)
class ProgrammeInfo:
    """A track of a course as the organisation offers it now."""

    id: UUID
    course: UUID
    track: str
    release: str
    validity_months: int
    due_days: int
    quick_exit: bool
    neutral_titles: bool
    help_lines: tuple[dict[str, Any], ...]


# Made once: nearly every page asks what is offered.
_OFFERED = (
    select(
        Programme.id,
        Programme.course,
        Programme.track,
        Offer.release,
        ProgrammeVersion.rules,
        Offer.delivery,
    )
    .join(Offer, and_(Offer.o == Programme.o, Offer.course == Programme.course))
    .join(
        ProgrammeVersion,
        and_(ProgrammeVersion.o == Programme.o, ProgrammeVersion.programme == Programme.id),
    )
    .where(
        Programme.o == bindparam("o"),
        still_so(Offer),
        still_so(ProgrammeVersion),
    )
)
_ALL = _OFFERED.order_by(Programme.id)
_ONE = _OFFERED.where(Programme.id == bindparam("programme"))
_OF_TRACK = _OFFERED.where(Programme.course == bindparam("course"), Programme.track == bindparam("track"))


def _info(row: Any) -> ProgrammeInfo:
    programme, course, track, release, rules, delivery = row
    return ProgrammeInfo(
        programme,
        course,
        track,
        release,
        rules["validity_months"],
        rules["due_days"],
        delivery.get("quick_exit", False),
        delivery.get("neutral_titles", False),
        tuple(delivery.get("help_lines", ())),
    )


def offered(actor: Actor) -> tuple[ProgrammeInfo, ...]:
    """What the organisation offers now, oldest first; everybody who works there may see it."""
    actor.require(*Role)
    return tuple(_info(row) for row in current().execute(_ALL, {"o": actor.org}))


def get(actor: Actor, programme: UUID) -> ProgrammeInfo:
    """One programme that is offered now; MissingError otherwise."""
    actor.require(*Role)
    row = current().execute(_ONE, {"o": actor.org, "programme": programme}).one_or_none()
    if row is None:
        raise MissingError("programme-missing")
    return _info(row)


def of_track(actor: Actor, course: UUID, track: str) -> ProgrammeInfo:
    """The programme of a track of a course."""
    actor.require(*Role)
    row = current().execute(_OF_TRACK, {"o": actor.org, "course": course, "track": track}).one_or_none()
    if row is None:
        raise MissingError("programme-missing")
    return _info(row)


def offer(actor: Actor, course: UUID, release: str, delivery: dict[str, Any], *, now: dt.datetime) -> None:
    """Offer a release of a course from now on, in place of the one before."""
    actor.require(Role.AUTHOR, Role.ADMIN)
    session = current()
    session.execute(
        update(Offer)
        .where(
            Offer.o == actor.org,
            Offer.course == course,
            still_so(Offer),
        )
        .values(valid_to=now)
    )
    session.execute(
        insert(Offer).values(
            o=actor.org,
            id=new_id(now),
            course=course,
            release=release,
            delivery=delivery,
            valid_from=now,
            recorded_at=now,
        )
    )


def add(actor: Actor, course: UUID, track: str, rules: dict[str, int], *, now: dt.datetime) -> UUID | None:
    """Make a programme of a track with its first rules; None when there is one: rules are copied once."""
    actor.require(Role.AUTHOR, Role.ADMIN)
    session = current()
    known = session.scalar(
        select(Programme.id).where(
            Programme.o == actor.org, Programme.course == course, Programme.track == track
        )
    )
    if known is not None:
        return None
    programme = new_id(now)
    session.execute(insert(Programme).values(o=actor.org, id=programme, course=course, track=track))
    session.execute(
        insert(ProgrammeVersion).values(
            o=actor.org, id=new_id(now), programme=programme, rules=rules, valid_from=now, recorded_at=now
        )
    )
    return programme


def assign(
    actor: Actor, programme: UUID, people: list[UUID], *, reason: str, due: dt.date | None, now: dt.datetime
) -> None:
    """Ask people to take a programme; administrators only."""
    actor.require(Role.ADMIN)
    if people:
        current().execute(
            insert(Assignment),
            [
                {
                    "o": actor.org,
                    "id": new_id(now),
                    "person": person,
                    "programme": programme,
                    "reason": reason,
                    "due": due,
                    "valid_from": now,
                    "recorded_at": now,
                }
                for person in people
            ],
        )


def assigned(actor: Actor, person: UUID, *, at: dt.datetime) -> dict[UUID, dt.date | None]:
    """Programme -> due date, for what a person is asked to take."""
    if actor.person != person:
        actor.require(Role.ADMIN)
    rows = current().execute(
        select(Assignment.programme, Assignment.due).where(
            Assignment.o == actor.org,
            Assignment.person == person,
            Assignment.retracted_at.is_(None),
            Assignment.valid_from <= at,
            or_(Assignment.valid_to.is_(None), Assignment.valid_to > at),
        )
    )
    return {programme: due for programme, due in rows}
