"""What single people are given beyond the rules of a quiz."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from uuid import UUID

from sqlalchemy import insert, select, update

from course.errors import AccessError
from course.people import Actor, Role
from course.quiz.rules import NONE, Accommodation
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.models import AccommodationRow
from webapp.store.two_times import still_so


def of_person(actor: Actor, person: UUID) -> Accommodation:
    """What a person is given now: to themselves, and to whoever may change it."""
    if actor.person != person:
        actor.require(Role.ADMIN)
    row = (
        current()
        .execute(
            select(
                AccommodationRow.time_num,
                AccommodationRow.time_den,
                AccommodationRow.extra_attempts,
                AccommodationRow.fewer_options,
            ).where(
                AccommodationRow.o == actor.org, AccommodationRow.person == person, still_so(AccommodationRow)
            )
        )
        .one_or_none()
    )
    if row is None:
        return NONE
    num, den, attempts, options = row
    return Accommodation(Fraction(num, den), attempts, options)


def own(actor: Actor) -> Accommodation:
    """What the actor is given now. Raises AccessError for an actor who is nobody."""
    if actor.person is None:
        raise AccessError("role-missing", role=Role.LEARNER.value)
    return of_person(actor, actor.person)


def give(actor: Actor, person: UUID, given: Accommodation, *, now: dt.datetime) -> None:
    """Say what a person is given from a moment on, and no longer what they were; administrators only."""
    actor.require(Role.ADMIN)
    session = current()
    session.execute(
        update(AccommodationRow)
        .where(AccommodationRow.o == actor.org, AccommodationRow.person == person, still_so(AccommodationRow))
        .values(valid_to=now)
    )
    if given == NONE:
        return
    session.execute(
        insert(AccommodationRow).values(
            o=actor.org,
            id=new_id(now),
            person=person,
            time_num=given.time_factor.numerator,
            time_den=given.time_factor.denominator,
            extra_attempts=given.extra_attempts,
            fewer_options=given.fewer_options,
            valid_from=now,
            recorded_at=now,
        )
    )
