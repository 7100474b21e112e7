"""Real databases for tests: a SQLite file and a PostgreSQL server of our own, each migrated once."""

from __future__ import annotations

import functools
import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from webapp.db import migrate
from webapp.db.engine import Database

KINDS = ("sqlite", "postgresql")
_numbers = itertools.count(1)


@contextmanager
def fresh(kind: str, folder: Path) -> Iterator[str]:
    """The URL of a new, migrated database without rows."""
    if kind == "sqlite":
        path = folder / f"site-{next(_numbers)}.db"
        shutil.copy(sqlite_template(), path)
        yield f"sqlite:///{path}"
        return
    with _made(" TEMPLATE template_kyndig") as url:
        yield url


@contextmanager
def bare(kind: str, folder: Path) -> Iterator[str]:
    """The URL of a new database without tables, for migrations."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / f'bare-{next(_numbers)}.db'}"
        return
    with _made("") as url:
        yield url


@contextmanager
def _made(template: str) -> Iterator[str]:
    """A database of our PostgreSQL server, gone afterwards."""
    server = postgresql_server()
    if server is None:
        pytest.skip("NOT RUN: PostgreSQL")
    name = f"site_{next(_numbers)}"
    with psycopg.connect(f"{server} dbname=postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}{template}")
    yield _url(server, name)
    with psycopg.connect(f"{server} dbname=postgres", autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@functools.cache
def sqlite_template() -> Path:
    path = Path(_scratch()) / "template.db"
    database = Database(f"sqlite:///{path}")
    migrate.upgrade(database)
    with database.write_engine.connect() as connection:
        connection.connection.dbapi_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
    database.dispose()
    return path


@functools.cache
def postgresql_programs() -> Path | None:
    """The folder of initdb and pg_ctl, or None."""
    if found := shutil.which("initdb"):
        return Path(found).parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return versions[-1].parent if versions else None


@functools.cache
def postgresql_server() -> str | None:
    """The start of a connection string to a server of our own; None without PostgreSQL's programs."""
    programs = postgresql_programs()
    if programs is None:
        return None
    folder = Path(_scratch()) / "pg"
    folder.mkdir()
    run_as = _not_root(folder)
    _run(
        [
            programs / "initdb",
            "-D",
            folder / "data",
            "-U",
            "kyndig",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
        ],
        run_as,
    )
    options = (
        f"-c listen_addresses='' -k {folder} -c fsync=off -c full_page_writes=off -c max_connections=200"
    )
    start = [programs / "pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log", "-o", options, "start"]
    _run(start, run_as)
    import atexit

    atexit.register(_run, [programs / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop"], run_as)
    server = f"host={folder} user=kyndig"
    with psycopg.connect(f"{server} dbname=postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE template_kyndig")
    database = Database(_url(server, "template_kyndig"))
    migrate.upgrade(database)
    database.dispose()
    return server


def _url(server: str, name: str) -> str:
    host = server.split(maxsplit=1)[0].removeprefix("host=")
    return f"postgresql+psycopg://kyndig@/{name}?host={host}"


@functools.cache
def _scratch() -> str:
    import atexit

    folder = tempfile.mkdtemp(prefix="kyndig-test-")
    Path(folder).chmod(0o755)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _not_root(folder: Path) -> list[str]:
    """PostgreSQL refuses to run as root: run it as another user then."""
    if os.geteuid() != 0:
        return []
    user = next(name for name in ("postgres", "nobody") if _has_user(name))
    shutil.chown(folder, user)
    return ["runuser", "-u", user, "--"]


def _has_user(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


def _run(command: list[object], run_as: list[str]) -> None:
    subprocess.run(
        [*run_as, *map(str, command)], check=True, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
