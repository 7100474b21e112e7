"""Submit an attempt: grade it, and certify the learner if that completes the track."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.people import Actor
from webapp.actions import grading
from webapp.actions.grading import Outcome
from webapp.db.transaction import transaction
from webapp.store import attempt_lists, enrolments
from webapp.store import attempts as stored


def submit_attempt(attempt_id: UUID, *, client_key: str, by: Actor, now: dt.datetime) -> Outcome:
    """Close the attempt, grade it on what was shown, complete and certify, all in one transaction.

    A second submit of an attempt that is closed changes nothing and tells the same.
    """
    with transaction():
        locked = enrolments.lock_of_attempt(by, attempt_id)
        found = stored.get(by, attempt_id)
        if not found.attempt.is_open:
            line = next(line for line in attempt_lists.listed(by, locked.id) if line.id == attempt_id)
            return Outcome(attempt_id, bool(line.passed), None)
        return grading.close(by, locked, attempt_id, now=now, client_key=client_key)


def close_when_time_is_out(attempt_id: UUID, *, by: Actor, now: dt.datetime) -> bool:
    """Close an attempt whose time has run out, with what was saved; False when nothing was closed.

    The last save may still be on its way until the grace is over.
    """
    with transaction():
        locked = enrolments.lock_of_attempt(by, attempt_id)
        found = stored.get(by, attempt_id)
        _, ends = grading.time_limits(by, found)
        if not found.attempt.is_open or ends is None or now <= ends:
            return False
        grading.close(by, locked, attempt_id, now=now, reason="time")
        return True
