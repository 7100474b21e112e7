"""Change what a person may do."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.errors import AccessError
from course.people import Actor, Grant, Role
from webapp.db.transaction import transaction
from webapp.store import audits, people, sessions


def change_roles(person: UUID, roles: frozenset[Role], *, by: Actor, now: dt.datetime) -> None:
    """Give the roles that are new and end those that are gone; the person signs in anew.

    Nobody takes the administrator's role from themselves (AccessError `own-admin-role`): somebody
    must be left who can.
    """
    with transaction():
        present = {grant.role for grant in people.grants(by, person, at=now)}
        if person == by.person and Role.ADMIN in present - roles:
            raise AccessError("own-admin-role")
        for role in sorted(roles - present):
            people.give_grant(by, person, Grant(role), now=now)
        for role in sorted(present - roles):
            people.end_grant(by, person, role, now=now)
        if roles != present and person != by.person:
            sessions.end_all(by, person)
        audits.note(by, "change-roles", str(person), now=now, roles=",".join(sorted(roles)))
