"""The outline that a PDF carries (its bookmarks), and the lines that its entries name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium

from course.guide.pdf.lines import Line

MOST_ENTRIES = 20_000
_MOST_LINES = 8
_HYPHENS = re.compile("[\\s\u00ad\u0002\ufffe\u2010-]+")
_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,3}){0,5}|[A-Z])\.?")


@dataclass(frozen=True, slots=True)
class Entry:
    """A bookmark: its words, its level from 1, its page from 1."""

    title: str
    level: int
    page: int


def entries_of(document: pdfium.PdfDocument) -> list[Entry]:
    """The outline's entries in order; what leads nowhere is left out. Never raises."""
    found: list[Entry] = []
    try:
        for seen, mark in enumerate(document.get_toc(max_depth=12)):
            if seen >= MOST_ENTRIES:
                break
            target = mark.get_dest()
            page = target.get_index() if target else None
            title = " ".join(mark.get_title().split())
            if page is not None and title:
                found.append(Entry(title, mark.level + 1, page + 1))
    except (pdfium.PdfiumError, UnicodeError, RecursionError, ValueError):
        return found
    return found


def mark_headings(lines: Sequence[Line], entries: Sequence[Entry]) -> float:
    """Give the lines that an entry names its level; gives the share of the entries that were found.

    Entries come in the order of the text, so each is looked for after the one before it.
    """
    by_page: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        by_page.setdefault(line.page, []).append(at)
    found = 0
    after: dict[int, int] = {}
    for number, entry in enumerate(entries, start=1):
        wanted = squeeze(entry.title)
        for page in (entry.page, entry.page + 1):
            places = [at for at in by_page.get(page, ()) if at >= after.get(page, 0)]
            run = next((run for at in places if (run := _run(lines, at, wanted))), ())
            if run:
                for at in run:
                    lines[at].level, lines[at].title = min(entry.level, 9), number
                after[page] = run[-1] + 1
                found += 1
                break
    return found / len(entries) if entries else 0.0


def _run(lines: Sequence[Line], at: int, wanted: str) -> Sequence[int]:
    """The lines from one on that say the words and no more; a number in front may be left out."""
    if lines[at].level or not wanted:
        return ()
    said = squeeze(lines[at].text)
    if not wanted.startswith(said):
        words = lines[at].text.split(maxsplit=1)
        if len(words) < 2 or not _NUMBER.fullmatch(words[0]):
            return ()
        said = squeeze(words[1])
    end = at + 1
    while len(said) < len(wanted) and end < min(len(lines), at + _MOST_LINES):
        if lines[end].page != lines[at].page or not wanted.startswith(said):
            return ()
        said += squeeze(lines[end].text)
        end += 1
    return range(at, end) if said == wanted else ()


def squeeze(text: str) -> str:
    """Words as they are compared: no spaces, no hyphens, no capitals."""
    return _HYPHENS.sub("", text).casefold()
