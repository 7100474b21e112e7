"""Law 9: every page is strict about where things come from, and has nothing inline.

What a browser makes of it (no console errors, no requests elsewhere) is in `tests/journeys`.
"""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urlsplit

import factories
import pytest
from factories import csrf
from flask.testing import FlaskClient
from visits import VISITS, furnish

from course.errors import BusyError
from course.people import Role
from webapp import resources

STATIC = resources.static()

FETCHED = {
    "script": "src",
    "img": "src",
    "link": "href",
    "iframe": "src",
    "source": "src",
    "use": "href",
    "image": "href",
    "video": "src",
    "audio": "src",
    "object": "data",
    "embed": "src",
    "form": "action",
    "button": "formaction",
}
"""What a browser fetches by itself, or sends to, by element."""


class Faults(HTMLParser):
    """What a strict policy refuses, in a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.fetched: set[str] = set()
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.inside = tag if tag in ("script", "style") else ""
        if tag in ("style", "base", "object", "embed", "iframe") or "http-equiv" in given:
            self.faults.append(f"<{tag}>")
        for name, value in given.items():
            if name == "style" or name.startswith("on"):
                self.faults.append(f"<{tag} {name}>")
            if value.strip().lower().startswith(("javascript:", "data:", "vbscript:")):
                self.faults.append(f"<{tag} {name}={value}>")
        address = given.get(FETCHED.get(tag, ""), "")
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            self.faults.append(f"<{tag}> leads to {address}")
        elif address and tag not in ("form", "button"):
            self.fetched.add(parts.path)

    def handle_data(self, data: str) -> None:
        if self.inside and data.strip():
            self.faults.append(f"words inside <{self.inside}>")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""


def faults_of(page: str) -> Faults:
    parser = Faults()
    parser.feed(page)
    parser.close()
    return parser


def check(response: object) -> set[str]:
    """See that an answer is strict and its page has nothing inline; the files that it asks for."""
    policy = response.headers["Content-Security-Policy"]  # type: ignore[attr-defined]
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";")}
    assert rules["default-src"] == ["'self'"]
    assert "unsafe" not in policy
    assert {"object-src", "base-uri", "frame-ancestors", "form-action"} <= set(rules)
    assert not {"script-src", "style-src", "img-src", "connect-src", "font-src"} & set(rules)
    assert response.headers["X-Content-Type-Options"] == "nosniff"  # type: ignore[attr-defined]
    if not response.content_type.startswith("text/html"):  # type: ignore[attr-defined]
        return set()
    found = faults_of(response.text)  # type: ignore[attr-defined]
    assert found.faults == []
    return found.fetched


@pytest.mark.slow
def test_every_page_is_strict_and_its_files_are_the_packages_own(site: factories.Site) -> None:
    places = furnish(site)
    clients: dict[str, FlaskClient] = {}
    files: set[str] = set()
    for visit in VISITS.values():
        client = clients.get(visit.who) or site.client(places.people.get(visit.who))
        clients[visit.who] = client
        files |= check(client.get(places.path(visit)))
    files |= check(_sent_empty(site, "/sign-in"))
    client = clients[""]
    pictures = {path for path in files if path.startswith(("/certificates/", "/media/"))}
    for path in sorted(files - pictures):
        assert path.startswith("/static/"), path
        served = client.get(path)
        assert served.status_code == 200, path
        assert served.data == (STATIC / path.removeprefix("/static/")).read_bytes()
        check(served)
    assert len(files) > 10


@pytest.mark.parametrize("status", [303, 400, 403, 404, 405, 413, 500, 503])
def test_answers_that_are_no_page_of_the_course_are_as_strict(site: factories.Site, status: int) -> None:
    client = site.client(Role.LEARNER)

    def fail() -> str:
        raise BusyError("busy") if status == 503 else RuntimeError("a mistake of ours")

    if status in (500, 503):
        site.app.view_functions["public.about"] = fail
    token = csrf(client.get("/account").text)
    response = {
        303: lambda: client.get("/"),
        400: lambda: client.post("/account/password", data={}),
        403: lambda: client.get("/hr"),
        404: lambda: client.get("/nowhere"),
        405: lambda: client.post("/courses", data={"csrf_token": token}),
        413: lambda: client.post("/account/password", data={"old": "x" * 2_000_000}),
        500: lambda: client.get("/about"),
        503: lambda: client.get("/about"),
    }[status]()
    assert response.status_code == status
    check(response)


def _sent_empty(site: factories.Site, path: str) -> object:
    client = site.client(None)
    return client.post(path, data={"csrf_token": csrf(client.get(path).text)})


@pytest.mark.parametrize(
    "page",
    [
        "<p style='color: red'>",
        "<p onclick='x()'>",
        "<script>x()</script>",
        "<style>p {}</style>",
        "<a href='javascript:x()'>",
        "<img src='data:image/png;base64,'>",
        "<script src='https://cdn.example/x.js'></script>",
        "<link rel=stylesheet href='//cdn.example/x.css'>",
        "<form action='https://elsewhere.example/'>",
        "<iframe src='/x'></iframe>",
        "<meta http-equiv=refresh content='0;url=/'>",
    ],
)
def test_what_a_strict_policy_refuses_is_seen(page: str) -> None:
    assert faults_of(page).faults
