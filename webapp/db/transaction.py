"""`transaction()`: the only way to write. Only actions may open it (an import contract)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session

from course.errors import BusyError, ConflictError
from webapp.db.session import the_scope
from webapp.db.violations import violated_columns


@contextmanager
def transaction() -> Iterator[Session]:
    """One unit of work: all of it is committed at the end, or none of it.

    Closes an ambient read session first. A unique constraint that is broken becomes
    ConflictError("taken", table=..., columns=...); a lock, a pool or a server that cannot be had
    in time becomes BusyError("busy").
    """
    scope = the_scope()
    if scope.write is not None:
        raise RuntimeError("a transaction is open already: an action does not call another one within it")
    scope.close_read()
    session = Session(scope.database.write_engine, autoflush=True)
    scope.write = session
    try:
        session.connection()  # BEGIN IMMEDIATE here, before the first read
        yield session
        session.commit()
    except IntegrityError as error:
        session.rollback()
        violated = violated_columns(error)
        if violated is None:
            raise
        table, columns = violated
        raise ConflictError("taken", table=table, columns=",".join(columns)) from error
    except (OperationalError, PoolTimeoutError) as error:
        session.rollback()
        raise BusyError("busy") from error
    except BaseException:
        session.rollback()
        raise
    finally:
        scope.write = None
        session.close()
