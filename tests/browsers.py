"""A real browser for tests: starting it, signing in, and everything that may be wrong with a page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from factories import PASSWORD, Person

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
NARROWEST = 320

AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

PATIENCE = 20_000
"""Milliseconds that a page may take on a busy machine before a test says that it never came."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium without a window. Skips where there is none."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        pytest.skip("NOT RUN: Playwright is not installed")
    if program is None:
        pytest.skip("NOT RUN: no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield browser
        browser.close()


@dataclass
class Watch:
    """What goes wrong in a window behind the page: errors in the console and requests to other sites.

    A page that is itself an error page is told by Chromium as a resource that failed: that is no fault.
    """

    home: str
    faults: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Watch every page of a window, those that come later too."""
        context.on("console", self._console)
        context.on("weberror", lambda error: self.faults.append(f"uncaught: {error.error}"))
        context.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning"):
            return
        at = message.location["url"]
        if message.text.startswith("Failed to load resource") and message.page and at == message.page.url:
            return
        self.faults.append(f"{message.type} at {at}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.home}/", "about:", "blob:")):
            self.faults.append(f"a request to another site: {request.url}")


def open_window(browser: Browser, home: str, **settings: Any) -> tuple[Page, Watch]:
    """A page in a window of its own (no cookies of others), and the watch over it."""
    settings.setdefault("viewport", DESK)
    settings.setdefault("locale", "nb-NO")
    settings.setdefault("reduced_motion", "reduce")  # colours are what they will be at once
    context = browser.new_context(base_url=home, **settings)
    context.set_default_timeout(PATIENCE)
    watch = Watch(home)
    watch.over(context)
    return context.new_page(), watch


@contextmanager
def window(browser: Browser, home: str, *, watched: bool = True, **settings: Any) -> Iterator[Page]:
    """A page in a window of its own; fails if something went wrong behind it.

    `watched=False` is for tests in which something is to go wrong.
    """
    page, watch = open_window(browser, home, **settings)
    try:
        yield page
    finally:
        page.context.close()
    if watched:
        assert watch.faults == []


def sign_in(page: Page, person: Person) -> None:
    """Through the real form."""
    page.goto("/sign-in")
    page.locator("#email").fill(person.email)
    page.locator("#password").fill(PASSWORD)
    page.locator("main form button").click()
    page.locator("[data-sign-out]").wait_for()


def faults_of_access(page: Page, *, only: str = "") -> list[str]:
    """What axe finds on the page as it is now: rule, element and why. `only`: by that one rule."""
    from axe_playwright_python.sync_playwright import Axe

    asked = {"type": "rule", "values": [only]} if only else {"type": "tag", "values": AXE_RULES}
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate("options => axe.run(options)", {"resultTypes": ["violations"], "runOnly": asked})
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def overhang(page: Page) -> int:
    """Pixels that the page is wider than the window: above 0 it has to be moved sideways."""
    width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return int(width)


class Keys:
    """A page used by keyboard alone."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def go_to(self, selector: str, *, back: bool = False) -> None:
        """Tab until an element that matches has the focus, and see that the focus is drawn."""
        self.page.wait_for_load_state()
        for _ in range(80):
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
            if self.page.evaluate("s => document.activeElement?.matches(s) ?? false", selector):
                assert self._is_seen(), f"the focus on {selector} cannot be seen"
                return
        raise AssertionError(f"no way to {selector} by Tab on {self.page.url}")

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def follow(self, selector: str, key: str = "Enter") -> None:
        """Go to a link or button, press it, and wait for the page that it leads to."""
        self.go_to(selector)
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def _is_seen(self) -> bool:
        return bool(
            self.page.evaluate(
                """() => {
                    const marked = [document.activeElement, document.activeElement.closest("label")];
                    return marked.some((element) => {
                        if (!element) return false;
                        const style = getComputedStyle(element);
                        return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
                    });
                }"""
            )
        )
