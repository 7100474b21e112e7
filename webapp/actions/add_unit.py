"""Add an organisational unit."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.errors import ConflictError, CourseError
from course.people import Actor
from webapp.db.ids import new_id
from webapp.db.transaction import transaction
from webapp.store import audits, units


def add_unit(name: str, *, by: Actor, now: dt.datetime, parent: UUID | None = None) -> UUID:
    """Add a unit.

    Raises CourseError `name-missing`, and ConflictError `unit-exists` when a unit has the name
    already: exports and overviews tell units apart by it.
    """
    name = " ".join(name.split())
    if not name or len(name) > 200:
        raise CourseError("name-missing", longest=200)
    unit = new_id(now)
    with transaction():
        if name.casefold() in (known.casefold() for _id, known in units.listed(by)):
            raise ConflictError("unit-exists", name=name)
        units.add(by, unit, name=name, parent=parent, now=now)
        audits.note(by, "add-unit", str(unit), now=now, name=name)
    return unit
