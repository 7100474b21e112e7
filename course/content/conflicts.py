"""conflicts.toml: texts that people changed and that a new edition of the guide changes too.

One entry a block or question, with the hash of the text that people wrote and the draft that
the new edition gives. The check reports it until somebody edits the text, which gives it
another hash, or deletes the entry, which says that the text stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import tomlkit

from course.content.toml import read_toml
from course.errors import Finding

FORMAT = 1
KINDS = ("block", "question")
HEAD = f"""\
# Written by `kyndig update`. One entry a text that people changed and the new edition of the guide
# changes too. Edit the text, or delete its entry to keep it as it is: then the conflict is settled.
format = {FORMAT}
"""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A text that stands as people wrote it, and what would be drafted from the new edition in its place.

    `hash` is that of the text that stands; `draft` is in the form of the text's own file.
    """

    kind: str
    id: str
    lang: str
    hash: str
    passages: tuple[str, ...]
    draft: str
    line: int = field(default=0, compare=False)


def read_conflicts(text: str, *, file: str) -> tuple[tuple[Conflict, ...], list[Finding]]:
    """Read conflicts.toml; entries with faults are told and left out."""
    top, findings = read_toml(text, file=file)
    if top is None:
        return (), findings
    if top.whole("format", 0, low=0, high=1_000_000, required=True) != FORMAT and top.has("format"):
        top.find("format-unknown", "format", known=FORMAT)
        return (), findings
    top.known("format", *KINDS)
    found = []
    for kind in KINDS:
        for table in top.tables(kind):
            table.known("id", "lang", "hash", "passages", "draft")
            before = len(findings)
            conflict = Conflict(
                kind,
                table.text("id", required=True),
                table.text("lang", required=True),
                table.text("hash", required=True),
                table.names("passages"),
                table.prose("draft"),
                table.line("id"),
            )
            if len(findings) == before:
                found.append(conflict)
    return tuple(found), findings


def write_conflicts(conflicts: Iterable[Conflict]) -> str:
    """conflicts.toml with these entries."""
    document = tomlkit.parse(HEAD)
    for conflict in sorted(conflicts, key=lambda one: (KINDS.index(one.kind), one.id, one.lang)):
        entry = tomlkit.table()
        for key, value in (("id", conflict.id), ("lang", conflict.lang), ("hash", conflict.hash)):
            entry.add(key, value)
        entry.add("passages", list(conflict.passages))
        entry.add("draft", tomlkit.string(conflict.draft, multiline=True))
        entry.add(tomlkit.nl())
        document.setdefault(conflict.kind, tomlkit.aot()).append(entry)
    return tomlkit.dumps(document).rstrip("\n") + "\n"
