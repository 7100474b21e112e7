"""Markdown to safe HTML: the only importer of python-markdown.

Whatever comes in, safe HTML comes out, soon: input is bounded in size and in the signs that
make the library slow, raw HTML is shown as text, and what is rendered goes through an
allow-list. Nothing here ever raises, and nothing here is part of a release.
"""

from __future__ import annotations

import html
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from course.plain_markdown import is_plain, plain_line

MAX_LENGTH = 50_000
"""Characters that are rendered at most; a longer text is shown as it is written."""

MAX_SIGNS = 600
"""How many of one sign that opens something (`[`, `*`, `_`, a backtick, `<`, `&`) are rendered at most."""

MAX_LINES = 1_000
"""Lines that are rendered at most."""

MAX_DEPTH = 12
"""How deep quotations and lists are nested at most."""

Resolve = Callable[[str], str | None]
"""Gives the address that a relative link or picture leads to on the page, or None to leave it out."""

_BLOCK_TAGS = frozenset(
    {"p", "br", "hr", "strong", "em", "code", "pre", "ul", "ol", "li", "dl", "dt", "dd"}
) | {
    *("blockquote", "a", "img", "table", "thead", "tbody", "tr", "th", "td"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
}
_INLINE_TAGS = frozenset({"strong", "em", "code"})
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_OTHER_SITE = re.compile(r"[/\\]{2}")
_NO_PICTURE = re.compile(r"<img(?![^>]* src=)(?:[^>]*? alt=\"([^\"]*)\")?[^>]*>")
_ITEM = re.compile(r"( *)(?:[-*+]|(\d{1,9})[.])(?: +|$)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_DEPTH = re.compile(r"(?:[ >]|[-*+] |\d+\. )*")
_SPECIAL = re.compile(r"[\\`*_\[\]]|\{(?=[.#])")
_STARTS = re.compile(r"\A(?:[#:>=|+~-]|\d+(?=[.)]))")
_CODE = re.compile(r"(`+)[^`]+\1")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
_MARK = re.compile("\x02(\\d{1,7})\x03")
_BLOCK_END = re.compile(r"</(?:p|li|dt|dd|h[1-6]|td|th|tr|pre|blockquote)>|<br>|<hr>")

_BLOCKS = ("indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference")

_HOLE = "\ue000"
_HTML_TAG = re.compile(r"(<(?:[^<>\"]|\"[^\"]*\")*>)")

_local = threading.local()


@dataclass(frozen=True, slots=True)
class Link:
    """A link or a picture of a text; `words` are a picture's text alternative."""

    url: str
    is_picture: bool
    words: str


class _Walk(Treeprocessor):
    """Moves headings down, so that a block's own fit under the page's, and notes what is shown."""

    by = 0
    items = 0
    links: tuple[Link, ...] = ()
    is_empty = False

    def run(self, root: Element) -> None:
        links: list[Link] = []
        self.is_empty = not any(text.strip() for text in root.itertext())
        self.items = 0
        for element in root.iter():
            tag = element.tag
            if tag == "li":
                self.items += 1
            elif tag == "a":
                links.append(Link(_plain(element.get("href", "")), False, ""))
            elif tag == "img":
                links.append(Link(_plain(element.get("src", "")), True, element.get("alt", "").strip()))
            elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
                element.tag = f"h{min(int(tag[1]) + self.by, 6)}"
        self.links = tuple(links)


def render(markdown: str, *, shift: int = 0, resolve: Resolve | None = None) -> str:
    """Safe HTML of a block's Markdown.

    `shift` is added to the level of headings inside it (6 at most). `resolve` gives addresses
    for relative links and pictures; without it they stay as they are. Pictures from other
    sites are left out: a page asks nobody else for anything.
    """
    markdown = _sendable(markdown)
    if _is_heavy(markdown):
        return _as_written(markdown)
    try:
        parser, walk = _block_parser()
        walk.by = max(shift, 0)
        rendered = parser.reset().convert("\n".join(_tidied(markdown.split("\n"))))
    except Exception:
        return _as_written(markdown)
    return _clean(rendered, resolve)


@dataclass(frozen=True, slots=True)
class Survey:
    """What a check wants to know of a text's rendering.

    `is_shown` is False for a text that is too big to be rendered and is shown as it is
    written, `is_empty` True for one without words, `lost_items` counts lines that look like
    items of a list and become none, `html` is the first raw tag, which is shown as text.
    """

    is_shown: bool
    is_empty: bool
    links: tuple[Link, ...]
    lost_items: int
    html: str


def survey(markdown: str) -> Survey:
    """Render a block's Markdown and say what became of it."""
    if _is_heavy(markdown):
        return Survey(False, False, (), 0, "")
    if is_plain(markdown):  # most blocks are words and lists of them, and nothing else
        return Survey(True, not markdown.strip(), (), 0, "")
    parser, walk = _block_parser()
    walk.links, walk.items, walk.is_empty = (), 0, True
    try:
        parser.reset().convert("\n".join(_tidied(markdown.split("\n"))))
    except Exception:  # then it is shown as it is written
        walk.is_empty = not markdown.strip()
    prose = _CODE.sub("", "\n".join(_outside_fences(markdown.split("\n"))))
    tag = _TAG.search(prose)
    return Survey(
        True, walk.is_empty, walk.links, max(_item_lines(prose) - walk.items, 0), tag[0] if tag else ""
    )


def _outside_fences(lines: list[str]) -> Iterator[str]:
    fence = ""
    for line in lines:
        opening = _FENCE.match(line)
        if fence:
            fence = "" if opening and opening[1].startswith(fence) else fence
        elif opening:
            fence = opening[1]
        else:
            yield line


def _item_lines(prose: str) -> int:
    """How many lines a preview shows as items: bullets, and numbers that follow on each other."""
    count, numbers = 0, set()
    for line in prose.split("\n"):
        if item := _ITEM.match(line):
            if item[2] is None:
                count += bool(line.strip())
            else:
                numbers.add(int(item[2]))
    return count + sum(1 for n in numbers if n + 1 in numbers or n - 1 in numbers)


def _plain(url: str) -> str:
    """An address as it was written: the library hides some signs behind marks until its last step."""
    url = url.replace("\x02amp\x03", "&")
    return html.unescape(_MARK.sub(lambda mark: chr(int(mark[1])), url))


def render_inline(markdown: str) -> str:
    """Safe HTML of a line, for stems, options and titles: emphasis and code, nothing else."""
    text = " ".join(_sendable(markdown).split("\n"))
    if _is_heavy(text):
        return html.escape(text)
    try:
        rendered = _inline_parser().reset().convert(text.lstrip())
    except Exception:
        return html.escape(text)
    return nh3.clean(rendered, tags=set(_INLINE_TAGS), attributes={}, link_rel=None).strip()


def render_around(texts: Sequence[str], *, shift: int = 0) -> list[str]:
    """Safe HTML of a text with holes in it, cut at the holes: as many pieces as texts.

    Between two pieces goes what a page has to put there. Where a hole would not be shown
    (`shows_holes`), the text is as it was written.
    """
    pieces = _pieces(texts, shift)
    if len(pieces) == len(texts):
        return pieces
    return _as_written(_with_holes(texts)).split(_HOLE)


def words_around(texts: Sequence[str]) -> list[str]:
    """The words of a text with holes in it, cut at the holes; a line for each paragraph, item or cell."""
    pieces = (" ".join(piece.split("\n")) for piece in render_around(texts))
    lines = (_BLOCK_END.sub("\n", piece) for piece in pieces)
    return [html.unescape(nh3.clean(piece, tags=set(), attributes={})) for piece in lines]


def shows_holes(texts: Sequence[str]) -> bool:
    """False when a hole of a text stands where nothing can be put: in an address, a link, or code."""
    return len(_pieces(texts, 0)) == len(texts)


def _with_holes(texts: Sequence[str]) -> str:
    return _HOLE.join(text.replace(_HOLE, "\ufffd") for text in texts)


def _pieces(texts: Sequence[str], shift: int) -> list[str]:
    """The HTML round the holes that are shown; a hole inside a tag, a link or code is not."""
    pieces = [""]
    closed = 0
    for index, part in enumerate(_HTML_TAG.split(render(_with_holes(texts), shift=shift))):
        if index % 2:
            closed += {"<a": 1, "</a": -1, "<code": 1, "</code": -1}.get(re.split(r"[ >]", part)[0], 0)
            pieces[-1] += part.replace(_HOLE, "")
        elif closed:
            pieces[-1] += part.replace(_HOLE, "")
        else:
            first, *rest = part.split(_HOLE)
            pieces[-1] += first
            pieces += rest
    return pieces


def text_only(markdown: str) -> str:
    """The words of a Markdown text without its signs, on one line."""
    if (words := plain_line(_sendable(markdown))) is not None and not _is_heavy(markdown):
        return words
    spaced = _BLOCK_END.sub(lambda end: end[0] + " ", render(markdown))
    return " ".join(html.unescape(nh3.clean(spaced, tags=set(), attributes={})).split())


def escape(text: str) -> str:
    """Markdown that shows a plain text as it is, and that the loader reads as one chunk."""
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(_STARTS.sub(_escaped_start, _escaped(line), count=1) for line in lines if line)


def _escaped(line: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", line.replace("&", "&amp;").replace("<", "&lt;"))


def _escaped_start(sign: re.Match[str]) -> str:
    """A sign that would begin a heading, a list, a quotation, a box or a term, as itself."""
    if sign.start():
        return sign[0]
    if sign[0].isdigit():
        return f"{sign[0]}\\"
    return f"\\{sign[0]}" if sign[0] in "#+-" else f"&#{ord(sign[0])};"


def _is_heavy(text: str) -> bool:
    """True for a text that would take the library long: its time grows with the square of these."""
    if len(text) > MAX_LENGTH or text.count("\n") > MAX_LINES:
        return True
    if any(text.count(sign) > MAX_SIGNS for sign in "[*_`<&!\\"):
        return True
    return any(_steps(line) > MAX_DEPTH for line in text.split("\n"))


def _steps(line: str) -> int:
    start = _DEPTH.match(line)
    opened = start[0] if start else ""
    return opened.count(">") + len(opened.replace(">", "")) // 4


def _sendable(text: str) -> str:
    """The text with a question mark for each half of a character, which no page can be sent with."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _as_written(text: str) -> str:
    """The text in paragraphs, as it was typed."""
    parts = [part for part in re.split(r"\n[ \t]*\n", text.strip("\n")) if part.strip()]
    return "\n".join(f"<p>{html.escape(part)}</p>" for part in parts)


def _clean(rendered: str, resolve: Resolve | None) -> str:
    def attribute(tag: str, name: str, value: str) -> str | None:
        if name not in {"href", "src"}:
            return value
        if _OTHER_SITE.match(value) or (name == "src" and _SCHEME.match(value)):
            return None
        if _SCHEME.match(value):
            return value
        if value.startswith("#") and name == "href":
            return value
        return resolve(value) if resolve else value

    cleaned = nh3.clean(
        rendered,
        tags=set(_BLOCK_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=attribute,
        url_schemes=set(_SCHEMES),
        link_rel="noreferrer",
    )
    return _NO_PICTURE.sub(lambda picture: picture[1] or "", cleaned)


def _block_parser() -> tuple[Markdown, _Walk]:
    """One parser a thread: the library's are not made for several at once."""
    if not hasattr(_local, "block"):
        parser = Markdown(
            extensions=["def_list", "tables", "sane_lists"],
            extension_configs={"tables": {"use_align_attribute": True}},
            output_format="html",
        )
        _without_html(parser)
        walk = _Walk(parser)
        parser.treeprocessors.register(walk, "walk", 5)
        _local.block = (parser, walk)
    block: tuple[Markdown, _Walk] = _local.block
    return block


def _inline_parser() -> Markdown:
    if not hasattr(_local, "inline"):
        parser = Markdown(output_format="html")
        _without_html(parser)
        for name in _BLOCKS:
            parser.parser.blockprocessors.deregister(name, strict=False)
        _local.inline = parser
    inline: Markdown = _local.inline
    return inline


def _without_html(parser: Markdown) -> None:
    """Raw HTML is text; reference links have no place where each block is rendered alone."""
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.parser.blockprocessors.deregister("reference", strict=False)


def _tidied(lines: list[str]) -> Iterator[str]:
    """Lines as the library needs them, so that lists and code look as every preview shows them.

    It wants a blank line before a list, four spaces for a list in a list, and knows no fences.
    """
    fence = ""
    indents: list[int] = []  # of the lists that are open, outermost first
    before = ""
    for number, line in enumerate(lines):
        opening = _FENCE.match(line)
        if fence:
            if opening and opening[1].startswith(fence) and not line[opening.end() :].strip():
                fence, before = "", ""
                yield ""
            else:
                yield f"    {line}"
            continue
        if opening:
            fence = opening[1]
            yield from ("", "")
            continue
        item = _ITEM.match(line)
        shown = line
        if item and (indents or _starts_list(item, before, lines, number)):
            while indents and len(item[1]) < indents[-1]:
                indents.pop()
            if not indents or len(item[1]) >= indents[-1] + 2:
                if not indents and before.strip():
                    yield ""
                indents.append(len(item[1]))
            shown = " " * 4 * (len(indents) - 1) + line.lstrip(" ")
        elif not line.strip():
            indents = indents if number + 1 < len(lines) and lines[number + 1].startswith(" ") else []
        elif indents and line.startswith(" "):
            shown = " " * 4 * len(indents) + line.lstrip(" ")
        before = line
        yield shown


def _starts_list(item: re.Match[str], before: str, lines: list[str], number: int) -> bool:
    """Whether a line that looks like an item is one, as CommonMark decides.

    Right under other words a number begins a list only when it is 1 and a 2 follows: `1. mai`
    at the start of a line is a date.
    """
    if len(item[1]) > 3:
        return False
    if not before.strip() or item[2] is None:
        return True
    return item[2] == "1" and any(line.startswith(f"{item[1]}2. ") for line in lines[number + 1 :])
