"""Autosave in a real browser: what is said is stored is stored, once, whatever the network does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

import factories
import pytest
from browsers import open_window, sign_in
from walks import Walk
from werkzeug.serving import make_server

from course.people import Role
from course.quiz.attempt import StepKind
from webapp.store import attempts

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SAVED = "[data-save][data-state=saved]"
UNSAVED = "[data-save][data-state=unsaved]"
ANSWERS = "**/attempts/*/answers"


class Quiz:
    """A learner's open quiz in a browser."""

    def __init__(self, walk: Walk, page: Page) -> None:
        self.walk, self.page = walk, page
        walk.start()
        self.attempt = walk.start_quiz()
        self.number = {
            kind: walk.number_of(self.attempt, kind) for kind in ("q-single", "q-number", "q-short")
        }
        sign_in(page, walk.site.people[Role.LEARNER])

    def open(self, kind: str) -> None:
        self.page.goto(f"/attempts/{self.attempt}/{self.number[kind]}")
        self.page.wait_for_load_state("networkidle")

    def stored(self, kind: str) -> list[object]:
        """All answers to the question that were ever stored, in order."""
        with self.walk.site.bound():
            stored = attempts.get(self.walk.site.people[Role.LEARNER].actor, UUID(self.attempt))
        return [
            step.answer for step in stored.attempt.steps if step.kind is StepKind.ANSWER and step.item == kind
        ]

    def place(self, value: int) -> int:
        """Where in the file the option stands that is shown at a position."""
        with self.walk.site.bound():
            stored = attempts.get(self.walk.site.people[Role.LEARNER].actor, UUID(self.attempt))
        item = stored.attempt.draw.item("q-single")
        assert item
        return item.order[value]

    def says(self, selector: str, words: str) -> None:
        self.page.locator(selector, has_text=words).wait_for()


@pytest.fixture
def home(site: factories.Site) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, site.app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def quiz(chromium: Browser, home: str, walk: Walk) -> Iterator[Quiz]:
    page, watch = open_window(chromium, home)
    yield Quiz(walk, page)
    page.context.close()
    # A save that is refused or lost is told in the console too: that is what these tests are about.
    assert [fault for fault in watch.faults if "/answers" not in fault] == []


def test_a_choice_is_saved_at_once_and_is_there_after_a_reload(quiz: Quiz) -> None:
    quiz.open("q-single")
    quiz.page.locator("#answer-1").check()
    quiz.says(SAVED, "Lagret kl. 13.00")
    assert quiz.stored("q-single") == [quiz.place(1)]
    quiz.page.reload()
    assert quiz.page.locator("#answer-1").is_checked()
    quiz.page.locator("#answer-0").check()
    quiz.page.wait_for_timeout(300)
    quiz.says(SAVED, "Lagret")
    assert quiz.stored("q-single")[-1] == quiz.place(0)


def test_what_is_typed_is_saved_when_the_typing_pauses(quiz: Quiz) -> None:
    quiz.open("q-short")
    quiz.page.locator("#answer").press_sequentially("barnevernet", delay=20)
    quiz.says(SAVED, "Lagret")
    assert quiz.stored("q-short") == ["barnevernet"]


def test_a_number_that_cannot_be_read_is_told_and_stays_in_its_field(quiz: Quiz) -> None:
    quiz.open("q-number")
    quiz.page.locator("#answer").fill("tre uker")
    quiz.page.keyboard.press("Tab")
    quiz.says(UNSAVED, "Ikke lagret. Svaret er ikke et tall.")
    assert quiz.page.locator("#answer").input_value() == "tre uker"
    quiz.page.locator("#answer").fill("3")
    quiz.page.keyboard.press("Tab")
    quiz.says(SAVED, "Lagret")
    assert quiz.stored("q-number") == [{"text": "3", "unit": None}]


def test_without_a_network_the_newest_answer_waits_and_is_stored_when_it_is_back(quiz: Quiz) -> None:
    quiz.open("q-single")
    quiz.page.context.set_offline(True)
    quiz.page.locator("#answer-0").check()
    quiz.says(UNSAVED, "Ikke lagret ennå. Vi prøver igjen når nettet er tilbake.")
    quiz.page.locator("#answer-2").check()
    quiz.page.wait_for_timeout(200)
    quiz.says(UNSAVED, "Ikke lagret ennå.")
    quiz.page.context.set_offline(False)
    quiz.says(SAVED, "Lagret")
    assert quiz.stored("q-single") == [quiz.place(2)]


def test_an_answer_whose_receipt_was_lost_is_stored_once(quiz: Quiz) -> None:
    lost = []

    def lose(route: Route) -> None:
        if lost:
            route.continue_()
        else:
            lost.append(route.fetch().status)
            route.abort()

    quiz.page.route(ANSWERS, lose)
    quiz.open("q-single")
    quiz.page.locator("#answer-1").check()
    quiz.says(SAVED, "Lagret")
    assert lost == [200]
    assert quiz.stored("q-single") == [quiz.place(1)]


def test_a_busy_server_is_left_in_peace_for_as_long_as_it_asks(quiz: Quiz) -> None:
    asked: list[float] = []

    def busy(route: Route) -> None:
        asked.append(quiz.page.evaluate("performance.now()"))
        if len(asked) > 1:
            route.continue_()
        else:
            route.fulfill(
                status=503, headers={"Retry-After": "2"}, json={"error": "busy", "text": "Vent litt."}
            )

    quiz.page.route(ANSWERS, busy)
    quiz.open("q-single")
    quiz.page.locator("#answer-1").check()
    quiz.says(UNSAVED, "Det er stor pågang")
    quiz.says(SAVED, "Lagret")
    assert len(asked) == 2
    assert asked[1] - asked[0] >= 2000
    assert quiz.stored("q-single") == [quiz.place(1)]


def test_the_page_is_kept_while_its_answer_cannot_be_stored_and_goes_on_when_it_is(quiz: Quiz) -> None:
    quiz.open("q-single")
    here = quiz.page.url
    quiz.page.context.set_offline(True)
    quiz.page.locator("#answer-1").check()
    quiz.says(UNSAVED, "Ikke lagret ennå.")
    quiz.page.locator("button[value=next]").click()
    quiz.page.wait_for_timeout(300)
    assert quiz.page.url == here
    assert quiz.page.locator("#answer-1").is_checked()
    quiz.page.context.set_offline(False)
    quiz.page.wait_for_url(lambda url: url != here)
    assert quiz.stored("q-single") == [quiz.place(1)]


def test_whoever_is_signed_out_keeps_what_was_typed_and_it_is_saved_after_signing_in(quiz: Quiz) -> None:
    quiz.open("q-short")
    other = quiz.page.context.new_page()
    other.goto("/courses")
    other.locator("[data-sign-out]").click()
    other.locator("#email").wait_for()
    quiz.page.locator("#answer").fill("barnevernet")
    quiz.page.keyboard.press("Tab")
    quiz.page.locator("[data-signed-out]", has_text="Det du skrev, står her fortsatt.").wait_for()
    quiz.page.locator("button[value=next]").click()
    quiz.page.wait_for_timeout(300)
    assert quiz.page.locator("#answer").input_value() == "barnevernet"
    assert quiz.stored("q-short") == []
    with quiz.page.context.expect_page() as opened:
        quiz.page.locator("[data-signed-out] a").click()
    sign_in(opened.value, quiz.walk.site.people[Role.LEARNER])
    quiz.page.bring_to_front()
    quiz.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    quiz.says(SAVED, "Lagret")
    assert not quiz.page.locator("[data-signed-out]").is_visible()
    assert quiz.stored("q-short") == ["barnevernet"]


def test_a_window_that_is_behind_is_told_and_offered_a_reload(quiz: Quiz) -> None:
    quiz.open("q-single")
    other = quiz.page.context.new_page()
    other.goto(quiz.page.url)
    other.wait_for_load_state("networkidle")
    quiz.page.locator("#answer-0").check()
    quiz.says(SAVED, "Lagret")
    other.locator("#answer-1").check()
    other.locator("[data-conflict]", has_text="Du har svart på spørsmålet i et annet vindu").wait_for()
    other.locator("[data-conflict] a").click()
    other.wait_for_load_state()
    assert other.locator("#answer-0").is_checked()
    assert quiz.stored("q-single") == [quiz.place(0)]


def test_a_quiz_that_was_handed_in_elsewhere_is_told(quiz: Quiz) -> None:
    quiz.open("q-single")
    quiz.walk.submit(quiz.attempt)
    quiz.page.locator("#answer-1").check()
    quiz.page.locator("[data-conflict]", has_text="Prøven er levert").wait_for()
    quiz.page.locator("[data-conflict] a").click()
    quiz.page.wait_for_url("**/result")


def test_going_on_at_once_stores_the_answer_once(quiz: Quiz) -> None:
    quiz.open("q-short")
    here = quiz.page.url
    quiz.page.locator("#answer").fill("barnevernet")
    quiz.page.locator("button[value=next]").dblclick()
    quiz.page.wait_for_url(lambda url: url != here)
    assert quiz.stored("q-short") == ["barnevernet"]


def test_going_back_and_changing_is_stored_as_a_newer_answer(quiz: Quiz) -> None:
    quiz.open("q-single")
    here = quiz.page.url
    quiz.page.locator("#answer-0").check()
    quiz.page.locator("button[value=next]").click()
    quiz.page.wait_for_url(lambda url: url != here)
    quiz.page.go_back()
    quiz.page.wait_for_url(here)
    quiz.page.wait_for_load_state("networkidle")
    assert quiz.page.locator("#answer-0").is_checked()
    quiz.page.locator("#answer-1").check()
    quiz.page.wait_for_timeout(300)
    quiz.says(SAVED, "Lagret")
    assert quiz.stored("q-single") == [quiz.place(0), quiz.place(1)]


def test_what_was_just_typed_is_saved_also_by_whoever_leaves_the_page(quiz: Quiz) -> None:
    quiz.open("q-short")
    quiz.page.locator("#answer").press_sequentially("barnevernet")
    quiz.page.goto("/courses")
    quiz.page.wait_for_timeout(500)
    assert quiz.stored("q-short") == ["barnevernet"]


def test_signing_out_saves_first(quiz: Quiz) -> None:
    quiz.open("q-short")
    quiz.page.locator("#answer").press_sequentially("barnevernet")
    quiz.page.locator("[data-sign-out]").click()
    quiz.page.locator("#email").wait_for()
    assert quiz.stored("q-short") == ["barnevernet"]
