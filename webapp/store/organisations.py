"""Organisations: the employers who answer for people's data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, insert, select

from course.errors import MissingError
from course.people import Actor
from webapp.db.session import current
from webapp.models import Organisation


@dataclass(frozen=True, slots=True)
class OrganisationInfo:
    """An organisation: `key` for the command line, `code_prefix` begins its certificates' codes."""

    id: UUID
    key: str
    name: str
    zone: ZoneInfo
    code_prefix: str


_COLUMNS = (
    Organisation.id,
    Organisation.key,
    Organisation.name,
    Organisation.zone,
    Organisation.code_prefix,
)


# Made once: every request runs it. The host's own organisation first, then any two others.
_RESOLVE = (
    select(*_COLUMNS, Organisation.host)
    .order_by((func.coalesce(Organisation.host, "") == bindparam("host")).desc(), Organisation.id)
    .limit(2)
)


def _info(row: Any) -> OrganisationInfo:
    return OrganisationInfo(row[0], row[1], row[2], ZoneInfo(row[3]), row[4])


def add(actor: Actor, *, key: str, name: str, zone: str, host: str | None, code_prefix: str) -> None:
    """Add the actor's own organisation; only the system does this."""
    actor.require()
    current().execute(
        insert(Organisation).values(
            id=actor.org, key=key, name=name, zone=zone, host=host, code_prefix=code_prefix
        )
    )


def get(actor: Actor) -> OrganisationInfo:
    """The actor's organisation."""
    row = current().execute(select(*_COLUMNS).where(Organisation.id == actor.org)).one_or_none()
    if row is None:
        raise MissingError("organisation-missing")
    return _info(row)


def resolve(host: str) -> OrganisationInfo | None:
    """The organisation of a host name, else the only one there is, else None.

    This is asked before there is an actor: it is what an actor is made from.
    """
    rows = current().execute(_RESOLVE, {"host": host}).all()
    if not rows or (len(rows) > 1 and rows[0].host != host):
        return None
    return _info(rows[0])


def by_key(key: str) -> OrganisationInfo | None:
    """The organisation with this key, for the command line; None when there is none."""
    row = current().execute(select(*_COLUMNS).where(Organisation.key == key)).one_or_none()
    return None if row is None else _info(row)


def by_code_prefix(prefix: str) -> OrganisationInfo | None:
    """The organisation whose certificate codes begin so; codes are checked before there is an actor."""
    row = current().execute(select(*_COLUMNS).where(Organisation.code_prefix == prefix)).one_or_none()
    return None if row is None else _info(row)


def all_keys() -> tuple[str, ...]:
    """The keys of all organisations, for the command line."""
    return tuple(current().scalars(select(Organisation.key).order_by(Organisation.key)))


def count() -> int:
    """How many organisations there are."""
    return current().scalar(select(func.count()).select_from(Organisation)) or 0
