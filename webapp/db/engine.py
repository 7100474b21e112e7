"""Database: the engines of one site, for reading and for writing.

SQLite: WAL, synchronous=FULL, foreign keys on, the driver's own BEGIN switched off. Writing opens
BEGIN IMMEDIATE: the driver's default mode emits no BEGIN before a SELECT, so that two processes
that read and then write lose updates without an error. Reading connections are `query_only`.
PostgreSQL: timeouts on connecting, on every statement and on every lock; reading is READ ONLY.
"""

from __future__ import annotations

from sqlite3 import Connection as SqliteConnection
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url

BUSY_SECONDS = 10
POOL_SIZE = 10
POOL_SECONDS = 5
STATEMENT_SECONDS = 5


def sqlite_engine(
    url: URL, *, begin: str, query_only: bool, durable: bool, patience: float | None = None
) -> Engine:
    """An engine for a SQLite file whose transactions open with `BEGIN <begin>`."""
    busy_seconds = BUSY_SECONDS if patience is None else patience
    engine = create_engine(
        url, hide_parameters=True, connect_args={"timeout": busy_seconds}, **_pool(patience)
    )

    @event.listens_for(engine, "connect")
    def _on_connect(connection: SqliteConnection, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (
            "journal_mode=WAL",
            f"synchronous={'FULL' if durable else 'OFF'}",
            f"busy_timeout={round(busy_seconds * 1000)}",
            "foreign_keys=ON",
            f"query_only={'ON' if query_only else 'OFF'}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(f"BEGIN {begin}")

    return engine


def postgresql_engine(url: URL, *, patience: float | None = None) -> Engine:
    """An engine for PostgreSQL; transactions are READ COMMITTED, facts are guarded by row locks."""
    statement = round((STATEMENT_SECONDS if patience is None else patience) * 1000)
    return create_engine(
        url,
        pool_pre_ping=True,
        hide_parameters=True,  # an error's words are logged and told: never what somebody wrote
        connect_args={
            "connect_timeout": 3 if patience is None else 2,
            "tcp_user_timeout": statement,
            "keepalives_idle": 30,
            "options": f"-c statement_timeout={statement} -c lock_timeout={min(statement, 3000)} "
            "-c idle_in_transaction_session_timeout=15000",
            "prepare_threshold": None,
        },
        **_pool(patience),
    )


def _pool(patience: float | None) -> dict[str, Any]:
    """Connections that are kept; one at a time, closed after use, for a question with little patience."""
    if patience is not None:
        return {"poolclass": NullPool}
    return {"pool_size": POOL_SIZE, "max_overflow": 0, "pool_timeout": POOL_SECONDS}


class Database:
    """The engines of one site. Opening it connects nothing yet.

    `durable=False` does not wait for the disk: only for a file that is thrown away (a demo being
    furnished). `patience`: seconds that a statement may take, on connections that are not kept.
    """

    def __init__(self, url: str, *, durable: bool = True, patience: float | None = None) -> None:
        parsed = make_url(url)
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        if self.is_sqlite:
            both = {"durable": durable, "patience": patience}
            self.write_engine = sqlite_engine(parsed, begin="IMMEDIATE", query_only=False, **both)  # type: ignore[arg-type]
            self.read_engine = sqlite_engine(parsed, begin="DEFERRED", query_only=True, **both)  # type: ignore[arg-type]
        else:
            self.write_engine = postgresql_engine(parsed, patience=patience)
            self.read_engine = self.write_engine.execution_options(postgresql_readonly=True)

    def dispose(self) -> None:
        """Close all pooled connections."""
        self.write_engine.dispose()
        self.read_engine.dispose()
