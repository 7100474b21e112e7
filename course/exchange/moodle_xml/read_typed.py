"""Moodle's questions that are answered by typing: shortanswer and numerical."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import islice

from lxml import etree

from course.exchange import html_text
from course.exchange.labels import with_settings
from course.exchange.moodle_xml.entry import MAX_PARTS, Answer, Entry, child_named, raw_text
from course.exchange.moodle_xml.grades import is_near, read_decimal
from course.exchange.moodle_xml.grades import percent as percent_of
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
        spelling = entry.spelling_from(_WILDCARD.sub("", text).replace("\\*", "*"))
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
    units = _units(entry)
    content = Number(
        (low + high) / 2,
        (high - low) / 2,
        units[0][0] if units else "",
        tuple(name for name, _ in units) if len(units) > 1 else (),
        entry.lang,
        tuple(1 / factor for _, factor in units) if len(units) > 1 else (),
    )
    percent = read_decimal(dict(entry.own.pairs).get("percent", ""))
    if percent is not None and abs(content.value) * percent / 100 == content.tolerance:
        content = replace(content, percent=percent)
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


def _units(entry: Entry) -> list[tuple[str, Fraction]]:
    """The units that a number may be in with Moodle's multipliers, the one that the key is in first.

    Moodle divides what is typed by the multiplier; in ours a unit's factor is the other way round.
    """
    if entry.value("showunits") == "3":
        return []
    units: list[tuple[str, Fraction]] = []
    for unit in (unit for holder in entry.all("units") for unit in islice(holder, MAX_PARTS)):
        name = child_named(unit, "unit_name")
        text = "" if name is None else entry.plain_from(raw_text(name))
        multiplier = _plain(_number_in(unit, "multiplier") or _FULL)
        if not text or text in (known for known, _ in units):
            continue
        if not is_unit(text) or multiplier < 0 or max(multiplier.as_integer_ratio()) >= 10**15:
            entry.item.changed("moodle-unit-unreadable", unit=text[:40])
        else:
            units.append((text, multiplier))
    units.sort(key=lambda each: each[1] != 1)
    if units and units[0][1] != 1:
        entry.item.changed("moodle-unit-without-base", units=", ".join(name for name, _ in units)[:120])
        return []
    is_graded = entry.value("unitgradingtype", "0") != "0"
    if len(units) == 1 and is_graded:
        entry.item.changed("moodle-unit-not-graded", unit=units[0][0])
    elif len(units) > 1 and not is_graded:
        entry.item.changed("moodle-unit-required", units=", ".join(name for name, _ in units)[:120])
    elif len(units) > 1 and (penalty := entry.number("unitpenalty", Fraction(1, 10))) != 1:
        entry.item.changed("moodle-unit-penalty", percent=percent_of(penalty))
    return units


def _plain(number: Fraction) -> Fraction:
    """A number that was rounded because it has no end (0.0416666666666667), as what it was."""
    simple = number.limit_denominator(10**6)
    return simple if abs(simple - number) * 10**12 < abs(number) else number
