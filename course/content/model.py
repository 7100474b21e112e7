"""Course, Module, Lesson, Block, Track, Quiz: a course as values.

A course holds one or more languages; texts that exist in several are `Texts`
(language code -> text), and lessons and banks are kept per language.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from course.citation import Citation, Passage
from course.quiz.question import Bank, Question
from course.quiz.rules import QuizRules

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
    cites passages or says in `own_from` where the author has it from. `marks` is where in
    `markdown` each citation's label stood, in characters; () when all stood at its end.
    """

    id: str
    kind: BlockKind
    markdown: str
    heading: str = ""
    heading_level: int = 0
    title: str = ""
    citations: tuple[Citation, ...] = ()
    marks: tuple[int, ...] = ()
    own_from: str = ""
    line: int = field(default=0, compare=False)

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
    file: str = field(default="", compare=False)


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

    def lang_in(self, lang: str, languages: tuple[str, ...]) -> str:
        """The language that its lessons are shown in: the one asked for, else the first it has."""
        return next((code for code in (lang, *languages) if self.lessons.get(code)), lang)

    def lessons_in(self, lang: str, languages: tuple[str, ...]) -> tuple[Lesson, ...]:
        """Its lessons in the language asked for, else in the first of the course's that it has."""
        return self.lessons.get(self.lang_in(lang, languages), ())


@dataclass(frozen=True, slots=True)
class Quiz:
    """What a learner is tested by: one or more banks, and the rules of drawing, answering and passing."""

    id: str
    title: Texts
    banks: tuple[str, ...]
    rules: QuizRules

    @property
    def pass_share(self) -> Fraction:
        """The least share of the points that passes, e.g. Fraction(4, 5)."""
        return self.rules.pass_share


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
    line: int = field(default=0, compare=False)


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
    note: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture of a module. `path` is relative to the course folder, with forward slashes."""

    path: str
    media_type: str
    data: bytes = field(repr=False)

    @property
    def hash(self) -> str:
        """`sha256:` and the hex digest of the bytes."""
        return "sha256:" + hashlib.sha256(self.data).hexdigest()


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
    assets: Mapping[str, Asset] = field(default_factory=dict)

    def module(self, module_id: str) -> Module | None:
        """The module of that id, or None."""
        return next((module for module in self.modules if module.id == module_id), None)

    def quiz(self, quiz_id: str) -> Quiz | None:
        """The quiz of that id (a bank is by itself a quiz of its module's id), or None."""
        return next((quiz for quiz in self.quizzes if quiz.id == quiz_id), None)

    @property
    def first_module_no(self) -> int:
        """The number of the first module: 0 when it is an introduction without questions, else 1."""
        first = self.modules[0] if self.modules else None
        others = any(module.has_bank for module in self.modules[1:])
        return 0 if first is not None and not first.has_bank and others else 1

    def lang_of_quiz(self, quiz: Quiz, lang: str) -> str:
        """The language asked for when all the quiz's banks have it, else the source language."""
        modules = [self.module(bank) for bank in quiz.banks]
        return lang if all(module and lang in module.banks for module in modules) else self.languages[0]

    def questions_of(self, quiz: Quiz, lang: str) -> tuple[Question, ...]:
        """The questions of the quiz's banks in a language, in order."""
        modules = [self.module(bank) for bank in quiz.banks]
        banks = [module.banks[lang] for module in modules if module and lang in module.banks]
        return tuple(question for bank in banks for question in bank.questions)

    def question(self, question_id: str, lang: str) -> Question | None:
        """The question of that id in a language, whichever module's bank holds it, or None."""
        banks = (module.banks[lang] for module in self.modules if lang in module.banks)
        return next((found for bank in banks if (found := bank.question(question_id))), None)

    def modules_of(self, quiz: Quiz, lang: str) -> dict[str, str]:
        """Question -> the module whose bank holds it, of the questions of a quiz."""
        modules = [self.module(bank) for bank in quiz.banks]
        return {
            question.id: module.id
            for module in modules
            if module and lang in module.banks
            for question in module.banks[lang].questions
        }

    def track(self, track_id: str) -> Track | None:
        """The track of that id, or None."""
        return next((track for track in self.tracks if track.id == track_id), None)
