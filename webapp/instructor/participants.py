"""One course: how many stand where, who needs help, and the questions that most people miss."""

from __future__ import annotations

from uuid import UUID

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from course.learning.following import Need
from course.people import Role
from webapp import clock
from webapp.access import current_actor, requires
from webapp.forms import near_pages, page_from, typed
from webapp.instructor import blueprint
from webapp.instructor.following import Participant, counts_of, participants_of, title_of, word_of
from webapp.instructor.questions import question_rows
from webapp.store import course_results as results
from webapp.store import releases

A_PAGE = 100
HARDEST = 5


@blueprint.get("/results/<uuid:programme>")
@requires(Role.INSTRUCTOR)
def course_results(programme: UUID) -> ResponseReturnValue:
    """Numbers of all participants; the list as the filters in the address say."""
    actor = current_actor()
    info = results.follow(actor, programme)
    course = releases.frozen(actor, info.release).course
    everybody = participants_of(actor, info)
    return render_template(
        "instructor/participants.html",
        programme=info,
        title=title_of(course, course.track(info.track)),
        release=releases.find(actor, info.release),
        counts=counts_of(everybody),
        total=len(everybody),
        statuses=[(need.value, word_of(need)) for need in Need],
        units=[
            (name, name) for name in sorted({person.line.unit for person in everybody if person.line.unit})
        ],
        hardest=[row for row in question_rows(actor, info) if row.percent is not None][:HARDEST],
        now=clock.now(),
        **_shown(everybody, programme),
    )


def _shown(everybody: list[Participant], programme: UUID) -> dict[str, object]:
    """The page of the list that the address asks for, by its filters."""
    status, unit = typed(request.args, "status", longest=20), typed(request.args, "unit", longest=200)
    shown = [person for person in everybody if _is_wanted(person, status, unit)]
    pages = max(1, -(-len(shown) // A_PAGE))
    page = min(page_from(request.args.get("page", "")), pages)
    return {
        "status": status,
        "unit": unit,
        "found": len(shown),
        "participants": shown[(page - 1) * A_PAGE : page * A_PAGE],
        "first": (page - 1) * A_PAGE + 1,
        "pages": [
            (number, _address(programme, status, unit, number), number == page)
            for number in near_pages(page, pages)
        ],
    }


def _is_wanted(person: Participant, status: str, unit: str) -> bool:
    """An unknown status or unit matches nobody, and the page says so; none is no filter."""
    if status and person.following.need.value != status:
        return False
    return not unit or person.line.unit == unit


def _address(programme: UUID, status: str, unit: str, page: int) -> str:
    return url_for(
        "instructor.course_results",
        programme=programme,
        status=status or None,
        unit=unit or None,
        page=page if page > 1 else None,
    )
