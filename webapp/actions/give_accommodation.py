"""Give a person more time, more attempts or fewer options than the rules of quizzes do."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.people import Actor
from course.quiz.rules import Accommodation
from webapp.db.transaction import transaction
from webapp.store import accommodations, audits, people


def give_accommodation(person: UUID, given: Accommodation, *, by: Actor, now: dt.datetime) -> None:
    """Say what the person is given from now on, also in an attempt that is under way.

    Nothing changes when they are given that already. Why is health data: it is asked for
    nowhere, and the audit does not even say what was given. Raises MissingError `person-missing`.
    """
    with transaction():
        people.profile(by, person)
        if accommodations.of_person(by, person) == given:
            return
        accommodations.give(by, person, given, now=now)
        audits.note(by, "give-accommodation", str(person), now=now)
