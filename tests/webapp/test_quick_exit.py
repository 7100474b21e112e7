"""Quick exit in a real browser: "Forlat siden" leads away, and the page left cannot be reached with Back."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import flask
import pytest
from werkzeug.serving import make_server

sync_api = pytest.importorskip("playwright.sync_api", reason="NOT RUN: Playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
STATIC = Path(__file__).resolve().parents[2] / "webapp" / "static"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="NOT RUN: no Chromium on this machine"),
]

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

    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def page(site: str) -> Iterator["sync_api.Page"]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{site}/start")
        page.click("a")
        page.wait_for_selector("[data-exit]")
        page.wait_for_load_state("networkidle")
        yield page
        browser.close()


def test_the_link_leads_away_and_back_does_not_lead_back(page: "sync_api.Page") -> None:
    page.click("[data-exit]")
    page.wait_for_url("**/neutral")
    page.go_back()
    assert page.title() == "Start"


def test_shift_three_times_leads_away(page: "sync_api.Page") -> None:
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("**/neutral")
    page.go_back()
    assert page.title() == "Start"


def test_capital_letters_in_an_answer_do_not_lead_away(page: "sync_api.Page") -> None:
    page.focus("#answer")
    for letter in "ABCD":
        page.keyboard.press(f"Shift+{letter}")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    page.wait_for_timeout(300)
    assert page.title() == "Kurs"
    assert page.input_value("#answer") == "ABCD"


def test_without_script_the_link_still_leads_away(site: str) -> None:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(f"{site}/course")
        page.click("[data-exit]")
        page.wait_for_url("**/neutral")
        browser.close()
