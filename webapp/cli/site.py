"""What the commands of a site share: its configuration, its database, its organisation."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pydantic import ValidationError

from course.errors import CourseError, MissingError
from webapp.config import Config
from webapp.db import migrate
from webapp.db.engine import Database
from webapp.db.session import bound
from webapp.store import organisations
from webapp.store.organisations import OrganisationInfo


def load_config(**settings: object) -> Config:
    """The configuration of the environment; CourseError `config-invalid` names the setting."""
    try:
        return Config(**settings)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = "KYNDIG_" + "_".join(str(part) for part in first["loc"]).upper()
        message = str(first.get("ctx", {}).get("error", first["msg"]))
        raise CourseError("config-invalid", name=name, message=message) from error


@contextmanager
def open_database(config: Config) -> Iterator[Database]:
    """The site's database, bound; CourseError `database-missing` or `database-behind` if it is not ready."""
    if config.sqlite_path is not None and not config.sqlite_path.is_file():
        raise CourseError("database-missing", path=str(config.sqlite_path))
    database = Database(config.database_url)
    try:
        at = migrate.revision(database)
        if at is None:
            raise CourseError("database-missing", path=config.safe_database_url)
        if at != migrate.head():
            raise CourseError("database-behind", at=at, head=migrate.head())
        with bound(database):
            yield database
    finally:
        database.dispose()


def the_organisation(key: str | None) -> OrganisationInfo:
    """The organisation of this key, else the only one; MissingError `org-unknown` or `org-ambiguous`."""
    keys = organisations.all_keys()
    if key is None and len(keys) == 1:
        key = keys[0]
    if key is None:
        raise MissingError("org-ambiguous" if keys else "org-none", keys=", ".join(keys))
    found = organisations.by_key(key)
    if found is None:
        raise MissingError("org-unknown", key=key, keys=", ".join(keys))
    return found
