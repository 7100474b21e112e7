"""What a stranger is told about a certificate: whether it holds today, never whose it is."""

from __future__ import annotations

import datetime as dt
import hmac
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from course.credentials.certificate import CertificateFacts, PublicFacts, clean

_MAX_TYPED = 1000
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u02bc\u2032`\u00b4", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
    }
)


class Verdict(StrEnum):
    """The four answers of a check."""

    VALID = "valid"
    EXPIRED = "expired"
    REVOKED = "revoked"
    UNKNOWN = "unknown"


class EventKind(StrEnum):
    """What can happen to a certificate after it was issued."""

    REVOKED = "revoked"
    REPLACED = "replaced"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class CertificateEvent:
    """Something that happened to a certificate on a day, in the organisation's zone."""

    kind: EventKind
    on: dt.date


@dataclass(frozen=True, slots=True)
class Verification:
    """The answer to a check: the verdict, since when it does not hold, and the public facts.

    `since` is the day of revocation or the first day after the last valid one; None when it is
    valid or unknown. `is_replaced` says that a newer certificate took its place.
    """

    verdict: Verdict
    since: dt.date | None = None
    is_replaced: bool = False
    facts: PublicFacts | None = None


def verify(facts: CertificateFacts | None, events: Iterable[CertificateEvent], on: dt.date) -> Verification:
    """What to tell about a certificate on a day. `facts` None: there is no such certificate.

    A revoked or replaced certificate does not hold from the day that happened, also after its
    last valid day; that a certificate was shared changes nothing.
    """
    if facts is None:
        return Verification(Verdict.UNKNOWN)
    ended = sorted(
        (event for event in events if event.kind is not EventKind.SHARED and event.on <= on),
        key=lambda event: (event.on, event.kind),
    )
    if ended:
        replaced = all(event.kind is EventKind.REPLACED for event in ended)
        return Verification(Verdict.REVOKED, ended[0].on, replaced, facts.public())
    if facts.valid_until is not None and on > facts.valid_until:
        return Verification(Verdict.EXPIRED, facts.valid_until + dt.timedelta(days=1), facts=facts.public())
    return Verification(Verdict.VALID, facts=facts.public())


def verdict(facts: CertificateFacts | None, events: Iterable[CertificateEvent], on: dt.date) -> Verdict:
    """The verdict alone of `verify`."""
    return verify(facts, events, on).verdict


def name_matches(typed: str, name: str) -> bool:
    """True when somebody typed the name that is on the certificate; nothing is said of how near it was.

    Compared without regard to case, width, spacing, and the kind of apostrophe or hyphen.
    """
    if len(typed) > _MAX_TYPED:
        return False
    told, there = _comparable(typed), _comparable(name)
    return bool(told) and hmac.compare_digest(told.encode("utf-8"), there.encode("utf-8"))


def _comparable(name: str) -> str:
    """Folded twice, since folding case can undo normalisation (Unicode 3.13, D146)."""
    text = clean(unicodedata.normalize("NFKC", name)).translate(_ALIKE)
    for _ in range(2):
        text = unicodedata.normalize("NFKC", text.casefold())
    return clean(text)
