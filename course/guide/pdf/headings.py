"""Headings by their type: larger, bold or in another family, with air above, and little of the text.

The outline is asked first (`course.guide.pdf.outline`). Type finds the others: all of them
where there is no outline, else those of styles that no entry of the outline names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from course.guide.pdf.lines import Line
from course.guide.pdf.markers import BULLETS
from course.guide.pdf.measures import Measures, style_of

_LARGER = 1.06
_AIR = 1.15
_MOST = 0.25
_LONGEST = 250
_MOST_LINES = 5
_MONO = re.compile(r"mono|courier|consol|typewriter|menlo|code", re.IGNORECASE)
_CHAPTER = re.compile(r"(?:kapittel|kap\.|del|part|chapter|vedlegg|annex|appendix)\s+(?:\d+|[ivx]+)\b", re.I)
_DEPTH = re.compile(r"\d{1,2}((?:\.\d{1,3})*)\.?\s")
_CAPTION = re.compile(r"(?:figur|tabell|figure|table|bilde)\s+\d", re.IGNORECASE)

Key = tuple[float, bool, int]


def is_mono(line: Line) -> bool:
    """True when all of a line is in a typewriter's face: code, not prose."""
    return all(_MONO.search(word.face.family) for word in line.words)


def is_uniform(line: Line) -> bool:
    """True when all words of a line but note marks have its style."""
    style = style_of(line)
    return all(
        (word.size, word.face.family, word.face.bold) == style or word.raised or not word.text[0].isalnum()
        for word in line.words
    )


def is_distinct(line: Line, measures: Measures) -> bool:
    """True for a line in a style that sets headings apart from this document's body text."""
    size, family, bold = style_of(line)
    if measures.shares.get((size, family, bold), 0) >= _MOST or not is_uniform(line) or is_mono(line):
        return False
    if size > _LARGER * measures.size:
        return True
    other = family != measures.face.family and not line.face.italic
    return size >= 0.95 * measures.size and ((bold and not measures.face.bold) or other)


def is_heading(lines: Sequence[Line], before: Line | None, after: Line | None, measures: Measures) -> bool:
    """True for a block of lines that is a heading by its type; `after` is the first line below it."""
    text = " ".join(line.text for line in lines)
    first, last = lines[0], lines[-1]
    if after is None or len(lines) > _MOST_LINES or len(text) > _LONGEST:
        return False
    if not all(is_distinct(line, measures) for line in lines) or not any(map(str.isalpha, text)):
        return False
    if (text[0] in BULLETS and not text[0].isalpha()) or text.endswith((":", ",", ";")) or text[0].islower():
        return False
    larger = first.size > _LARGER * measures.size
    numbered = text.startswith("§") or _CHAPTER.match(text) is not None
    if text.endswith((".", "!")) and not larger and not numbered:
        return False
    if _CAPTION.match(text) and not larger:
        return False
    if before is not None and (before.page, before.column) == (first.page, first.column):
        gap = first.y - before.y
        if 0 < gap <= _AIR * measures.pitch(before) and not larger:
            return False
    close = (after.page, after.column) == (last.page, last.column)
    runs_on = close and after.text[:1].islower() and after.y - last.y <= 1.3 * measures.pitch(last)
    return not runs_on


def levels_of(
    found: Sequence[tuple[Line, str]], known: Mapping[tuple[float, str, bool], int]
) -> dict[Key, int]:
    """The level of each kind of heading that type found: larger before smaller, bold before plain.

    `known` are the levels that the outline gives to styles. The numbering decides last,
    between headings of one style.
    """
    keys = sorted({key_of(line, text) for line, text in found})
    levels: dict[Key, int] = {}
    for key in keys:
        above = [level for (size, _, bold), level in known.items() if (-size, not bold) < key[:2]]
        same = [level for (size, _, bold), level in known.items() if (-size, not bold) == key[:2]]
        own = [level for other, level in levels.items() if other < key]
        levels[key] = min(max([*above, *(level - 1 for level in same), *own], default=0) + 1, 9)
    return levels


def key_of(line: Line, text: str) -> Key:
    """What decides a heading's level: larger first, bold first, then how deep its number is."""
    depth = 0
    if text.startswith("§"):
        depth = 1
    elif found := _DEPTH.match(text):
        depth = found[1].count(".")
    elif _CHAPTER.match(text):
        depth = -1
    return (-line.size, not line.is_bold, depth)
