"""Lines to blocks: paragraphs, list items and headings, also over the ends of columns and pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from course.guide.pdf.headings import is_distinct, is_mono
from course.guide.pdf.lines import Line
from course.guide.pdf.markers import Marker, marker_of
from course.guide.pdf.measures import LOOSE, Measures

_ENDED = (".", "!", "?", ":", ";")
_CLOSING = "»”’\"')]"
_SHORT = re.compile(r"(?:^|[\s(])[a-zæøå]{1,4}\.$")
"""An abbreviation, as in "nr. 5": its full stop ends no sentence."""

_HYPHENS = ("-", "\u00ad", "\u0002", "\ufffe", "\u2010")


@dataclass(slots=True)
class Block:
    """Lines that belong together; `level` above 0 makes them a heading, `marker` a list item."""

    lines: list[Line] = field(default_factory=list)
    marker: Marker | None = None
    level: int = 0
    is_code: bool = False


def blocks_of(lines: Sequence[Line], measures: Measures) -> list[Block]:
    """Blocks in the order of the lines."""
    blocks: list[Block] = []
    for n, line in enumerate(lines):
        block = blocks[-1] if blocks else None
        before = lines[n - 1] if n else None
        if block is None or before is None:
            blocks.append(_new(line, _accepted(line, None, None, measures)))
            continue
        if line.region or before.region:
            blocks.append(_new(line, None))
            continue
        if line.level or before.level:
            if line.title and line.title == before.title:
                block.lines.append(line)
            else:
                blocks.append(_new(line, None if line.level else _accepted(line, before, block, measures)))
            continue
        marker = _accepted(line, before, block, measures)
        if marker or not _goes_on(block, before, line, measures):
            blocks.append(_new(line, marker))
        else:
            block.lines.append(line)
    return blocks


def _new(line: Line, marker: Marker | None) -> Block:
    return Block([line], marker, line.level, is_mono(line))


def is_ended(text: str) -> bool:
    """True for a line that ends as a sentence or a lead-in does."""
    return text.rstrip(_CLOSING).endswith(_ENDED)


def _room(before: Line, line: Line) -> float:
    """How much wider the free end of a line is than the next line's first word, in points."""
    end = next((n for n, word in enumerate(line.words) if n and not word.glued), len(line.words))
    need = line.words[end - 1].x1 - line.words[0].x0 + 0.25 * line.size
    return before.right - before.x1 - need


def _accepted(line: Line, before: Line | None, block: Block | None, measures: Measures) -> Marker | None:
    """The marker that a line begins with, when what is around it lets it be one.

    Its place differs from that of the text above it, or the line above ended: a wrapped "nr." and its
    "5." are no list.
    """
    marker = marker_of(line)
    if marker is None:
        return None
    if before is None or block is None:
        return marker
    last = block.marker
    if last is not None and _same_kind(last, marker) and abs(last.x - marker.x) < 0.6 * line.size:
        if (before.page, before.column) == (line.page, line.column):
            return (
                marker
                if len(block.lines) == 1
                or abs(before.x0 - line.x0) > 0.4 * line.size
                or (is_ended(before.text) or marker.number == last.number + 1)
                else None
            )
        return marker
    if marker.ordered and not marker.apart and marker.number > 1 and last is None:
        return None
    same = (before.page, before.column) == (line.page, line.column)
    if not same:
        return marker if is_ended(before.text) or marker.apart else None
    if line.y - before.y > LOOSE * measures.pitch(before) or before.level:
        return marker
    if marker.ordered and not marker.apart and not is_ended(before.text) and _room(before, line) < 0:
        return None
    ended = is_ended(before.text) or before.text.endswith(",")
    return marker if ended or abs(before.x0 - line.x0) > 0.6 * line.size else None


def _same_kind(last: Marker, marker: Marker) -> bool:
    if last.ordered != marker.ordered:
        return False
    return not marker.ordered or marker.number == last.number + 1


def _goes_on(block: Block, before: Line, line: Line, measures: Measures) -> bool:
    """True when a line is of the same paragraph as the one above it."""
    small, large = sorted((before.size, line.size))
    if small < (0.8 if _is_code_inside(block, before, line) else 0.94) * large:
        return False
    if is_mono(line) != block.is_code and not _is_code_inside(block, before, line):
        return False
    if (before.page, before.column) != (line.page, line.column):
        return _goes_on_over(block, before, line, measures)
    gap = line.y - before.y
    if not 0 < gap <= LOOSE * measures.pitch(before):
        return False
    if block.is_code:
        return True
    if before.text.endswith(_HYPHENS) and line.text[:1].islower():
        return True
    changes = is_distinct(before, measures) != is_distinct(line, measures)
    if changes and not line.text[:1].islower() and (is_distinct(before, measures) or is_ended(before.text)):
        return False
    return _is_aligned(block, before, line) and not _is_deliberate(before, line)


def _is_code_inside(block: Block, before: Line, line: Line) -> bool:
    """True for a line of code that a sentence of the line above needs."""
    if block.is_code or not (is_mono(line) or is_mono(before)):
        return False
    return not is_ended(before.text) and (_room(before, line) < 0 or not is_mono(line))


def _is_aligned(block: Block, before: Line, line: Line) -> bool:
    """False where an indent, or the end of one, begins a paragraph."""
    em = line.size
    if block.marker is not None:
        if len(block.lines) > 1:
            return abs(line.x0 - before.x0) < 0.8 * em or not _can_end(before, line)
        return line.x0 > block.marker.x + 0.3 * em or not _can_end(before, line)
    shift = line.x0 - before.x0
    if shift > 0.8 * em:
        return not _can_end(before, line)
    if shift < -0.8 * em and len(block.lines) > 1:
        return not _can_end(before, line)
    return True


def _can_end(before: Line, line: Line) -> bool:
    return is_ended(before.text) or _room(before, line) > 0


def _is_deliberate(before: Line, line: Line) -> bool:
    """True when the next word would have fitted: the line was broken because the paragraph ended."""
    room = _room(before, line)
    if is_ended(before.text):
        return room > line.size
    wide = room > 0.35 * (before.right - before.left)
    return wide and not line.text[:1].islower() and not before.text.endswith(",")


def _goes_on_over(block: Block, before: Line, line: Line, measures: Measures) -> bool:
    """True when a paragraph goes on in the next column or on the next page.

    The line was full and did not end a sentence, or the next begins in the middle of one.
    """
    if block.is_code:
        return True
    if is_distinct(before, measures) != is_distinct(line, measures):
        return False
    if before.text.endswith(_HYPHENS) and line.text[:1].islower():
        return True
    if is_ended(before.text):
        return line.text[:1].islower() or (line.text[:1].isdigit() and bool(_SHORT.search(before.text)))
    return _room(before, line) < 0.5 * line.size or line.text[:1].islower()
