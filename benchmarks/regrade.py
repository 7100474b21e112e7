"""Correcting a key over 10,000 attempts on SQLite, against a bare loop that reads the same rows.

A third of the people missed the question; a tenth of those pass by the correction and get their
completion and certificate. Preview (the median of three rounds) and writing are timed for 5,000 and
10,000 attempts; the bare loop reads the rows of attempts, steps and gradings by the sqlite3 module and
decodes their JSON.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import sqlite3
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import databases
import factories
import stories
from sqlalchemy import Connection, insert, select

from course.people import Role
from course.quiz.corrections import Correction, CorrectionKind
from course.quiz.regrading import Consequences, Effect
from webapp import clock
from webapp.actions.correct_question import correct_question, preview_correction
from webapp.db.base import Base
from webapp.db.ids import new_id

ITEM = "q-single"
SIZES = (5_000, 10_000)
CHUNK = 500
ROUNDS = 3
EVERYONE = Correction(CorrectionKind.EVERYONE)
T = TypeVar("T")


def rows_of(connection: Connection, name: str, column: str, value: UUID) -> list[dict[str, Any]]:
    table = Base.metadata.tables[name]
    found = connection.execute(select(table).where(table.c[column] == value))
    return [dict(row._mapping) for row in found]


def people_with(site: factories.Site, wrong: list[str]) -> dict[str, list[dict[str, Any]]]:
    """Every row that one person leaves who has read all and answered all but these."""
    person = site.add(Role.LEARNER)
    enrolment = stories.read_all(site, person)
    attempt = stories.take_quiz(site, person, enrolment, wrong=wrong)
    with site.database.read_engine.connect() as connection:
        return {
            "person": rows_of(connection, "person", "id", person.id),
            "identity": rows_of(connection, "identity", "person", person.id),
            "enrolment": rows_of(connection, "enrolment", "id", enrolment),
            "progress": rows_of(connection, "progress", "enrolment", enrolment),
            "attempt": rows_of(connection, "attempt", "id", attempt),
            "step": rows_of(connection, "step", "attempt", attempt),
            "grading": rows_of(connection, "grading", "attempt", attempt),
            "mark": rows_of(connection, "mark", "attempt", attempt),
        }


def copied(rows: dict[str, list[dict[str, Any]]], n: int) -> dict[str, list[dict[str, Any]]]:
    """The same rows for another person."""
    now = factories.START + dt.timedelta(milliseconds=n)
    ids = {rows[name][0]["id"]: new_id(now) for name in ("person", "enrolment", "attempt")}
    made = {
        name: [{key: _renamed(value, ids) for key, value in row.items()} for row in found]
        for name, found in rows.items()
    }
    for row in made["identity"]:
        row["email"], row["employee_no"] = f"copy{n}@eksempel.example", f"copy{n}"
    return made


def _renamed(value: Any, ids: dict[UUID, UUID]) -> Any:
    return ids.get(value, value) if isinstance(value, UUID) else value


def furnish(site: factories.Site, count: int) -> None:
    """People in three kinds: all right, missed the question and passed, missed it and failed by it."""
    passed = people_with(site, ["q-number"])
    higher = people_with(site, [ITEM])
    turned = people_with(site, [ITEM, "q-number"])
    with site.database.write_engine.begin() as connection:
        for start in range(0, count - 3, CHUNK):
            kinds = [
                (turned if n % 30 == 0 else higher if n % 3 == 0 else passed, n)
                for n in range(start, min(start + CHUNK, count - 3))
            ]
            made = [copied(rows, n) for rows, n in kinds]
            for name in passed:
                connection.execute(
                    insert(Base.metadata.tables[name]), [row for each in made for row in each[name]]
                )


def bare(path: str) -> int:
    """Reads and decodes what a regrade needs, and does nothing with it."""
    connection = sqlite3.connect(path)
    decoded = 0
    for (draw,) in connection.execute("SELECT draw FROM attempt ORDER BY id"):
        decoded += bool(json.loads(draw))
    for _n, _kind, _item, _revision, answer, _state in connection.execute(
        "SELECT n, kind, item, revision, answer, state FROM step ORDER BY attempt, n"
    ):
        decoded += answer is None or json.loads(answer) is not None
    for _ in connection.execute("SELECT attempt, no, num, den, passed FROM grading ORDER BY attempt, no"):
        decoded += 1
    connection.close()
    return decoded


def timed(work: Callable[[], T]) -> tuple[T, float]:
    gc.collect()
    began = time.perf_counter()
    return work(), time.perf_counter() - began


def peak(work: Callable[[], object]) -> float:
    """Megabytes of Python objects at the most, beyond those that were there."""
    gc.collect()
    tracemalloc.start()
    work()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1_000_000


def measure(folder: Path, count: int) -> None:
    with databases.fresh("sqlite", folder) as url, factories.site(url, factories.StandingClock()) as site:
        furnish(site, count)
        version = Base.metadata.tables["question_version"]
        by = site.people[Role.INSTRUCTOR].actor
        with site.database.read_engine.connect() as connection:
            version_id = connection.scalar(select(version.c.id).where(version.c.item == ITEM))
        assert version_id is not None

        def preview() -> Consequences:
            with site.bound():
                return preview_correction(version_id, EVERYONE, by=by)

        def write(expected: Consequences) -> Consequences:
            with site.bound():
                return correct_question(
                    version_id,
                    EVERYONE,
                    reason="Begge svar var riktige.",
                    may_lower=False,
                    expected=expected,
                    by=by,
                    now=clock.now(),
                )

        told = preview()
        rounds = [
            (timed(preview)[1], timed(lambda: bare(url.removeprefix("sqlite:///")))[1]) for _ in range(ROUNDS)
        ]
        previewed, read = (statistics.median(times) for times in zip(*rounds, strict=True))
        most = peak(preview)
        _, written = timed(lambda: write(told))
        again = peak(preview)
    assert told.total == count
    passes = told.count(Effect.NOW_PASSES)
    changed = told.count(Effect.HIGHER) + passes
    ratio = statistics.median(mine / theirs for mine, theirs in rounds)
    print(f"{count:6} attempts: preview {previewed:5.2f} s, {ratio:.1f} times the bare loop of {read:.2f} s")
    print(f"                 writing {written:5.2f} s: {changed} new gradings, {passes} completions")
    print(f"                 {most:.1f} MB of objects at the most, {again:.1f} MB with the correction kept")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        for count in SIZES:
            measure(Path(name), count)


if __name__ == "__main__":
    main()
