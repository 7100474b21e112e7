"""`kyndig serve`: the site on a production server (gunicorn), with one worker beside it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import structlog
from flask import Flask
from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.glogging import Logger

from course.cli import command, option
from course.cli.output import Output
from webapp.app import create_app
from webapp.cli.site import load_config, open_database, the_organisation
from webapp.config import Config
from webapp.logs import set_up_logs, what_failed
from webapp.metrics import Metrics
from webapp.observing import KEY
from webapp.store import organisations

EXTRA_ROWS = 4
"""Rows of counts for processes that begin before those they take over from have ended."""


class ServerLog(Logger):  # type: ignore[misc] # gunicorn has no types
    """gunicorn's own words in our log, without what they quote: addresses of people and of pages."""

    def warning(self, msg: str, *args: Any, **kwargs: Any) -> None:
        """What is odd."""
        self._say("warning", msg)

    def error(self, msg: str, *args: Any, **kwargs: Any) -> None:
        """What went wrong."""
        self._say("error", msg)

    critical = exception = error

    @staticmethod
    def _say(level: str, msg: str) -> None:
        error = sys.exc_info()[1]
        words = str(msg).partition(" from ")[0]  # "Invalid request from ip=...: ..."
        facts = what_failed(error) if error is not None else {}
        getattr(structlog.get_logger("kyndig.server"), level)("server", what=words, **facts)


class Draining(Arbiter):  # type: ignore[misc] # gunicorn has no types
    """Told to stop (SIGTERM), says so on /readyz and still takes requests for a while; then finishes.

    The pause lets whoever shares out the requests see it and send no more. A second SIGTERM ends it.
    """

    def handle_term(self) -> None:
        """Begin to stop, or stop."""
        server: Server = self.app
        was_draining, pause = server.metrics.draining, server.config.drain_seconds
        server.metrics.drain()
        if was_draining or not pause:
            super().handle_term()
        timer = threading.Timer(pause, os.kill, (os.getpid(), signal.SIGTERM))
        timer.daemon = True
        timer.start()


class Server(BaseApplication):  # type: ignore[misc] # gunicorn has no types
    """gunicorn with our settings. The site is made in each process, so that none shares a connection."""

    def __init__(self, config: Config, *, bind: str, processes: int, threads: int, **hooks: Any) -> None:
        self.config = config
        self.metrics = Metrics(processes + EXTRA_ROWS)
        self.rows: dict[int, int] = {}  # which process, by its age, counts in which row
        self.settings = {
            "bind": bind,
            "workers": processes,
            "threads": threads,
            "worker_class": "gthread",
            "graceful_timeout": 30,
            "timeout": 60,
            "keepalive": 15,
            "control_socket_disable": True,
            "loglevel": "warning",
            "logger_class": ServerLog,
            "pre_fork": self._give_row,
            "post_fork": self._take_row,
            "child_exit": self._free_row,
            "proc_name": "kyndig",
            **hooks,
        }
        super().__init__()

    def load_config(self) -> None:
        """Take our settings; gunicorn's own files and variables are not read."""
        for name, value in self.settings.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """The site, in a process of its own."""
        app = create_app(self.config)
        app.extensions[KEY] = self.metrics
        return app

    def run(self) -> None:
        """Serve until told to stop."""
        set_up_logs(self.config.log_level)
        Draining(self).run()

    def _give_row(self, _arbiter: Any, worker: Any) -> None:
        free = set(range(self.metrics.rows)) - set(self.rows.values())
        self.rows[worker.age] = min(free, default=0)

    def _take_row(self, _arbiter: Any, worker: Any) -> None:
        self.metrics.take(self.rows[worker.age])

    def _free_row(self, _arbiter: Any, worker: Any) -> None:
        self.rows.pop(worker.age, None)


@contextmanager
def beside(config: Config) -> Iterator[None]:
    """One `kyndig work` beside the server; it ends with it."""
    environment = {**os.environ, **config.as_environment()}
    command_line = [sys.executable, "-m", "webapp.cli.work", str(os.getpid())]
    process = subprocess.Popen(command_line, env=environment)  # noqa: S603 - our own program
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)


@command("serve")
@option("--host", default="127.0.0.1", show_default=True, help="help-serve-host")
@option("--port", default=8000, show_default=True, help="help-serve-port")
@option("--processes", default=2, show_default=True, help="help-serve-processes")
@option("--threads", default=4, show_default=True, help="help-serve-threads")
@option("--no-worker", is_flag=True, help="help-serve-no-worker")
def serve(host: str, port: int, processes: int, threads: int, no_worker: bool) -> None:
    """Serve the site."""
    out = Output()
    config = load_config()
    with open_database(config):
        if not organisations.count():
            the_organisation(None)
    out.done("serve-started", address=f"http://{host}:{port}/")
    if config.secure_cookies and not config.base_url.startswith("https://"):
        out.look("serve-not-secure")
    server = Server(config, bind=f"{host}:{port}", processes=processes, threads=threads)
    if no_worker:
        server.run()
        return
    with beside(config):
        server.run()
