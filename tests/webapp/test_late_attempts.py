"""Attempts whose time runs out while nobody is there: the worker closes them with what was saved."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from fractions import Fraction
from uuid import UUID

import every_behaviour
import factories
import pytest
import stories
from conftest import both_databases
from sqlalchemy import select

from course.people import Actor, Role
from course.quiz.rules import GRACE, Accommodation
from webapp import jobs
from webapp.actions.close_late_attempt import close_late_attempt
from webapp.actions.give_accommodation import give_accommodation
from webapp.actions.start_attempt import start_attempt
from webapp.actions.submit_attempt import submit_attempt
from webapp.db.session import current
from webapp.models import Audit, Outbox
from webapp.store import attempts, outbox

LIMIT = every_behaviour.LIMIT
SECOND = dt.timedelta(seconds=1)


@pytest.fixture
def timed(database_url: str, standing_clock: factories.StandingClock) -> Iterator[factories.Site]:
    """A site with a quiz that has a time limit."""
    with factories.site(database_url, standing_clock, course=every_behaviour.course()) as made:
        yield made


def begin(site: factories.Site, *, answered: bool = True) -> UUID:
    """The learner begins the timed quiz, answers all of it, and leaves."""
    learner = site.people[Role.LEARNER]
    enrolment = stories.read_all(site, learner)
    with site.bound():
        now = site.clock.now()
        attempt = start_attempt(enrolment, "timed", lang="nb", by=learner.actor, now=now)
        if answered:
            factories.answer_all(site, learner, attempt)
    return attempt


def work(site: factories.Site) -> int:
    with site.bound():
        return jobs.run_due(site.config)


def give(site: factories.Site, factor: Fraction) -> None:
    with site.bound():
        give_accommodation(
            site.people[Role.LEARNER].id,
            Accommodation(factor),
            by=site.people[Role.ADMIN].actor,
            now=site.clock.now(),
        )


def is_open(site: factories.Site, attempt: UUID) -> bool:
    with site.bound():
        return attempts.get(site.people[Role.LEARNER].actor, attempt).attempt.is_open


@both_databases
def test_an_attempt_that_nobody_came_back_to_is_closed_with_what_was_saved(timed: factories.Site) -> None:
    attempt = begin(timed)
    timed.clock.moment += LIMIT + GRACE
    assert work(timed) == 0
    assert is_open(timed, attempt), "the last moment still takes an answer"
    timed.clock.moment += SECOND
    assert work(timed) == 1
    assert not is_open(timed, attempt)
    with timed.bound():
        kept = attempts.grading(timed.people[Role.LEARNER].actor, attempt)
        actors = current().scalars(select(Audit.actor).where(Audit.verb == "submit-attempt")).all()
        waiting = outbox.waiting(now=timed.clock.now() + dt.timedelta(days=1))
    assert kept is not None
    assert (kept.passed, kept.reason) == (True, "time")
    assert len(actors) == 1
    assert "worker" in actors[0]
    assert waiting[:2] == (0, 0)


@both_databases
def test_extra_time_is_waited_for_and_no_longer(timed: factories.Site) -> None:
    attempt = begin(timed)
    give(timed, Fraction(3, 2))
    timed.clock.moment += LIMIT + GRACE + SECOND
    assert work(timed) == 1
    assert is_open(timed, attempt)
    assert work(timed) == 0, "it waits for the new end"
    timed.clock.moment += LIMIT / 2
    assert work(timed) == 1
    assert not is_open(timed, attempt)


def test_the_same_work_done_again_changes_nothing(timed: factories.Site) -> None:
    attempt = begin(timed)
    give(timed, Fraction(2))
    timed.clock.moment += LIMIT + GRACE + SECOND
    learner = timed.people[Role.LEARNER]
    by = Actor.system(timed.org, "test", person=learner.id)
    with timed.bound():
        for _ in range(2):
            close_late_attempt(attempt, by=by, now=timed.clock.now())
        assert len(current().scalars(select(Outbox.id)).all()) == 2
    timed.clock.moment += LIMIT
    with timed.bound():
        for _ in range(2):
            close_late_attempt(attempt, by=by, now=timed.clock.now())
        gradings = current().scalars(select(Audit.id).where(Audit.verb == "submit-attempt")).all()
    assert len(gradings) == 1


def test_who_has_no_limit_any_longer_is_left_alone(timed: factories.Site) -> None:
    attempt = begin(timed)
    give(timed, Fraction(0))
    timed.clock.moment += LIMIT * 100
    assert work(timed) == 1
    assert work(timed) == 0
    assert is_open(timed, attempt)


def test_an_attempt_that_was_submitted_stays_as_it_was(timed: factories.Site) -> None:
    attempt = begin(timed, answered=False)
    learner = timed.people[Role.LEARNER]
    with timed.bound():
        submit_attempt(attempt, client_key="submit", by=learner.actor, now=timed.clock.now())
        before = attempts.get(learner.actor, attempt)
    timed.clock.moment += LIMIT + GRACE + SECOND
    assert work(timed) == 1
    with timed.bound():
        assert attempts.get(learner.actor, attempt) == before


@both_databases
@pytest.mark.slow
def test_a_worker_and_a_submit_at_the_same_moment_close_it_once(timed: factories.Site) -> None:
    attempt = begin(timed)
    timed.clock.moment += LIMIT + GRACE + SECOND
    learner = timed.people[Role.LEARNER]
    system = Actor.system(timed.org, "test", person=learner.id)
    barrier = threading.Barrier(8)
    failures: list[Exception] = []

    def close(n: int) -> None:
        with timed.bound():
            barrier.wait()
            try:
                if n % 2:
                    close_late_attempt(attempt, by=system, now=timed.clock.now())
                else:
                    submit_attempt(attempt, client_key=f"s-{n}", by=learner.actor, now=timed.clock.now())
            except Exception as error:
                failures.append(error)

    threads = [threading.Thread(target=close, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with timed.bound():
        assert len(current().scalars(select(Audit.id).where(Audit.verb == "submit-attempt")).all()) == 1
