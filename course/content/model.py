"""Course, Module, Lesson, Block, Track, Quiz: a course as values.

A course holds one or more languages; texts that exist in several are `Texts`
(language code -> text), and lessons and banks are kept per language.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from course.citation import Citation, Passage
from course.quiz.question import Bank

Texts = Mapping[str, str]


class BlockKind(StrEnum):
    """What a block of a lesson is; boxes are directives, a term is a definition list."""

    TEXT = "text"
    TERM = "term"
    CASE = "case"
    DO = "do"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a lesson: a chunk between blank lines, or a box.

    `markdown` is the text with footnote labels and attributes taken off; `heading` is the
    heading line that belongs to it ('' when none), `title` a box's title. A block either
    cites passages or says in `own_from` where the author has it from.
    """

    id: str
    kind: BlockKind
    markdown: str
    heading: str = ""
    heading_level: int = 0
    title: str = ""
    citations: tuple[Citation, ...] = ()
    own_from: str = ""
    line: int = 0

    @property
    def is_own(self) -> bool:
        """True when the author wrote it without a passage."""
        return bool(self.own_from)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson in one language: Markdown cut into blocks. `minutes` is an estimate."""

    id: str
    title: str
    lang: str
    blocks: tuple[Block, ...]
    objectives: tuple[str, ...] = ()
    minutes: int = 0
    content_note: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Module:
    """A module: lessons in order (per language) and, mostly, a bank of the same id."""

    id: str
    title: Texts
    lessons: Mapping[str, tuple[Lesson, ...]]
    banks: Mapping[str, Bank] = field(default_factory=dict)
    note: Texts = field(default_factory=dict)

    @property
    def has_bank(self) -> bool:
        """True when the module has questions."""
        return bool(self.banks)


@dataclass(frozen=True, slots=True)
class Quiz:
    """What a learner is tested by: one or more banks, how many are drawn, what passes.

    `pass_share` is the least share of the points that passes, e.g. Fraction(4, 5).
    `draw` None means all questions.
    """

    id: str
    title: Texts
    banks: tuple[str, ...]
    pass_share: Fraction
    draw: int | None = None


@dataclass(frozen=True, slots=True)
class Track:
    """A path through a course: complete when its lessons are read and its quizzes passed."""

    id: str
    title: Texts
    modules: tuple[str, ...]
    quizzes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuideInfo:
    """What the course says of the guide that it rests on."""

    title: str
    publisher: str
    updated: dt.date | None
    files: tuple[str, ...]
    language: str = ""


@dataclass(frozen=True, slots=True)
class Defaults:
    """Rules that an organisation copies at its first publish; never part of a release."""

    validity_months: int = 24
    due_days: int = 30


@dataclass(frozen=True, slots=True)
class Delivery:
    """How a course is shown; never part of a release."""

    quick_exit: bool = False
    neutral_titles: bool = False
    help: str = ""


@dataclass(frozen=True, slots=True)
class HelpLine:
    """A number to call. Never part of a release: a wrong number is mended at once, everywhere."""

    number: str
    service: Texts
    hours: Texts = field(default_factory=dict)
    source: str = ""
    verified_on: dt.date | None = None
    next_check: dt.date | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Review:
    """What a person decided about a block or a question; void when the hash no longer matches."""

    kind: str
    id: str
    lang: str
    hash: str
    state: str
    by: str
    at: dt.datetime
    reason: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Course:
    """A whole course folder, read. `languages[0]` is the source language."""

    id: str
    languages: tuple[str, ...]
    title: Texts
    summary: Texts
    guide: GuideInfo
    modules: tuple[Module, ...]
    quizzes: tuple[Quiz, ...]
    tracks: tuple[Track, ...]
    passages: Mapping[str, Passage] = field(default_factory=dict)
    defaults: Defaults = field(default_factory=Defaults)
    delivery: Delivery = field(default_factory=Delivery)
    help_lines: tuple[HelpLine, ...] = ()
    reviews: tuple[Review, ...] = ()

    def module(self, module_id: str) -> Module | None:
        """The module of that id, or None."""
        return next((module for module in self.modules if module.id == module_id), None)

    def quiz(self, quiz_id: str) -> Quiz | None:
        """The quiz of that id (a bank is by itself a quiz of its module's id), or None."""
        return next((quiz for quiz in self.quizzes if quiz.id == quiz_id), None)

    def track(self, track_id: str) -> Track | None:
        """The track of that id, or None."""
        return next((track for track in self.tracks if track.id == track_id), None)
