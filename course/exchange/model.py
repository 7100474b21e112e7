"""Exchanged, Written, Format: what a reader and a writer of a format give, and what one is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from course.errors import Finding
from course.quiz.question import Bank, Question

MAX_BYTES = 100_000_000
"""A file larger than this is refused before it is read."""


class Outcome(StrEnum):
    """What became of a question on its way in or out."""

    WHOLE = "whole"
    CHANGED = "changed"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class ItemReport:
    """What became of one question.

    `number` counts from 1 in the order of the file. On the way in `type_found` is the
    format's own word and `type` the name of ours, None when it was left out; on the way out
    the other way round. `title` is what people know the question by.
    """

    number: int
    id: str
    title: str
    type_found: str
    type: str | None
    outcome: Outcome
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What a reader found: the questions, a report on every item of the file, and on the file itself.

    Each of the questions can be written by `course.quiz.bank.write_bank` and read again.
    `findings` are about the file as a whole: an error there means that nothing was read.
    """

    questions: tuple[Question, ...]
    items: tuple[ItemReport, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A bank in a format: the bytes of the file, and what became of each question."""

    data: bytes
    items: tuple[ItemReport, ...]


class Reader(Protocol):
    """Reads a file's bytes; `file` is its name, for findings. Never raises for what is in it."""

    def __call__(self, data: bytes, *, file: str, lang: str) -> Exchanged:
        """The questions that were found, and what became of every item."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """A format of other programs. A module of `course.exchange` offers its own as `FORMATS`.

    `name` is what the command line calls it (`gift`, `qti-2.2`), `title` what people do.
    `suffixes` are those of its files, with the dot; the first is the usual one. `sniff` says
    whether bytes with this file name look like it; formats are asked in the order of
    `precedence`, the lowest first (XML and zip 10, a table 20, plain text 30 and up), and the
    first that says yes reads the file.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    precedence: int
    sniff: Callable[[bytes, str], bool]
    read: Reader
    write: Callable[[Bank], Written]
