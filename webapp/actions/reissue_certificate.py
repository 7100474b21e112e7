"""Issue a certificate again: a new one with its own code takes the old one's place; the completion stands."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
from uuid import UUID

from course.credentials.certificate import CertificateFacts
from course.credentials.code import ENTROPY_BYTES, make_code
from course.errors import ConflictError
from course.people import Actor
from webapp.actions.completing import MAKE_PDF
from webapp.actions.revoke_certificate import good_reason, refuse_ended
from webapp.db.transaction import transaction
from webapp.store import audits, certificates, completions, organisations, outbox, people


def reissue_certificate(certificate: UUID, reason: str, *, by: Actor, now: dt.datetime) -> UUID:
    """Add a certificate of the same completion, on the name the person has now; the new one.

    All else that it says is kept, but the code and the day of issue. Raises CourseError
    `reason-missing`, ConflictError `revoked-already`, `replaced-already`, and `reissue-expired`:
    what no longer holds is not issued anew.
    """
    reason = good_reason(reason)
    with transaction():
        completion = completions.lock_of_certificate(by, certificate)
        refuse_ended(by, certificate)
        old = certificates.get(by, certificate)
        organisation = organisations.get(by)
        today = now.astimezone(organisation.zone).date()
        facts = CertificateFacts.from_json(old.facts)
        if facts.valid_until is not None and facts.valid_until < today:
            raise ConflictError("reissue-expired")
        facts = dataclasses.replace(
            facts,
            code=make_code(organisation.code_prefix, os.urandom(ENTROPY_BYTES)),
            name=people.name(by, old.person),
            issued=today,
        )
        new = certificates.add(
            by,
            completion.id,
            issue_no=completion.last_issue + 1,
            code=facts.code,
            facts=facts.to_json(),
            facts_hash=facts.facts_hash,
            now=now,
        )
        certificates.add_event(by, certificate, "replaced", reason=reason, now=now)
        outbox.put(by, MAKE_PDF, str(new), {"certificate": str(new)}, now=now)
        audits.note(by, "reissue-certificate", str(certificate), now=now, new=str(new))
    return new
