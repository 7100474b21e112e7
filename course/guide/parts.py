"""What a reader finds in a source, in order, before ids are given: headings and pieces of text."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from course.citation import plain
from course.errors import Finding, Level
from course.guide.dates import parse_date

_TITLE_KEYS = ("title", "tittel")
_DATE_KEYS = (
    "updated",
    "oppdatert",
    "sist-faglig-oppdatert",
    "sist-fagleg-oppdatert",
    "last-updated",
    "reviewed",
)
_GUIDE_KEYS = ("guide", "veileder", "rettleiar")
_PUBLISHER_KEYS = ("publisher", "utgiver", "utgivar", "departement")


class GroupKind(StrEnum):
    """What holds pieces together."""

    BULLETS = "bullets"
    STEPS = "steps"
    TABLE = "table"


@dataclass(eq=False, slots=True)
class Group:
    """A list or a table.

    `lead` is the text that a nested list hangs on, `head` a table's first row, `start` the
    number of a list's first item.
    """

    kind: GroupKind
    lead: str = ""
    head: tuple[str, ...] = ()
    start: int = 1


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it stands in the source."""

    text: str
    level: int
    line: int = 0
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, list item or table row: plain text with its place in the decoded source.

    `term` is the term at its start that the source itself marks as one (bold, or a definition list).
    """

    text: str
    start: int
    end: int
    line: int = 0
    anchor: str = ""
    group: Group | None = None
    term: str = ""


@dataclass(slots=True)
class Parts:
    """All that a reader found in one source."""

    items: list[Heading | Piece] = field(default_factory=list)
    title: str = ""
    updated: dt.date | None = None
    publisher: str = ""
    guide: str = ""
    findings: list[Finding] = field(default_factory=list)

    def note(
        self, code: str, file: str, line: int = 0, level: Level = Level.NOTE, **facts: int | str
    ) -> None:
        """Something that the reader could not place, or left out."""
        self.findings.append(Finding(code, level, file, line, facts))

    def describe(self, key: str, value: str) -> None:
        """What a source says of itself: its title, publisher, guide or last professional update.

        `key` is lower case with hyphens. Other keys say nothing.
        """
        if key in _TITLE_KEYS:
            self.title = plain(value)
        elif key in _DATE_KEYS:
            self.updated = parse_date(value)
        elif key in _GUIDE_KEYS:
            self.guide = plain(value)
        elif key in _PUBLISHER_KEYS:
            self.publisher = plain(value)
