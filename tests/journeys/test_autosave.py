"""Answers that save themselves: said when they are stored, and when they are not; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

import factories
import pytest
import stories
from browsers import sign_in, window
from servers import Server

from course.people import Role
from course.quiz.attempt import Step, StepKind
from webapp.actions.start_attempt import start_attempt
from webapp.store import attempts

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WAIT = 40_000
"""Milliseconds to wait for a try again: the page waits longer from try to try."""


class Quiz:
    """A learner's open attempt, with the numbers of its questions."""

    def __init__(self, site: factories.Site) -> None:
        self.site = site
        self.learner = site.add(Role.LEARNER)
        enrolment = stories.read_all(site, self.learner)
        with site.bound():
            by, now = self.learner.actor, site.clock.now()
            self.attempt: UUID = start_attempt(enrolment, "plikter", lang="nb", by=by, now=now)
            items = attempts.get(by, self.attempt).attempt.draw.items
        self.numbers = {item.question: number for number, item in enumerate(items, start=1)}

    def path(self, question: str) -> str:
        return f"/attempts/{self.attempt}/{self.numbers[question]}"

    def stored(self, question: str) -> list[Step]:
        """The answers to a question as the database has them."""
        with self.site.bound():
            steps = attempts.get(self.learner.actor, self.attempt).attempt.steps
        return [step for step in steps if step.kind is StepKind.ANSWER and step.item == question]


@pytest.fixture
def quiz(small_site: factories.Site) -> Quiz:
    return Quiz(small_site)


@pytest.fixture
def page(chromium: Browser, quiz: Quiz, small_server: Server) -> Iterator[Page]:
    with window(chromium, small_server.address, watched=False) as page:
        sign_in(page, quiz.learner)
        yield page


def says(page: Page, words: str) -> None:
    """Wait for what the save status says."""
    page.locator("[data-save-text]", has_text=words).wait_for(timeout=WAIT)


def test_an_answer_is_stored_as_it_is_picked_and_the_page_says_when(page: Page, quiz: Quiz) -> None:
    page.goto(quiz.path("q-single"))
    page.get_by_label("Venter til teamet er enig").check()
    says(page, "Lagret kl.")
    page.get_by_label("Melder til barnevernstjenesten").check()
    page.wait_for_function("document.querySelector('[name=revision]').value === '2'")
    says(page, "Lagret kl.")
    page.reload()
    assert page.get_by_label("Melder til barnevernstjenesten").is_checked()
    assert [(step.revision, step.answer) for step in quiz.stored("q-single")] == [(1, 1), (2, 0)]


def test_words_are_stored_when_the_typing_pauses(page: Page, quiz: Quiz) -> None:
    page.goto(quiz.path("q-short"))
    page.locator("#answer").press_sequentially("barnevernet", delay=20)
    says(page, "Lagret kl.")
    assert [step.answer for step in quiz.stored("q-short")] == ["barnevernet"]


def test_going_on_right_after_an_answer_stores_it_once(page: Page, quiz: Quiz) -> None:
    page.goto(quiz.path("q-single"))
    page.get_by_label("Melder til barnevernstjenesten").check()
    page.locator("button[name=go][value=next]").click()
    page.wait_for_url(lambda url: not url.endswith(quiz.path("q-single")))
    assert [step.answer for step in quiz.stored("q-single")] == [0]


def test_while_the_server_is_gone_the_page_says_so_and_stores_the_answer_once_when_it_is_back(
    page: Page, quiz: Quiz, small_server: Server
) -> None:
    page.goto(quiz.path("q-short"))
    small_server.kill()
    page.locator("#answer").fill("barnevernet")
    says(page, "Ikke lagret ennå")
    page.locator("button[name=go][value=next]").click()
    assert page.locator("#answer").input_value() == "barnevernet", "the page is kept, and what was typed"
    assert quiz.stored("q-short") == []
    small_server.start()
    page.wait_for_url(lambda url: not url.endswith(quiz.path("q-short")), timeout=WAIT)
    assert [step.answer for step in quiz.stored("q-short")] == ["barnevernet"]


def test_without_a_network_the_answer_waits_and_is_stored_once(page: Page, quiz: Quiz) -> None:
    page.goto(quiz.path("q-multiple"))
    page.context.set_offline(True)
    page.get_by_label("Den er din egen").check()
    says(page, "Ikke lagret ennå")
    page.get_by_label("Den går foran taushetsplikten").check()
    assert quiz.stored("q-multiple") == []
    page.context.set_offline(False)
    says(page, "Lagret kl.")
    stored = quiz.stored("q-multiple")
    assert stored[-1].answer == [0, 1]
    assert len({step.revision for step in stored}) == len(stored) <= 2


def test_a_reply_that_is_lost_on_its_way_leads_to_a_retry_and_one_stored_answer(
    page: Page, quiz: Quiz
) -> None:
    page.goto(quiz.path("q-single"))
    lost: list[int] = []

    def lose_the_first(route: object) -> None:
        if lost:
            route.continue_()  # type: ignore[attr-defined]
            return
        lost.append(route.fetch().status)  # type: ignore[attr-defined]
        route.abort()  # type: ignore[attr-defined]

    page.route("**/answers", lose_the_first)
    page.get_by_label("Melder til barnevernstjenesten").check()
    says(page, "Ikke lagret ennå")
    says(page, "Lagret kl.")
    assert lost == [200]
    assert [(step.revision, step.answer) for step in quiz.stored("q-single")] == [(1, 0)]


def test_the_second_of_two_windows_is_told_and_keeps_what_was_typed(page: Page, quiz: Quiz) -> None:
    other = page.context.new_page()
    for tab in (page, other):
        tab.goto(quiz.path("q-short"))
    page.locator("#answer").fill("barnevernet")
    says(page, "Lagret kl.")
    other.locator("#answer").fill("barneverntjenesten")
    other.get_by_text("Svaret er ikke lagret").wait_for()
    assert other.locator("#answer").input_value() == "barneverntjenesten"
    assert [step.answer for step in quiz.stored("q-short")] == ["barnevernet"]
    other.get_by_role("link", name="Last siden på nytt").first.click()
    other.wait_for_function("document.querySelector('#answer').value === 'barnevernet'")


def test_signed_out_in_another_window_what_was_typed_stays_and_is_stored_after_signing_in_again(
    page: Page, quiz: Quiz
) -> None:
    page.goto(quiz.path("q-short"))
    other = page.context.new_page()
    other.goto("/courses")
    other.get_by_role("button", name="Lås og logg ut").click()
    other.get_by_role("button", name="Logg inn").wait_for()
    page.locator("#answer").fill("barnevernet")
    page.get_by_text("Du er logget ut").wait_for()
    assert page.locator("#answer").input_value() == "barnevernet"
    assert quiz.stored("q-short") == []
    sign_in(other, quiz.learner)
    other.close()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # back in this window
    says(page, "Lagret kl.")
    assert not page.get_by_text("Du er logget ut").is_visible()
    assert [step.answer for step in quiz.stored("q-short")] == ["barnevernet"]


def test_signing_out_right_after_typing_stores_the_answer_first(page: Page, quiz: Quiz) -> None:
    page.goto(quiz.path("q-short"))
    page.locator("#answer").fill("barnevernet")
    page.get_by_role("button", name="Lås og logg ut").click()
    page.get_by_role("button", name="Logg inn").wait_for()
    assert [step.answer for step in quiz.stored("q-short")] == ["barnevernet"]


def test_after_handing_in_elsewhere_the_page_says_that_nothing_more_is_stored(page: Page, quiz: Quiz) -> None:
    page.goto(quiz.path("q-short"))
    other = page.context.new_page()
    other.goto(f"/attempts/{quiz.attempt}/overview")
    other.get_by_role("button", name="Lever svarene").click()
    other.wait_for_url("**/result")
    page.locator("#answer").fill("barnevernet")
    page.get_by_text("Svaret er ikke lagret").wait_for()
    assert quiz.stored("q-short") == []
