"""`kyndig doctor`: what is in order, what is missing, and how to mend it."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator

from sqlalchemy.exc import SQLAlchemyError

from course.cli import command
from course.cli.output import Output
from course.errors import CourseError, Fact, Level
from course.people import Actor
from webapp import clock, resources
from webapp.cli.site import load_config
from webapp.config import Config
from webapp.db import migrate
from webapp.db.engine import Database
from webapp.db.session import bound
from webapp.store import audits, organisations, outbox

SAFE_SQLITE = ((3, 51, 3), (3, 50, 7), (3, 44, 6))
"""Versions, newest line first, from which on the WAL-reset bug is mended (sqlite.org/changes.html)."""
LATE = dt.timedelta(minutes=5)
LONG_LAG = 1000

Topic = tuple[Level | None, str, str, dict[str, Fact]]
"""How bad (None: well), topic, code of the sentence, facts; a remedy is the sentence's `-> ` line."""


def sqlite_is_safe(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite has the WAL-reset bug mended."""
    return version >= SAFE_SQLITE[0] or any(
        version[:2] == line[:2] and version >= line for line in SAFE_SQLITE[1:]
    )


def examine(config: Config) -> Iterator[Topic]:
    """Every topic, in the order in which a site depends on them."""
    yield None, "doctor-topic-config", "doctor-config", {"database": config.safe_database_url}
    database = Database(config.database_url)
    try:
        yield from _database(config, database)
    except SQLAlchemyError as error:
        what = type(error).__name__
        yield Level.ERROR, "doctor-topic-database", "doctor-database-away", {"what": what}
    finally:
        database.dispose()
    yield from _files()
    if not config.base_url:
        yield Level.WARNING, "doctor-topic-address", "doctor-address-missing", {}
    elif not config.base_url.startswith("https://"):
        yield Level.WARNING, "doctor-topic-address", "doctor-address-open", {"address": config.base_url}
    else:
        yield None, "doctor-topic-address", "doctor-address", {"address": config.base_url}
    if config.is_sqlite and not sqlite_is_safe(sqlite3.sqlite_version_info):
        yield Level.WARNING, "doctor-topic-sqlite", "doctor-sqlite-old", {"version": sqlite3.sqlite_version}


def _database(config: Config, database: Database) -> Iterator[Topic]:
    topic = "doctor-topic-database"
    if config.sqlite_path is not None and not config.sqlite_path.is_file():
        yield Level.ERROR, topic, "doctor-database-missing", {"path": str(config.sqlite_path)}
        return
    at, head = migrate.revision(database), migrate.head()
    if at != head:
        yield Level.ERROR, topic, "doctor-database-behind", {"at": at or "–", "head": head}
        return
    yield None, topic, "doctor-database", {"revision": at}
    with bound(database):
        keys = organisations.all_keys()
        if not keys:
            yield Level.ERROR, "doctor-topic-org", "doctor-org-none", {}
            return
        yield None, "doctor-topic-org", "doctor-org", {"n": len(keys), "keys": ", ".join(keys)}
        yield from _work(keys)


def _work(keys: tuple[str, ...]) -> Iterator[Topic]:
    now = clock.now()
    waiting, given_up, oldest = outbox.waiting(now=now)
    if given_up:
        yield Level.ERROR, "doctor-topic-worker", "doctor-jobs-failed", {"n": given_up}
    elif oldest is not None and now - oldest > LATE:
        minutes = int((now - oldest).total_seconds() // 60)
        yield Level.ERROR, "doctor-topic-worker", "doctor-jobs-late", {"n": waiting, "minutes": minutes}
    else:
        yield None, "doctor-topic-worker", "doctor-jobs", {"n": waiting}
    lag = 0
    for key in keys:
        found = organisations.by_key(key)
        if found is None:
            continue
        system = Actor.system(found.id, "doctor")
        lag += audits.unchained(system)
        broken = audits.first_broken(system)
        if broken is not None:
            yield Level.ERROR, "doctor-topic-audit", "doctor-audit-broken", {"org": key, "place": broken}
            return
    level = Level.WARNING if lag > LONG_LAG else None
    yield level, "doctor-topic-audit", "doctor-audit-late" if level else "doctor-audit", {"n": lag}


def _files() -> Iterator[Topic]:
    missing = [
        folder.name
        for folder in (resources.migrations(), resources.templates(), resources.static())
        if not folder.is_dir()
    ]
    if not (resources.reference_course() / "course.toml").is_file():
        missing.append("course.toml")
    if missing:
        yield Level.ERROR, "doctor-topic-files", "doctor-files-missing", {"files": ", ".join(missing)}
    else:
        yield None, "doctor-topic-files", "doctor-files", {}


@command("doctor")
def doctor() -> int:
    """Say how the site is."""
    out = Output()
    try:
        topics = list(examine(load_config()))
    except CourseError as error:
        topics = [(Level.ERROR, "doctor-topic-config", error.code, dict(error.facts))]
    shown = []
    for level, topic, code, facts in topics:
        how, _, remedy = out.text(code, **facts).partition("\n-> ")
        shown.append((level, out.text(topic), how, remedy))
    out.topics(shown)
    errors = sum(level is Level.ERROR for level, *_ in topics)
    warnings = sum(level is Level.WARNING for level, *_ in topics)
    out.line()
    out.say("doctor-verdict", errors=errors, warnings=warnings, fine=len(topics) - errors - warnings)
    return 1 if errors else 0
