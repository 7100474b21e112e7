"""report.json is written as the library would write it, only faster."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

from course.cli.reporting import report_files
from course.drafting.course import draft_course
from course.drafting.facts import facts_of
from course.drafting.outline import outline_guide
from course.drafting.report.as_json import report_bytes
from course.drafting.report.model import FORMAT, Report, ReportNote
from course.guide.reading import read_guide

SAMPLE = Path(__file__).parents[2] / "samples/guides/trygg-utlevering.md"


def as_the_library(report: Report) -> bytes:
    """What the standard library makes of a report."""
    data = {"format": FORMAT, **dataclasses.asdict(report)}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def test_a_report_is_the_bytes_that_the_library_writes(monkeypatch):
    """With all its kinds of values: texts, numbers, nothing, lists of lists, names to values, odd signs."""
    guide = read_guide([SAMPLE])
    outline = outline_guide(guide)
    facts = facts_of(outline, guide.language)
    made: list[Report] = []
    monkeypatch.setattr(
        "course.cli.reporting.report_bytes", lambda report: made.append(report) or report_bytes(report)
    )
    report_files(guide, outline, draft_course(guide, outline=outline, facts=facts), facts)
    odd = ReportNote('"\\\n\u2028å', "note", "", 0, {"n": 3, "é": ""})
    for report in (*made, dataclasses.replace(made[0], notes=(odd,), rules=(), beside={})):
        assert report_bytes(report) == as_the_library(report)
