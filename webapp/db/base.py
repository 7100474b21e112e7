"""What every table shares: names of constraints, tags of personal data, append-only triggers."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import DDL, Index, MetaData, Table, Uuid, event, text
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, mapped_column

from webapp.db.types import UtcDateTime

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The base of all rows."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {UUID: Uuid()}


def plain(*args: Any, **kwargs: Any) -> MappedColumn[Any]:
    """A column that holds nothing about a person."""
    return mapped_column(*args, info={"pii": "none"}, **kwargs)


def personal(pii: str, retention: str, *args: Any, **kwargs: Any) -> MappedColumn[Any]:
    """A column with personal data.

    `pii`: `link` (points at a person), `identity`, `secret`, `fact`, `answer`, `trace`.
    `retention`: how long it is kept, in words; own-data export and erasure are made from both.
    """
    return mapped_column(*args, info={"pii": pii, "retention": retention}, **kwargs)


class TwoTimes:
    """When it was so (`valid_from`, `valid_to`) and when it was known (`recorded_at`, `retracted_at`)."""

    valid_from: Mapped[Any] = mapped_column(UtcDateTime, info={"pii": "none"})
    valid_to: Mapped[Any] = mapped_column(UtcDateTime, nullable=True, info={"pii": "none"})
    recorded_at: Mapped[Any] = mapped_column(UtcDateTime, info={"pii": "none"})
    retracted_at: Mapped[Any] = mapped_column(UtcDateTime, nullable=True, info={"pii": "none"})


def one_current(table: str, *columns: str) -> Index:
    """At most one row that is still so and still believed, for the columns."""
    still = text("valid_to IS NULL AND retracted_at IS NULL")
    return Index(f"ux_{table}_current", *columns, unique=True, sqlite_where=still, postgresql_where=still)


APPEND_ONLY: list[str] = []
"""The names of the tables whose rows are only ever added."""

FUNCTION = """
CREATE OR REPLACE FUNCTION kyndig_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME; END $$
"""


def append_only(table: Table) -> Table:
    """Make the database refuse every UPDATE, DELETE and (on PostgreSQL) TRUNCATE of the table."""
    APPEND_ONLY.append(table.name)
    for verb in ("UPDATE", "DELETE"):
        ddl = DDL(  # type: ignore[no-untyped-call]
            f"CREATE TRIGGER append_only_{table.name}_{verb.lower()} BEFORE {verb} ON {table.name} "
            f"BEGIN SELECT RAISE(ABORT, 'append-only: {table.name}'); END"
        )
        event.listen(table, "after_create", ddl.execute_if(dialect="sqlite"))
    row = f"CREATE TRIGGER append_only_{table.name} BEFORE UPDATE OR DELETE ON {table.name} "
    whole = f"CREATE TRIGGER append_only_{table.name}_truncate BEFORE TRUNCATE ON {table.name} "
    for statement in (
        FUNCTION.replace("%", "%%"),
        row + "FOR EACH ROW EXECUTE FUNCTION kyndig_append_only()",
        whole + "FOR EACH STATEMENT EXECUTE FUNCTION kyndig_append_only()",
    ):
        guard = DDL(statement)  # type: ignore[no-untyped-call]
        event.listen(table, "after_create", guard.execute_if(dialect="postgresql"))
    return table
