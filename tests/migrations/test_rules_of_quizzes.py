"""Revision 0002, rules of quizzes: what was there before it is there after it, as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import databases
import factories
import pytest
import stories
from sqlalchemy import Connection, MetaData, text
from sqlalchemy.exc import DBAPIError

from course.people import Role
from webapp.db import migrate
from webapp.db.engine import Database

KINDS = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)]
NEW = {"mending", "correction", "accommodation"}
Contents = dict[str, list[tuple[object, ...]]]


@pytest.fixture(params=KINDS)
def before(
    request: pytest.FixtureRequest, tmp_path: Path, standing_clock: factories.StandingClock
) -> Iterator[Database]:
    """A database at revision 0001 with what people left: attempts failed and passed, a certificate."""
    with databases.fresh(request.param, tmp_path) as full, databases.bare(request.param, tmp_path) as url:
        with factories.site(full, standing_clock) as site:
            learner = site.people[Role.LEARNER]
            enrolment = stories.read_all(site, learner)
            stories.take_quiz(site, learner, enrolment, wrong=("q-single", "q-number"))
            standing_clock.move(hours=1)
            stories.take_quiz(site, learner, enrolment)
            source = Database(full)
            database = Database(url)
            migrate.upgrade(database, "0001")
            copy(source, database)
            source.dispose()
        yield database
        database.dispose()


def copy(source: Database, target: Database) -> None:
    """All rows that the target has tables for, in the columns that it has, as the driver gives them."""
    with source.read_engine.connect() as old, target.write_engine.begin() as new:
        tables = MetaData()
        tables.reflect(new)
        mark = "?" if target.is_sqlite else "%s"
        for table in tables.sorted_tables:
            if table.name == "alembic_version":
                continue
            names = ", ".join(f'"{column.name}"' for column in table.columns)
            rows = old.exec_driver_sql(f'SELECT {names} FROM "{table.name}"').fetchall()
            marks = ", ".join([mark] * len(table.columns))
            for row in rows:
                new.exec_driver_sql(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', tuple(row))


def contents(connection: Connection, columns: dict[str, list[str]]) -> Contents:
    """Every row of these tables in these columns, in an order of its own."""
    found: Contents = {}
    for table, names in columns.items():
        listed = ", ".join(f'"{name}"' for name in names)
        rows = connection.exec_driver_sql(f'SELECT {listed} FROM "{table}"').fetchall()
        found[table] = sorted((tuple(row) for row in rows), key=repr)
    return found


def columns_of(connection: Connection) -> dict[str, list[str]]:
    tables = MetaData()
    tables.reflect(connection)
    return {
        table.name: [column.name for column in table.columns]
        for table in tables.sorted_tables
        if table.name != "alembic_version"
    }


def test_every_row_of_before_is_there_with_every_column_as_it_was(before: Database) -> None:
    with before.read_engine.connect() as connection:
        columns = columns_of(connection)
        kept = contents(connection, columns)
    assert "certainty" not in columns["step"]
    assert {table: len(kept[table]) for table in ("attempt", "grading", "mark", "certificate")} == {
        "attempt": 2,
        "grading": 2,
        "mark": 10,
        "certificate": 1,
    }
    assert len(kept["step"]) == 14, "a start, five answers and a submit, twice"
    migrate.upgrade(before)
    with before.read_engine.connect() as connection:
        assert contents(connection, columns) == kept
        assert set(columns_of(connection)) - set(columns) >= NEW
        certainties = connection.execute(text("SELECT DISTINCT certainty FROM step")).scalars().all()
    assert certainties == [None]


def test_what_is_append_only_is_so_still(before: Database) -> None:
    with before.read_engine.connect() as connection:
        guarded = triggers(connection, before)
    migrate.upgrade(before)
    with before.read_engine.connect() as connection:
        after = triggers(connection, before)
    assert guarded <= after
    assert {table for table, _ in after - guarded} >= {"mending", "correction"}
    for statement in ("UPDATE step SET n = n + 100", "DELETE FROM mark", "UPDATE grading SET no = 9"):
        with before.write_engine.connect() as connection, pytest.raises(DBAPIError, match="append-only"):
            connection.execute(text(statement))


def triggers(connection: Connection, database: Database) -> set[tuple[str, str]]:
    """(table, trigger) of the database."""
    query = (
        "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'"
        if database.is_sqlite
        else "SELECT tgrelid::regclass::text, tgname FROM pg_trigger WHERE NOT tgisinternal"
    )
    return {(table, name) for table, name in connection.execute(text(query))}
