"""What is written in a reflection never leaves the browser: no request, no storage, nothing on the way back.

Wards share their computers, so this is shown and not only meant. The rest of what every type
promises in a browser is in `test_every_question_type.py`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

import factories
import pytest
import servers
import stories
from browsers import PHONE, Keys, sign_in, window

from course.people import Role
from course.quiz.question import Json
from webapp.actions.start_attempt import start_attempt
from webapp.store import attempts

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SECRET = "Jeg var redd for ham selv"
ROOM = "textarea[data-private]"
STORED = """async () => JSON.stringify([
    {...localStorage}, {...sessionStorage}, document.cookie, history.state, location.href,
    await (caches?.keys() ?? []), (await indexedDB.databases()).map((one) => one.name),
    document.querySelector("textarea[data-private]").getAttribute("value"), document.forms.length,
    [...document.forms].flatMap((form) => [...new FormData(form)]),
])"""


class Writing:
    """A learner at the question with the room to write in, and every request since they signed in."""

    def __init__(self, site: factories.Site, page: Page) -> None:
        self.site, self.page, self.keys = site, page, Keys(page)
        self.sent: list[str] = []
        self.learner = site.add(Role.LEARNER)
        enrolment = stories.read_all(site, self.learner)
        by = self.learner.actor
        with site.bound():
            self.id: UUID = start_attempt(enrolment, "plikter", lang="nb", by=by, now=site.clock.now())
            items = [item.question for item in attempts.get(by, self.id).attempt.draw.items]
        self.numbers = {question: number for number, question in enumerate(items, start=1)}
        sign_in(page, self.learner)
        page.context.on("request", self._note)

    def _note(self, request: Request) -> None:
        headers = json.dumps(request.headers, ensure_ascii=False)
        self.sent.append(f"{request.method} {request.url} {headers} {request.post_data or ''}")

    def open(self, question: str) -> None:
        self.page.goto(self.path(question))

    def path(self, question: str) -> str:
        return f"/attempts/{self.id}/{self.numbers[question]}"

    def stored(self, question: str) -> Json:
        with self.site.bound():
            return attempts.get(self.learner.actor, self.id).attempt.answers.get(question)

    def press(self, button: str) -> None:
        self.keys.go_to(button)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def writing(
    request: pytest.FixtureRequest,
    chromium: Browser,
    every_site: factories.Site,
    every_server: servers.Server,
) -> Iterator[Writing]:
    settings = {"java_script_enabled": request.param, "viewport": PHONE}
    with window(chromium, every_server.address, **settings) as page:
        yield Writing(every_site, page)


def test_what_is_written_is_in_no_request_and_gone_on_the_way_back(writing: Writing) -> None:
    page, keys = writing.page, writing.keys
    writing.open("q-reflection")
    keys.go_to(ROOM)
    page.keyboard.type(SECRET)
    keys.go_to("input[name=answer]")
    page.keyboard.press("Space")
    assert page.locator(ROOM).input_value() == SECRET, "ticking the box takes nothing away"
    writing.press("button[name=go][value=overview]")
    assert writing.stored("q-reflection") is True
    page.go_back()
    page.locator(ROOM).wait_for()
    assert page.locator(ROOM).input_value() == ""
    page.reload()
    assert page.locator(ROOM).input_value() == ""
    assert page.locator("input[name=answer]").is_checked()
    assert writing.sent, "requests were listened to"
    assert any("revision=1" in each or '"revision":1' in each for each in writing.sent)
    assert [each for each in writing.sent if "redd" in each] == []


def test_nor_when_the_page_is_left_by_a_link_the_quick_exit_or_signing_out(writing: Writing) -> None:
    page = writing.page
    for leave in ("header a[href='/courses']", "[data-sign-out]"):
        writing.open("q-reflection")
        page.locator(ROOM).fill(SECRET)
        with page.expect_navigation():
            page.locator(leave).first.click()
    page.go_back()
    assert SECRET not in page.content()
    assert [each for each in writing.sent if "redd" in each] == []


def test_nothing_of_it_is_stored_in_the_browser_nor_in_the_database(
    chromium: Browser, every_site: factories.Site, every_server: servers.Server
) -> None:
    with window(chromium, every_server.address, viewport=PHONE) as page:
        writing = Writing(every_site, page)
        writing.open("q-reflection")
        page.locator(ROOM).press_sequentially(SECRET)
        page.locator("input[name=answer]").check()
        page.locator("[data-save][data-state=saved]", has_text="Lagret").wait_for()
        page.wait_for_timeout(1_500)  # longer than the script waits before it sends what is typed
        found = page.evaluate(STORED)
        assert '["answer","0"]' in found, "what the form would send is among it"
        assert "redd" not in found
        assert "redd" not in json.dumps(page.context.storage_state())
        page.goto("/courses")
    assert writing.stored("q-reflection") is True
    file = every_site.url.removeprefix("sqlite:///")
    with sqlite3.connect(file) as connection:
        lines = list(connection.iterdump())
    assert any("q-reflection" in line for line in lines), "this is where answers are kept"
    assert not any(SECRET in line for line in lines)


def test_the_box_and_the_scale_are_answered_by_keyboard(writing: Writing) -> None:
    page, keys = writing.page, writing.keys
    writing.open("q-rating")
    keys.go_to("input[name=answer]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    writing.press("button[name=go][value=overview]")
    assert writing.stored("q-rating") == 2
    writing.open("q-rating")
    assert page.locator("input[name=answer][value='2']").is_checked()
    writing.open("q-reflection")
    keys.go_to("input[name=answer]")
    page.keyboard.press("Space")
    writing.press("button[name=go][value=overview]")
    assert writing.stored("q-reflection") is True
    page.goto(writing.path("q-reflection"))
    page.locator("input[name=answer]").uncheck()
    page.locator("button[name=go][value=overview]").click()
    page.wait_for_load_state()
    assert writing.stored("q-reflection") is None


def test_a_case_goes_on_where_one_was_and_the_focus_begins_at_what_happened(writing: Writing) -> None:
    page, keys = writing.page, writing.keys
    writing.open("q-case")
    keys.go_to("input[name=answer]")
    page.get_by_label("Gå rolig bort og si navnet ditt").check()
    keys.go_to("button[name=act]")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith("#svar")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "answer"
    page.get_by_label("Ta telefonen og si at du ikke kan svare på det").check()
    assert writing.stored("q-case") is not None
    page.goto("/courses")
    writing.open("q-case")
    assert page.locator("input[name=answer]:checked").count() == 0, "looked at, but not made"
    assert page.get_by_text("Du er her.").is_visible()
