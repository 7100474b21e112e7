"""GIFT as it is written: a file cut into questions, and a question into its parts.

The rules are those of Moodle's own importer: questions stand between blank lines; the answers
are what stands between the first brace and the next closing one; a sign counts where no
backslash stands before it. What the parts mean for us is decided in `reading`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

MAX_CHUNK = 200_000
"""Characters of one question that are read."""

_ESCAPE = re.compile(r"\\([\\:#={}~n])")
_TOKEN = re.compile(r"\\[\\:#={}~n]|(?P<sign>####|::|->|[=~#{}])|.", re.DOTALL)
_FORMAT = re.compile(r"\[(html|markdown|plain|moodle)\]")
_WEIGHT = re.compile(r"%(-?[0-9]{1,3}(?:\.[0-9]*)?|-?\.[0-9]+)%")
_ID = re.compile(r"\[id:((?:\\\]|[^\]\x00-\x1f\x7f])+)\]")
_TAG = re.compile(r"\[tag:([^\]\x00-\x1f\x7f]+)\]")
_OURS = re.compile(r"//\s*kyndig ([a-z]+):[ ]?(.*)")


class Kind(StrEnum):
    """What a question is, by Moodle's names."""

    CATEGORY = "category"
    DESCRIPTION = "description"
    ESSAY = "essay"
    NUMERICAL = "numerical"
    MULTICHOICE = "multichoice"
    MATCH = "match"
    TRUE_FALSE = "truefalse"
    SHORT_ANSWER = "shortanswer"
    BROKEN = "?"


@dataclass(frozen=True, slots=True)
class Text:
    """A text without its escapes, and the format it is in: moodle, html, markdown or plain."""

    text: str
    format: str

    def __bool__(self) -> bool:
        return bool(self.text.strip())


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `sign` is `=`, `~` or '' (none was written); `weight` is per cent, as it was written.

    `text` is the left side of a match, `right` its right side.
    """

    sign: str
    weight: str | None
    text: Text
    feedback: Text
    right: str | None = None


@dataclass(frozen=True, slots=True)
class Parsed:
    """A question in its parts. `comments` are the lines that we write for ourselves, as (key, value).

    `fault` is the code of what is wrong, for a broken one. For true/false the feedback of the
    only answer is what is said to those who are wrong, `said_if_right` to those who are right.
    """

    kind: Kind
    line: int
    title: str = ""
    id: str = ""
    tags: tuple[str, ...] = ()
    comments: tuple[tuple[str, str], ...] = ()
    stem: Text = field(default_factory=lambda: Text("", "moodle"))
    answers: tuple[Answer, ...] = ()
    is_true: bool = False
    said_if_right: Text = field(default_factory=lambda: Text("", "moodle"))
    general: Text = field(default_factory=lambda: Text("", "moodle"))
    fault: str = ""


def parse(text: str) -> Iterator[Parsed]:
    """The questions of a file in their order, categories among them. Never raises."""
    comments: list[str] = []
    chunk: list[str] = []
    start = 0
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        bare = line.strip()
        if bare.startswith("//"):
            comments.append(bare)
            if chunk:
                chunk.append(" ")  # So that the lines around it do not run together.
        elif bare:
            start = start or number
            chunk.append(line)
            if bare.startswith("$CATEGORY:"):
                yield _question(chunk, start, comments)
                chunk, comments, start = [], [], 0
        elif chunk:
            yield _question(chunk, start, comments)
            chunk, comments, start = [], [], 0


def _question(lines: list[str], line: int, comments: list[str]) -> Parsed:
    """One question; `comments` are those in front of it and in it."""
    text = "\n".join(lines).strip()[:MAX_CHUNK]
    if text.startswith("$CATEGORY:"):
        return Parsed(Kind.CATEGORY, line, title=text.removeprefix("$CATEGORY:").strip())
    ours = tuple((found[1], unguarded(found[2])) for each in comments if (found := _OURS.fullmatch(each)))
    theirs = "\n".join(each for each in comments if not _OURS.fullmatch(each))
    named = _ID.search(theirs)
    question_id = named[1].replace("\\]", "]").strip() if named else ""
    tags = tuple(_TAG.findall(theirs))
    title, rest = _title(text)

    def made(kind: Kind, **parts: Any) -> Parsed:
        return Parsed(kind, line, title, question_id, tags, ours, **parts)

    cut = _braces(rest)
    if cut is None:
        return made(Kind.BROKEN, stem=_text(rest, "moodle"), fault="gift-braces")
    before, inside, after = cut
    if inside is None:
        return made(Kind.DESCRIPTION, stem=_text(before, "moodle"))
    after = after if after.strip() and not after.strip().startswith("//") else ""
    stem = _text(f"{before}_____{after}" if after else before, "moodle")
    if after and _first(after, "{") >= 0:
        return made(Kind.BROKEN, stem=stem, fault="gift-several-answers")
    inside, general = _general(inside, stem.format)
    return made(**_answers(inside, stem.format), stem=stem, general=general)


def guarded(value: str) -> str:
    """A value of our comments in which nobody sees an id or a tag."""
    return re.sub(r"\[(?=\\*(?:id|tag):)", r"[\\", value)


def unguarded(value: str) -> str:
    """What `guarded` made of a value, as it was."""
    return re.sub(r"\[\\(?=\\*(?:id|tag):)", "[", value)


def _title(text: str) -> tuple[str, str]:
    """The title between two double colons, and what follows."""
    if text.startswith("::") and (end := _first(text, "::", 2)) >= 0:
        return _unescaped(text[2:end]).strip(), text[end + 2 :].strip()
    return "", text


def _braces(text: str) -> tuple[str, str | None, str] | None:
    """What stands before, in and after the braces: None in the middle without any, None for one alone."""
    opening, closing = _first(text, "{"), _first(text, "}")
    if opening < 0 and closing < 0:
        return text, None, ""
    if opening < 0 or closing < opening:
        return None
    return text[:opening], text[opening + 1 : closing].strip(), text[closing + 1 :]


def _general(inside: str, default: str) -> tuple[str, Text]:
    """The answers and the general feedback, which stands after the last `####`."""
    places = [found.start() for found in _TOKEN.finditer(inside) if found["sign"] == "####"]
    if not places:
        return inside, Text("", default)
    return inside[: places[-1]].strip(), _text(inside[places[-1] + 4 :], default)


def _answers(inside: str, default: str) -> dict[str, Any]:
    """Kind and answers, by the first rule that fits."""
    if not inside:
        return {"kind": Kind.ESSAY}
    if inside.startswith("#"):
        return _numerical(inside[1:], default)
    if _first(inside, "~") >= 0:
        pieces = [_answer(sign, piece, default) for sign, piece in _pieces(inside, "=~")]
        fault = "" if len(pieces) > 1 else "gift-too-few"
        return _or_broken({"kind": Kind.MULTICHOICE, "answers": tuple(pieces)}, fault)
    if _first(inside, "=") >= 0 and _first(inside, "->") >= 0:
        return _match(inside, default)
    word, *said = _split(inside, "#", 2)
    if word.strip() in ("T", "TRUE", "F", "FALSE"):
        wrong, right = (*(_text(each, default) for each in said), *[Text("", default)] * 2)[:2]
        only = Answer("", None, Text(word.strip(), "plain"), wrong)
        is_true = word.strip() in ("T", "TRUE")
        return {"kind": Kind.TRUE_FALSE, "answers": (only,), "is_true": is_true, "said_if_right": right}
    short = tuple(_answer(sign, piece, default) for sign, piece in _pieces(inside, "="))
    return _or_broken({"kind": Kind.SHORT_ANSWER, "answers": short}, "" if short else "gift-too-few")


def _numerical(inside: str, default: str) -> dict[str, Any]:
    pieces = [_answer(sign, piece, default) for sign, piece in _pieces(inside, "=~")]
    fault = "" if any(piece.sign != "~" for piece in pieces) else "gift-too-few"
    return _or_broken({"kind": Kind.NUMERICAL, "answers": tuple(pieces)}, fault)


def _match(inside: str, default: str) -> dict[str, Any]:
    pairs: list[Answer] = []
    fault = ""
    for sign, piece in _pieces(inside, "="):
        arrow = _first(piece, "->")
        if arrow < 0:
            fault = "gift-match-without-arrow"
            continue
        right = " ".join(_unescaped(piece[arrow + 2 :]).split())
        pairs.append(Answer(sign, None, _text(piece[:arrow], default), Text("", default), right))
    return _or_broken(
        {"kind": Kind.MATCH, "answers": tuple(pairs)}, fault or ("" if len(pairs) > 1 else "gift-too-few")
    )


def _or_broken(parts: dict[str, Any], fault: str) -> dict[str, Any]:
    return {**parts, "kind": Kind.BROKEN, "fault": fault} if fault else parts


def _pieces(inside: str, signs: str) -> Iterator[tuple[str, str]]:
    """What stands after each sign; what stands before the first is a piece without one, if it is anything."""
    sign, at = "", 0
    for found in [*_TOKEN.finditer(inside), None]:
        if found is not None and (not found["sign"] or found["sign"] not in signs):
            continue
        piece = inside[at : found.start() if found else len(inside)]
        if sign or piece.strip():
            yield sign, piece
        if found:
            sign, at = found["sign"], found.end()


def _answer(sign: str, piece: str, default: str) -> Answer:
    piece = piece.strip()
    weight = _WEIGHT.match(piece)
    words, *said = _split(piece[weight.end() :] if weight else piece, "#", 1)
    feedback = _text(said[0], default) if said else Text("", default)
    return Answer(sign, weight[1] if weight else None, _text(words, default), feedback)


def _split(text: str, sign: str, times: int) -> list[str]:
    """The text cut at a sign that no backslash stands before."""
    parts: list[str] = []
    while len(parts) < times and (at := _first(text, sign)) >= 0:
        parts.append(text[:at])
        text = text[at + len(sign) :]
    return [*parts, text]


def _first(text: str, sign: str, start: int = 0) -> int:
    """Where a sign stands first that no backslash stands before, or -1."""
    at = start
    while (at := text.find(sign, at)) >= 0:
        before = text[start:at]
        if (len(before) - len(before.rstrip("\\"))) % 2 == 0 or sign == "->":
            return at
        at += 1
    return -1


def _text(raw: str, default: str) -> Text:
    """A text with its format, without escapes. New lines count in HTML and Markdown, and as escapes."""
    raw = raw.strip()
    found = _FORMAT.match(raw)
    kind = found[1] if found else default
    raw = raw[found.end() :].strip() if found else raw
    if kind in ("moodle", "plain"):
        raw = re.sub(r"[ \t]*\n[ \t]*", " ", raw)
        raw = re.sub(r"[ \t]{2,}", " ", raw)
    return Text(_unescaped(raw).strip(), kind)


def _unescaped(raw: str) -> str:
    return _ESCAPE.sub(lambda found: "\n" if found[1] == "n" else found[1], raw)
