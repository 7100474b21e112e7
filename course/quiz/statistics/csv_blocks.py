"""A table of text read in blocks of rows: its coding, its delimiter, its lines, column by column.

Takes what spreadsheets and learning platforms write: UTF-8 with or without its mark, UTF-16,
and what Windows wrote before; comma, semicolon or tab; Excel's first line `sep=;`.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice, repeat
from typing import BinaryIO, TextIO

from course.errors import CourseError

MAX_CELL = 100_000
"""The longest cell that is read, in characters."""

_ROWS = 20_000
_CHUNK = 1 << 20
_LONGEST = 1 << 24
"""A line is cut here, in characters: a file without line ends is not read whole."""
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_DELIMITERS = ";\t,"


@dataclass(frozen=True, slots=True)
class Block:
    """Some rows: their lines in the file and their cells by column. All are as wide as the header."""

    lines: Sequence[int]
    columns: Sequence[Sequence[str]]
    misfits: Sequence[int]
    """Lines of rows that have more cells than the header, or fewer."""


@dataclass(frozen=True, slots=True)
class Table:
    """The header of a table and its rows."""

    head: tuple[str, ...]
    delimiter: str
    blocks: Iterator[Block]


@contextmanager
def read_table(stream: BinaryIO, *, file: str) -> Iterator[Table]:
    """The table of a stream that can be read again from its start; it is the caller's to close.

    Raises CourseError `response-file-not-text` or `response-file-empty`; reading the blocks,
    `response-file-broken`.
    """
    text = io.TextIOWrapper(stream, encoding=_coding(stream, file), errors="replace", newline="")
    try:
        delimiter, waiting = _delimiter(text)
        source = _Source(text, delimiter, waiting, file)
        head = source.head()
        if head is None:
            raise CourseError("response-file-empty", file=file)
        yield Table(tuple(cell.strip() for cell in head), delimiter, source.blocks(len(head)))
    finally:
        text.detach()


def _coding(stream: BinaryIO, file: str) -> str:
    """UTF-8 or UTF-16 by their marks; else UTF-8 if the whole is; else Windows' western European."""
    start = stream.read(4096)
    stream.seek(0)
    for mark, coding in _MARKS.items():
        if start.startswith(mark):
            return coding
    if b"\0" in start:
        even, odd = start[::2].count(0), start[1::2].count(0)
        if start.startswith(b"PK") or min(even, odd) > len(start) // 8:
            raise CourseError("response-file-not-text", file=file)
        return "utf-16-be" if even > odd else "utf-16-le"
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := stream.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    finally:
        stream.seek(0)
    return "utf-8"


def _delimiter(text: TextIO) -> tuple[str, str]:
    """The delimiter, and what was read to find it; a first line `sep=;` as a blank one."""
    read = ""
    while line := text.readline(MAX_CELL):
        bare = line.strip().lower()
        if bare.startswith("sep=") and len(bare) == 5:
            return bare[4], read + "\n"
        read += line
        if bare:
            outside = "".join(line.split('"')[::2])
            return max(_DELIMITERS, key=outside.count), read
    return ",", read


class _Source:
    """Text, of which some was read already, as rows; `line` is the last that was used."""

    def __init__(self, text: TextIO, delimiter: str, waiting: str, file: str) -> None:
        self.text, self.delimiter, self.waiting, self.file = text, delimiter, waiting, file
        self.line = 0

    def head(self) -> list[str] | None:
        """The first row that is not blank, or None."""
        first = io.StringIO(self.waiting, newline="")
        reader = csv.reader(self._lines(first), delimiter=self.delimiter)
        for row in self._told(reader):
            self.line = reader.line_num
            if any(cell.strip() for cell in row):
                self.waiting = first.read()
                return row
        return None

    def blocks(self, width: int) -> Iterator[Block]:
        """The rows that are left, in blocks."""
        # Without quotation marks a line is a row: cutting lines is many times faster than csv.
        while True:
            read = self.text.read(_CHUNK)
            is_last = len(read) < _CHUNK
            chunk = self.waiting + read + (self.text.read(1) if read.endswith("\r") else "")
            if not chunk:
                return
            whole, newline, self.waiting = (chunk, "", "") if is_last else chunk.rpartition("\n")
            whole = whole.replace("\r\n", "\n").removesuffix("\r")
            rows = (whole.removesuffix("\n") if is_last else whole).split("\n")
            too_long = max([len(self.waiting), *map(len, rows)]) > MAX_CELL
            if '"' in chunk or "\r" in whole or too_long:
                self.waiting = chunk
                yield from self._quoted(width)
                return
            if whole or newline:
                yield self._cut(rows, width)

    def _cut(self, rows: list[str], width: int) -> Block:
        lines = range(self.line + 1, self.line + 1 + len(rows))
        self.line += len(rows)
        counts = map(str.count, rows, repeat(self.delimiter))
        if width > 1 and set(counts) == {width - 1}:
            cells = self.delimiter.join(rows).split(self.delimiter)
            return Block(lines, [cells[place::width] for place in range(width)], ())
        return _mended(lines, [row.split(self.delimiter) for row in rows], width)

    def _quoted(self, width: int) -> Iterator[Block]:
        first, self.waiting, before = io.StringIO(self.waiting, newline=""), "", self.line
        reader = csv.reader(self._lines(first), delimiter=self.delimiter)
        rows = self._told(reader)
        while read := list(islice(rows, _ROWS)):
            lines = []
            for row in read:
                lines.append(self.line + 1)
                self.line += 1 + sum(cell.count("\n") for cell in row if "\n" in cell)
            self.line = before + reader.line_num
            yield _mended(lines, read, width)

    def _lines(self, first: TextIO) -> Iterator[str]:
        """What was read already, then the rest. Only so much of it is read ahead as is asked for."""
        while line := first.readline():
            yield line if line.endswith(("\n", "\r")) else line + self.text.readline(_LONGEST)
        while line := self.text.readline(_LONGEST):
            yield line

    def _told(self, reader: Iterator[list[str]]) -> Iterator[list[str]]:
        """The rows; raises for what csv cannot read."""
        try:
            yield from reader
        except csv.Error:
            raise CourseError("response-file-broken", file=self.file, line=str(self.line + 1)) from None


def _mended(lines: Sequence[int], read: list[list[str]], width: int) -> Block:
    """A block without blank lines, nor rows of another width; empty cells too many are no cells."""
    kept, at, misfits = [], [], []
    for line, row in zip(lines, read, strict=True):
        if len(row) == width and width > 1:
            kept.append(row)
            at.append(line)
        elif any(cell.strip() for cell in row):
            if len(row) < width or any(cell.strip() for cell in row[width:]):
                misfits.append(line)
            else:
                kept.append(row[:width])
                at.append(line)
    return Block(at, list(zip(*kept, strict=True)) or [()] * width, misfits)
