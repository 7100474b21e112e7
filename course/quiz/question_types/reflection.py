"""Reflection: think something through, in writing if one likes. Nothing of what is written is ever sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from course.errors import AnswerError, Finding
from course.quiz.declared import find_declared, stray_lines
from course.quiz.fields import text_of
from course.quiz.lines import Line, Part, Reading, Written
from course.quiz.ordinary import Ordinary
from course.quiz.question import Form, Json, Mark
from course.quiz.typed import FIELD

_DONE = {
    "nb": "Jeg har tenkt gjennom dette",
    "nn": "Eg har tenkt gjennom dette",
    "en": "I have thought this through",
}


@dataclass(frozen=True, slots=True)
class Reflection(Ordinary):
    """A question to oneself. An answer is true: one has thought it through.

    The text has no place in an answer, in a form or in a step: it stays in the window that it
    was written in and goes with it, since wards share their computers.
    """

    lang: str = "nb"

    type_name: ClassVar[str] = "reflection"
    precedence: ClassVar[int] = 4
    settings: ClassVar[frozenset[str]] = frozenset({"reflection"})

    @classmethod
    def find(cls, lines: Sequence[Line], lang: str) -> int | None:
        """The form is a line `reflection: private`."""
        return find_declared(lines, "reflection")

    @classmethod
    def read(cls, part: Part) -> Reading[Self]:
        """Nothing else belongs to it; a reflection that were not private is none of ours."""
        findings = stray_lines(part.lines)
        declared = part.settings.get("reflection")
        if declared is not None and declared.text != "private":
            facts = {"value": declared.text}
            findings.append(Finding("reflection-not-private", line=declared.number, facts=facts))
        return Reading(cls(part.lang), tuple(findings))

    def write(self) -> Written:
        """`reflection: private`."""
        return Written(("reflection: private",))

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Self:
        """From `{"lang"}`."""
        return cls(text_of(data, "lang"))

    def to_json(self) -> dict[str, Json]:
        """As `{"lang"}`."""
        return {"type": self.type_name, "lang": self.lang}

    def structure(self) -> Json:
        """Nothing but the type."""
        return {}

    @property
    def is_scored(self) -> bool:
        """It is not."""
        return False

    def parse(self, form: Form, order: Sequence[int]) -> Json:
        """True when the box is ticked."""
        values = {value for value in form.get(FIELD, ()) if value != ""}
        if values - {"0"}:
            raise AnswerError("option-unknown")
        return True if values else None

    def typed(self, form: Form, order: Sequence[int]) -> Json:
        """What `parse` makes of it, or nothing."""
        return True if "0" in form.get(FIELD, ()) else None

    def check_answer(self, answer: Json) -> None:
        """True, or None."""
        if answer is not None and answer is not True:
            raise AnswerError("answer-of-another-kind")

    def view(self, order: Sequence[int], answer: Json) -> dict[str, Json]:
        """The box to tick."""
        options: list[Json] = [{"value": "0", "text": self._words(), "chosen": answer is True}]
        return {"type": self.type_name, "first_field": "answer-0", "options": options}

    def grade(self, answer: Json) -> Mark:
        """Nothing: thoughts are not marked."""
        self.check_answer(answer)
        return Mark(Fraction(0))

    def summarise(self, answer: Json) -> tuple[str, ...]:
        """That it was thought through, in the question's language."""
        self.check_answer(answer)
        return (self._words(),) if answer is True else ()

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
        """Nothing can be wrong."""
        return ()

    def _words(self) -> str:
        return _DONE.get(self.lang, _DONE["en"])
