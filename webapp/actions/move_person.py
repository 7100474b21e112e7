"""Move a person to another unit."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.people import Actor
from webapp.db.transaction import transaction
from webapp.store import audits, people, units


def move_person(person: UUID, unit: UUID, *, by: Actor, now: dt.datetime) -> None:
    """Say that the person works in the unit from now on; nothing changes when they do already.

    Raises MissingError `person-missing` or `org-unit-missing`.
    """
    with transaction():
        people.profile(by, person)
        present = units.of_person(by, person)
        if present is not None and present[0] == unit:
            return
        units.place(by, person, unit, valid_from=now, now=now)
        audits.note(by, "move-person", str(person), now=now, unit=str(unit))
