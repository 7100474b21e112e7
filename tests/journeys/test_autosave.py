"""Answers that save themselves, with a real server that dies, two windows, and a sign-out in between.

What the page's script does with every reply is tested in `tests/webapp/learner/test_autosave.py`.
"""

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
