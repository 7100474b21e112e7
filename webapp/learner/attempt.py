"""An attempt as its pages need it: the stored one with its release, quiz and place in the course."""

from __future__ import annotations

import datetime as dt
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
from course.quiz.behaviours import ItemState, item_state
from course.quiz.draw import DrawnItem
from course.quiz.question import Question
from course.quiz.rules import AttemptScope, QuizRules, rules_of
from webapp import clock
from webapp.actions import grading
from webapp.actions.submit_attempt import close_when_time_is_out
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
    the release that it was made on. `ends_at` is when its time runs out, None without a limit.
    """

    stored: StoredAttempt
    release: OpenedRelease
    quiz: Quiz
    programme: ProgrammeInfo | None
    ends_at: dt.datetime | None = None

    @property
    def attempt(self) -> Attempt:
        """The attempt itself."""
        return self.stored.attempt

    @property
    def rules(self) -> QuizRules:
        """The rules that it is under, by what it is for."""
        return rules_of(self.stored.scope, self.quiz.rules)

    @property
    def is_full(self) -> bool:
        """True for an attempt at the quiz itself, not at twins and not for practice."""
        return self.stored.scope is AttemptScope.FULL

    @property
    def is_practice(self) -> bool:
        """True for an attempt that only trains."""
        return self.stored.scope is AttemptScope.PRACTICE

    @property
    def time_ran_out(self) -> bool:
        """True when it was closed since its time was out."""
        last = self.attempt.steps[-1]
        return not self.attempt.is_open and last.client_key == grading.time_key(self.attempt.id)

    def state(self, number: int) -> ItemState:
        """What the learner has been told of a question."""
        return item_state(self.attempt, self.question(number), self.rules)

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
        if self.is_practice:
            return _("Øving")
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

    def is_finished(self, number: int) -> bool:
        """Whether the question of a number has an answer that lacks nothing."""
        return self.question(number).content.is_finished(self.attempt.answers.get(self.item(number).question))

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The numbers of the questions without an answer."""
        return tuple(
            number
            for number, item in enumerate(self.attempt.draw.items, start=1)
            if not self.is_finished(number)
        )

    def frame(self, tab_title: str) -> dict[str, Any]:
        """What stands round its pages."""
        return course_frame(self.programme, self.release.info, tab_title=tab_title)


def shown_attempt(by: Actor, attempt_id: UUID) -> ShownAttempt:
    """The learner's own attempt; MissingError for anybody else's."""
    stored, ends_at = _in_time(by, attempts.get(by, attempt_id))
    release = releases.opened(by, [stored.release]).get(stored.release)
    quiz = release.frozen.course.quiz(stored.quiz) if release else None
    if release is None or quiz is None:
        raise MissingError("release-missing")
    try:
        programme = programmes.of_track(by, stored.course, stored.track)
    except MissingError:
        programme = None
    return ShownAttempt(stored, release, quiz, programme, ends_at)


def _in_time(by: Actor, stored: StoredAttempt) -> tuple[StoredAttempt, dt.datetime | None]:
    """The attempt and when its time runs out; closed with what was saved when that has happened."""
    ends_at, closes_at = grading.time_limits(by, stored)
    if (
        stored.attempt.is_open
        and closes_at is not None
        and clock.now() > closes_at
        and close_when_time_is_out(stored.attempt.id, by=by, now=clock.now())
    ):
        stored = attempts.get(by, stored.attempt.id)
    return stored, ends_at


def place_words(shown: ShownAttempt, number: int) -> str:
    """Which of how many."""
    return _("Spørsmål %(no)s av %(total)s", no=number, total=shown.count)
