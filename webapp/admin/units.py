"""The units of the organisation."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from course.errors import CourseError
from course.people import Role
from webapp import clock
from webapp.access import current_actor, requires
from webapp.actions.add_unit import add_unit
from webapp.admin import blueprint
from webapp.errors import sentence, status_of
from webapp.forms import Errors, typed
from webapp.store import units

LONGEST_NAME = 200


@blueprint.get("/units")
@requires(Role.ADMIN)
def units_list() -> ResponseReturnValue:
    """All units with how many people work in each, and a form for one more."""
    return _page("", Errors(), 200)


@blueprint.post("/units")
@requires(Role.ADMIN)
def add_new_unit() -> ResponseReturnValue:
    """Add a unit."""
    name = typed(request.form, "name", longest=LONGEST_NAME + 1)
    try:
        add_unit(name, by=current_actor(), now=clock.now())
    except CourseError as error:
        if error.code not in ("name-missing", "unit-exists"):
            raise
        errors = Errors()
        errors.add("name", sentence(error))
        return _page(name, errors, status_of(error))
    return redirect(url_for("admin.units_list", saved="unit"), 303)


def _page(name: str, errors: Errors, status: int) -> ResponseReturnValue:
    actor = current_actor()
    page = render_template(
        "admin/units.html",
        units=units.listed(actor),
        sizes=units.sizes(actor),
        name=name,
        errors=errors,
        has_errors=bool(errors),
        saved=request.args.get("saved") == "unit",
    )
    return page, status
