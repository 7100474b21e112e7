"""What HR chooses to look at: a day, a unit, a course; read from a form or an address."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from course.people import Actor
from webapp import clock
from webapp.errors import sentence_of
from webapp.forms import Errors, day_from, id_from, typed, typed_day
from webapp.language import gettext as _
from webapp.language import text_of
from webapp.store import organisations, programmes, releases, training_records, units
from webapp.store.training_records import Narrowing


@dataclass
class Choice:
    """The three fields as typed, and what they mean when nothing is wrong with them."""

    on: dt.date
    typed_on: str
    unit: str
    course: str
    narrowing: Narrowing
    errors: Errors = field(default_factory=Errors)


def today(actor: Actor) -> dt.date:
    """The date where the organisation is."""
    return clock.local_date(clock.now(), organisations.get(actor).zone)


def unit_choices(actor: Actor) -> list[tuple[str, str]]:
    """(id, name) of the units that the actor's HR grants reach."""
    visible = training_records.visible_units(actor)
    return [(str(unit), name) for unit, name in units.listed(actor) if visible is None or unit in visible]


def course_choices(actor: Actor) -> list[tuple[str, str]]:
    """(id, title) of the courses that are offered."""
    return list(
        {
            str(programme.course): text_of(releases.frozen(actor, programme.release).course.title)
            for programme in programmes.offered(actor)
        }.items()
    )


def read_choice(actor: Actor, values: Mapping[str, str]) -> Choice:
    """The day (today when left empty), unit and course; what is wrong is in `errors`."""
    given = typed(values, "on", longest=40)
    unit, course = typed(values, "unit", longest=60), typed(values, "course", longest=60)
    now = today(actor)
    on = day_from(given) if given else now
    choice = Choice(
        on or now,
        given or typed_day(now),
        unit,
        course,
        Narrowing(unit=id_from(unit) if unit else None, course=id_from(course) if course else None),
    )
    if on is None:
        choice.errors.add("on", _("Skriv datoen som dag.måned.år, for eksempel 23.11.2026."))
    if unit and str(choice.narrowing.unit) not in dict(unit_choices(actor)):
        choice.errors.add("unit", sentence_of("org-unit-missing"))
    if course and str(choice.narrowing.course) not in dict(course_choices(actor)):
        choice.errors.add("course", _("Vi finner ikke kurset. Velg et fra listen."))
    return choice
