"""Units: where people work, with two times."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sqlalchemy import insert, select, update

from course.people import Actor, Role
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.models import Placement, Unit, UnitState


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
        .where(UnitState.o == actor.org, UnitState.valid_to.is_(None), UnitState.retracted_at.is_(None))
        .order_by(UnitState.name, UnitState.unit)
    )
    return tuple((unit, name) for unit, name in rows)


def place(actor: Actor, person: UUID, unit: UUID, *, valid_from: dt.datetime, now: dt.datetime) -> None:
    """Say that a person works in a unit from a moment on, and no longer where they worked before."""
    actor.require(Role.ADMIN)
    session = current()
    session.execute(
        update(Placement)
        .where(
            Placement.o == actor.org,
            Placement.person == person,
            Placement.valid_to.is_(None),
            Placement.retracted_at.is_(None),
        )
        .values(valid_to=valid_from)
    )
    session.execute(
        insert(Placement).values(
            o=actor.org, id=new_id(now), person=person, unit=unit, valid_from=valid_from, recorded_at=now
        )
    )
