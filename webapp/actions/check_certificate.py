"""Check a certificate by its code: what anybody may be told, whoever asks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from course.credentials.certificate import CertificateFacts
from course.credentials.code import prefix_of
from course.credentials.verification import CertificateEvent, EventKind, Verdict, Verification, verify
from course.errors import AccessError
from course.people import Actor
from webapp.actions.limits import network_of
from webapp.db.transaction import transaction
from webapp.store import certificates, organisations, rates
from webapp.store.certificates import CertificateInfo

WINDOW = dt.timedelta(hours=1)
MOST_UNKNOWN = 30
"""Unknown codes that one network may ask for in an hour: codes are not to be guessed."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The answer, the day it is given for, and who may be asked about the name (None: unknown code)."""

    verification: Verification
    on: dt.date
    issuer: Actor | None


def check_certificate(code: str, *, address: str, by: Actor, now: dt.datetime) -> Checked:
    """What to tell about a stored code. The certificate may be another organisation's of this site.

    Raises AccessError `check-throttled`, for known codes too, when the network has asked for
    too many unknown ones.
    """
    network = network_of(address)
    if rates.used(by, "check", network, length=WINDOW, now=now) >= MOST_UNKNOWN:
        raise AccessError("check-throttled")
    issuer = organisations.by_code_prefix(prefix_of(code))
    if issuer is not None:
        actor = Actor.anonymous(issuer.id)
        found = certificates.by_code(actor, code)
        if found is not None:
            on = now.astimezone(issuer.zone).date()
            events = [
                CertificateEvent(kind, at.astimezone(issuer.zone).date()) for kind, at in _events(found)
            ]
            return Checked(verify(CertificateFacts.from_json(found.facts), events, on), on, actor)
    with transaction():
        rates.count(by, "check", network, length=WINDOW, now=now)
    return Checked(Verification(Verdict.UNKNOWN), now.date(), None)


def _events(found: CertificateInfo) -> list[tuple[EventKind, dt.datetime]]:
    happened = [(EventKind.REVOKED, found.revoked_at), (EventKind.REPLACED, found.replaced_at)]
    return [(kind, at) for kind, at in happened if at is not None]
