"""Revision 0003, sessions and links: whoever was signed in before it is signed in after it."""

from __future__ import annotations

from pathlib import Path

import databases
import pytest
from sqlalchemy import text

from webapp.db import migrate
from webapp.db.engine import Database

ORG, PERSON = "01900000000070008000000000000001", "01900000000070008000000000000002"
AT = "2026-11-23 12:00:00+00:00"

BEFORE = {
    "organisation": {
        "id": ORG,
        "key": "eksempel",
        "name": "Eksempel",
        "zone": "Europe/Oslo",
        "code_prefix": "EKS",
    },
    "person": {"o": ORG, "id": PERSON, "created_at": AT, "lang": "nb"},
    "session": {
        "o": ORG,
        "token_hash": "abc",
        "person": PERSON,
        "csrf": "c",
        "created_at": AT,
        "seen_at": AT,
    },
}


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def test_sessions_of_before_are_kept_with_a_device_that_is_not_known(kind: str, tmp_path: Path) -> None:
    with databases.bare(kind, tmp_path) as url:
        database = Database(url)
        migrate.upgrade(database, "0002")
        with database.write_engine.begin() as connection:
            for table, row in BEFORE.items():
                names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
                connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({marks})"), row)
        migrate.upgrade(database)
        with database.read_engine.connect() as connection:
            kept = connection.execute(text("SELECT token_hash, csrf, device FROM session")).all()
            links = connection.execute(text("SELECT COUNT(*) FROM password_link")).scalar()
        assert [tuple(row) for row in kept] == [("abc", "c", "")]
        assert links == 0
        database.dispose()
