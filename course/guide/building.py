"""Headings and pieces to a document: sections in a tree, and an id for every passage.

An id is `<file>/<heading>-<n>`: n counts the passages under headings of that name in the
file. Ids are given once; for a text that a lock already knows, the lock's id is kept.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from course.citation import Passage, plain
from course.guide.dates import Statement, latest, statements
from course.guide.model import Document, ListBlock, Section, Source, TableBlock, TermBlock
from course.guide.parts import Group, GroupKind, Heading, Parts, Piece
from course.language.slug import slug

_UNNAMED = "tekst"
LONGEST_HEADING = 300
LONGEST_PASSAGE = 5_000
"""Characters: a longer heading is a paragraph, and a longer paragraph is several passages."""


class Ids:
    """Gives passage ids: those that a lock keeps for a text, else the next number that is free.

    A text that has moved to another file keeps its id too. `taken` are never given.
    """

    def __init__(self, kept: Iterable[Passage] = (), *, taken: Iterable[str] = ()) -> None:
        self._kept: dict[tuple[str, str], deque[str]] = {}
        self._anywhere: dict[str, deque[str]] = {}
        self._taken: set[str] = set(taken)
        self._given: set[str] = set()
        self._next: dict[str, int] = {}
        for passage in kept:
            file = passage.id.partition("/")[0]
            self._kept.setdefault((file, passage.text), deque()).append(passage.id)
            self._anywhere.setdefault(passage.text, deque()).append(passage.id)
            self._taken.add(passage.id)

    def give(self, file: str, heading: str, text: str) -> str:
        """The id of a text under a heading in a file."""
        for known in (self._kept.get((file, text)), self._anywhere.get(text)):
            while known:
                name = known.popleft()
                if name not in self._given:
                    self._given.add(name)
                    return name
        return self.fresh(f"{file}/{slug(heading) or _UNNAMED}")

    def fresh(self, stem: str) -> str:
        """The next id of a stem, `<file>/<heading>`, that is free."""
        n = self._next.get(stem, 0) + 1
        while f"{stem}-{n}" in self._taken:
            n += 1
        self._next[stem] = n
        self._taken.add(f"{stem}-{n}")
        return f"{stem}-{n}"


@dataclass(slots=True)
class _Open:
    """A section that is being filled."""

    heading: str
    level: int
    line: int
    place: tuple[str, ...]
    anchor: str
    passages: list[tuple[Piece, Passage]] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)

    def close(self) -> Section:
        passages = tuple(passage for _, passage in self.passages)
        lists, tables = _blocks(self.passages)
        terms = tuple(TermBlock(piece.term, passage) for piece, passage in self.passages if piece.term)
        return Section(
            self.heading, self.level, passages, lists, tables, terms, tuple(self.sections), self.line
        )


def build_document(source: Source, parts: Parts, file: str, ids: Ids) -> Document:
    """A document of what a reader found; `file` is the first part of its passages' ids."""
    items = [
        item
        for item, after in zip_longest(parts.items, parts.items[1:])
        if any(map(str.isalnum, item.text))  # a row of signs says nothing that can be cited or taught
        and not (isinstance(item, Heading) and isinstance(after, Heading) and _same(item, after))
    ]
    items = [part for item in items for part in _bounded(item)]
    title, top = parts.title[:LONGEST_HEADING], 0
    if found := _title_heading(items):
        title, top = title or found.text, found.line
        items.remove(found)
    dates: list[Statement] = []
    place = (title,) if title else ()
    stack = [_Open(title, 0, top, place, "")]
    for item in items:
        if isinstance(item, Heading):
            while len(stack) > 1 and stack[-1].level >= item.level:
                stack[-2].sections.append(stack.pop().close())
            stack.append(_Open(item.text, item.level, item.line, (*stack[-1].place, item.text), item.anchor))
            continue
        stated = statements(item.text)
        dates.extend(stated)
        for piece in _without_dates(item) if stated else (item,):
            here = stack[-1]
            passage = Passage(
                ids.give(file, here.heading or file, piece.text),
                piece.text,
                here.place,
                piece.start,
                piece.end,
                piece.anchor or here.anchor,
            )
            here.passages.append((piece, passage))
    while len(stack) > 1:
        stack[-2].sections.append(stack.pop().close())
    updated = parts.updated or latest(tuple(dates))
    return Document(source, title, stack[0].close(), updated, parts.publisher, parts.guide)


def _bounded(item: Heading | Piece) -> Iterator[Heading | Piece]:
    """An item as it is, or what is too long for what it is in parts: at sentences, else at spaces."""
    if isinstance(item, Heading):
        if len(item.text) <= LONGEST_HEADING:
            yield item
            return
        item = Piece(item.text, 0, 0, item.line, item.anchor)
    if len(item.text) <= LONGEST_PASSAGE:
        yield item
        return
    rest = item.text
    while rest:
        text = rest[: _cut_at(rest)].strip()
        rest = rest[_cut_at(rest) :].strip()
        if any(map(str.isalnum, text)):
            yield replace(item, text=text)


def _cut_at(text: str) -> int:
    """Where to cut a text that is too long: after its last whole sentence or word that fits."""
    if len(text) <= LONGEST_PASSAGE:
        return len(text)
    head = text[:LONGEST_PASSAGE]
    return max(head.rfind(". ") + 1, 0) or max(head.rfind(" "), 0) or LONGEST_PASSAGE


def _same(heading: Heading, after: Heading) -> bool:
    """True when a page says its title twice, in its banner and above its text."""
    return heading.text == after.text and heading.level == after.level


def _title_heading(items: Iterable[Heading | Piece]) -> Heading | None:
    """The heading that is the document's own title: the only one of level 1, before all others."""
    headings = [item for item in items if isinstance(item, Heading)]
    if not headings or headings[0].level != 1 or sum(heading.level == 1 for heading in headings) > 1:
        return None
    return headings[0]


def _without_dates(piece: Piece) -> list[Piece]:
    """A piece without the statements of the date that it starts or ends with."""
    text = piece.text
    for stated in reversed(statements(text)):
        before, after = text[: stated.start].strip(), text[stated.end :].strip()
        if not before or not after:
            text = plain(before or after)
    if not text:
        return []
    return [piece if text == piece.text else replace(piece, text=text)]


def _blocks(found: list[tuple[Piece, Passage]]) -> tuple[tuple[ListBlock, ...], tuple[TableBlock, ...]]:
    """The lists and tables among a section's passages, with the words that lead in to each list."""
    members: dict[Group, list[Passage]] = {}
    leads = _leads(found)
    for piece, passage in found:
        if piece.group is not None:
            members.setdefault(piece.group, []).append(passage)
    lists = tuple(
        ListBlock(leads[group], group.kind is GroupKind.STEPS, tuple(items), group.start)
        for group, items in members.items()
        if group.kind in {GroupKind.BULLETS, GroupKind.STEPS}
    )
    tables = tuple(
        TableBlock(group.head, tuple(rows))
        for group, rows in members.items()
        if group.kind is GroupKind.TABLE
    )
    return lists, tables


def _leads(found: list[tuple[Piece, Passage]]) -> dict[Group, str]:
    """For each group, the text that announces it.

    That is the item that a nested list hangs on, or the paragraph before the first item when
    it ends in a colon, or has no end mark and the item goes on with its sentence.
    """
    leads: dict[Group, str] = {}
    before = ""
    for piece, passage in found:
        group = piece.group
        if group is not None and group not in leads:
            goes_on = before[-1:] not in {".", "!", "?"} and piece.text[:1].islower()
            leads[group] = group.lead or (before if before.endswith(":") or goes_on else "")
        before = passage.text
    return leads
