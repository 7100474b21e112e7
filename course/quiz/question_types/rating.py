"""Rating: say where on a scale one stands. There is no right answer, and no points."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from course.citation import plain
from course.errors import AnswerError, Finding
from course.quiz.declared import find_declared, stray_lines
from course.quiz.fields import texts_of
from course.quiz.lines import Line, Part, Reading, Written
from course.quiz.options import is_place, picked, picked_loosely
from course.quiz.ordinary import Ordinary
from course.quiz.question import Form, Json, Mark

MAX_LABELS = 11
"""From 0 to 10 is the longest scale in use; more steps than that nobody tells apart."""


@dataclass(frozen=True, slots=True)
class Rating(Ordinary):
    """A scale with a label for each step, from one end to the other. An answer is the place of a label.

    The steps keep their order, since a shuffled scale is none.
    """

    labels: tuple[str, ...]

    type_name: ClassVar[str] = "rating"
    precedence: ClassVar[int] = 6
    settings: ClassVar[frozenset[str]] = frozenset({"rating"})

    @classmethod
    def find(cls, lines: Sequence[Line], lang: str) -> int | None:
        """The form is a line `rating: helt uenig | uenig | enig | helt enig`."""
        return find_declared(lines, "rating")

    @classmethod
    def read(cls, part: Part) -> Reading[Self]:
        """The labels between `|`."""
        findings = stray_lines(part.lines)
        scale = part.settings.get("rating")
        if scale is None:
            return Reading(None, tuple(findings))
        labels = tuple(label.strip() for label in scale.text.split("|"))
        return Reading(cls(labels), tuple(findings), (scale.number,) * len(labels))

    def write(self) -> Written:
        """`rating: helt uenig | uenig | enig | helt enig`."""
        return Written((f"rating: {' | '.join(self.labels)}".rstrip(),))

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Self:
        """From `{"labels": [...]}`."""
        return cls(texts_of(data, "labels"))

    def to_json(self) -> dict[str, Json]:
        """As `{"labels": [...]}`."""
        return {"type": self.type_name, "labels": [*self.labels]}

    def structure(self) -> Json:
        """The number of steps."""
        return {"labels": len(self.labels)}

    def shape(self) -> Json:
        """The number of steps."""
        return {"labels": len(self.labels)}

    @property
    def is_scored(self) -> bool:
        """It is not."""
        return False

    def parse(self, form: Form, order: Sequence[int]) -> Json:
        """The place of the label that was picked."""
        places = picked(form, range(len(self.labels)))
        if len(places) > 1:
            raise AnswerError("one-answer-only")
        return places[0] if places else None

    def typed(self, form: Form, order: Sequence[int]) -> Json:
        """The first known label of the form."""
        places = picked_loosely(form, range(len(self.labels)))
        return places[0] if places else None

    def check_answer(self, answer: Json) -> None:
        """A place, or None."""
        if answer is not None and not is_place(answer, len(self.labels)):
            raise AnswerError("answer-of-another-kind")

    def view(self, order: Sequence[int], answer: Json) -> dict[str, Json]:
        """The labels in their order."""
        options: list[Json] = [
            {"value": str(place), "text": label, "chosen": type(answer) is int and place == answer}
            for place, label in enumerate(self.labels)
        ]
        return {"type": self.type_name, "first_field": "answer-0", "options": options}

    def grade(self, answer: Json) -> Mark:
        """Nothing: no step is better than another."""
        self.check_answer(answer)
        return Mark(Fraction(0))

    def summarise(self, answer: Json) -> tuple[str, ...]:
        """The label."""
        self.check_answer(answer)
        return (self.labels[answer],) if isinstance(answer, int) else ()

    def key(self) -> tuple[str, ...]:
        """None."""
        return ()

    def solution(self) -> Json:
        """None."""
        return None

    def feedback(self, answer: Json) -> tuple[str, ...]:
        """Nothing beside the explanation."""
        self.check_answer(answer)
        return ()

    def check(self) -> tuple[Finding, ...]:
        """From two to eleven labels, none empty, and none twice."""
        findings: list[Finding] = []
        if len(self.labels) < 2:
            findings.append(Finding("labels-too-few"))
        if len(self.labels) > MAX_LABELS:
            findings.append(
                Finding("labels-too-many", facts={"count": len(self.labels), "limit": MAX_LABELS})
            )
        seen: dict[str, int] = {}
        for place, label in enumerate(self.labels, start=1):
            text = plain(label).casefold()
            if not text:
                findings.append(Finding("label-empty", facts={"option": place}))
            elif text in seen:
                findings.append(Finding("labels-alike", facts={"option": place, "first": seen[text]}))
            seen.setdefault(text, place)
        return tuple(findings)
