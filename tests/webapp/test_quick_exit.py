"""Quick exit in a real browser: "Forlat siden" leads away, and the page left cannot be reached with Back."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import flask
import pytest
from browsers import window
from werkzeug.serving import make_server

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

STATIC = Path(__file__).resolve().parents[2] / "webapp" / "static"

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGE = """<!doctype html><html lang="nb"><title>Kurs</title>
<script type="module" src="/static/js/exit.js"></script>
<a data-exit href="/neutral" rel="noreferrer">Forlat siden</a><input id="answer" aria-label="Svar">"""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    app = flask.Flask("exit", static_folder=str(STATIC))

    @app.get("/start")
    def start() -> str:
        return '<!doctype html><title>Start</title><a href="/course">Kurs</a>'

    @app.get("/course")
    def course() -> flask.Response:
        return flask.Response(PAGE, headers={"Content-Security-Policy": "default-src 'self'"})

    @app.get("/neutral")
    def neutral() -> str:
        return "<!doctype html><title>Været</title>"

    @app.get("/favicon.ico")
    def icon() -> tuple[str, int]:
        return "", 204

    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def page(chromium: Browser, site: str) -> Iterator[Page]:
    with window(chromium, site) as page:
        page.goto("/start")
        page.click("a")
        page.wait_for_selector("[data-exit]")
        page.wait_for_load_state("networkidle")
        yield page


def test_the_link_leads_away_and_back_does_not_lead_back(page: Page) -> None:
    page.click("[data-exit]")
    page.wait_for_url("**/neutral")
    page.go_back()
    assert page.title() == "Start"


def test_shift_three_times_leads_away(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("**/neutral")
    page.go_back()
    assert page.title() == "Start"


def test_capital_letters_in_an_answer_do_not_lead_away(page: Page) -> None:
    page.focus("#answer")
    for letter in "ABCD":
        page.keyboard.press(f"Shift+{letter}")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.wait_for_timeout(300)
    assert page.title() == "Kurs"
    assert page.input_value("#answer") == "ABCD"


def test_without_script_the_link_still_leads_away(chromium: Browser, site: str) -> None:
    with window(chromium, site, java_script_enabled=False) as page:
        page.goto("/course")
        page.click("[data-exit]")
        page.wait_for_url("**/neutral")
