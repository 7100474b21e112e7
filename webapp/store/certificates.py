"""Certificates: issued once, kept byte for byte, followed by what happened to them."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, insert, select
from sqlalchemy.orm import aliased

from course.errors import MissingError
from course.people import Actor, ActorKind, Role
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.models import Certificate, CertificateDocument, CertificateEvent, Completion

FACTS = "facts"
PDF = "pdf"
PICTURE = "png"
"""The first page as a picture, kept together with the PDF."""


@dataclass(frozen=True, slots=True)
class CertificateInfo:
    """A certificate: `facts` is the canonical JSON of what it says."""

    id: UUID
    person: UUID
    code: str
    issued_at: dt.datetime
    facts: bytes
    has_pdf: bool
    revoked_at: dt.datetime | None
    replaced_at: dt.datetime | None

    @property
    def replaced(self) -> bool:
        """True when a newer certificate took its place."""
        return self.replaced_at is not None


def add(
    actor: Actor,
    completion: UUID,
    *,
    issue_no: int,
    code: str,
    facts: bytes,
    facts_hash: str,
    now: dt.datetime,
) -> UUID:
    """Add a certificate with its facts."""
    actor.require(Role.LEARNER, Role.ADMIN)
    certificate = new_id(now)
    current().execute(
        insert(Certificate).values(
            o=actor.org,
            id=certificate,
            completion=completion,
            issue_no=issue_no,
            code=code,
            facts_hash=facts_hash,
            issued_at=now,
        )
    )
    add_document(actor, certificate, FACTS, facts, now=now)
    return certificate


def add_document(actor: Actor, certificate: UUID, kind: str, data: bytes, *, now: dt.datetime) -> None:
    """Keep a document of a certificate; there is one of each kind, and it is never replaced."""
    actor.require(Role.LEARNER, Role.ADMIN)
    current().execute(
        insert(CertificateDocument).values(
            o=actor.org,
            certificate=certificate,
            kind=kind,
            sha256="sha256:" + hashlib.sha256(data).hexdigest(),
            bytes=data,
            made_at=now,
        )
    )


def get(actor: Actor, certificate: UUID) -> CertificateInfo:
    """The actor's own certificate; administrators and the system see all of the organisation's."""
    found = _one(actor, Certificate.id == certificate)
    if found is None or not (actor.is_system or actor.person == found.person or actor.has(Role.ADMIN)):
        raise MissingError("certificate-missing")
    return found


def by_code(actor: Actor, code: str) -> CertificateInfo | None:
    """The certificate of a code, for the public check: whoever holds the code may see what it says."""
    if actor.kind is not ActorKind.ANONYMOUS and not actor.is_system and actor.person is None:
        return None
    return _one(actor, Certificate.code == code)


def document(actor: Actor, certificate: UUID, kind: str) -> bytes | None:
    """A document of a certificate that the actor may see, or None while it is not made yet."""
    get(actor, certificate)
    return current().scalar(
        select(CertificateDocument.bytes).where(
            CertificateDocument.o == actor.org,
            CertificateDocument.certificate == certificate,
            CertificateDocument.kind == kind,
        )
    )


def own(actor: Actor) -> tuple[CertificateInfo, ...]:
    """The actor's own certificates, newest first."""
    actor.require(Role.LEARNER)
    return _several(actor, Completion.person == actor.person)


def _one(actor: Actor, condition: ColumnElement[bool]) -> CertificateInfo | None:
    return next(iter(_several(actor, condition)), None)


def _several(actor: Actor, condition: ColumnElement[bool]) -> tuple[CertificateInfo, ...]:
    session = current()
    pdf = aliased(CertificateDocument)
    rows = session.execute(
        select(
            Certificate.id,
            Completion.person,
            Certificate.code,
            Certificate.issued_at,
            CertificateDocument.bytes,
            pdf.certificate.is_not(None),
        )
        .join(Completion, and_(Completion.o == Certificate.o, Completion.id == Certificate.completion))
        .join(
            CertificateDocument,
            and_(
                CertificateDocument.o == Certificate.o,
                CertificateDocument.certificate == Certificate.id,
                CertificateDocument.kind == FACTS,
            ),
        )
        .outerjoin(pdf, and_(pdf.o == Certificate.o, pdf.certificate == Certificate.id, pdf.kind == PDF))
        .where(Certificate.o == actor.org, condition)
        .order_by(Certificate.issued_at.desc(), Certificate.id.desc())
    ).all()
    events: dict[UUID, dict[str, dt.datetime]] = {}
    for certificate, kind, at in session.execute(
        select(CertificateEvent.certificate, CertificateEvent.kind, CertificateEvent.at)
        .where(CertificateEvent.o == actor.org, CertificateEvent.certificate.in_([row[0] for row in rows]))
        .order_by(CertificateEvent.n)
    ):
        events.setdefault(certificate, {})[kind] = at
    return tuple(
        CertificateInfo(
            *row[:5],
            has_pdf=bool(row[5]),
            revoked_at=events.get(row[0], {}).get("revoked"),
            replaced_at=events.get(row[0], {}).get("replaced"),
        )
        for row in rows
    )


def add_event(actor: Actor, certificate: UUID, kind: str, *, reason: str, now: dt.datetime) -> None:
    """Note what happened to a certificate (`revoked`, `replaced`); administrators only."""
    actor.require(Role.ADMIN)
    session = current()
    last = session.scalar(
        select(func.max(CertificateEvent.n)).where(
            CertificateEvent.o == actor.org, CertificateEvent.certificate == certificate
        )
    )
    session.execute(
        insert(CertificateEvent).values(
            o=actor.org,
            certificate=certificate,
            n=(last or 0) + 1,
            at=now,
            kind=kind,
            by=str(actor.person or actor.reason)[:60],
            reason=reason,
        )
    )


def revocation_reason(actor: Actor, certificate: UUID) -> str:
    """Why it was revoked, for the holder and administrators; '' when it was not."""
    get(actor, certificate)
    return (
        current().scalar(
            select(CertificateEvent.reason)
            .where(
                CertificateEvent.o == actor.org,
                CertificateEvent.certificate == certificate,
                CertificateEvent.kind == "revoked",
            )
            .order_by(CertificateEvent.n)
            .limit(1)
        )
        or ""
    )


def of_person(actor: Actor, person: UUID) -> tuple[CertificateInfo, ...]:
    """A person's certificates, newest first; administrators only."""
    actor.require(Role.ADMIN)
    return _several(actor, Completion.person == person)
