"""textEntryInteraction by itself as number or short text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from lxml import etree

from course.exchange.labels import with_settings
from course.exchange.qti.entry import Entry, Sample
from course.exchange.qti.typed_out import PERCENT
from course.exchange.qti.values import Declaration, Unsaid, Value, number, text_of
from course.exchange.qti.vocabulary import QTI
from course.quiz.numbers import is_decimal, write_number
from course.quiz.question import Json, QuestionType
from course.quiz.question_types.number import Number
from course.quiz.question_types.short_text import ShortText
from course.quiz.units import is_unit

_LIMITS = 60
"""Numbers in rules that are tried as limits."""

_NEVER = "\u2205 \u2205"
"""A text that nobody answers."""


def is_number(declared: Declaration) -> bool:
    """True when a response is a number."""
    return declared.base_type in ("integer", "float")


def spellings_of(entry: Entry, declared: Declaration) -> tuple[list[str], bool, bool]:
    """The texts worth most, the key first; whether case counts, and whether others are worth a part.

    Where neither mapping nor rules say it, case does not count, as usual here.
    """
    entries = declared.mapping.entries if declared.mapping else ()
    most = max((each.worth for each in entries), default=Fraction(0))
    best = [each for each in entries if each.worth == most and most > 0]
    texts = dict.fromkeys((*declared.correct, *(each.key for each in best)))
    has_case = all(each.has_case for each in best) if best else entry.has_scoring
    return (
        [text for text in texts if text.strip()],
        has_case,
        any(0 < each.worth < most for each in entries),
    )


def read_short_text(entry: Entry, declared: Declaration) -> QuestionType | None:
    """The spellings that are worth all of it."""
    spellings, has_case, has_parts = spellings_of(entry, declared)
    if declared.base_type not in ("string", "identifier") or not spellings:
        entry.item.leave_out("qti-key-missing")
        return None
    if has_parts:
        entry.item.changed("qti-parts-lost")
    samples = [_text_sample(declared, text) for text in (*spellings[:10], _NEVER)]
    turned = spellings[0].swapcase()
    if turned not in spellings:
        samples.append(_text_sample(declared, turned))
    samples.append((None, {declared.id: None}))
    wrong = [_text_sample(declared, _NEVER)]
    entry.tell_explanation(samples[:1] + wrong)
    content = with_settings(ShortText(tuple(spellings)), entry.said.settings, entry.lang)
    candidates = [_with_case(content, entry, has_case=case) for case in (has_case, not has_case)]
    return entry.scored(candidates, samples)


def _with_case(content: QuestionType, entry: Entry, *, has_case: bool) -> QuestionType:
    own = dict(entry.said.settings).get("match", "")
    words = [word for word in own.split(", ") if word and word not in ("exact-case", "ignore-case")]
    words.append("exact-case" if has_case else "ignore-case")
    return with_settings(content, (("match", ", ".join(words)),), entry.lang)


def _text_sample(declared: Declaration, text: str) -> Sample:
    return text, {declared.id: text}


def read_number(
    entry: Entry, declared: Declaration, unit: str, choice: etree._Element | None = None
) -> QuestionType | None:
    """The number of the key, with the tolerance that the item's own rules show; `choice` holds the units."""
    try:
        value = number(declared.correct[0]) if declared.correct else None
    except Unsaid:
        value = None
    units, unit_ids, key = _units(entry, choice)
    if value is None or (choice is not None and not key):
        entry.item.leave_out("qti-key-missing")
        return None
    unit = units[unit_ids.index(key)] if key else unit
    field = choice.get("responseIdentifier", "") if choice is not None else ""
    plain = Number(value, Fraction(0), unit, units, entry.lang)
    for content in _candidates(entry, plain):
        samples = _number_samples(content, declared, field, unit_ids)
        if _agrees(entry, content, samples):
            if content.value != value:
                entry.item.changed("qti-number-middle", value=write_number(value, entry.lang))
            entry.tell_explanation(samples[:1] + samples[-1:])
            return entry.scored([content], samples)
    samples = _number_samples(plain, declared, field, unit_ids)
    entry.tell_explanation(samples[:1] + samples[-1:])
    return entry.scored([plain], samples)


def _candidates(entry: Entry, plain: Number) -> Iterator[Number]:
    """The number with every tolerance that its rules may mean, an own percentage first."""
    own = dict(entry.said.settings)
    try:
        percent = number(own[PERCENT]) if PERCENT in own else None
    except Unsaid:
        percent = None
    found = [replace(plain, percent=percent)] if percent is not None and percent >= 0 else []
    found += [replace(plain, value=middle, tolerance=half) for middle, half in _ranges(entry, plain.value)]
    for each in found:
        if is_decimal(each.value) and is_decimal(each.tolerance):
            made = with_settings(each, entry.said.settings, entry.lang)
            yield made if isinstance(made, Number) else each


def _units(entry: Entry, choice: etree._Element | None) -> tuple[tuple[str, ...], list[str], str]:
    """The units to choose from, their identifiers, and that of the right one."""
    if choice is None:
        return (), [], ""
    found = list(choice.iter(f"{QTI}inlineChoice"))
    names = [each.get("identifier", "") for each in found]
    declared = entry.responses.get(choice.get("responseIdentifier", ""))
    keys = [name for name in (declared.correct if declared else ()) if name in names]
    return tuple(" ".join(text_of(each).split()) for each in found), names, keys[0] if len(keys) == 1 else ""


def _ranges(entry: Entry, value: Fraction) -> Iterator[tuple[Fraction, Fraction]]:
    """Middle and half width of what the rules may take as right, from the numbers that stand in them."""
    yield value, Fraction(0)
    limits: list[Fraction] = []
    for element in entry.root.iter(f"{QTI}equal", *(QTI + name for name in ("gt", "gte", "lt", "lte"))):
        if element.tag != f"{QTI}equal":
            limits += [each for child in element.iter(f"{QTI}baseValue") for each in _numbers(text_of(child))]
        elif numbers := _numbers(element.get("tolerance", "")):
            is_relative = element.get("toleranceMode") == "relative"
            scale = abs(value) / 100 if is_relative else Fraction(1)
            low, high = value - numbers[0] * scale, value + numbers[-1] * scale
            yield (low + high) / 2, (high - low) / 2
    limits = list(dict.fromkeys(limits))[:_LIMITS]
    pairs = [(low, high) for low in limits for high in limits if low <= value <= high and low < high]
    even = [pair for pair in pairs if sum(pair) == 2 * value]
    for low, high in (*even, *pairs[:_LIMITS]):
        yield (low + high) / 2, (high - low) / 2


def _numbers(text: str) -> list[Fraction]:
    try:
        return [number(part) for part in text.split()[:2]]
    except Unsaid:
        return []


def _number_samples(
    content: Number, declared: Declaration, field: str, unit_ids: Sequence[str]
) -> list[Sample]:
    """The number, no answer, both limits, what is just outside them, other units; a wrong one last."""
    step = (content.tolerance or Fraction(1)) / 1_000_000
    low, high = content.value - content.tolerance, content.value + content.tolerance
    solution = content.solution()
    right = solution["unit"] if isinstance(solution, dict) else None
    given: list[tuple[Fraction, Json]] = [(each, right) for each in (content.value, low, high)]
    given += [(low - step, right), (high + step, right)]
    for place in range(len(unit_ids)):
        given.append((content.value, place))
        if content.factors and isinstance(right, int):
            given.append((content.value * content.factors[right] / content.factors[place], place))
    samples: list[Sample] = [(None, {declared.id: None, **({field: None} if field else {})})]
    samples += [
        _number_sample(content, declared, field, unit_ids, each)
        for each in (*given, (high + 10 * step, right))
        if is_decimal(each[0])
    ]
    return [samples[1], samples[0], *samples[2:]]


def _number_sample(
    content: Number, declared: Declaration, field: str, unit_ids: Sequence[str], given: tuple[Fraction, Json]
) -> Sample:
    value, place = given
    theirs: dict[str, Value] = {declared.id: value}
    if field:
        theirs[field] = unit_ids[place] if isinstance(place, int) else None
    return {"text": write_number(value, content.lang), "unit": place}, theirs


def _agrees(entry: Entry, content: Number, samples: Sequence[Sample]) -> bool:
    """Whether the item's rules give these marks, in whatever points."""
    try:
        theirs = [entry.marks(answers) for _, answers in samples]
    except Unsaid:
        return False
    ours = [content.grade(answer).share for answer, _ in samples]
    return theirs[0] > 0 and all(their == our * theirs[0] for our, their in zip(ours, theirs, strict=True))


def unit_after(text: str) -> str:
    """The unit that a text after a field is, '' when it is none."""
    text = re.sub(r"\s+", " ", text).strip()
    return text if text and is_unit(text) else ""
