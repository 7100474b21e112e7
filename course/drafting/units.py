"""Sections as the outline deals with them: units of taught passages, in the order of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TypeVar

from course.citation import Passage
from course.drafting.selection import LeftOut, all_passages, why_passage, why_section
from course.guide.model import ListBlock, Section, TableBlock, TermBlock
from course.language.readability import Counts, counts_of, seconds


@dataclass(frozen=True, slots=True)
class Unit:
    """A section's own taught passages, without those of the sections under it.

    `depth` counts from the top of its module: 1 is a heading of the module's first level;
    `words` is how many words it teaches, `seconds` the time that it takes to read them in the
    language `lang`.
    """

    heading: str
    depth: int
    passages: tuple[Passage, ...]
    lists: tuple[ListBlock, ...] = ()
    tables: tuple[TableBlock, ...] = ()
    terms: tuple[TermBlock, ...] = ()
    line: int = 0
    lang: str = "nb"
    words: int = field(init=False, compare=False)
    seconds: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        counts = Counts()
        for passage in self.passages:
            counts += counts_of(passage.text, count_words(passage.text))
        object.__setattr__(self, "words", counts.words)
        object.__setattr__(self, "seconds", seconds(counts, self.lang))

    def at(self, depth: int) -> Unit:
        """The same at another depth."""
        raised = copy(self)
        object.__setattr__(raised, "depth", depth)
        return raised

    def named(self, heading: str) -> Unit:
        """The same under another heading."""
        other = copy(self)
        object.__setattr__(other, "heading", heading)
        return other

    def cut(self, edges: Sequence[int]) -> list[Unit]:
        """The parts of it between places among its passages, each with its share of lists and tables."""
        items = {
            item.id: (n, at) for n, block in enumerate(self.lists) for at, item in enumerate(block.items)
        }
        rows = {row.id: (n, at) for n, table in enumerate(self.tables) for at, row in enumerate(table.rows)}
        terms = {block.passage.id: block for block in self.terms}
        parts = []
        for start, end in pairwise((0, *edges, len(self.passages))):
            passages = self.passages[start:end]
            lists = tuple(
                ListBlock(block.lead, block.ordered, block.items[first : last + 1], block.start + first)
                for block, first, last in _spans(self.lists, passages, items)
            )
            tables = tuple(
                TableBlock(table.head, table.rows[first : last + 1])
                for table, first, last in _spans(self.tables, passages, rows)
            )
            own = tuple(terms[passage.id] for passage in passages if passage.id in terms)
            parts.append(replace(self, passages=passages, lists=lists, tables=tables, terms=own))
        return parts


_Block = TypeVar("_Block")


def _spans(
    blocks: Sequence[_Block], passages: Sequence[Passage], places: Mapping[str, tuple[int, int]]
) -> list[tuple[_Block, int, int]]:
    """The blocks that have a share in some passages, each with its first and last member there."""
    spans: dict[int, list[int]] = {}
    for passage in passages:
        if place := places.get(passage.id):
            spans.setdefault(place[0], []).append(place[1])
    return [(blocks[n], min(members), max(members)) for n, members in spans.items()]


def count_words(text: str) -> int:
    """The words of a plain text: what stands between its single spaces, of no more than 20 letters."""
    return max(text.count(" ") + 1, len(text) // 20) if text else 0


def units_of(section: Section, lang: str, *, depth: int = 0, left_out: list[LeftOut]) -> list[Unit]:
    """A section and those under it as units, in order; what is not taught goes to `left_out`.

    A heading of which all that stood under it was left out is no unit either.
    """
    if why := why_section(section.heading):
        left_out.extend(LeftOut(passage, why) for passage in all_passages(section))
        return []
    taught: list[Passage] = []
    lost = False
    for passage in section.passages:
        if (reason := why_passage(passage)) is None:
            taught.append(passage)
        else:
            left_out.append(LeftOut(passage, reason))
            lost = True
    own = Unit(
        section.heading,
        depth,
        tuple(taught),
        section.lists,
        section.tables,
        section.terms,
        section.line,
        lang,
    )
    below: list[Unit] = []
    for part in section.sections:
        units = units_of(part, lang, depth=depth + 1, left_out=left_out)
        lost = lost or not units
        below.extend(units)
    return [] if lost and not taught and not below else [own, *below]
