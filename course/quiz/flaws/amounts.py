"""Amounts in options: numbers, ranges and limits with their units, and which say the same.

`1 uke` is `7 dager`, `tre` is `3`, `0,5 g` is `500 mg`. A month is no number of days.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from course.citation import plain
from course.errors import AnswerError
from course.language.quantities import number_words
from course.quiz.numbers import read_number
from course.quiz.units import unit_name

_FACTORS: Mapping[str, tuple[int, str]] = {
    "s": (1, "s"), "min": (60, "s"), "t": (3600, "s"), "dag": (86_400, "s"), "døgn": (86_400, "s"),
    "uke": (604_800, "s"), "md": (1, "md"), "år": (12, "md"),
    "μg": (1, "μg"), "mg": (1_000, "μg"), "g": (1_000_000, "μg"), "kg": (1_000_000_000, "μg"),
    "ml": (1, "ml"), "cl": (10, "ml"), "dl": (100, "ml"), "l": (1_000, "ml"),
    "mm": (1, "mm"), "cm": (10, "mm"), "m": (1_000, "mm"), "km": (1_000_000, "mm"),
}  # fmt: skip
_ARTICLES = {
    "nb": {"en", "et", "én", "ett"},
    "nn": {"ein", "ei", "eit", "éin", "eitt"},
    "en": {"a", "an", "one"},
}
_NEVER_ALONE = frozenset({"a", "an"})
_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*"
_UNIT_WORDS = 3  # "slag per minutt", "timer i døgnet"

_BOUNDS: Mapping[str, Mapping[str, str]] = {
    "nb": {
        "<=": "innen|inntil|opptil|opp til|høyst|maksimalt|maks|senest|senest innen",
        "<": "under|mindre enn|færre enn|yngre enn|kortere enn|før",
        ">=": "minst|minimum|tidligst|fra|fra og med",
        ">": "over|mer enn|flere enn|eldre enn|lenger enn|etter",
        "=": "ca.|cirka|omtrent|om lag|rundt|på",
    },
    "nn": {
        "<=": "innan|inntil|opptil|opp til|høgst|maksimalt|maks|seinast|seinast innan",
        "<": "under|mindre enn|færre enn|yngre enn|kortare enn|før",
        ">=": "minst|minimum|tidlegast|frå|frå og med",
        ">": "over|meir enn|fleire enn|eldre enn|lenger enn|etter",
        "=": "ca.|cirka|omtrent|om lag|rundt|på",
    },
    "en": {
        "<=": "within|up to|at most|no more than|not more than|no later than|maximum",
        "<": "under|less than|fewer than|younger than|shorter than|before",
        ">=": "at least|from|minimum|no less than|not less than",
        ">": "over|more than|older than|longer than|after",
        "=": "about|around|approximately|roughly",
    },
}
_OR_MORE = {
    "nb": r"eller (?:mer|flere|eldre|lenger)|og (?:over|oppover|eldre)",
    "nn": r"eller (?:meir|fleire|eldre|lenger)|og (?:over|oppover|eldre)",
    "en": r"or (?:more|older|longer|over)|and (?:over|above|older)",
}
_OR_LESS = {
    "nb": r"eller (?:mindre|færre|yngre|kortere)|og (?:under|nedover|yngre)",
    "nn": r"eller (?:mindre|færre|yngre|kortare)|og (?:under|nedover|yngre)",
    "en": r"or (?:less|fewer|younger|shorter|under)|and (?:under|below|younger)",
}
_BETWEEN = {"nb": ("mellom", "og", "til"), "nn": ("mellom", "og", "til"), "en": ("between", "and", "to")}


@dataclass(frozen=True, slots=True)
class Amount:
    """From `low` to `high` in a unit; None is without end. A single number is both."""

    low: Fraction | None
    high: Fraction | None
    unit: str
    has_low: bool = True
    has_high: bool = True

    @property
    def is_range(self) -> bool:
        """True for what begins and ends: `3-5 dager`."""
        return self.low is not None and self.high is not None and self.low < self.high

    @property
    def number(self) -> Fraction:
        """The number to sort by: the lower of two."""
        return self.low if self.low is not None else self.high or Fraction(0)

    def overlaps(self, other: Amount) -> bool:
        """True when a number can be in both."""
        return self.unit == other.unit and self._reaches(other) and other._reaches(self)

    def _reaches(self, other: Amount) -> bool:
        """True when this does not end before the other begins."""
        if self.high is None or other.low is None:
            return True
        return self.high > other.low or (self.high == other.low and self.has_high and other.has_low)


@dataclass(frozen=True, slots=True)
class _Forms:
    numbers: Mapping[str, int]
    articles: frozenset[str]
    single: re.Pattern[str]
    whole: re.Pattern[str]
    or_more: re.Pattern[str]
    or_less: re.Pattern[str]


def _any(alternatives: str) -> str:
    """Any of what stands between the bars, the longest first."""
    return "|".join(sorted(map(re.escape, alternatives.split("|")), key=len, reverse=True))


@cache
def _forms(lang: str) -> _Forms | None:
    numbers = number_words(lang)
    if not numbers or lang not in _BOUNDS:
        return None
    number = rf"(?:{_DIGITS}|(?:{_any('|'.join(numbers))})(?!\w))"
    bounds = "|".join(f"(?P<{name}>{_any(_BOUNDS[lang][sign])})" for sign, name in _BOUND_NAMES.items())
    between, joined, to = _BETWEEN[lang]
    return _Forms(
        numbers,
        frozenset(_ARTICLES[lang]),
        re.compile(rf"(?<![\w.,/-])({number})(?:[\s\u00a0]?([^\W\d_]+[²³]?|%|°c)(?!\w))?", re.IGNORECASE),
        re.compile(
            rf"(?:(?:(?P<between>{between})|(?:{bounds}))\s+)?(?P<first>{number})\s*(?P<unit>[^\W\d_]+)??"
            rf"(?:\s*(?:–|-|\b{to}\b|(?P<joined>\b{joined}\b))\s*(?P<second>{number}))?(?P<rest>[^\d]*)",
            re.IGNORECASE,
        ),
        re.compile(rf"\s*\b(?:{_OR_MORE[lang]})\Z", re.IGNORECASE),
        re.compile(rf"\s*\b(?:{_OR_LESS[lang]})\Z", re.IGNORECASE),
    )


_BOUND_NAMES = {"<=": "most", "<": "below", ">=": "least", ">": "above", "=": "about"}


def read_amount(text: str, lang: str) -> Amount | None:
    """The amount that a whole option is, limit words and all (`innen 3 uker`), or None."""
    forms = _forms(lang)
    text = plain(text).casefold().strip(" .")
    found = forms.whole.fullmatch(text) if forms else None
    if not forms or not found:
        return None
    if found["joined"] and not found["between"]:
        return None  # "1 og 3" is two numbers.
    if found["between"] and not found["second"]:
        return None  # "mellom to pasienter" is no range.
    rest = found["rest"].strip()
    shorter = forms.or_more.sub("", rest)
    is_more, rest = shorter != rest, shorter
    shorter = forms.or_less.sub("", rest)
    is_less, rest = shorter != rest, shorter
    if len(rest.split()) > _UNIT_WORDS or re.search(r"[,;:]", rest):
        return None
    factor, unit = _unit(rest)
    if found["first"] in forms.articles and unit not in _BASES and (rest or found["first"] in _NEVER_ALONE):
        return None  # "en lege": no amount, though a number word in its own right.
    first = _value(found["first"], forms, lang)
    if first is None:
        return None
    first *= factor
    if found["second"]:
        second = _value(found["second"], forms, lang)
        return (
            Amount(first, second * factor, unit) if second is not None and second * factor > first else None
        )
    if found["most"] or is_less:
        return Amount(None, first, unit)
    if found["below"]:
        return Amount(None, first, unit, has_high=False)
    if found["least"] or is_more:
        return Amount(first, None, unit)
    if found["above"]:
        return Amount(first, None, unit, has_low=False)
    return Amount(first, first, unit)


_BASES = frozenset(base for _, base in _FACTORS.values()) | {"%", "kr", "°c"}


def _unit(words: str) -> tuple[int, str]:
    """How many of which basic unit a unit is; itself when it is in no table."""
    name = unit_name(words)
    return _FACTORS.get(name, (1, name))


def _value(number: str, forms: _Forms, lang: str) -> Fraction | None:
    if number.casefold() in forms.numbers:
        return Fraction(forms.numbers[number.casefold()])
    try:
        return read_number(number, lang)
    except AnswerError:
        return None  # "1.125" can be two numbers, and so is none.


def has_number(text: str, lang: str) -> bool:
    """True when a text has a digit or a number word that is no article."""
    forms = _forms(lang)
    if forms is None or re.search(r"\d", text):
        return True
    return any(word in forms.numbers and word not in forms.articles for word in text.casefold().split())


def leveled(text: str, lang: str) -> str:
    """A text in the form in which two that say the same are the same.

    Case, number words and units make no difference, punctuation does (but for a full stop
    at the end).
    """
    forms = _forms(lang)
    text = plain(text).casefold().rstrip(" .")
    if forms is None:
        return text

    def put(found: re.Match[str]) -> str:
        word = found[2] or ""
        factor, unit = _unit(word)
        value = _value(found[1], forms, lang)
        if value is None or (found[1] in forms.articles and unit not in _BASES):
            return found[0]
        return f"{value * factor} {unit}".rstrip()

    return forms.single.sub(put, text)
