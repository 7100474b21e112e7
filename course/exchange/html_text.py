"""HTML, plain text and our Markdown into each other. Nothing is fetched and nothing runs.

Other programs keep questions as HTML; a bank keeps Markdown. `from_html` and `line_from_html`
give the Markdown and say what could not be taken along, as codes of findings for
`Item.lost`. The other way goes through `course.markup`, so that a question looks elsewhere
as it looks here.
"""

from __future__ import annotations

import html as html_codes
import re
from dataclasses import dataclass

from lxml import etree
from lxml import html as lxml_html

from course.exchange.escaping import as_markdown, one_line, seen
from course.exchange.html_tree import Blocks, Lines
from course.exchange.items import tidy
from course.markup import render, render_inline, text_only

__all__ = [
    "Converted",
    "from_html",
    "from_markdown",
    "from_moodle",
    "from_plain",
    "is_plain",
    "line_from_html",
    "line_from_moodle",
    "line_from_plain",
    "line_to_html",
    "line_to_plain",
    "one_line",
    "stem_to_plain",
    "to_html",
]

MAX_LENGTH = 200_000
"""Characters of HTML that are read; a question's text is never longer."""

_TAG = re.compile(r"<(?:[a-zA-Z/!?])|&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
_TAG_BEGINS = re.compile(r"<[a-zA-Z/!]")
_CODE = re.compile(r"(`+).+?\1", re.DOTALL)
_FORMULA = re.compile(r"\\\(.+?\\\)|\\\[.+?\\\]|\$\$.+?\$\$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Converted:
    """Markdown, and codes for what was lost on the way; `pictures` are the addresses of those left out."""

    text: str
    lost: frozenset[str] = frozenset()
    pictures: tuple[str, ...] = ()


def from_html(source: str) -> Converted:
    """Markdown in blocks (paragraphs, lists, tables, code), for stems and explanations. Never raises."""
    return _convert(source, Blocks)


def line_from_html(source: str) -> Converted:
    """Markdown on one line, for options and pairs: emphasis and code stay, blocks follow on each other."""
    return _convert(source, Lines)


def from_plain(text: str) -> str:
    """Markdown that shows a plain text as it is, in its paragraphs; as little escaped as that allows."""
    parts = re.split(r"\n[ \t]*\n", tidy(seen(text)))
    return "\n\n".join(as_markdown(part) for part in parts if part.strip())


def line_from_plain(text: str) -> str:
    """Markdown on one line that shows a plain text as it is."""
    return as_markdown(one_line(seen(text)))


def from_moodle(text: str) -> Converted:
    """Markdown of Moodle's auto-format: HTML where there are tags, and a new line is one."""
    if not _TAG.search(text):
        return _formulas(Converted(from_plain(re.sub(r"\n[ \t]*", "\n\n", text.strip()))))
    return from_html(re.sub(r"\r?\n", "<br>\n", text.strip()))


def line_from_moodle(text: str) -> Converted:
    """As `from_moodle`, on one line."""
    if not _TAG.search(text):
        return _formulas(Converted(line_from_plain(text)))
    return line_from_html(text)


def from_markdown(text: str) -> Converted:
    """Markdown of others as ours: tidied; raw HTML, which we show as text, is converted."""
    text = seen(text)
    if not _TAG_BEGINS.search(text):
        return _formulas(Converted(tidy(text)))
    made, at = [], 0
    for code in [*_CODE.finditer(text), None]:
        words = text[at : code.start() if code else len(text)]
        words = re.sub(r"</?(?:p|div|span)\b[^<>]*>|<!--.*?-->", "", words, flags=re.DOTALL)
        words = re.sub(r"<br\s*/?>", "\n\n", words)
        if _TAG_BEGINS.search(words):
            return from_html(render_loosely(text))
        made += [words, code[0] if code else ""]
        at = code.end() if code else len(text)
    return _formulas(Converted(tidy("".join(made))))


def render_loosely(text: str) -> str:
    """HTML of Markdown that holds HTML: tags that were written out are tags again."""
    made = render(text)
    return re.sub(r"&lt;(/?[a-zA-Z][^<>]*?)&gt;", lambda tag: f"<{html_codes.unescape(tag[1])}>", made)


def to_html(markdown: str) -> str:
    """Safe HTML in blocks."""
    return render(markdown)


def line_to_html(markdown: str) -> str:
    """Safe HTML of a line."""
    return render_inline(markdown)


def line_to_plain(markdown: str) -> str:
    """The words that a line of Markdown shows, without its marks."""
    return html_codes.unescape(re.sub(r"</?(?:strong|em|code)>", "", render_inline(markdown)))


def stem_to_plain(stem: str) -> str:
    """The words of a stem on one line. Its first paragraph is a line; a list can only follow."""
    first, _, rest = stem.partition("\n\n")
    return " ".join(filter(None, (line_to_plain(first), text_only(rest) if rest else "")))


def is_plain(markdown: str) -> bool:
    """True when a line says the same as plain text: it has no marks and nothing escaped."""
    return "\n" not in markdown and line_to_plain(markdown) == markdown


def _formulas(made: Converted) -> Converted:
    if _FORMULA.search(made.text):
        return Converted(made.text, made.lost | {"exchange-lost-formula"}, made.pictures)
    return made


def _convert(source: str, kind: type[Blocks]) -> Converted:
    walk = kind()
    source = seen(source)
    if len(source) > MAX_LENGTH:
        source = source[:MAX_LENGTH]
        walk.lost.add("exchange-lost-rest")
    if not source.strip():
        return Converted("")
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(f"<div>{source}</div>".encode(), parser=parser)
        is_whole = not any("depth" in error.message for error in parser.error_log)
    except (etree.LxmlError, ValueError):
        is_whole = False
    if not is_whole:  # nested beyond what the library reads: the words alone
        words = html_codes.unescape(re.sub(r"<[^<>]*>", " ", source))
        return Converted(line_from_plain(words), frozenset({"exchange-lost-layout"}))
    if _FORMULA.search(source):
        walk.lost.add("exchange-lost-formula")
    text = walk.whole(root)
    return Converted(text, frozenset(walk.lost), tuple(walk.pictures))
