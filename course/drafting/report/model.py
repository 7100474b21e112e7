"""What the report says, before it is JSON or a page. No clock: the same course gives the same report.

Counts are of passages, sentences (facts) and questions; `keep` and `usable` are per cent of drafts
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
    """Facts of one kind: how many, asked about, taught and not asked about, neither of them."""

    kind: str
    found: int
    asked: int
    taught: int
    left_out: int


@dataclass(frozen=True, slots=True)
class ReportModule:
    """A module: how it came about, what it rests on, how big it is, what is asked.

    `how` is what was done with the headings of the guide in `made_of`: `kept`, `opening`
    (what stands before the first), `document`, `opened`, `merged-short`, `merged-many`,
    `split`, `announced`, `whole`, or `before` for a module that the course has and this
    edition's outline has not. `part` is [2, 3] for the
    second of three parts, [0, 0] for a whole. `drafts` are those in its bank that nobody has
    approved, `reserve` those kept behind, in `more`; `duties` and `recommendations` are how
    many there are, and how many are asked about.
    """

    id: str
    number: int
    title: str
    how: str
    part: tuple[int, int]
    made_of: tuple[str, ...]
    passages: int
    lessons: int
    minutes: int
    approved: int
    drafts: int
    reserve: int
    more: str
    duties: tuple[int, int]
    recommendations: tuple[int, int]
    gaps: int
    confidences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReportGap:
    """A duty or recommendation that no question asks about, and why."""

    passage: str
    sentence: str
    kind: str
    module: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReportLeftOut:
    """A passage that no lesson teaches, and why: `why` is the outline's reason, or `not-in-course`."""

    passage: str
    text: str
    place: str
    why: str


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
    """A question: where it stands, what made it, what it rests on.

    `rule` is '' and `keep` and `usable` are null when people wrote it. `needs` is what is
    missing in a draft that is kept behind: `needs-distractors`, `needs-situation`, or ''.
    `wrong` are the wrong options of a question with one right one; `citations` are pairs of
    a passage and the words quoted of it.
    """

    id: str
    module: str
    rule: str
    needs: str
    type: str
    keep: int | None
    usable: int | None
    stem: str
    key: tuple[str, ...]
    wrong: tuple[str, ...]
    citations: tuple[tuple[str, str], ...]

    @property
    def passages(self) -> tuple[str, ...]:
        """The passages that it rests on, each once."""
        return tuple(dict.fromkeys(passage for passage, _ in self.citations))


@dataclass(frozen=True, slots=True)
class ReportPassage:
    """A passage beside what it became: kinds of its facts, the lessons and questions that cite it."""

    id: str
    text: str
    place: str
    kinds: tuple[str, ...]
    lessons: tuple[str, ...]
    approved: tuple[str, ...]
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
    """The whole of it.

    `remade` is true for the report of a course that people may have worked on since it was
    drafted. `first` is the id of the draft that `kyndig review` begins with; `unreadable` is what
    reading the guide's files had to tell, `notes` everything else.
    """

    title: str
    guide: str
    publisher: str
    updated: str
    language: str
    course: str
    remade: bool
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
    approved: tuple[ReportDraft, ...]
    drafts: tuple[ReportDraft, ...]
    more: tuple[ReportDraft, ...]
    first: str
    beside: Mapping[str, tuple[ReportPassage, ...]]
    left_out: tuple[ReportLeftOut, ...]
    unreadable: tuple[ReportNote, ...]
    notes: tuple[ReportNote, ...]

    @property
    def lessons(self) -> int:
        """All lessons."""
        return sum(module.lessons for module in self.modules)

    @property
    def expected(self) -> tuple[int, int, int]:
        """Of the drafts, as their rules have fared: how many can stand, need an edit, are to be rejected.

        The three add up to the drafts that rules made.
        """
        made = sum(draft.keep is not None for draft in self.drafts)
        stand = round(sum(draft.keep or 0 for draft in self.drafts) / 100)
        usable = round(sum(draft.usable or 0 for draft in self.drafts) / 100)
        return stand, max(usable - stand, 0), max(made - usable, 0)
