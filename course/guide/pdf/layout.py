"""Pages to headings and pieces: the steps in their order. Plain values in and out, no PDFium."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from course.guide.pdf.blocks import Block, blocks_of
from course.guide.pdf.footnotes import Footnote, take_footnotes
from course.guide.pdf.headings import is_heading, key_of, levels_of
from course.guide.pdf.hyphens import Hyphens, plain_hyphens
from course.guide.pdf.lines import Line, Row, lines_of, rows_of
from course.guide.pdf.measures import Measures, measure, style_of
from course.guide.pdf.outline import Entry, mark_headings
from course.guide.pdf.running_heads import without_running_heads
from course.guide.pdf.tables import join_rows
from course.guide.pdf.words import Page
from course.language.detect import detect

_CONTENTS = re.compile(r"^(?P<title>.*?\S)\s*(?:[.…·_]\s?){4,}\s*\d{1,4}$")
_SPACES = re.compile(r"\s+")
_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
        "\ufb05": "ft", "\ufb06": "st",
    }
)  # fmt: skip
_SAMPLE = 40_000
_INDENT = 90
"""Points: how far a page that has nothing but lists may stand in from the others."""


@dataclass(slots=True)
class Item:
    """A heading (`level` above 0), a paragraph, a list item or a table row, with its page.

    `depth` is 0 outside lists; `number` is a step's number, 0 for a bullet; `note` its mark for a footnote.
    """

    text: str
    page: int
    level: int = 0
    depth: int = 0
    number: int = 0
    ordered: bool = False
    first: bool = False
    note: str = ""
    table: int = 0


@dataclass(slots=True)
class Layout:
    """All that was found: items in order, and how often something was left out, by page."""

    items: list[Item] = field(default_factory=list)
    heads: int = 0
    contents: int = 0
    code: list[int] = field(default_factory=list)
    tables: list[int] = field(default_factory=list)


def lay_out(pages: Sequence[Page], entries: Sequence[Entry]) -> Layout:
    """The items of a document, in reading order."""
    found = Layout()
    rows: list[tuple[Page, list[Row]]] = [(page, rows_of(page)) for page in pages]
    found.heads = without_running_heads(rows)
    lines = lines_of(rows)
    lines = _without_contents(lines, found)
    if not lines:
        return found
    _widen(lines)
    share = mark_headings(lines, entries)
    measures = measure(lines)
    lines, notes = take_footnotes(lines, measures.size)
    lines = join_rows(lines)
    found.tables = [line.page for line in lines if line.region]
    blocks = blocks_of(lines, measures)
    _name_headings(blocks, measures, has_outline=share >= 0.5)
    sample = " ".join(line.text for line in lines[: _SAMPLE // 60])[:_SAMPLE]
    hyphens = Hyphens((line.text for line in lines), norwegian=detect(sample) != "en")
    _write(found, blocks, notes, hyphens)
    return found


def _without_contents(lines: list[Line], found: Layout) -> list[Line]:
    """The lines without those of a table of contents: words, a row of dots, a page's number."""
    kept = [line for line in lines if not _CONTENTS.match(line.text)]
    found.contents = len(lines) - len(kept)
    return kept


def _widen(lines: Sequence[Line]) -> None:
    """A page with short lines only has the column's edge of the other pages."""
    edges: dict[tuple[int, int], Counter[int]] = {}
    for line in lines:
        edges.setdefault((line.column, round(line.left / 5)), Counter())[int(line.right)] += 1
    for line in lines:
        counted = edges[line.column, round(line.left / 5)]
        line.right = max(line.right, float(max(counted, key=lambda edge: counted[edge])))
    lefts = Counter(round(line.left) for line in lines)
    usual = sorted(left for left, count in lefts.items() if count * 20 >= len(lines))
    for line in lines:
        line.left = next((float(left) for left in usual if -2 < line.left - left < _INDENT), line.left)


def _name_headings(blocks: list[Block], measures: Measures, *, has_outline: bool) -> None:
    """Give a level to the blocks that are headings by their type, beside those of the outline."""
    known: dict[tuple[float, str, bool], int] = {}
    for block in blocks:
        if block.level:
            style = style_of(block.lines[0])
            known[style] = max(known.get(style, 0), block.level)
    found: list[tuple[Block, Line, str]] = []
    for n, block in enumerate(blocks):
        if block.level or block.marker is not None or block.is_code or block.lines[0].region:
            continue
        if has_outline and style_of(block.lines[0]) in known:
            continue
        before = blocks[n - 1].lines[-1] if n else None
        after = blocks[n + 1].lines[0] if n + 1 < len(blocks) else None
        if is_heading(block.lines, before, after, measures):
            found.append((block, block.lines[0], " ".join(line.text for line in block.lines)))
    levels = levels_of([(line, text) for _, line, text in found], known)
    for block, line, text in found:
        block.level = levels[key_of(line, text)]


def _write(found: Layout, blocks: Sequence[Block], notes: Sequence[Footnote], hyphens: Hyphens) -> None:
    stack: list[float] = []
    for before, block in pairwise([None, *blocks]):
        assert block is not None
        first = block.lines[0]
        if block.is_code:
            found.code.append(first.page)
            stack = []
            continue
        text = _text(block.lines, hyphens, skip=block.marker is not None)
        if not text:
            continue
        marker = block.marker
        if marker is None:
            stack = []
            found.items.append(Item(text, first.page, block.level, table=first.region))
            continue
        place = marker.x - first.left
        if before is None or before.marker is None:
            stack = []
        while stack and place < stack[-1] - 0.5 * first.size:
            stack.pop()
        fresh = not stack or place > stack[-1] + 0.5 * first.size
        if fresh:
            stack.append(place)
        found.items.append(Item(text, first.page, 0, len(stack), marker.number, marker.ordered, fresh))
    for note in notes:
        if text := _text(note.lines, hyphens, skip=False):
            found.items.append(Item(text, note.lines[0].page, note=note.mark))


def _text(lines: Sequence[Line], hyphens: Hyphens, *, skip: bool) -> str:
    """The words of a block, without its marker, mended where lines end."""
    text = ""
    for n, line in enumerate(lines):
        said = line.text
        if skip and not n:
            said = said.split(" ", 1)[1] if " " in said else ""
        text = hyphens.join(text, said)
    return _SPACES.sub(" ", plain_hyphens(text).translate(_LIGATURES)).strip()
