"""The access matrix: every route x every grant x one's own, another's and another organisation's things.

The routes are the site's own (`app.url_map`), the rows are in `access_matrix`. Besides the answer, each
cell that lets nobody in must change nothing in the database and tell nobody's name.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import access_matrix
import factories
from access_matrix import HERE, NOBODY, ROWS, Furnished, Things, Told, Whose
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from course.people import Role
from webapp.actions.add_unit import add_unit

EVERY = {"quick": 11, "all": 1}.get(os.environ.get("KYNDIG_TEST", ""), 3)
"""Which share of the cells is tried: all in the full run, every so many otherwise."""
SMALLEST = 1500
"""The matrix has at least as many cells: rows are not to be lost."""


def routes_of(app: Flask) -> dict[str, frozenset[str]]:
    """Each route with a method -> the parts of its address."""
    return {
        f"{method} {rule.endpoint}": frozenset(rule.arguments)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }


class Kept:
    """The site's file as it was, and whether anything has been written since."""

    def __init__(self, site: factories.Site, folder: Path) -> None:
        self.site, self.copy = site, folder / "kept.db"
        self.file = Path(site.url.removeprefix("sqlite:///"))
        site.database.dispose()
        shutil.copy(self.file, self.copy)
        self._open()

    def _open(self) -> None:
        self.watch = sqlite3.connect(self.file)
        self.version = self._version()

    def _version(self) -> int:
        """SQLite's own number, which moves with every commit of another connection."""
        return int(self.watch.execute("PRAGMA data_version").fetchone()[0])

    @property
    def is_changed(self) -> bool:
        return self._version() != self.version

    @property
    def changed_facts(self) -> set[str]:
        """The tables in which anything differs from before, but for counted tries."""
        with closing(sqlite3.connect(self.copy)) as before:
            tables = [row[0] for row in before.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            return {
                table
                for table in tables
                if table != "rate"
                and set(before.execute(f'SELECT * FROM "{table}"'))
                != set(self.watch.execute(f'SELECT * FROM "{table}"'))
            }

    def restore(self) -> None:
        self.watch.close()
        self.site.database.dispose()
        shutil.copy(self.copy, self.file)
        self._open()


class Door:
    """Asks the site as each of the grants' people."""

    def __init__(self, site: factories.Site, made: Furnished) -> None:
        self.site, self.made = site, made
        self.adapter = site.app.url_map.bind("her.example")
        self.cookies: dict[str, dict[str, str]] = {}
        self.tokens: dict[str, str] = {}
        for grant in (NOBODY, *access_matrix.GRANTS):
            client = site.app.test_client()
            page = client.get("/sign-in", base_url=HERE).text
            if grant != NOBODY:
                form = {
                    "email": made.people[grant].email,
                    "password": factories.PASSWORD,
                    "csrf_token": factories.csrf(page),
                }
                assert client.post("/sign-in", data=form, base_url=HERE).status_code == 303
                page = client.get("/account", base_url=HERE).text
            self.tokens[grant] = factories.csrf(page)
            self.cookies[grant] = {
                name: cookie.value
                for name in ("kyndig", "kyndig-form")
                if (cookie := client.get_cookie(name, domain="her.example"))
            }

    def client(self, grant: str) -> FlaskClient:
        client = self.site.app.test_client()
        for name, value in self.cookies[grant].items():
            client.set_cookie(name, value, domain="her.example")
        return client

    def ask(self, route: str, grant: str, whose: Whose, parts: frozenset[str]) -> TestResponse:
        method, endpoint = route.split(" ")
        row = ROWS[route]
        things = self.things(grant, whose)
        asked = self.made.own.get(grant, self.made.own["no-grant"]) if whose is Whose.MIXED else things
        path = self.adapter.build(endpoint, asked.address(endpoint, parts, row), method=method)
        fields = things.fields(row)
        if method == "GET":
            path += f"?{urlencode(fields)}" if fields else ""
            return self.client(grant).get(path, base_url=HERE)
        if endpoint == "learner.save_answer":
            sent = {"question": 1, "values": {"answer": ["0"]}, "revision": 1, "client_key": "k" * 20}
            token = {"X-CSRFToken": self.tokens[grant]}
            return self.client(grant).post(path, json=sent, headers=token, base_url=HERE)
        form = {"csrf_token": self.tokens[grant], **GOOD.get(endpoint, {}), **fields}
        return self.client(grant).post(path, data=form, base_url=HERE)

    def things(self, grant: str, whose: Whose) -> Things:
        if whose in (Whose.FOREIGN, Whose.MIXED):
            return self.made.foreign
        if whose is Whose.OTHER:
            return self.made.other
        return self.made.own.get(grant, self.made.own["no-grant"])


GOOD = {
    "account.choose_password_now": {"new": "fire helt nye ord"},
    "admin.add_new_person": {"name": "Ny Person", "email": "ny@eksempel.example", "roles": "learner"},
    "admin.add_new_unit": {"name": "Ny enhet"},
    "admin.change_person_roles": {"roles": "hr"},
    "admin.change_accommodation": {"time_factor": "3/2", "extra_attempts": "2", "fewer_options": "1"},
    "admin.revoke": {"reason": "Feil person"},
    "hr.make_export": {"purpose": "En prøve av filen"},
    "instructor.preview": {"how": "key", "answer": "0", "reason": "Feil fasit", "may_lower": "yes"},
    "public.verify_name": {"name": "Ingen"},
}
"""What forms need, so that a cell that lets somebody in would do its deed."""


def answered(answer: TestResponse, whose: Whose) -> Told:
    """The answer in the words of the matrix. A field may also be refused with a sentence at it."""
    if answer.status_code == 401:
        return Told.SIGN_IN
    if answer.status_code == 403:
        return Told.REFUSED
    if answer.status_code == 404 or (whose is Whose.MIXED and answer.status_code == 422):
        return Told.MISSING
    if answer.status_code == 303 and answer.headers["Location"].startswith("/sign-in?next="):
        return Told.SIGN_IN
    if answer.status_code == 303 and answer.headers["Location"] == "/sign-in":
        is_public = answer.request.path in ("/", "/sign-out")
        return Told.IN if is_public else Told.SIGN_IN
    return Told.IN


def secrets_of(made: Furnished, told: Told, grant: str) -> Iterator[str]:
    """What no answer of a cell may say."""
    yield from made.foreign.names
    sees_names = grant.startswith(("instructor", "admin"))
    if told is not Told.IN or not sees_names:
        yield from made.other.names
    if grant in ("instructor-of-unit", "instructor-of-cohort"):
        yield from made.other.names


def test_every_route_has_a_row_and_every_row_a_route(site: factories.Site) -> None:
    assert set(ROWS) == set(routes_of(site.app))


def tried(door: Door, kept: Kept, cells: list[tuple[str, str, Whose]]) -> tuple[list[str], Counter[Told]]:
    """What is wrong with the cells, and how many were told what."""
    routes = routes_of(door.site.app)
    wrong, told = [], Counter[Told]()
    for route, grant, whose in cells:
        answer = door.ask(route, grant, whose, routes[route])
        expected, found = ROWS[route].told(grant, whose), answered(answer, whose)
        told[found] += 1
        cell = f"{route} as {grant}, {whose}: {found} ({answer.status_code})"
        if answer.status_code >= 500:
            wrong.append(f"{cell}: {answer.text[-300:]}")
        if found is not expected:
            wrong.append(f"{cell}, not {expected}")
        if found is not Told.IN and kept.is_changed and (kept.changed_facts or not ROWS[route].is_counted):
            wrong.append(f"{cell}: something was written")
        shown = answer.text if answer.mimetype.startswith("text/") or answer.is_json else ""
        untold = () if ROWS[route].tells and found is Told.IN else secrets_of(door.made, found, grant)
        wrong += [f"{cell}: tells {name}" for name in untold if name in shown]
        if kept.is_changed:
            kept.restore()
    return wrong, told


def test_no_cell_lets_anybody_in_where_they_do_not_belong(site: factories.Site, tmp_path: Path) -> None:
    door = Door(site, access_matrix.furnish(site))
    kept = Kept(site, tmp_path)
    cells = list(access_matrix.cells(routes_of(site.app)))
    assert len(cells) >= SMALLEST
    wrong, told = tried(door, kept, cells[::EVERY])
    assert not wrong, "\n".join(wrong)
    assert set(told) == set(Told)
    print(f"the access matrix has {len(cells)} cells; tried {told.total()}: {dict(told)}")

    # the test itself: a page that somebody left open, one that tells, and one that writes are found
    views = site.app.view_functions
    views["admin.units_list"] = lambda: "Her er alle."
    views["hr.overview"] = lambda: ("Fremmed Fremmedsen er ikke her.", 404)
    views["learner.start"] = lambda **_parts: _write_and_refuse(site)
    planted = [
        ("GET admin.units_list", "learner", Whose.NONE, "in (200), not refused"),
        ("GET hr.overview", "hr", Whose.MIXED, "tells Fremmed Fremmedsen"),
        ("POST learner.start", "hr", Whose.OWN, "something was written"),
    ]
    for *cell, said in planted:
        wrong, _told = tried(door, kept, [tuple(cell)])
        assert len(wrong) == 1
        assert wrong[0].endswith(said)


def _write_and_refuse(site: factories.Site) -> tuple[str, int]:
    add_unit("Ny", by=site.people[Role.ADMIN].actor, now=site.clock.now())
    return "Nei.", 403
