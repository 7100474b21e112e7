"""The blocks of a lesson while they are made: ids, quotes, and where each quote's label stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from course.citation import Citation, Passage
from course.content.model import Block, BlockKind
from course.language.slug import slug

_FOOTNOTE_MARK = re.compile(r"(?<=[.!?])\s\d{1,2}$")

Heading = tuple[str, int]
"""A heading as Markdown, and its level; ("", 0) for none."""

NO_HEADING: Heading = ("", 0)


def quote_of(text: str) -> str:
    """What is quoted of a passage: all of it, without the mark of a legal footnote at its end."""
    return _FOOTNOTE_MARK.sub("", text)


@dataclass(slots=True)
class Blocks:
    """The blocks made so far; `steps` are the titles of the boxes with steps in order."""

    lang: str
    made: list[Block] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    _counts: dict[str, int] = field(default_factory=dict)

    def add(
        self,
        passages: Sequence[tuple[Passage, str]],
        markdown: str,
        heading: Heading,
        *,
        kind: BlockKind = BlockKind.TEXT,
        title: str = "",
        marks: tuple[int, ...] = (),
    ) -> None:
        """A block that quotes passages; `marks` is where in the Markdown each quote's label stands."""
        self.made.append(
            self.block(self._id(passages[0][0]), passages, markdown, heading, kind, title, marks)
        )

    def block(
        self,
        name: str,
        passages: Sequence[tuple[Passage, str]],
        markdown: str,
        heading: Heading,
        kind: BlockKind,
        title: str,
        marks: tuple[int, ...],
    ) -> Block:
        """A block of that id, not yet among those made."""
        if all(mark == len(markdown) for mark in marks):
            marks = ()
        citations = tuple(Citation(passage.id, quote) for passage, quote in passages)
        return Block(name, kind, markdown, heading[0], heading[1], title, citations, marks)

    def name(self, stem: str) -> str:
        """The next id with that stem."""
        self._counts[stem] = n = self._counts.get(stem, 0) + 1
        return f"{stem}-{n}"

    def _id(self, passage: Passage) -> str:
        """From the passage's heading: its first long word and a number."""
        name = passage.id.rpartition("/")[2].rpartition("-")[0]
        words = [word for word in name.split("-") if len(word) > 3 and not word.isdecimal()]
        return self.name((words[0] if words else slug(name) or "del")[:16])


def lines_with_marks(lines: Sequence[str], before: str = "") -> tuple[str, tuple[int, ...]]:
    """Lines as one text after `before`, and where each of them ends in it."""
    length = len(before)
    marks = []
    for n, line in enumerate(lines):
        length += len(line) + (1 if n else 0)
        marks.append(length)
    return before + "\n".join(lines), tuple(marks)
