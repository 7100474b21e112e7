"""Limits on how often something is tried, counted in windows of time. Keys are hashed."""

from __future__ import annotations

import datetime as dt
import hashlib

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from course.people import Actor
from webapp.db.session import current
from webapp.models import Rate


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


def count(actor: Actor, what: str, who: str, *, length: dt.timedelta, now: dt.datetime) -> int:
    """Count one more try of `what` by `who`; how many there are in the present window."""
    session = current()
    make = sqlite_insert if session.get_bind().dialect.name == "sqlite" else postgresql_insert
    window, key = _window(now, length), _key(what, who)
    row = make(Rate).values(o=actor.org, key=key, window=window, n=1)
    session.execute(row.on_conflict_do_update(index_elements=["o", "key", "window"], set_={"n": Rate.n + 1}))
    return used(actor, what, who, length=length, now=now)


def reset(actor: Actor, what: str, who: str) -> None:
    """Forget the tries of `what` by `who`: it went well in the end."""
    current().execute(update(Rate).where(Rate.o == actor.org, Rate.key == _key(what, who)).values(n=0))
