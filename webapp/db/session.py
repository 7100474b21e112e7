"""The session at hand: a read session opened when first needed, or the transaction's own.

`bound()` says which database the code within works on; a web request and a command each open one.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from sqlalchemy.orm import Session

from webapp.db.engine import Database


@dataclass
class Scope:
    """The sessions of one request or command; at most one of them is open."""

    database: Database
    read: Session | None = None
    write: Session | None = None

    def close_read(self) -> None:
        """End the read session: holding it beside a write session would exhaust the pool."""
        if self.read is not None:
            self.read.close()
            self.read = None


_scope: ContextVar[Scope | None] = ContextVar("kyndig_scope", default=None)


@contextmanager
def bound(database: Database) -> Iterator[None]:
    """Work on this database within."""
    token = _scope.set(Scope(database))
    try:
        yield
    finally:
        scope = the_scope()
        scope.close_read()
        _scope.reset(token)


def the_scope() -> Scope:
    """The scope at hand; RuntimeError outside `bound()`."""
    scope = _scope.get()
    if scope is None:
        raise RuntimeError("no database is bound here: open webapp.db.session.bound() first")
    return scope


def current() -> Session:
    """The transaction's session within `transaction()`, else a session that can only read."""
    scope = the_scope()
    if scope.write is not None:
        return scope.write
    if scope.read is None:
        scope.read = Session(scope.database.read_engine, autoflush=False)
    return scope.read
