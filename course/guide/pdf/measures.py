"""What is usual in a document: the size and face of its body text, and how far its lines stand apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from course.guide.pdf.lines import Line
from course.guide.pdf.words import Face

LOOSE = 1.22
"""Of the usual leading: lines further apart than this are not of one paragraph."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Body size in points, body face, and leading as a multiple of the size: usual, and by size."""

    size: float
    face: Face
    leading: float
    leadings: dict[float, float]
    shares: dict[tuple[float, str, bool], float]

    def pitch(self, line: Line) -> float:
        """How far below a line the next one of its paragraph is expected, in points."""
        return line.size * self.leadings.get(line.size, self.leading)


def style_of(line: Line) -> tuple[float, str, bool]:
    """What sets a heading apart: size, family, weight."""
    return line.size, line.face.family, line.is_bold


def measure(lines: Sequence[Line]) -> Measures:
    """The measures of a document, weighted by its characters."""
    sizes: Counter[tuple[float, Face]] = Counter()
    shares: Counter[tuple[float, str, bool]] = Counter()
    gaps: dict[float, Counter[float]] = {}
    for line in lines:
        sizes[line.size, Face(line.face.family, line.is_bold, italic=False)] += len(line.text)
        shares[style_of(line)] += len(line.text)
    for line, after in pairwise(lines):
        gap = (after.y - line.y) / line.size if line.size else 0
        if (line.page, line.column, line.size) == (after.page, after.column, after.size) and 0.9 < gap < 2.2:
            gaps.setdefault(line.size, Counter())[round(gap, 2)] += 1
    size, face = max(sizes, key=lambda style: sizes[style])
    whole = sum(shares.values()) or 1
    leadings = {
        one: _commonest_small(counted) for one, counted in gaps.items() if one == size or counted.total() > 4
    }
    return Measures(
        size,
        face,
        leadings.get(size, 1.2),
        leadings,
        {style: count / whole for style, count in shares.items()},
    )


def _commonest_small(counted: Counter[float]) -> float:
    """The usual gap: the commonest, or a smaller one that a fifth as many lines have."""
    merged: Counter[float] = Counter()
    for gap, count in counted.items():
        merged[round(gap * 20) / 20] += count
    most = max(merged.values())
    return min(gap for gap, count in merged.items() if count * 3 >= most)
