"""The outbox: work that a fact brought with it, written beside the fact and done at least once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, or_, select, update

from course.people import Actor
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.models import Outbox

LEASE = dt.timedelta(seconds=60)
MOST_TRIES = 8


@dataclass(frozen=True, slots=True)
class Job:
    """One row of the outbox as a worker claimed it."""

    org: UUID
    id: UUID
    kind: str
    payload: dict[str, Any]
    tries: int


def put(
    actor: Actor,
    kind: str,
    dedupe_key: str,
    payload: dict[str, Any],
    *,
    now: dt.datetime,
    not_before: dt.datetime | None = None,
) -> None:
    """Leave work for the worker, in the transaction of the fact that asks for it; due at once if not said."""
    current().execute(
        insert(Outbox).values(
            o=actor.org,
            id=new_id(now),
            kind=kind,
            dedupe_key=dedupe_key,
            payload=payload,
            not_before=not_before or now,
            tries=0,
        )
    )


def has(actor: Actor, kind: str, dedupe_key: str) -> bool:
    """True when this work was left before, done or not."""
    found = select(Outbox.id).where(
        Outbox.o == actor.org, Outbox.kind == kind, Outbox.dedupe_key == dedupe_key
    )
    return current().scalar(found) is not None


def claim(*, now: dt.datetime) -> Job | None:
    """Take the oldest job that is due and nobody holds, for the length of a lease.

    The worker serves every organisation, so this is the one query without an actor.
    """
    session = current()
    due = (
        select(Outbox)
        .where(
            Outbox.done_at.is_(None),
            Outbox.not_before <= now,
            Outbox.tries < MOST_TRIES,
            or_(Outbox.lease_until.is_(None), Outbox.lease_until < now),
        )
        .order_by(Outbox.not_before, Outbox.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    row = session.scalars(due).one_or_none()
    if row is None:
        return None
    row.lease_until = now + LEASE
    row.tries += 1
    return Job(row.o, row.id, row.kind, row.payload, row.tries)


def finish(actor: Actor, job: UUID, *, now: dt.datetime) -> None:
    """The job is done."""
    actor.require()
    current().execute(
        update(Outbox)
        .where(Outbox.o == actor.org, Outbox.id == job)
        .values(done_at=now, lease_until=None, failure=None)
    )


def postpone(actor: Actor, job: UUID, *, until: dt.datetime, failure: str) -> None:
    """The job failed and may be tried again."""
    actor.require()
    current().execute(
        update(Outbox)
        .where(Outbox.o == actor.org, Outbox.id == job)
        .values(not_before=until, lease_until=None, failure=failure[:400])
    )


def waiting(*, now: dt.datetime) -> tuple[int, int, dt.datetime | None]:
    """(waiting, given up, when the oldest waiting became due), over all organisations; for `doctor`."""
    session = current()
    open_jobs = select(func.count(), func.min(Outbox.not_before)).where(
        Outbox.done_at.is_(None), Outbox.tries < MOST_TRIES, Outbox.not_before <= now
    )
    count, oldest = session.execute(open_jobs).one()
    given_up = session.scalar(
        select(func.count()).select_from(Outbox).where(Outbox.done_at.is_(None), Outbox.tries >= MOST_TRIES)
    )
    return count, given_up or 0, oldest
