"""Practise what was missed: an attempt that proves nothing, on the questions that are due to come back."""

from __future__ import annotations

import datetime as dt
import secrets
from uuid import UUID

from course.errors import AttemptError, MissingError
from course.people import Actor
from course.quiz.draw import draw_quiz
from course.quiz.practice import due_now
from course.quiz.rules import AttemptScope, rules_of
from course.quiz.standing import of_quiz
from webapp.actions import start_attempt
from webapp.db.transaction import transaction
from webapp.store import accommodations, attempt_lists, enrolments, programmes, releases

MOST = 10
"""Questions in one round: a few minutes."""


def start_practice(enrolment: UUID, quiz_id: str, *, lang: str, by: Actor, now: dt.datetime) -> UUID:
    """The id of the practice that is open, or of a new one with what is due.

    Raises AttemptError `nothing-to-practise` when nothing is due, MissingError `quiz-missing`.
    """
    with transaction():
        locked = enrolments.lock(by, enrolment)
        lines = attempt_lists.listed(by, enrolment)
        for line in of_quiz(lines, quiz_id, AttemptScope.PRACTICE):
            if line.graded_at is None:
                return line.id
        programme = programmes.of_track(by, locked.course, locked.track)
        frozen = releases.frozen(by, programme.release)
        quiz = frozen.course.quiz(quiz_id)
        if quiz is None:
            raise MissingError("quiz-missing")
        shown = frozen.course.lang_of_quiz(quiz, lang)
        questions = {question.id: question for question in frozen.course.questions_of(quiz, shown)}
        due = due_now(
            attempt_lists.reviews(by, enrolment), at=now, most=MOST, versions=dict.fromkeys(questions, "")
        )
        if not due:
            raise AttemptError("nothing-to-practise")
        draw = draw_quiz(
            [questions[name] for name in due],
            start_attempt.versions_in(frozen, shown),
            rules_of(AttemptScope.PRACTICE, quiz.rules),
            seed=secrets.token_bytes(16),
            fewer_options=accommodations.own(by).fewer_options,
        )
        return start_attempt.keep(
            by,
            enrolment,
            quiz_id,
            draw,
            release=programme.release,
            lang=shown,
            now=now,
            scope=AttemptScope.PRACTICE,
        )
