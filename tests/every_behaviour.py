"""A small course whose bank is asked in a quiz of every behaviour, and in one with a time limit."""

from __future__ import annotations

import dataclasses
import datetime as dt
from fractions import Fraction

import small_courses

from course.content.model import Course
from course.quiz.rules import Behaviour, QuizRules

SHARE = Fraction(4, 5)
LIMIT = dt.timedelta(minutes=30)

RULES = {
    "plain": QuizRules(SHARE),
    "immediate": QuizRules(SHARE, behaviour=Behaviour.IMMEDIATE),
    "tries": QuizRules(SHARE, behaviour=Behaviour.TRIES),
    "certainty": QuizRules(SHARE, behaviour=Behaviour.CERTAINTY),
    "timed": QuizRules(SHARE, time_limit=LIMIT, attempts=3),
}
"""The quizzes of the course by their id; their numbers follow this order. One question is critical."""


def course() -> Course:
    """The small course with these quizzes; approved."""
    made = small_courses.small_course(approved=False)
    module = made.modules[1]
    bank = module.banks["nb"]
    questions = tuple(
        dataclasses.replace(
            question,
            critical=question.id == "q-single",
            hints=("Tenk på hvor lite som skal til etter loven.", "Terskelen er «grunn til å tro»."),
        )
        for question in bank.questions
    )
    module = dataclasses.replace(module, banks={"nb": dataclasses.replace(bank, questions=questions)})
    plain = made.quizzes[0]
    quizzes = tuple(dataclasses.replace(plain, id=name, rules=rules) for name, rules in RULES.items())
    track = dataclasses.replace(made.tracks[0], quizzes=tuple(RULES))
    return small_courses.approve(
        dataclasses.replace(made, modules=(made.modules[0], module), quizzes=quizzes, tracks=(track,))
    )


def number_of(quiz: str) -> int:
    """The number of a quiz in the addresses of its pages."""
    return list(RULES).index(quiz) + 1
