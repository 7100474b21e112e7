"""Footnotes: small lines at the bottom of a column that begin with a mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from course.guide.pdf.lines import Line

_SMALLER = 0.93
_MARK = re.compile(r"(?:\[?(\d{1,3})[\].):]?|\*{1,3}|†|‡)")


@dataclass(slots=True)
class Footnote:
    """A footnote's lines, without its mark."""

    mark: str
    lines: list[Line]


def take_footnotes(lines: list[Line], body: float) -> tuple[list[Line], list[Footnote]]:
    """The lines without footnotes, and the footnotes in order. `body` is the body text's size."""
    kept: list[Line] = []
    notes: list[Footnote] = []
    with_marks = {line.page for line in lines if line.marks}
    for (page, _), run in groupby(lines, key=lambda line: (line.page, line.column)):
        column = list(run)
        at = len(column)
        while at and _is_small(column[at - 1], body):
            at -= 1
        at = _first_mark(column, at, page in with_marks, notes)
        kept.extend(column[:at])
        for line in column[at:]:
            mark = _mark_of(line, page in with_marks)
            if mark:
                line.words = line.words[1:]
                line.refresh()
                notes.append(Footnote(mark, [line]))
            else:
                notes[-1].lines.append(line)
    return kept, notes


def _is_small(line: Line, body: float) -> bool:
    return line.size < _SMALLER * body and not line.level


def _first_mark(column: Sequence[Line], at: int, marks: bool, notes: Sequence[Footnote]) -> int:
    """Where the footnotes begin among the small lines at a column's end."""
    start = at
    while at < len(column) and not _mark_of(column[at], marks):
        at += 1
    if start < at < len(column) and start and notes and notes[-1].lines[-1].page == column[0].page - 1:
        last = notes[-1].lines[-1].text
        if not last.endswith((".", "!", "?")):  # it goes on from the page before
            return start
    return at


def _mark_of(line: Line, marks: bool) -> str:
    """The mark that a line begins with: raised, or plain where the page's text has marks."""
    first = line.words[0]
    found = _MARK.fullmatch(first.text)
    if len(line.words) < 2 or found is None:
        return ""
    return first.text if first.raised or marks else ""
