"""What the report says, before it is JSON or a page. No clock: the same guide gives the same report.

Counts are of passages, sentences (facts) and drafts; `keep` and `usable` are per cent of drafts
of that rule that stood as they were, and that stood after one edit at most.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from course.errors import Fact

FORMAT = 1
"""The number in `report.json`; its schema is `schema.json` beside this file."""


@dataclass(frozen=True, slots=True)
class ReportSource:
    """A file of the guide: its name, and its pages where it has any."""

    name: str
    pages: int | None


@dataclass(frozen=True, slots=True)
class ReportChapter:
    """A part of the guide under one of its upper headings, and the modules that were made of it.

    `into` holds (module id, passages); what goes into no module was left out.
    """

    title: str
    passages: int
    into: tuple[tuple[str, int], ...]

    @property
    def left_out(self) -> int:
        """Passages of it that no module teaches."""
        return self.passages - sum(passages for _, passages in self.into)


@dataclass(frozen=True, slots=True)
class ReportTally:
    """Facts of one kind: how many, asked about, taught and not asked about, left out."""

    kind: str
    found: int
    asked: int
    taught: int
    left_out: int


@dataclass(frozen=True, slots=True)
class ReportModule:
    """A module: what it rests on, how big it is, what is asked."""

    id: str
    number: int
    title: str
    made_of: tuple[str, ...]
    passages: int
    lessons: int
    minutes: int
    drafts: int
    reserve: int
    duties: tuple[int, int]
    recommendations: tuple[int, int]
    gaps: int
    confidences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReportGap:
    """A duty or recommendation that no draft asks about, and why."""

    passage: str
    sentence: str
    kind: str
    module: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReportRule:
    """A rule that makes drafts: how many it made, and how sure it has been (per cent)."""

    rule: str
    drafts: int
    reserve: int
    keep: int
    usable: int


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """A draft question: where it stands, what made it, what it rests on."""

    id: str
    module: str
    rule: str
    type: str
    keep: int
    usable: int
    stem: str
    key: tuple[str, ...]
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportPassage:
    """A passage beside what it became: kinds of its facts, the lessons and drafts that cite it."""

    id: str
    text: str
    place: str
    kinds: tuple[str, ...]
    lessons: tuple[str, ...]
    drafts: tuple[str, ...]
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportNote:
    """Something to look at: the code of a finding with its facts and place."""

    code: str
    level: str
    file: str
    line: int
    facts: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole of it."""

    title: str
    guide: str
    publisher: str
    updated: str
    language: str
    course: str
    sources: tuple[ReportSource, ...]
    words: int
    passages: int
    used: int
    minutes: int
    chapters: tuple[ReportChapter, ...]
    modules: tuple[ReportModule, ...]
    tallies: tuple[ReportTally, ...]
    gaps: tuple[ReportGap, ...]
    rules: tuple[ReportRule, ...]
    drafts: tuple[ReportDraft, ...]
    beside: Mapping[str, tuple[ReportPassage, ...]]
    unreadable: tuple[ReportNote, ...]
    notes: tuple[ReportNote, ...]

    @property
    def left_out(self) -> int:
        """Passages that no lesson teaches."""
        return self.passages - self.used

    @property
    def lessons(self) -> int:
        """All lessons."""
        return sum(module.lessons for module in self.modules)

    @property
    def reserve(self) -> int:
        """Drafts that were kept behind."""
        return sum(rule.reserve for rule in self.rules)

    @property
    def expected(self) -> tuple[int, int, int]:
        """Of the drafts, as the rules have fared: how many can stand, need an edit, are to be rejected."""
        stand = round(sum(draft.keep for draft in self.drafts) / 100)
        usable = round(sum(draft.usable for draft in self.drafts) / 100)
        return stand, max(usable - stand, 0), max(len(self.drafts) - usable, 0)
