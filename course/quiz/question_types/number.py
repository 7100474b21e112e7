"""Number: type a number, with a unit where the question has one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import ClassVar, Self

from course.errors import AnswerError, CourseError, Finding
from course.quiz.fields import fraction_of, malformed, text_of, texts_of
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
_FACTOR = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,15}|/0{0,14}[1-9][0-9]{0,14})?")


@dataclass(frozen=True, slots=True)
class Number(Ordinary):
    """A number within a tolerance, both exact.

    `tolerance` is in the unit of the number; where the author gave it as a percentage of the
    number, `percent` is that, and the tolerance follows from it. `unit` alone is shown beside
    the field, and no part of the key. `units`, when there are any, are offered to choose from,
    and `unit` is then the right one of them. With `factors`, one for each, the same quantity is
    right in any of them: 0.5 g is 500 mg where g counts 1000 and mg 1. An answer is
    `{"text": what was typed, "unit": place in units or None}`; the text is kept as typed, with
    a unit in it or without.
    """

    value: Fraction
    tolerance: Fraction = Fraction(0)
    unit: str = ""
    units: tuple[str, ...] = ()
    lang: str = "nb"
    factors: tuple[Fraction, ...] = ()
    percent: Fraction | None = None

    type_name: ClassVar[str] = "number"
    precedence: ClassVar[int] = 40
    settings: ClassVar[frozenset[str]] = frozenset({"units"})

    def __post_init__(self) -> None:
        """A percentage decides the tolerance; of a number that is one itself it is written as points."""
        if self.percent is not None:
            object.__setattr__(self, "tolerance", abs(self.value) * self.percent / 100)
            if unit_name(self.unit) == "%":
                object.__setattr__(self, "percent", None)

    @classmethod
    def find(cls, lines: Sequence[Line], lang: str) -> int | None:
        """The form is `= ` and what parses as a number, with or without tolerance and unit."""
        answers = [index for index, line in enumerate(lines) if line.is_answer]
        if not answers or not all(_is_key(lines[index].text[1:], lang) for index in answers):
            return None
        return answers[0]

    @classmethod
    def read(cls, part: Part) -> Reading[Self]:
        """The first number; a second is a finding.

        `units: timer, dager, uker` gives units to choose from, `units: mg = 1, g = 1000` what they
        are of each other.
        """
        key: _Key | None = None
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
        units, factors, more = _read_units(listed) if listed else ((), (), [])
        findings += more
        if key is None:
            return Reading(None, tuple(findings))
        return Reading(
            cls(key.value, key.tolerance, key.unit, units, part.lang, factors, key.percent), tuple(findings)
        )

    def write(self) -> Written:
        """`= 12 ± 0,1 mg`, `= 12 mg ± 5 %`, and the units to choose from."""
        units = [*self.units]
        if self.factors:
            units = [f"{unit} = {factor}" for unit, factor in zip(units, self.factors, strict=True)]
        return Written((f"= {self._words()}",), (("units", ", ".join(units)),) if units else ())

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Self:
        """From what `to_json` gives."""
        factors: list[Fraction] = []
        for factor in texts_of(data, "factors") if "factors" in data else ():
            factors.append(fraction_of({"factors": factor}, "factors"))
        if factors and (len(factors) != len(texts_of(data, "units")) or min(factors) <= 0):
            raise malformed("factors")
        return cls(
            fraction_of(data, "value"),
            fraction_of(data, "tolerance"),
            text_of(data, "unit"),
            texts_of(data, "units"),
            text_of(data, "lang"),
            tuple(factors),
            fraction_of(data, "percent") if "percent" in data else None,
        )

    def to_json(self) -> dict[str, Json]:
        """As `{"value", "tolerance", "unit", "units", "lang"}`; the numbers as exact fractions in text.

        `factors` and `percent` are there only when they say something.
        """
        data: dict[str, Json] = {
            "type": self.type_name,
            "value": str(self.value),
            "tolerance": str(self.tolerance),
            "unit": self.unit,
            "units": [*self.units],
            "lang": self.lang,
        }
        if self.percent is not None:
            data["percent"] = str(self.percent)
        return data | self._factors_to_json()

    def _factors_to_json(self) -> dict[str, Json]:
        return {"factors": [str(factor) for factor in self.factors]} if self.factors else {}

    def structure(self) -> Json:
        """Value, tolerance, and which of how many units, with what they are of each other."""
        structure: dict[str, Json] = {
            "value": str(self.value),
            "tolerance": str(self.tolerance),
            "units": len(self.units),
            "unit": self._place_of(self.unit),
        }
        return structure | self._factors_to_json()

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
        """All or nothing: within the tolerance, limits included, and in the right unit or turned into it."""
        if answer is None:
            return Mark(Fraction(0))
        number, place = self._reading(answer)
        wanted = self._place_of(self.unit)
        if self.factors and place is not None and wanted is not None:
            number, place = number * self.factors[place] / self.factors[wanted], wanted
        right = abs(number - self.value) <= self.tolerance and place == wanted
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
        number = write_number(self.value, self.lang)
        with_unit = f"{number} {self.unit}".rstrip()
        if self.percent is not None:
            return f"{with_unit} ± {write_number(self.percent, self.lang)} %"
        if not self.tolerance:
            return with_unit
        tolerance = f"{write_number(self.tolerance, self.lang)} {self.unit}".rstrip()
        # "50 ± 5 %" would be a twentieth of fifty.
        return f"{with_unit if unit_name(self.unit) == '%' else number} ± {tolerance}"

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


@dataclass(frozen=True, slots=True)
class _Key:
    """What stands after `=`."""

    value: Fraction
    tolerance: Fraction
    unit: str
    percent: Fraction | None


def _is_key(text: str, lang: str) -> bool:
    """True for a number as a bank writes it, and for one that could be read in two ways."""
    try:
        _read_key(text, lang)
    except AnswerError as error:
        return error.code == "number-ambiguous"
    return True


def _read_key(text: str, lang: str) -> _Key:
    """Value, tolerance and unit of `12 ± 0,1 mg` or `12 mg ± 5 %`; raises AnswerError."""
    halves = _TOLERANCE.split(text) if len(text) <= 2 * MAX_TYPED else []
    numbers: list[Fraction] = []
    units: list[str] = []
    for half in halves:
        found = split_number(half)
        if not found or (found[1] and not is_unit(found[1])):
            break
        numbers.append(read_number(found[0], lang))
        units.append(found[1])
    if not 1 <= len(numbers) == len(halves) <= 2:
        raise no_number(lang)
    names = [unit_name(unit) for unit in units]
    if names[0] != "%" and names[1:] == ["%"]:
        return _Key(numbers[0], Fraction(0), units[0], numbers[1])
    if len({name for name in names if name}) > 1:
        raise no_number(lang)
    return _Key(numbers[0], sum(numbers[1:], Fraction(0)), units[-1] or units[0], None)


def _read_units(line: Line) -> tuple[tuple[str, ...], tuple[Fraction, ...], list[Finding]]:
    """The units of a `units:` line, the factor of each where they have them, and what is wrong."""
    parts = [part.partition("=") for part in line.text.split(",")]
    units = tuple(unit.strip() for unit, _, _ in parts)
    if not any(mark for _, mark, _ in parts):
        return units, (), []
    factors: list[Fraction] = []
    for unit, _, text in parts:
        value = text.strip()
        if _FACTOR.fullmatch(value) and Fraction(value) > 0:
            factors.append(Fraction(value))
        else:
            facts = {"unit": unit.strip()[:40], "value": value[:40]}
            return units, (), [Finding("unit-factor-unreadable", line=line.number, facts=facts)]
    return units, tuple(factors), []
