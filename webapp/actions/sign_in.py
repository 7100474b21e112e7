"""Sign in with a local account."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

from course.errors import AccessError
from course.people import Actor
from webapp.actions.passwords import is_right
from webapp.db.transaction import transaction
from webapp.store import audits, people, rates, sessions

WINDOW = dt.timedelta(minutes=15)
MOST_TRIES = 10
"""Failed sign-ins of one account in a window; a ward shares one address, so addresses are not counted."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The token that the browser keeps, and the person's language."""

    token: str
    lang: str


def sign_in(email: str, password: str, *, by: Actor, now: dt.datetime) -> SignedIn:
    """Open a session for whoever knows the password.

    Raises AccessError `sign-in-wrong`, the same whether the account is missing, closed or the
    password wrong, and `sign-in-throttled` after too many tries.
    """
    account = people.account(by, email)
    who = email.strip().lower()
    tries = rates.used(by, "sign-in", who, length=WINDOW, now=now)
    right = is_right(account.password_hash if account else "", password)
    if tries >= MOST_TRIES:
        raise AccessError("sign-in-throttled", minutes=int(WINDOW.total_seconds() // 60))
    if account is None or account.closed or not right:
        with transaction():
            rates.count(by, "sign-in", who, length=WINDOW, now=now)
        raise AccessError("sign-in-wrong")
    token = secrets.token_urlsafe(32)
    with transaction():
        sessions.add(by, account.person, token, secrets.token_hex(32), now=now)
        rates.reset(by, "sign-in", who)
        audits.note(by, "sign-in", str(account.person), now=now)
    return SignedIn(token, account.lang)
