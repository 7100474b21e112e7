"""Change one's own password; all other sessions of the person end."""

from __future__ import annotations

import datetime as dt

from course.errors import AccessError
from course.people import Actor
from webapp.actions.limits import OLD_PASSWORD, throttled
from webapp.actions.passwords import hash_password, is_right
from webapp.db.transaction import transaction
from webapp.store import audits, password_links, people, sessions


def change_password(old: str, new: str, *, token: str, by: Actor, now: dt.datetime) -> None:
    """Keep a new password, if the old one is right (AccessError `password-wrong` otherwise).

    Raises AccessError `old-password-throttled` after too many wrong ones.
    """
    who = str(by.person)
    if wait := OLD_PASSWORD.wait(who, by=by, now=now):
        raise throttled("old-password-throttled", wait)
    right = by.person is not None and is_right(people.own_account(by).password_hash, old)
    hashed = hash_password(new) if right else ""
    with transaction():
        if wait := OLD_PASSWORD.wait_alone(who, by=by, now=now):
            raise throttled("old-password-throttled", wait)
        if right and by.person is not None:
            people.set_password(by, by.person, hashed, now=now)
            sessions.end_all(by, by.person, but=token)
            password_links.replace_all(by, by.person, now=now)
            OLD_PASSWORD.succeeded(who, by=by)
            audits.note(by, "change-password", who, now=now)
            return
        OLD_PASSWORD.failed(who, by=by, now=now)
    raise AccessError("password-wrong")
