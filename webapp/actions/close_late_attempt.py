"""Close an attempt of somebody who never came back, when its time is out."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.people import Actor
from webapp.actions import grading
from webapp.actions.submit_attempt import close_when_time_is_out
from webapp.db.transaction import transaction
from webapp.store import attempts, enrolments, outbox

CLOSE_LATE = "close-late-attempt"
AFTER = dt.timedelta(seconds=1)
"""The last moment still takes answers; the work is for after it."""


def watch_time(attempt_id: UUID, closes_at: dt.datetime, *, by: Actor, now: dt.datetime) -> None:
    """Leave work for when the time of the actor's attempt is out, in the transaction that says when."""
    at = closes_at + AFTER
    key = f"{attempt_id}:{at.isoformat()}"
    if not outbox.has(by, CLOSE_LATE, key):
        payload = {"attempt": str(attempt_id), "person": str(by.person)}
        outbox.put(by, CLOSE_LATE, key, payload, now=now, not_before=at)


def close_late_attempt(attempt_id: UUID, *, by: Actor, now: dt.datetime) -> None:
    """Close it with what was saved, or watch it further when its time was extended.

    `by` sees to the affairs of the attempt's learner. Nothing is done for an attempt that is
    closed, nor for one that has no limit any longer.
    """
    if close_when_time_is_out(attempt_id, by=by, now=now):
        return
    with transaction():
        enrolments.lock_of_attempt(by, attempt_id)
        found = attempts.get(by, attempt_id)
        _, closes_at = grading.time_limits(by, found)
        if found.attempt.is_open and closes_at is not None:
            watch_time(attempt_id, closes_at, by=by, now=now)
