"""Question, Bank: what every question has, whatever its type; the type itself is `content`.

A question type is one file in `course/quiz/question_types/`: a frozen dataclass that keeps
the protocol `QuestionType` below. Adding a type is adding that file, its template and its test.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar, Protocol

from course.citation import Citation
from course.errors import Finding

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
"""What answers, views and states are kept as: JSON without floats."""

Form = Mapping[str, Sequence[str]]
"""A posted form: field name -> the values it was sent with, in order."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What an answer is worth: a fraction in [0, 1], and which single parts were right."""

    share: Fraction
    parts: tuple[tuple[str, bool], ...] = ()

    @property
    def is_right(self) -> bool:
        """Full marks."""
        return self.share == 1

    @property
    def is_partly_right(self) -> bool:
        """Some, but not all."""
        return 0 < self.share < 1


class QuestionType(Protocol):
    """The part of a question that depends on its type.

    `order` is the draw's permutation of the options: `order[shown] = place in the file`.
    Form values are positions as shown, so that they tell nothing about the key; answers
    are kept by place in the file.
    """

    type_name: ClassVar[str]

    @property
    def option_count(self) -> int:
        """How many options a draw may shuffle; 0 for types without options."""
        ...

    def parse(self, form: Form, order: Sequence[int]) -> Json:
        """The answer that a posted form holds; raises AnswerError. An empty form is None (no answer)."""
        ...

    def check_answer(self, answer: Json) -> None:
        """Raise AnswerError for a value that `parse` could not have made."""
        ...

    def view(self, order: Sequence[int], answer: Json) -> dict[str, Json]:
        """What the page shows before feedback is allowed: never the key, nor anything that depends on it."""
        ...

    def grade(self, answer: Json) -> Mark:
        """What the answer is worth. None (no answer) is worth nothing."""
        ...

    def summarise(self, answer: Json) -> str:
        """The answer in words, as the person gave it (for the result page and for statistics)."""
        ...

    def key(self) -> str:
        """The right answer in words. Only for pages that may show it."""
        ...

    def feedback(self, answer: Json) -> tuple[str, ...]:
        """What the author says to this answer, beside the question's explanation."""
        ...

    def check(self) -> tuple[Finding, ...]:
        """What is wrong with the question itself (file and line are filled in by the caller)."""
        ...

    def to_json(self) -> dict[str, Json]:
        """The canonical form that releases keep, key included."""
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """A question: stem, the part of its type, explanation, sources and labels."""

    id: str
    stem: str
    content: QuestionType
    explanation: str = ""
    citations: tuple[Citation, ...] = ()
    own_from: str = ""
    bloom: str = ""
    tags: tuple[str, ...] = ()
    critical: bool = False
    file: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Bank:
    """The questions of a module in one language. `pass_percent` is a whole number."""

    module: str
    lang: str
    questions: tuple[Question, ...]
    pass_percent: int = 80
    title: str = ""
    file: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)

    def question(self, question_id: str) -> Question | None:
        """The question of that id, or None."""
        return next((question for question in self.questions if question.id == question_id), None)
