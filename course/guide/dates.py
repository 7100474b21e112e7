"""The date on which a document says that it was last professionally updated."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar january jan",
            "februar february feb",
            "mars march mar",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}

_LABEL = (
    r"(?P<label>sist\s+(?:fag(?:lig|leg)\s+)?(?:oppdatert|endret|endra|revidert)"
    r"|(?:last|latest)\s+(?:professional(?:ly)?\s+)?(?:updated?|review(?:ed)?|revised)"
    r"|(?:professionally|clinically)\s+(?:updated|reviewed))"
)
_DATE = (
    r"(?P<date>\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}"
    r"|\d{1,2}\.?\s+[a-zæøå]{3,9}\.?,?\s+\d{4}"
    r"|[a-z]{3,9}\.?\s+\d{1,2},\s+\d{4})"
)
STATEMENT = re.compile(_LABEL + r"\s*(?:den|on|:|–|-)?\s*" + _DATE + r"\.?", re.IGNORECASE)
"""A statement of the date, wherever it stands: some sources glue it to the text before it."""

_PROFESSIONAL = re.compile(r"fag(?:lig|leg)|professional|clinical|review", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Statement:
    """A date as a text states it, with where it stands."""

    date: dt.date
    start: int
    end: int
    professional: bool


def parse_date(text: str) -> dt.date | None:
    """A date written 2018-10-25, 25.10.2018, 25. oktober 2018, 25 October 2018 or October 25, 2018."""
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    words = re.findall(r"[a-zæøå]+", text.lower())
    try:
        if len(numbers) == 3 and not words:
            first, month, last = numbers
            return dt.date(first, month, last) if first > 31 else dt.date(last, month, first)
        if len(numbers) == 2 and len(words) == 1 and words[0] in _MONTHS:
            return dt.date(numbers[1], _MONTHS[words[0]], numbers[0])
    except ValueError:
        return None
    return None


_YEAR = re.compile(r"\d{4}")


def statements(text: str) -> tuple[Statement, ...]:
    """Every statement in a text that holds a real date, in order."""
    if not _YEAR.search(text):
        return ()
    found = []
    for match in STATEMENT.finditer(text):
        if (date := parse_date(match["date"])) is not None:
            professional = _PROFESSIONAL.search(match["label"]) is not None
            found.append(Statement(date, match.start(), match.end(), professional))
    return tuple(found)


def latest(found: tuple[Statement, ...]) -> dt.date | None:
    """The date that holds for a document: a professional update before any other, the latest of each."""
    return max((statement.date for statement in found if statement.professional), default=None) or max(
        (statement.date for statement in found), default=None
    )
