"""The note before a session ends, in a real browser: said once, in words, and one can stay."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

import factories
import pytest
from browsers import Keys, faults_of_access, open_window, sign_in
from werkzeug.serving import make_server

from course.people import Role

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SOON, OVER = "[data-session-soon]", "[data-session-over]"


@pytest.fixture
def page(site: factories.Site, chromium: Browser) -> Iterator[Page]:
    """A learner's page, whose clock the test moves with the server's."""
    server = make_server("127.0.0.1", 0, site.app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    page, watch = open_window(chromium, f"http://127.0.0.1:{server.port}")
    page.clock.install()
    sign_in(page, site.people[Role.LEARNER])
    yield page
    page.context.close()
    server.shutdown()
    thread.join()
    server.server_close()
    assert [fault for fault in watch.faults if "/account/session" not in fault] == []


def pass_time(site: factories.Site, page: Page, minutes: int) -> None:
    site.clock.move(minutes=minutes)
    page.clock.fast_forward(minutes * 60_000)


def test_two_minutes_before_one_is_told_and_can_stay_by_keyboard(site: factories.Site, page: Page) -> None:
    pass_time(site, page, 27)
    assert page.locator(SOON).is_hidden()
    pass_time(site, page, 1)
    page.locator(f"{SOON} h2", has_text="Du logges ut om 2 minutter").wait_for()
    assert page.locator(f"{SOON} [data-session-stay]").is_visible()
    assert page.locator(f"{SOON} [data-session-last]").is_hidden()
    assert page.locator("[data-session]").get_attribute("role") == "status"
    assert faults_of_access(page) == []
    Keys(page).go_to(f"{SOON} button")
    page.keyboard.press("Enter")
    page.locator(SOON).wait_for(state="hidden")
    assert page.evaluate("document.activeElement.id") == "innhold", "the focus is not lost"
    pass_time(site, page, 20)
    assert page.locator(SOON).is_hidden()
    assert page.reload().status == 200
    assert "/sign-in" not in page.url


def test_use_in_another_tab_is_use_and_nothing_is_said(site: factories.Site, page: Page) -> None:
    pass_time(site, page, 20)
    other = page.context.new_page()
    other.goto("/account")
    pass_time(site, page, 9)
    page.wait_for_timeout(300)
    assert page.locator(SOON).is_hidden()
    pass_time(site, page, 19)
    page.locator(SOON).wait_for()


def test_when_it_is_over_the_page_says_so_and_leads_back(site: factories.Site, page: Page) -> None:
    pass_time(site, page, 29)
    page.locator(f"{SOON} h2", has_text="Du logges ut om 1 minutt").wait_for()
    pass_time(site, page, 2)
    page.locator(OVER, has_text="Du er logget ut").wait_for()
    assert page.locator(SOON).is_hidden()
    assert faults_of_access(page) == []
    page.locator(f"{OVER} a").click()
    page.wait_for_url("**/sign-in?next=/courses")


def test_one_can_leave_at_once(site: factories.Site, page: Page) -> None:
    pass_time(site, page, 28)
    page.locator(SOON).wait_for()
    page.locator(SOON).get_by_role("button", name="Logg ut nå").click()
    page.wait_for_url("**/sign-in")
