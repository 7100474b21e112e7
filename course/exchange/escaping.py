"""Plain words as Markdown that shows them as they are, with as little escaped as that allows."""

from __future__ import annotations

import html
import re

from course.citation import plain
from course.exchange.items import tidy
from course.markup import escape, render

_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_PLAIN_ENOUGH = re.compile(r"[^\\`*_\[\]{}<>&#|~^=+:-]*")


def seen(text: str) -> str:
    """The text without signs that nothing can show or keep."""
    return _UNSEEN.sub("", text)


def one_line(text: str) -> str:
    """A text on one line, with single spaces; spaces that do not break stay."""
    return re.sub(r"[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+", " ", tidy(text)).strip()


def as_markdown(text: str) -> str:
    """A paragraph as it is when it is shown so, else escaped."""
    if _PLAIN_ENOUGH.fullmatch(text) and not re.match(r"\s*\d+[.)]", text):
        return text
    if "\n" not in text and _shown(text) == plain(text):
        return text
    return escape(text)


def _shown(markdown: str) -> str:
    """The words that a paragraph of Markdown shows, when it is one paragraph without emphasis; else ''."""
    made = render(markdown)
    inside = made.removeprefix("<p>").removesuffix("</p>")
    if len(inside) != len(made) - 7 or "<" in inside:
        return ""
    return plain(html.unescape(inside))
