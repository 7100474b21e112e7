"""`kyndig serve`: the site on a production server (gunicorn), with one worker beside it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from course.cli import command, option
from course.cli.output import Output
from webapp.app import create_app
from webapp.cli.site import load_config, open_database, the_organisation
from webapp.config import Config
from webapp.store import organisations


class Server(BaseApplication):  # type: ignore[misc] # gunicorn has no types
    """gunicorn with our settings. The site is made in each process, so that none shares a connection."""

    def __init__(self, config: Config, *, bind: str, processes: int, threads: int, **hooks: Any) -> None:
        self.config = config
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
        return create_app(self.config)


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
