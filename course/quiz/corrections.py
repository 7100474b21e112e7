"""Correction: a key that is mended after people have answered.

What was shown stays what it was: a correction changes only what the answers to it are worth,
and it is a fact of its own beside the release. The next release holds the mended question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from course.errors import CourseError
from course.quiz.fields import malformed, text_of
from course.quiz.question import Json, Mark, Question, QuestionType
from course.quiz.question_types import QUESTION_TYPES


class CorrectionKind(StrEnum):
    """What counts now."""

    KEY = "key"
    """Another key, in `Correction.content`."""
    EVERYONE = "everyone"
    """Everybody who was shown the question gets its point."""
    LEFT_OUT = "left-out"
    """The question counts for nobody."""


@dataclass(frozen=True, slots=True)
class Correction:
    """How the answers to one version of a question are read from now on."""

    kind: CorrectionKind
    content: QuestionType | None = None

    def __post_init__(self) -> None:
        if (self.kind is CorrectionKind.KEY) is (self.content is None):
            raise ValueError("another key needs a content, and nothing else has one")

    @property
    def leaves_out(self) -> bool:
        """True when the question counts no longer."""
        return self.kind is CorrectionKind.LEFT_OUT

    def question(self, shown: Question) -> Question:
        """The question that was shown with the key that holds now.

        Raises CourseError `correction-of-another-shape` when the answers to one cannot be
        read by the other.
        """
        if self.content is None:
            return shown
        of_type = self.content.type_name == shown.content.type_name
        if not of_type or self.content.shape() != shown.content.shape():
            raise CourseError("correction-of-another-shape")
        return replace(shown, content=self.content)

    def mark(self, shown: Question, response: Json) -> Mark:
        """What an answer to the question is worth by this correction."""
        if self.kind is CorrectionKind.EVERYONE:
            return Mark(Fraction(1))
        return self.question(shown).content.grade(response)

    def to_json(self) -> Json:
        """The content as it is kept; None without one."""
        return self.content.to_json() if self.content else None


def correction_from_json(kind: str, content: Json) -> Correction:
    """The correction that was kept; raises CourseError for anything else."""
    found = next((each for each in CorrectionKind if each.value == kind), None)
    if found is None or (found is CorrectionKind.KEY) is not isinstance(content, dict):
        raise malformed("correction")
    if not isinstance(content, dict):
        return Correction(found)
    of_type = QUESTION_TYPES.get(text_of(content, "type"))
    if of_type is None:
        raise malformed("type")
    return Correction(found, of_type.from_json(content))


Corrections = Mapping[str, Correction]
"""A question's version (its part's hash) -> the correction that is in force."""
