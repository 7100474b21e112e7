"""The lines of a branching case: nodes under `###`, choices as links, the score of each end.

### Hun roer seg {#roer-seg}

Amal ser opp. Hva sier du?

- [Spør om hun vil at du henter noen](#henter)
  > Hun rister på hodet.
- [Si at alt ordner seg](#ordner)

### Hun forteller {#henter}

Dere blir sittende.

score: 100
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from course.errors import Finding
from course.quiz.lines import Line
from course.quiz.numbers import is_decimal, write_number

_HEADING = re.compile(r"###(?!#)\s*(.*)")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_CHOICE = re.compile(r"[-*+]\s+\[(.*)\]\(#([^()\s]*)\)")
_ITEM = re.compile(r"[-*+]\s")
_SCORE = re.compile(r"score[ \t]?:[ \t]*(.*)")
_PERCENT = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,20})?")


@dataclass(frozen=True, slots=True)
class Choice:
    """What one may do: its Markdown, the id of the node that it leads to, and what happens then."""

    text: str
    to: str
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A situation: its choices, or, at an end, what having come there is worth (from 0 to 1)."""

    id: str
    title: str
    text: str = ""
    choices: tuple[Choice, ...] = ()
    score: Fraction | None = None


def find_nodes(lines: Sequence[Line]) -> int | None:
    """Where the first node begins, or None."""
    return next((index for index, line in enumerate(lines) if _HEADING.fullmatch(line.text)), None)


def count_own_lines(lines: Sequence[Line]) -> int:
    """How many lines are the nodes' own, whatever they look like: dialogue is full of `Name: words`.

    The last node goes on through its last choice or its score; then come the explanation and
    the `key: value` lines of the question.
    """
    last = max(index for index, line in enumerate(lines) if _HEADING.fullmatch(line.text))
    ends = [
        index
        for index, line in enumerate(lines)
        if index > last and (_CHOICE.fullmatch(line.text) or _SCORE.fullmatch(line.text))
    ]
    if not ends:
        return last + 1
    end = next((index for index in ends if _SCORE.fullmatch(lines[index].text)), ends[-1]) + 1
    while end < len(lines) and _is_under_choice(lines[end].text):
        end += 1
    return end


def _is_under_choice(text: str) -> bool:
    return text.startswith((" ", "\t", ">"))


@dataclass(slots=True)
class _Draft:
    """A node while its lines are being read."""

    line: Line
    id: str
    title: str
    body: list[Line] = field(default_factory=list)


def read_nodes(lines: Sequence[Line]) -> tuple[tuple[Node, ...], tuple[int, ...], list[Finding]]:
    """The nodes, the line of each node and then of each choice, and what is wrong."""
    findings: list[Finding] = []
    drafts: list[_Draft] = []
    for line in lines:
        if heading := _HEADING.fullmatch(line.text):
            title, mark, label = (
                heading[1].rpartition("{#") if heading[1].endswith("}") else (heading[1], "", "")
            )
            drafts.append(_Draft(line, label[:-1], title.strip()))
            if not mark:
                findings.append(Finding("case-node-without-id", line=line.number))
            elif not _ID.fullmatch(label[:-1]):
                facts = {"id": label[:-1][:80]}
                findings.append(Finding("case-node-id-unreadable", line=line.number, facts=facts))
        elif drafts:
            drafts[-1].body.append(line)
        elif not line.is_blank:
            findings.append(Finding("question-line-stray", line=line.number))
    nodes: list[Node] = []
    places: list[int] = []
    for draft in drafts:
        node, of_choices = _read_node(draft, findings)
        nodes.append(node)
        places += of_choices
    return tuple(nodes), (*(draft.line.number for draft in drafts), *places), findings


def _read_node(draft: _Draft, findings: list[Finding]) -> tuple[Node, list[int]]:
    """The node of a draft, and the lines of its choices."""
    body = draft.body
    marked = (index for index, line in enumerate(body) if _is_choice_or_score(line.text))
    start = next(marked, len(body))
    while start and start < len(body) and _ITEM.match(body[start - 1].text):
        start -= 1  # An item above the first link is one whose link was forgotten.
    choices: list[Choice] = []
    places: list[int] = []
    scores: list[Line] = []
    is_open = False  # whether the next line can belong to a choice
    for line in body[start:]:
        if found := _CHOICE.fullmatch(line.text):
            choices.append(Choice(found[1].strip(), found[2]))
            places.append(line.number)
            is_open = True
        elif found := _SCORE.fullmatch(line.text):
            scores.append(Line(line.number, found[1]))
            is_open = False
        elif line.is_blank:
            is_open = False
        elif _ITEM.match(line.text):
            choices.append(Choice(line.text[2:].strip(), ""))
            places.append(line.number)
            is_open = True
        elif is_open and line.text.lstrip().startswith(">"):
            _add_feedback(choices, line.text.lstrip()[1:].removeprefix(" "))
        elif is_open and line.text[0].isspace() and choices[-1].feedback:
            _add_feedback(choices, line.text.strip())
        else:
            findings.append(Finding("question-line-stray", line=line.number))
    text = "\n".join(line.text for line in body[:start]).strip("\n")
    choices = [Choice(each.text, each.to, each.feedback.strip("\n")) for each in choices]
    return Node(draft.id, draft.title, text, tuple(choices), _read_score(scores, findings)), places


def _is_choice_or_score(text: str) -> bool:
    return bool(_CHOICE.fullmatch(text) or _SCORE.fullmatch(text))


def _add_feedback(choices: list[Choice], text: str) -> None:
    """One more line of what happens; the first ends in a line break so that an empty one counts."""
    last = choices[-1]
    choices[-1] = Choice(last.text, last.to, f"{last.feedback}{text}\n")


def _read_score(lines: Sequence[Line], findings: list[Finding]) -> Fraction | None:
    """The score of an end, from per cent; None where no line says one."""
    findings.extend(
        Finding("question-line-twice", line=line.number, facts={"key": "score"}) for line in lines[1:]
    )
    if not lines:
        return None
    value = lines[0].text.removesuffix("%").strip()
    percent = Fraction(value.replace(",", ".")) if _PERCENT.fullmatch(value) else None
    if percent is None or percent > 100:
        facts = {"value": lines[0].text[:40]}
        findings.append(Finding("case-score-unreadable", line=lines[0].number, facts=facts))
        return Fraction(0)
    return percent / 100


def write_nodes(nodes: Sequence[Node]) -> tuple[str, ...]:
    """The lines that `read_nodes` reads as these nodes, if any do."""
    lines: list[str] = []
    for node in nodes:
        lines += ["", " ".join(("###", *filter(None, (node.title, f"{{#{node.id}}}"))))]
        lines += ["", *node.text.split("\n")] if node.text else []
        lines += [""] if node.choices or node.score is not None else []
        for choice in node.choices:
            lines.append(f"- [{choice.text}](#{choice.to})")
            if choice.feedback:
                lines += [f"  > {text}".rstrip() for text in choice.feedback.split("\n")]
        if node.score is not None:
            lines.append(f"score: {write_number(node.score * 100, 'en')}")
    return tuple(lines[1:])


def is_percent(score: Fraction) -> bool:
    """True for a score that a bank can hold: from 0 to 100 per cent, and with an end to its decimals."""
    return 0 <= score <= 1 and is_decimal(score * 100)
