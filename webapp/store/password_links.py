"""Links that let a person choose a password, once. Only the hash of a link's token is kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from sqlalchemy import and_, delete, insert, select, update

from course.people import Actor, Role
from webapp.db.session import current
from webapp.models import Identity, PasswordLink, Person
from webapp.store.sessions import token_hash

KEPT = dt.timedelta(days=30)
"""How long a link that is over is kept, to say so to whoever opens it."""


class Purpose(StrEnum):
    """A first password, or another instead of a forgotten one."""

    INVITATION = "invitation"
    RESET = "reset"


@dataclass(frozen=True, slots=True)
class LinkInfo:
    """A link, and whose it is."""

    person: UUID
    email: str
    purpose: Purpose
    expires_at: dt.datetime
    used_at: dt.datetime | None
    replaced_at: dt.datetime | None


def add(
    actor: Actor, person: UUID, token: str, *, purpose: Purpose, expires_at: dt.datetime, now: dt.datetime
) -> None:
    """Keep a new link of a person; those before it stop working. Administrators only."""
    actor.require(Role.ADMIN)
    session = current()
    mine = and_(PasswordLink.o == actor.org, PasswordLink.person == person)
    session.execute(delete(PasswordLink).where(mine, PasswordLink.expires_at < now - KEPT))
    session.execute(
        update(PasswordLink)
        .where(mine, PasswordLink.used_at.is_(None), PasswordLink.replaced_at.is_(None))
        .values(replaced_at=now)
    )
    session.execute(
        insert(PasswordLink).values(
            o=actor.org,
            token_hash=token_hash(token),
            person=person,
            purpose=purpose.value,
            made_at=now,
            expires_at=expires_at,
        )
    )


def find(actor: Actor, token: str) -> LinkInfo | None:
    """The link of a token, at the actor's organisation; None for none, and for a person who is closed.

    Whoever has the token may ask: it is what the link is.
    """
    row = (
        current()
        .execute(
            select(
                PasswordLink.person,
                Identity.email,
                PasswordLink.purpose,
                PasswordLink.expires_at,
                PasswordLink.used_at,
                PasswordLink.replaced_at,
            )
            .join(Person, and_(Person.o == PasswordLink.o, Person.id == PasswordLink.person))
            .join(Identity, and_(Identity.o == PasswordLink.o, Identity.person == PasswordLink.person))
            .where(
                PasswordLink.o == actor.org,
                PasswordLink.token_hash == token_hash(token),
                Person.closed_at.is_(None),
            )
        )
        .one_or_none()
    )
    return None if row is None else LinkInfo(row[0], row[1], Purpose(row[2]), *row[3:])


def use(actor: Actor, token: str, *, now: dt.datetime) -> bool:
    """Use a link up; False when it was used before, or no longer holds. Of two at once, one gets True."""
    used = current().execute(
        update(PasswordLink)
        .where(
            PasswordLink.o == actor.org,
            PasswordLink.token_hash == token_hash(token),
            PasswordLink.used_at.is_(None),
            PasswordLink.replaced_at.is_(None),
            PasswordLink.expires_at > now,
        )
        .values(used_at=now)
    )
    return bool(used.rowcount)  # type: ignore[attr-defined]


def replace_all(actor: Actor, person: UUID, *, now: dt.datetime) -> None:
    """Let no link of a person work any more: they have a password of another kind."""
    if actor.person != person:
        actor.require(Role.ADMIN)
    current().execute(
        update(PasswordLink)
        .where(
            PasswordLink.o == actor.org,
            PasswordLink.person == person,
            PasswordLink.used_at.is_(None),
            PasswordLink.replaced_at.is_(None),
        )
        .values(replaced_at=now)
    )
