"""Completion: how far a person is in a track, how long a completion is valid, and what was so when.

A completion is a fact that is only ever added to (law 2 of the design). Whether somebody is
valid is a question with two times: as it was on a day (`on`), as far as was known at a moment
(`known_at`). Nothing here reads a clock.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from course.content.model import Course, Lesson, Module, Track
from course.errors import CourseError

MAX_MONTHS = 1200
"""The longest validity that a rule may give: a hundred years."""


# ---------------------------------------------------------------- how far somebody is


@dataclass(frozen=True, slots=True)
class LessonRef:
    """A lesson by its module and its own id."""

    module: str
    lesson: str


@dataclass(frozen=True, slots=True)
class QuizRef:
    """A quiz by its id."""

    quiz: str


@dataclass(frozen=True, slots=True)
class ModuleProgress:
    """How far somebody is in one module: lessons, and the quizzes that come right after it."""

    module: str
    lessons_read: int
    lessons_total: int
    quizzes_passed: int
    quizzes_total: int
    minutes_left: int

    @property
    def is_complete(self) -> bool:
        """True when its lessons are read and its quizzes passed."""
        return self.lessons_read == self.lessons_total and self.quizzes_passed == self.quizzes_total

    @property
    def is_started(self) -> bool:
        """True when a lesson is read or a quiz passed."""
        return bool(self.lessons_read or self.quizzes_passed)


@dataclass(frozen=True, slots=True)
class Assessment:
    """How far somebody is in a track, and what comes next (None: nothing is left).

    `minutes_left` is what remains of the lessons' estimates; a lesson that is partly read
    counts by the share of its blocks that are left, rounded up. Quizzes have no estimate
    and are not in it.
    """

    is_complete: bool
    lessons_read: int
    lessons_total: int
    quizzes_passed: int
    quizzes_total: int
    next: LessonRef | QuizRef | None
    minutes_left: int
    modules: tuple[ModuleProgress, ...]


def block_name(module: str, lesson: str, block: str) -> str:
    """A block's full name, as progress is kept: `module/lesson#id`."""
    return f"{module}/{lesson}#{block}"


def is_read(module: str, lesson: Lesson, read_blocks: Set[str]) -> bool:
    """A lesson is read when all its blocks are."""
    return all(block_name(module, lesson.id, block.id) in read_blocks for block in lesson.blocks)


def assess_completion(
    course: Course, track: Track, lang: str, read_blocks: Set[str], passed_quizzes: Set[str]
) -> Assessment:
    """How far somebody is who has read these blocks and passed these quizzes.

    A track is complete when the lessons of its modules are read and its quizzes passed; a
    module without questions when it is read. A track that holds neither a lesson nor a quiz
    is never complete: nobody gets a certificate for nothing. A module that lacks the language
    is taken in the first language of the course that it has. Quizzes come after the last of
    the modules that they draw from, in the order of the track.
    """
    due = quizzes_by_module(course, track)
    steps: list[LessonRef | QuizRef] = []
    progress: list[ModuleProgress] = []
    for module_id in track.modules:
        module = course.module(module_id)
        lessons = _lessons(course, module, lang) if module else ()
        unread = [lesson for lesson in lessons if not is_read(module_id, lesson, read_blocks)]
        quizzes = due.get(module_id, ())
        unpassed = [quiz for quiz in quizzes if quiz not in passed_quizzes]
        steps += [LessonRef(module_id, lesson.id) for lesson in unread]
        steps += [QuizRef(quiz) for quiz in unpassed]
        progress.append(
            ModuleProgress(
                module=module_id,
                lessons_read=len(lessons) - len(unread),
                lessons_total=len(lessons),
                quizzes_passed=len(quizzes) - len(unpassed),
                quizzes_total=len(quizzes),
                minutes_left=sum(_minutes_left(module_id, lesson, read_blocks) for lesson in unread),
            )
        )
    loose = due.get("", ())
    steps += [QuizRef(quiz) for quiz in loose if quiz not in passed_quizzes]
    lessons_total = sum(part.lessons_total for part in progress)
    return Assessment(
        is_complete=not steps and bool(lessons_total or track.quizzes),
        lessons_read=sum(part.lessons_read for part in progress),
        lessons_total=lessons_total,
        quizzes_passed=sum(quiz in passed_quizzes for quiz in dict.fromkeys(track.quizzes)),
        quizzes_total=len(dict.fromkeys(track.quizzes)),
        next=steps[0] if steps else None,
        minutes_left=sum(part.minutes_left for part in progress),
        modules=tuple(progress),
    )


def _lessons(course: Course, module: Module, lang: str) -> tuple[Lesson, ...]:
    for code in (lang, *course.languages):
        if module.lessons.get(code):
            return module.lessons[code]
    return ()


def quizzes_by_module(course: Course, track: Track) -> dict[str, tuple[str, ...]]:
    """The track's quizzes under the module they follow; under '' those that follow none of them."""
    place = {module: index for index, module in enumerate(track.modules)}
    due: dict[str, tuple[str, ...]] = {}
    for quiz_id in dict.fromkeys(track.quizzes):
        quiz = course.quiz(quiz_id)
        banks = quiz.banks if quiz else (quiz_id,)
        after = max((bank for bank in banks if bank in place), key=lambda bank: place[bank], default="")
        due[after] = (*due.get(after, ()), quiz_id)
    return due


def _minutes_left(module: str, lesson: Lesson, read_blocks: Set[str]) -> int:
    left = sum(block_name(module, lesson.id, block.id) not in read_blocks for block in lesson.blocks)
    return -(-lesson.minutes * left // len(lesson.blocks))


# ---------------------------------------------------------------- how long it is valid


def valid_until(achieved_on: dt.date, months: int) -> dt.date:
    """The last day on which a completion is valid: the same day of the month, `months` later.

    A month that has no such day gives its last one (31 January and one month: 28 or 29
    February). Raises CourseError `validity-months` when the months are not 1 to 1200, or lead
    past the last date that there is.
    """
    if not 1 <= months <= MAX_MONTHS:
        raise CourseError("validity-months", months=months, most=MAX_MONTHS)
    year, month = divmod(achieved_on.year * 12 + achieved_on.month - 1 + months, 12)
    if year > dt.MAXYEAR:
        raise CourseError("validity-months", months=months, most=MAX_MONTHS)
    return dt.date(year, month + 1, min(achieved_on.day, monthrange(year, month + 1)[1]))


# ---------------------------------------------------------------- what was so, as was known


class Status(StrEnum):
    """Where a person stands in a track. The values are those of exports and never change."""

    VALID = "valid"
    EXPIRED = "expired"
    VOIDED = "voided"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"


@dataclass(frozen=True, slots=True)
class Voiding:
    """A completion does not count from `effective_on`; known since `recorded_at`."""

    effective_on: dt.date
    recorded_at: dt.datetime


@dataclass(frozen=True, slots=True)
class CompletionFact:
    """That a person completed a track on a day. `valid_until` is the last valid day, None: no end."""

    id: UUID
    person: UUID
    track: str
    achieved_on: dt.date
    valid_until: dt.date | None
    recorded_at: dt.datetime
    release: str = ""
    voidings: tuple[Voiding, ...] = ()

    def is_known(self, *, on: dt.date, known_at: dt.datetime) -> bool:
        """True when it had been achieved on that day and recorded by that moment."""
        return self.achieved_on <= on and self.recorded_at <= known_at

    def is_voided(self, *, on: dt.date, known_at: dt.datetime) -> bool:
        """True when a voiding recorded by that moment was in effect on that day."""
        return any(
            voiding.effective_on <= on and voiding.recorded_at <= known_at for voiding in self.voidings
        )

    def covers(self, on: dt.date) -> bool:
        """True when the day is not past the last valid one."""
        return self.valid_until is None or on <= self.valid_until


@dataclass(frozen=True, slots=True)
class StartFact:
    """That a person began on a track (read a block or started an attempt) on a day."""

    started_on: dt.date
    recorded_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """A status, and the completion that it rests on (None when there is none)."""

    status: Status
    completion: CompletionFact | None = None


def standing_at(
    facts: Iterable[CompletionFact],
    *,
    on: dt.date,
    known_at: dt.datetime,
    starts: Sequence[StartFact] = (),
) -> Standing:
    """Where one person stood in one track on a day, as far as was known at a moment.

    The newest completion that is valid counts; without one the newest that has expired; without
    that the newest that was voided; without any, whether the person had begun. What was recorded
    after `known_at` does not exist, so that at a fixed `known_at` the answer never changes.
    `known_at` must be aware, or ValueError.
    """
    if known_at.tzinfo is None:
        raise ValueError("known_at must be an aware datetime")
    known = sorted(
        (fact for fact in facts if fact.is_known(on=on, known_at=known_at)),
        key=lambda fact: (fact.achieved_on, fact.recorded_at, fact.id),
        reverse=True,
    )
    voided = [fact for fact in known if fact.is_voided(on=on, known_at=known_at)]
    standing = [fact for fact in known if fact not in voided]
    for fact in standing:
        if fact.covers(on):
            return Standing(Status.VALID, fact)
    if standing:
        return Standing(Status.EXPIRED, standing[0])
    if voided:
        return Standing(Status.VOIDED, voided[0])
    if any(start.started_on <= on and start.recorded_at <= known_at for start in starts):
        return Standing(Status.IN_PROGRESS)
    return Standing(Status.NOT_STARTED)


def status_at(
    facts: Iterable[CompletionFact],
    *,
    on: dt.date,
    known_at: dt.datetime,
    starts: Sequence[StartFact] = (),
) -> Status:
    """The status alone of `standing_at`."""
    return standing_at(facts, on=on, known_at=known_at, starts=starts).status
