"""Sessions: signed-in browsers. Only the hash of a token is kept, so a copy of the table opens nothing."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import and_, delete, insert, select, update

from course.people import Actor
from webapp.db.session import current
from webapp.models import Identity, Person, SessionRow


@dataclass(frozen=True, slots=True)
class SessionInfo:
    """A session that is still good: whose, and the CSRF token that lives as long as it."""

    person: UUID
    name: str
    lang: str
    csrf: str
    created_at: dt.datetime
    seen_at: dt.datetime


def token_hash(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def add(actor: Actor, person: UUID, token: str, csrf: str, *, now: dt.datetime) -> None:
    """Keep a new session of a person."""
    current().execute(
        insert(SessionRow).values(
            o=actor.org, token_hash=token_hash(token), person=person, csrf=csrf, created_at=now, seen_at=now
        )
    )


def find(
    actor: Actor, token: str, *, now: dt.datetime, idle: dt.timedelta, longest: dt.timedelta
) -> SessionInfo | None:
    """The session of a token, unless it has been idle or has lasted too long, or its person is closed."""
    row = (
        current()
        .execute(
            select(
                SessionRow.person,
                Identity.name,
                Person.lang,
                SessionRow.csrf,
                SessionRow.created_at,
                SessionRow.seen_at,
            )
            .join(Person, and_(Person.o == SessionRow.o, Person.id == SessionRow.person))
            .join(Identity, and_(Identity.o == SessionRow.o, Identity.person == SessionRow.person))
            .where(
                SessionRow.o == actor.org,
                SessionRow.token_hash == token_hash(token),
                SessionRow.seen_at > now - idle,
                SessionRow.created_at > now - longest,
                Person.closed_at.is_(None),
            )
        )
        .one_or_none()
    )
    return None if row is None else SessionInfo(*row)


def seen(actor: Actor, token: str, *, now: dt.datetime) -> None:
    """Note that a session is in use."""
    current().execute(
        update(SessionRow)
        .where(SessionRow.o == actor.org, SessionRow.token_hash == token_hash(token))
        .values(seen_at=now)
    )


def end(actor: Actor, token: str) -> None:
    """End one session."""
    current().execute(
        delete(SessionRow).where(SessionRow.o == actor.org, SessionRow.token_hash == token_hash(token))
    )


def end_all(actor: Actor, person: UUID, *, but: str = "") -> None:
    """End a person's sessions, but for one token."""
    current().execute(
        delete(SessionRow).where(
            SessionRow.o == actor.org, SessionRow.person == person, SessionRow.token_hash != token_hash(but)
        )
    )


def end_old(actor: Actor, *, before: dt.datetime) -> None:
    """Drop the rows of sessions that ended by themselves."""
    actor.require()
    current().execute(delete(SessionRow).where(SessionRow.o == actor.org, SessionRow.seen_at < before))
