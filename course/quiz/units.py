"""Units as people write them: which spellings are the same unit. No unit is turned into another."""

from __future__ import annotations

import re
import unicodedata

MAX_UNIT = 24
"""The longest unit, in characters."""

_WORD = r"(?:[%‰]|[kcdm]?m[23]|°?[^\W\d_]+[²³]?)"
_UNIT = re.compile(rf"{_WORD}(?:(?:/|·| per ){_WORD}){{0,2}}\.?")

_SAME = (
    "s sek sekund sekunder second seconds",
    "min minutt minutter minute minutes",
    "t time timer timar h hour hours",
    "dag dager dagar d day days",
    "uke uker veke veker week weeks",
    "md mnd måned måneder månad månader month months",
    "år year years",
    "% prosent pst percent",
    "kr krone kroner nok",
    "μg mcg mikrogram microgram micrograms",
    "mg milligram milligrams",
    "g gram grams",
    "kg kilo kilogram kilograms",
    "ml milliliter millilitre millilitres",
    "cl centiliter centilitre centilitres",
    "dl desiliter decilitre decilitres",
    "l liter litre litres",
    "mm millimeter millimetre millimetres",
    "cm centimeter centimetre centimetres",
    "m meter metre metres",
    "km kilometer kilometre kilometres",
    "°c grader celsius degrees",
)
_CANONICAL = {spelling: line.split()[0] for line in _SAME for spelling in line.split()}


def is_unit(text: str) -> bool:
    """True for what may stand as a unit: `mg`, `uker`, `%`, `mg/kg/døgn`, `slag per minutt`."""
    return len(text) <= MAX_UNIT and bool(_UNIT.fullmatch(text))


def unit_name(text: str) -> str:
    """One name for all spellings of a unit: singular and plural, short and long, nb, nn and en, any case."""
    name = unicodedata.normalize("NFKC", text).casefold().strip().rstrip(". ")
    name = re.sub(r"\s+", " ", name).replace(" per ", "/")
    return "/".join(_CANONICAL.get(word, word) for word in name.split("/"))
