"""Law 3: an answer that was acknowledged exists, once. A real server, killed and raced."""

from __future__ import annotations

import threading
import time
from collections import Counter
from http.client import HTTPException
from uuid import UUID

import pytest
from conftest import both_databases
from factories import answer_all, take_course
from servers import Browser, serving
from sqlalchemy import func, select

from course.people import Role
from webapp.actions import completing
from webapp.actions.read_lesson import read_lesson
from webapp.actions.start_attempt import start_attempt
from webapp.actions.start_course import start_course
from webapp.actions.submit_attempt import submit_attempt
from webapp.db.session import current
from webapp.models import Certificate, Completion, Grading, StepRow
from webapp.store import attempts, completions, releases

pytestmark = pytest.mark.slow

LEARNERS = 8
ANSWERS = 60


def ready_attempt(site, person) -> UUID:
    """An attempt of somebody who has read everything: passing it completes the track."""
    programme = site.programme()
    now = site.clock.now()
    with site.bound():
        enrolment = start_course(programme.id, by=person.actor, now=now)
        course = releases.frozen(person.actor, programme.release).course
        for module in course.modules:
            for lesson in module.lessons_in("nb", course.languages):
                read_lesson(enrolment, module.id, lesson.id, lang="nb", by=person.actor, now=now)
        return start_attempt(enrolment, "plikter", lang="nb", by=person.actor, now=now)


class Writer(threading.Thread):
    """A learner who answers as fast as the server says "saved", and remembers each receipt."""

    def __init__(self, site, address: str, *, most: int) -> None:
        super().__init__()
        self.person = site.add(Role.LEARNER)
        self.attempt = ready_attempt(site, self.person)
        with site.bound():
            drawn = attempts.get(self.person.actor, self.attempt).attempt.draw.items
        self.numbers = [n for n, item in enumerate(drawn, 1) if item.question in ("q-short", "q-number")]
        self.browser = Browser(address)
        self.browser.sign_in(self.person)
        self.most = most
        self.receipts: dict[str, int] = {}
        self.statuses: Counter[int] = Counter()
        self.stopped = threading.Event()

    def run(self) -> None:
        for sent in range(self.most):
            if self.stopped.is_set():
                return
            key = f"key-{sent}"
            try:
                status, receipt = self.save(key, sent)
            except (OSError, HTTPException, ValueError):
                return  # the server is gone, perhaps in mid-sentence: nothing was promised
            self.statuses[status] += 1
            if status == 200:
                self.receipts[key] = int(str(receipt["n"]))

    def save(self, key: str, sent: int) -> tuple[int, dict[str, object]]:
        number = self.numbers[sent % len(self.numbers)]
        content = {
            "question": number,
            "values": {"answer": [str(sent)]},
            "revision": sent // len(self.numbers) + 1,
            "client_key": key,
        }
        return self.browser.post_json(f"/attempts/{self.attempt}/answers", content)

    def stored(self, site) -> dict[str, list[int]]:
        """Client key -> the numbers of the steps that have it."""
        found: dict[str, list[int]] = {}
        with site.bound():
            rows = current().execute(
                select(StepRow.client_key, StepRow.n).where(
                    StepRow.o == site.org, StepRow.attempt == self.attempt, StepRow.kind == "answer"
                )
            )
            for key, n in rows:
                found.setdefault(key, []).append(n)
        return found


@both_databases
def test_every_acknowledged_answer_survives_sigkill_and_the_attempt_resumes(site):
    with serving(site.url, processes=2, threads=4) as server:
        writers = [Writer(site, server.address, most=100_000) for _ in range(4)]
        for writer in writers:
            writer.start()
        deadline = time.monotonic() + 30
        while sum(len(writer.receipts) for writer in writers) < 200 and time.monotonic() < deadline:
            time.sleep(0.05)
        server.kill()
        for writer in writers:
            writer.stopped.set()
            writer.join()
        acknowledged = sum(len(writer.receipts) for writer in writers)
        assert acknowledged >= 200
        for writer in writers:
            stored = writer.stored(site)
            assert {key: [n] for key, n in writer.receipts.items()}.items() <= stored.items()
            assert all(len(steps) == 1 for steps in stored.values())
            assert len(stored) <= len(writer.receipts) + 1  # at most one was on its way

        server.start()
        for writer in writers:
            again = max(writer.receipts.values())
            key = next(key for key, n in writer.receipts.items() if n == again)
            status, receipt = writer.save(key, int(key.removeprefix("key-")))
            assert (status, receipt["n"]) == (200, again), "a retry gets the same receipt"
            page = writer.browser.get(f"/attempts/{writer.attempt}")
            assert "Lagret kl." in page or "Spørsmål" in page
            sent = len(writer.stored(site)) + 10
            assert writer.save(f"after-{sent}", sent)[0] == 200


@both_databases
def test_eight_people_answering_at_once_in_eight_processes_lose_nothing_and_see_no_error(site):
    with serving(site.url, processes=8, threads=2) as server:
        writers = [Writer(site, server.address, most=ANSWERS) for _ in range(LEARNERS)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
    assert [writer.statuses for writer in writers] == [Counter({200: ANSWERS})] * LEARNERS
    assert all(len(writer.receipts) == ANSWERS == len(writer.stored(site)) for writer in writers)
    with site.bound():
        steps = current().scalar(select(func.count()).select_from(StepRow).where(StepRow.kind == "answer"))
    assert steps == LEARNERS * ANSWERS


@both_databases
def test_twenty_four_submits_at_once_give_one_completion_and_one_certificate(site):
    person = site.add(Role.LEARNER)
    attempt = ready_attempt(site, person)
    with site.bound():
        answer_all(site, person, attempt)
    with serving(site.url, processes=4, threads=6) as server:
        first = Browser(server.address)
        first.sign_in(person)
        barrier = threading.Barrier(24)
        answers: list[int] = []

        def submit(n: int) -> None:
            browser = Browser(server.address)
            browser.csrf = first.csrf
            for cookie in first.cookies:
                browser.cookies.set_cookie(cookie)
            barrier.wait()
            answers.append(browser.post(f"/attempts/{attempt}/submit", client_key=f"submit-{n}")[0])

        threads = [threading.Thread(target=submit, args=(n,)) for n in range(24)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert answers == [200] * 24
    assert _counts(site) == (1, 1, 1)


@both_databases
def test_submits_that_race_with_a_pause_at_the_worst_place_complete_once(site, monkeypatch):
    """The pause stands between looking for a completion and adding one, where a missing lock would show."""
    person = site.add(Role.LEARNER)
    attempt = ready_attempt(site, person)
    with site.bound():
        answer_all(site, person, attempt)
    asked = completions.of_enrolment

    def slowly(actor, enrolment):
        found = asked(actor, enrolment)
        time.sleep(0.02)
        return found

    monkeypatch.setattr(completing.completions, "of_enrolment", slowly)
    barrier = threading.Barrier(8)
    failures: list[Exception] = []

    def submit(n: int) -> None:
        with site.bound():
            barrier.wait()
            try:
                submit_attempt(attempt, client_key=f"submit-{n}", by=person.actor, now=site.clock.now())
            except Exception as error:
                failures.append(error)

    threads = [threading.Thread(target=submit, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert _counts(site) == (1, 1, 1)


@both_databases
def test_attempts_started_at_once_are_one_attempt(site):
    person = site.add(Role.LEARNER)
    with site.bound():
        enrolment = start_course(site.programme().id, by=person.actor, now=site.clock.now())
    barrier = threading.Barrier(8)
    started: list[UUID] = []

    def start() -> None:
        with site.bound():
            barrier.wait()
            started.append(
                start_attempt(enrolment, "plikter", lang="nb", by=person.actor, now=site.clock.now())
            )

    threads = [threading.Thread(target=start) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(started) == 8
    assert len(set(started)) == 1


def _counts(site) -> tuple[int | None, int | None, int | None]:
    """(completions, certificates, gradings) of the organisation."""
    with site.bound():
        count = [
            current().scalar(select(func.count()).select_from(row).where(row.o == site.org))
            for row in (Completion, Certificate, Grading)
        ]
    return count[0], count[1], count[2]


def test_the_story_that_the_races_are_about_completes_at_all(site):
    assert take_course(site, site.people[Role.LEARNER]) is not None
    assert _counts(site) == (1, 1, 1)
