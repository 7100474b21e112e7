"""Submit an attempt: grade it, and certify the learner if that completes the track."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from course.people import Actor
from course.quiz import attempt as attempts
from course.quiz import rules
from course.quiz.grading import grade_attempt
from webapp.actions import completing
from webapp.db.transaction import transaction
from webapp.store import attempts as stored
from webapp.store import audits, enrolments, programmes, releases


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a submit led to; `completion` when it completed the track."""

    attempt: UUID
    passed: bool
    completion: UUID | None


def submit_attempt(attempt_id: UUID, *, client_key: str, by: Actor, now: dt.datetime) -> Outcome:
    """Close the attempt, grade it on what was shown, complete and certify, all in one transaction.

    A second submit of an attempt that is closed changes nothing and tells the same.
    """
    with transaction():
        locked = enrolments.lock_of_attempt(by, attempt_id)
        found = stored.get(by, attempt_id)
        if not found.attempt.is_open:
            line = next(line for line in stored.listed(by, locked.id) if line.id == attempt_id)
            return Outcome(attempt_id, bool(line.passed), None)
        closed, step = attempts.submit_attempt(found.attempt, at=now, client_key=client_key)
        stored.append(by, attempt_id, step)
        frozen = releases.frozen(by, found.release)
        quiz = frozen.course.quiz(found.quiz)
        if quiz is None:
            raise LookupError(f"release {found.release} has lost its quiz {found.quiz}")
        questions = {question.id: question for question in frozen.course.questions_of(quiz, found.lang)}
        grading = grade_attempt(closed, questions, rules.QuizRules(quiz.pass_share, quiz.draw))
        versions = releases.question_version_ids(
            by, found.course, {item.question: item.version for item in closed.draw.items}, found.lang
        )
        grading_no = stored.add_grading(
            by, attempt_id, grading, versions, by="system", reason="submit", now=now
        )
        audits.note(by, "submit-attempt", str(attempt_id), now=now, passed=grading.passed)
        completion = None
        if grading.passed:
            completion = completing.complete_if_due(
                by,
                locked,
                programmes.of_track(by, locked.course, locked.track),
                lang=found.lang,
                attempt=(attempt_id, grading_no),
                now=now,
            )
    return Outcome(attempt_id, grading.passed, completion)
