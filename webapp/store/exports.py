"""Exports: which files were taken out, by whom and for what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select

from course.errors import MissingError
from course.people import Actor, Role
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.models import Export


@dataclass(frozen=True, slots=True)
class ExportInfo:
    """An export as it was written down."""

    id: UUID
    at: dt.datetime
    by: UUID
    on: dt.date
    known_at: dt.datetime
    filters: dict[str, Any]
    purpose: str
    rows: int
    sha256: str


_COLUMNS = (
    Export.id,
    Export.at,
    Export.by,
    Export.on,
    Export.known_at,
    Export.filters,
    Export.purpose,
    Export.rows,
    Export.sha256,
)


def add(
    actor: Actor,
    *,
    on: dt.date,
    known_at: dt.datetime,
    filters: dict[str, str],
    purpose: str,
    rows: int,
    sha256: str,
    now: dt.datetime,
) -> UUID:
    """Write down an export."""
    actor.require(Role.HR)
    export = new_id(now)
    current().execute(
        insert(Export).values(
            o=actor.org,
            id=export,
            at=now,
            by=actor.person,
            on=on,
            known_at=known_at,
            filters=filters,
            purpose=purpose,
            rows=rows,
            sha256=sha256,
        )
    )
    return export


def get(actor: Actor, export: UUID) -> ExportInfo:
    """The actor's own export."""
    actor.require(Role.HR)
    row = (
        current()
        .execute(
            select(*_COLUMNS).where(Export.o == actor.org, Export.id == export, Export.by == actor.person)
        )
        .one_or_none()
    )
    if row is None:
        raise MissingError("export-missing")
    return ExportInfo(*row)


def own(actor: Actor, *, limit: int = 20) -> tuple[ExportInfo, ...]:
    """The actor's own exports, newest first."""
    actor.require(Role.HR)
    rows = current().execute(
        select(*_COLUMNS)
        .where(Export.o == actor.org, Export.by == actor.person)
        .order_by(Export.id.desc())
        .limit(limit)
    )
    return tuple(ExportInfo(*row) for row in rows)
