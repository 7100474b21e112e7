"""Ask people to take a programme by a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from uuid import UUID

from course.people import Actor
from webapp.db.transaction import transaction
from webapp.store import audits, programmes


def assign_programme(
    programme: UUID,
    people: Sequence[UUID],
    *,
    by: Actor,
    now: dt.datetime,
    due: dt.date | None = None,
    reason: str = "",
) -> None:
    """Assign the programme; without a day, it is due as many days from now as its rules say."""
    rules = programmes.get(by, programme)
    with transaction():
        programmes.assign(
            by,
            programme,
            list(people),
            reason=reason,
            due=due or now.date() + dt.timedelta(days=rules.due_days),
            now=now,
        )
        audits.note(by, "assign-programme", str(programme), now=now, people=len(people))
