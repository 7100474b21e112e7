"""Cloze as textEntryInteraction and inlineChoiceInteraction inside the text."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from lxml import etree

from course.exchange.html_text import from_html
from course.exchange.labels import settings_of
from course.exchange.qti.building import (
    GAP,
    add,
    around,
    base_value,
    decimal,
    in_blocks,
    q,
    set_outcome,
    variable,
    when,
)
from course.exchange.qti.sheet import SCORE, Sheet, map_response, match_correct, score
from course.quiz.gaps import ChoiceGap, Gap, TypedGap
from course.quiz.question_types.cloze import Cloze


def write_cloze(sheet: Sheet, content: Cloze) -> str:
    """A point for each gap, over their number. Gaps to type in have a mapping, those to choose in a key."""
    sheet.tell()
    settings = dict(settings_of(content)).get("match", "")
    lenient = [word for word in settings.split(", ") if word and word not in ("ignore-case", "exact-case")]
    if lenient and any(isinstance(gap, TypedGap) for gap in content.gaps):
        sheet.item.changed("qti-leniency-lost", settings=", ".join(lenient))
    has_case = "exact-case" in settings
    fields: list[etree._Element] = []
    for number, gap in enumerate(content.gaps, start=1):
        name = f"RESPONSE_{number}"
        if isinstance(gap, TypedGap):
            fields.append(_to_type_in(sheet, gap, name, has_case=has_case))
            points = map_response(name)
            is_answered = q("not", q("isNull", variable(name)))
        else:
            fields.append(_to_choose_in(sheet, gap, name))
            points = base_value("float", "1")
            is_answered = match_correct(name)
        more = set_outcome(SCORE, q("sum", variable(SCORE), points))
        sheet.rules.append(when(is_answered, [more]))
    whole = sheet.kept("text", GAP.join(content.texts), around(content.texts), from_html)
    body = etree.Element("div")
    add(body, in_blocks(whole))
    _put_in(body, fields)
    sheet.body.append(body)
    count = base_value("float", decimal(Fraction(len(content.gaps))))
    sheet.rules.append(score(q("divide", variable(SCORE), count)))
    return _name_of(content.gaps)


def _name_of(gaps: Sequence[Gap]) -> str:
    kinds = {isinstance(gap, ChoiceGap) for gap in gaps}
    if kinds == {True}:
        return "inlineChoiceInteraction"
    return "textEntryInteraction" if kinds == {False} else "textEntryInteraction, inlineChoiceInteraction"


def _to_type_in(sheet: Sheet, gap: TypedGap, name: str, *, has_case: bool) -> etree._Element:
    """Fields are all of one width: the key's would tell of it."""
    worth = [(spelling, Fraction(1)) for spelling in gap.spellings]
    sheet.respond("string", gap.spellings[:1], name=name, worth=worth, has_case=has_case)
    return q("textEntryInteraction", responseIdentifier=name, expectedLength="15")


def _to_choose_in(sheet: Sheet, gap: ChoiceGap, name: str) -> etree._Element:
    names = [f"{name}-choice-{place}" for place in range(1, len(gap.options) + 1)]
    keys = [each for each, option in zip(names, gap.options, strict=True) if option.is_key]
    sheet.respond("identifier", keys[:1], name=name)
    choices = [
        q(
            "inlineChoice",
            sheet.words(option.text),
            identifier=each,
            **({"fixed": "true"} if option.is_fixed else {}),
        )
        for each, option in zip(names, gap.options, strict=True)
    ]
    return q("inlineChoiceInteraction", *choices, responseIdentifier=name, shuffle="true")


def _put_in(element: etree._Element, fields: list[etree._Element]) -> None:
    """Put a field in the place of each sign for a gap, in the order of the text."""
    children = list(element)
    element.text = _filled(element, 0, element.text or "", fields)
    for child in children:
        _put_in(child, fields)
        child.tail = _filled(element, element.index(child) + 1, child.tail or "", fields)


def _filled(element: etree._Element, at: int, text: str, fields: list[etree._Element]) -> str:
    """The words before the first field; the others are put at their place, each with the words after it."""
    first, *others = text.split(GAP)
    for place, after in enumerate(others, start=at):
        field = fields.pop(0)
        field.tail = after
        element.insert(place, field)
    return first
