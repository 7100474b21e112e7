"""Sessions: signed-in browsers. Only the hash of a token is kept, so a copy of the table opens nothing."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import and_, bindparam, delete, insert, or_, select, update

from course.people import Actor, Grant
from webapp.db.session import current
from webapp.db.types import UtcDateTime
from webapp.models import GrantRow, Identity, Person, SessionRow
from webapp.store import people


@dataclass(frozen=True, slots=True)
class SessionInfo:
    """A session that is still good: whose, with which grants, and the CSRF token that lives as long."""

    person: UUID
    name: str
    lang: str
    csrf: str
    created_at: dt.datetime
    seen_at: dt.datetime
    grants: frozenset[Grant]


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


# Made once: every request runs it. One row a grant, so that the actor is made of one statement.
_FIND = (
    select(
        SessionRow.person,
        Identity.name,
        Person.lang,
        SessionRow.csrf,
        SessionRow.created_at,
        SessionRow.seen_at,
        GrantRow.role,
        GrantRow.scope,
        GrantRow.scope_id,
    )
    .join(Person, and_(Person.o == SessionRow.o, Person.id == SessionRow.person))
    .join(Identity, and_(Identity.o == SessionRow.o, Identity.person == SessionRow.person))
    .outerjoin(
        GrantRow,
        and_(
            GrantRow.o == SessionRow.o,
            GrantRow.person == SessionRow.person,
            GrantRow.retracted_at.is_(None),
            GrantRow.valid_from <= bindparam("now", type_=UtcDateTime),
            or_(GrantRow.valid_to.is_(None), GrantRow.valid_to > bindparam("now", type_=UtcDateTime)),
        ),
    )
    .where(
        SessionRow.o == bindparam("o"),
        SessionRow.token_hash == bindparam("token_hash"),
        SessionRow.seen_at > bindparam("idle_since", type_=UtcDateTime),
        SessionRow.created_at > bindparam("longest_since", type_=UtcDateTime),
        Person.closed_at.is_(None),
    )
)


def find(
    actor: Actor, token: str, *, now: dt.datetime, idle: dt.timedelta, longest: dt.timedelta
) -> SessionInfo | None:
    """The session of a token, unless it has been idle or has lasted too long, or its person is closed."""
    bounds = {"now": now, "idle_since": now - idle, "longest_since": now - longest}
    rows = current().execute(_FIND, {"o": actor.org, "token_hash": token_hash(token), **bounds}).all()
    if not rows:
        return None
    grants = frozenset(people.grant_of(actor, *row[6:]) for row in rows if row[6] is not None)
    return SessionInfo(*rows[0][:6], grants)


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
