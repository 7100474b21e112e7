"""FACTS, continued: certificates, what happened to them, and their documents."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Integer, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped

from webapp.db.base import Base, append_only, personal, plain
from webapp.db.types import UtcDateTime
from webapp.models.people import EMPLOYMENT


class Certificate(Base):
    """† A certificate of a completion; a reissue is another row with the next `issue_no`."""

    __tablename__ = "certificate"
    o: Mapped[UUID] = plain(primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    completion: Mapped[UUID] = personal("link", EMPLOYMENT)
    issue_no: Mapped[int] = plain(Integer)
    code: Mapped[str] = personal("link", EMPLOYMENT, String(24), unique=True)
    facts_hash: Mapped[str] = plain(String(80))
    issued_at: Mapped[dt.datetime] = personal("fact", EMPLOYMENT, UtcDateTime)
    __table_args__ = (
        ForeignKeyConstraint(["o", "completion"], ["completion.o", "completion.id"]),
        UniqueConstraint("o", "completion", "issue_no"),
    )


class CertificateEvent(Base):
    """† What happened to a certificate afterwards: revoked, replaced, shared."""

    __tablename__ = "certificate_event"
    o: Mapped[UUID] = plain(primary_key=True)
    certificate: Mapped[UUID] = personal("link", EMPLOYMENT, primary_key=True)
    n: Mapped[int] = plain(Integer, primary_key=True, autoincrement=False)
    at: Mapped[dt.datetime] = personal("fact", EMPLOYMENT, UtcDateTime)
    kind: Mapped[str] = personal("fact", EMPLOYMENT, String(10))
    by: Mapped[str] = personal("trace", EMPLOYMENT, String(60))
    reason: Mapped[str] = personal("fact", EMPLOYMENT, String(400))
    __table_args__ = (ForeignKeyConstraint(["o", "certificate"], ["certificate.o", "certificate.id"]),)


class CertificateDocument(Base):
    """A document of a certificate, inserted once and kept byte for byte; erasable."""

    __tablename__ = "certificate_document"
    o: Mapped[UUID] = plain(primary_key=True)
    certificate: Mapped[UUID] = personal("link", EMPLOYMENT, primary_key=True)
    kind: Mapped[str] = plain(String(8), primary_key=True)
    sha256: Mapped[str] = plain(String(80))
    bytes: Mapped[bytes] = personal("identity", EMPLOYMENT, LargeBinary)
    made_at: Mapped[dt.datetime] = plain(UtcDateTime)
    __table_args__ = (ForeignKeyConstraint(["o", "certificate"], ["certificate.o", "certificate.id"]),)


for _row in (Certificate, CertificateEvent):
    append_only(Base.metadata.tables[_row.__tablename__])
