"""What follows when a lesson is read or a quiz passed: perhaps a completion and its certificate.

Not a deed of its own: `read_lesson` and `submit_attempt` call it within their transaction, under
the enrolment's lock.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Mapping
from uuid import UUID
from zoneinfo import ZoneInfo

from course.content.model import Course, Track
from course.credentials.certificate import CertificateFacts, ModuleFact
from course.credentials.code import ENTROPY_BYTES, make_code
from course.learning.completion import Assessment, assess_completion, block_name, valid_until
from course.people import Actor
from course.quiz.standing import deciding, passed_quizzes
from webapp.store import (
    attempt_lists,
    audits,
    certificates,
    completions,
    enrolments,
    organisations,
    outbox,
    people,
    releases,
)
from webapp.store.attempt_lists import AttemptLine
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
        passed_quizzes(
            attempt_lists.listed(by, enrolment.id), {quiz.id: quiz.rules.counts for quiz in course.quizzes}
        ),
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
    if not assess(by, enrolment, programme, lang).is_complete:
        return None
    if completions.of_enrolment(by, enrolment.id) is not None:
        return None
    if releases.frozen(by, programme.release).is_unreviewed:
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


def _facts(
    by: Actor,
    enrolment: EnrolmentInfo,
    programme: ProgrammeInfo,
    lang: str,
    issued: dt.date,
    until: dt.date,
) -> CertificateFacts:
    """What the certificate says, as it is on this day; it is kept and never made again."""
    frozen = releases.frozen(by, programme.release)
    course = frozen.course
    track = course.track(enrolment.track)
    info = releases.find(by, programme.release)
    if track is None or info is None or by.person is None:
        raise LookupError(f"release {programme.release} has lost its track {enrolment.track}")
    organisation = organisations.get(by)
    quizzes = [quiz for quiz in course.quizzes if quiz.id in track.quizzes]
    shares = {quiz.pass_share for quiz in quizzes}
    return CertificateFacts(
        code=make_code(organisation.code_prefix, os.urandom(ENTROPY_BYTES)),
        name=people.name(by, by.person),
        course=_text(course.title, lang),
        track=_text(track.title, lang) if len(course.tracks) > 1 else "",
        lang=lang,
        issued=issued,
        valid_until=until,
        issuer=organisation.name,
        release_no=str(info.no),
        release_hash=info.hash,
        guide_title=course.guide.title,
        guide_updated=course.guide.updated,
        pass_share=shares.pop() if len(shares) == 1 else None,
        has_critical=any(
            question.critical
            for quiz in quizzes
            for question in course.questions_of(quiz, course.lang_of_quiz(quiz, lang))
        ),
        is_draft=bool(frozen.drafts),
        modules=tuple(_module_facts(by, enrolment, course, track, lang, organisation.zone)),
    )


def _module_facts(
    by: Actor, enrolment: EnrolmentInfo, course: Course, track: Track, lang: str, zone: ZoneInfo
) -> Iterator[ModuleFact]:
    """A row a module with its own quiz, then a row for each quiz that draws from several."""
    passed = _deciding(by, enrolment, course)
    read_on = enrolments.read_on(by, enrolment.id)
    for no, module in enumerate(
        (course.module(name) for name in track.modules), start=course.first_module_no
    ):
        if module is None:
            continue
        lessons = module.lessons_in(lang, course.languages)
        names = {block_name(module.id, lesson.id, block.id) for lesson in lessons for block in lesson.blocks}
        moments = [at for name, at in read_on.items() if name in names]
        line = passed.get(module.id) if module.id in track.quizzes else None
        if line is not None and line.graded_at is not None:
            moments.append(line.graded_at)
        yield ModuleFact(
            no=no,
            title=_text(module.title, lang),
            minutes=sum(lesson.minutes for lesson in lessons),
            points=line.points if line else None,
            out_of=line.out_of if line else 0,
            done_on=max(moments).astimezone(zone).date() if moments else None,
        )
    for quiz in course.quizzes:
        line = passed.get(quiz.id)
        if quiz.id in track.quizzes and course.module(quiz.id) is None and line is not None:
            yield ModuleFact(
                no=None,
                title=_text(quiz.title, lang),
                points=line.points,
                out_of=line.out_of,
                done_on=line.graded_at.astimezone(zone).date() if line.graded_at else None,
            )


def _deciding(by: Actor, enrolment: EnrolmentInfo, course: Course) -> dict[str, AttemptLine]:
    """Quiz -> the attempt that passed it; where twins made it good, the attempt with the points."""
    lines = attempt_lists.listed(by, enrolment.id)
    by_id = {line.id: line for line in lines}
    found: dict[str, AttemptLine] = {}
    for quiz in course.quizzes:
        line = deciding(lines, quiz.id, quiz.rules.counts)
        if line is not None and line.passed:
            found[quiz.id] = by_id[line.mends] if line.mends else line
    return found


def _text(texts: Mapping[str, str], lang: str) -> str:
    return texts.get(lang) or next(iter(texts.values()), "")
