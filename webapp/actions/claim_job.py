"""Claim, finish and postpone jobs of the outbox."""

from __future__ import annotations

import datetime as dt

from course.people import Actor
from webapp.db.transaction import transaction
from webapp.store import outbox
from webapp.store.outbox import Job

FIRST_WAIT = dt.timedelta(seconds=5)


def claim_job(*, now: dt.datetime) -> Job | None:
    """The next job that is due, held for the length of a lease, or None."""
    with transaction():
        return outbox.claim(now=now)


def finish_job(job: Job, *, now: dt.datetime) -> None:
    """The job is done."""
    with transaction():
        outbox.finish(_worker(job), job.id, now=now)


def postpone_job(job: Job, failure: str, *, now: dt.datetime) -> None:
    """The job failed: try again later, each time after twice as long."""
    wait = FIRST_WAIT * 2 ** (job.tries - 1)
    with transaction():
        outbox.postpone(_worker(job), job.id, until=now + wait, failure=failure)


def _worker(job: Job) -> Actor:
    return Actor.system(job.org, f"worker: {job.kind}")
