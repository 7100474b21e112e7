"""coverage.toml: which demands of the guide the course leaves out on purpose, and why.

An entry is tied to the hash of the passage as it was when the reason was given; when the
passage changes, the entry is void and the demand is a gap again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from course.content.toml import read_toml, toml_text
from course.errors import Finding

NAME = "coverage.toml"
FORMAT = 1

HEAD = f"""\
# What the guide demands and the course leaves out, each with its reason. `kyndig check --coverage`
# reads it; an entry whose hash no longer matches the passage is void.
format = {FORMAT}
"""


@dataclass(frozen=True, slots=True)
class NotAsked:
    """A reason why a passage's demands, or those in one quote of it, are not taught and asked about.

    `quote` is '' for the whole passage; `hash` is the passage's when the reason was given; an
    entry whose `reason` is '' is still open.
    """

    passage: str
    hash: str
    reason: str
    by: str = ""
    quote: str = ""
    line: int = field(default=0, compare=False)


def read_not_asked(text: str, *, file: str = NAME) -> tuple[tuple[NotAsked, ...], list[Finding]]:
    """Read coverage.toml; entries with faults are told and left out."""
    top, findings = read_toml(text, file=file)
    if top is None:
        return (), findings
    if top.whole("format", 0, low=0, high=1_000_000, required=True) != FORMAT and top.has("format"):
        top.find("format-unknown", "format", known=FORMAT)
        return (), findings
    top.known("format", "not_asked")
    entries: dict[tuple[str, str], NotAsked] = {}
    for table in top.tables("not_asked"):
        table.known("passage", "quote", "hash", "reason", "by")
        before = len(findings)
        entry = NotAsked(
            table.text("passage", required=True),
            table.text("hash", required=True),
            table.text("reason"),
            table.text("by"),
            table.text("quote"),
            table.line("passage"),
        )
        key = (entry.passage, entry.quote)
        if key in entries:
            table.find("not-asked-twice", "passage", passage=entry.passage, first=entries[key].line)
        if len(findings) == before:
            entries[key] = entry
    return tuple(entries.values()), findings


def add_not_asked(text: str, entries: Iterable[NotAsked]) -> str:
    """The text of coverage.toml with entries added at its end; '' is taken for a new file."""
    parts = [text.rstrip("\n") + "\n" if text.strip() else HEAD]
    for entry in entries:
        lines = [f"passage = {toml_text(entry.passage)}"]
        lines += [f"quote = {toml_text(entry.quote)}"] if entry.quote else []
        lines += [f"hash = {toml_text(entry.hash)}", f"reason = {toml_text(entry.reason)}"]
        lines += [f"by = {toml_text(entry.by)}"] if entry.by else []
        parts.append("[[not_asked]]\n" + "\n".join(lines) + "\n")
    return "\n".join(parts)
