"""Single: pick one of several options."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from course.errors import AnswerError, Finding
from course.quiz.arrangement import Group
from course.quiz.lines import Line, Part, Reading, Written
from course.quiz.options import (
    Option,
    check_options,
    find_options,
    is_place,
    marked_as_key,
    options_from_json,
    options_group,
    options_to_json,
    picked,
    picked_loosely,
    read_options,
    show_options,
    texts,
    write_options,
)
from course.quiz.ordinary import Ordinary
from course.quiz.question import Form, Json, Mark


@dataclass(frozen=True, slots=True)
class Single(Ordinary):
    """Options of which exactly one is the key. An answer is the place of an option in the file."""

    options: tuple[Option, ...]

    type_name: ClassVar[str] = "single"
    precedence: ClassVar[int] = 10
    settings: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def find(cls, lines: Sequence[Line], lang: str) -> int | None:
        """The form is a list with `- (x)` and `- ( )`."""
        return find_options(lines, "(")

    @classmethod
    def read(cls, part: Part) -> Reading[Self]:
        """Options with their feedback."""
        options, places, findings = read_options(part, "(")
        return Reading(cls(options), tuple(findings), places)

    def write(self) -> Written:
        """A list with `- (x)` and `- ( )`."""
        return Written(write_options(self.options, "("))

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Self:
        """From `{"options": [...]}`."""
        return cls(options_from_json(data))

    def to_json(self) -> dict[str, Json]:
        """As `{"options": [{"text", "key", "feedback"}]}`."""
        return {"type": self.type_name, "options": options_to_json(self.options)}

    def structure(self) -> Json:
        """The number of options and the places of the key."""
        return {"options": len(self.options), "key": [*self._keys()]}

    @property
    def groups(self) -> tuple[Group, ...]:
        """All options in one list."""
        return (options_group(self.options),)

    def shape(self) -> Json:
        """The number of options."""
        return {"options": len(self.options)}

    def accepting(self, answer: Json) -> Self:
        """Another option is right too."""
        return self.corrected([*self._keys(), answer])

    def corrected(self, answers: Sequence[Json]) -> Self:
        """The places of the options that are right; more than one may be."""
        return type(self)(marked_as_key(self.options, answers))

    def parse(self, form: Form, order: Sequence[int]) -> Json:
        """The place of the option that was picked."""
        places = picked(form, order)
        if len(places) > 1:
            raise AnswerError("one-answer-only")
        return places[0] if places else None

    def typed(self, form: Form, order: Sequence[int]) -> Json:
        """The first known option of the form."""
        places = picked_loosely(form, order)
        return places[0] if places else None

    def check_answer(self, answer: Json) -> None:
        """A place, or None."""
        if answer is not None and not is_place(answer, len(self.options)):
            raise AnswerError("answer-of-another-kind")

    def view(self, order: Sequence[int], answer: Json) -> dict[str, Json]:
        """The options in the order of the draw."""
        chosen = {answer} if isinstance(answer, int) else set()
        return {
            "type": self.type_name,
            "first_field": "answer-0",
            "options": show_options(self.options, order, chosen),
        }

    def grade(self, answer: Json) -> Mark:
        """All or nothing."""
        self.check_answer(answer)
        right = isinstance(answer, int) and self.options[answer].is_key
        return Mark(Fraction(int(right)))

    def summarise(self, answer: Json) -> tuple[str, ...]:
        """The text of the option."""
        self.check_answer(answer)
        return texts(self.options, lambda place: place == answer)

    def key(self) -> tuple[str, ...]:
        """The text of the key."""
        return texts(self.options, lambda place: self.options[place].is_key)

    def solution(self) -> Json:
        """The place of the key."""
        return next((place for place, option in enumerate(self.options) if option.is_key), None)

    def feedback(self, answer: Json) -> tuple[str, ...]:
        """The feedback of the option that was picked."""
        self.check_answer(answer)
        said = self.options[answer].feedback if isinstance(answer, int) else ""
        return (said,) if said else ()

    def check(self) -> tuple[Finding, ...]:
        """Options as such, and exactly one key."""
        findings = check_options(self.options)
        keys = self._keys()
        if not keys:
            findings.append(Finding("question-key-missing"))
        findings.extend(
            Finding("question-key-twice", facts={"option": place + 1, "first": keys[0] + 1})
            for place in keys[1:]
        )
        return tuple(findings)

    def _keys(self) -> list[int]:
        return [place for place, option in enumerate(self.options) if option.is_key]
