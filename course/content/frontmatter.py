"""The YAML between two `---` lines at the head of a lesson: read with lines, written by hand.

Everything is text here: `title: no` is the title "no". Only mappings of texts and of lists
of texts are read; anchors, tags and nesting are refused, so that no front matter can grow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from course.errors import Finding

FENCE = "---"
MAX_LENGTH = 20_000  # characters; a lesson's head is a few hundred

_SAFE = re.compile(r"[^\W\d_](?:[\w ,.;()/«»–?+§%-]|:(?=\S)|(?<=\S)#)*")
_SIMPLE = re.compile(r"(?:(?P<key>[a-z_]+):|  -)(?: (?P<text>\S.*))?")
_QUOTED = re.compile(r'"((?:[^"\\]|\\["\\])*)"')
_ESCAPED = re.compile(r"\\(.)")
_BREAKS = re.compile(r"[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")  # not the no-break space, which is typography
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head says: key -> text or list of texts, and the line of each key.

    `body_line` is the index (from 0) of the first line after the head; `comments` is True
    when the head has comments, which writing it anew would lose.
    """

    values: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    body_line: int = 0
    comments: bool = False

    def text(self, key: str) -> str:
        """The text of a key, '' when it is missing or a list."""
        value = self.values.get(key, "")
        return value if isinstance(value, str) else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of a key; one text is a list of one."""
        value = self.values.get(key, ())
        return (value,) if isinstance(value, str) and value else tuple(value)


def read_front_matter(lines: Sequence[str], *, file: str) -> tuple[FrontMatter, tuple[Finding, ...]]:
    """Read the head of a file that has been split into lines."""
    if not lines or lines[0].rstrip() != FENCE:
        return FrontMatter(), (Finding("lesson-head-missing", file=file, line=1),)
    end = next((n for n, line in enumerate(lines) if n and line.rstrip() == FENCE), None)
    if end is None:
        return FrontMatter(body_line=1), (Finding("lesson-head-open", file=file, line=1),)
    head = "\n".join(lines[1:end])
    if len(head) > MAX_LENGTH:
        facts = {"limit": MAX_LENGTH}
        return FrontMatter(body_line=end + 1), (Finding("lesson-head-long", file=file, line=1, facts=facts),)
    simple = _read_simply(lines[1:end])
    if simple is not None:
        return FrontMatter(*simple, end + 1), ()
    comments = any(line.lstrip().startswith("#") or " #" in line for line in lines[1:end])
    reader = _Reader(file)
    try:
        reader.read(head)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        reader.find("lesson-head-yaml", (mark.line if mark else 0) + 2)
    except (YAMLError, RecursionError, ValueError):
        reader.find("lesson-head-yaml", 2)
    return FrontMatter(reader.values, reader.lines, end + 1, comments), tuple(reader.findings)


def _read_simply(
    head: Sequence[str],
) -> tuple[dict[str, str | tuple[str, ...]], dict[str, int]] | None:
    """The head when it has the form that `write_front_matter` gives it, without YAML's machinery.

    None for any other: what is safe to write as it is can be read as it is, the rest is YAML.
    """
    values: dict[str, str | tuple[str, ...]] = {}
    lines: dict[str, int] = {}
    items: list[str] | None = None
    last = ""
    for number, line in enumerate(head, start=2):
        form = _SIMPLE.fullmatch(line)
        if form is None:
            return None
        key, text = form["key"], form["text"]
        if text is not None and not _is_safe(text) and not (text.isascii() and text.isdecimal()):
            quoted = _QUOTED.fullmatch(text) if text.isprintable() and " #" not in text else None
            if quoted is None:
                return None
            text = _text(_ESCAPED.sub(r"\1", quoted[1]))
        if key is None:
            if items is None:
                return None
            items.append(text)
            values[last] = tuple(items)
            continue
        if key in values or (items is not None and not items):
            return None
        last = key
        lines[key] = number
        items = [] if text is None else None
        values[key] = () if text is None else text
    return None if items is not None and not items else (values, lines)


class _Reader:
    """Reads a mapping of texts and lists of texts from the parser's events, as they come.

    Nothing is built that was not asked for: aliases are refused before they can grow, and
    reading stops at nesting that no head has, before it can take long.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.values: dict[str, str | tuple[str, ...]] = {}
        self.lines: dict[str, int] = {}
        self.findings: list[Finding] = []

    def find(self, code: str, line: int, **facts: str) -> None:
        self.findings.append(Finding(code, file=self.file, line=line, facts=facts))

    def read(self, head: str) -> None:
        """Fill `values` and `lines`; raises YAMLError for what is no YAML."""
        events: Iterator[Event] = YAML(typ="safe", pure=True).parse(head)
        for event in events:
            if isinstance(event, MappingStartEvent):
                self._read_mapping(events)
                return
            if isinstance(event, NodeEvent):
                raise YAMLError("no mapping")

    def _read_mapping(self, events: Iterator[Event]) -> None:
        for event in events:
            if isinstance(event, MappingEndEvent):
                return
            line = event.start_mark.line + 2
            key = self._read_value(event, events)
            value = self._read_value(next(events), events)
            if not isinstance(key, str) or not key or value is None:
                self.find("lesson-head-value", line, key=key if isinstance(key, str) else "")
            elif key in self.values:
                self.find("key-twice", line, key=key)
            else:
                self.values[key], self.lines[key] = value, line

    def _read_value(self, event: Event, events: Iterator[Event]) -> str | tuple[str, ...] | None:
        """A text or a list of texts; None for anything else, whose events are passed over."""
        if isinstance(event, ScalarEvent):
            return _text(event.value)
        items: list[str] | None = [] if isinstance(event, SequenceStartEvent) else None
        depth = int(isinstance(event, CollectionStartEvent))
        while depth:
            event = next(events)
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if depth > _DEEPEST:
                raise YAMLError("nested too deep")
            if items is not None and isinstance(event, NodeEvent):
                if isinstance(event, ScalarEvent):
                    items.append(_text(event.value))
                else:
                    items = None
        return None if items is None else tuple(items)


def _text(value: str) -> str:
    return _BREAKS.sub(" ", str(value)).strip(" ")


def write_front_matter(values: Mapping[str, str | int | Sequence[str]]) -> str:
    """The head with its fences, in the order given; empty values are left out."""
    lines = [FENCE]
    for key, value in values.items():
        if isinstance(value, str | int):
            if value:
                lines.append(f"{key}: {scalar(str(value)) if isinstance(value, str) else value}")
        elif value:
            lines += [f"{key}:", *(f"  - {scalar(item)}" for item in value)]
    return "\n".join([*lines, FENCE, ""])


def scalar(text: str) -> str:
    """A text as YAML: as it is where that is safe in any reader, else in double quotes."""
    if _is_safe(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char.isprintable() else _escape(char) for char in escaped) + '"'


def _is_safe(text: str) -> bool:
    """True for a text that every YAML reader reads as this text when it stands there bare."""
    return bool(_SAFE.fullmatch(text)) and text == text.strip() and text.lower() not in _WORDS


def _escape(char: str) -> str:
    code = ord(char)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
