"""The table from the domain's codes to sentences, in bokmål, nynorsk and English.

One file an area, each with `MESSAGES`: code -> language -> sentence with `{fact}` fields.
Only command lines and error pages use it; the domain itself never speaks.

In a sentence `{n}` is written as the language writes numbers (`1 284`, `3,0`; English
`1,284`, `3.0`), `{r:2}` with two decimals (`0,25`), and `{n:fil|filer}` is the first word for
one and the second for any other number. A year or a code goes in as text. A sentence may have
more lines than the first, which says what is wrong: `> ` before the words of a text, `-> `
before what to do. A terminal shows them as lines, everything else as one.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from course.errors import Fact

LANGUAGES = ("nb", "nn", "en")

Messages = Mapping[str, Mapping[str, str]]


@cache
def table() -> Messages:
    """All codes with their sentences; a code that two files give is an error in the program."""
    merged: dict[str, Mapping[str, str]] = {}
    for info in pkgutil.iter_modules(__path__):
        area: Messages = importlib.import_module(f"{__name__}.{info.name}").MESSAGES
        if twice := merged.keys() & area.keys():
            raise ValueError(f"message codes given twice: {sorted(twice)}")
        merged.update(area)
    return merged


class _Whole(int):
    """A whole number in a sentence; the specification is `singular|plural` or nothing."""

    lang = "nb"

    def __format__(self, spec: str) -> str:
        if "|" in spec:
            return spec.split("|", 1)[0 if int(self) == 1 else 1]
        return number(int(self), self.lang)


class _Real(float):
    """A number with decimals in a sentence; the specification says how many, one if nothing."""

    lang = "nb"

    def __format__(self, spec: str) -> str:
        decimals = int(spec or 1)
        return number(round(self, decimals) + 0.0, self.lang, decimals).replace("-", "\u2212")


def number(value: float, lang: str, decimals: int = 1) -> str:
    """A number as the language writes it; `decimals` counts for floats only."""
    english = f"{value:,}" if isinstance(value, int) else f"{value:,.{decimals}f}"
    if lang == "en":
        return english
    return english.replace(",", "\u00a0").replace(".", ",")


def _shown(fact: Fact, lang: str) -> str | int | float:
    if fact is None:
        return ""
    if isinstance(fact, bool | str):
        return fact
    if isinstance(fact, int):
        whole = _Whole(fact)
        whole.lang = lang
        return whole
    real = _Real(fact)
    real.lang = lang
    return real


def say(code: str, facts: Mapping[str, Fact], lang: str) -> str:
    """The sentence for a code in a language, with the facts filled in."""
    sentence = table()[code][lang if lang in LANGUAGES else LANGUAGES[0]]
    return sentence.format_map({name: _shown(fact, lang) for name, fact in facts.items()})
