"""A bank as the key to a table of responses: what an answer given as text is worth, what guessing gives.

Knows no question type: it asks each what it shows and what a form with that answer is worth.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, combinations
from string import ascii_lowercase

from course.errors import AnswerError
from course.markup import text_only
from course.quiz.arrangement import in_file_order
from course.quiz.question import Bank, Json, Question
from course.quiz.statistics.work_list import Place
from course.quiz.typed import FIELD

_MANY_OPTIONS = 10
"""Options above which not every set of them is tried."""

_BETWEEN = " + "
"""Between the options of an answer that picks more than one."""


@dataclass(frozen=True, slots=True)
class Scored:
    """An answer as it was understood: its words, and its share of the points."""

    text: str
    score: float


@dataclass(frozen=True)
class ScoringKey:
    """What a bank says of its questions."""

    bank: Bank

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Those that give points, by id."""
        return {question.id: question for question in self.bank.questions if question.content.is_scored}

    @cached_property
    def unscored(self) -> frozenset[str]:
        """The ids of those that give none."""
        return frozenset(question.id for question in self.bank.questions if not question.content.is_scored)

    @cached_property
    def guesses(self) -> dict[str, float]:
        """What guessing gives, where that can be said: see `guess`."""
        found = ((name, _guess(question)) for name, question in self.questions.items())
        return {name: share for name, share in found if share is not None}

    @cached_property
    def choices(self) -> dict[str, dict[str, float]]:
        """The options of questions of which one is picked, with the share that each gives."""
        return {
            name: {option.text: _worth(question, [option.value]) for option in options}
            for name, question in self.questions.items()
            if (options := _options(question)) and _picks_one(question, options)
        }

    @cached_property
    def places(self) -> dict[str, Place]:
        """Where each question's text is, and the first passage that it rests on."""
        return {
            question.id: Place(
                question.file,
                question.line,
                question.citations[0].passage if question.citations else "",
            )
            for question in self.bank.questions
        }

    def score(self, question_id: str, response: str) -> Scored | None:
        """What an answer is worth: an option's words, letter (A, b) or several of these, or what was typed.

        Options are in the order of the bank. None for a question whose answers have no form in a
        single cell. Raises AnswerError for an answer that the question cannot take.
        """
        question = self.questions[question_id]
        options = _options(question)
        if options:
            values = _picked(response, options)
            answer = question.content.parse({FIELD: values}, _order(question))
        else:
            answer = question.content.parse({FIELD: [response]}, _order(question))
        if answer is None:
            return None
        words = _BETWEEN.join(text_only(part) for part in question.content.summarise(answer))
        return Scored(words, float(question.content.grade(answer).share))


@dataclass(frozen=True, slots=True)
class _Shown:
    """An option as a form shows it."""

    value: str
    text: str


def _order(question: Question) -> tuple[int, ...]:
    return in_file_order(question.content.groups)


def _options(question: Question) -> list[_Shown]:
    """The options that one field of a form offers; none for other types."""
    shown: Json = question.content.view(_order(question), None).get("options")
    if not isinstance(shown, list):
        return []
    options = [
        _Shown(str(each.get("value")), text_only(str(each.get("text"))))
        for each in shown
        if isinstance(each, dict)
    ]
    try:  # a type may show options that are sent in other fields
        takes = options and question.content.parse({FIELD: [options[0].value]}, _order(question)) is not None
    except AnswerError:
        return []
    return options if takes else []


def _picked(response: str, options: list[_Shown]) -> list[str]:
    """The values of the options that a cell names; raises AnswerError `option-unknown`."""
    by_name: dict[str, str] = {}
    for option in options:
        by_name.setdefault(_plain(option.text), option.value)
    for letter, option in zip(ascii_lowercase, options, strict=False):  # an option's words go first
        by_name.setdefault(letter, option.value)
    whole = _plain(response).rstrip(".)")
    if found := by_name.get(_plain(response), by_name.get(whole)):
        return [found]
    for mark in ("\n", "|", ";", _BETWEEN.strip(), ",", " "):
        parts = [_plain(part).rstrip(".)") for part in response.split(mark) if part.strip()]
        if len(parts) > 1 and all(part in by_name for part in parts):
            return [by_name[part] for part in parts]
    raise AnswerError("option-unknown")


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _picks_one(question: Question, options: list[_Shown]) -> bool:
    """Whether a form with two options is refused."""
    try:
        question.content.parse({FIELD: [option.value for option in options[:2]]}, _order(question))
    except AnswerError:
        return True
    return False


def _worth(question: Question, values: list[str]) -> float:
    answer = question.content.parse({FIELD: values}, _order(question))
    return float(question.content.grade(answer).share)


def _guess(question: Question) -> float | None:
    """What a blind answer gives on the average; None where that cannot be said.

    One option: each as likely. Several: each set of them as likely, the empty one too. Typed: nothing.
    """
    options = _options(question)
    if not options:
        view = question.content.view(_order(question), None)
        return 0.0 if "text" in view and "options" not in view else None
    values = [option.value for option in options]
    if _picks_one(question, options):
        return sum(_worth(question, [value]) for value in values) / len(values)
    if len(values) > _MANY_OPTIONS:
        return None
    sets = chain.from_iterable(combinations(values, size) for size in range(1, len(values) + 1))
    return math.fsum(_worth(question, list(each)) for each in sets) / float(2 ** len(values))
