"""Can the site serve: asked of the database beside the requests' own connections, and never for long.

One question at a time is under way in a process, in a thread and on a connection of its own; what it
found is told for a second. Whoever asks waits two seconds at most: a database behind a dead link, or
one whose connections are all taken, is told as away and not waited for.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from functools import cache

import structlog

from webapp import clock
from webapp.config import Config
from webapp.db import migrate
from webapp.db.engine import Database
from webapp.db.session import bound
from webapp.logs import what_failed
from webapp.store import organisations, outbox

FRESH_SECONDS = 1.0
MOST_SECONDS = 2.0
LATE_SECONDS = 300.0
"""How long a job that is due may lie before the worker counts as away."""

log = structlog.get_logger("kyndig.web")


@dataclass(frozen=True, slots=True)
class Standing:
    """How the site stands. `late_seconds` is how long the oldest job has been due."""

    reachable: bool = False
    migrated: bool = False
    founded: bool = False
    waiting: int = 0
    given_up: int = 0
    late_seconds: float = 0.0

    @property
    def ready(self) -> bool:
        """Requests can be served."""
        return self.reachable and self.migrated and self.founded

    @property
    def worker_away(self) -> bool:
        """Jobs are due and nobody does them: certificates wait, everything else works."""
        return self.late_seconds > LATE_SECONDS


class Probe:
    """Asks how the site stands."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._asking: threading.Event | None = None
        self._found: tuple[float, str, Standing] = (float("-inf"), "", Standing())

    def ask(self, config: Config) -> Standing:
        """The standing of the configuration's site, not older than a second; within two seconds."""
        url, came = config.database_url, time.monotonic()
        with self._lock:
            if self._found[1] == url and came - self._found[0] < FRESH_SECONDS:
                return self._found[2]
            if self._asking is None:
                self._asking = threading.Event()
                threading.Thread(target=self._ask, args=(config, self._asking), daemon=True).start()
            asking = self._asking
        if not asking.wait(MOST_SECONDS):
            return Standing()
        with self._lock:
            return self._found[2] if self._found[1] == url else Standing()

    def _ask(self, config: Config, asking: threading.Event) -> None:
        standing = Standing()
        try:
            standing = examine(config)
        except Exception as error:
            log.warning("not ready", **what_failed(error))
        with self._lock:
            self._found, self._asking = (time.monotonic(), config.database_url, standing), None
        asking.set()


def examine(config: Config) -> Standing:
    """Ask the database; raises whatever it does when it cannot be reached."""
    if config.sqlite_path is not None and not config.sqlite_path.is_file():
        return Standing()  # connecting would make an empty one
    database = Database(config.database_url, patience=MOST_SECONDS)
    try:
        if migrate.revision(database) != _head():
            return Standing(reachable=True)
        now = clock.now()
        with bound(database):
            founded = organisations.count() > 0
            waiting, given_up, oldest = outbox.waiting(now=now)
        late = (now - oldest).total_seconds() if oldest is not None else 0.0
        return Standing(True, True, founded, waiting, given_up, late)
    finally:
        database.dispose()


@cache
def _head() -> str:
    return migrate.head()
