"""A real player of QTI 3: the components of Citolab in a real browser, answered with mouse and keyboard.

The components are a tool of the tests (`tests/foreign/package.json`), never shipped. They write
scores as the browser's language writes numbers, to three decimals: read them in English.
"""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page

COMPONENTS = Path(__file__).parent / "foreign/node_modules/@citolab/qti-components/cdn/index.js"

_ITEM = "document.querySelector('item-container').shadowRoot.querySelector('qti-assessment-item')"

_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Player</title>
<script type="module" src="/index.js"></script>
<qti-item><item-container></item-container></qti-item></html>"""


class _Files(http.server.BaseHTTPRequestHandler):
    """The page, the components and the items that a test has put there."""

    files: Mapping[str, tuple[str, bytes]] = {}

    def do_GET(self) -> None:
        kind, data = self.files.get(self.path, ("text/plain", b""))
        self.send_response(200 if data else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(items: Mapping[str, bytes]) -> Iterator[str]:
    """The address of a server with these items, by name."""
    if not COMPONENTS.is_file():
        pytest.skip("NOT RUN: @citolab/qti-components is not installed (npm ci in tests/foreign)")
    files = {"/": ("text/html", _PAGE.encode()), "/index.js": ("text/javascript", COMPONENTS.read_bytes())}
    files |= {f"/{name}.xml": ("application/xml", data) for name, data in items.items()}
    handler = type("Handler", (_Files,), {"files": files})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=functools.partial(server.serve_forever, poll_interval=0.05))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Player:
    """One item on the page."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.home = page, home

    def load(self, name: str) -> None:
        """Show an item from its beginning."""
        self.page.goto(self.home)
        self.page.evaluate("customElements.whenDefined('qti-assessment-item')")
        self.page.evaluate(
            "url => { document.querySelector('item-container').itemURL = url; }", f"{self.home}/{name}.xml"
        )
        self.page.wait_for_function(f"{_ITEM}?.querySelector('qti-item-body')")

    def pick(self, *identifiers: str) -> None:
        """Click choices."""
        for identifier in identifiers:
            self.page.locator(f"qti-simple-choice[identifier='{identifier}']").click()

    def type(self, response: str, text: str) -> None:
        """Type into a field."""
        field = self.page.locator(f"qti-text-entry-interaction[response-identifier='{response}'] input")
        field.fill(text)
        field.press("Tab")

    def choose(self, response: str, identifier: str) -> None:
        """Choose from a list that drops down."""
        inner = self.page.locator(f"qti-inline-choice-interaction[response-identifier='{response}']")
        inner.locator("button[part='trigger']").click()
        inner.locator(f"qti-inline-choice[identifier='{identifier}']").click()

    def match(self, left: str, right: str) -> None:
        """Drag one choice onto another."""
        choice = "qti-simple-associable-choice[identifier='{}']"
        self.page.locator(choice.format(left)).first.drag_to(self.page.locator(choice.format(right)).last)

    def order(self, *identifiers: str) -> None:
        """Drag choices to their places, the first first."""
        for place, identifier in enumerate(identifiers):
            choice = self.page.locator(f"qti-simple-choice[identifier='{identifier}']").first
            choice.drag_to(self.page.locator("drop-list").nth(place))

    def outcome(self, name: str = "SCORE") -> object:
        """Process the responses and read an outcome."""
        found = f"{_ITEM}.variables.find(variable => variable.identifier === name)?.value ?? null"
        return self.page.evaluate(
            f"name => {{ {_ITEM}.processResponse(true, false); return {found}; }}", name
        )

    def words(self) -> str:
        """What the page says."""
        return str(self.page.evaluate(f"{_ITEM}.querySelector('qti-item-body').innerText"))
