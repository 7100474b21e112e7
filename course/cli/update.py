"""`kyndig update`: bring a course folder up to a new edition of its guide."""

from __future__ import annotations

import json
import shlex
from collections.abc import Sequence
from pathlib import Path

import click

from course.cli.group import argument, command, option
from course.cli.output import Output, Role, one_line
from course.cli.reporting import remake_report, reports_in
from course.content.changing import change_folder
from course.content.files import COURSE
from course.drafting.three_way import Fate, Touched
from course.drafting.updating import Update, plan_update
from course.errors import Fact, Finding, FolderError, Level
from course.guide.changes import Change, Kind
from course.guide.weighing import GRAVITY, Weight

FORMAT = 1
_PATH = click.Path(path_type=Path, readable=False)
_SHOWN = 10
"""Lists longer than this are cut, with how many more there are; `--json` has them all."""

_LONGEST = 300
_SEEN_TO = (Fate.CONFLICT, Fate.QUOTE_GONE, Fate.WITHOUT_SOURCE)
_KINDS = {
    Kind.UNCHANGED: "update-unchanged",
    Kind.MOVED: "update-moved",
    Kind.EDITED: "update-edited",
    Kind.SPLIT: "update-split",
    Kind.MERGED: "update-merged",
    Kind.NEW: "update-new",
    Kind.GONE: "update-gone",
}
_WEIGHTS = {
    Weight.DUTY: "update-duty",
    Weight.SUBSTANTIVE: "update-substantive",
    Weight.CLARIFYING: "update-clarifying",
    Weight.EDITORIAL: "update-editorial",
}


@command("update")
@argument("paths", nargs=-1, required=True, type=_PATH, metavar="NEW-EDITION... [FOLDER]")
@option("--dry-run", is_flag=True, help="help-update-dry-run")
@option("--json", "as_json", is_flag=True, help="help-update-json")
def update(paths: tuple[Path, ...], dry_run: bool, as_json: bool) -> int:
    """Compare, tell, and write all of it or nothing; 1 when something is left for people to see to."""
    sources, folder = _split(paths)
    out = Output()
    plan = plan_update(folder, sources)
    reports = reports_in(folder) if plan.files else ()
    if not dry_run and plan.files:
        # The report of the old edition goes with it: one that cannot be made anew is not there.
        change_folder(folder, {**plan.files, **dict.fromkeys(reports)})
        remake_report(folder, plan.edition.guide, reports, plan.findings)
    if as_json:
        out.out.write(json.dumps(as_data(plan, folder, out, dry_run, reports), ensure_ascii=False, indent=2))
    else:
        _show(out, plan, folder, reports, dry_run=dry_run)
    return 1 if plan.open_questions or plan.untaught else 0


def _split(paths: Sequence[Path]) -> tuple[Sequence[Path], Path]:
    """The files of the new edition, and the course folder: the last path when it is one, else this folder."""
    if not (paths[-1] / COURSE).is_file():
        return paths, Path()
    if len(paths) == 1:
        raise FolderError("update-no-edition", folder=str(paths[0]))
    return paths[:-1], paths[-1]


def findings_of(plan: Update) -> list[Finding]:
    """What people have to see to, as findings with their places."""
    found = list(plan.findings)
    for one in plan.of(*_SEEN_TO):
        facts: dict[str, Fact] = {"id": one.item.id, "passage": ", ".join(one.passages)}
        if one.fate is Fate.CONFLICT:
            facts = {"id": one.item.id, "line": 0, "draft": _short(one.draft)}
            found.append(Finding("update-conflict", file=one.file, line=one.line, facts=facts))
        elif one.fate is Fate.QUOTE_GONE:
            found.append(Finding("update-quote-gone", file=one.file, line=one.line, facts=facts))
        else:
            found.append(Finding("update-without-source", file=one.file, line=one.line, facts=facts))
    for passage, _ in plan.untaught:
        facts = {"passage": passage.id, "text": _short(passage.text)}
        found.append(Finding("update-untaught", Level.WARNING, "guide.lock", 0, facts))
    return sorted(found, key=Finding.sort_key)


# -- for people --------------------------------------------------------------------------


def _show(out: Output, plan: Update, folder: Path, reports: Sequence[str], *, dry_run: bool) -> None:
    alignment = plan.alignment
    counts = [
        out.text(code, n=alignment.count(kind)) for kind, code in _KINDS.items() if alignment.count(kind)
    ]
    out.done("update-compared", n=len(alignment.passages), counts=", ".join(counts))
    if not plan.files:
        out.say("update-nothing")
        return
    _show_changes(out, plan)
    _show_touched(out, plan)
    if told := findings_of(plan):
        out.line()
        out.findings(told)
    out.line()
    if dry_run:
        out.say("update-dry", n=len(plan.files) + len(reports))
        return
    out.done("update-written", n=len(plan.files) + len(reports))
    rows = [
        (out.text("generate-next"), f"kyndig check {shlex.quote(str(folder))}", out.text("update-next-check"))
    ]
    out.rows(rows)


def _show_changes(out: Output, plan: Update) -> None:
    """The changes, gravest first, with the words before and after."""
    told = [
        (change, weight)
        for change, weight in zip(plan.alignment.changes, plan.weights, strict=True)
        if change.kind is not Kind.UNCHANGED
    ]
    for here, there in plan.alignment.headings[:_SHOWN]:
        out.say("update-heading", before=here[-1] if here else "", after=there[-1] if there else "")
    for weight in sorted(_WEIGHTS, key=GRAVITY.__getitem__, reverse=True):
        changes = [change for change, one in told if one is weight]
        if not changes:
            continue
        out.line()
        out.say(_WEIGHTS[weight], n=len(changes))
        for change in changes[:_SHOWN]:
            _show_change(out, change)
        if len(changes) > _SHOWN:
            out.line(f"  {out.text('generate-and-more', n=len(changes) - _SHOWN)}")


def _show_change(out: Output, change: Change) -> None:
    names = ", ".join(dict.fromkeys(passage.id for passage in (*change.before, *change.after)))
    out.line(f"  {out.text(_KINDS[change.kind], n=1).removeprefix('1 ')}  {names}")
    if change.kind is Kind.MOVED:
        return
    if change.before:
        out.out.write(out.out.paint(Role.ERROR, f"    - {_short(change.text_before)}"))
    if change.after:
        out.out.write(out.out.paint(Role.OK, f"    + {_short(change.text_after)}"))


def _show_touched(out: Output, plan: Update) -> None:
    """What became of the folder's texts, by number, and which approvals are void."""
    out.line()
    for fate, code in (
        (Fate.DRAFTED_ANEW, "update-drafted-anew"),
        (Fate.QUOTE_MENDED, "update-quotes-mended"),
        (Fate.MERGED, "update-joined"),
        (Fate.NEW, "update-added"),
        (Fate.HOLDS, "update-holds"),
    ):
        found = plan.of(fate)
        if not found:
            continue
        out.say(code, n=len(found))
        for one in found[:_SHOWN] if fate in {Fate.NEW, Fate.HOLDS} else ():
            out.line(f"  {_place(one)}")
        if fate in {Fate.NEW, Fate.HOLDS} and len(found) > _SHOWN:
            out.line(f"  {out.text('generate-and-more', n=len(found) - _SHOWN)}")
    if plan.voided:
        out.look("update-voided", n=len(plan.voided))


def _place(one: Touched) -> str:
    return f"{one.item.id}  ({', '.join(one.passages[:3])})"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[:_LONGEST].rstrip() + " …"


# -- for programs ------------------------------------------------------------------------


def as_data(
    plan: Update, folder: Path, out: Output, dry_run: bool, reports: Sequence[str]
) -> dict[str, object]:
    """The update as JSON: counts, every change that is one, what it touches, and the files.

    `reports` are the files of the report, which are made anew.
    """
    return {
        "format": FORMAT,
        "folder": str(folder),
        "course": plan.course.id,
        "written": bool(plan.files) and not dry_run,
        "counts": {kind.value: plan.alignment.count(kind) for kind in Kind},
        "headings": [{"before": list(here), "after": list(there)} for here, there in plan.alignment.headings],
        "changes": [
            {
                "kind": change.kind.value,
                "class": weight.value,
                "moved": change.moved,
                "before": [{"id": one.id, "text": one.text} for one in change.before],
                "after": [{"id": one.id, "text": one.text} for one in change.after],
            }
            for change, weight in zip(plan.alignment.changes, plan.weights, strict=True)
            if change.kind is not Kind.UNCHANGED
        ],
        "touched": [
            {
                "kind": one.kind,
                "id": one.item.id,
                "lang": one.item.lang,
                "file": one.file,
                "line": one.line,
                "passages": list(one.passages),
                "class": one.weight.value,
                "fate": one.fate.value,
                "text": one.text,
                "draft": one.draft,
            }
            for one in plan.touched
        ],
        "untaught": [{"id": passage.id, "class": weight.value} for passage, weight in plan.untaught],
        "voided": [{"kind": item.kind, "id": item.id, "lang": item.lang} for item in plan.voided],
        "gone": list(plan.alignment.gone),
        "files": [
            *({"name": name, "removed": data is None} for name, data in plan.files.items()),
            *({"name": name, "removed": False} for name in reports),
        ],
        "findings": [
            {
                "code": finding.code,
                "level": finding.level.value,
                "file": finding.file,
                "line": finding.line,
                "facts": dict(finding.facts),
                "text": one_line(out.text(finding.code, **finding.facts)),
            }
            for finding in findings_of(plan)
        ],
    }
