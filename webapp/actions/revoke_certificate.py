"""Revoke a certificate: the rows stay, others say that it and its completion no longer count."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.errors import ConflictError, CourseError
from course.people import Actor
from webapp.db.transaction import transaction
from webapp.store import audits, certificates, completions, organisations

LONGEST_REASON = 400


def revoke_certificate(
    certificate: UUID, reason: str, *, all_along: bool = False, by: Actor, now: dt.datetime
) -> None:
    """Add the revocation, and void the completion: from today, or `all_along` from the day it was achieved.

    The person may take the course again at once. Raises CourseError `reason-missing`,
    ConflictError `revoked-already` and `replaced-already`.
    """
    reason = good_reason(reason)
    with transaction():
        completion = completions.lock_of_certificate(by, certificate)
        refuse_ended(by, certificate)
        today = now.astimezone(organisations.get(by).zone).date()
        effective_on = completion.achieved_on if all_along else max(today, completion.achieved_on)
        certificates.add_event(by, certificate, "revoked", reason=reason, now=now)
        completions.void(by, completion.id, effective_on=effective_on, reason=reason, now=now)
        audits.note(
            by,
            "revoke-certificate",
            str(certificate),
            now=now,
            completion=str(completion.id),
            effective_on=effective_on.isoformat(),
        )


def good_reason(given: str) -> str:
    """The reason on one line; CourseError `reason-missing` when there is none or it is too long."""
    reason = " ".join(given.split())
    if not reason or len(reason) > LONGEST_REASON:
        raise CourseError("reason-missing", longest=LONGEST_REASON)
    return reason


def refuse_ended(by: Actor, certificate: UUID) -> None:
    """ConflictError when the certificate has been revoked or replaced; asked under the lock."""
    found = certificates.get(by, certificate)
    if found.revoked_at is not None:
        raise ConflictError("revoked-already")
    if found.replaced:
        raise ConflictError("replaced-already")
