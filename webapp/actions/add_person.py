"""Add a person with a unit, roles and a first password."""

from __future__ import annotations

import datetime as dt
import re
from uuid import UUID

from course.errors import CourseError
from course.people import Actor, Grant
from webapp.actions.passwords import hash_password
from webapp.db.ids import new_id
from webapp.db.transaction import transaction
from webapp.store import audits, people, units

_EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]+\.[^@\s]+")
LONGEST_NAME = 200
LONGEST_EMAIL = 254
LONGEST_EMPLOYEE_NO = 40


def add_person(
    *,
    name: str,
    email: str,
    employee_no: str | None,
    unit: UUID | None,
    grants: frozenset[Grant],
    password: str | None,
    by: Actor,
    now: dt.datetime,
    lang: str = "nb",
) -> UUID:
    """Add a person who can sign in at once; without a password, not with a local account.

    Raises CourseError `name-missing`, `email-form`, `employee-no-long`, MissingError `org-unit-missing`,
    and ConflictError when the e-mail address or the employee number is taken.
    """
    name, email, number = " ".join(name.split()), email.strip().lower(), (employee_no or "").strip()
    if not name or len(name) > LONGEST_NAME:
        raise CourseError("name-missing", longest=LONGEST_NAME)
    if not _EMAIL.fullmatch(email) or len(email) > LONGEST_EMAIL:
        raise CourseError("email-form", email=email[:80])
    if len(number) > LONGEST_EMPLOYEE_NO:
        raise CourseError("employee-no-long", longest=LONGEST_EMPLOYEE_NO)
    hashed = None if password is None else hash_password(password)
    person = new_id(now)
    with transaction():
        people.add(
            by,
            person,
            name=name,
            email=email,
            employee_no=number or None,
            lang=lang,
            now=now,
        )
        if hashed is not None:
            people.set_password(by, person, hashed, now=now)
        for grant in sorted(grants, key=lambda grant: grant.role):
            people.give_grant(by, person, grant, now=now)
        if unit is not None:
            units.place(by, person, unit, valid_from=now, now=now)
        audits.note(by, "add-person", str(person), now=now)
    return person
