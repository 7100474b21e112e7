"""`kyndig init`: make the database, the organisation and its first administrator."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

import click

from course.cli import command, option
from course.cli.output import Output
from course.credentials.code import prefix_from
from course.errors import ConflictError
from webapp import clock
from webapp.actions.create_organisation import create_organisation
from webapp.cli.site import load_config, open_database
from webapp.db import migrate
from webapp.db.engine import Database


@contextmanager
def _told_what_is_taken() -> Iterator[None]:
    """A key, prefix or host that another organisation has is named with the option that changes it."""
    try:
        yield
    except ConflictError as error:
        option_of = {"key": "--key", "code_prefix": "--prefix", "host": "--host"}
        columns = str(error.facts.get("columns", "")).split(",")
        raise ConflictError("org-taken", option=option_of.get(columns[0], "--key")) from error


@command("init")
@option("--name", required=True, help="help-init-name")
@option("--key", required=True, help="help-init-key")
@option("--admin-name", required=True, help="help-init-admin-name")
@option("--admin-email", required=True, help="help-init-admin-email")
@option("--prefix", default=None, help="help-init-prefix")
@option("--zone", default="Europe/Oslo", show_default=True, help="help-init-zone")
@option("--host", default=None, help="help-init-host")
@option("--password-file", type=click.File("r"), default=None, help="help-init-password-file")
def init(
    name: str,
    key: str,
    admin_name: str,
    admin_email: str,
    prefix: str | None,
    zone: str,
    host: str | None,
    password_file: TextIO | None,
) -> None:
    """Set up a site, or another organisation on it."""
    out = Output()
    password = (
        password_file.read().strip()
        if password_file is not None
        else click.prompt(out.text("init-password"), hide_input=True, confirmation_prompt=True, err=True)
    )
    config = load_config()
    database = Database(config.database_url)
    migrate.upgrade(database)
    database.dispose()
    with open_database(config), _told_what_is_taken():
        create_organisation(
            key=key,
            name=name,
            admin_name=admin_name,
            admin_email=admin_email,
            admin_password=password,
            code_prefix=prefix or prefix_from(key),
            zone=zone,
            host=host,
            now=clock.now(),
        )
    out.done("init-done", name=name, database=config.safe_database_url)
    out.rows([(out.text("cli-next"), "kyndig publish FOLDER", ""), ("", "kyndig serve", "")])
