"""Limits of attempts hold when people, or their windows, start at the same moment."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from uuid import UUID

import every_behaviour
import factories
import pytest
import stories
from conftest import both_databases
from sqlalchemy import func, select

from course.errors import AttemptError
from course.people import Role
from webapp.actions.start_attempt import start_attempt, start_twins
from webapp.actions.start_practice import start_practice
from webapp.actions.submit_attempt import submit_attempt
from webapp.db.session import current
from webapp.models import Attempt

pytestmark = pytest.mark.slow

AT_ONCE = 8


@pytest.fixture
def ruled(database_url: str, standing_clock: factories.StandingClock) -> Iterator[factories.Site]:
    """A site with quizzes of many rules; the timed one may be taken three times."""
    with factories.site(database_url, standing_clock, course=every_behaviour.course()) as made:
        yield made


def race(
    site: factories.Site, deed: Callable[[int], UUID | None]
) -> tuple[list[UUID | None], list[Exception]]:
    """Do it eight times at once: what each gave, and what went wrong."""
    barrier = threading.Barrier(AT_ONCE)
    given: list[UUID | None] = []
    failures: list[Exception] = []

    def run(n: int) -> None:
        with site.bound():
            barrier.wait()
            try:
                given.append(deed(n))
            except Exception as error:
                failures.append(error)

    threads = [threading.Thread(target=run, args=(n,)) for n in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return given, failures


def count(site: factories.Site, quiz: str, scope: str) -> int:
    with site.bound():
        found = select(func.count()).select_from(Attempt).where(Attempt.quiz == quiz, Attempt.scope == scope)
        return current().scalar(found) or 0


@both_databases
def test_the_limit_of_attempts_is_met_exactly(ruled: factories.Site) -> None:
    learner = ruled.people[Role.LEARNER]
    enrolment = stories.read_all(ruled, learner)
    used_up: list[str] = []

    def take_until_refused(n: int) -> UUID | None:
        for tried in range(20):
            try:
                attempt = start_attempt(
                    enrolment, "timed", lang="nb", by=learner.actor, now=ruled.clock.now()
                )
            except AttemptError as error:
                used_up.append(error.code)
                return None
            submit_attempt(attempt, client_key=f"{n}-{tried}", by=learner.actor, now=ruled.clock.now())
        raise AssertionError("never refused")

    _, failures = race(ruled, take_until_refused)
    assert failures == []
    assert used_up == ["attempts-used-up"] * AT_ONCE
    assert count(ruled, "timed", "full") == every_behaviour.RULES["timed"].attempts


@both_databases
def test_other_versions_of_what_was_missed_are_started_once(ruled: factories.Site) -> None:
    learner = ruled.people[Role.LEARNER]
    enrolment = stories.read_all(ruled, learner)
    missed = stories.take_quiz(ruled, learner, enrolment, wrong=("q-single",))
    started, failures = race(ruled, lambda n: start_twins(missed, by=learner.actor, now=ruled.clock.now()))
    assert failures == []
    assert len(started) == AT_ONCE
    assert len(set(started)) == 1
    assert count(ruled, "plain", "twins") == 1


@both_databases
def test_practice_is_started_once(ruled: factories.Site) -> None:
    learner = ruled.people[Role.LEARNER]
    enrolment = stories.read_all(ruled, learner)
    stories.take_quiz(ruled, learner, enrolment, wrong=("q-single", "q-number"))
    ruled.clock.move(hours=1)
    started, failures = race(
        ruled,
        lambda n: start_practice(enrolment, "plain", lang="nb", by=learner.actor, now=ruled.clock.now()),
    )
    assert failures == []
    assert len(started) == AT_ONCE
    assert len(set(started)) == 1
    assert count(ruled, "plain", "practice") == 1
