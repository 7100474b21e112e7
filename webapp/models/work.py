"""WORK: the outbox, limits on how often, the audit and its chain, and exports."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from sqlalchemy import Date, ForeignKey, ForeignKeyConstraint, Index, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped

from webapp.db.base import Base, append_only, personal, plain
from webapp.db.types import CanonicalJson, UtcDateTime

AUDIT = "24 months"


class Outbox(Base):
    """Work to do, written in the same transaction as the fact; claimed with a lease, at least once."""

    __tablename__ = "outbox"
    o: Mapped[UUID] = plain(ForeignKey("organisation.id"), primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    kind: Mapped[str] = plain(String(40))
    dedupe_key: Mapped[str] = plain(String(120))
    payload: Mapped[dict[str, Any]] = plain(CanonicalJson)
    not_before: Mapped[dt.datetime] = plain(UtcDateTime)
    lease_until: Mapped[dt.datetime | None] = plain(UtcDateTime)
    tries: Mapped[int] = plain(Integer)
    done_at: Mapped[dt.datetime | None] = plain(UtcDateTime)
    failure: Mapped[str | None] = plain(String(400))
    __table_args__ = (UniqueConstraint("o", "kind", "dedupe_key"), Index(None, "done_at", "not_before"))


class Rate(Base):
    """How often something was tried in a window of time; keys are hashes."""

    __tablename__ = "rate"
    o: Mapped[UUID] = plain(ForeignKey("organisation.id"), primary_key=True)
    key: Mapped[str] = personal("trace", "one day", String(80), primary_key=True)
    window: Mapped[dt.datetime] = plain(UtcDateTime, primary_key=True)
    n: Mapped[int] = plain(Integer)


class Audit(Base):
    """† Who did what to what, written in the transaction of the deed."""

    __tablename__ = "audit"
    o: Mapped[UUID] = plain(ForeignKey("organisation.id"), primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    at: Mapped[dt.datetime] = personal("trace", AUDIT, UtcDateTime)
    actor: Mapped[str] = personal("link", AUDIT, String(120))
    verb: Mapped[str] = personal("trace", AUDIT, String(40))
    object: Mapped[str] = personal("link", AUDIT, String(120))
    facts: Mapped[dict[str, Any]] = personal("trace", AUDIT, CanonicalJson)


class AuditLink(Base):
    """† The chain over the audit, made by the worker some seconds later."""

    __tablename__ = "audit_link"
    o: Mapped[UUID] = plain(primary_key=True)
    seq: Mapped[int] = plain(Integer, primary_key=True, autoincrement=False)
    audit: Mapped[UUID] = plain()
    prev: Mapped[str] = plain(String(80))
    hash: Mapped[str] = plain(String(80))
    __table_args__ = (
        ForeignKeyConstraint(["o", "audit"], ["audit.o", "audit.id"]),
        UniqueConstraint("o", "audit"),
    )


class Export(Base):
    """† A file that was taken out: as of which day, as far as was known when, for what."""

    __tablename__ = "export"
    o: Mapped[UUID] = plain(ForeignKey("organisation.id"), primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    at: Mapped[dt.datetime] = personal("trace", AUDIT, UtcDateTime)
    by: Mapped[UUID] = personal("link", AUDIT)
    on: Mapped[dt.date] = plain(Date)
    known_at: Mapped[dt.datetime] = plain(UtcDateTime)
    filters: Mapped[dict[str, Any]] = plain(CanonicalJson)
    purpose: Mapped[str] = personal("trace", AUDIT, Text)
    rows: Mapped[int] = plain(Integer)
    sha256: Mapped[str] = plain(String(80))
    __table_args__ = (ForeignKeyConstraint(["o", "by"], ["person.o", "person.id"]),)


for _row in (Audit, AuditLink, Export):
    append_only(Base.metadata.tables[_row.__tablename__])
