"""Choose a password with a link: once, in time, and whoever opens it later is told why it is over."""

from __future__ import annotations

import datetime as dt

from course.errors import AccessError, MissingError
from course.people import Actor
from webapp.actions.limits import ACCOUNT, ANYWHERE, LINK, account_at, network_of, throttled
from webapp.actions.passwords import hash_password
from webapp.db.transaction import transaction
from webapp.store import audits, password_links, people, sessions
from webapp.store.password_links import LinkInfo


def open_link(token: str, *, address: str, by: Actor, now: dt.datetime) -> LinkInfo:
    """The link, if it can be used. Opening it does not use it up: machines that look at mail open links.

    Raises MissingError `link-missing`, AccessError `link-used`, `link-replaced`, `link-expired`, and
    `link-throttled` when a network has tried too many that there are not.
    """
    network = network_of(address)
    if wait := LINK.wait(network, by=by, now=now):
        raise throttled("link-throttled", wait)
    found = password_links.find(by, token)
    if found is None:
        with transaction():
            LINK.failed(network, by=by, now=now)
        raise MissingError("link-missing")
    if found.used_at is not None:
        raise AccessError("link-used")
    if found.replaced_at is not None:
        raise AccessError("link-replaced")
    if found.expires_at <= now:
        raise AccessError("link-expired")
    return found


def choose_password(token: str, password: str, *, address: str, by: Actor, now: dt.datetime) -> None:
    """Keep the password, use the link up, and end all sessions of the person.

    Raises what `open_link` does, and CourseError `password-short` or `password-long`.
    """
    link = open_link(token, address=address, by=by, now=now)
    hashed = hash_password(password)
    person = Actor.system(by.org, "a link to choose a password", person=link.person)
    with transaction():
        if not password_links.use(by, token, now=now):
            raise AccessError("link-used")
        people.set_password(person, link.person, hashed, now=now)
        sessions.end_all(person, link.person)
        ACCOUNT.succeeded(account_at(link.email, network_of(address)), by=by)
        ANYWHERE.succeeded(link.email, by=by)
        audits.note(person, "choose-password", str(link.person), now=now, purpose=link.purpose.value)
