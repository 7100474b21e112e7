"""Create an organisation with its first administrator: what `kyndig init` does."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from uuid import UUID

from course.errors import CourseError
from course.people import Actor, Grant, Role
from webapp.actions.passwords import hash_password
from webapp.db.ids import new_id
from webapp.db.transaction import transaction
from webapp.store import audits, organisations, people

_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_PREFIX = re.compile(r"[0-9A-HJKMNP-TV-Z]{2,4}")


@dataclass(frozen=True, slots=True)
class Founded:
    """The new organisation and its administrator."""

    org: UUID
    admin: UUID


def create_organisation(
    *,
    key: str,
    name: str,
    admin_name: str,
    admin_email: str,
    admin_password: str,
    code_prefix: str,
    now: dt.datetime,
    zone: str = "Europe/Oslo",
    host: str | None = None,
) -> Founded:
    """Make the organisation and an administrator who can sign in.

    Raises CourseError `org-key` or `org-prefix` for a key or prefix of the wrong form, and
    ConflictError when either, or the host, is taken.
    """
    if not _KEY.fullmatch(key):
        raise CourseError("org-key", key=key)
    if not _PREFIX.fullmatch(code_prefix):
        raise CourseError("org-prefix", prefix=code_prefix)
    org, admin = new_id(now), new_id(now)
    system = Actor.system(org, "init")
    hashed = hash_password(admin_password)
    with transaction():
        organisations.add(system, key=key, name=name, zone=zone, host=host, code_prefix=code_prefix)
        people.add(system, admin, name=admin_name, email=admin_email, employee_no=None, lang="nb", now=now)
        people.set_password(system, admin, hashed, now=now)
        people.give_grant(system, admin, Grant(Role.ADMIN), now=now)
        audits.note(system, "create-organisation", key, now=now)
    return Founded(org, admin)
