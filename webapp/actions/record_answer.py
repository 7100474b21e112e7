"""Record an answer: durable before anybody is told that it is saved (law 3)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from course.people import Actor
from course.quiz import attempt as attempts
from course.quiz.behaviours import refuse_locked
from course.quiz.question import Json
from webapp.actions import grading
from webapp.db.transaction import transaction
from webapp.store import attempts as stored


@dataclass(frozen=True, slots=True)
class Receipt:
    """The server's word that a step is stored. A retry gets the same one."""

    n: int
    at: dt.datetime
    revision: int


def record_answer(
    attempt_id: UUID,
    item: str,
    answer: Json,
    *,
    revision: int,
    client_key: str,
    by: Actor,
    now: dt.datetime,
    flagged: bool | None = None,
    certainty: int | None = None,
) -> Receipt:
    """Append the answer as a step, and the mark for later when it changes.

    The same key again gives the same receipt; a revision that is not newer is refused
    (ConflictError `answered-elsewhere`), as is an attempt that is closed (AttemptError), an
    answer after the time is out, to a question whose answer was checked, or one that may not
    take the place of the one before.
    """
    with transaction():
        found = stored.get_for_update(by, attempt_id)
        opened, rules = found.attempt, grading.rules_for(by, found)
        _, ends = grading.time_limits(by, found)
        attempt, step = attempts.record_answer(
            opened,
            item,
            answer,
            revision=revision,
            client_key=client_key,
            at=now,
            certainty=certainty,
            closes_at=ends,
        )
        if step.n > len(opened.steps):
            question = grading.question_of(by, found, item)
            refuse_locked(opened, question, rules)
            question.content.check_change(opened.answers.get(item), answer)
        if flagged is not None and (item in attempt.flagged) is not flagged:
            attempt, _ = attempts.flag_question(
                attempt, item, flagged, client_key=f"flag-{client_key}"[:64], at=now
            )
        for new in attempt.steps[len(opened.steps) :]:
            stored.append(by, attempt_id, new)
    return Receipt(step.n, step.at, step.revision or 0)
