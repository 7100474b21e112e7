"""Numbers with a unit in a sentence: limits, deadlines, ages.

Number words need a space after them and one of the units below, so that "til" is never "ti".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from course.language.words import word_set

_NUMBER_WORDS = {
    "nb": "null en to tre fire fem seks sju åtte ni ti elleve tolv",
    "nn": "null ein to tre fire fem seks sju åtte ni ti elleve tolv",
    "en": "zero one two three four five six seven eight nine ten eleven twelve",
}
_EXTRA_WORDS = {
    "nb": {"én": 1, "ett": 1, "et": 1, "syv": 7, "fjorten": 14, "femten": 15, "seksten": 16, "atten": 18,
           "tjue": 20, "tretti": 30, "førti": 40, "femti": 50, "seksti": 60},
    "nn": {"éin": 1, "eitt": 1, "eit": 1, "ei": 1, "fjorten": 14, "femten": 15, "seksten": 16, "atten": 18,
           "tjue": 20, "tretti": 30, "førti": 40, "femti": 50, "seksti": 60},
    "en": {"a": 1, "an": 1, "fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20,
           "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60},
}  # fmt: skip

_UNITS = {
    "nb": {
        "day": "dag dager dagers døgn døgns virkedag virkedager arbeidsdager",
        "week": "uke uker ukers",
        "month": "måned måneder måneders",
        "year": "år års",
        "hour": "time timer timers",
        "minute": "minutt minutter minutters",
        "percent": "prosent %",
        "krone": "kroner",
        "mg": "mg milligram",
        "ml": "ml milliliter",
        "metre": "meter",
        "character": "tegn",
    },
    "nn": {
        "day": "dag dagar døgn vyrkedagar arbeidsdagar",
        "week": "veke veker",
        "month": "månad månader",
        "year": "år års",
        "hour": "time timar",
        "minute": "minutt",
        "percent": "prosent %",
        "krone": "kroner",
        "mg": "mg milligram",
        "ml": "ml milliliter",
        "metre": "meter",
        "character": "teikn",
    },
    "en": {
        "day": "day days",
        "week": "week weeks",
        "month": "month months",
        "year": "year years",
        "hour": "hour hours",
        "minute": "minute minutes",
        "second": "second seconds",
        "percent": "percent %",
        "mg": "mg milligrams",
        "ml": "ml millilitres milliliters",
        "metre": "metres meters",
        "character": "character characters",
        "bit": "bit bits",
        "byte": "byte bytes",
    },
}

_PLURALS = {
    "nb": {"day": ("dag", "dager"), "week": ("uke", "uker"), "month": ("måned", "måneder"),
           "hour": ("time", "timer"), "minute": ("minutt", "minutter")},
    "nn": {"day": ("dag", "dagar"), "week": ("veke", "veker"), "month": ("månad", "månader"),
           "hour": ("time", "timar"), "minute": ("minutt", "minutt")},
    "en": {"day": ("day", "days"), "week": ("week", "weeks"), "month": ("month", "months"),
           "year": ("year", "years"), "hour": ("hour", "hours"), "minute": ("minute", "minutes"),
           "second": ("second", "seconds"), "character": ("character", "characters"),
           "bit": ("bit", "bits"), "byte": ("byte", "bytes")},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, and where it stands in the sentence. `words` is the unit as written."""

    value: Fraction
    unit: str
    words: str
    start: int
    end: int

    @property
    def is_whole(self) -> bool:
        """True for a whole number."""
        return self.value.denominator == 1


def _numbers(lang: str) -> dict[str, int]:
    return {word: n for n, word in enumerate(_NUMBER_WORDS[lang].split())} | _EXTRA_WORDS[lang]


_VALUES = {lang: _numbers(lang) for lang in _UNITS}


def number_words(lang: str) -> Mapping[str, int]:
    """The number words of a language with their values, articles for one among them; empty for others."""
    return _VALUES.get(lang, {})


_UNIT_OF = {
    lang: {word: unit for unit, words in units.items() for word in words.split()}
    for lang, units in _UNITS.items()
}


def _pattern(lang: str) -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _VALUES[lang]), key=len, reverse=True))
    units = "|".join(sorted(map(re.escape, _UNIT_OF[lang]), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,/§-])(?<!§ )(?P<number>\d{{1,3}}(?:[  ]\d{{3}})+|\d+(?:[.,]\d+)?|(?:{words})(?=\s))"
        rf"[\s -]?(?P<unit>{units})(?!\w)",
        re.IGNORECASE,
    )


_PATTERNS = {lang: _pattern(lang) for lang in _UNITS}
_HINTS = {
    "nb": re.compile(r"døgn|dag|uke|måned|\bår|time|minutt|prosent|%|kron|m[gl]\b|meter|tegn|gram|liter"),
    "nn": re.compile(
        r"døgn|dag|veke|månad|\bår|tim[ea]|minutt|prosent|%|kron|m[gl]\b|meter|teikn|gram|liter"
    ),
    "en": re.compile(
        r"day|week|month|year|hour|minute|second|percent|%|m[gl]\b|met(?:re|er)|char|bit|byte|gram|lit(?:re|er)"
    ),
}  # no number counts without one of these, and looking for them first is quick


@lru_cache(maxsize=16_384)
def quantities(sentence: str, lang: str) -> tuple[Quantity, ...]:
    """Every number with a unit, in order."""
    if not _HINTS[lang].search(sentence):
        return ()
    found = []
    for match in _PATTERNS[lang].finditer(sentence):
        number = match["number"].lower()
        if number in _VALUES[lang]:
            value = Fraction(_VALUES[lang][number])
        else:
            value = Fraction(re.sub(r"[\s ]", "", number).replace(",", "."))
        unit = match["unit"].lower()
        found.append(Quantity(value, _UNIT_OF[lang][unit], unit, match.start(), match.end()))
    return tuple(found)


_KEPT = word_set("døgn virkedag virkedager arbeidsdager arbeidsdagar vyrkedagar")


def write_quantity(value: int, like: Quantity, lang: str) -> str:
    """A number in digits with the unit of another quantity, in the grammatical number it asks for."""
    forms = _PLURALS[lang].get(like.unit)
    if forms is None or like.words in _KEPT:
        return f"{value} {like.words}"
    return f"{value} {forms[0 if value == 1 else 1]}"
