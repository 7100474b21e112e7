"""The front matter of a bank: `key: value` lines between two `---`, every value a string.

Strict and small: a bank's front matter holds single values, so no YAML library is needed,
and `no` stays a word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from course.errors import Finding, Level
from course.quiz.lines import Line
from course.quiz.rule_settings import RULE_KEYS, RULE_VALUES, is_rule

DEFAULT_PASS = 80

_ENTRY = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?")
_NOT_PLAIN = re.compile(r"[\"'#:\\]")


@dataclass(frozen=True, slots=True)
class BankHead:
    """What the front matter says; `extra` holds all other keys: rules, and what no bank knows."""

    module: str = ""
    title: str = ""
    pass_percent: int = DEFAULT_PASS
    extra: Mapping[str, str] = field(default_factory=dict)
    module_line: int = 0


def read_head(lines: Sequence[Line]) -> tuple[BankHead, int, list[Finding]]:
    """The front matter, the index of the first line after it, and what is wrong with it."""
    if not lines or lines[0].text != "---":
        return BankHead(), 0, [Finding("bank-head-missing", line=1)]
    end = next((index for index, line in enumerate(lines[1:], start=1) if line.text == "---"), None)
    first_question = next(
        (index for index, line in enumerate(lines) if line.text.startswith("##")), len(lines)
    )
    findings: list[Finding] = []
    if end is None or end > first_question:
        findings.append(Finding("bank-head-open", line=1))
        end, after = first_question, first_question
    else:
        after = end + 1
    entries: dict[str, Line] = {}
    for line in lines[1:end]:
        entry = _ENTRY.fullmatch(line.text)
        if line.is_blank or line.text.startswith("#"):
            continue
        if not entry:
            findings.append(Finding("bank-head-line", line=line.number))
        elif entry[1] in entries:
            findings.append(Finding("bank-head-twice", line=line.number, facts={"key": entry[1]}))
        else:
            entries[entry[1]] = Line(line.number, _value(entry[2] or ""))
    return _head(entries, findings), after, findings


def _head(entries: dict[str, Line], findings: list[Finding]) -> BankHead:
    module, title, passing = (entries.pop(key, Line(0, "")) for key in ("module", "title", "pass"))
    percent = int(passing.text) if re.fullmatch("[0-9]{1,3}", passing.text) else 0
    if not passing.number:
        findings.append(Finding("bank-pass-missing", Level.WARNING, line=1, facts={"default": DEFAULT_PASS}))
    elif not 1 <= percent <= 100:
        findings.append(Finding("bank-pass-unreadable", line=passing.number, facts={"value": passing.text}))
    for key, line in entries.items():
        if key in RULE_KEYS:
            if not is_rule(key, line.text):
                facts = {"key": key, "value": line.text[:40], "known": RULE_VALUES[key]}
                findings.append(Finding("rule-unreadable", line=line.number, facts=facts))
            continue
        findings.append(Finding("bank-head-unknown", Level.WARNING, line=line.number, facts={"key": key}))
    return BankHead(
        module.text,
        title.text,
        percent if 1 <= percent <= 100 else DEFAULT_PASS,
        {key: line.text for key, line in entries.items()},
        module.number,
    )


def _value(text: str) -> str:
    """A value without its quotation marks, or without the comment after it."""
    text = text.strip()
    if len(text) >= 2 and text[0] == text[-1] == '"':
        return re.sub(r"\\(.)", r"\1", text[1:-1])
    if len(text) >= 2 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    return re.split(r"(?:^|\s)#", text, maxsplit=1)[0].strip()


def write_head(head: BankHead) -> list[str]:
    """The lines that `read_head` reads as this front matter."""
    entries = {"module": head.module, "title": head.title, "pass": str(head.pass_percent), **head.extra}
    written = [f"{key}: {_written(value)}" for key, value in entries.items() if value or key in head.extra]
    return ["---", *written, "---"]


def _written(value: str) -> str:
    if value == value.strip() and not _NOT_PLAIN.search(value) and re.match(r"[^\W_]", value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
