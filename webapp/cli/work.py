"""`kyndig work`: do what the outbox asks for, until it is told to stop."""

from __future__ import annotations

import os
import signal
import sys
import threading

import structlog

from course.cli import command, option
from webapp.cli.site import load_config, open_database
from webapp.config import Config
from webapp.db.engine import Database
from webapp.db.session import bound
from webapp.jobs import run_due
from webapp.logs import set_up_logs, what_failed

PAUSE_SECONDS = 0.5

log = structlog.get_logger("kyndig.worker")


def work_until(
    stop: threading.Event, config: Config, database: Database, *, parent: int | None = None
) -> None:
    """Do due jobs, look again after a pause, and stop when asked or when the parent process is gone."""
    while not stop.is_set() and parent in (None, os.getppid()):
        try:
            with bound(database):
                run_due(config)
        except Exception as error:
            log.warning("worker waits", **what_failed(error))
            stop.wait(5)
        stop.wait(PAUSE_SECONDS)


@command("work")
@option("--once", is_flag=True, help="help-work-once")
def work(once: bool) -> None:
    """Work through the outbox."""
    _work(once=once, parent=None)


def _work(*, once: bool, parent: int | None) -> None:
    config = load_config()
    set_up_logs(config.log_level)
    with open_database(config) as database:
        if once:
            run_due(config)
            return
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        work_until(stop, config, database, parent=parent)


if __name__ == "__main__":
    _work(once=False, parent=int(sys.argv[1]))
