"""The courses that an instructor follows."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from flask import render_template
from flask.typing import ResponseReturnValue

from course.people import Actor, Role
from webapp.access import current_actor, requires
from webapp.instructor import blueprint
from webapp.instructor.following import Count, counts_of, participants_of, title_of
from webapp.store import course_results, releases


@dataclass(frozen=True, slots=True)
class CourseLine:
    """A course with how many of the instructor's own stand where."""

    programme: UUID
    title: str
    counts: list[Count]

    @property
    def total(self) -> int:
        """Everybody."""
        return sum(count.count for count in self.counts)


@blueprint.get("/results")
@requires(Role.INSTRUCTOR)
def results() -> ResponseReturnValue:
    """One row a course."""
    return render_template("instructor/courses.html", courses=_lines(current_actor()))


def _lines(actor: Actor) -> list[CourseLine]:
    lines = []
    for programme in course_results.followed(actor):
        course = releases.frozen(actor, programme.release).course
        title = title_of(course, course.track(programme.track))
        lines.append(CourseLine(programme.id, title, counts_of(participants_of(actor, programme))))
    return lines
