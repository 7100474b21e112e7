"""People: persons, who they are, their passwords and grants."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, insert, or_, select, update

from course.errors import MissingError
from course.people import Actor, ActorKind, Grant, Role, Scope
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.models import GrantRow, Identity, Password, Person, Placement, UnitState
from webapp.store import units
from webapp.store.two_times import still_so


@dataclass(frozen=True, slots=True)
class Account:
    """What sign-in needs to know of a person; `password_hash` is empty without a local account."""

    person: UUID
    name: str
    password_hash: str
    lang: str
    closed: bool


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in a list: who, in which unit, with which roles."""

    person: UUID
    name: str
    email: str
    employee_no: str
    unit: str
    roles: tuple[Role, ...]
    closed: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """What the site knows of who a person is."""

    person: UUID
    name: str
    email: str
    employee_no: str
    lang: str
    created_at: dt.datetime
    closed: bool


def add(
    actor: Actor, person: UUID, *, name: str, email: str, employee_no: str | None, lang: str, now: dt.datetime
) -> None:
    """Add a person with their identity; administrators only. `email` is kept in lower case."""
    actor.require(Role.ADMIN)
    session = current()
    session.execute(insert(Person).values(o=actor.org, id=person, created_at=now, closed_at=None, lang=lang))
    session.execute(
        insert(Identity).values(
            o=actor.org, person=person, name=name, email=email.lower(), employee_no=employee_no or None
        )
    )


def set_password(actor: Actor, person: UUID, password_hash: str, *, now: dt.datetime) -> None:
    """Keep the hash of a person's password; the person, an administrator or the system may."""
    if actor.person != person:
        actor.require(Role.ADMIN)
    session = current()
    mine = and_(Password.o == actor.org, Password.person == person)
    changed = session.execute(update(Password).where(mine).values(hash=password_hash, changed_at=now))
    if not changed.rowcount:  # type: ignore[attr-defined]
        session.execute(
            insert(Password).values(o=actor.org, person=person, hash=password_hash, changed_at=now)
        )


def has_password(actor: Actor, person: UUID) -> bool:
    """Whether the person has a password; administrators only."""
    actor.require(Role.ADMIN)
    mine = and_(Password.o == actor.org, Password.person == person)
    return current().scalar(select(Password.person).where(mine)) is not None


def account(actor: Actor, email: str) -> Account | None:
    """The account of an e-mail address, for sign-in; None when there is none."""
    if actor.kind is not ActorKind.ANONYMOUS:
        actor.require()
    return _account(actor, Identity.email == email.strip().lower())


def own_account(actor: Actor) -> Account:
    """The actor's own account."""
    found = _account(actor, Identity.person == actor.person)
    if found is None:
        raise MissingError("person-missing")
    return found


def _account(actor: Actor, condition: ColumnElement[bool]) -> Account | None:
    row = (
        current()
        .execute(
            select(Identity.person, Identity.name, Password.hash, Person.lang, Person.closed_at)
            .join(Person, and_(Person.o == Identity.o, Person.id == Identity.person))
            .outerjoin(Password, and_(Password.o == Identity.o, Password.person == Identity.person))
            .where(Identity.o == actor.org, condition)
        )
        .one_or_none()
    )
    return None if row is None else Account(row[0], row[1], row[2] or "", row[3], row[4] is not None)


def profile(actor: Actor, person: UUID) -> Profile:
    """Who a person is: for themselves and for administrators. MissingError for anybody unknown."""
    if actor.person != person:
        actor.require(Role.ADMIN)
    row = (
        current()
        .execute(
            select(
                Identity.person,
                Identity.name,
                Identity.email,
                func.coalesce(Identity.employee_no, ""),
                Person.lang,
                Person.created_at,
                Person.closed_at,
            )
            .join(Person, and_(Person.o == Identity.o, Person.id == Identity.person))
            .where(Identity.o == actor.org, Identity.person == person)
        )
        .one_or_none()
    )
    if row is None:
        raise MissingError("person-missing")
    return Profile(*row[:6], closed=row[6] is not None)


def set_lang(actor: Actor, lang: str) -> None:
    """Remember the language of the actor's pages."""
    current().execute(
        update(Person).where(Person.o == actor.org, Person.id == actor.person).values(lang=lang)
    )


def grants(actor: Actor, person: UUID, *, at: dt.datetime) -> frozenset[Grant]:
    """The grants that a person has at a moment. Asked for every request, to make the actor."""
    if actor.person != person and actor.kind is not ActorKind.ANONYMOUS:
        actor.require(Role.ADMIN)
    rows = current().execute(
        select(GrantRow.role, GrantRow.scope, GrantRow.scope_id).where(
            GrantRow.o == actor.org,
            GrantRow.person == person,
            GrantRow.retracted_at.is_(None),
            GrantRow.valid_from <= at,
            or_(GrantRow.valid_to.is_(None), GrantRow.valid_to > at),
        )
    )
    return frozenset(grant_of(actor, *row) for row in rows)


def grant_of(actor: Actor, role: str, scope: str, scope_id: UUID | None) -> Grant:
    """A grant as it is kept: one over the whole organisation names the organisation."""
    return Grant(Role(role), Scope(scope), None if scope_id == actor.org else scope_id)


def give_grant(actor: Actor, person: UUID, grant: Grant, *, now: dt.datetime) -> None:
    """Give a person a role; administrators only."""
    actor.require(Role.ADMIN)
    current().execute(
        insert(GrantRow).values(
            o=actor.org,
            id=new_id(now),
            person=person,
            role=grant.role.value,
            scope=grant.scope.value,
            scope_id=grant.scope_id or actor.org,
            valid_from=now,
            recorded_at=now,
        )
    )


def end_grant(actor: Actor, person: UUID, role: Role, *, now: dt.datetime) -> int:
    """End a person's grants of a role; administrators only. How many ended."""
    actor.require(Role.ADMIN)
    ended = current().execute(
        update(GrantRow)
        .where(
            GrantRow.o == actor.org,
            GrantRow.person == person,
            GrantRow.role == role.value,
            still_so(GrantRow),
        )
        .values(valid_to=now)
    )
    return int(ended.rowcount)  # type: ignore[attr-defined]


def name(actor: Actor, person: UUID) -> str:
    """A person's name: their own, or for administrators and the system."""
    if actor.person != person:
        actor.require(Role.ADMIN)
    found = current().scalar(select(Identity.name).where(Identity.o == actor.org, Identity.person == person))
    if found is None:
        raise MissingError("person-missing")
    return found


def search(actor: Actor, words: str = "", *, limit: int = 100, offset: int = 0) -> tuple[PersonLine, ...]:
    """People whose name, e-mail or employee number contains the words; administrators only."""
    actor.require(Role.ADMIN)
    session = current()
    rows = session.execute(
        select(
            Person.id, Identity.name, Identity.email, Identity.employee_no, UnitState.name, Person.closed_at
        )
        .join(Identity, and_(Identity.o == Person.o, Identity.person == Person.id))
        .outerjoin(Placement, units.PLACED_NOW)
        .outerjoin(UnitState, units.NAMED_NOW)
        .where(Person.o == actor.org, _matches(words))
        .order_by(Identity.name, Person.id)
        .limit(limit)
        .offset(offset)
    ).all()
    roles = _roles(actor, [row[0] for row in rows])
    return tuple(
        PersonLine(
            person,
            name,
            email,
            number or "",
            unit or "",
            tuple(sorted(roles.get(person, ()))),
            closed is not None,
        )
        for person, name, email, number, unit, closed in rows
    )


def count(actor: Actor, words: str = "") -> int:
    """How many people `search` would find."""
    actor.require(Role.ADMIN)
    found = select(func.count()).select_from(Identity).where(Identity.o == actor.org, _matches(words))
    return current().scalar(found) or 0


def _matches(words: str) -> ColumnElement[bool]:
    """The condition that the words are in a person's name, e-mail or employee number.

    SQLite, and PostgreSQL in the C locale, lower ASCII alone: a name is therefore also compared
    with its other letters as capitals where words begin (Øydis), and everywhere (ØYDIS).
    """
    plain = words.strip().lower()
    starts = "".join(
        char.upper() if not char.isascii() and (place == 0 or not plain[place - 1].isalpha()) else char
        for place, char in enumerate(plain)
    )
    capitals = "".join(char if char.isascii() else char.upper() for char in plain)
    return or_(
        *(func.lower(Identity.name).like(_pattern(form), escape="\\") for form in {plain, starts, capitals}),
        Identity.email.like(_pattern(plain), escape="\\"),
        func.lower(Identity.employee_no).like(_pattern(plain), escape="\\"),
    )


def _pattern(words: str) -> str:
    return "%" + words.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_") + "%"


def _roles(actor: Actor, people: list[UUID]) -> dict[UUID, set[Role]]:
    rows = current().execute(
        select(GrantRow.person, GrantRow.role).where(
            GrantRow.o == actor.org,
            GrantRow.person.in_(people),
            still_so(GrantRow),
        )
    )
    found: dict[UUID, set[Role]] = {}
    for person, role in rows:
        found.setdefault(person, set()).add(Role(role))
    return found
