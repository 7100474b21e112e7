"""Following up: where a participant stands beside a deadline, and whom to help first.

Unlike a status of a training record (`completion.standing_at`), which is a fact about a day,
this looks at what somebody is asked to do: a deadline that has passed without a valid
completion, or a completion that ran out, is overdue. Nothing here reads a clock.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Need(StrEnum):
    """The four groups that participants fall into, those who need help first. Each is in exactly one."""

    OVERDUE = "overdue"
    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class Following:
    """A group, and since when somebody is overdue (None otherwise). `has_expired`: a completion ran out."""

    need: Need
    overdue_since: dt.date | None = None
    has_expired: bool = False

    def days_overdue(self, today: dt.date) -> int:
        """How many days have passed since the last day in time; 0 when not overdue."""
        return (today - self.overdue_since).days + 1 if self.overdue_since else 0


def follow(
    *,
    achieved_on: dt.date | None,
    valid_until: dt.date | None,
    due: dt.date | None,
    is_started: bool,
    today: dt.date,
) -> Following:
    """Where somebody stands today who completed on a day (None: never), for how long, with a deadline.

    `valid_until` is the last valid day of the completion, None when it has no end; `due` the last
    day in time, None without a deadline.
    """
    if achieved_on is not None and (valid_until is None or today <= valid_until):
        return Following(Need.PASSED)
    if achieved_on is not None and valid_until is not None:
        return Following(Need.OVERDUE, valid_until + dt.timedelta(days=1), has_expired=True)
    if due is not None and due < today:
        return Following(Need.OVERDUE, due + dt.timedelta(days=1))
    return Following(Need.IN_PROGRESS if is_started else Need.NOT_STARTED)
