r"""Cutting a lesson's body into chunks, line by line and without a Markdown library.

The rules, so that they can be read without the code:

- A chunk is what stands between blank lines. A fenced code block keeps its blank lines.
- A heading (`## Words`) ends the chunk before it and belongs to the chunk that follows.
- `:::kind[Title]{...}` to `:::` is one chunk, blank lines and all. Boxes do not nest.
- A line `[^label]: passage "quote"` is a source, wherever it stands outside fences.
- A list with blank lines between its items is as many chunks as items: write it without.
- Outside fences a tab counts as four spaces at the start of a line and as one elsewhere;
  spaces at the end of a line count for nothing, but two for a line break inside a chunk.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from course.errors import Finding, Level

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"(#{1,6}) +(.+)")
_BOX = re.compile(r":::[ \t]*([^\W\d_][\w-]*)[ \t]*(?:\[(.*)\])?[ \t]*(?:\{(.*)\})?[ \t]*")
_BOX_END = re.compile(r":::[ \t]*")
_TICKS = re.compile("`+")
_SIGN = re.compile(r"[\\`]|\[\^")
_SOURCE = re.compile(r"\[\^([^\]]*)\]:[ \t]*(.*)")
LONGEST_DIRECTIVE = 2_000  # characters


@dataclass(frozen=True, slots=True)
class Box:
    """A directive: its kind, title and what stands in its braces (None: no braces)."""

    kind: str
    title: str
    attributes: str | None


@dataclass(slots=True)
class Chunk:
    """A piece of a lesson: its lines, the heading before it, the box around it.

    Line numbers count from 1 in the file. `fenced` are the indices of lines within fences.
    """

    line: int
    lines: list[str] = field(default_factory=list)
    fenced: set[int] = field(default_factory=set)
    heading: str = ""
    level: int = 0
    heading_line: int = 0
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line `[^label]: rest`."""

    label: str
    rest: str
    line: int


@dataclass(slots=True)
class _Cutter:
    file: str
    chunks: list[Chunk] = field(default_factory=list)
    sources: list[SourceLine] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    open: Chunk | None = None
    heading: tuple[str, int, int] | None = None
    fence: str = ""
    fence_line: int = 0
    tabs: int = 0
    first_tab: int = 0

    def find(self, code: str, line: int, *, level: Level = Level.ERROR, **facts: str | int) -> None:
        self.findings.append(Finding(code, level, self.file, line, facts))

    def start(self, line: int) -> Chunk:
        heading, level, at = self.heading or ("", 0, 0)
        self.heading = None
        self.open = Chunk(line, heading=heading, level=level, heading_line=at)
        self.chunks.append(self.open)
        return self.open

    def end(self) -> None:
        self.open = None

    def drop_heading(self) -> None:
        if self.heading is not None:
            self.find("heading-alone", self.heading[2], heading=self.heading[0])
            self.heading = None

    def take(self, raw: str, line: int) -> None:
        """One line of the body."""
        if self.fence:
            self._take_fenced(raw, line)
            return
        text = self._spaced(raw, line)
        in_box = self.open is not None and self.open.box is not None
        if opening := _FENCE.match(text):
            chunk = self.open or self.start(line)
            self.fence, self.fence_line = opening[1], line
            chunk.fenced.add(len(chunk.lines))
            chunk.lines.append(text.rstrip(" "))
        elif _BOX_END.fullmatch(text):
            if in_box:
                self.end()
            else:
                self.find("box-end-alone", line)
        elif text.startswith(":::"):
            self._take_box(text, line, in_box=in_box)
        elif source := _SOURCE.match(text):
            if not in_box:
                self.end()
            self.sources.append(SourceLine(source[1], source[2].rstrip(" "), line))
        elif in_box:
            assert self.open is not None
            self.open.lines.append(text)
        elif not text.strip(" "):
            self.end()
        elif heading := _HEADING.fullmatch(text):
            self.end()
            self.drop_heading()
            self._take_heading(heading[2], len(heading[1]), line)
        else:
            (self.open or self.start(line)).lines.append(text)

    def _take_heading(self, text: str, level: int, line: int) -> None:
        closed = text.rstrip("#")  # the closing hashes that some write
        text = (closed if closed.endswith(" ") else text).strip(" ")
        if any(labels_in(text)):
            self.find("label-in-heading", line)
        if text.endswith("}") and ("{#" in text or "{." in text):
            self.find("attributes-in-heading", line)
        self.heading = (text, level, line)

    def _take_fenced(self, raw: str, line: int) -> None:
        assert self.open is not None
        text = raw.replace("\t", "    ")
        self.open.fenced.add(len(self.open.lines))
        self.open.lines.append(text.rstrip(" "))
        closing = _FENCE.match(text)
        if closing and closing[1].startswith(self.fence) and not text[closing.end() :].strip(" "):
            self.fence = ""

    def _take_box(self, text: str, line: int, *, in_box: bool) -> None:
        opening = _BOX.fullmatch(text) if len(text) <= LONGEST_DIRECTIVE else None
        if opening is None:
            self.find("box-form", line, text=text.strip()[:80])
            return
        if in_box:
            assert self.open is not None
            self.find("box-in-box", line, start=self.open.line)
        chunk = self.start(line)
        chunk.box = Box(opening[1], (opening[2] or "").strip(" "), opening[3])

    def _spaced(self, raw: str, line: int) -> str:
        """The line with tabs as spaces and at most a hard break's two spaces at its end."""
        if "\t" in raw:
            self.tabs += 1
            self.first_tab = self.first_tab or line
            body = raw.lstrip(" \t")
            raw = raw[: len(raw) - len(body)].replace("\t", "    ") + body.replace("\t", " ")
        text = raw.rstrip(" ")
        return text + "  " if text and raw.endswith("  ") else text

    def finish(self, last: int) -> None:
        if self.fence:
            self.find("fence-open", self.fence_line)
        if self.open is not None and self.open.box is not None:
            self.find("box-open", self.open.line)
        self.drop_heading()
        if self.tabs:
            self.find("tabs", self.first_tab, level=Level.WARNING, n=self.tabs)


def cut(
    lines: Sequence[str], first: int, *, file: str
) -> tuple[list[Chunk], list[SourceLine], list[Finding]]:
    """Cut the lines from index `first` on. Chunks without a line of text are left out."""
    cutter = _Cutter(file)
    for index in range(first, len(lines)):
        cutter.take(lines[index], index + 1)
    cutter.finish(len(lines))
    return [_trimmed(chunk) for chunk in cutter.chunks], cutter.sources, cutter.findings


def _trimmed(chunk: Chunk) -> Chunk:
    """The chunk without blank lines at its ends, and without a hard break at its very end."""
    start, end = 0, len(chunk.lines)
    while start < end and not chunk.lines[start].strip(" "):
        start += 1
    while end > start and not chunk.lines[end - 1].strip(" "):
        end -= 1
    chunk.lines = chunk.lines[start:end]
    chunk.fenced = {n - start for n in chunk.fenced if start <= n < end}
    if chunk.lines:
        chunk.lines[-1] = chunk.lines[-1].rstrip(" ")
    return chunk


def labels_in(line: str) -> Iterator[tuple[int, int, str]]:
    """The labels `[^x]` of a line as (start, end, label); those in code or after a backslash are text.

    Linear: a run of backticks looks for the next run of its length in a table made once.
    """
    runs: dict[int, deque[int]] = {}
    for run in _TICKS.finditer(line):
        runs.setdefault(run.end() - run.start(), deque()).append(run.start())
    at = 0
    while sign := _SIGN.search(line, at):
        at = sign.start()
        if line[at] == "\\":
            at += 2
        elif ticks := _TICKS.match(line, at):
            closing = runs.get(ticks.end() - at, deque())
            while closing and closing[0] < ticks.end():
                closing.popleft()
            at = closing[0] + ticks.end() - at if closing else ticks.end()
        elif line.startswith("[^", at) and (end := line.find("]", at, at + 120)) > 0:
            label = line[at + 2 : end]
            if not re.search(r"[\s\[]", label):
                yield at, end + 1, label
            at = end + 1
        else:
            at += 1
