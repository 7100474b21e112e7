"""Questions as questions: item-writing flaws, and more critical ones than anybody gets right at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from course.content.files import COURSE
from course.content.model import Course, Quiz
from course.errors import Fact, Finding, Level
from course.quiz.flaws import find_flaws, find_shared_flaws
from course.quiz.question import Question

MOST_CRITICAL = 3
"""Who gets each critical question right nine times of ten misses one of three in 27 per cent of attempts."""

_SKILL = 0.9


def check_questions(course: Course, lines: Mapping[str, int]) -> Iterator[Finding]:
    """The flaws of every question, and of all of a language (these at course.toml); critical ones.

    `lines` are those of course.toml.
    """
    for lang in course.languages:
        modules = [module for module in course.modules if lang in module.banks]
        banks = [module.banks[lang] for module in modules]
        for module in modules:
            yield from find_flaws(module.banks[lang], module.title.get(lang, ""))
        for finding in find_shared_flaws(banks):
            yield finding if finding.file else replace(finding, file=COURSE, line=1)
    for quiz in course.quizzes:
        yield from _critical(course, quiz, lines)


def _critical(course: Course, quiz: Quiz, lines: Mapping[str, int]) -> Iterator[Finding]:
    """A quiz with more than three critical questions in an attempt: all of them are always in it.

    The chance of missing at least one is `1 - 0.9 ** n` for who knows each nine times of ten,
    if missing one says nothing of the others. A bank's own quiz is told at the first that is
    one too many.
    """
    critical = critical_in_attempt(course.questions_of(quiz, course.languages[0]))
    if len(critical) <= MOST_CRITICAL:
        return
    file, line = COURSE, lines.get(f"quiz {quiz.id}", 1)
    if quiz.banks == (quiz.id,) and f"quiz {quiz.id}" not in lines:
        file, line = critical[MOST_CRITICAL].file, critical[MOST_CRITICAL].line
    share = round(100 * (1 - _SKILL ** len(critical)))
    facts: dict[str, Fact] = {"id": quiz.id, "n": len(critical), "share": share, "limit": MOST_CRITICAL}
    yield Finding("quiz-critical-many", Level.WARNING, file, line, facts)


def critical_in_attempt(questions: Sequence[Question]) -> list[Question]:
    """The critical questions that every attempt has; of alternative versions, one."""
    first: dict[str, Question] = {}
    for question in questions:
        if question.critical:
            first.setdefault(f"variant {question.variant}" if question.variant else question.id, question)
    return list(first.values())
