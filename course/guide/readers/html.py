"""HTML to headings and pieces, with lxml: the main part of the page, and nothing around it.

`main`, else the only `article`, else the body, without navigation, asides, footers, cookie
banners, forms, hidden parts and lists of links. Text straight in a `div` is a paragraph too.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from course.citation import plain
from course.errors import SourceError
from course.guide.parts import Group, GroupKind, Heading, Parts, Piece
from course.language.words import word_set

SUFFIXES = (".html", ".htm", ".xhtml")

_LINK_SHARE = 0.75
_LEFT_OUT = word_set(
    "script style template noscript nav aside footer form button select option input textarea iframe object"
    " embed svg math canvas audio video head title dialog menu"
)
_CODE = frozenset(("pre",))
_INLINE = word_set(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter output"
    " progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr picture source"
)
_ROLES_OUT = word_set(
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist"
    " doc-toc doc-index"
)
_BANNER = re.compile(r"cookie|consent|gdpr|informasjonskaps|breadcrumb|skip-?link", re.IGNORECASE)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEADING = re.compile(r"^h[1-9]$")  # a page has six levels, a Word document nine
_FOOTNOTE_REF = frozenset(("doc-noteref", "doc-backlink"))


def read(text: str, file: str) -> Parts:
    """Headings and pieces of a page; raises SourceError when it is nested deeper than lxml can hold."""
    parts = parts_of(text, file)
    _place(text, parts)
    return parts


def parts_of(text: str, file: str) -> Parts:
    """What `read` finds, without looking for the pieces' offsets: for what only became a page on the way."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        tree = None
    if any("xcessive depth" in (entry.message or "") for entry in parser.error_log):
        raise SourceError("source-too-deep", file=file)
    parts = Parts()
    if tree is None:
        return parts
    walk = _Walk(parts, file)
    for top in _main(tree):
        walk.run(top)
    walk.finish()
    parts.title = _title(tree, parts)
    return parts


def _main(tree: etree._Element) -> list[etree._Element]:
    """The elements that hold the page's own text."""
    for path in ("//main", "//*[@role='main']"):
        found = [element for element in _elements(tree, path) if not _is_left_out(element)]
        if found:
            return found[:1]
    articles = [element for element in _elements(tree, "//article") if not _is_left_out(element)]
    if len(articles) == 1:
        return articles
    return _elements(tree, "//body") or [tree]


def _elements(tree: etree._Element, path: str) -> list[etree._Element]:
    found = tree.xpath(path)
    return [item for item in found if etree.iselement(item)] if isinstance(found, list) else []


def _title(tree: etree._Element, parts: Parts) -> str:
    """The page's title: its `title` element, up to a site's name, when no heading says it better."""
    headings = [item for item in parts.items if isinstance(item, Heading)]
    if headings and headings[0].level == 1 and sum(item.level == 1 for item in headings) == 1:
        return headings[0].text
    for element in _elements(tree, "//title"):
        words = plain(str(element.xpath("string()")))
        return re.split(r"\s[|–—·»]\s|\s-\s", words)[0].strip()
    return ""


def _is_left_out(element: etree._Element) -> bool:
    tag = element.tag
    if not isinstance(tag, str) or tag in _LEFT_OUT:
        return True
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if _HIDDEN_STYLE.search(str(attributes.get("style", ""))):
        return True
    roles = set(str(attributes.get("role", "")).split())
    if roles & _ROLES_OUT or roles & _FOOTNOTE_REF:
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return tag not in {"html", "body", "main"} and _BANNER.search(names) is not None


def _line(element: etree._Element) -> int:
    line: object = element.sourceline
    return line if isinstance(line, int) else 0


@dataclass(slots=True)
class _Run:
    """The words of a paragraph that is being read."""

    words: list[str] = field(default_factory=list)
    bold: list[str] = field(default_factory=list)
    bold_ended: bool = False
    links: int = 0
    line: int = 0
    anchor: str = ""


@dataclass(slots=True)
class _ListState:
    group: Group
    fresh: bool = False
    item_text: str = ""


@dataclass(slots=True)
class _Row:
    """A table row that is being read: the words of each cell, a string a paragraph in it."""

    line: int
    cells: list[list[str]] = field(default_factory=list)
    is_head: bool = True


class _Walk:
    """One pass over the elements, without recursion: pages may be thousands deep."""

    def __init__(self, parts: Parts, file: str) -> None:
        self._parts, self._file = parts, file
        self._run = _Run()
        self._lists: list[_ListState] = []
        self._links: dict[Group, list[int]] = {}
        self._heading: tuple[int, int, str] | None = None
        self._anchor = ""
        self._in_link = self._in_bold = 0
        self._rows: list[_Row] = []
        self._table: list[Group] = []
        self._code: list[int] = []
        self._term = ""
        self._in_term = False

    def run(self, top: etree._Element) -> None:
        """Walk everything in an element that belongs to the page's own text."""
        stack: list[tuple[etree._Element, bool]] = [(top, False)]
        while stack:
            element, closing = stack.pop()
            if closing:
                self._close(element)
                self._say(element.tail if element is not top else None)
                continue
            if _is_left_out(element) or (element is not top and self._is_site_header(element)):
                if element.tag not in _INLINE and isinstance(element.tag, str):
                    self._flush()
                self._say(element.tail if element is not top else None)
                continue
            self._open(element)
            stack.append((element, True))
            if element.tag not in _CODE:
                self._say(element.text)
                stack.extend((child, False) for child in reversed(element))

    def finish(self) -> None:
        """The last words, and what was left out."""
        self._flush()
        if self._code:
            self._parts.note("code-left-out", self._file, self._code[0], n=len(self._code))
        links = {group for group, (linked, whole) in self._links.items() if linked > _LINK_SHARE * whole}
        if links:
            gone = [item for item in self._parts.items if isinstance(item, Piece) and item.group in links]
            self._parts.items = [
                item for item in self._parts.items if not (isinstance(item, Piece) and item.group in links)
            ]
            self._parts.note("links-left-out", self._file, gone[0].line, n=len(gone))

    def _is_site_header(self, element: etree._Element) -> bool:
        """A `header` without a heading of its own is the site's, not the text's."""
        return element.tag == "header" and not any(
            isinstance(child.tag, str) and _HEADING.match(child.tag) for child in element.iter()
        )

    def _open(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag in _INLINE:
            self._in_link += tag == "a"
            self._in_bold += tag in {"b", "strong", "dfn"}
            return
        if tag == "br":
            self._run.words.append(" ")
            return
        self._flush()
        anchor = str(element.get("id") or "")
        line = _line(element)
        if _HEADING.match(tag):
            self._heading = (int(tag[1]), line, anchor)
        elif tag in {"ul", "ol"}:
            lead = self._lists[-1].item_text if self._lists else ""
            kind = GroupKind.STEPS if tag == "ol" else GroupKind.BULLETS
            self._lists.append(_ListState(Group(kind, lead)))
        elif tag == "li" and self._lists:
            self._lists[-1].fresh, self._lists[-1].item_text = True, ""
        elif tag == "table":
            self._table.append(Group(GroupKind.TABLE))
        elif tag == "tr":
            self._rows.append(_Row(line))
        elif tag in {"td", "th"} and self._rows:
            self._rows[-1].cells.append([])
            self._rows[-1].is_head &= tag == "th"
        elif tag in _CODE:
            self._code.append(line)
        self._in_term = tag == "dt"
        self._run.line = line
        if anchor:
            self._run.anchor = anchor

    def _close(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag in _INLINE:
            self._in_link -= tag == "a"
            if tag in {"b", "strong", "dfn"}:
                self._in_bold -= 1
                self._run.bold_ended = True
            return
        if tag == "br":
            return
        self._flush()
        if _HEADING.match(tag):
            self._heading = None
        elif tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "tr":
            self._end_row()
        elif tag == "table" and self._table:
            self._table.pop()
        elif tag == "dl" and self._term:
            self._parts.items.append(Piece(self._term, 0, 0, self._run.line))
            self._term = ""
        self._in_term = False

    def _say(self, words: str | None) -> None:
        if not words:
            return
        run = self._run
        if self._in_bold and not run.bold_ended and not plain("".join(run.words[len(run.bold) :])):
            run.bold.append(words)
        run.words.append(words)
        if self._in_link:
            run.links += len(words.strip())

    def _flush(self) -> None:
        run, self._run = self._run, _Run(line=self._run.line)
        text = plain("".join(run.words))
        if not text:
            self._run.anchor = run.anchor
            return
        if self._heading is not None:
            level, line, anchor = self._heading
            self._parts.items.append(Heading(text, level, line, anchor or run.anchor))
            return
        if self._rows:
            cells = self._rows[-1].cells
            if not cells:
                cells.append([])
            cells[-1].append(text)
            return
        if self._in_term:
            self._term = f"{self._term}, {text}" if self._term else text
            return
        if self._term:
            term, self._term = self._term, ""
            self._parts.items.append(Piece(f"{term}: {text}", 0, 0, run.line, run.anchor, None, term))
            return
        group: Group | None = None
        if self._lists:
            state = self._lists[-1]
            if state.fresh:
                group, state.fresh, state.item_text = state.group, False, text
        term = plain("".join(run.bold)).rstrip(":")
        if not term or len(term.split()) > 6 or len(text) <= len(term) + 1 or not text.startswith(term):
            term = ""
        self._parts.items.append(Piece(text, 0, 0, run.line, run.anchor, group, term))
        if group is not None:
            counts = self._links.setdefault(group, [0, 0])
            counts[0] += run.links
            counts[1] += len(text)

    def _end_row(self) -> None:
        if not self._rows:
            return
        row = self._rows.pop()
        cells = [" ".join(words) for words in row.cells if words]
        group = self._table[-1] if self._table else None
        text = plain(" | ".join(cells))
        if not text:
            return
        if row.is_head and group is not None and not group.head:
            group.head = tuple(cells)
            return
        self._parts.items.append(Piece(text, 0, 0, row.line, "", group))


def _place(source: str, parts: Parts) -> None:
    """Give each piece its offsets, by finding its letters in the source between tags.

    lxml keeps lines, not offsets. The source's letters outside tags are laid in a row, white
    space away, each with its offset; pieces stand there in the same order.
    """
    letters, offsets = _letters(source)
    at, far = 0, _FAR_LOOKS
    for n, item in enumerate(parts.items):
        if not isinstance(item, Piece):
            wanted = _squeeze(item.text)
        else:
            wanted = _squeeze(item.text.replace(" | ", ""))
            if item.term and item.text.startswith(f"{item.term}: "):
                whole = wanted
                wanted = _squeeze(f"{item.term}{item.text[len(item.term) + 1 :]}")
                wanted = whole if letters.find(wanted, at) < 0 else wanted
        found = letters.find(wanted, at, at + len(wanted) + _WINDOW)
        if found < 0 and wanted and far:
            far -= 1
            found = letters.find(wanted, at)
        if found < 0 or not wanted:
            continue
        at = found + len(wanted)
        if isinstance(item, Piece):
            start, end = offsets[found], offsets[at - 1] + 1
            parts.items[n] = Piece(item.text, start, end, item.line, item.anchor, item.group, item.term)


_WINDOW, _FAR_LOOKS = 50_000, 100
"""How far a piece is looked for after the one before it, and how often all the way to the end."""

_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template)\b.*?(?:</\1\s*>|\Z)|<[!?/A-Za-z][^>]*(?:>|\Z)"
    r"|&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?",
    re.DOTALL | re.IGNORECASE,
)


def _letters(source: str) -> tuple[str, Sequence[int]]:
    row: list[str] = []
    offsets: list[int] = []
    for token, start, end in _runs(source):
        if not token:
            for at in range(start, end):
                char = source[at]
                if not char.isspace() and char != "\u00ad":
                    row.append(char)
                    offsets.append(at)
        elif token.startswith("&"):
            for char in entities.unescape(token):
                if not char.isspace() and char != "\u00ad":
                    row.append(char)
                    offsets.append(start)
    return "".join(row), offsets


def _runs(source: str) -> Iterator[tuple[str, int, int]]:
    at = 0
    for match in _TOKEN.finditer(source):
        if match.start() > at:
            yield "", at, match.start()
        yield match.group(), match.start(), match.end()
        at = match.end()
    if at < len(source):
        yield "", at, len(source)


def _squeeze(text: str) -> str:
    return "".join(text.split())
