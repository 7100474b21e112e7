"""What `kyndig bank import` and `export` say of every question, for people and as JSON."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from course.cli.output import Output, Role, one_line
from course.errors import Finding, Level
from course.exchange.model import ItemReport, Outcome

_TITLE = 40
_NAMED = 3  # questions named of those that one sentence holds for


@dataclass(frozen=True, slots=True)
class Account:
    """What became of one file: its format, what is wrong with it, its questions, where they went."""

    file: str
    format: str
    items: tuple[ItemReport, ...]
    findings: tuple[Finding, ...]
    written: str = ""

    def count(self, outcome: Outcome) -> int:
        """How many questions ended so."""
        return sum(item.outcome is outcome for item in self.items)

    @property
    def is_whole(self) -> bool:
        """True when every question is as it was, and nothing is to be looked at."""
        return self.count(Outcome.WHOLE) == len(self.items) and all(
            finding.level is Level.NOTE for finding in self.findings
        )


def tell(account: Account, out: Output) -> None:
    """What is to be looked at, then one line with the counts."""
    for finding in account.findings:
        out.findings([finding])
    for found, items in _together(account.items):
        out.findings([replace(found, file=_place(found, items, out), line=0)])
    if not account.items:
        return
    counts = {outcome: account.count(outcome) for outcome in Outcome}
    parts = [
        out.text(f"bank-count-{outcome.value}", n=n)
        for outcome, n in counts.items()
        if n or outcome is Outcome.WHOLE
    ]
    arrow = out.out.symbol(" → ", " -> ")
    target = arrow + account.written if account.written else ""
    out.line(f"{out.out.paint(Role.PLACE, account.file)}{target}: {', '.join(parts)}")


def as_data(account: Account, out: Output) -> dict[str, object]:
    """The account as JSON: file, format, written (null when nothing was), counts, findings and questions.

    A question has `number`, `id`, `title`, `type_found` (on the way in the other format's word),
    `type` (null when it was left out), `outcome` (whole, changed, left-out) and its findings.
    """
    return {
        "file": account.file,
        "format": account.format or None,
        "written": account.written or None,
        "counts": {outcome.value: account.count(outcome) for outcome in Outcome},
        "findings": [_finding_data(finding, out) for finding in account.findings],
        "questions": [
            {
                "number": item.number,
                "id": item.id,
                "title": item.title,
                "type_found": item.type_found,
                "type": item.type,
                "outcome": item.outcome.value,
                "findings": [_finding_data(finding, out) for finding in item.findings],
            }
            for item in account.items
        ],
    }


def put_file(path: Path, data: bytes) -> None:
    """Put bytes in a file, all of them or none; an older file of the name is replaced."""
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(beside).chmod(0o666 & ~_umask())
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _finding_data(finding: Finding, out: Output) -> dict[str, object]:
    return {
        "code": finding.code,
        "level": finding.level.value,
        "file": finding.file,
        "line": finding.line,
        "facts": dict(finding.facts),
        "text": one_line(out.text(finding.code, **finding.facts)),
    }


def _together(items: Iterable[ItemReport]) -> list[tuple[Finding, list[ItemReport]]]:
    """Each sentence once, with the questions that it holds for, in the order of the file."""
    found: dict[tuple[str, str], tuple[Finding, list[ItemReport]]] = {}
    for item in items:
        for finding in item.findings:
            key = (finding.code, repr(sorted(finding.facts.items())))
            found.setdefault(key, (finding, []))[1].append(item)
    return list(found.values())


def _place(finding: Finding, items: Sequence[ItemReport], out: Output) -> str:
    """Where to look: the line of the only question, or the names of the first ones."""
    if len(items) == 1:
        line = f":{finding.line}" if finding.line else ""
        return f"{finding.file}{line} ({_name(items[0])})"
    names = ", ".join(_name(item) for item in items[:_NAMED])
    more = out.text("bank-and-more", n=len(items) - _NAMED) if len(items) > _NAMED else ""
    return f"{finding.file} ({names}{more})"


def _name(item: ItemReport) -> str:
    name = item.id or item.title or str(item.number)
    return name if len(name) <= _TITLE else name[: _TITLE - 1].rstrip() + "…"
