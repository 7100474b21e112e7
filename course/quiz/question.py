"""Question, Bank: what every question has, whatever its type; the type itself is `content`.

A question type is one file in `course/quiz/question_types/`: a frozen dataclass that keeps
the protocol `QuestionType` below. Adding a type is adding that file, its template and its test:
the type reads itself from a bank's lines and writes itself back, so no parser lists the types.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar, Protocol, Self

from course.citation import Citation
from course.errors import Finding
from course.quiz.arrangement import Group
from course.quiz.lines import Line, Part, Reading, Written

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

    `order` is the draw's arrangement of the options: `order[shown] = place in the file`.
    Form values are positions as shown, so that they tell nothing about the key; answers
    are kept by place in the file. `course.quiz.ordinary.Ordinary` answers the rarer
    questions for most types.
    """

    type_name: ClassVar[str]
    """The name of the type's file, of its template and of `type` in the canonical form."""

    precedence: ClassVar[int]
    """Types are asked in this order whether a question's form is theirs; the lowest first."""

    settings: ClassVar[frozenset[str]]
    """The `key: value` lines of a bank that are this type's own, such as `scoring`."""

    @classmethod
    def find(cls, lines: Sequence[Line], lang: str) -> int | None:
        """Where in a question's lines the answer part begins, or None when the form is not this type's."""
        ...

    @classmethod
    def own_lines(cls, lines: Sequence[Line]) -> int:
        """How many lines from there on are this type's, also where they look like explanation or settings."""
        ...

    @classmethod
    def read(cls, part: Part) -> Reading[Self]:
        """The content that an answer part holds, with what is wrong in it. Never raises."""
        ...

    def write(self) -> Written:
        """The lines and settings of a bank that `read` reads as this content."""
        ...

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Self:
        """The content of a canonical form; raises CourseError when it is not one."""
        ...

    @property
    def groups(self) -> tuple[Group, ...]:
        """What a draw may shuffle; () for types without options."""
        ...

    @property
    def is_scored(self) -> bool:
        """False for what is asked without a right answer: it gives no points and takes none."""
        ...

    def parse(self, form: Form, order: Sequence[int]) -> Json:
        """The answer that a posted form holds; raises AnswerError. An empty form is None (no answer)."""
        ...

    def typed(self, form: Form, order: Sequence[int]) -> Json:
        """What a form holds, to show it again beside the error when `parse` refused it; never stored."""
        ...

    def check_answer(self, answer: Json) -> None:
        """Raise AnswerError for a value that `parse` could not have made."""
        ...

    def check_change(self, before: Json, after: Json) -> None:
        """Raise AnswerError when an answer may not take the place of another: a choice made for good."""
        ...

    def is_finished(self, answer: Json) -> bool:
        """True when nothing is missing: an answer, and of a story its end."""
        ...

    def view(self, order: Sequence[int], answer: Json) -> dict[str, Json]:
        """What the page shows before feedback is allowed: never the key, nor anything that depends on it.

        `answer` is an answer, or what `typed` gave back. `type` names the template, which is
        given this as it is; texts in it are Markdown.
        """
        ...

    def grade(self, answer: Json) -> Mark:
        """What the answer is worth. None (no answer) is worth nothing."""
        ...

    def summarise(self, answer: Json) -> tuple[str, ...]:
        """The answer in words, a line of Markdown for each option, gap or pair; () for no answer."""
        ...

    def key(self) -> tuple[str, ...]:
        """The right answer in words, as `summarise`. Only for pages that may show it."""
        ...

    def solution(self) -> Json:
        """An answer that gets full marks, as it would be kept. Only where the key may be known."""
        ...

    def feedback(self, answer: Json) -> tuple[str, ...]:
        """What the author says to this answer, beside the question's explanation."""
        ...

    def check(self) -> tuple[Finding, ...]:
        """What is wrong with the question itself, whoever made it.

        File and line are filled in by the caller; the fact `option` (counted from 1) says
        which option or spelling a finding is about.
        """
        ...

    def to_json(self) -> dict[str, Json]:
        """The canonical form that releases keep, key included."""
        ...

    def structure(self) -> Json:
        """What must be the same in every language: the number of options and the key, never words."""
        ...

    def shape(self) -> Json:
        """The structure without the key: an answer to one version can be read by any other of its shape."""
        ...

    def accepting(self, answer: Json) -> Self:
        """The content that takes this answer for right beside those that are; raises as `corrected`."""
        ...

    def corrected(self, answers: Sequence[Json]) -> Self:
        """The content with another key: these answers, and no others, get full marks.

        Raises CourseError `correction-not-possible` for a type or for answers that cannot.
        """
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """A question: stem, the part of its type, explanation, sources and labels.

    `difficulty` is '', easy, medium or hard. Questions of one `variant` are alternative
    versions of each other and count as one in a draw. `hints` are shown one after a wrong try.
    Where it stands (`file`, `line`) is no part of what it is: two questions that differ only there are equal.
    """

    id: str
    stem: str
    content: QuestionType
    explanation: str = ""
    citations: tuple[Citation, ...] = ()
    own_from: str = ""
    bloom: str = ""
    tags: tuple[str, ...] = ()
    critical: bool = False
    difficulty: str = ""
    variant: str = ""
    hints: tuple[str, ...] = ()
    file: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)


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
