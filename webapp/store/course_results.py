"""Course results for instructors: names with status and dates of their own; marks only as aggregates."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Float, and_, cast, func, or_, select
from sqlalchemy.orm import aliased

from course.errors import MissingError
from course.people import Actor, Role, Scope
from webapp.db.session import current
from webapp.models import (
    Assignment,
    Attempt,
    Cohort,
    CohortMember,
    Completion,
    Enrolment,
    Identity,
    MarkRow,
    Person,
    Placement,
    Progress,
    QuestionVersion,
    UnitState,
    Voiding,
)
from webapp.store import programmes, units
from webapp.store.programmes import ProgrammeInfo
from webapp.store.two_times import still_so

SMALLEST_GROUP = 5
"""Law 6 of the design: marks and answers only as aggregates of at least five."""


@dataclass(frozen=True, slots=True)
class ParticipantLine:
    """A participant as an instructor may see them: status and dates, no marks."""

    person: UUID
    name: str
    unit: str
    due: dt.date | None
    started_at: dt.datetime | None
    last_active: dt.datetime | None
    blocks_read: int
    achieved_on: dt.date | None
    valid_until: dt.date | None


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """How a question went: people counted once each, by their first attempt."""

    version: UUID
    item: str
    part: str
    lang: str
    n: int
    mean: float


def followed(actor: Actor) -> tuple[ProgrammeInfo, ...]:
    """The programmes on offer that the actor's instructor grants reach."""
    actor.require(Role.INSTRUCTOR)
    every = programmes.offered(actor)
    scopes = actor.scopes(Role.INSTRUCTOR)
    # A unit's people may take any course.
    if actor.is_system or any(grant.scope in (Scope.ORG, Scope.UNIT) for grant in scopes):
        return every
    courses = {grant.scope_id for grant in scopes if grant.scope is Scope.COURSE}
    cohorts = [grant.scope_id for grant in scopes if grant.scope is Scope.COHORT]
    if cohorts:
        own = select(Cohort.course).where(Cohort.o == actor.org, Cohort.id.in_(cohorts))
        courses |= set(current().scalars(own))
    return tuple(programme for programme in every if programme.course in courses)


def follow(actor: Actor, programme: UUID) -> ProgrammeInfo:
    """A programme that the actor follows; MissingError for any other that there may be."""
    found = programmes.get(actor, programme)
    if found.id not in {info.id for info in followed(actor)}:
        raise MissingError("programme-missing")
    return found


def own_people(actor: Actor, course: UUID) -> Any:
    """The condition on `Person.id` that the actor's instructor grants give for a course."""
    actor.require(Role.INSTRUCTOR)
    scopes = actor.scopes(Role.INSTRUCTOR)
    if actor.is_system or any(
        grant.scope is Scope.ORG or (grant.scope is Scope.COURSE and grant.scope_id == course)
        for grant in scopes
    ):
        return Person.id.is_not(None)
    units = [grant.scope_id for grant in scopes if grant.scope is Scope.UNIT]
    cohorts = [grant.scope_id for grant in scopes if grant.scope is Scope.COHORT]
    return or_(
        Person.id.in_(
            select(Placement.person).where(
                Placement.o == actor.org,
                Placement.unit.in_(units),
                still_so(Placement),
            )
        ),
        Person.id.in_(
            select(CohortMember.person).where(
                CohortMember.o == actor.org,
                CohortMember.cohort.in_(cohorts),
                still_so(CohortMember),
            )
        ),
    )


def participants(actor: Actor, programme: UUID, course: UUID, track: str) -> tuple[ParticipantLine, ...]:
    """Everybody among the actor's own who is asked to take the track, or has begun it, by name."""
    newest = (
        select(Enrolment.person, func.max(Enrolment.round).label("round"))
        .where(Enrolment.o == actor.org, Enrolment.course == course, Enrolment.track == track)
        .group_by(Enrolment.person)
        .subquery()
    )
    read = (
        select(
            Progress.enrolment,
            func.count(Progress.block).label("blocks"),
            func.max(Progress.at).label("last"),
        )
        .where(Progress.o == actor.org)
        .group_by(Progress.enrolment)
        .subquery()
    )
    done = (
        select(
            Completion.person,
            func.max(Completion.achieved_on).label("achieved_on"),
            func.max(Completion.valid_until).label("valid_until"),
        )
        .outerjoin(Voiding, and_(Voiding.o == Completion.o, Voiding.completion == Completion.id))
        .where(
            Completion.o == actor.org,
            Completion.course == course,
            Completion.track == track,
            Voiding.completion.is_(None),
        )
        .group_by(Completion.person)
        .subquery()
    )
    asked = and_(
        Assignment.o == Person.o,
        Assignment.person == Person.id,
        Assignment.programme == programme,
        still_so(Assignment),
    )
    rows = current().execute(
        select(
            Person.id,
            Identity.name,
            UnitState.name,
            Assignment.due,
            Enrolment.at,
            read.c.last,
            func.coalesce(read.c.blocks, 0),
            done.c.achieved_on,
            done.c.valid_until,
        )
        .join(Identity, and_(Identity.o == Person.o, Identity.person == Person.id))
        .outerjoin(Assignment, asked)
        .outerjoin(newest, newest.c.person == Person.id)
        .outerjoin(
            Enrolment,
            and_(
                Enrolment.o == Person.o,
                Enrolment.person == Person.id,
                Enrolment.course == course,
                Enrolment.track == track,
                Enrolment.round == newest.c.round,
            ),
        )
        .outerjoin(read, read.c.enrolment == Enrolment.id)
        .outerjoin(done, done.c.person == Person.id)
        .outerjoin(Placement, units.PLACED_NOW)
        .outerjoin(UnitState, units.NAMED_NOW)
        .where(
            Person.o == actor.org,
            Person.closed_at.is_(None),
            own_people(actor, course),
            or_(Assignment.id.is_not(None), Enrolment.id.is_not(None), done.c.person.is_not(None)),
        )
        .order_by(Identity.name, Person.id)
    )
    return tuple(ParticipantLine(person, name, unit or "", *rest) for person, name, unit, *rest in rows)


def first_readings(actor: Actor, course: UUID, track: str) -> ColumnElement[bool]:
    """The marks that statistics rest on: the actor's own participants, their first full attempts at a
    track's quizzes, by the newest reading of each answer. Joined: Attempt, Enrolment, Person.
    """
    other = aliased(MarkRow)
    newest = (
        select(func.max(other.no))
        .where(
            other.o == MarkRow.o,
            other.attempt == MarkRow.attempt,
            other.question_version == MarkRow.question_version,
        )
        .correlate(MarkRow)
        .scalar_subquery()
    )
    return and_(
        MarkRow.o == actor.org,
        MarkRow.no == newest,
        Attempt.n == 1,
        Attempt.scope == "full",
        Enrolment.round == 1,
        Enrolment.course == course,
        Enrolment.track == track,
        own_people(actor, course),
    )


def questions(actor: Actor, course: UUID, track: str) -> tuple[QuestionLine, ...]:
    """How each question went among the actor's own, in first attempts, hardest first.

    By the newest reading of each answer: a mended key counts for those who answered before it.

    Questions that fewer than five people have answered are left out.
    """
    share = cast(MarkRow.num, Float) / MarkRow.den
    rows = current().execute(
        select(
            QuestionVersion.id,
            QuestionVersion.item,
            QuestionVersion.part,
            QuestionVersion.lang,
            func.count(func.distinct(Enrolment.person)),
            func.avg(share),
        )
        .join(MarkRow, MarkRow.question_version == QuestionVersion.id)
        .join(Attempt, and_(Attempt.o == MarkRow.o, Attempt.id == MarkRow.attempt))
        .join(Enrolment, and_(Enrolment.o == Attempt.o, Enrolment.id == Attempt.enrolment))
        .join(Person, and_(Person.o == Enrolment.o, Person.id == Enrolment.person))
        .where(first_readings(actor, course, track))
        .group_by(QuestionVersion.id, QuestionVersion.item, QuestionVersion.part, QuestionVersion.lang)
        .having(func.count(func.distinct(Enrolment.person)) >= SMALLEST_GROUP)
        .order_by(func.avg(share), QuestionVersion.item)
    )
    return tuple(
        QuestionLine(version, item, part, lang, n, float(mean)) for version, item, part, lang, n, mean in rows
    )
