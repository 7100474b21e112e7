"""Mark a question for later, or take the mark away, without touching its answer."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.people import Actor
from course.quiz import attempt as attempts
from webapp.db.transaction import transaction
from webapp.store import attempts as stored


def flag_question(
    attempt_id: UUID, item: str, is_on: bool, *, client_key: str, by: Actor, now: dt.datetime
) -> None:
    """Append the mark as a step; nothing when it is so already.

    The step's key is made of the client's own, so that the same form sent twice adds one step, and
    holds a sign that clients' keys have not, so that no answer has it.
    """
    with transaction():
        opened = stored.get_for_update(by, attempt_id).attempt
        if (item in opened.flagged) is is_on:
            return
        key = f"flag:{int(is_on)}:{client_key[:50]}"
        attempt, step = attempts.flag_question(opened, item, is_on, client_key=key, at=now)
        if len(attempt.steps) > len(opened.steps):
            stored.append(by, attempt_id, step)
