"""What people do on a test site, through the ordinary actions: read, answer, pass, be revoked."""

from __future__ import annotations

from collections.abc import Container
from uuid import UUID

import factories

from webapp.actions.read_lesson import read_lesson
from webapp.actions.record_answer import record_answer
from webapp.actions.start_attempt import start_attempt
from webapp.actions.start_course import start_course
from webapp.actions.submit_attempt import submit_attempt
from webapp.store import attempts, certificates, completions, releases


def read_all(site: factories.Site, person: factories.Person, lang: str = "nb") -> UUID:
    """Start the first course and read every lesson of it; the enrolment."""
    with site.bound():
        programme = site.programme()
        enrolment = start_course(programme.id, by=person.actor, now=site.clock.now())
        course = releases.frozen(person.actor, programme.release).course
        for module in course.modules:
            for lesson in module.lessons_in(lang, course.languages):
                read_lesson(enrolment, module.id, lesson.id, lang=lang, by=person.actor, now=site.clock.now())
    return enrolment


def take_quiz(
    site: factories.Site, person: factories.Person, enrolment: UUID, *, wrong: Container[str] = ()
) -> UUID:
    """Answer every question of the first quiz, all right but those named, and submit; the attempt."""
    with site.bound():
        programme = site.programme()
        course = releases.frozen(person.actor, programme.release).course
        quiz = course.quizzes[0]
        attempt = start_attempt(enrolment, quiz.id, lang="nb", by=person.actor, now=site.clock.now())
        questions = {question.id: question for question in course.questions_of(quiz, "nb")}
        for item in attempts.get(person.actor, attempt).attempt.draw.items:
            answer = None if item.question in wrong else questions[item.question].content.solution()
            record_answer(
                attempt,
                item.question,
                answer,
                revision=1,
                client_key=f"{item.question}-1",
                by=person.actor,
                now=site.clock.now(),
            )
        submit_attempt(attempt, client_key="submit", by=person.actor, now=site.clock.now())
    return attempt


def pass_course(site: factories.Site, person: factories.Person) -> UUID:
    """Take the first course to its end; the certificate."""
    take_quiz(site, person, read_all(site, person))
    with site.bound():
        certificate = completions.own(person.actor)[0].certificate
    assert certificate is not None
    return certificate


def code_of(site: factories.Site, person: factories.Person, certificate: UUID) -> str:
    """The stored code of a certificate."""
    with site.bound():
        return certificates.get(person.actor, certificate).code
