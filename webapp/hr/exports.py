"""Exports: a file for the HR system with a manifest; why it was taken out is written down."""

from __future__ import annotations

from itertools import islice
from uuid import UUID

from flask import Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wsgi import wrap_file

from course.errors import CourseError
from course.learning.completion import Status
from course.learning.record import TrainingRecord
from course.people import Actor, Role
from webapp import clock
from webapp.access import current_actor, requires
from webapp.actions.export_training_records import (
    LONGEST_PURPOSE,
    Exported,
    export_training_records,
    read_export,
)
from webapp.errors import sentence
from webapp.forms import typed
from webapp.hr import blueprint
from webapp.hr.choice import Choice, course_choices, read_choice, unit_choices
from webapp.hr.counting import KINDS, word_of
from webapp.store import exports, organisations, training_records
from webapp.store.exports import ExportInfo
from webapp.store.training_records import Narrowing

SAMPLE = 10


@blueprint.get("/export")
@requires(Role.HR)
def export_form() -> ResponseReturnValue:
    """What to take out, as of when and for what; and the actor's own earlier exports."""
    choice = read_choice(current_actor(), request.args)
    return _form(choice, "", 422 if choice.errors else 200)


@blueprint.post("/export")
@requires(Role.HR)
def make_export() -> ResponseReturnValue:
    """Make the export and go to its page."""
    actor = current_actor()
    choice = read_choice(actor, request.form)
    purpose = typed(request.form, "purpose", longest=LONGEST_PURPOSE + 1)
    if choice.errors:
        return _form(choice, purpose, 422)
    try:
        export = export_training_records(
            on=choice.on,
            known_at=None,
            narrowing=choice.narrowing,
            purpose=purpose,
            by=actor,
            now=clock.now(),
        )
    except CourseError as error:
        if error.code != "export-purpose":
            raise
        choice.errors.add("purpose", sentence(error))
        return _form(choice, purpose, 422)
    return redirect(url_for("hr.one_export", export=export), 303)


@blueprint.get("/exports/<uuid:export>")
@requires(Role.HR)
def one_export(export: UUID) -> ResponseReturnValue:
    """What the export is, the first rows of it, and the two files."""
    actor = current_actor()
    info = exports.get(actor, export)
    made = read_export(export, by=actor)
    made.file.close()
    return render_template(
        "hr/export.html",
        export=info,
        name=_file_name(info),
        totals=[(word_of(status), KINDS[status], made.manifest.totals[status]) for status in Status],
        size=made.manifest.size,
        sample=_sample(actor, info),
        word_of=word_of,
        kinds=KINDS,
        unit=dict(unit_choices(actor)).get(info.filters.get("unit", ""), ""),
        course=dict(course_choices(actor)).get(info.filters.get("course", ""), ""),
    )


@blueprint.get("/exports/<uuid:export>.csv")
@requires(Role.HR)
def export_csv(export: UUID) -> ResponseReturnValue:
    """The file: the same bytes each time, spooled before the first of them is sent."""
    info = exports.get(current_actor(), export)
    made = read_export(export, by=current_actor())
    return _download(made, f"{_file_name(info)}.csv")


@blueprint.get("/exports/<uuid:export>.json")
@requires(Role.HR)
def export_manifest(export: UUID) -> ResponseReturnValue:
    """The manifest of the file."""
    info = exports.get(current_actor(), export)
    made = read_export(export, by=current_actor())
    made.file.close()
    response = Response(made.manifest.to_json(), mimetype="application/json")
    response.headers["Content-Disposition"] = f'attachment; filename="{_file_name(info)}.json"'
    return response


def _download(made: Exported, name: str) -> Response:
    response = Response(
        wrap_file(request.environ, made.file), content_type="text/csv; charset=utf-8; header=present"
    )
    response.direct_passthrough = True
    response.call_on_close(made.file.close)
    response.content_length = made.manifest.size
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _file_name(info: ExportInfo) -> str:
    return f"kyndig-kursstatus-{info.on.isoformat()}"


def _sample(actor: Actor, info: ExportInfo) -> list[TrainingRecord]:
    """The first rows, as they are in the file."""
    narrowing = Narrowing(
        unit=UUID(info.filters["unit"]) if "unit" in info.filters else None,
        course=UUID(info.filters["course"]) if "course" in info.filters else None,
    )
    records = training_records.listed(
        actor, on=info.on, known_at=info.known_at, zone=organisations.get(actor).zone, narrowing=narrowing
    )
    return list(islice(records, SAMPLE))


def _form(choice: Choice, purpose: str, status: int) -> ResponseReturnValue:
    actor = current_actor()
    page = render_template(
        "hr/export-form.html",
        choice=choice,
        purpose=purpose,
        longest=LONGEST_PURPOSE,
        units=unit_choices(actor),
        courses=course_choices(actor),
        earlier=exports.own(actor),
        errors=choice.errors,
        has_errors=bool(choice.errors),
    )
    return page, status
