"""Which columns a broken UNIQUE constraint was on; its name survives neither SQLite nor partitions."""

from __future__ import annotations

import re

from sqlalchemy.exc import IntegrityError

from webapp.db.base import Base

_SQLITE = re.compile(r"UNIQUE constraint failed: (?P<columns>.+)")
_POSTGRESQL = re.compile(r"Key \((?P<columns>[^)]+)\)=")


def violated_columns(error: IntegrityError) -> tuple[str, tuple[str, ...]] | None:
    """(table, columns) of the UNIQUE constraint or primary key that was broken, or None for others."""
    original = error.orig
    if match := _SQLITE.search(str(original)):
        names = [name.strip() for name in match["columns"].split(",")]
        if names[0].startswith("index "):  # an expression or partial index is named, not its columns
            return _of_index(names[0].removeprefix("index ").strip("'"))
        return names[0].split(".")[0], tuple(name.split(".")[-1] for name in names)
    diagnostics = getattr(original, "diag", None)
    if diagnostics is not None and getattr(original, "sqlstate", "") == "23505":
        match = _POSTGRESQL.search(diagnostics.message_detail or "")
        columns = tuple(name.strip() for name in match["columns"].split(",")) if match else ()
        return str(diagnostics.table_name), columns
    return None


def _of_index(name: str) -> tuple[str, tuple[str, ...]] | None:
    for table in Base.metadata.tables.values():
        for index in table.indexes:
            if index.name == name:
                return table.name, tuple(column.name for column in index.columns)
    return None
