"""PDF to headings and pieces; `course.guide.pdf.child` does the reading, in a process of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import course
from course.citation import plain
from course.errors import SourceError
from course.guide.parts import Group, GroupKind, Heading, Parts, Piece
from course.guide.pdf import limits
from course.language.detect import detect

SUFFIXES = (".pdf",)

_CHILD = "course.guide.pdf.child"
_HEAD = 1024
_FILE_NAME = re.compile(
    r"\.(?:docx?|odt|rtf|indd|tex|pdf|html?)$|^microsoft\b|^untitled|^uten navn", re.IGNORECASE
)
_FOOTNOTES = {"nb": "Fotnoter", "nn": "Fotnotar", "en": "Footnotes"}


def read(data: bytes, file: str) -> Parts:
    """Headings, paragraphs, lists and footnotes of a PDF, each with its page as `page=12`.

    Raises SourceError for what is no PDF, damaged, locked with a password, a scan without
    text, or larger than the limits in `course.guide.pdf.limits`.
    """
    if not data.strip():
        raise SourceError("source-empty", file=file)
    if b"%PDF-" not in data[:_HEAD]:
        raise SourceError("pdf-broken", file=file)
    answer = _ask(data, file)
    if code := answer.get("refused"):
        raise SourceError(code, file=file, **answer["facts"])
    parts = Parts()
    _fill(parts, [_Item(*item) for item in answer["items"]])
    _take_title(parts, plain(answer["title"]))
    for code, facts in answer["notes"]:
        parts.note(code, file, **facts)
    return parts


def _ask(data: bytes, file: str) -> dict[str, Any]:
    """What the child says; raises SourceError when it was stopped or fell."""
    root = str(Path(course.__file__).resolve().parents[1])
    paths = os.pathsep.join([root, *(path for path in sys.path if path)])
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": "0"}
    try:
        child = subprocess.run(  # noqa: S603  our own module, by our own Python
            [sys.executable, "-P", "-m", _CHILD],
            input=data,
            capture_output=True,
            timeout=limits.WALL_SECONDS,
            check=False,
            env=environment,
        )
    except subprocess.TimeoutExpired:
        raise SourceError("pdf-too-heavy", file=file) from None
    if child.returncode:
        raise SourceError("pdf-too-heavy", file=file)
    answer = json.loads(child.stdout)
    return answer if isinstance(answer, dict) else {}


class _Item:
    """A heading or piece as the child sends it: the fields of `course.guide.pdf.layout.Item`."""

    def __init__(
        self,
        text: str,
        page: int,
        level: int,
        depth: int,
        number: int,
        ordered: bool,
        first: bool,
        note: str,
        table: int,
    ) -> None:
        self.text, self.anchor, self.level = plain(text), f"page={page}", level
        self.depth, self.number, self.ordered, self.first = depth, number, ordered, first
        self.note, self.table = note, table


def _fill(parts: Parts, items: list[_Item]) -> None:
    """Headings and pieces in order; footnotes come last, under a heading of their own."""
    stack: list[Group] = []
    texts: list[str] = []
    table: Group | None = None
    shown = 0
    in_notes = False
    for item in items:
        if not item.text:
            continue
        if item.level:
            stack, table = [], None
            parts.items.append(Heading(item.text, item.level, anchor=item.anchor))
            continue
        if item.note and not in_notes:
            in_notes = True
            said = " ".join(one.text for one in items)[:50_000]
            tops = sum(one.level == 1 for one in items)  # one alone is the title, and the notes are under it
            parts.items.append(Heading(_FOOTNOTES[detect(said)], 2 if tops == 1 else 1, anchor=item.anchor))
        group: Group | None = None
        if item.depth:
            del stack[item.depth - (1 if item.first else 0) :], texts[item.depth - 1 :]
            if len(stack) < item.depth or item.ordered != (stack[-1].kind is GroupKind.STEPS):
                del stack[item.depth - 1 :]
                kind = GroupKind.STEPS if item.ordered else GroupKind.BULLETS
                stack.append(Group(kind, texts[-1] if texts else "", start=max(item.number, 1)))
            group = stack[-1]
            texts.append(item.text)
        elif item.table:
            if table is None or shown != item.table:
                table, shown = Group(GroupKind.TABLE), item.table
            group = table
        else:
            stack, texts, table = [], [], None
        parts.items.append(Piece(item.text, 0, 0, 0, item.anchor, group))


def _take_title(parts: Parts, said: str) -> None:
    """The title that the file says it has, unless that is a file's name; its heading is then no section."""
    if not said or _FILE_NAME.search(said):
        return
    parts.title = said
    while parts.items and isinstance(parts.items[0], Heading) and _same(parts.items[0].text, said):
        del parts.items[0]


def _same(one: str, other: str) -> bool:
    return one.casefold().strip(" .") == other.casefold().strip(" .")
