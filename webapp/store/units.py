"""Units: where people work, with two times."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sqlalchemy import and_, func, insert, select, update

from course.errors import MissingError
from course.people import Actor, Role
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.models import Person, Placement, Unit, UnitState
from webapp.store.two_times import still_so

PLACED_NOW = and_(
    Placement.o == Person.o,
    Placement.person == Person.id,
    still_so(Placement),
)
"""Joins a person to where they work now."""

NAMED_NOW = and_(
    UnitState.o == Placement.o,
    UnitState.unit == Placement.unit,
    still_so(UnitState),
)
"""Joins a placement to what its unit is called now."""


def add(actor: Actor, unit: UUID, *, name: str, parent: UUID | None = None, now: dt.datetime) -> None:
    """Add a unit; administrators only."""
    actor.require(Role.ADMIN)
    session = current()
    session.execute(insert(Unit).values(o=actor.org, id=unit))
    session.execute(
        insert(UnitState).values(
            o=actor.org, id=new_id(now), unit=unit, parent=parent, name=name, valid_from=now, recorded_at=now
        )
    )


def listed(actor: Actor) -> tuple[tuple[UUID, str], ...]:
    """(id, name) of the units that there are now, by name; for administrators, HR and instructors."""
    actor.require(Role.ADMIN, Role.HR, Role.INSTRUCTOR)
    rows = current().execute(
        select(UnitState.unit, UnitState.name)
        .where(
            UnitState.o == actor.org,
            still_so(UnitState),
        )
        .order_by(UnitState.name, UnitState.unit)
    )
    return tuple((unit, name) for unit, name in rows)


def sizes(actor: Actor) -> dict[UUID, int]:
    """Unit -> how many people work there now; units without people are left out. Administrators only."""
    actor.require(Role.ADMIN)
    rows = current().execute(
        select(Placement.unit, func.count(func.distinct(Placement.person)))
        .where(
            Placement.o == actor.org,
            still_so(Placement),
        )
        .group_by(Placement.unit)
    )
    return {unit: number for unit, number in rows}


def of_person(actor: Actor, person: UUID) -> tuple[UUID, str] | None:
    """(id, name) of the unit where a person works now; for themselves and for administrators."""
    if actor.person != person:
        actor.require(Role.ADMIN)
    row = (
        current()
        .execute(
            select(UnitState.unit, UnitState.name)
            .join(Placement, and_(Placement.o == UnitState.o, Placement.unit == UnitState.unit))
            .where(
                Placement.o == actor.org,
                Placement.person == person,
                still_so(Placement),
                still_so(UnitState),
            )
            .limit(1)
        )
        .one_or_none()
    )
    return None if row is None else (row[0], row[1])


def place(actor: Actor, person: UUID, unit: UUID, *, valid_from: dt.datetime, now: dt.datetime) -> None:
    """Say that a person works in a unit from a moment on, and no longer where they worked before.

    Raises MissingError `org-unit-missing` when the organisation has no such unit.
    """
    actor.require(Role.ADMIN)
    session = current()
    if session.scalar(select(Unit.id).where(Unit.o == actor.org, Unit.id == unit)) is None:
        raise MissingError("org-unit-missing")
    session.execute(
        update(Placement)
        .where(
            Placement.o == actor.org,
            Placement.person == person,
            still_so(Placement),
        )
        .values(valid_to=valid_from)
    )
    session.execute(
        insert(Placement).values(
            o=actor.org, id=new_id(now), person=person, unit=unit, valid_from=valid_from, recorded_at=now
        )
    )
