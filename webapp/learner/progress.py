"""How far the learner is in what the organisation offers: all that the pages of a course ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from uuid import UUID

from course.content.model import Course, Quiz, Track
from course.errors import MissingError
from course.learning.completion import Assessment, assess_completion
from course.people import Actor
from course.quiz.rules import AttemptScope
from course.quiz.standing import deciding, passed_quizzes
from webapp import clock
from webapp.actions.start_course import renewal_is_open
from webapp.learner import dates
from webapp.learner.path import LessonStop, Path, Stop, lay
from webapp.store import attempt_lists, completions, enrolments, programmes, releases
from webapp.store.attempt_lists import AttemptLine
from webapp.store.completions import CompletionInfo, VoidedInfo
from webapp.store.enrolments import EnrolmentInfo
from webapp.store.programmes import ProgrammeInfo
from webapp.store.releases import OpenedRelease


class State(StrEnum):
    """Where the learner stands in a track today."""

    NEW = "new"
    ACTIVE = "active"
    COMPLETED = "completed"
    EXPIRING = "expiring"
    EXPIRED = "expired"


@dataclass(frozen=True)
class Progress:
    """One programme and the learner's way in it.

    `completion` is the newest one of the track, whichever round it was made in; `due` is a date only
    when the programme is assigned and has one.
    """

    programme: ProgrammeInfo
    release: OpenedRelease
    track: Track
    lang: str
    today: dt.date
    enrolment: EnrolmentInfo | None
    completion: CompletionInfo | None
    is_assigned: bool = False
    due: dt.date | None = None
    read_on: Mapping[str, dt.datetime] = field(default_factory=dict)
    attempts: tuple[AttemptLine, ...] = ()
    voided: VoidedInfo | None = None
    """Why the newest round's completion does not count; then the learner has no round to go on in."""

    @property
    def course(self) -> Course:
        """The course as it is offered now."""
        return self.release.frozen.course

    @cached_property
    def path(self) -> Path:
        """The way through the track."""
        return lay(self.course, self.track, self.lang)

    @cached_property
    def assessment(self) -> Assessment:
        """How far, and what comes next."""
        passed = passed_quizzes(self.attempts, {quiz.id: quiz.rules.counts for quiz in self.course.quizzes})
        return assess_completion(self.course, self.track, self.lang, self.read_on.keys(), passed)

    @property
    def modules_done(self) -> int:
        """How many modules are read, their quizzes passed."""
        return sum(part.is_complete for part in self.assessment.modules)

    @property
    def is_round_done(self) -> bool:
        """True when the present round has its completion."""
        return bool(self.enrolment and self.completion and self.completion.enrolment == self.enrolment.id)

    @property
    def is_valid(self) -> bool:
        """True when a completion counts today."""
        if self.completion is None:
            return False
        return self.completion.valid_until is None or self.today <= self.completion.valid_until

    @property
    def state(self) -> State:
        """Where the learner stands today."""
        if self.enrolment is not None and not self.is_round_done:
            return State.ACTIVE
        if self.completion is None:
            return State.NEW
        if not self.is_valid:
            return State.EXPIRED
        return State.EXPIRING if self.may_renew else State.COMPLETED

    @property
    def may_renew(self) -> bool:
        """True when the next round is open to begin."""
        done = self.completion
        if done is None or (self.enrolment is not None and not self.is_round_done):
            return False
        return renewal_is_open(done.valid_until, self.today)

    @cached_property
    def open_attempt(self) -> AttemptLine | None:
        """The attempt that was begun last and is not handed in, or None."""
        counted = (line for line in reversed(self.attempts) if line.scope is not AttemptScope.PRACTICE)
        return next((line for line in counted if line.graded_at is None), None)

    def passed_at(self, quiz: Quiz) -> AttemptLine | None:
        """The attempt that a quiz is passed by, None when it is not."""
        line = deciding(self.attempts, quiz.id, quiz.rules.counts)
        return line if line is not None and line.passed else None

    @cached_property
    def next_stop(self) -> Stop | None:
        """Where to go on: the quiz that one was in the middle of, else what comes next; None: nothing."""
        line = self.open_attempt
        last_read = max(self.read_on.values(), default=None)
        if line is not None and (last_read is None or line.started_at >= last_read):
            stop = self.path.quiz_of(line.quiz)
            if stop is not None:
                return stop
        return self.path.find(self.assessment.next)

    @property
    def last_at(self) -> dt.datetime | None:
        """When the learner last began, read or started something here."""
        moments = [*self.read_on.values(), *(line.started_at for line in self.attempts)]
        if self.enrolment is not None:
            moments.append(self.enrolment.at)
        return max(moments, default=None)

    @property
    def can_complete(self) -> bool:
        """True when nothing is left and yet no completion was made, on a release that leads to one."""
        return self.state is State.ACTIVE and self.assessment.is_complete and not self.is_draft

    @property
    def is_draft(self) -> bool:
        """True when nobody has reviewed the release: it leads to no certificate."""
        return self.release.info.unreviewed

    @property
    def minutes(self) -> int:
        """The estimate of the whole track."""
        return sum(stop.lesson.minutes for stop in self.path.stops if isinstance(stop, LessonStop))


def of_all(by: Actor, lang: str) -> tuple[Progress, ...]:
    """The learner's way in everything that is offered, in seven questions to the database."""
    today = dates.today()
    offered = programmes.offered(by)
    assigned = _assigned(by)
    rounds = {(round_.course, round_.track): round_ for round_ in enrolments.own(by)}
    reading = enrolments.read_in_all(by)
    lines = attempt_lists.listed_in_all(by)
    counted, voided = completions.own_and_voided(by)
    done = _newest(counted)
    opened = releases.opened(by, [programme.release for programme in offered])
    found = []
    for programme in offered:
        key = programme.course, programme.track
        release = opened.get(programme.release)
        track = release.frozen.course.track(programme.track) if release else None
        if release is None or track is None:
            continue  # a track that the course has no longer is offered no longer
        enrolment, why = _counted(rounds.get(key), voided)
        found.append(
            Progress(
                programme,
                release,
                track,
                lang,
                today,
                enrolment,
                done.get(key),
                programme.id in assigned,
                assigned.get(programme.id),
                reading.get(enrolment.id, {}) if enrolment else {},
                lines.get(enrolment.id, ()) if enrolment else (),
                why,
            )
        )
    return tuple(found)


def of_programme(by: Actor, programme: ProgrammeInfo, lang: str) -> Progress:
    """The learner's way in one programme; MissingError when its track is gone."""
    assigned = _assigned(by)
    latest = enrolments.latest(by, programme.course, programme.track)
    counted, voided = completions.own_and_voided(by)
    enrolment, why = _counted(latest, voided)
    done = _newest(counted)
    release = releases.opened(by, [programme.release]).get(programme.release)
    track = release.frozen.course.track(programme.track) if release else None
    if release is None or track is None:
        raise MissingError("programme-missing")
    return Progress(
        programme,
        release,
        track,
        lang,
        dates.today(),
        enrolment,
        done.get((programme.course, programme.track)),
        programme.id in assigned,
        assigned.get(programme.id),
        enrolments.read_on(by, enrolment.id) if enrolment else {},
        attempt_lists.listed(by, enrolment.id) if enrolment else (),
        why,
    )


def _counted(
    latest: EnrolmentInfo | None, voided: Mapping[UUID, VoidedInfo]
) -> tuple[EnrolmentInfo | None, VoidedInfo | None]:
    """The newest round, or None and why when what it led to does not count."""
    why = voided.get(latest.id) if latest else None
    return (None, why) if why else (latest, None)


def _assigned(by: Actor) -> dict[UUID, dt.date | None]:
    assert by.person is not None
    return programmes.assigned(by, by.person, at=clock.now())


def _newest(done: Iterable[CompletionInfo]) -> dict[tuple[UUID, str], CompletionInfo]:
    """The newest completion of each track; they come newest first."""
    found: dict[tuple[UUID, str], CompletionInfo] = {}
    for completion in done:
        found.setdefault((completion.course, completion.track), completion)
    return found
