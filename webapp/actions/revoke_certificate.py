"""Revoke a certificate: the row stays, an event says that it no longer counts."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.errors import ConflictError, CourseError
from course.people import Actor
from webapp.db.transaction import transaction
from webapp.store import audits, certificates

LONGEST_REASON = 400


def revoke_certificate(certificate: UUID, reason: str, *, by: Actor, now: dt.datetime) -> None:
    """Add the revocation. Raises CourseError `reason-missing`, ConflictError `revoked-already`."""
    reason = " ".join(reason.split())
    if not reason or len(reason) > LONGEST_REASON:
        raise CourseError("reason-missing", longest=LONGEST_REASON)
    with transaction():
        if certificates.get(by, certificate).revoked_at is not None:
            raise ConflictError("revoked-already")
        certificates.add_event(by, certificate, "revoked", reason=reason, now=now)
        audits.note(by, "revoke-certificate", str(certificate), now=now)
