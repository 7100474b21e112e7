"""Sessions: signed-in browsers. Only the hash of a token is kept, so a copy of the table opens nothing."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import and_, bindparam, delete, insert, or_, select, update

from course.people import Actor, Grant, Role
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


@dataclass(frozen=True, slots=True)
class OwnSession:
    """A session as its own person sees it; `name` tells it from the others and opens nothing."""

    name: str
    device: str
    created_at: dt.datetime
    seen_at: dt.datetime


def token_hash(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def name_of(token: str) -> str:
    """What a session is called on pages: a hash of what is kept, so that no page tells it."""
    return _name(token_hash(token))


def _name(kept: str) -> str:
    return hashlib.sha256(kept.encode()).hexdigest()[:32]


def add(actor: Actor, person: UUID, token: str, csrf: str, *, now: dt.datetime, device: str = "") -> None:
    """Keep a new session of a person."""
    current().execute(
        insert(SessionRow).values(
            o=actor.org,
            token_hash=token_hash(token),
            person=person,
            csrf=csrf,
            created_at=now,
            seen_at=now,
            device=device,
        )
    )


def own(
    actor: Actor, *, now: dt.datetime, idle: dt.timedelta, longest: dt.timedelta
) -> tuple[OwnSession, ...]:
    """The actor's own sessions that are still good, the one that was used last first."""
    rows = current().execute(
        select(SessionRow.token_hash, SessionRow.device, SessionRow.created_at, SessionRow.seen_at)
        .where(
            SessionRow.o == actor.org,
            SessionRow.person == actor.person,
            SessionRow.seen_at > now - idle,
            SessionRow.created_at > now - longest,
        )
        .order_by(SessionRow.seen_at.desc(), SessionRow.created_at.desc(), SessionRow.token_hash)
    )
    return tuple(OwnSession(_name(row[0]), *row[1:]) for row in rows)


def end_named(actor: Actor, name: str) -> bool:
    """End the actor's own session of a name; False when there is none."""
    mine = and_(SessionRow.o == actor.org, SessionRow.person == actor.person)
    kept = current().scalars(select(SessionRow.token_hash).where(mine)).all()
    found = next((one for one in kept if _name(one) == name), None)
    if found is None:
        return False
    current().execute(delete(SessionRow).where(mine, SessionRow.token_hash == found))
    return True


def forget(actor: Actor, person: UUID, *, before: dt.datetime) -> None:
    """Drop a person's sessions that have been over for long."""
    current().execute(
        delete(SessionRow).where(
            SessionRow.o == actor.org, SessionRow.person == person, SessionRow.seen_at < before
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
    """End a person's sessions, but for one token; the person, an administrator or the system may."""
    if actor.person != person:
        actor.require(Role.ADMIN)
    current().execute(
        delete(SessionRow).where(
            SessionRow.o == actor.org, SessionRow.person == person, SessionRow.token_hash != token_hash(but)
        )
    )
