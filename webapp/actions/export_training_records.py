"""Export training records: a file for HR with a manifest, written down before it is sent."""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import dataclass
from typing import IO, BinaryIO, cast
from uuid import UUID

from course.errors import ConflictError, CourseError
from course.learning.record import ExportManifest, write_csv
from course.people import Actor
from webapp.db.transaction import transaction
from webapp.store import audits, exports, organisations, training_records
from webapp.store.training_records import Narrowing

SPOOL = 4 * 1024 * 1024
SHORTEST_PURPOSE = 3
LONGEST_PURPOSE = 500


@dataclass(frozen=True, slots=True)
class Exported:
    """The file, spooled and at its beginning, with its manifest."""

    file: IO[bytes]
    manifest: ExportManifest


def export_training_records(
    *,
    on: dt.date,
    known_at: dt.datetime | None,
    narrowing: Narrowing,
    purpose: str,
    by: Actor,
    now: dt.datetime,
) -> UUID:
    """Make the export once, write down what it was, and give its id; `read_export` gives the file.

    `known_at` is now if not said. Raises CourseError `export-purpose` without a purpose and
    `export-future` for moments to come.
    """
    purpose = " ".join(purpose.split())
    if not SHORTEST_PURPOSE <= len(purpose) <= LONGEST_PURPOSE:
        raise CourseError("export-purpose", shortest=SHORTEST_PURPOSE, longest=LONGEST_PURPOSE)
    known = known_at or now
    if known > now:
        raise CourseError("export-future")
    made = _write(on=on, known_at=known, narrowing=narrowing, by=by)
    with made.file:
        manifest = made.manifest
    with transaction():
        export = exports.add(
            by,
            on=on,
            known_at=known,
            filters=dict(manifest.filters),
            purpose=purpose,
            rows=manifest.row_count,
            sha256=manifest.sha256,
            now=now,
        )
        audits.note(by, "export-training-records", str(export), now=now, rows=manifest.row_count)
    return export


def read_export(export: UUID, *, by: Actor) -> Exported:
    """The file of an export, made anew from the same two times: the same bytes, or ConflictError.

    The bytes differ only when an employee number was changed since (identities have one time);
    then `export-changed` says so, and a new export is to be made.
    """
    kept = exports.get(by, export)
    narrowing = Narrowing(
        unit=UUID(kept.filters["unit"]) if "unit" in kept.filters else None,
        course=UUID(kept.filters["course"]) if "course" in kept.filters else None,
    )
    made = _write(on=kept.on, known_at=kept.known_at, narrowing=narrowing, by=by)
    if made.manifest.sha256 != kept.sha256:
        made.file.close()
        raise ConflictError("export-changed")
    return made


def _write(*, on: dt.date, known_at: dt.datetime, narrowing: Narrowing, by: Actor) -> Exported:
    zone = organisations.get(by).zone
    filters = {
        name: str(value)
        for name, value in (("unit", narrowing.unit), ("course", narrowing.course))
        if value is not None
    }
    file = tempfile.SpooledTemporaryFile(max_size=SPOOL)  # noqa: SIM115 - the caller closes it
    records = training_records.listed(by, on=on, known_at=known_at, zone=zone, narrowing=narrowing)
    manifest = write_csv(records, cast(BinaryIO, file), on=on, known_at=known_at, filters=filters)
    file.seek(0)
    return Exported(file, manifest)
