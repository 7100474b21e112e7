"""HR's file: what it holds, that it reconciles, that the documentation says the same."""

import csv
import datetime as dt
import hashlib
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.learning import record
from course.learning.cells import recover
from course.learning.completion import Status
from course.learning.record import COLUMNS, TrainingRecord, course_code, csv_chunks, write_csv

ON = dt.date(2026, 11, 23)
KNOWN = dt.datetime(2026, 11, 23, 13, 0, tzinfo=dt.timezone(dt.timedelta(hours=1)))
DOCS = Path(__file__).parents[3] / "docs" / "hr" / "export.md"

RECORDS = (
    TrainingRecord("104417", "Barneposten", "vold", "", Status.NOT_STARTED),
    TrainingRecord(
        "104512", "Øre-nese-hals; dag", "vold", "2", Status.VALID, dt.date(2026, 3, 3), dt.date(2028, 3, 3)
    ),
    TrainingRecord(
        "=1", 'Post "3"', "vold/kort", "1", Status.EXPIRED, dt.date(2024, 10, 14), dt.date(2026, 10, 14)
    ),
)

texts = st.text(max_size=20)
dates = st.none() | st.dates()
records = st.builds(TrainingRecord, texts, texts, texts, texts, st.sampled_from(Status), dates, dates)


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_file_byte_for_byte():
    assert b"".join(csv_chunks(RECORDS)).decode("utf-8") == (
        "\ufeffemployee_no;unit;course;release;status;completed;valid_until\r\n"
        "104417;Barneposten;vold;;not_started;;\r\n"
        '104512;"Øre-nese-hals; dag";vold;2;valid;2026-03-03;2028-03-03\r\n'
        '\'=1;"Post ""3""";vold/kort;1;expired;2024-10-14;2026-10-14\r\n'
    )


@given(st.lists(records, max_size=6))
def test_every_record_can_be_read_back(given_records):
    header, *body = rows(b"".join(csv_chunks(given_records)))
    assert tuple(header) == COLUMNS
    assert [tuple(recover(cell) for cell in row) for row in body] == [one.cells() for one in given_records]


def test_a_large_export_comes_in_chunks_that_join_to_the_same_file():
    many = [TrainingRecord(str(n), "Enhet", "vold", "1", Status.VALID) for n in range(10_000)]
    chunks = list(csv_chunks(many))
    assert len(chunks) > 2
    assert max(map(len, chunks)) < 2 * record.CHUNK
    assert len(rows(b"".join(chunks))) == 10_001


def test_the_manifest_reconciles_with_the_file():
    out = io.BytesIO()
    manifest = write_csv(RECORDS, out, on=ON, known_at=KNOWN, filters={"unit": "Barneposten"})
    told = json.loads(manifest.to_json())
    assert told == {
        "format": "kyndig-training-records",
        "schema_version": 1,
        "on": "2026-11-23",
        "known_at": "2026-11-23T12:00:00+00:00",
        "columns": list(COLUMNS),
        "filters": {"unit": "Barneposten"},
        "row_count": 3,
        "totals": {"valid": 1, "expired": 1, "voided": 0, "in_progress": 0, "not_started": 1},
        "sha256": hashlib.sha256(out.getvalue()).hexdigest(),
        "size": len(out.getvalue()),
    }


@given(st.lists(records, max_size=6))
def test_the_totals_add_up_to_the_rows(given_records):
    out = io.BytesIO()
    manifest = write_csv(given_records, out, on=ON, known_at=KNOWN)
    assert sum(manifest.totals.values()) == manifest.row_count == len(rows(out.getvalue())) - 1
    assert manifest.size == len(out.getvalue())


def test_the_same_records_give_the_same_bytes():
    first, second = io.BytesIO(), io.BytesIO()
    assert (
        write_csv(RECORDS, first, on=ON, known_at=KNOWN).to_json()
        == write_csv(iter(RECORDS), second, on=ON, known_at=KNOWN.astimezone(dt.UTC)).to_json()
    )
    assert first.getvalue() == second.getvalue()


def test_an_empty_export_still_has_its_heading_and_a_manifest():
    out = io.BytesIO()
    manifest = write_csv((), out, on=ON, known_at=KNOWN)
    assert rows(out.getvalue()) == [list(COLUMNS)]
    assert manifest.row_count == 0


def test_a_character_that_utf8_lacks_does_not_stop_the_export():
    broken = TrainingRecord("1", "Post\ud8003", "vold", "", Status.NOT_STARTED)
    assert rows(b"".join(csv_chunks([broken])))[1][1] == "Post\ufffd3"


def test_a_moment_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="aware"):
        write_csv((), io.BytesIO(), on=ON, known_at=KNOWN.replace(tzinfo=None))


def test_the_track_is_named_only_when_there_are_several():
    assert course_code("vold", "full", tracks=1) == "vold"
    assert course_code("vold", "kort", tracks=2) == "vold/kort"


def test_the_documentation_names_every_column_code_and_manifest_field():
    text = DOCS.read_text(encoding="utf-8")
    manifest = json.loads(write_csv((), io.BytesIO(), on=ON, known_at=KNOWN).to_json())
    for word in (*COLUMNS, *Status, *manifest, record.FORMAT):
        assert f"`{word}`" in text, word
    assert f"Versjon {record.SCHEMA_VERSION}" in text
