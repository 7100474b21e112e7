"""The judges' ratings as a table of text: a row for each judge and question.

    judge;question;probability;round
    Kari;meld-1;0,7;1

`probability` is from 0 to 1, or a percentage with its sign; a column `percent` in its place
takes percentages without. `round` may be left out. Comma, semicolon or tab; UTF-8, or what
Excel writes on Windows. All faults are told at once, with their lines.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from course.errors import Fact, Finding

ROW_LIMIT = 200_000
"""Rows above which the table is refused: a hundred judges of two thousand questions."""

_FAULT_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Rating:
    """What one judge thinks of one question: the share of those just good enough who have it right."""

    judge: str
    question: str
    probability: float
    round: int = 1
    line: int = 0


@dataclass(frozen=True, slots=True)
class RatingsRead:
    """The ratings of a file, and what is wrong with it; with faults there are no ratings."""

    ratings: tuple[Rating, ...]
    findings: tuple[Finding, ...]


def read_ratings(data: bytes, *, file: str) -> RatingsRead:
    """The ratings of a CSV file. Never raises: what is wrong is a finding with its line."""
    reader = _Reader(file)
    ratings = tuple(reader.read(data))
    if reader.findings:
        return RatingsRead((), tuple(sorted(reader.findings, key=Finding.sort_key)))
    return RatingsRead(ratings, ())


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.findings: list[Finding] = []

    def warn(self, code: str, line: int = 0, **facts: Fact) -> None:
        """Note a fault; of very many only the first."""
        if len(self.findings) < _FAULT_LIMIT:
            self.findings.append(Finding(code, file=self.file, line=line, facts=facts))

    def read(self, data: bytes) -> Iterator[Rating]:
        text = _text(data)
        if text is None or "\0" in text:
            self.warn("ratings-not-text")
            return
        try:
            rows = list(self.rows(text))
        except csv.Error:
            self.warn("ratings-not-text")
            return
        if not rows:
            self.warn("ratings-empty")
            return
        columns = self.columns(*rows[0])
        if columns is None:
            return
        if len(rows) > ROW_LIMIT:
            self.warn("ratings-too-many", n=len(rows) - 1, limit=ROW_LIMIT)
            return
        if len(rows) == 1:
            self.warn("ratings-empty", rows[0][0])
        first: dict[tuple[str, str, int], int] = {}
        for line, cells in rows[1:]:
            rating = self.rating(line, cells, columns)
            if rating is None:
                continue
            key = (rating.judge, rating.question, rating.round)
            if key in first:
                self.warn(
                    "ratings-twice", line, judge=rating.judge, question=rating.question, first=str(first[key])
                )
            first.setdefault(key, line)
            yield rating

    def rows(self, text: str) -> Iterator[tuple[int, list[str]]]:
        """Rows that are not blank, with the line that each begins on."""
        head = text.lstrip("\r\n").split("\n", 1)[0]
        delimiter = max(";\t,", key=head.count)
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        line = 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, [" ".join(cell.split()) for cell in cells]
            line = reader.line_num + 1

    def columns(self, line: int, head: list[str]) -> Mapping[str, int] | None:
        """Column -> place; None when one that is needed is missing."""
        names = [name.lower() for name in head]
        found: dict[str, int] = {}
        for name in ("judge", "question", "round"):
            if name in names:
                found[name] = names.index(name)
        units = [name for name in ("probability", "percent") if name in names]
        missing = [name for name in ("judge", "question") if name not in found]
        if len(units) == 1:
            found[units[0]] = names.index(units[0])
        else:
            missing.append("probability" if not units else "probability / percent")
        if missing:
            self.warn("ratings-no-column", line, missing=", ".join(missing), found=", ".join(head)[:200])
            return None
        return found

    def rating(self, line: int, cells: list[str], columns: Mapping[str, int]) -> Rating | None:
        """One row, or None with its faults told."""
        unit = "percent" if "percent" in columns else "probability"

        def cell(name: str) -> str:
            place = columns.get(name, len(cells))
            return cells[place] if place < len(cells) else ""

        empty = [name for name in ("judge", "question", unit) if not cell(name)]
        if empty:
            self.warn("ratings-cell-empty", line, column=", ".join(empty))
            return None
        probability = _share(cell(unit), is_percent=unit == "percent")
        if probability is None:
            if unit == "percent":
                self.warn("ratings-not-a-percentage", line, value=cell(unit)[:40])
            else:
                self.warn("ratings-not-a-probability", line, value=cell(unit)[:40])
        number = cell("round") or "1"
        if not (number.isascii() and number.isdigit() and 0 < int(number[:6]) < 100 and len(number) < 6):
            self.warn("ratings-not-a-round", line, value=number[:40])
            return None
        if probability is None:
            return None
        return Rating(cell("judge"), cell("question"), probability, int(number), line)


def _text(data: bytes) -> str | None:
    """UTF-8 with or without its mark, else what Excel writes in western Europe; None for neither."""
    for coding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(coding)
        except UnicodeDecodeError:
            continue
    return None


def _share(cell: str, *, is_percent: bool) -> float | None:
    """0,7 or 0.7 or 70 % as 0.7; None for what is no share."""
    has_sign = cell.endswith("%")
    digits = cell.removesuffix("%").strip().replace(",", ".")
    if not all(char in "0123456789." for char in digits) or not digits.strip("."):
        return None
    try:
        value = float(digits)
    except ValueError:
        return None
    if has_sign or is_percent:
        value /= 100
    return value if math.isfinite(value) and 0 <= value <= 1 else None
