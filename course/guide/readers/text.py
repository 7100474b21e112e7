"""Plain text to headings and pieces: headings and lists by rule, since nothing marks them.

A heading is a line alone, no longer than 90 characters, that is numbered or has no end mark.
Lines are joined to paragraphs only where the text was wrapped, that is where the next line's
first word would not have fitted. A line that ends in a colon announces a list: the lines that
follow, until one ends a sentence, are its items.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from course.citation import plain
from course.guide.dates import statements
from course.guide.parts import Group, GroupKind, Heading, Parts, Piece

SUFFIXES = (".txt", ".text")

_LONGEST_HEADING = 90
_NARROWEST_WRAP, _WIDEST_WRAP = 40, 120
_LONGEST_ITEM = 200
_BULLET = re.compile(r"^(?P<mark>[-*•–·▪◦‣]|\d{1,2}[.)]|[a-zæøå][.)])\s+(?=\S)")
_STEP = re.compile(r"^\d{1,2}[.)]$")
_CHAPTER = re.compile(
    r"^(?:kapittel|kap\.|del|part|chapter|vedlegg|annex|appendix)\s+(?:\d+|[ivx]+)\b", re.IGNORECASE
)
_PARAGRAPH = re.compile(r"^§\s*\d")
_NUMBERED = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\w)")
_UNDERLINE = re.compile(r"^([=\-~*_#])\1{2,}$")
_MARKDOWN_HEADING = re.compile(r"^(#{1,6})\s+(?P<text>\S.*?)\s*#*$")
_ENDED = (".", "!", "?", ":", ";", ",")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the white space around it, where it stands, and how far it is indented."""

    text: str
    start: int
    number: int
    indent: int
    width: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def read(text: str, file: str) -> Parts:
    """Headings and pieces of a plain text; never raises for what is in it."""
    parts = Parts()
    chunks = list(_chunks(text))
    width = _wrap_width(chunks)
    for n, chunk in enumerate(chunks):
        _read_chunk(chunk, parts, width=width, first=n == 0)
    _sink_plain_headings(parts)
    first = parts.items[0] if parts.items else None
    if isinstance(first, Heading) and first.line == chunks[0][0].number and not _is_numbered(first.text):
        parts.title = first.text
        del parts.items[0]
    return parts


def _chunks(text: str) -> Iterator[list[_Line]]:
    """Runs of lines between blank ones; a line is cut where a statement of the date begins or ends."""
    chunk: list[_Line] = []
    at = 0
    for number, raw in enumerate(text.split("\n"), start=1):
        if not raw.strip():
            if chunk:
                yield chunk
            chunk = []
        else:
            chunk.extend(_cut(raw, at, number))
        at += len(raw) + 1
    if chunk:
        yield chunk


def _cut(raw: str, at: int, number: int) -> Iterator[_Line]:
    edges = [0, *(edge for found in statements(raw) for edge in (found.start, found.end)), len(raw)]
    for start, end in pairwise(edges):
        bare = raw[start:end].strip()
        if bare:
            indent = start + len(raw[start:end]) - len(raw[start:end].lstrip())
            yield _Line(bare, at + indent, number, indent, len(raw.rstrip()))


def _wrap_width(chunks: Sequence[Sequence[_Line]]) -> int:
    """The column that the text was wrapped at, or 0 when its lines are whole paragraphs."""
    widest = max((line.width for chunk in chunks for line in chunk[:-1]), default=0)
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return 0
    breaks = [_wraps(line, after, widest) for chunk in chunks for line, after in pairwise(chunk)]
    return widest if 2 * sum(breaks) >= len(breaks) else 0


def _wraps(line: _Line, after: _Line, width: int) -> bool:
    """True when the break between two lines is there only because the next word did not fit."""
    if not width or line.text.endswith(":"):
        return False
    return line.width + 1 + len(after.text.split(" ", 1)[0]) > width - 3


_PLAIN_LEVEL, _UNDER_NUMBERED = 3, 7


def _heading_level(text: str) -> int:
    """1 for a chapter, by depth when numbered, 5 for a paragraph of a statute, else 3."""
    if _CHAPTER.match(text):
        return 1
    if _PARAGRAPH.match(text):
        return 5
    if found := _NUMBERED.match(text):
        return 2 + min(found["number"].count("."), 2)
    return _PLAIN_LEVEL


def _sink_plain_headings(parts: Parts) -> None:
    """Where headings are numbered, those without a number stand under them."""
    headings = [item for item in parts.items if isinstance(item, Heading)]
    if any(_NUMBERED.match(heading.text) for heading in headings):
        parts.items = [
            replace(item, level=_UNDER_NUMBERED)
            if isinstance(item, Heading) and not _is_numbered(item.text)
            else item
            for item in parts.items
        ]


def _is_numbered(text: str) -> bool:
    return bool(_CHAPTER.match(text) or _PARAGRAPH.match(text) or _NUMBERED.match(text))


def _is_heading(chunk: Sequence[_Line], width: int) -> bool:
    """A chunk is a heading when it is one line (or one wrapped, numbered line) without an end mark."""
    text = " ".join(line.text for line in chunk)
    if len(chunk) > 1 and not (_PARAGRAPH.match(text) and all(_joins(chunk, width))):
        return False
    if len(text) > _LONGEST_HEADING or not any(char.isalpha() for char in text):
        return False
    if _PARAGRAPH.match(text) or _CHAPTER.match(text):
        return not text.endswith((";", ",", ":"))
    if statements(text) or (_BULLET.match(text) and not _NUMBERED.match(text)):
        return False
    return not text.endswith(_ENDED) and not text[0].islower()


def _joins(chunk: Sequence[_Line], width: int) -> Iterator[bool]:
    return (_wraps(line, after, width) for line, after in pairwise(chunk))


def _read_chunk(chunk: list[_Line], parts: Parts, *, width: int, first: bool) -> None:
    if len(chunk) == 2 and _UNDERLINE.match(chunk[1].text):
        level = 1 if chunk[1].text[0] == "=" else 2
        parts.items.append(Heading(plain(chunk[0].text), level, chunk[0].number))
        return
    chunk = [line for line in chunk if not _UNDERLINE.match(line.text)]
    if not chunk:
        return
    if len(chunk) == 1 and (marked := _MARKDOWN_HEADING.match(chunk[0].text)):
        parts.items.append(Heading(plain(marked["text"]), len(marked[1]), chunk[0].number))
        return
    if _is_heading(chunk, width) and not (first and statements(chunk[0].text)):
        text = plain(" ".join(line.text for line in chunk))
        parts.items.append(Heading(text, _heading_level(text), chunk[0].number))
        return
    _read_paragraphs(chunk, parts, width)


def _read_paragraphs(chunk: Sequence[_Line], parts: Parts, width: int) -> None:
    """Paragraphs, bullets and announced lists in a chunk of lines."""
    group: Group | None = None
    announced = False
    at = 0
    while at < len(chunk):
        line = chunk[at]
        bullet = _BULLET.match(line.text)
        body = [line]
        while at + 1 < len(chunk) and _continues(body[-1], chunk[at + 1], line, bullet is not None, width):
            at += 1
            body.append(chunk[at])
        at += 1
        skipped = len(bullet.group()) if bullet else 0
        text = plain(" ".join([line.text[skipped:], *(more.text for more in body[1:])]))
        if not text:
            continue
        if bullet:
            kind = GroupKind.STEPS if _STEP.match(bullet["mark"]) else GroupKind.BULLETS
            if group is None or group.kind is not kind:
                group = _same_list(parts, kind) or Group(kind)
        elif announced and _is_item(text):
            group = group or Group(GroupKind.BULLETS)
        else:
            group, announced = None, False
        parts.items.append(
            Piece(
                text,
                line.start + skipped,
                body[-1].end,
                line.number,
                "",
                group if bullet or announced else None,
            )
        )
        if not bullet and text.endswith(":"):
            announced, group = True, None


def _continues(before: _Line, line: _Line, first: _Line, in_bullet: bool, width: int) -> bool:
    """True when a line goes on with the paragraph or the bullet above it."""
    if _BULLET.match(line.text) and not (width and _wraps(before, line, width) and not in_bullet):
        return False
    if in_bullet and line.indent > first.indent:
        return True
    return _wraps(before, line, width)


def _is_item(text: str) -> bool:
    """A line under a line that announces a list: short, and not a sentence with an end mark."""
    return len(text) <= _LONGEST_ITEM and not text.endswith((".", "!", "?", ":")) and not statements(text)


def _same_list(parts: Parts, kind: GroupKind) -> Group | None:
    """The list that ended the chunk before: blank lines between bullets do not end it."""
    last = parts.items[-1] if parts.items else None
    if isinstance(last, Piece) and last.group is not None and last.group.kind is kind:
        return last.group
    return None
