"""Plain text to Markdown that renders as that text: the guide's words, whatever signs are in them."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"([\\`*\[\]{}<>&])")
_UNDERSCORES = re.compile(r"(?<!_)(_+)(?!_)")
_START = re.compile(r"^(?:(?P<number>\d{1,9})(?P<dot>[.)])(?=\s|$)|(?P<sign>[-+#=~:|>]))")
_ANY = re.compile(r"[\\`*_\[\]{}<>&]|^[-+#=~:|\d]")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def markdown_text(text: str) -> str:
    """A plain text of one line as Markdown: signs that mean something there are escaped."""
    if not _ANY.search(text):
        return text
    escaped = _SIGNS.sub(_sign, text)
    escaped = _UNDERSCORES.sub(_underscores, escaped)
    return _START.sub(_start, escaped, count=1)


def _sign(match: re.Match[str]) -> str:
    sign = match.group()
    return _ENTITIES.get(sign, f"\\{sign}")


def _underscores(match: re.Match[str]) -> str:
    """Underscores at the edge of a word emphasise; inside a word, or as a gap alone, they do not."""
    before = match.string[match.start() - 1 : match.start()].isalnum()
    after = match.string[match.end() : match.end() + 1].isalnum()
    if before and after:
        return match[1]
    alone = not before and not after and len(match[1]) > 2
    return match[1] if alone else "\\_" * len(match[1])


def _start(match: re.Match[str]) -> str:
    if match["sign"]:
        # A backslash before a sign that python-markdown does not escape would be shown.
        return f"\\{match['sign']}" if match["sign"] in "-+#>" else f"&#{ord(match['sign'])};"
    return f"{match['number']}\\{match['dot']}"
