"""Sections as the outline deals with them: units of taught passages, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from course.citation import Passage
from course.drafting.selection import is_listing, is_note, is_repealed
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

    def cut(self, start: int, end: int) -> Unit:
        """The part of it from one passage up to another."""
        return replace(self, passages=self.passages[start:end])


def count_words(text: str) -> int:
    """The words of a plain text: what stands between its single spaces."""
    return text.count(" ") + 1 if text else 0


def units_of(section: Section, *, depth: int = 0, left_out: list[Passage]) -> Iterator[Unit]:
    """A section and those under it as units; what is not taught goes to `left_out`."""
    stack = [(section, depth)]
    while stack:
        here, level = stack.pop()
        if is_listing(here) or is_repealed(here):
            left_out.extend(passage for part in here.walk() for passage in part.passages)
            continue
        taught = tuple(passage for passage in here.passages if not is_note(passage))
        left_out.extend(passage for passage in here.passages if is_note(passage))
        if here.passages and not taught and not here.sections:
            continue  # a paragraph that was repealed without its heading saying so
        yield Unit(here.heading, level, taught, here.lists, here.tables, here.terms, here.line)
        stack.extend((below, level + 1) for below in reversed(here.sections))
