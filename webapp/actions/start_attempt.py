"""Start an attempt at a quiz, or go on with the one that is open."""

from __future__ import annotations

import datetime as dt
import secrets
from uuid import UUID

from course.errors import MissingError
from course.people import Actor
from course.quiz import attempt as attempts
from course.quiz import rules
from course.quiz.draw import draw_quiz
from webapp.db.ids import new_id
from webapp.db.transaction import transaction
from webapp.store import attempts as stored
from webapp.store import enrolments, programmes, releases


def start_attempt(enrolment: UUID, quiz_id: str, *, lang: str, by: Actor, now: dt.datetime) -> UUID:
    """The id of the attempt that is open: at most one a quiz, drawn with a seed of its own.

    Raises MissingError `quiz-missing` when the track has no such quiz.
    """
    with transaction():
        locked = enrolments.lock(by, enrolment)
        for line in stored.listed(by, enrolment):
            if line.quiz == quiz_id and line.graded_at is None:
                return line.id
        programme = programmes.of_track(by, locked.course, locked.track)
        frozen = releases.frozen(by, programme.release)
        track, quiz = frozen.course.track(locked.track), frozen.course.quiz(quiz_id)
        if track is None or quiz is None or quiz_id not in track.quizzes:
            raise MissingError("quiz-missing")
        shown = frozen.course.lang_of_quiz(quiz, lang)
        draw = draw_quiz(
            frozen.course.questions_of(quiz, shown),
            {question: part for (code, question), part in frozen.question_versions.items() if code == shown},
            rules.QuizRules(quiz.pass_share, quiz.draw),
            seed=secrets.token_bytes(16),
        )
        attempt_id = new_id(now)
        started = attempts.start_attempt(attempt_id, draw, at=now, client_key=f"start-{attempt_id}")
        n = stored.count(by, enrolment, quiz_id) + 1
        stored.add(
            by,
            started,
            enrolment=enrolment,
            quiz=quiz_id,
            release=programme.release,
            lang=shown,
            n=n,
            now=now,
        )
        return attempt_id
