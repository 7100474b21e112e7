"""Saving an answer on SQLite, against a bare Flask view that does one durable commit.

Both are called in this process, one after the other, with the same durability (WAL, synchronous=FULL), in
alternating rounds; the ratio is taken round by round. No network and no server: both would flatter it.
"""

from __future__ import annotations

import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import databases
import factories
from flask import Flask

from course.people import Role
from webapp import clock
from webapp.actions.start_attempt import start_attempt
from webapp.actions.start_course import start_course

ROUNDS = 7
REQUESTS = 150


def bare_site(folder: Path) -> Callable[[int], None]:
    """A Flask view that inserts one row and commits durably."""
    app = Flask("bare")
    database = sqlite3.connect(folder / "bare.db", isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        database.execute(f"PRAGMA {pragma}")
    database.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, text TEXT)")

    @app.post("/save")
    def save() -> str:
        database.execute("BEGIN IMMEDIATE")
        database.execute("INSERT INTO answer (text) VALUES ('x')")
        database.execute("COMMIT")
        return "ok"

    client = app.test_client()

    def request(_n: int) -> None:
        assert client.post("/save", json={"text": "x"}).status_code == 200

    return request


def our_site(site: factories.Site) -> Callable[[int], None]:
    """Saving an answer as the page's script does, in an attempt of its own every 60 answers."""
    client = site.client(Role.LEARNER)
    actor = site.people[Role.LEARNER].actor
    token = factories.csrf(client.get("/courses").text)
    attempts: list[object] = []

    def attempt(n: int) -> object:
        if len(attempts) <= n // 60:
            person = site.people[Role.LEARNER]
            with site.bound():
                enrolment = start_course(site.programme().id, by=actor, now=clock.now())
                if attempts:
                    from webapp.actions.submit_attempt import submit_attempt

                    submit_attempt(attempts[-1], client_key="end", by=person.actor, now=clock.now())
                attempts.append(start_attempt(enrolment, "plikter", lang="nb", by=actor, now=clock.now()))
        return attempts[n // 60]

    def request(n: int) -> None:
        found = attempt(n)
        sent = {"question": 1, "values": {}, "revision": n % 60 + 1, "client_key": f"key-{n}"}
        answer = client.post(f"/attempts/{found}/answers", json=sent, headers={"X-CSRFToken": token})
        assert answer.status_code == 200, answer.text

    return request


def rate(request: Callable[[int], None], start: int) -> float:
    """Requests a second."""
    began = time.perf_counter()
    for n in range(start, start + REQUESTS):
        request(n)
    return REQUESTS / (time.perf_counter() - began)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with databases.fresh("sqlite", folder) as url, factories.site(url, factories.StandingClock()) as site:
            bare, ours = bare_site(folder), our_site(site)
            rate(bare, 0)
            rate(ours, 0)
            rounds = [(rate(bare, 0), rate(ours, number * REQUESTS)) for number in range(1, ROUNDS + 1)]
    ratios = [mine / theirs for theirs, mine in rounds]
    print(f"bare Flask view, one durable commit  {statistics.median(r[0] for r in rounds):6.0f} a second")
    print(f"saving an answer                     {statistics.median(r[1] for r in rounds):6.0f} a second")
    print(f"ratio {statistics.median(ratios):.2f} (from {min(ratios):.2f} to {max(ratios):.2f})")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
