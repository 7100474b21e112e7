"""Start a course, or go on where one is; a completion that is running out opens the next round."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.people import Actor
from webapp.db.transaction import transaction
from webapp.store import audits, completions, enrolments, organisations, programmes

RENEWAL_OPENS = dt.timedelta(days=90)


def start_course(programme: UUID, *, by: Actor, now: dt.datetime) -> UUID:
    """The enrolment to learn under: the present one, a new one, or the next round.

    A new round opens when the last one is completed and has at most 90 days left, or when its
    completion was voided; completions stay as they are.
    """
    chosen = programmes.get(by, programme)
    with transaction():
        present = enrolments.latest(by, chosen.course, chosen.track)
        if present is not None and not _may_renew(by, present.id, now):
            return present.id
        round_no = 1 if present is None else present.round + 1
        enrolment = enrolments.add(by, chosen.course, chosen.track, round_no=round_no, now=now)
        audits.note(by, "start-course", str(enrolment), now=now, round=round_no)
        return enrolment


def _may_renew(by: Actor, enrolment: UUID, now: dt.datetime) -> bool:
    zone = organisations.get(by).zone
    if enrolment in completions.voided(by):
        return True  # it does not count: the person may take the course again
    for done in completions.own(by):
        if done.enrolment == enrolment:
            return renewal_is_open(done.valid_until, now.astimezone(zone).date())
    return False


def renewal_is_open(valid_until: dt.date | None, today: dt.date) -> bool:
    """Whether a completion with this last valid day may be renewed today."""
    return valid_until is not None and today >= valid_until - RENEWAL_OPENS
