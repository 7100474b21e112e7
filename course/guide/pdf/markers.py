"""List markers: what an item begins with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from course.guide.pdf.lines import Line

BULLETS = "•●○◦▪■□◆◇‣⁃∙·➢➤►▶✓✔❖–—-*o\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf06f\u2219\u25aa\ue000"
_STEP = re.compile(r"\(?(?P<number>\d{1,3})[.)]|(?P<letter>\(?[a-zæøå][.)]|\(?[ivx]{1,5}[.)])")


@dataclass(frozen=True, slots=True)
class Marker:
    """A list marker: where it stands, where its item's text begins, and its number, 0 for a bullet."""

    x: float
    text_x: float
    number: int
    ordered: bool
    apart: bool


def marker_of(line: Line) -> Marker | None:
    """The marker that a line may begin with. Whether it is one depends on the lines around it."""
    words = line.words
    if len(words) < 2 or words[1].glued:
        return None
    first = words[0].text
    gap = words[1].x0 - words[0].x1
    if len(first) == 1 and first in BULLETS:
        return Marker(words[0].x0, words[1].x0, 0, ordered=False, apart=True)
    found = _STEP.fullmatch(first)
    if found is None:
        return None
    number = int(found["number"]) if found["number"] else _letter(found["letter"])
    return Marker(
        words[0].x0,
        words[1].x0,
        number,
        ordered=True,
        apart=gap > 0.45 * words[1].size,
    )


def _letter(marker: str) -> int:
    bare = marker.strip("().")
    return "abcdefghijklmnopqrstuvwxyzæøå".index(bare) + 1 if len(bare) == 1 else 1
