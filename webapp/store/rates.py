"""Limits on how often something is tried, counted in windows of time. Keys are hashed."""

from __future__ import annotations

import datetime as dt
import hashlib

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from course.people import Actor
from webapp.db.session import current
from webapp.models import Rate

MINUTE = dt.timedelta(minutes=1)
KEPT = dt.timedelta(days=1)
"""How long counts are kept; no limit looks further back."""


def _window(now: dt.datetime, length: dt.timedelta) -> dt.datetime:
    seconds = int(length.total_seconds())
    return dt.datetime.fromtimestamp(int(now.timestamp()) // seconds * seconds, dt.UTC)


def _key(what: str, who: str) -> str:
    return f"{what}:" + hashlib.sha256(who.encode()).hexdigest()[:40]


def window_end(now: dt.datetime, length: dt.timedelta) -> dt.datetime:
    """When the present window is over and tries count from nought again."""
    return _window(now, length) + length


def used(actor: Actor, what: str, who: str, *, length: dt.timedelta, now: dt.datetime) -> int:
    """How often `who` has tried `what` in the present window."""
    found = current().scalar(
        select(Rate.n).where(
            Rate.o == actor.org, Rate.key == _key(what, who), Rate.window == _window(now, length)
        )
    )
    return found or 0


def recent(actor: Actor, what: str, who: str, *, since: dt.datetime) -> tuple[int, dt.datetime | None]:
    """How often `who` has tried `what` since a moment, and the window of the last try (None: never)."""
    row = (
        current()
        .execute(
            select(func.sum(Rate.n), func.max(Rate.window)).where(
                Rate.o == actor.org, Rate.key == _key(what, who), Rate.window > since, Rate.n > 0
            )
        )
        .one()
    )
    return (int(row[0]), row[1]) if row[0] else (0, None)


def hold(actor: Actor, what: str, who: str, *, now: dt.datetime) -> None:
    """Let nobody else count tries of `what` by `who` until this transaction is over."""
    _add(actor, what, who, 0, length=MINUTE, now=now)


def forget(actor: Actor, *, now: dt.datetime) -> int:
    """Drop what no limit asks for any more; how many rows that were."""
    gone = current().execute(delete(Rate).where(Rate.o == actor.org, Rate.window < now - KEPT))
    return int(gone.rowcount)  # type: ignore[attr-defined]


def count(actor: Actor, what: str, who: str, *, length: dt.timedelta, now: dt.datetime) -> int:
    """Count one more try of `what` by `who`; how many there are in the present window."""
    _add(actor, what, who, 1, length=length, now=now)
    return used(actor, what, who, length=length, now=now)


def _add(actor: Actor, what: str, who: str, n: int, *, length: dt.timedelta, now: dt.datetime) -> None:
    session = current()
    make = sqlite_insert if session.get_bind().dialect.name == "sqlite" else postgresql_insert
    row = make(Rate).values(o=actor.org, key=_key(what, who), window=_window(now, length), n=n)
    session.execute(row.on_conflict_do_update(index_elements=["o", "key", "window"], set_={"n": Rate.n + n}))


def reset(actor: Actor, what: str, who: str) -> None:
    """Forget the tries of `what` by `who`: it went well in the end."""
    current().execute(update(Rate).where(Rate.o == actor.org, Rate.key == _key(what, who)).values(n=0))
