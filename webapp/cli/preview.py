"""`kyndig preview [FOLDER]`: a course folder as the site would show it, while it is being written."""

from __future__ import annotations

import secrets
import signal
import sys
import tempfile
from pathlib import Path

import click
from flask import Flask

from course.cli import argument, command, option
from course.cli.output import Output
from course.content.files import Folder
from course.people import Actor, Grant, Role
from webapp import clock
from webapp.actions.add_person import add_person
from webapp.actions.create_organisation import create_organisation
from webapp.app import create_app
from webapp.author.door import set_up
from webapp.author.watching import Watched
from webapp.cli.loopback import listen
from webapp.cli.serve import Server
from webapp.config import Config
from webapp.db import migrate
from webapp.db.engine import Database
from webapp.db.session import bound

HOST = "127.0.0.1"
EMAIL = "forfatter@demo.example"


class PreviewServer(Server):
    """The server with the author's pages."""

    def __init__(self, config: Config, site: Watched, **settings: int | str) -> None:
        self.site = site
        super().__init__(config, **settings)  # type: ignore[arg-type]

    def load(self) -> Flask:
        """The site, made a preview of the folder."""
        return preview_app(self.config, self.site)


@command("preview")
@argument("folder", type=click.Path(path_type=Path), default=".")
@option("--port", default=8010, show_default=True, help="help-preview-port")
def preview(folder: Path, port: int) -> None:
    """Serve the folder until stopped."""
    out = Output()
    Folder.open(folder)  # no folder, or no course in it: said now, not on a page
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # until the server has its own: nothing is left
    listener = listen(HOST, port)
    address = f"http://{HOST}:{listener.getsockname()[1]}"
    with tempfile.TemporaryDirectory(prefix="kyndig-preview-") as scratch, listener:
        config = Config(
            database_url=f"sqlite:///{Path(scratch) / 'preview.db'}",
            secret_key=secrets.token_hex(32),
            base_url=address,
            secure_cookies=False,
            session_idle_minutes=24 * 60,
            session_hours=24 * 14,
            log_level="error",
        )
        site = furnish(config, folder)
        if site.errors:
            out.look("preview-has-errors", n=len(site.errors))
        out.rows([(out.text("preview-open"), f"{address}/preview/", "")])
        out.say("preview-follows", folder=str(folder))
        listener.close()
        PreviewServer(config, site, bind=address.removeprefix("http://"), processes=1, threads=8).run()


def furnish(config: Config, folder: Path) -> Watched:
    """The site with the one person who reads it, and the folder as it is now."""
    database = Database(config.database_url, durable=False)
    migrate.upgrade(database)
    password = secrets.token_urlsafe(24)
    now = clock.now()
    with bound(database):
        founded = create_organisation(
            key="preview",
            name="Forhåndsvisning",
            admin_name="Forhåndsvisning",
            admin_email="admin@demo.example",
            admin_password=secrets.token_urlsafe(24),
            code_prefix="PREV",
            now=now,
        )
        grants = frozenset({Grant(Role.AUTHOR), Grant(Role.LEARNER)})
        person = add_person(
            name="Forfatter",
            email=EMAIL,
            employee_no="1",
            unit=None,
            grants=grants,
            password=password,
            by=Actor.of_person(founded.org, founded.admin, frozenset({Grant(Role.ADMIN)})),
            now=now,
        )
        site = Watched(folder, Actor.of_person(founded.org, person, grants), EMAIL, password)
        site.refresh()
    database.dispose()
    return site


def preview_app(config: Config, site: Watched) -> Flask:
    """The site of a folder, for a server and for tests."""
    app = create_app(config)
    set_up(app, site)
    return app
