"""The migrations lead to exactly what the models say, triggers and partial indexes included."""

from __future__ import annotations

import databases
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from webapp import models
from webapp.db import migrate
from webapp.db.base import APPEND_ONLY, Base
from webapp.db.engine import Database

KINDS = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)]


@pytest.fixture(params=KINDS)
def migrated(request, tmp_path):
    with databases.fresh(request.param, tmp_path) as url:
        database = Database(url)
        yield database
        database.dispose()


def test_the_newest_revision_is_where_a_new_database_is(migrated):
    assert migrate.revision(migrated) == migrate.head()


def test_tables_columns_keys_and_indexes_are_those_of_the_models(migrated):
    assert models.__all__
    with migrated.read_engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, Base.metadata) == []
        for table in Base.metadata.sorted_tables:
            found = {
                column["name"]: column["nullable"] for column in inspect(connection).get_columns(table.name)
            }
            assert found == {column.name: column.nullable for column in table.columns}, table.name


def test_triggers_and_partial_indexes_are_those_that_the_models_make(tmp_path, migrated):
    """Alembic's comparison sees neither, so the two ways of making a database are compared whole."""
    if not migrated.is_sqlite:
        query = "SELECT tgrelid::regclass || ' ' || tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1"
        with migrated.read_engine.connect() as connection:
            found = list(connection.scalars(text(query)))
        expected = [f"{name} append_only_{name}{end}" for name in APPEND_ONLY for end in ("", "_truncate")]
        assert sorted(line.replace('"', "") for line in found) == sorted(expected)
        return
    made = Database(f"sqlite:///{tmp_path / 'made.db'}")
    Base.metadata.create_all(made.write_engine)

    def special(database: Database) -> dict[str, str]:
        query = (
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' OR sql LIKE 'CREATE UNIQUE INDEX%'"
        )
        with database.read_engine.connect() as connection:
            return {name: " ".join(sql.split()) for name, sql in connection.execute(text(query))}

    assert special(migrated) == special(made)
    made.dispose()


def test_upgrading_twice_changes_nothing(migrated):
    before = migrate.revision(migrated)
    migrate.upgrade(migrated)
    assert migrate.revision(migrated) == before
