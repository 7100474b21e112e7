"""The way through a track: its lessons and quizzes in order, with the numbers that addresses use."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from uuid import UUID

from flask import url_for

from course.content.model import Course, Lesson, Module, Quiz, Track
from course.errors import MissingError
from course.learning.completion import LessonRef, QuizRef, is_read, quizzes_by_module
from course.quiz.draw import QuizSize, size_of


@dataclass(frozen=True, slots=True)
class LessonStop:
    """A lesson. `module_no` is the module's number as shown, `no` counts from 1 in the module."""

    module: Module
    module_no: int
    lesson: Lesson
    no: int

    @property
    def ref(self) -> LessonRef:
        """As an assessment names it."""
        return LessonRef(self.module.id, self.lesson.id)


@dataclass(frozen=True, slots=True)
class QuizStop:
    """A quiz. `no` counts from 1 in the track.

    `module` is the one that it comes after (None: none of them), `module_no` that module's number
    when the quiz is its own bank and no more.
    """

    module: Module | None
    module_no: int | None
    quiz: Quiz
    no: int

    @property
    def ref(self) -> QuizRef:
        """As an assessment names it."""
        return QuizRef(self.quiz.id)


Stop = LessonStop | QuizStop


@dataclass(frozen=True, slots=True)
class Path:
    """A track in a language, laid out."""

    course: Course
    track: Track
    lang: str
    stops: tuple[Stop, ...]

    def find(self, ref: LessonRef | QuizRef | None) -> Stop | None:
        """The stop that an assessment names, or None."""
        return next((stop for stop in self.stops if stop.ref == ref), None)

    def in_module(self, module_id: str) -> tuple[Stop, ...]:
        """The lessons of a module and the quizzes that come after it."""
        return tuple(stop for stop in self.stops if stop.module is not None and stop.module.id == module_id)

    def lesson(self, module_no: int, no: int) -> LessonStop:
        """The lesson of an address; raises MissingError `lesson-missing`."""
        for stop in self.stops:
            if isinstance(stop, LessonStop) and (stop.module_no, stop.no) == (module_no, no):
                return stop
        raise MissingError("lesson-missing")

    def quiz(self, no: int) -> QuizStop:
        """The quiz of an address; raises MissingError `quiz-missing`."""
        for stop in self.stops:
            if isinstance(stop, QuizStop) and stop.no == no:
                return stop
        raise MissingError("quiz-missing")

    def quiz_of(self, quiz_id: str) -> QuizStop | None:
        """The stop of a quiz, or None when the track has it no longer."""
        found = self.find(QuizRef(quiz_id))
        return found if isinstance(found, QuizStop) else None

    def is_read(self, stop: LessonStop, read_blocks: Collection[str]) -> bool:
        """True when all blocks of the lesson are among those read."""
        return is_read(stop.module.id, stop.lesson, frozenset(read_blocks))

    def lesson_before(self, stop: Stop) -> LessonStop | None:
        """The lesson before, or None at the beginning."""
        earlier = self.stops[: self.stops.index(stop)]
        return next((other for other in reversed(earlier) if isinstance(other, LessonStop)), None)

    def after(self, stop: Stop) -> Stop | None:
        """The stop after, or None at the end."""
        return next(iter(self.stops[self.stops.index(stop) + 1 :]), None)

    def citing(self, passages: frozenset[str]) -> LessonStop | None:
        """The first lesson with a block that cites one of these passages."""
        for stop in self.stops:
            if isinstance(stop, LessonStop) and any(
                citation.passage in passages for block in stop.lesson.blocks for citation in block.citations
            ):
                return stop
        return None


def lay(course: Course, track: Track, lang: str) -> Path:
    """The way through a track. Modules that lack the language are taken in one that they have."""
    return Path(course, track, lang, tuple(_stops(course, track, lang)))


def _stops(course: Course, track: Track, lang: str) -> Iterator[Stop]:
    numbers = {quiz: no for no, quiz in enumerate(dict.fromkeys(track.quizzes), start=1)}
    due = quizzes_by_module(course, track)

    def quizzes(after: str, module: Module | None, module_no: int) -> Iterator[Stop]:
        for name in due.get(after, ()):
            quiz = course.quiz(name)
            if quiz is not None:
                own = quiz.banks == (after,)
                yield QuizStop(module, module_no if own else None, quiz, numbers[name])

    for module_no, module_id in enumerate(track.modules, start=course.first_module_no):
        module = course.module(module_id)
        if module is not None:
            for no, lesson in enumerate(module.lessons_in(lang, course.languages), start=1):
                yield LessonStop(module, module_no, lesson, no)
            yield from quizzes(module_id, module, module_no)
    yield from quizzes("", None, 0)


def href(programme: UUID, stop: Stop) -> str:
    """The address of a stop."""
    if isinstance(stop, LessonStop):
        return url_for("learner.lesson", programme_id=programme, module_no=stop.module_no, lesson_no=stop.no)
    return url_for("learner.quiz", programme_id=programme, quiz_no=stop.no)


def size(course: Course, quiz: Quiz, lang: str) -> QuizSize:
    """The size of a quiz in a language."""
    return size_of(course.questions_of(quiz, course.lang_of_quiz(quiz, lang)), quiz.rules)
