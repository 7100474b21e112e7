"""Sign in with a local account."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

from course.errors import AccessError
from course.people import Actor
from webapp.actions.limits import ACCOUNT, ANYWHERE, NETWORK, account_at, network_of, throttled
from webapp.actions.passwords import is_right
from webapp.db.transaction import transaction
from webapp.store import audits, people, rates, sessions

OVER = dt.timedelta(days=15)
"""No session lasts as long, whatever the settings are; rows of older ones are dropped."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The token that the browser keeps, and the person's language."""

    token: str
    lang: str


def sign_in(
    email: str, password: str, *, address: str, by: Actor, now: dt.datetime, device: str = ""
) -> SignedIn:
    """Open a session for whoever knows the password; `address` is where the request came from, and
    `device` what it came from, in plain names.

    Raises AccessError `sign-in-wrong`, the same whether the account is missing, closed or the
    password wrong, and `sign-in-throttled` or `sign-in-network-throttled` after too many tries.
    """
    who, network = email.strip().lower(), network_of(address)
    here = account_at(who, network)
    if wait := max(ACCOUNT.wait(here, by=by, now=now), ANYWHERE.wait(who, by=by, now=now)):
        raise throttled("sign-in-throttled", wait)
    if wait := NETWORK.wait(network, by=by, now=now):
        raise throttled("sign-in-network-throttled", wait)
    account = people.account(by, email)
    right = is_right(account.password_hash if account else "", password)
    token = secrets.token_urlsafe(32)
    with transaction():
        alone = ANYWHERE.wait_alone(who, by=by, now=now)
        if wait := max(alone, ACCOUNT.wait_alone(here, by=by, now=now)):
            raise throttled("sign-in-throttled", wait)
        if account is not None and right and not account.closed:
            sessions.forget(by, account.person, before=now - OVER)
            sessions.add(by, account.person, token, secrets.token_hex(32), now=now, device=device)
            ACCOUNT.succeeded(here, by=by)
            ANYWHERE.succeeded(who, by=by)
            audits.note(by, "sign-in", str(account.person), now=now)
            return SignedIn(token, account.lang)
        ACCOUNT.failed(here, by=by, now=now)
        ANYWHERE.failed(who, by=by, now=now)
        NETWORK.failed(network, by=by, now=now)
        rates.forget(by, now=now)
    raise AccessError("sign-in-wrong")
