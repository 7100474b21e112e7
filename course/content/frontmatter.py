"""The YAML between two `---` lines at the head of a lesson: read with lines, written by hand.

Everything is text here: `title: no` is the title "no". Only mappings of texts and of lists
of texts are read; anchors, tags and nesting are refused, so that no front matter can grow.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from course.errors import Finding

FENCE = "---"
MAX_LENGTH = 20_000  # characters; a lesson's head is a few hundred

_SAFE = re.compile(r"[^\W\d_](?:[\w ,.;()/«»–?+§%-]|:(?=\S)|(?<=\S)#)*")
_BREAKS = re.compile(r"[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")  # not the no-break space, which is typography
_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


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
    comments = any(line.lstrip().startswith("#") or " #" in line for line in lines[1:end])
    try:
        node = YAML(typ="safe", pure=True).compose(head)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = (mark.line if mark else 0) + 2
        return FrontMatter(body_line=end + 1), (Finding("lesson-head-yaml", file=file, line=line),)
    except (YAMLError, RecursionError, ValueError):
        return FrontMatter(body_line=end + 1), (Finding("lesson-head-yaml", file=file, line=2),)
    values, places, findings = _read_mapping(node, file)
    return FrontMatter(values, places, end + 1, comments), findings


def _read_mapping(
    node: Node | None, file: str
) -> tuple[dict[str, str | tuple[str, ...]], dict[str, int], tuple[Finding, ...]]:
    values: dict[str, str | tuple[str, ...]] = {}
    lines: dict[str, int] = {}
    findings: list[Finding] = []
    if node is None:
        return values, lines, ()
    if not isinstance(node, MappingNode):
        return values, lines, (Finding("lesson-head-yaml", file=file, line=2),)
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 2
        key = key_node.value if isinstance(key_node, ScalarNode) else ""
        if key in values:
            findings.append(Finding("key-twice", file=file, line=line, facts={"key": key}))
            continue
        value = _read_value(value_node)
        if value is None or not key:
            findings.append(Finding("lesson-head-value", file=file, line=line, facts={"key": str(key)}))
            continue
        values[key], lines[key] = value, line
    return values, lines, tuple(findings)


def _read_value(node: Node) -> str | tuple[str, ...] | None:
    if isinstance(node, ScalarNode):
        return _text(node)
    if isinstance(node, SequenceNode) and all(isinstance(item, ScalarNode) for item in node.value):
        return tuple(_text(item) for item in node.value)
    return None


def _text(node: ScalarNode) -> str:
    return _BREAKS.sub(" ", str(node.value)).strip(" ")


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
    if _SAFE.fullmatch(text) and text == text.strip() and text.lower() not in _WORDS:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char.isprintable() else _escape(char) for char in escaped) + '"'


def _escape(char: str) -> str:
    code = ord(char)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
