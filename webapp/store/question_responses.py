"""What people answered, for statistics: long rows without names, among the actor's own participants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import and_, select

from course.people import Actor
from course.quiz.question import Json
from webapp.db.session import current
from webapp.models import Attempt, Enrolment, MarkRow, Person, QuestionVersion
from webapp.store.course_results import first_readings


@dataclass(frozen=True, slots=True)
class ResponseLine:
    """A question that somebody was shown in a first attempt. `person` counts from 0 and means nothing."""

    person: int
    version: UUID
    item: str
    lang: str
    part: str
    structure: str
    score: float
    response: Json


def first_attempts(actor: Actor, course: UUID, track: str) -> tuple[ResponseLine, ...]:
    """Every graded answer of the first full attempts at a track's quizzes, by its newest reading."""
    rows = current().execute(
        select(
            Enrolment.person,
            QuestionVersion.id,
            QuestionVersion.item,
            QuestionVersion.lang,
            QuestionVersion.part,
            QuestionVersion.structure_hash,
            MarkRow.num,
            MarkRow.den,
            MarkRow.response,
        )
        .select_from(MarkRow)
        .join(QuestionVersion, MarkRow.question_version == QuestionVersion.id)
        .join(Attempt, and_(Attempt.o == MarkRow.o, Attempt.id == MarkRow.attempt))
        .join(Enrolment, and_(Enrolment.o == Attempt.o, Enrolment.id == Attempt.enrolment))
        .join(Person, and_(Person.o == Enrolment.o, Person.id == Enrolment.person))
        .where(first_readings(actor, course, track))
        .order_by(QuestionVersion.item, QuestionVersion.id)
    )
    return tuple(_numbered(rows))


def _numbered(
    rows: Iterator[tuple[UUID, UUID, str, str, str, str, int, int, Json]],
) -> Iterator[ResponseLine]:
    numbers: dict[UUID, int] = {}
    for person, version, item, lang, part, structure, num, den, response in rows:
        number = numbers.setdefault(person, len(numbers))
        yield ResponseLine(number, version, item, lang, part, structure, num / den, response)
