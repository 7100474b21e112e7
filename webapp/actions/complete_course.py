"""Complete a track whose last part was done before it could count.

Mostly reading a lesson or submitting a quiz completes a track. But a new release can take away what
was missing, or be the reviewed form of a draft that the learner has gone through: then nothing is
left to do, and this asks for the completion itself.
"""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.people import Actor
from webapp.actions import completing
from webapp.db.transaction import transaction
from webapp.store import enrolments, programmes


def complete_course(enrolment: UUID, *, lang: str, by: Actor, now: dt.datetime) -> UUID | None:
    """The completion, or None when something is left to do, or the release leads to none."""
    with transaction():
        locked = enrolments.lock(by, enrolment)
        programme = programmes.of_track(by, locked.course, locked.track)
        return completing.complete_if_due(by, locked, programme, lang=lang, attempt=None, now=now)
