"""Sections as the outline deals with them: units of taught passages, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TypeVar

from course.citation import Passage
from course.drafting.selection import is_listing, is_note, is_repealed, is_signs
from course.guide.model import ListBlock, Section, TableBlock, TermBlock


@dataclass(frozen=True, slots=True)
class Unit:
    """A section's own taught passages, without those of the sections under it.

    `depth` counts from the top of its module: 1 is a heading of the module's first level;
    `words` is how many words it teaches.
    """

    heading: str
    depth: int
    passages: tuple[Passage, ...]
    lists: tuple[ListBlock, ...] = ()
    tables: tuple[TableBlock, ...] = ()
    terms: tuple[TermBlock, ...] = ()
    line: int = 0
    words: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", sum(count_words(passage.text) for passage in self.passages))

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


def units_of(section: Section, *, depth: int = 0, left_out: list[Passage]) -> Iterator[Unit]:
    """A section and those under it as units; what is not taught goes to `left_out`."""
    stack = [(section, depth)]
    while stack:
        here, level = stack.pop()
        if is_listing(here) or is_repealed(here):
            left_out.extend(passage for part in here.walk() for passage in part.passages)
            continue
        taught = tuple(one for one in here.passages if not is_note(one) and not is_signs(one))
        left_out.extend(one for one in here.passages if is_note(one) or is_signs(one))
        if here.passages and not taught and not here.sections:
            continue  # a paragraph that was repealed without its heading saying so
        yield Unit(here.heading, level, taught, here.lists, here.tables, here.terms, here.line)
        stack.extend((below, level + 1) for below in reversed(here.sections))
