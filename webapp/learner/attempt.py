"""An attempt as its pages need it: the stored one with its release, quiz and place in the course."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from markupsafe import Markup

from course.content.model import Quiz, Track
from course.errors import MissingError
from course.people import Actor
from course.quiz.attempt import Attempt, StepKind
from course.quiz.draw import DrawnItem
from course.quiz.question import Question
from webapp.language import gettext as _
from webapp.learner import dates, wording
from webapp.learner.frame import course_frame
from webapp.learner.path import Path, QuizStop, lay
from webapp.store import attempts, programmes, releases
from webapp.store.attempts import StoredAttempt
from webapp.store.programmes import ProgrammeInfo
from webapp.store.releases import OpenedRelease


@dataclass(frozen=True)
class ShownAttempt:
    """The learner's own attempt with all that its pages are made of.

    `programme` is None when the course is offered no longer; the attempt is shown all the same, on
    the release that it was made on.
    """

    stored: StoredAttempt
    release: OpenedRelease
    quiz: Quiz
    programme: ProgrammeInfo | None

    @property
    def attempt(self) -> Attempt:
        """The attempt itself."""
        return self.stored.attempt

    @property
    def count(self) -> int:
        """How many questions there are."""
        return len(self.attempt.draw.items)

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """The quiz's questions as they were when it was begun."""
        course = self.release.frozen.course
        return {question.id: question for question in course.questions_of(self.quiz, self.stored.lang)}

    def item(self, number: int) -> DrawnItem:
        """The drawn question of a number that counts from 1; MissingError for any other."""
        if not 1 <= number <= self.count:
            raise MissingError("not-in-attempt")
        return self.attempt.draw.items[number - 1]

    def question(self, number: int) -> Question:
        """The question of a number."""
        return self.questions[self.item(number).question]

    @cached_property
    def path(self) -> Path:
        """The way through the track, on the release of the attempt."""
        course = self.release.frozen.course
        track = course.track(self.stored.track) or Track("", {}, (), (self.quiz.id,))
        return lay(course, track, self.stored.lang)

    @cached_property
    def stop(self) -> QuizStop | None:
        """Where the quiz stands in the track."""
        return self.path.quiz_of(self.quiz.id)

    @property
    def name(self) -> str:
        """What the quiz is called."""
        return wording.quiz_name(self.quiz, self.stop.module_no if self.stop else None)

    @property
    def course_title(self) -> Markup:
        """The course's title."""
        return wording.title(self.release.frozen.course.title)

    @property
    def is_draft(self) -> bool:
        """True when nobody has reviewed the release."""
        return self.release.info.unreviewed

    @property
    def saved(self) -> str:
        """When the last answer or mark was stored, in words; '' when nothing is."""
        kept = [step for step in self.attempt.steps if step.kind in (StepKind.ANSWER, StepKind.FLAG)]
        return dates.saved_at(kept[-1].at) if kept else ""

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The numbers of the questions without an answer."""
        return tuple(
            number
            for number, item in enumerate(self.attempt.draw.items, start=1)
            if self.attempt.answers.get(item.question) is None
        )

    def frame(self, tab_title: str) -> dict[str, Any]:
        """What stands round its pages."""
        return course_frame(self.programme, self.release.info, tab_title=tab_title)


def shown_attempt(by: Actor, attempt_id: UUID) -> ShownAttempt:
    """The learner's own attempt; MissingError for anybody else's."""
    stored = attempts.get(by, attempt_id)
    release = releases.opened(by, [stored.release]).get(stored.release)
    quiz = release.frozen.course.quiz(stored.quiz) if release else None
    if release is None or quiz is None:
        raise MissingError("release-missing")
    try:
        programme = programmes.of_track(by, stored.course, stored.track)
    except MissingError:
        programme = None
    return ShownAttempt(stored, release, quiz, programme)


def place_words(shown: ShownAttempt, number: int) -> str:
    """Which of how many."""
    return _("Spørsmål %(no)s av %(total)s", no=number, total=shown.count)
