"""Who is certified, as of a day: numbers that add up, within HR's units."""

from __future__ import annotations

from flask import render_template, request
from flask.typing import ResponseReturnValue

from course.people import Actor, Role
from webapp import clock
from webapp.access import current_actor, requires
from webapp.hr import blueprint
from webapp.hr.choice import Choice, course_choices, read_choice, unit_choices
from webapp.hr.counting import KINDS, Overview, count, word_of
from webapp.store import organisations, training_records


@blueprint.get("")
@requires(Role.HR)
def overview() -> ResponseReturnValue:
    """The numbers of the day in the address, today when there is none."""
    actor = current_actor()
    choice = read_choice(actor, request.args)
    page = render_template(
        "hr/overview.html",
        choice=choice,
        numbers=None if choice.errors else _counted(actor, choice),
        units=unit_choices(actor),
        courses=course_choices(actor),
        word_of=word_of,
        kinds=KINDS,
        errors=choice.errors,
        has_errors=bool(choice.errors),
    )
    return page, 422 if choice.errors else 200


def _counted(actor: Actor, choice: Choice) -> Overview:
    lines = training_records.standings(
        actor,
        on=choice.on,
        known_at=clock.now(),
        zone=organisations.get(actor).zone,
        narrowing=choice.narrowing,
    )
    return count(lines, choice.on)
