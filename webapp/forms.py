"""What people type in forms and addresses: text that every database takes, and where an error is told.

Nothing typed is trusted: a field may be missing, doubled, huge or full of control characters.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

LONGEST = 2000
"""Characters of one field that are read; no field of the site asks for as many."""


@dataclass
class Errors:
    """The errors of a form that came back: field -> sentence, in the order of the page."""

    by_field: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, sentence: str) -> None:
        """Say what is wrong with a field; the first error of a field stands."""
        self.by_field.setdefault(name, sentence)

    def __bool__(self) -> bool:
        return bool(self.by_field)

    def get(self, name: str) -> str | None:
        """The sentence at a field, or None."""
        return self.by_field.get(name)

    @property
    def summary(self) -> list[tuple[str, str]]:
        """(sentence, link to its field), for the summary on top of the page."""
        return [(sentence, f"#{name}") for name, sentence in self.by_field.items()]


def typed(values: Mapping[str, str], name: str, *, longest: int = LONGEST) -> str:
    """One line of text as typed, without control characters and the space around it; '' when missing."""
    return clean(values.get(name, ""), longest=longest)


def clean(text: str, *, longest: int = LONGEST) -> str:
    """Text without what no line of text has: control characters (also NUL, which PostgreSQL refuses),
    lone surrogates, and the spaces around it; NFC; cut at `longest` characters.
    """
    kept = (
        " " if char.isspace() else char
        for char in text[: longest + 1]
        if char.isspace() or unicodedata.category(char) not in ("Cc", "Cs")
    )
    return unicodedata.normalize("NFC", "".join(kept)).strip()[:longest]


EARLIEST, LATEST = dt.date(1900, 1, 1), dt.date(2100, 12, 31)
_NORWEGIAN = re.compile(r"(\d{1,2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def day_from(text: str) -> dt.date | None:
    """The date that somebody typed, `23.11.2026` or `2026-11-23` (ISO 8601); None for anything else,
    also for dates that are not in the calendar or not within 1900-2100.
    """
    if match := _NORWEGIAN.fullmatch(text.strip()):
        day, month, year = (int(part) for part in match.groups())
    elif match := _ISO.fullmatch(text.strip()):
        year, month, day = (int(part) for part in match.groups())
    else:
        return None
    try:
        found = dt.date(year, month, day)
    except ValueError:
        return None
    return found if EARLIEST <= found <= LATEST else None


def typed_day(day: dt.date) -> str:
    """A date as it is typed in a field: 23.11.2026."""
    return f"{day.day:02}.{day.month:02}.{day.year}"


def id_from(text: str) -> UUID | None:
    """The id that a field holds, or None."""
    try:
        return UUID(text.strip()) if len(text) <= 60 else None
    except ValueError:
        return None


def page_from(text: str) -> int:
    """The page of a list that an address asks for; the first for anything that is not a number."""
    return min(max(int(text), 1), 100_000) if text.isascii() and text.isdigit() and len(text) < 7 else 1


def near_pages(page: int, pages: int) -> list[int]:
    """The pages of a long list to link to: the first, the last and those near the present one."""
    return [number for number in range(1, pages + 1) if number in (1, pages) or abs(number - page) <= 3]
