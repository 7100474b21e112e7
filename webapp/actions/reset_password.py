"""Give a person a new first password, when the old one is forgotten."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.people import Actor, Role
from webapp.actions.passwords import hash_password, make_password
from webapp.db.transaction import transaction
from webapp.store import audits, password_links, people, sessions


def reset_password(person: UUID, *, by: Actor, now: dt.datetime) -> str:
    """The new password, which is kept nowhere but as a hash; the person's sessions end.

    Administrators only; raises MissingError `person-missing`.
    """
    by.require(Role.ADMIN)
    people.profile(by, person)
    password = make_password()
    hashed = hash_password(password)
    with transaction():
        people.set_password(by, person, hashed, now=now)
        sessions.end_all(by, person)
        password_links.replace_all(by, person, now=now)
        audits.note(by, "reset-password", str(person), now=now)
    return password
