"""Change one's own password; all other sessions of the person end."""

from __future__ import annotations

import datetime as dt

from course.errors import AccessError
from course.people import Actor
from webapp.actions.passwords import hash_password, is_right
from webapp.db.transaction import transaction
from webapp.store import audits, people, sessions


def change_password(old: str, new: str, *, token: str, by: Actor, now: dt.datetime) -> None:
    """Keep a new password, if the old one is right (AccessError `password-wrong` otherwise)."""
    if by.person is None or not is_right(people.own_account(by).password_hash, old):
        raise AccessError("password-wrong")
    hashed = hash_password(new)
    with transaction():
        people.set_password(by, by.person, hashed, now=now)
        sessions.end_all(by, by.person, but=token)
        audits.note(by, "change-password", str(by.person), now=now)
