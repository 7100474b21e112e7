"""Start an attempt at a quiz, or go on with the one that is open."""

from __future__ import annotations

import datetime as dt
import secrets
from uuid import UUID

from course.content.model import Quiz
from course.content.release import FrozenCourse
from course.errors import AttemptError, MissingError
from course.people import Actor
from course.quiz import attempt as attempts
from course.quiz.draw import Draw, draw_quiz, draw_twins
from course.quiz.rules import AttemptScope, closes_at
from course.quiz.standing import check_start, of_quiz
from webapp.actions import grading
from webapp.actions.close_late_attempt import watch_time
from webapp.db.ids import new_id
from webapp.db.transaction import transaction
from webapp.store import accommodations, attempt_lists, enrolments, programmes, releases
from webapp.store import attempts as stored
from webapp.store.enrolments import EnrolmentInfo


def start_attempt(enrolment: UUID, quiz_id: str, *, lang: str, by: Actor, now: dt.datetime) -> UUID:
    """The id of the attempt that is open: at most one a quiz, drawn with a seed of its own.

    Raises MissingError `quiz-missing` when the track has no such quiz, AttemptError
    `attempts-used-up` or `attempt-too-soon` when the rules of the quiz allow no other yet.
    """
    with transaction():
        locked = enrolments.lock(by, enrolment)
        given = accommodations.own(by)
        lines = of_quiz(attempt_lists.listed(by, enrolment), quiz_id)
        for line in lines:
            if line.graded_at is None:
                ends = closes_at(line.started_at, grading.quiz_of(by, line.release, quiz_id).rules, given)
                if ends is None or now <= ends:
                    return line.id
                grading.close(by, locked, line.id, now=now)
        programme = programmes.of_track(by, locked.course, locked.track)
        frozen = releases.frozen(by, programme.release)
        quiz = _quiz_of_track(frozen, locked, quiz_id)
        check_start(of_quiz(attempt_lists.listed(by, enrolment), quiz_id), quiz.rules, at=now, given=given)
        shown = frozen.course.lang_of_quiz(quiz, lang)
        draw = draw_quiz(
            frozen.course.questions_of(quiz, shown),
            versions_in(frozen, shown),
            quiz.rules,
            seed=secrets.token_bytes(16),
            modules=frozen.course.modules_of(quiz, shown),
            seen=attempt_lists.seen(by, enrolment),
            fewer_options=given.fewer_options,
        )
        attempt_id = keep(by, enrolment, quiz_id, draw, release=programme.release, lang=shown, now=now)
        if (ends := closes_at(now, quiz.rules, given)) is not None:
            watch_time(attempt_id, ends, by=by, now=now)
        return attempt_id


def start_twins(attempt_id: UUID, *, by: Actor, now: dt.datetime) -> UUID:
    """The attempt at other versions of the critical questions that an attempt missed.

    One a full attempt, on the release and in the language of that attempt. Raises AttemptError
    `nothing-to-mend` when more than critical questions stands in the way, or nothing.
    """
    with transaction():
        locked = enrolments.lock_of_attempt(by, attempt_id)
        lines = attempt_lists.listed(by, locked.id)
        for line in lines:
            if line.mends == attempt_id:
                return line.id
        missed = stored.get(by, attempt_id)
        frozen = releases.frozen(by, missed.release)
        if missed.attempt.is_open or missed.scope is not AttemptScope.FULL:
            raise AttemptError("nothing-to-mend")
        graded = grading.grade(by, missed, frozen)
        if not graded.may_mend:
            raise AttemptError("nothing-to-mend")
        quiz = grading.quiz_of(by, missed.release, missed.quiz)
        draw = draw_twins(
            graded.missed_critical,
            frozen.course.questions_of(quiz, missed.lang),
            versions_in(frozen, missed.lang),
            seed=secrets.token_bytes(16),
            seen=attempt_lists.seen(by, locked.id),
            fewer_options=accommodations.own(by).fewer_options,
        )
        return keep(
            by,
            locked.id,
            missed.quiz,
            draw,
            release=missed.release,
            lang=missed.lang,
            now=now,
            scope=AttemptScope.TWINS,
            mends=attempt_id,
        )


def keep(
    by: Actor,
    enrolment: UUID,
    quiz: str,
    draw: Draw,
    *,
    release: str,
    lang: str,
    now: dt.datetime,
    scope: AttemptScope = AttemptScope.FULL,
    mends: UUID | None = None,
) -> UUID:
    """Store a new attempt with what was drawn for it; the next of its scope."""
    attempt_id = new_id(now)
    started = attempts.start_attempt(attempt_id, draw, at=now, client_key=f"start-{attempt_id}")
    n = attempt_lists.highest(by, enrolment, quiz, scope) + 1
    stored.add(
        by,
        started,
        enrolment=enrolment,
        quiz=quiz,
        release=release,
        lang=lang,
        n=n,
        now=now,
        scope=scope,
        mends=mends,
    )
    return attempt_id


def versions_in(frozen: FrozenCourse, lang: str) -> dict[str, str]:
    """Question -> its version, of a release in one language."""
    return {question: part for (code, question), part in frozen.question_versions.items() if code == lang}


def _quiz_of_track(frozen: FrozenCourse, locked: EnrolmentInfo, quiz_id: str) -> Quiz:
    track, quiz = frozen.course.track(locked.track), frozen.course.quiz(quiz_id)
    if track is None or quiz is None or quiz_id not in track.quizzes:
        raise MissingError("quiz-missing")
    return quiz
