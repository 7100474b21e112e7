"""Make a link that lets a person choose a password: an invitation, or instead of a forgotten one."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass
from uuid import UUID

from course.errors import MissingError
from course.people import Actor, Role
from webapp.db.transaction import transaction
from webapp.store import audits, password_links, people
from webapp.store.password_links import Purpose

HOLDS = {Purpose.INVITATION: dt.timedelta(days=7), Purpose.RESET: dt.timedelta(days=1)}


@dataclass(frozen=True, slots=True)
class Made:
    """The token, which is kept nowhere, and how long the link holds."""

    token: str
    purpose: Purpose
    expires_at: dt.datetime


def make_password_link(person: UUID, *, by: Actor, now: dt.datetime) -> Made:
    """A new link; those before it stop working, the password of today does until another is chosen.

    Administrators and the system only. Raises MissingError `person-missing`, also for somebody who
    is closed.
    """
    by.require(Role.ADMIN)
    if people.profile(by, person).closed:
        raise MissingError("person-missing")
    token = secrets.token_urlsafe(32)
    with transaction():
        purpose = Purpose.RESET if people.has_password(by, person) else Purpose.INVITATION
        expires_at = now + HOLDS[purpose]
        password_links.add(by, person, token, purpose=purpose, expires_at=expires_at, now=now)
        audits.note(by, "make-password-link", str(person), now=now, purpose=purpose.value)
    return Made(token, purpose, expires_at)
