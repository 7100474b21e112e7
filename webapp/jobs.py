"""What the worker does: each kind of outbox row is a thin call to an action, and the audit is chained."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import UUID

import structlog

from course.credentials.certificate import CertificateFacts
from course.people import Actor
from webapp import clock
from webapp.actions.chain_audit import chain_audit
from webapp.actions.claim_job import claim_job, finish_job, postpone_job
from webapp.actions.close_late_attempt import CLOSE_LATE, close_late_attempt
from webapp.actions.completing import MAKE_PDF
from webapp.actions.make_certificate_pdf import make_certificate_pdf
from webapp.config import Config
from webapp.logs import what_failed
from webapp.store import certificates, organisations, outbox
from webapp.store.outbox import Job

log = structlog.get_logger("kyndig.worker")


def make_pdf(job: Job, config: Config, now: dt.datetime) -> None:
    """Make a certificate's PDF, with the address of its own page for checking."""
    by = Actor.system(job.org, "worker: make the PDF of a certificate")
    certificate = UUID(job.payload["certificate"])
    facts = CertificateFacts.from_json(certificates.get(by, certificate).facts)
    make_certificate_pdf(certificate, verify_url=f"{config.public_url}/verify/{facts.code}", by=by, now=now)


def close_late(job: Job, config: Config, now: dt.datetime) -> None:
    """Close an attempt whose time is out."""
    reason = "worker: close an attempt whose time is out"
    by = Actor.system(job.org, reason, person=UUID(job.payload["person"]))
    close_late_attempt(UUID(job.payload["attempt"]), by=by, now=now)


KINDS: dict[str, Callable[[Job, Config, dt.datetime], Any]] = {MAKE_PDF: make_pdf, CLOSE_LATE: close_late}


def run_due(config: Config) -> int:
    """Do all jobs that are due, then chain the audit; how many jobs were done.

    A job that fails is tried again later; what it said is kept for `kyndig doctor`.
    """
    done = 0
    while outbox.waiting(now=clock.now())[0]:
        job = claim_job(now=clock.now())
        if job is None:
            break
        try:
            KINDS[job.kind](job, config, clock.now())
        except Exception as error:  # whatever it was, the other jobs go on
            log.warning("job failed", kind=job.kind, job=str(job.id), tries=job.tries, **what_failed(error))
            postpone_job(job, repr(error), now=clock.now())
        else:
            finish_job(job, now=clock.now())
            done += 1
    for key in organisations.all_keys():
        found = organisations.by_key(key)
        if found is not None:
            chain_audit(by=Actor.system(found.id, "worker: chain the audit"))
    return done
