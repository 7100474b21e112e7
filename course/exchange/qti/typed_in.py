"""textEntryInteraction by itself as number or short text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from lxml import etree

from course.exchange.labels import with_settings
from course.exchange.qti.entry import Entry, Sample
from course.exchange.qti.values import Declaration, Unsaid, Value, number, text_of
from course.exchange.qti.vocabulary import QTI
from course.quiz.numbers import is_decimal, write_number
from course.quiz.question import Json, QuestionType
from course.quiz.question_types.number import Number
from course.quiz.question_types.short_text import ShortText
from course.quiz.units import is_unit

_NEVER = "\u2205 \u2205"
"""A text that nobody answers."""


def is_number(declared: Declaration) -> bool:
    """True when a response is a number."""
    return declared.base_type in ("integer", "float")


def spellings_of(declared: Declaration) -> tuple[list[str], bool, bool]:
    """The texts worth most, the key first; whether case counts, and whether others are worth a part."""
    entries = declared.mapping.entries if declared.mapping else ()
    most = max((entry.worth for entry in entries), default=Fraction(0))
    best = [entry for entry in entries if entry.worth == most and most > 0]
    texts = dict.fromkeys((*declared.correct, *(entry.key for entry in best)))
    has_case = all(entry.has_case for entry in best) if best else True
    return (
        [text for text in texts if text.strip()],
        has_case,
        any(0 < entry.worth < most for entry in entries),
    )


def read_short_text(entry: Entry, declared: Declaration) -> QuestionType | None:
    """The spellings that are worth all of it."""
    spellings, has_case, has_parts = spellings_of(declared)
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
    right_unit = {choice.get("responseIdentifier", ""): key} if choice is not None else {}
    plain = Number(value, Fraction(0), unit, units, entry.lang)
    for middle, half in _ranges(entry, value):
        content = Number(middle, half, unit, units, entry.lang)
        samples = _number_samples(content, declared, right_unit, unit_ids)
        if is_decimal(middle) and is_decimal(half) and _agrees(entry, content, samples):
            if middle != value:
                entry.item.changed("qti-number-middle", value=write_number(value, entry.lang))
            entry.tell_explanation(samples[:1] + samples[-1:])
            return entry.scored([with_settings(content, entry.said.settings, entry.lang)], samples)
    samples = _number_samples(plain, declared, right_unit, unit_ids)
    entry.tell_explanation(samples[:1] + samples[-1:])
    return entry.scored([plain], samples)


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
    rules = entry.root.find(f"{QTI}responseProcessing")
    if rules is None:
        return
    limits: list[Fraction] = []
    for element in rules.iter(f"{QTI}equal", f"{QTI}baseValue"):
        numbers = _numbers(element.get("tolerance", "") if element.tag == f"{QTI}equal" else text_of(element))
        if element.tag == f"{QTI}baseValue":
            limits += numbers[:1]
        elif numbers:
            is_relative = element.get("toleranceMode") == "relative"
            scale = abs(value) / 100 if is_relative else Fraction(1)
            low, high = value - numbers[0] * scale, value + numbers[-1] * scale
            yield (low + high) / 2, (high - low) / 2
    limits = list(dict.fromkeys(limits))[:8]
    for low in limits:
        for high in limits:
            if low < high and low <= value <= high:
                yield (low + high) / 2, (high - low) / 2


def _numbers(text: str) -> list[Fraction]:
    try:
        return [number(part) for part in text.split()[:2]]
    except Unsaid:
        return []


def _number_samples(
    content: Number, declared: Declaration, right_unit: dict[str, str], unit_ids: Sequence[str]
) -> list[Sample]:
    """The number, both limits, what is just outside them, no answer, and the number in other units."""
    step = (content.tolerance or Fraction(1)) / 1000
    near = [content.value, content.value - content.tolerance, content.value + content.tolerance]
    outside = [content.value - content.tolerance - step, content.value + content.tolerance + step]
    samples: list[Sample] = []
    place = unit_ids.index(next(iter(right_unit.values()))) if right_unit else None
    for given in (*near, *outside):
        if is_decimal(given):
            samples.append((_typed(content, given, place), {declared.id: given, **right_unit}))
    samples.append((None, {declared.id: None, **dict.fromkeys(right_unit)}))
    for other, name in enumerate(unit_ids):
        if other != place:
            given_unit: dict[str, Value] = dict.fromkeys(right_unit, name)
            samples.append(
                (_typed(content, content.value, other), {declared.id: content.value, **given_unit})
            )
    samples.append((_typed(content, outside[1], place), {declared.id: outside[1], **right_unit}))
    return [sample for sample in samples if sample[0] is not False]


def _typed(content: Number, given: Fraction, place: int | None) -> Json:
    """An answer as a person types it; False when nobody can."""
    return {"text": write_number(given, content.lang), "unit": place} if is_decimal(given) else False


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
