"""Markdown to headings and pieces, with markdown-it-py (CommonMark and tables).

python-markdown, which renders lessons, flattens lists nested by two spaces and takes minutes
for hostile brackets; markdown-it-py does neither and knows the lines that things stand on.
Hostile input is bounded here: nesting by `_NESTING`, and a paragraph with more brackets than
any guide has is read without its markup.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from course.citation import plain
from course.errors import Level
from course.guide.parts import Group, GroupKind, Heading, Parts, Piece

SUFFIXES = (".md", ".markdown", ".mkd")

_NESTING = 100
_MOST_BRACKETS = 400
_LONGEST_INLINE = 20_000
_LINK_SHARE = 0.75
_MARKUP = re.compile(r"[\\`*_\[\]<>&!\n]")
_FENCE = re.compile(r"^(?:---|\.\.\.)\s*$")
_KEY = re.compile(r"^(?P<key>[\w-]+)\s*:\s*(?P<value>.*)$")
_ATTRIBUTES = re.compile(r"\{:?\s*(?P<inside>[#.][^{}]*)\}$")
_FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\]]+\]:")
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]+\]")
_REFERENCE = re.compile(r"^\s*\[[^\]]+\]:")
_TAG = re.compile(r"<!--.*?(?:-->|$)|</?[A-Za-z][^<>]*>|<[?!][^<>]*>", re.DOTALL)
_MARKERS = re.compile(r"^[\s>*+-]*(?:\d{1,9}[.)]\s+)*[\s>*+-]*")
_DEFINITION = re.compile(r"(?P<term>[^\n]{1,100})\n:[ \t]+(?P<meaning>.+)", re.DOTALL)
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")


def read(text: str, file: str) -> Parts:
    """Headings and pieces of a Markdown text; never raises for what is in it."""
    parts = Parts()
    lines = text.split("\n")
    starts = _offsets(lines)
    _take_front_matter(lines, parts)
    if footnotes := _take_footnotes(lines):
        parts.note("footnotes-left-out", file, footnotes[0] + 1, n=len(footnotes))
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table")
    parser.core.ruler.disable("inline")
    references: dict[str, Any] = {}
    tokens = parser.parse("\n".join(lines), references)
    walk = _Walk(parser, references, parts, file=file, lines=lines, starts=starts)
    walk.run(tokens)
    if any(token.level >= _NESTING - 2 for token in tokens):
        walk.rescue(tokens)
    walk.drop_link_lists()
    return parts


def _offsets(lines: Sequence[str]) -> list[int]:
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return starts


def _take_front_matter(lines: list[str], parts: Parts) -> None:
    """Read `key: value` lines between `---` at the top, and blank them."""
    if not lines or lines[0].strip() != "---":
        return
    end = next((n for n, line in enumerate(lines[1:200], start=1) if _FENCE.match(line)), 0)
    if not end or not any(_KEY.match(line) for line in lines[1:end]):
        return
    for line in lines[1:end]:
        if found := _KEY.match(line):
            key, value = found["key"].lower().replace("_", "-"), found["value"].strip()
            if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                value = value[1:-1].replace('\\"', '"')
            parts.describe(key, value)
    lines[: end + 1] = [""] * (end + 1)


def _take_footnotes(lines: list[str]) -> list[int]:
    """Blank the texts of footnotes: they say where the guide has something from, not what to learn."""
    found: list[int] = []
    inside = False
    for n, line in enumerate(lines):
        if _FOOTNOTE.match(line):
            found.append(n)
            inside = True
        elif inside and line.strip() and not line.startswith(("    ", "\t")):
            inside = False
        if inside:
            lines[n] = ""
    return found


@dataclass(slots=True)
class _Inline:
    text: str
    term: str = ""
    link_length: int = 0


class _Walk:
    """One pass over markdown-it's flat list of tokens."""

    def __init__(
        self,
        parser: MarkdownIt,
        references: dict[str, Any],
        parts: Parts,
        *,
        file: str,
        lines: Sequence[str],
        starts: Sequence[int],
    ) -> None:
        self._parser, self._references, self._parts, self._file = parser, references, parts, file
        self._lines, self._starts = lines, starts
        self._groups: list[Group] = []
        self._fresh_item = False
        self._item_texts: list[str] = []
        self._links: dict[Group, list[int]] = {}
        self._code_lines: list[int] = []

    def run(self, tokens: Sequence[Token]) -> None:
        """Take every token in turn."""
        at = 0
        while at < len(tokens):
            token = tokens[at]
            kind = token.type
            if kind in {"bullet_list_open", "ordered_list_open"}:
                lead = self._item_texts[-1] if self._item_texts else ""
                which = GroupKind.STEPS if kind.startswith("ordered") else GroupKind.BULLETS
                self._groups.append(Group(which, lead, start=_start(token)))
            elif kind in {"bullet_list_close", "ordered_list_close"}:
                self._groups.pop()
                self._fresh_item = False
            elif kind == "list_item_open":
                self._fresh_item = True
                self._item_texts.append("")
            elif kind == "list_item_close":
                self._fresh_item = False
                self._item_texts.pop()
            elif kind == "heading_open":
                self._heading(token, tokens[at + 1])
                at += 2
            elif kind == "inline":
                self._paragraph(token)
            elif kind == "table_open":
                at = self._table(tokens, at)
            elif kind in {"fence", "code_block"}:
                self._code_lines.append(token.map[0] + 1 if token.map else 0)
            elif kind == "html_block":
                self._html(token)
            at += 1
        if self._code_lines:
            self._parts.note("code-left-out", self._file, self._code_lines[0], n=len(self._code_lines))

    def _heading(self, token: Token, inline: Token) -> None:
        content, anchor = inline.content.rstrip(), ""
        if content.endswith("}") and (found := _ATTRIBUTES.search(content, content.rfind("{"))):
            names = [name[1:] for name in found["inside"].split() if name.startswith("#")]
            content, anchor = content[: found.start()].rstrip(), names[0] if names else ""
        text = plain(self._inline(content, token).text)
        if not text:
            return
        if token.level > 0:  # inside a list item or a quotation: no section of its own
            self._add(text, token)
            return
        self._parts.items.append(Heading(text, int(token.tag[1:]), _line(token), anchor))

    def _paragraph(self, token: Token) -> None:
        if defined := _DEFINITION.fullmatch(token.content):
            term = self._inline(defined["term"], token).text
            meaning = self._inline(defined["meaning"], token).text
            if term and meaning:
                self._add(f"{term}: {meaning}", token, term=term)
                return
        found = self._inline(token.content, token)
        if found.text:
            self._add(found.text, token, term=found.term, link_length=found.link_length)

    def _add(self, text: str, token: Token, *, term: str = "", link_length: int = 0) -> None:
        group = self._groups[-1] if self._groups and self._fresh_item else None
        self._fresh_item = False
        if self._item_texts and not self._item_texts[-1]:
            self._item_texts[-1] = text
        start, end = self._range(token)
        self._parts.items.append(Piece(text, start, end, _line(token), "", group, term))
        if group is not None:
            counts = self._links.setdefault(group, [0, 0])
            counts[0] += link_length
            counts[1] += len(text)

    def _range(self, token: Token) -> tuple[int, int]:
        """Offsets of the source lines that a token covers, without the white space around them."""
        if not token.map:
            return 0, 0
        first, last = token.map[0], max(token.map[1] - 1, token.map[0])
        while last > first and not self._lines[last].strip():
            last -= 1
        indent = len(self._lines[first]) - len(self._lines[first].lstrip())
        return self._starts[first] + indent, self._starts[last] + len(self._lines[last].rstrip())

    def _table(self, tokens: Sequence[Token], at: int) -> int:
        group = Group(GroupKind.TABLE)
        cells: list[str] = []
        row = tokens[at]
        in_head = False
        while tokens[at].type != "table_close":
            token = tokens[at]
            if token.type in {"thead_open", "thead_close"}:
                in_head = token.type == "thead_open"
            elif token.type == "tr_open":
                cells, row = [], token
            elif token.type == "inline":
                cells.append(self._inline(token.content, token).text)
            elif token.type == "tr_close":
                if in_head:
                    group.head = tuple(cells)
                elif text := plain(" | ".join(cell for cell in cells if cell)):
                    start, end = self._range(row)
                    self._parts.items.append(Piece(text, start, end, _line(row), "", group))
            at += 1
        return at

    def _html(self, token: Token) -> None:
        """The text in a block of raw HTML, without its tags."""
        if text := plain(html.unescape(_TAG.sub(" ", token.content))):
            self._add(text, token)

    def _inline(self, content: str, token: Token) -> _Inline:
        content = _FOOTNOTE_MARK.sub("", content)
        if not _MARKUP.search(content):
            return _Inline(plain(content))
        if len(content) > _LONGEST_INLINE or content.count("[") > _MOST_BRACKETS:
            self._parts.note("markup-not-read", self._file, _line(token))
            return _Inline(plain(html.unescape(_TAG.sub(" ", _LINK.sub(r"\1", content)))))
        children: list[Token] = []
        self._parser.inline.parse(content, self._parser, self._references, children)
        return _flatten(children)

    def rescue(self, tokens: Sequence[Token]) -> None:
        """Take in the lines that markdown-it left because they were nested too deep."""
        covered = [False] * (len(self._lines) + 1)
        for token in tokens:
            if token.map and token.type in {"inline", "fence", "code_block", "html_block", "hr"}:
                covered[token.map[0] : token.map[1]] = [True] * (token.map[1] - token.map[0])
        lost: list[Piece] = []
        for n, line in enumerate(self._lines):
            if covered[n] or not line.strip() or _REFERENCE.match(line):
                continue
            skipped = len(_MARKERS.match(line).group())  # type: ignore[union-attr]
            if text := plain(line[skipped:]):
                lost.append(
                    Piece(text, self._starts[n] + skipped, self._starts[n] + len(line.rstrip()), n + 1)
                )
        if lost:
            self._parts.note("nested-too-deep", self._file, lost[0].line, Level.WARNING, n=len(lost))
            self._parts.items.extend(lost)
            self._parts.items.sort(key=lambda item: item.line)

    def drop_link_lists(self) -> None:
        """Leave out lists that are three quarters link text: ways out of the guide, not the guide."""
        links = {group for group, (linked, whole) in self._links.items() if linked > _LINK_SHARE * whole}
        if not links:
            return
        kept: list[Heading | Piece] = []
        gone: list[Piece] = []
        for item in self._parts.items:
            if isinstance(item, Piece) and item.group in links:
                gone.append(item)
            else:
                kept.append(item)
        self._parts.note("links-left-out", self._file, gone[0].line, n=len(gone))
        self._parts.items = kept


def _flatten(children: Sequence[Token]) -> _Inline:
    """The words of an inline run; a bold start is its term."""
    words: list[str] = []
    link_length = depth = 0
    strong = _bold_start(children)
    for child in children:
        text = " " if child.type in {"softbreak", "hardbreak"} else ""
        if child.type in {"text", "text_special", "code_inline"}:
            text = child.content
        elif child.type == "html_inline" and child.content.lower().startswith("<br"):
            text = " "
        elif child.type in {"link_open", "link_close"}:
            depth += 1 if child.type == "link_open" else -1
        if depth:
            link_length += len(text)
        words.append(text)
    return _Inline(plain("".join(words)), strong, link_length)


def _bold_start(children: Sequence[Token]) -> str:
    """The bold words that a paragraph starts with, when more follows them; else ''."""
    inside: list[str] = []
    opened = False
    for n, child in enumerate(children):
        if not opened:
            if child.type == "strong_open":
                opened = True
            elif child.content or child.type != "text":
                return ""
        elif child.type == "strong_close":
            more = any(later.content.strip() for later in children[n + 1 :])
            term = plain("".join(inside)).rstrip(":")
            return term if more and 0 < len(term.split()) <= 6 else ""
        else:
            inside.append(child.content)
    return ""


def _start(token: Token) -> int:
    """The number of a list's first item."""
    start = token.attrs.get("start", 1)
    return int(start) if 0 <= int(start) < 1_000_000 else 1


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0
