"""Tables: lines whose words stand in cells that line up. They are a guess: the author is told to look."""

from __future__ import annotations

from collections.abc import Sequence

from course.guide.pdf.lines import Line
from course.guide.pdf.markers import marker_of
from course.guide.pdf.words import Word

_WIDE = 1.4
"""Of the type's size: a wider gap between two words may part two cells."""

_FEWEST = 3
_ALIGNED = 3.0
"""Points: how far apart the left edges of a column's cells may be."""

Cells = list[list[Word]]


def join_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines with those of tables as rows: `region` numbers the table, cells are parted by " | "."""
    cells = [_cells(line) for line in lines]
    kept: list[Line] = []
    at = region = 0
    while at < len(lines):
        end = _end(lines, cells, at)
        if end - at < _FEWEST:
            kept.append(lines[at])
            at += 1
            continue
        region += 1
        for n in range(at, end):
            starts = [cell[0].x0 for cell in cells[n]]
            if kept and kept[-1].region == region and starts[0] > lines[at].x0 + 2 * lines[n].size:
                _append(kept[-1], cells[n])
                continue
            line = lines[n]
            line.region, line.cells = region, tuple(_text(cell) for cell in cells[n])
            line.text = " | ".join(line.cells)
            kept.append(line)
        at = end
    return kept


def _cells(line: Line) -> Cells:
    """The words of a line, parted where a gap is wide; a list's marker is no cell."""
    skip = 1 if marker_of(line) else 0
    cells: Cells = [[line.words[0]]]
    for n, word in enumerate(line.words[1:], start=1):
        if n > skip and word.x0 - cells[-1][-1].x1 > _WIDE * word.size:
            cells.append([word])
        else:
            cells[-1].append(word)
    return cells


def _end(lines: Sequence[Line], cells: Sequence[Cells], at: int) -> int:
    """Where the table that begins at a line ends; the line itself when there is none."""
    if len(cells[at]) < 2 or lines[at].level:
        return at
    starts = [cell[0].x0 for cell in cells[at]]
    full = 1
    end = at + 1
    while end < len(lines):
        line, before = lines[end], lines[end - 1]
        own = [cell[0].x0 for cell in cells[end]]
        if (line.page, line.column) != (before.page, before.column) or line.level:
            break
        if line.y - before.y > 3 * line.size or not all(_is_near(x, starts) for x in own):
            break
        if len(own) == 1 and (own[0] < starts[1] - _ALIGNED and line.x1 > starts[1]):
            break
        full += len(own) > 1
        end += 1
    while end > at and len(cells[end - 1]) == 1 and not _is_near(lines[end - 1].x0, starts[1:]):
        end -= 1
    return end if full >= _FEWEST else at


def _is_near(x: float, starts: Sequence[float]) -> bool:
    return any(abs(x - start) < _ALIGNED for start in starts)


def _append(row: Line, cells: Cells) -> None:
    """The further lines of a row's cells, as words of the last cell that has any."""
    row.text = f"{row.text} {' '.join(_text(cell) for cell in cells)}"


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text if word.glued or not n else f" {word.text}" for n, word in enumerate(words))
