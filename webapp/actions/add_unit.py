"""Add an organisational unit."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.errors import CourseError
from course.people import Actor
from webapp.db.ids import new_id
from webapp.db.transaction import transaction
from webapp.store import audits, units


def add_unit(name: str, *, by: Actor, now: dt.datetime, parent: UUID | None = None) -> UUID:
    """Add a unit; raises CourseError `name-missing`."""
    name = " ".join(name.split())
    if not name or len(name) > 200:
        raise CourseError("name-missing", longest=200)
    unit = new_id(now)
    with transaction():
        units.add(by, unit, name=name, parent=parent, now=now)
        audits.note(by, "add-unit", str(unit), now=now, name=name)
    return unit
