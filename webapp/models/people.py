"""PEOPLE: persons, who they are, where they belong, what they may do, and their sessions."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped

from webapp.db.base import Base, TwoTimes, one_current, personal, plain
from webapp.db.types import UtcDateTime

EMPLOYMENT = "employment and one renewal period"


class Person(Base):
    """A person, never deleted: what makes them known is in `identity`, which can be erased."""

    __tablename__ = "person"
    o: Mapped[UUID] = plain(ForeignKey("organisation.id"), primary_key=True)
    id: Mapped[UUID] = personal("link", EMPLOYMENT, primary_key=True)
    created_at: Mapped[dt.datetime] = personal("trace", EMPLOYMENT, UtcDateTime)
    closed_at: Mapped[dt.datetime | None] = personal("trace", EMPLOYMENT, UtcDateTime)
    lang: Mapped[str] = personal("trace", EMPLOYMENT, String(8))


class Identity(Base):
    """Who a person is. `email` is kept in lower case."""

    __tablename__ = "identity"
    o: Mapped[UUID] = plain(primary_key=True)
    person: Mapped[UUID] = personal("link", EMPLOYMENT, primary_key=True)
    name: Mapped[str] = personal("identity", EMPLOYMENT, String(200))
    email: Mapped[str] = personal("identity", EMPLOYMENT, String(254))
    employee_no: Mapped[str | None] = personal("identity", EMPLOYMENT, String(40))
    __table_args__ = (
        ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"]),
        UniqueConstraint("o", "email"),
        UniqueConstraint("o", "employee_no"),
    )


class Password(Base):
    """The hash of a local account's password (argon2id)."""

    __tablename__ = "password"
    o: Mapped[UUID] = plain(primary_key=True)
    person: Mapped[UUID] = personal("link", EMPLOYMENT, primary_key=True)
    hash: Mapped[str] = personal("secret", EMPLOYMENT, String(200))
    changed_at: Mapped[dt.datetime] = personal("trace", EMPLOYMENT, UtcDateTime)
    __table_args__ = (ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"]),)


class SessionRow(Base):
    """A signed-in browser: only the hash of its token is kept; `seen_at` at most once a minute.

    `device` is the kind of browser and system ("chrome windows"), for its own person to know it by.
    """

    __tablename__ = "session"
    o: Mapped[UUID] = plain(primary_key=True)
    token_hash: Mapped[str] = personal("secret", "until sign-out", String(64), primary_key=True)
    person: Mapped[UUID] = personal("link", "until sign-out")
    csrf: Mapped[str] = personal("secret", "until sign-out", String(64))
    created_at: Mapped[dt.datetime] = personal("trace", "until sign-out", UtcDateTime)
    seen_at: Mapped[dt.datetime] = personal("trace", "until sign-out", UtcDateTime)
    device: Mapped[str] = personal("trace", "until sign-out", String(40), server_default="")
    __table_args__ = (
        ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"]),
        Index(None, "o", "person"),
    )


class PasswordLink(Base):
    """A link that lets a person choose a password, once; only the hash of its token is kept."""

    __tablename__ = "password_link"
    o: Mapped[UUID] = plain(primary_key=True)
    token_hash: Mapped[str] = personal("secret", "30 days", String(64), primary_key=True)
    person: Mapped[UUID] = personal("link", "30 days")
    purpose: Mapped[str] = personal("fact", "30 days", String(10))
    made_at: Mapped[dt.datetime] = personal("trace", "30 days", UtcDateTime)
    expires_at: Mapped[dt.datetime] = personal("trace", "30 days", UtcDateTime)
    used_at: Mapped[dt.datetime | None] = personal("trace", "30 days", UtcDateTime)
    replaced_at: Mapped[dt.datetime | None] = personal("trace", "30 days", UtcDateTime)
    __table_args__ = (
        ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"]),
        Index(None, "o", "person"),
    )


class Unit(Base):
    """An organisational unit; its name and place in the tree are in `unit_state`."""

    __tablename__ = "unit"
    o: Mapped[UUID] = plain(ForeignKey("organisation.id"), primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)


class UnitState(TwoTimes, Base):
    """‡ A unit's name and parent."""

    __tablename__ = "unit_state"
    o: Mapped[UUID] = plain(primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    unit: Mapped[UUID] = plain()
    parent: Mapped[UUID | None] = plain()
    name: Mapped[str] = plain(String(200))
    __table_args__ = (
        ForeignKeyConstraint(["o", "unit"], ["unit.o", "unit.id"]),
        ForeignKeyConstraint(["o", "parent"], ["unit.o", "unit.id"]),
        one_current("unit_state", "o", "unit"),
    )


class Placement(TwoTimes, Base):
    """‡ Which unit a person works in."""

    __tablename__ = "placement"
    o: Mapped[UUID] = plain(primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    person: Mapped[UUID] = personal("link", EMPLOYMENT)
    unit: Mapped[UUID] = personal("fact", EMPLOYMENT)
    __table_args__ = (
        ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"]),
        ForeignKeyConstraint(["o", "unit"], ["unit.o", "unit.id"]),
        Index(None, "o", "person"),
        one_current("placement", "o", "person", "unit"),
    )


class GrantRow(TwoTimes, Base):
    """‡ A role with its scope; `scope_id` names the unit, course or cohort, or is null for all."""

    __tablename__ = "grant"
    o: Mapped[UUID] = plain(primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    person: Mapped[UUID] = personal("link", EMPLOYMENT)
    role: Mapped[str] = personal("fact", EMPLOYMENT, String(20))
    scope: Mapped[str] = personal("fact", EMPLOYMENT, String(10))
    scope_id: Mapped[UUID | None] = personal("fact", EMPLOYMENT)
    __table_args__ = (
        ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"]),
        Index(None, "o", "person"),
        one_current("grant", "o", "person", "role", "scope", "scope_id"),
    )


class Cohort(Base):
    """A group of learners that an instructor follows."""

    __tablename__ = "cohort"
    o: Mapped[UUID] = plain(ForeignKey("organisation.id"), primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    course: Mapped[UUID] = plain(ForeignKey("course.id"))
    name: Mapped[str] = plain(String(200))


class CohortMember(TwoTimes, Base):
    """‡ Who belongs to a cohort."""

    __tablename__ = "cohort_member"
    o: Mapped[UUID] = plain(primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    cohort: Mapped[UUID] = plain()
    person: Mapped[UUID] = personal("link", EMPLOYMENT)
    __table_args__ = (
        ForeignKeyConstraint(["o", "cohort"], ["cohort.o", "cohort.id"]),
        ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"]),
        one_current("cohort_member", "o", "cohort", "person"),
    )
