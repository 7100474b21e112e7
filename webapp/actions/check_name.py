"""Compare a typed name with the one on a certificate: says match or not, and no more."""

from __future__ import annotations

import datetime as dt

from course.credentials.certificate import CertificateFacts
from course.credentials.verification import name_matches
from course.errors import AccessError, MissingError
from course.people import Actor
from webapp.db.transaction import transaction
from webapp.store import certificates, rates

WINDOW = dt.timedelta(hours=1)
MOST_TRIES = 5
"""Tries for each certificate and hour, whoever makes them: names are not to be guessed."""


def check_name(code: str, typed: str, *, by: Actor, now: dt.datetime) -> bool:
    """Whether the name is the printed one. Raises AccessError `name-throttled` after five tries."""
    found = certificates.by_code(by, code)
    if found is None:
        raise MissingError("certificate-missing")
    with transaction():
        tries = rates.count(by, "name-check", code, length=WINDOW, now=now)
    if tries > MOST_TRIES:
        raise AccessError("name-throttled", tries=MOST_TRIES)
    return name_matches(typed, CertificateFacts.from_json(found.facts).name)
