"""`kyndig check`: see that a course folder is whole."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import click

from course.cli import coverage as coverage_part
from course.cli.group import Day, argument, command, option
from course.cli.output import Output, Role, one_line
from course.content.check import Report, examine
from course.drafting.coverage import Coverage
from course.errors import Finding, Level

FORMAT = 1


@command("check")
@argument("folder", type=click.Path(path_type=Path), default=".")
@option("--json", "as_json", is_flag=True, help="help-check-json")
@option("--coverage", is_flag=True, help="help-check-coverage")
@option("--write-gaps", is_flag=True, help="help-check-write-gaps")
@option("--today", type=Day(), metavar="YYYY-MM-DD", help="help-check-today")
def check(folder: Path, as_json: bool, coverage: bool, write_gaps: bool, today: dt.date | None) -> int:
    """All findings of the folder; 1 when one of them is an error, or with --coverage a gap."""
    report = examine(folder, today=today or dt.datetime.now().astimezone().date())
    out = Output()
    found: Coverage | None = None
    told: list[Finding] = []
    if coverage or write_gaps:
        found, entries, told = coverage_part.measure(folder, report)
        broken = any(finding.level is Level.ERROR for finding in told)
        if write_gaps and found is not None:
            added = coverage_part.write_gaps(folder, found, entries, broken)
            out.done("coverage-written", n=added)
        report = replace(report, findings=tuple(sorted({*report.findings, *told}, key=Finding.sort_key)))
    if as_json:
        data = as_data(report, folder, out)
        if found is not None:
            data["coverage"] = coverage_part.as_data(found)
        out.out.write(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        out.findings(report.findings)
        if found is not None:
            coverage_part.show(found, out)
        _verdict(report, out)
    return 1 if report.has_errors or told or (coverage and found is None) else 0


def as_data(report: Report, folder: Path, out: Output) -> dict[str, object]:
    """The report as JSON: format, folder, course, files, counts, drafts and the findings.

    A finding has `code`, `level`, `file`, `line` (0: the whole file), `facts` and `text`, the
    sentence in the language of the command line. Numbers are plain JSON numbers.
    """
    return {
        "format": FORMAT,
        "folder": str(folder),
        "course": report.course.id if report.course else None,
        "files": len(report.files),
        "counts": {level.value: report.count(level) for level in Level},
        "drafts": report.drafts,
        "findings": [
            {
                "code": finding.code,
                "level": finding.level.value,
                "file": finding.file,
                "line": finding.line,
                "facts": dict(finding.facts),
                "text": one_line(out.text(finding.code, **finding.facts)),
            }
            for finding in report.findings
        ],
    }


def _verdict(report: Report, out: Output) -> None:
    """The last line: how much was found where, and whether the course can be published."""
    total = len(report.files)
    told = [finding for finding in report.findings if finding.level is not Level.NOTE]
    if told:
        counts = [
            (Role.ERROR, out.text("check-errors", n=report.count(Level.ERROR))),
            (Role.LOOK, out.text("check-warnings", n=report.count(Level.WARNING))),
        ]
        shown = ", ".join(
            out.out.paint(role, words)
            for (role, words), level in zip(counts, (Level.ERROR, Level.WARNING), strict=True)
            if report.count(level)
        )
        files = len({finding.file for finding in told})
        first = f"{shown} {out.text('check-where', n=files, total=total)}"
    else:
        first = out.text("check-nothing", total=total)
    if report.has_errors:
        then = out.text("check-not-yet")
    elif report.drafts:
        then = out.text("check-drafts", n=report.drafts)
    else:
        then = out.text("check-ready")
    out.out.write(f"{first} {then}")
