"""Number and short text as textEntryInteraction."""

from __future__ import annotations

from fractions import Fraction

from lxml import etree

from course.exchange.labels import settings_of
from course.exchange.qti.building import base_value, decimal, q, variable
from course.exchange.qti.sheet import RESPONSE, Sheet, full_marks, is_null, match_correct, no_marks
from course.quiz.question_types.number import Number
from course.quiz.question_types.short_text import ShortText

UNIT = "UNIT"
PERCENT = "percent"
"""The setting that says that a tolerance of ours is so many per cent of the number."""


def write_short_text(sheet: Sheet, content: ShortText) -> str:
    """A mapping in which every spelling is worth all of it."""
    settings = dict(settings_of(content)).get("match", "")
    has_case = "exact-case" in settings
    sheet.respond(
        "string",
        content.spellings[:1],
        worth=[(spelling, Fraction(1)) for spelling in content.spellings],
        has_case=has_case,
    )
    lenient = [word for word in settings.split(", ") if word and word not in ("ignore-case", "exact-case")]
    if lenient:
        sheet.item.changed("qti-leniency-lost", settings=", ".join(lenient))
    sheet.tell()
    longest = max((len(spelling) for spelling in content.spellings), default=1)
    field = q("textEntryInteraction", responseIdentifier=RESPONSE, expectedLength=str(longest))
    sheet.body.append(_paragraph(field))
    sheet.by_template("map_response")
    return "textEntryInteraction"


def write_number(sheet: Sheet, content: Number) -> str:
    """A float between two limits, which every player can compare, in the right one of its units."""
    sheet.respond("float", [decimal(content.value)])
    sheet.tell()
    field = q("textEntryInteraction", responseIdentifier=RESPONSE, expectedLength="10")
    if content.units:
        sheet.body.append(_paragraph(field, " ", _units(sheet, content)))
    elif content.unit:
        sheet.body.append(_paragraph(field, f" {content.unit}"))
    else:
        sheet.body.append(_paragraph(field))
    right = _is_right(content)
    if content.percent is not None:
        sheet.settings = ((PERCENT, decimal(content.percent)),)
    sheet.rules.append(
        q(
            "responseCondition",
            q("responseIf", is_null(), no_marks()),
            q("responseElseIf", right, full_marks()),
            q("responseElse", no_marks()),
        )
    )
    if sheet.lang != "en" and {content.value.denominator, content.tolerance.denominator} != {1}:
        sheet.item.note("qti-decimal-point")
    return "textEntryInteraction"


def _units(sheet: Sheet, content: Number) -> etree._Element:
    """The units to choose from; the key is the one that the number is in."""
    names = _unit_names(content)
    sheet.respond("identifier", [names[_place_of_unit(content)]], name=UNIT)
    choices = [
        q("inlineChoice", unit, identifier=name) for name, unit in zip(names, content.units, strict=True)
    ]
    return q("inlineChoiceInteraction", *choices, responseIdentifier=UNIT, shuffle="true")


def _unit_names(content: Number) -> list[str]:
    return [f"unit-{place}" for place in range(1, len(content.units) + 1)]


def _place_of_unit(content: Number) -> int:
    solution = content.solution()
    place = solution["unit"] if isinstance(solution, dict) else None
    assert isinstance(place, int)  # a question whose unit is not among its units is faulty, and not written
    return place


def _is_right(content: Number) -> etree._Element:
    """The condition for full marks: limits included, in the right unit or turned into it."""
    if not content.units:
        return q("and", *_within(content, Fraction(1)))
    place = _place_of_unit(content)
    if not content.factors:
        return q("and", *_within(content, Fraction(1)), match_correct(UNIT))
    ways = []
    for name, factor in zip(_unit_names(content), content.factors, strict=True):
        chosen = q("match", variable(UNIT), base_value("identifier", name))
        ways.append(q("and", *_within(content, content.factors[place] / factor), chosen))
    return q("or", *ways)


def _within(content: Number, factor: Fraction) -> list[etree._Element]:
    low, high = content.value - content.tolerance, content.value + content.tolerance
    return [
        q("gte", variable(RESPONSE), base_value("float", decimal(low * factor))),
        q("lte", variable(RESPONSE), base_value("float", decimal(high * factor))),
    ]


def _paragraph(*inside: etree._Element | str) -> etree._Element:
    made = etree.Element("p")
    for each in inside:
        if not isinstance(each, str):
            made.append(each)
        elif len(made):
            made[-1].tail = each
        else:
            made.text = each
    return made
