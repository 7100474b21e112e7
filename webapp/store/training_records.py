"""Training records: who stood where on a day, as far as was known at a moment, within HR's units.

A fixed number of queries, however many people there are; the domain says what they mean.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import and_, func, select

from course.learning.completion import CompletionFact, StartFact, Status, Voiding, standing_at
from course.learning.record import TrainingRecord, course_code
from course.people import Actor, Role, Scope
from webapp.clock import end_of_day
from webapp.db.session import current
from webapp.models import (
    Assignment,
    Completion,
    Course,
    Enrolment,
    Identity,
    Person,
    Placement,
    Programme,
    ProgrammeVersion,
    Release,
    UnitState,
)
from webapp.models import Voiding as VoidingRow
from webapp.store.two_times import so_at


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the records are narrowed to; None means everything."""

    unit: UUID | None = None
    course: UUID | None = None


def visible_units(actor: Actor) -> frozenset[UUID] | None:
    """The units that the actor's HR grants reach; None means the whole organisation."""
    actor.require(Role.HR)
    scopes = actor.scopes(Role.HR)
    if actor.is_system or any(grant.scope is Scope.ORG for grant in scopes):
        return None
    return frozenset(
        grant.scope_id for grant in scopes if grant.scope is Scope.UNIT and grant.scope_id is not None
    )


@dataclass(frozen=True, slots=True)
class StandingLine:
    """Where somebody stands in a track, without who it is; `due` is the deadline, if there is one."""

    unit: UUID | None
    unit_name: str
    course: str
    status: Status
    valid_until: dt.date | None
    due: dt.date | None


def listed(
    actor: Actor, *, on: dt.date, known_at: dt.datetime, zone: ZoneInfo, narrowing: Narrowing
) -> Iterator[TrainingRecord]:
    """One record for each person and track that the person was asked to take, began or completed.

    People are ordered by unit, employee number and id, so that the same facts give the same file.
    """
    releases = _release_names()
    for number, line, done in _standings(actor, on=on, known_at=known_at, zone=zone, narrowing=narrowing):
        yield TrainingRecord(
            employee_no=number,
            unit=line.unit_name,
            course=line.course,
            release=releases[done.release] if done else "",
            status=line.status,
            completed=done.achieved_on if done else None,
            valid_until=done.valid_until if done else None,
        )


def standings(
    actor: Actor, *, on: dt.date, known_at: dt.datetime, zone: ZoneInfo, narrowing: Narrowing
) -> Iterator[StandingLine]:
    """The same as `listed`, line by line, without anybody's number: what overviews count."""
    for _number, line, _done in _standings(actor, on=on, known_at=known_at, zone=zone, narrowing=narrowing):
        yield line


def _standings(
    actor: Actor, *, on: dt.date, known_at: dt.datetime, zone: ZoneInfo, narrowing: Narrowing
) -> Iterator[tuple[str, StandingLine, CompletionFact | None]]:
    units = visible_units(actor)
    at = min(end_of_day(on, zone), known_at + dt.timedelta(microseconds=1))
    people = _people(actor, at=at, known_at=known_at)
    tracks = _tracks(actor, narrowing, known_at=known_at)
    asked = _asked(actor, at=at, known_at=known_at)
    starts = _starts(actor, zone)
    completions = _completions(actor)
    for person, number, unit, unit_name in people:
        if units is not None and unit not in units:
            continue
        if narrowing.unit is not None and unit != narrowing.unit:
            continue
        for course, track, code in tracks:
            key = (person, course, track)
            begun = starts.get(key, ())
            standing = standing_at(completions.get(key, ()), on=on, known_at=known_at, starts=begun)
            has_begun = any(start.started_on <= on and start.recorded_at <= known_at for start in begun)
            if standing.completion is None and not has_begun and key not in asked:
                continue
            done = standing.completion
            until = done.valid_until if done else None
            yield number, StandingLine(unit, unit_name, code, standing.status, until, asked.get(key)), done


def _people(
    actor: Actor, *, at: dt.datetime, known_at: dt.datetime
) -> list[tuple[UUID, str, UUID | None, str]]:
    rows = current().execute(
        select(Person.id, Identity.employee_no, Placement.unit, UnitState.name)
        .outerjoin(Identity, and_(Identity.o == Person.o, Identity.person == Person.id))
        .outerjoin(
            Placement,
            and_(
                Placement.o == Person.o,
                Placement.person == Person.id,
                so_at(Placement, at=at, known_at=known_at),
            ),
        )
        .outerjoin(
            UnitState,
            and_(
                UnitState.o == Placement.o,
                UnitState.unit == Placement.unit,
                so_at(UnitState, at=at, known_at=known_at),
            ),
        )
        .where(Person.o == actor.org, Person.created_at <= known_at)
    )
    found = [(person, number or "", unit, name or "") for person, number, unit, name in rows]
    return sorted(found, key=lambda line: (line[3], line[1], line[0]))


def _tracks(actor: Actor, narrowing: Narrowing, *, known_at: dt.datetime) -> list[tuple[UUID, str, str]]:
    """(course, track, what a record calls it) of the tracks that were known at the moment.

    A track that came later must not change what an earlier one is called.
    """
    rows = (
        current()
        .execute(
            select(Programme.course, Programme.track, Course.slug)
            .join(Course, Course.id == Programme.course)
            .join(
                ProgrammeVersion,
                and_(ProgrammeVersion.o == Programme.o, ProgrammeVersion.programme == Programme.id),
            )
            .where(Programme.o == actor.org)
            .group_by(Programme.course, Programme.track, Course.slug)
            .having(func.min(ProgrammeVersion.recorded_at) <= known_at)
            .order_by(Course.slug, Programme.track)
        )
        .all()
    )
    count = Counter(course for course, _track, _slug in rows)
    return [
        (course, track, course_code(slug, track, tracks=count[course]))
        for course, track, slug in rows
        if narrowing.course in (None, course)
    ]


def _asked(
    actor: Actor, *, at: dt.datetime, known_at: dt.datetime
) -> dict[tuple[UUID, UUID, str], dt.date | None]:
    """Who was asked to take which track, with the deadline."""
    rows = current().execute(
        select(Assignment.person, Programme.course, Programme.track, Assignment.due)
        .join(Programme, and_(Programme.o == Assignment.o, Programme.id == Assignment.programme))
        .where(Assignment.o == actor.org, so_at(Assignment, at=at, known_at=known_at))
    )
    return {(person, course, track): due for person, course, track, due in rows}


def _starts(actor: Actor, zone: ZoneInfo) -> dict[tuple[UUID, UUID, str], list[StartFact]]:
    rows = current().execute(
        select(Enrolment.person, Enrolment.course, Enrolment.track, Enrolment.at).where(
            Enrolment.o == actor.org
        )
    )
    found: defaultdict[tuple[UUID, UUID, str], list[StartFact]] = defaultdict(list)
    for person, course, track, at in rows:
        found[person, course, track].append(StartFact(at.astimezone(zone).date(), at))
    return found


def _completions(actor: Actor) -> dict[tuple[UUID, UUID, str], list[CompletionFact]]:
    session = current()
    voidings: defaultdict[UUID, list[Voiding]] = defaultdict(list)
    for completion, effective_on, at in session.execute(
        select(VoidingRow.completion, VoidingRow.effective_on, VoidingRow.at).where(VoidingRow.o == actor.org)
    ):
        voidings[completion].append(Voiding(effective_on, at))
    found: defaultdict[tuple[UUID, UUID, str], list[CompletionFact]] = defaultdict(list)
    for row in session.execute(
        select(
            Completion.id,
            Completion.person,
            Completion.course,
            Completion.track,
            Completion.release,
            Completion.achieved_on,
            Completion.valid_until,
            Completion.recorded_at,
        ).where(Completion.o == actor.org)
    ):
        found[row.person, row.course, row.track].append(
            CompletionFact(
                id=row.id,
                person=row.person,
                track=row.track,
                achieved_on=row.achieved_on,
                valid_until=row.valid_until,
                recorded_at=row.recorded_at,
                release=row.release,
                voidings=tuple(voidings[row.id]),
            )
        )
    return found


def _release_names() -> dict[str, str]:
    """Release hash -> what a person calls it: its number in the course and the hash's beginning."""
    rows = current().execute(select(Release.hash, Release.no))
    return {name: f"{no} ({name.removeprefix('sha256:')[:8]})" for name, no in rows}
