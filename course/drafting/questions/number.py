"""Number and limit: one number with a unit, bound by a word such as within or at least.

Distractors are two, in the same unit and within a factor of four: the guide's own values first,
then a ladder of round values. By turns the key is the middle one, the least or the largest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from course.drafting.facts import FactKind
from course.drafting.questions.candidate import Candidate, cite, gap_stem, single
from course.drafting.questions.knowledge import Knowledge, Sentences
from course.drafting.questions.material import Material
from course.drafting.statements import Statement
from course.language.quantities import Quantity, quantities, write_quantity
from course.language.words import stems

RULE = "number"
WORTH = 100

_BOUND = {
    "nb": "innen|senest|tidligst|inntil|opptil|ytterligere|under|over|minst|høyst|maksimalt|maks|mer enn"
    "|mindre enn|eldre enn|yngre enn|lenger enn|kortere enn|fylt|fyller|fristen|frist|før|etter|i løpet av"
    "|mellom|hver|hvert",
    "nn": "innan|seinast|tidlegast|inntil|opptil|ytterlegare|under|over|minst|høgst|maksimalt|maks|meir enn"
    "|mindre enn|eldre enn|yngre enn|lenger enn|kortare enn|fylt|fyller|fristen|frist|før|etter|i løpet av"
    "|mellom|kvar|kvart",
    "en": "within|at least|at most|no later than|no more than|not more than|less than|more than|up to"
    "|minimum|maximum|under|over|shorter than|longer than|older than|younger than|fewer than|every|before"
    "|after",
}
_BOUNDS = {
    lang: re.compile(rf"\b(?:{words})\s*(?:\w+\s+){{0,2}}$", re.IGNORECASE) for lang, words in _BOUND.items()
}
_AGE = re.compile(
    r"\b(?:fylt|fyller|alder\w*|under|over|eldre enn|yngre enn|mellom|aged?|older than|younger than)"
    r"\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"^\s*(?:og|til|and|to|eller|or|–|-)\s+\d", re.IGNORECASE)

_LADDERS = {
    "day": (1, 2, 3, 5, 7, 10, 14, 21, 30),
    "week": (1, 2, 3, 4, 6, 8, 12),
    "month": (1, 2, 3, 4, 6, 9, 12, 18),
    "year": (1, 2, 3, 5, 10),
    "hour": (12, 24, 48, 72),
    "minute": (5, 10, 15, 30, 60),
    "second": (5, 10, 15, 30, 60),
    "character": (4, 6, 8, 10, 12, 15, 20, 32, 64, 72, 128),
    "bit": (56, 64, 112, 128, 192, 256),
    "byte": (8, 16, 32, 64, 128),
}
_AGES = (10, 12, 14, 15, 16, 18, 20, 60, 65, 67, 70, 75, 80, 85)
_FACTOR = Fraction(4)
_AGE_FACTOR = Fraction(3, 2)
"""Farther off than this, nobody takes a value for the right one."""

_CONFLICT = 3


def candidates(material: Material) -> Iterator[Candidate]:
    """A question a sentence that has exactly one number, and that bound."""
    lang = material.lang
    for statement in material.statements(FactKind.NUMBER, FactKind.TIME_LIMIT):
        found = quantities(statement.shown, lang)
        if len(found) != 1 or not _is_limit(statement.shown, found[0], lang):
            continue
        quantity = found[0]
        wrong = _distractors(statement, quantity, material.knowledge)
        if len(wrong) < 2:
            continue
        values = sorted([int(quantity.value), *wrong])
        options = [write_quantity(value, quantity, lang) for value in values]
        key = write_quantity(int(quantity.value), quantity, lang)
        if len(set(options)) < 3:
            continue
        stem = gap_stem(statement, quantity.start, quantity.end, context=statement.context)
        if _says_number(stem, quantity):
            continue
        yield Candidate(
            RULE,
            stem,
            single(key, (), order=options),
            cite(statement),
            statement.order,
            statement.heading,
            key,
            statement.shown,
            WORTH,
        )


def _is_limit(sentence: str, quantity: Quantity, lang: str) -> bool:
    """True for a whole number that a word binds and that is no range, share or amount of money."""
    if not quantity.is_whole or quantity.value < 1 or quantity.unit in {"percent", "krone"}:
        return False
    if _BETWEEN.match(sentence[quantity.end :]) or re.search(
        r"\d\s*(?:og|til|and|to|–|-)\s*$", sentence[: quantity.start]
    ):
        return False
    return _BOUNDS[lang].search(sentence[: quantity.start]) is not None


def _says_number(stem: str, quantity: Quantity) -> bool:
    """True when the number stands in the stem too, as in the name of a rule."""
    return re.search(rf"(?<!\d){int(quantity.value)}(?!\d)", stem) is not None


def _distractors(statement: Statement, quantity: Quantity, knowledge: Knowledge) -> list[int]:
    """Two other values, the nearest: one on each side, both above or both below, in turn."""
    value = int(quantity.value)
    is_age = quantity.unit == "year" and _AGE.search(statement.shown[: quantity.start]) and value >= 10
    own = stems(statement.shown)
    limits = knowledge.limits.get(quantity.unit, {})
    guide = sorted(limits)
    ladder: Sequence[int] = _LADDERS.get(quantity.unit, ())
    factor = _FACTOR
    if is_age:
        guide, ladder = [n for n in guide if n >= 10], _AGES
        factor = _AGE_FACTOR
    usable = [
        n
        for n in [*guide, *ladder]
        if n != value
        and value <= n * factor
        and n <= value * factor
        and not _conflicts(own, limits.get(n, {}))
    ]
    near = _nearest(usable, value)
    below = [n for n in near if n < value]
    above = [n for n in near if n > value]
    # Always one below and one above would make the middle value the key of nearly every draft.
    turn = (value + len(statement.shown)) % 3
    wanted = ((below[:1] + above[:1]), above[:2], below[:2])[turn]
    for n in (*below[:1], *above[:1], *near):
        if len(wanted) < 2 and n not in wanted:
            wanted.append(n)
    return sorted(wanted)


def _conflicts(own: frozenset[str], sentences: Sentences) -> bool:
    """Guard 8: True when a sentence much like this one has that number."""
    return any(len(own & there) >= _CONFLICT for there in sentences)


def _nearest(values: Sequence[int], value: int) -> list[int]:
    """Values in the order they are given (the guide's own first), nearest in ratio first within each."""
    return sorted(dict.fromkeys(values), key=lambda n: (max(n, value) / min(n, value), n))
