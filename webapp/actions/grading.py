"""What an attempt is worth, and closing it: what submitting, running out of time and regrading share.

Not a deed of its own: actions call it within their transaction, under the enrolment's lock.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from course.content.model import Quiz
from course.content.release import FrozenCourse
from course.errors import MissingError
from course.people import Actor
from course.quiz import attempt as attempts
from course.quiz.corrections import Corrections
from course.quiz.grading import Grading, grade_attempt, is_mended
from course.quiz.question import Question
from course.quiz.rules import AttemptScope, QuizRules, closes_at, deadline, rules_of
from webapp.actions import completing
from webapp.store import accommodations, audits, corrections, programmes, releases
from webapp.store import attempts as stored
from webapp.store.attempts import StoredAttempt
from webapp.store.enrolments import EnrolmentInfo


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a submit led to; `completion` when it completed the track."""

    attempt: UUID
    passed: bool
    completion: UUID | None


def time_key(attempt_id: UUID) -> str:
    """The key of the step that closes an attempt whose time is out; no client's key holds its sign."""
    return f"time:{attempt_id}"


def quiz_of(by: Actor, release: str, quiz_id: str) -> Quiz:
    """A quiz of a release that has it."""
    quiz = releases.frozen(by, release).course.quiz(quiz_id)
    if quiz is None:
        raise LookupError(f"release {release} has lost its quiz {quiz_id}")
    return quiz


def question_of(by: Actor, found: StoredAttempt, item: str) -> Question:
    """A question of an attempt, as it was shown. Raises MissingError for one that its release lacks."""
    question = releases.frozen(by, found.release).course.question(item, found.lang)
    if question is None:
        raise MissingError("question-missing", question=item)
    return question


def rules_for(by: Actor, found: StoredAttempt) -> QuizRules:
    """The rules that an attempt is under, by its release and what it is for."""
    return rules_of(found.scope, quiz_of(by, found.release, found.quiz).rules)


def time_limits(by: Actor, found: StoredAttempt) -> tuple[dt.datetime | None, dt.datetime | None]:
    """When the time of the actor's own attempt runs out, and until when an answer is still taken."""
    rules = rules_for(by, found)
    if rules.time_limit is None:
        return None, None
    given = accommodations.own(by)
    return deadline(found.started_at, rules, given), closes_at(found.started_at, rules, given)


def grade(
    by: Actor, found: StoredAttempt, frozen: FrozenCourse, mended: Corrections | None = None
) -> Grading:
    """What a submitted attempt is worth on what was shown, with the corrections that are in force."""
    quiz = quiz_of(by, found.release, found.quiz)
    questions = {question.id: question for question in frozen.course.questions_of(quiz, found.lang)}
    if mended is None:
        mended = corrections.in_force(by, [item.version for item in found.attempt.draw.items])
    return grade_attempt(
        found.attempt,
        questions,
        rules_of(found.scope, quiz.rules),
        frozen.course.modules_of(quiz, found.lang),
        mended,
    )


def close(
    by: Actor,
    locked: EnrolmentInfo,
    attempt_id: UUID,
    *,
    now: dt.datetime,
    client_key: str | None = None,
    reason: str = "submit",
) -> Outcome:
    """Close an open attempt, grade it, and certify the learner if that completes the track."""
    found = stored.get(by, attempt_id)
    key = client_key or time_key(attempt_id)
    closed, step = attempts.submit_attempt(found.attempt, at=now, client_key=key)
    stored.append(by, attempt_id, step)
    frozen = releases.frozen(by, found.release)
    after = _with(found, closed)
    graded = grade(by, after, frozen)
    versions = releases.question_version_ids(
        by, found.course, {item.question: item.version for item in closed.draw.items}, found.lang
    )
    passed = _passes(by, after, graded, frozen)
    grading_no = stored.add_grading(
        by, attempt_id, graded, versions, by="system", reason=reason, now=now, passed=passed
    )
    audits.note(by, "submit-attempt", str(attempt_id), now=now, passed=passed)
    completion = None
    if passed and found.scope is not AttemptScope.PRACTICE:
        completion = completing.complete_if_due(
            by,
            locked,
            programmes.of_track(by, locked.course, locked.track),
            lang=found.lang,
            attempt=(attempt_id, grading_no),
            now=now,
        )
    return Outcome(attempt_id, passed, completion)


def _passes(by: Actor, found: StoredAttempt, graded: Grading, frozen: FrozenCourse) -> bool:
    """Twins pass with the attempt that they make good; all others by their own grading."""
    if found.scope is not AttemptScope.TWINS:
        return graded.passed
    mends = stored.mended_by(by, found.attempt.id)
    return mends is not None and is_mended(grade(by, stored.get(by, mends), frozen), graded)


def _with(found: StoredAttempt, attempt: attempts.Attempt) -> StoredAttempt:
    return StoredAttempt(
        attempt,
        found.enrolment,
        found.course,
        found.track,
        found.quiz,
        found.release,
        found.lang,
        found.scope,
        found.n,
        found.started_at,
    )
