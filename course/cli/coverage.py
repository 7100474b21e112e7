"""What `kyndig check --coverage` adds: the guide's demands against lessons and questions."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from course.cli.output import Output
from course.content.check import Report
from course.content.files import LOCK, MAX_LOCK, Folder
from course.content.not_asked import NAME, NotAsked, add_not_asked, read_not_asked
from course.content.replacing import replace_file
from course.drafting.coverage import COUNTED, Coverage, State, cover, facts_to_cover, open_entries
from course.drafting.outline import outline_guide
from course.drafting.reserve import read_reserves
from course.errors import CourseError, Finding, SourceError
from course.guide.lock import read_lock
from course.guide.reading import read_guide


def measure(folder: Path, report: Report) -> tuple[Coverage | None, tuple[NotAsked, ...], list[Finding]]:
    """The coverage of a folder that was checked, the reasons it gives, and what is wrong with their file.

    None where there is no course, or where its guide cannot be read: the check has told of that.
    """
    if report.course is None:
        return None, (), []
    opened = Folder.open(folder)
    entries: tuple[NotAsked, ...] = ()
    findings: list[Finding] = []
    if (folder / NAME).exists() and (text := opened.text(NAME)) is not None:
        entries, findings = read_not_asked(text)
    findings += opened.findings
    lang = report.course.languages[0]
    data = opened.data(LOCK, MAX_LOCK)
    try:
        lock = read_lock(data) if data is not None else None
        guide = read_guide([folder / name for name in report.course.guide.files], lock=lock)
    except SourceError:
        return None, entries, findings
    further = {one.module: one.questions for one in read_reserves(opened, report.course) if one.lang == lang}
    coverage = cover(report.course, facts_to_cover(guide, outline_guide(guide)), entries, reserve=further)
    return coverage, entries, findings + list(coverage.findings)


def write_gaps(folder: Path, coverage: Coverage, entries: tuple[NotAsked, ...], broken: bool) -> int:
    """Add an entry without a reason to coverage.toml for each gap that has none; how many were added.

    Raises CourseError `coverage-broken` when the file has faults, so that nothing of it is lost.
    """
    if broken:
        raise CourseError("coverage-broken", file=NAME)
    added = open_entries(coverage, entries)
    if added:
        path = folder / NAME
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        replace_file(path, add_not_asked(text, added).encode())
    return len(added)


def show(coverage: Coverage, out: Output) -> None:
    """A row a kind: how many there are, and how many are covered, left out for a reason, or gaps.

    Then why no question asks about a gap, for those that not even a draft asks about.
    """
    head = [
        "",
        *(out.text(f"coverage-{name}") for name in ("all", "covered")),
        *(out.text(f"coverage-{state.value}") for state in _SHOWN),
    ]
    rows = []
    for kind in COUNTED:
        every = coverage.of(kind)
        counts = [len(every), coverage.count(kind, State.COVERED)]
        counts += [coverage.count(kind, state) for state in _SHOWN]
        rows.append([out.text(f"coverage-kind-{kind.value}"), *map(out.number, counts)])
    out.table(head, rows, right=range(1, len(head)))
    out.line()
    reasons = Counter(one.because for one in coverage.gaps if one.because)
    if reasons:
        head = [out.text("coverage-because"), out.text("report-gaps")]
        told = [
            [out.text(f"report-gap-{why.value}"), out.number(n)]
            for why, n in sorted(reasons.items(), key=lambda item: (-item[1], item[0]))
        ]
        out.table(head, told, right=[1])
        out.line()
    out.say("coverage-gaps" if coverage.gaps else "coverage-whole", n=len(coverage.gaps))


_SHOWN = (State.REASON, State.NOT_TAUGHT, State.NOT_ASKED, State.ONLY_DRAFT)


def as_data(coverage: Coverage) -> dict[str, object]:
    """Coverage as JSON: counts by kind and state, and each demand with what covers it."""
    return {
        "gaps": len(coverage.gaps),
        "counts": {
            kind.value: {state.value: coverage.count(kind, state) for state in State} for kind in COUNTED
        },
        "demands": [
            {
                "kind": one.fact.kind.value,
                "state": one.state.value,
                "passage": one.fact.passage.id,
                "hash": one.fact.passage.hash,
                "sentence": one.fact.sentence,
                "lead": one.fact.lead,
                "taught": list(one.taught),
                "tested": list(one.tested),
                "drafts": list(one.drafts),
                "because": one.because.value if one.because else "",
                "reason": one.reason,
                "by": one.by,
            }
            for one in coverage.demands
        ],
    }
