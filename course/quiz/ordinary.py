"""Ordinary: what most question types answer to the protocol's rarer questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from course.errors import CourseError
from course.quiz.arrangement import Group
from course.quiz.lines import Line
from course.quiz.question import Json


class Ordinary:
    """A type that is scored, shuffles nothing, and whose answers may be changed freely.

    A question type inherits this and says only where it differs; see `QuestionType` for what
    each of these is.
    """

    __slots__ = ()

    @classmethod
    def own_lines(cls, lines: Sequence[Line]) -> int:
        """None: what looks like explanation or settings is that."""
        return 0

    @property
    def groups(self) -> tuple[Group, ...]:
        """Nothing is shuffled."""
        return ()

    @property
    def is_scored(self) -> bool:
        """It counts."""
        return True

    def check_change(self, before: Json, after: Json) -> None:
        """Any answer may take the place of another."""

    def is_finished(self, answer: Json) -> bool:
        """Any answer is enough."""
        return answer is not None

    def shape(self) -> Json:
        """Nothing but the type."""
        return {}

    def accepting(self, answer: Json) -> Self:
        """Raises CourseError: the type knows one right answer at a time."""
        raise CourseError("correction-not-possible")

    def corrected(self, answers: Sequence[Json]) -> Self:
        """Raises CourseError: the key of this type is mended in the bank, as a new version."""
        raise CourseError("correction-not-possible")
