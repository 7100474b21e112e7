"""`kyndig review`: accept, edit or reject drafts beside the passages that they rest on."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import click

from course.cli.editor import git_name
from course.cli.group import argument, command, option
from course.cli.keys import Keys, Lines, keys_of
from course.cli.output import Output, one_line
from course.cli.review_desk import Desk
from course.cli.review_session import Session, tell_summary
from course.content.check import examine
from course.drafting.reviewing import Choice, Work
from course.errors import CourseError, FolderError, Level, MissingError
from course.messages import LANGUAGES

FORMAT = 1
STATES = ("open", "draft", "void", "approved", "rejected", "all")


@command("review")
@argument("folder", type=click.Path(path_type=Path), default=".")
@option("--kind", type=click.Choice(("question", "block")), default=None, help="help-review-kind")
@option("--module", default="", help="help-review-module")
@option("--lang", type=click.Choice(LANGUAGES), default=None, help="help-review-lang")
@option("--state", type=click.Choice(STATES), default="open", show_default=True, help="help-review-state")
@option("--changed", is_flag=True, help="help-review-changed")
@option("--by", default="", metavar="NAME", help="help-review-by")
@option("--list", "as_list", is_flag=True, help="help-review-list")
@option("--json", "as_json", is_flag=True, help="help-review-json")
@option("--accept", "accepted", multiple=True, metavar="ID", help="help-review-accept")
@option("--reject", "rejected", multiple=True, metavar="ID", help="help-review-reject")
@option("--reason", default="", help="help-review-reason")
def review(
    folder: Path,
    kind: str | None,
    module: str,
    lang: str | None,
    state: str,
    changed: bool,
    by: str,
    as_list: bool,
    as_json: bool,
    accepted: tuple[str, ...],
    rejected: tuple[str, ...],
    reason: str,
) -> int:
    """Review the drafts of a folder: with a person, or by what the options say."""
    out = Output()
    try:
        desk = Desk(folder)
    except FolderError as error:
        if error.code != "review-no-course":
            raise
        out.findings(one for one in examine(folder).findings if one.level is Level.ERROR)
        out.fail("review-no-course", folder=str(folder))
        return 1
    if changed and state != "open":
        raise CourseError("review-changed-and-state", state=state)
    choice = Choice(kind or "", _module(desk, module), lang or "", state, changed)
    by = _named(by)
    if accepted or rejected:
        return _decide(out, desk, choice, accepted, rejected, reason=_named(reason), by=by)
    chosen = [work for work in desk.work.values() if choice.takes(work)]
    if as_list or as_json:
        _list(out, chosen, as_json=as_json)
        return 0
    if not chosen:
        tell_summary(out, desk, [])
        return 0
    keys = keys_of()
    if errors := desk.report.count(Level.ERROR):
        out.look("review-folder-has-errors", n=errors)
    by = by or _ask_name(out, keys, folder)
    return Session(out, desk, keys, choice, by=by).run()


def _named(text: str) -> str:
    """A name or reason on one line."""
    return " ".join(text.split())


def _module(desk: Desk, module: str) -> str:
    """The module, seen to be one; MissingError `review-no-module` names those there are."""
    known = [each.id for each in desk.course.modules]
    if module and module not in known:
        raise MissingError("review-no-module", module=module, known=", ".join(known))
    return module


def _ask_name(out: Output, keys: Keys, folder: Path) -> str:
    """Who reviews, asked once. Git's name is proposed; only the person's Enter makes it theirs."""
    if isinstance(keys, Lines):
        raise CourseError("review-by-missing")
    proposed = _named(git_name(folder))
    while True:
        out.out.write(out.text("review-who-proposed" if proposed else "review-who", name=proposed), end=" ")
        try:
            said = _named(keys.line())
        except EOFError:
            raise CourseError("review-by-missing") from None
        if said or proposed:
            return said or proposed


def _decide(
    out: Output,
    desk: Desk,
    choice: Choice,
    accepted: Iterable[str],
    rejected: Iterable[str],
    *,
    reason: str,
    by: str,
) -> int:
    """Judge what the options name; nothing is written when one of them cannot be judged."""
    if not by:
        raise CourseError("review-by-missing")
    to_accept, to_reject = _find(desk, choice, accepted), _find(desk, choice, rejected)
    if to_reject and not reason:
        raise CourseError("review-reason-missing")
    if both := {work.item for work in to_accept} & {work.item for work in to_reject}:
        raise CourseError("review-both", id=min(both).id)
    faulty = [work for work in to_accept if work.faults]
    for work in faulty:
        out.findings(work.faults)
        out.fail("review-has-faults", id=work.item.id)
    if faulty:
        return 1
    decided: list[str] = []
    for work in to_accept:
        done = desk.accept(work, by=by)
        decided.append("edited" if done.review and done.review.note else "accepted")
    for work in to_reject:
        desk.reject(work, reason, by=by)
        decided.append("rejected")
    tell_summary(out, desk, decided)
    return 0


def _find(desk: Desk, choice: Choice, ids: Iterable[str]) -> list[Work]:
    """The texts of these ids, in every language unless one is chosen; MissingError `review-no-such`."""
    anything = replace(choice, state="all", changed=False)
    everything = [*desk.work.values(), *desk.reserve.values()]
    found: dict[object, Work] = {}
    for name in [part for each in ids for part in each.replace(",", " ").split()]:
        named = [work for work in everything if work.item.id == name and anything.takes(work)]
        if not named:
            raise MissingError("review-no-such", id=name)
        found |= {work.item: desk.get(work.item) or work for work in named}
    return list(found.values())


def _list(out: Output, chosen: list[Work], *, as_json: bool) -> None:
    """The queue, worthiest first: one a line, or as data."""
    if as_json:
        data = {"format": FORMAT, "items": [as_data(work, out) for work in chosen]}
        out.out.write(json.dumps(data, ensure_ascii=False, indent=2))
        return
    head = [out.text(f"review-column-{name}") for name in ("id", "kind", "lang", "state", "rule", "place")]
    rows = [
        [
            work.item.id,
            out.text(f"review-kind-{work.item.kind}"),
            work.item.lang,
            out.text(f"review-state-{work.standing.value}"),
            work.rule or "-",
            f"{work.subject.file}:{work.subject.line}",
        ]
        for work in chosen
    ]
    if rows:
        out.table(head, rows)
    out.say("review-listed", n=len(rows))


def as_data(work: Work, out: Output) -> dict[str, object]:
    """An item as JSON. Shares are numbers in [0, 1], null for what no rule made."""
    sure = work.confidence
    return {
        "id": work.item.id,
        "kind": work.item.kind,
        "lang": work.item.lang,
        "module": work.module,
        "file": work.subject.file,
        "line": work.subject.line,
        "hash": work.subject.hash,
        "state": work.standing.value,
        "by": work.review.by if work.review else None,
        "reason": (work.review.reason or None) if work.review else None,
        "critical": work.is_critical,
        "rule": work.rule or None,
        "keep": round(float(sure.keep), 3) if sure else None,
        "usable": round(float(sure.usable), 3) if sure else None,
        "sources": [{"passage": each.passage, "quote": each.quote} for each in work.citations],
        "findings": [
            {
                "code": each.code,
                "level": each.level.value,
                "line": each.line,
                "text": one_line(out.text(each.code, **each.facts)),
            }
            for each in work.findings
        ],
    }
