"""Check an answer: the learner asks what it is worth, where the quiz tells before it is submitted."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.people import Actor
from course.quiz import attempt as attempts
from course.quiz.behaviours import refuse_check, refuse_locked
from webapp.actions import grading
from webapp.db.transaction import transaction
from webapp.store import attempts as stored


def check_answer(attempt_id: UUID, item: str, *, client_key: str, by: Actor, now: dt.datetime) -> None:
    """Append a check of the answer that stands. The same key again adds nothing.

    Raises AttemptError `check-not-offered`, `question-locked`, `nothing-to-check`, `time-is-out`.
    """
    with transaction():
        found = stored.get_for_update(by, attempt_id)
        rules = grading.rules_for(by, found)
        refuse_check(rules)
        if found.attempt.step_of(client_key) is None:
            refuse_locked(found.attempt, grading.question_of(by, found, item), rules)
        _, ends = grading.time_limits(by, found)
        _attempt, step = attempts.check_answer(
            found.attempt, item, client_key=client_key, at=now, closes_at=ends
        )
        if step.n > len(found.attempt.steps):
            stored.append(by, attempt_id, step)
