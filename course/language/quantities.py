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
        "gram": "gram",
        "kilogram": "kg kilo kilogram",
        "ml": "ml milliliter",
        "litre": "liter",
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
        "gram": "gram",
        "kilogram": "kg kilo kilogram",
        "ml": "ml milliliter",
        "litre": "liter",
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
        "gram": "grams",
        "kilogram": "kg kilograms",
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
    "nb": re.compile(
        r"døgn|dag|uke|måned|\bår|time|minutt|prosent|%|kron|[km][gl]\b|kilo|meter|tegn|gram|liter"
    ),
    "nn": re.compile(
        r"døgn|dag|veke|månad|\bår|tim[ea]|minutt|prosent|%|kron|[km][gl]\b|kilo|meter|teikn|gram|liter"
    ),
    "en": re.compile(
        r"day|week|month|year|hour|minute|second|percent|%|[km][gl]\b|kilo|met(?:re|er)|char|bit|byte|gram"
        r"|lit(?:re"
        r"|er)"
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


_BOUND = {
    "nb": "innen|senest|tidligst|inntil|opptil|opp til|under|over|minst|minimum|høyst|maksimalt|maks|maksimum"
    "|mer enn|mindre enn|flere enn|færre enn|eldre enn|yngre enn|lenger enn|kortere enn|fylt|fyller"
    "|fristen(?: er)?"
    "|frist(?: på)?|i løpet av|ikke mer enn|hver|hvert|hver eneste|de første|de siste|etter",
    "nn": "innan|seinast|tidlegast|inntil|opptil|opp til|under|over|minst|minimum|høgst|maksimalt|maks"
    "|maksimum"
    "|meir enn|mindre enn|fleire enn|færre enn|eldre enn|yngre enn|lenger enn|kortare enn|fylt|fyller"
    "|fristen(?: er)?|frist(?: på)?|i løpet av|kvar|kvart|dei første|dei siste|etter",
    "en": "within|at least|at most|no later than|no more than|not more than|less than|more than|up to"
    "|a minimum of"
    "|minimum(?: of)?|a maximum of|maximum(?: of)?|under|over|shorter than|longer than|older than"
    "|younger than"
    "|fewer than|every|each|aged?|for|after|limit(?: is)?|exceed",
}
_BOUNDS = {
    lang: re.compile(rf"(?<!\w)(?:{words})\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE)
    for lang, words in _BOUND.items()
}
_BOUND_AFTER = re.compile(
    r"^\s*(?:eller|or)\s+(?:mer|mindre|meir|eldre|yngre|over|under|lenger|lengre|more|less|older|younger"
    r"|longer|fewer)\b"
    r"|^\s*(?:før|etter at|etter|before|after|i forveien|på forhånd|in advance)\b",
    re.IGNORECASE,
)
_RANGE_AFTER = re.compile(r"^\s*(?:og|til|and|to|–|-)\s+\d", re.IGNORECASE)
_RANGE_BEFORE = re.compile(r"\d\s*(?:og|til|and|to|–|-)\s*$")
_ROUGHLY = re.compile(
    r"(?:ca\.?|cirka|omtrent|rundt|om lag|approximately|about|roughly|some)\s+$", re.IGNORECASE
)
_AGE_BEFORE = re.compile(
    r"\b(?:fylt|fyller|alder\w*|barn(?:et|a)?|unge?|ungdom(?:mer|mar)?|pasient(?:en|er|ar)?|person(?:er"
    r"|ar)?|jenter|gutter"
    r"|children|child|patients?|persons?|people|users?|aged?|eldre enn|yngre enn|older than|younger than)"
    r"\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_TIMES = frozenset(("day", "week", "month", "year", "hour", "minute", "second"))


@dataclass(frozen=True, slots=True)
class Limit:
    """A quantity that a word binds (within, at least). `is_time` is one of time, not an age."""

    quantity: Quantity
    bound: str
    is_time: bool


def limits(sentence: str, lang: str) -> tuple[Limit, ...]:
    """The quantities of a sentence that bind: no ranges, no rough numbers, no shares."""
    found = []
    for quantity in quantities(sentence, lang):
        before, after = sentence[: quantity.start], sentence[quantity.end :]
        if _RANGE_AFTER.match(after) or _RANGE_BEFORE.search(before) or _ROUGHLY.search(before):
            continue
        match = _BOUNDS[lang].search(before[-60:]) or _BOUND_AFTER.match(after)
        if match is None or quantity.unit == "percent":
            continue
        is_age = (
            quantity.unit == "year" and quantity.value >= 5 and _AGE_BEFORE.search(before[-60:]) is not None
        )
        found.append(Limit(quantity, match.group().strip(), quantity.unit in _TIMES and not is_age))
    return tuple(found)


_PROMPTLY = {
    "nb": re.compile(r"(?<!\w)(?:uten (?:ugrunnet )?opphold|straks|snarest(?: mulig)?|omgående|umiddelbart"
                     r"|så (?:snart|fort|raskt|tidlig) som mulig|samme dag|med en gang)(?!\w)", re.I),
    "nn": re.compile(r"(?<!\w)(?:utan (?:ugrunna )?opphald|straks|snarast(?: mogleg)?|omgåande|med ein gong"
                     r"|så (?:snart|fort|raskt|tidleg) som mogleg|same dag(?:en)?)(?!\w)", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:without (?:undue |unnecessary )?delay|immediately|promptly"
    r"|as soon as possible"
                     r"|at once|the same day)(?!\w)", re.IGNORECASE),
}  # fmt: skip
_PROMPT_HINTS = {
    "nb": ("opphold", "traks", "narest", "mgående", "middelbart", "som mulig", "amme dag", "ed en gang"),
    "nn": ("opphald", "traks", "narast", "mgåande", "som mogleg", "ame dag", "ed ein gong"),
    "en": ("delay", "mmediately", "romptly", "as soon as", "t once", "same day"),
}


def promptness(sentence: str, lang: str) -> str:
    """The words that ask for something at once (straks, uten ugrunnet opphold); '' when there are none."""
    if not any(hint in sentence for hint in _PROMPT_HINTS[lang]):
        return ""
    found = _PROMPTLY[lang].search(sentence)
    return found.group() if found else ""
