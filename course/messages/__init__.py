"""The table from the domain's codes to sentences, in bokmål, nynorsk and English.

One file an area, each with `MESSAGES`: code -> language -> sentence with `{fact}` fields.
Only command lines and error pages use it; the domain itself never speaks.
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


def say(code: str, facts: Mapping[str, Fact], lang: str) -> str:
    """The sentence for a code in a language, with the facts filled in."""
    sentence = table()[code][lang if lang in LANGUAGES else LANGUAGES[0]]
    return sentence.format_map({name: "" if fact is None else fact for name, fact in facts.items()})
