"""Guide, Section: what every reader makes, whatever the format was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from course.citation import Passage
from course.errors import Finding


@dataclass(frozen=True, slots=True)
class Source:
    """One file of a guide, byte for byte as it was read. `name` is its path in the guide."""

    name: str
    data: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list as the source had it: the passages of its items, and the words that lead in to it.

    `start` is the number of its first item.
    """

    lead: str
    ordered: bool
    items: tuple[Passage, ...]
    start: int = 1


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table as the source had it: its head, and a passage a row with the cells joined by " | "."""

    head: tuple[str, ...]
    rows: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class TermBlock:
    """A term that the source itself marks as one, at the start of the passage that explains it."""

    term: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it. `level` counts from 1; 0 is a document's own top."""

    heading: str
    level: int
    passages: tuple[Passage, ...] = ()
    lists: tuple[ListBlock, ...] = ()
    tables: tuple[TableBlock, ...] = ()
    terms: tuple[TermBlock, ...] = ()
    sections: tuple[Section, ...] = ()
    line: int = 0

    def walk(self) -> Iterator[Section]:
        """This section and all sections under it, in the order of the text."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True, slots=True)
class Document:
    """One source as read: its title, its date of last professional update, its sections.

    `guide` is the title of the whole guide that it says it is a part of.
    """

    source: Source
    title: str
    root: Section
    updated: dt.date | None = None
    publisher: str = ""
    guide: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide: one or more documents in order, with what the readers could not place."""

    documents: tuple[Document, ...]
    title: str
    language: str
    updated: dt.date | None = None
    publisher: str = ""
    findings: tuple[Finding, ...] = field(default=())

    def passages(self) -> Iterator[Passage]:
        """All passages, in the order of the text."""
        for document in self.documents:
            for section in document.root.walk():
                yield from section.passages
