"""Bring the database to the newest revision, or say which one it is at."""

from __future__ import annotations

from alembic import command
from alembic.config import Config as AlembicConfig
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from course.errors import CourseError
from webapp import resources
from webapp.db.engine import Database


def alembic_config(connection: Connection | None = None) -> AlembicConfig:
    """Alembic's configuration, with the bundled scripts."""
    config = AlembicConfig()
    config.set_main_option("script_location", str(resources.migrations()).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def head() -> str:
    """The newest revision that this program knows."""
    found = ScriptDirectory.from_config(alembic_config()).get_current_head()
    if found is None:
        raise LookupError(f"no migrations in {resources.migrations()}")
    return found


def revision(database: Database) -> str | None:
    """The revision that the database is at; None for an empty one."""
    with database.read_engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def upgrade(database: Database, to: str = "head") -> None:
    """Run the migrations that are missing, all or none.

    Raises CourseError `migration-broke-keys` when rows of a SQLite file would point at nothing.
    """
    with database.write_engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        if database.is_sqlite and raw is not None:
            raw.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                if not database.is_sqlite:
                    connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
                    connection.exec_driver_sql("SELECT pg_advisory_xact_lock(7593201)")
                command.upgrade(alembic_config(connection), to)
                if database.is_sqlite:
                    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                    if broken:
                        raise CourseError("migration-broke-keys", table=str(broken[0][0]), rows=len(broken))
        finally:
            if database.is_sqlite and raw is not None:
                raw.execute("PRAGMA foreign_keys=ON")
