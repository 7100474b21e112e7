"""Moodle's questions that are answered by typing: shortanswer and numerical."""

from __future__ import annotations

import re
from fractions import Fraction

from lxml import etree

from course.exchange import html_text
from course.exchange.labels import with_settings
from course.exchange.moodle_xml.entry import Answer, Entry, child_named, raw_text
from course.exchange.moodle_xml.grades import is_near, read_decimal
from course.quiz.question import QuestionType
from course.quiz.question_types.number import Number
from course.quiz.question_types.short_text import ShortText
from course.quiz.units import is_unit

_FULL = Fraction(1)
_WILDCARD = re.compile(r"(?<!\\)\*")


def read_shortanswer(entry: Entry) -> QuestionType | None:
    """The spellings with the full grade; `*` stands for anything in Moodle, and for nothing here."""
    right, others = _sorted_by_grade(entry)
    spellings = without_wildcards(entry, [answer.text for answer in right])
    if not spellings:
        entry.item.leave_out("exchange-no-full-answer")
        return None
    entry.tell_grades([(answer.text, answer.grade) for answer in others if answer.grade])
    content = ShortText(tuple(dict.fromkeys(spellings)), not entry.flag("usecase", default=False))
    return with_settings(content, entry.own.pairs, entry.lang)


def without_wildcards(entry: Entry, texts: list[str]) -> list[str]:
    """Spellings without the wildcard `*`, which is told. A backslash before it makes it the sign itself."""
    made: list[str] = []
    for text in texts:
        spelling = entry.plain_from(_WILDCARD.sub("", text).replace("\\*", "*"))
        if _WILDCARD.search(text):
            entry.item.changed("moodle-wildcard", pattern=text.strip()[:60])
        if spelling:
            made.append(spelling)
    return made


def _sorted_by_grade(entry: Entry) -> tuple[list[Answer], list[Answer]]:
    """Answers with the full grade, and the others. Where none is full, the best are right, which is told.

    What is said to each goes to the explanation, since the types that are typed have no place for it.
    """
    answers = entry.answers()
    for answer in answers:
        entry.move(label_of(answer.text), answer.feedback)
    best = max((answer.grade for answer in answers), default=Fraction(0))
    if best <= 0:
        return [], answers
    right = [answer for answer in answers if is_near(answer.grade, best)]
    if not is_near(best, _FULL):
        entry.tell_grades([(answer.text, answer.grade) for answer in right])
    return right, [answer for answer in answers if answer not in right]


def label_of(text: str) -> str:
    """The answer that a feedback is about, as Markdown; '' for "anything else"."""
    return "" if text.strip() == "*" else html_text.line_from_plain(text)


def read_numerical(entry: Entry) -> QuestionType | None:
    """One number with its tolerance, and the unit that it is asked in."""
    right, others = _sorted_by_grade(entry)
    ranges = [found for answer in right if (found := _range(answer))]
    if not ranges or len(ranges) < len(right):
        entry.item.leave_out("exchange-no-full-answer")
        return None
    low, high = _joined(ranges)
    if low is None or high is None:
        numbers = "; ".join(answer.text.strip() for answer in right)[:80]
        entry.item.leave_out("moodle-numbers-several", numbers=numbers)
        return None
    entry.tell_grades([(answer.text, answer.grade) for answer in others if answer.grade])
    content = Number((low + high) / 2, (high - low) / 2, _unit(entry), (), entry.lang)
    return with_settings(content, entry.own.pairs, entry.lang)


def _range(answer: Answer) -> tuple[Fraction, Fraction] | None:
    """The least and the greatest number that an answer takes, or None for `*` and what is no number."""
    value = read_decimal(answer.text)
    tolerance = abs(_number_in(answer.element, "tolerance") or Fraction(0))
    return None if value is None else (value - tolerance, value + tolerance)


def _number_in(element: etree._Element, name: str) -> Fraction | None:
    """The number in the child of that name, or None."""
    child = child_named(element, name)
    return None if child is None else read_decimal(raw_text(child))


def _joined(ranges: list[tuple[Fraction, Fraction]]) -> tuple[Fraction | None, Fraction | None]:
    """All ranges as one, when they overlap or touch; else nothing."""
    low, high = min(ranges)
    for start, end in sorted(ranges):
        if start > high:
            return None, None
        high = max(high, end)
    return low, high


def _unit(entry: Entry) -> str:
    """The unit whose numbers the key is in. Others, and points for the unit, are told."""
    units: list[tuple[str, Fraction]] = []
    for unit in (unit for holder in entry.all("units") for unit in holder):
        name = child_named(unit, "unit_name")
        if name is not None and (text := entry.plain_from(raw_text(name))):
            units.append((text, _number_in(unit, "multiplier") or _FULL))
    if not units:
        return ""
    usual = next((name for name, factor in units if factor == 1), units[0][0])
    if len(units) > 1:
        listed = ", ".join(name for name, _ in units)[:120]
        entry.item.changed("moodle-units-left-out", units=listed, unit=usual)
    elif entry.value("unitgradingtype", "0") != "0":
        entry.item.changed("moodle-unit-not-graded", unit=usual)
    if not is_unit(usual):
        entry.item.changed("moodle-unit-unreadable", unit=usual[:40])
        return ""
    return usual
