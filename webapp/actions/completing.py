"""What follows when a lesson is read or a quiz passed: perhaps a completion and its certificate.

Not a deed of its own: `read_lesson` and `submit_attempt` call it within their transaction, under
the enrolment's lock.
"""

from __future__ import annotations

import datetime as dt
import os
from uuid import UUID

from course.credentials.certificate import CertificateFacts, ModuleFact
from course.credentials.code import make_code
from course.learning.completion import Assessment, assess_completion, valid_until
from course.people import Actor
from webapp.store import (
    attempts,
    audits,
    certificates,
    completions,
    enrolments,
    organisations,
    outbox,
    people,
    programmes,
    releases,
)
from webapp.store.enrolments import EnrolmentInfo
from webapp.store.programmes import ProgrammeInfo

MAKE_PDF = "make-certificate-pdf"


def assess(by: Actor, enrolment: EnrolmentInfo, programme: ProgrammeInfo, lang: str) -> Assessment:
    """How far the learner is, on the release that is offered now."""
    course = releases.frozen(by, programme.release).course
    track = course.track(enrolment.track)
    if track is None:
        raise LookupError(f"release {programme.release} has no track {enrolment.track}")
    return assess_completion(
        course,
        track,
        lang,
        enrolments.read_blocks(by, enrolment.id),
        attempts.passed_quizzes(by, enrolment.id),
    )


def complete_if_due(
    by: Actor,
    enrolment: EnrolmentInfo,
    programme: ProgrammeInfo,
    *,
    lang: str,
    attempt: tuple[UUID, int] | None,
    now: dt.datetime,
) -> UUID | None:
    """Add the completion and its certificate when nothing is left; None otherwise.

    A release that nobody has reviewed leads to no completion: what its questions prove is unknown.
    """
    frozen = releases.frozen(by, programme.release)
    if frozen.is_unreviewed or not assess(by, enrolment, programme, lang).is_complete:
        return None
    if completions.of_enrolment(by, enrolment.id) is not None:
        return None
    today = now.astimezone(organisations.get(by).zone).date()
    until = valid_until(today, programme.validity_months)
    completion = completions.add(
        by,
        course=enrolment.course,
        track=enrolment.track,
        release=programme.release,
        enrolment=enrolment.id,
        attempt=attempt[0] if attempt else None,
        grading_no=attempt[1] if attempt else None,
        achieved_on=today,
        valid_until=until,
        now=now,
    )
    facts = _facts(by, enrolment, programme, lang, today, until)
    certificate = certificates.add(
        by,
        completion,
        issue_no=1,
        code=facts.code,
        facts=facts.to_json(),
        facts_hash=facts.facts_hash,
        now=now,
    )
    outbox.put(by, MAKE_PDF, str(certificate), {"certificate": str(certificate)}, now=now)
    audits.note(by, "complete-track", str(completion), now=now, certificate=str(certificate))
    return completion
