"""TrainingRecord: what HR gets about a person and a course, as a CSV file with its manifest.

The columns, the codes and the manifest are a promise to other systems: `docs/hr/export.md`
states it, and SCHEMA_VERSION goes up when any of it changes meaning.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from course.learning.cells import protect
from course.learning.completion import Status

SCHEMA_VERSION = 1
FORMAT = "kyndig-training-records"
BOM = "\ufeff"
CHUNK = 64 * 1024

COLUMNS = ("employee_no", "unit", "course", "release", "status", "completed", "valid_until")
"""The columns in their order. Nothing about answers, and never a national identity number."""

_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class TrainingRecord:
    """Where one person stands in one track of a course, as HR may see it.

    `unit` is the unit's name on the day asked about; `course` is what `course_code` gives;
    `release` the release that the completion rests on, '' when there is none. `completed` and
    `valid_until` are None when there is no completion, `valid_until` also when it has no end.
    """

    employee_no: str
    unit: str
    course: str
    release: str
    status: Status
    completed: dt.date | None = None
    valid_until: dt.date | None = None

    def cells(self) -> tuple[str, ...]:
        """The values in the order of COLUMNS, as text, not yet protected."""
        return (
            self.employee_no,
            self.unit,
            self.course,
            self.release,
            self.status.value,
            self.completed.isoformat() if self.completed else "",
            self.valid_until.isoformat() if self.valid_until else "",
        )


def course_code(course: str, track: str, *, tracks: int) -> str:
    """The course's id, and `/` with the track's id when the course has several tracks."""
    return f"{course}/{track}" if tracks > 1 else course


def csv_chunks(records: Iterable[TrainingRecord]) -> Iterator[bytes]:
    """The records as CSV in chunks: UTF-8 with BOM, semicolons, CRLF, one heading row (RFC 4180 quoting).

    Every cell is protected against being run as a formula (`course.learning.cells`). What
    cannot be written in UTF-8 (a lone surrogate) becomes U+FFFD.
    """
    buffer = io.StringIO(newline="")
    buffer.write(BOM)
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for record in records:
        writer.writerow([protect(_SURROGATES.sub("\ufffd", cell)) for cell in record.cells()])
        if buffer.tell() >= CHUNK:
            yield buffer.getvalue().encode("utf-8")
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode("utf-8")


@dataclass(frozen=True, slots=True)
class ExportManifest:
    """What goes with an export, so that it can be reconciled and repeated.

    `totals` has every status, also those that nobody has; they add up to `row_count`.
    `sha256` and `size` are of the file's bytes. `filters` says what the rows were narrowed to.
    """

    on: dt.date
    known_at: dt.datetime
    row_count: int
    totals: Mapping[Status, int]
    sha256: str
    size: int
    filters: Mapping[str, str] = field(default_factory=dict)
    schema_version: int = SCHEMA_VERSION

    def to_json(self) -> bytes:
        """The manifest as JSON: UTF-8, sorted keys, indented; `known_at` in UTC."""
        content = {
            "columns": list(COLUMNS),
            "filters": dict(self.filters),
            "format": FORMAT,
            "known_at": self.known_at.astimezone(dt.UTC).isoformat(),
            "on": self.on.isoformat(),
            "row_count": self.row_count,
            "schema_version": self.schema_version,
            "sha256": self.sha256,
            "size": self.size,
            "totals": {status.value: self.totals.get(status, 0) for status in Status},
        }
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, indent=2)
        return (_SURROGATES.sub("\ufffd", text) + "\n").encode("utf-8")


def write_csv(
    records: Iterable[TrainingRecord],
    out: BinaryIO,
    *,
    on: dt.date,
    known_at: dt.datetime,
    filters: Mapping[str, str] | None = None,
) -> ExportManifest:
    """Write the records to a file in one pass and return its manifest.

    `known_at` must be aware, or ValueError.
    """
    if known_at.tzinfo is None:
        raise ValueError("known_at must be an aware datetime")
    totals: Counter[Status] = Counter()
    digest, size = hashlib.sha256(), 0

    def counted() -> Iterator[TrainingRecord]:
        for record in records:
            totals[record.status] += 1
            yield record

    for chunk in csv_chunks(counted()):
        digest.update(chunk)
        size += len(chunk)
        out.write(chunk)
    return ExportManifest(
        on=on,
        known_at=known_at,
        row_count=sum(totals.values()),
        totals={status: totals[status] for status in Status},
        sha256=digest.hexdigest(),
        size=size,
        filters=dict(filters or {}),
    )
