"""The audit: who did what to what, and the chain of hashes over it."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from uuid import UUID

from sqlalchemy import and_, func, insert, select

from course.errors import Fact
from course.people import Actor
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.models import Audit, AuditLink

GENESIS = "sha256:" + "0" * 64


def note(actor: Actor, verb: str, target: str, *, now: dt.datetime, **facts: Fact) -> None:
    """Write down a deed, in the transaction of the deed itself."""
    is_own = actor.person is not None and not actor.is_system
    who = str(actor.person) if is_own else f"{actor.kind.value}: {actor.reason}"[:120]
    current().execute(
        insert(Audit).values(
            o=actor.org, id=new_id(now), at=now, actor=who, verb=verb, object=target[:120], facts=facts
        )
    )


def unchained(actor: Actor) -> int:
    """How many audit rows the chain does not reach yet."""
    actor.require()
    rows = select(func.count()).select_from(Audit).where(Audit.o == actor.org)
    links = select(func.count()).select_from(AuditLink).where(AuditLink.o == actor.org)
    session = current()
    return (session.scalar(rows) or 0) - (session.scalar(links) or 0)


def chain(actor: Actor, *, limit: int = 1000) -> int:
    """Link the audit rows that are not in the chain yet; how many were linked."""
    actor.require()
    session = current()
    seq, prev = _last(actor)
    rows = session.execute(
        select(Audit.id, Audit.at, Audit.actor, Audit.verb, Audit.object, Audit.facts)
        .outerjoin(AuditLink, and_(AuditLink.o == Audit.o, AuditLink.audit == Audit.id))
        .where(Audit.o == actor.org, AuditLink.audit.is_(None))
        .order_by(Audit.id)
        .limit(limit)
    ).all()
    for row in rows:
        seq += 1
        prev_hash, prev = prev, link_hash(prev, *row)
        session.execute(
            insert(AuditLink).values(o=actor.org, seq=seq, audit=row[0], prev=prev_hash, hash=prev)
        )
    return len(rows)


def first_broken(actor: Actor) -> int | None:
    """The first place in the chain whose hash does not follow from its row, or None when all do."""
    actor.require()
    prev = GENESIS
    rows = current().execute(
        select(
            AuditLink.seq,
            AuditLink.prev,
            AuditLink.hash,
            Audit.id,
            Audit.at,
            Audit.actor,
            Audit.verb,
            Audit.object,
            Audit.facts,
        )
        .join(Audit, and_(Audit.o == AuditLink.o, Audit.id == AuditLink.audit))
        .where(AuditLink.o == actor.org)
        .order_by(AuditLink.seq)
    )
    for place, row in enumerate(rows, start=1):
        if row[0] != place or row[1] != prev or row[2] != link_hash(prev, *row[3:]):
            return place
        prev = row[2]
    return None


def link_hash(
    prev: str, audit: UUID, at: dt.datetime, actor: str, verb: str, target: str, facts: dict[str, Fact]
) -> str:
    """The hash of a link: over the link before it and all of its audit row."""
    body = [prev, str(audit), at.isoformat(timespec="microseconds"), actor, verb, target, facts]
    text = json.dumps(body, ensure_ascii=False, sort_keys=True, allow_nan=False)
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def _last(actor: Actor) -> tuple[int, str]:
    row = (
        current()
        .execute(
            select(AuditLink.seq, AuditLink.hash)
            .where(AuditLink.o == actor.org)
            .order_by(AuditLink.seq.desc())
            .limit(1)
        )
        .one_or_none()
    )
    return (0, GENESIS) if row is None else (row[0], row[1])
