"""Number: type a number, with a unit where the question has one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import ClassVar, Self

from course.errors import AnswerError, CourseError, Finding
from course.quiz.fields import fraction_of, text_of, texts_of
from course.quiz.lines import Line, Part, Reading, Written
from course.quiz.numbers import MAX_TYPED, is_decimal, no_number, read_number, split_number, write_number
from course.quiz.options import is_place
from course.quiz.ordinary import Ordinary
from course.quiz.question import Form, Json, Mark
from course.quiz.typed import FIELD, check_typed, typed_in, typed_loosely
from course.quiz.units import is_unit, unit_name

UNIT_FIELD = "unit"
"""The form field that a chosen unit is sent in: its position as shown."""

_TOLERANCE = re.compile(r"±|\+/?-")


@dataclass(frozen=True, slots=True)
class Number(Ordinary):
    """A number within a tolerance, both exact.

    `unit` alone is shown beside the field, and no part of the key. `units`, when there are
    any, are offered to choose from, and `unit` is then the right one of them. An answer is
    `{"text": what was typed, "unit": place in units or None}`; the text is kept as typed,
    with a unit in it or without.
    """

    value: Fraction
    tolerance: Fraction = Fraction(0)
    unit: str = ""
    units: tuple[str, ...] = ()
    lang: str = "nb"

    type_name: ClassVar[str] = "number"
    precedence: ClassVar[int] = 40
    settings: ClassVar[frozenset[str]] = frozenset({"units"})

    @classmethod
    def find(cls, lines: Sequence[Line], lang: str) -> int | None:
        """The form is `= ` and what parses as a number, with or without tolerance and unit."""
        answers = [index for index, line in enumerate(lines) if line.is_answer]
        if not answers or not all(_is_key(lines[index].text[1:], lang) for index in answers):
            return None
        return answers[0]

    @classmethod
    def read(cls, part: Part) -> Reading[Self]:
        """The first number; a second is a finding. `units: timer, dager, uker` gives units to choose from."""
        key: tuple[Fraction, Fraction, str] | None = None
        findings: list[Finding] = []
        answered = False
        for line in part.lines:
            if line.is_blank:
                continue
            if not line.is_answer:
                findings.append(Finding("question-line-stray", line=line.number))
            elif answered:
                findings.append(Finding("question-answer-twice", line=line.number))
            else:
                answered = True
                try:
                    key = _read_key(line.text[1:], part.lang)
                except AnswerError as error:
                    findings.append(Finding(error.code, line=line.number, facts=error.facts))
        listed = part.settings.get("units")
        units = tuple(unit.strip() for unit in listed.text.split(",")) if listed else ()
        content = cls(*key, units, part.lang) if key else None
        return Reading(content, tuple(findings))

    def write(self) -> Written:
        """`= 12 ± 0,1 mg`."""
        return Written((f"= {self._words()}",), (("units", ", ".join(self.units)),) if self.units else ())

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Self:
        """From `{"value", "tolerance", "unit", "units", "lang"}`."""
        return cls(
            fraction_of(data, "value"),
            fraction_of(data, "tolerance"),
            text_of(data, "unit"),
            texts_of(data, "units"),
            text_of(data, "lang"),
        )

    def to_json(self) -> dict[str, Json]:
        """As `{"value", "tolerance", "unit", "units", "lang"}`; the numbers as exact fractions in text."""
        return {
            "type": self.type_name,
            "value": str(self.value),
            "tolerance": str(self.tolerance),
            "unit": self.unit,
            "units": [*self.units],
            "lang": self.lang,
        }

    def structure(self) -> Json:
        """Value, tolerance, and which of how many units."""
        return {
            "value": str(self.value),
            "tolerance": str(self.tolerance),
            "units": len(self.units),
            "unit": self._place_of(self.unit),
        }

    def shape(self) -> Json:
        """How many units there are to choose from (shown in alphabetical order, so never shuffled)."""
        return {"units": len(self.units)}

    def corrected(self, answers: Sequence[Json]) -> Self:
        """One answer: the number that is right, with the tolerance as before."""
        if len(answers) != 1 or answers[0] is None:
            raise CourseError("correction-not-possible")
        value, place = self._reading(answers[0])
        return replace(self, value=value, unit=self.unit if place is None else self.units[place])

    def parse(self, form: Form, order: Sequence[int]) -> Json:
        """The text as typed, and the place of the chosen unit."""
        text = typed_in(form, FIELD, MAX_TYPED)
        unit = self._chosen(form)
        if not text and unit is None:
            return None
        answer: Json = {"text": text, "unit": unit}
        self.check_answer(answer)
        return answer

    def typed(self, form: Form, order: Sequence[int]) -> Json:
        """Text and unit as they were sent, whatever they are."""
        try:
            unit = self._chosen(form)
        except AnswerError:
            unit = None
        return {"text": typed_loosely(form, FIELD, MAX_TYPED), "unit": unit}

    def check_answer(self, answer: Json) -> None:
        """A text that is a number, with the unit that the question asks for; or None."""
        if answer is not None:
            self._reading(answer)

    def view(self, order: Sequence[int], answer: Json) -> dict[str, Json]:
        """The text as typed, and the fixed unit or the units to choose from, in alphabetical order."""
        text = answer.get("text") if isinstance(answer, dict) else ""
        chosen = answer.get("unit") if isinstance(answer, dict) else None
        units: list[Json] = [
            {"value": str(shown), "text": self.units[place], "chosen": place == chosen}
            for shown, place in enumerate(self._shown_units())
        ]
        return {"type": self.type_name, "text": text, "unit": "" if self.units else self.unit, "units": units}

    def grade(self, answer: Json) -> Mark:
        """All or nothing: within the tolerance, limits included, and in the right unit."""
        if answer is None:
            return Mark(Fraction(0))
        number, place = self._reading(answer)
        right = abs(number - self.value) <= self.tolerance and place == self._place_of(self.unit)
        return Mark(Fraction(int(right)))

    def summarise(self, answer: Json) -> tuple[str, ...]:
        """The text as typed, with the unit when it was not typed with it."""
        if not isinstance(answer, dict):
            self.check_answer(answer)
            return ()
        _, place = self._reading(answer)
        text = str(answer["text"])
        _, typed_unit = split_number(text) or ("", "")
        unit = self.units[place] if place is not None else self.unit
        return (text if typed_unit.strip(".") or not unit else f"{text} {unit}",)

    def key(self) -> tuple[str, ...]:
        """As `12 ± 0,1 mg`."""
        return (self._words(),)

    def solution(self) -> Json:
        """The number as one would type it, with its unit chosen."""
        return {"text": write_number(self.value, self.lang), "unit": self._place_of(self.unit)}

    def feedback(self, answer: Json) -> tuple[str, ...]:
        """Nothing beside the explanation."""
        self.check_answer(answer)
        return ()

    def check(self) -> tuple[Finding, ...]:
        """A number that can be typed, a tolerance that is none below zero, units that can be told apart."""
        findings: list[Finding] = []
        if not is_decimal(self.value) or not is_decimal(self.tolerance):
            findings.append(Finding("number-without-end"))
        if self.tolerance < 0:
            findings.append(Finding("tolerance-below-zero"))
        findings.extend(
            Finding("unit-unreadable", facts={"unit": unit})
            for unit in dict.fromkeys((*self.units, self.unit))
            if not is_unit(unit) and (unit or unit in self.units)
        )
        names = [unit_name(unit) for unit in self.units]
        if len(set(names)) != len(names) or len(names) == 1:
            findings.append(Finding("units-alike"))
        if self.units and self._place_of(self.unit) is None:
            findings.append(Finding("unit-not-listed", facts={"unit": self.unit}))
        return tuple(findings)

    def _words(self) -> str:
        tolerance = f" ± {write_number(self.tolerance, self.lang)}" if self.tolerance else ""
        return f"{write_number(self.value, self.lang)}{tolerance} {self.unit}".rstrip()

    def _place_of(self, unit: str) -> int | None:
        """The place of a unit in `units`, in whatever spelling; None when it is not among them."""
        name = unit_name(unit)
        return next((place for place, listed in enumerate(self.units) if unit_name(listed) == name), None)

    def _shown_units(self) -> list[int]:
        """Places in alphabetical order, which tells nothing of the key, wherever the author wrote it."""
        return sorted(range(len(self.units)), key=lambda place: (self.units[place].casefold(), place))

    def _chosen(self, form: Form) -> int | None:
        """The place of the unit that was chosen in the form."""
        position = typed_in(form, UNIT_FIELD, MAX_TYPED)
        if not position or not self.units:
            return None
        shown = self._shown_units()
        if not re.fullmatch("[0-9]{1,3}", position) or int(position) >= len(shown):
            raise AnswerError("option-unknown")
        return shown[int(position)]

    def _reading(self, answer: Json) -> tuple[Fraction, int | None]:
        """Number and place of the unit that an answer holds; raises AnswerError."""
        text = answer.get("text") if isinstance(answer, dict) and answer.keys() == {"text", "unit"} else None
        if not isinstance(answer, dict) or not isinstance(text, str):
            raise AnswerError("answer-of-another-kind")
        chosen = answer["unit"]
        if chosen is not None and not is_place(chosen, len(self.units)):
            raise AnswerError("answer-of-another-kind")
        check_typed(text, MAX_TYPED)
        if not text.strip():
            raise AnswerError("number-missing")
        number, typed_unit = split_number(text) or (text, "")
        if typed_unit and not is_unit(typed_unit):
            number = text  # "5-10 mg", "1e5": no number, and not a number with another unit either.
        value = read_number(number, self.lang)
        return value, self._unit_of(typed_unit.strip("."), chosen if isinstance(chosen, int) else None)

    def _unit_of(self, typed_unit: str, chosen: int | None) -> int | None:
        """The place of the unit, typed or chosen; raises AnswerError when missing, foreign or said twice."""
        if not self.units:
            if typed_unit and unit_name(typed_unit) != unit_name(self.unit):
                if self.unit:
                    raise AnswerError("unit-other", unit=self.unit)
                raise AnswerError("unit-not-asked")
            return None
        if not typed_unit:
            if chosen is None:
                raise AnswerError("unit-missing")
            return chosen
        place = self._place_of(typed_unit)
        if place is None:
            raise AnswerError(
                "unit-unknown", units=", ".join(self.units[shown] for shown in self._shown_units())
            )
        if chosen not in (None, place):
            raise AnswerError("unit-twice")
        return place


def _is_key(text: str, lang: str) -> bool:
    """True for a number as a bank writes it, and for one that could be read in two ways."""
    try:
        _read_key(text, lang)
    except AnswerError as error:
        return error.code == "number-ambiguous"
    return True


def _read_key(text: str, lang: str) -> tuple[Fraction, Fraction, str]:
    """Value, tolerance and unit of `12 ± 0,1 mg`; raises AnswerError."""
    halves = _TOLERANCE.split(text) if len(text) <= 2 * MAX_TYPED else []
    numbers: list[Fraction] = []
    units: list[str] = []
    for half in halves:
        found = split_number(half)
        if not found or (found[1] and not is_unit(found[1])):
            break
        numbers.append(read_number(found[0], lang))
        units.extend(found[1:] if found[1] else ())
    if not 1 <= len(numbers) == len(halves) <= 2 or len({unit_name(unit) for unit in units}) > 1:
        raise no_number(lang)
    return numbers[0], numbers[1] if len(numbers) == 2 else Fraction(0), units[-1] if units else ""
