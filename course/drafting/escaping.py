"""Plain text to Markdown that renders as that text: the guide's words, whatever signs are in them."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"([\\`*\[\]{}<>&])")
_UNDERSCORE = re.compile(r"(?<![\w_])_(?!_)|(?<!_)_(?![\w_])")
_START = re.compile(r"^(?:(?P<number>\d{1,9})(?P<dot>[.)])(?=\s|$)|(?P<sign>[-+#=~:|>]))")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def markdown_text(text: str) -> str:
    """A plain text of one line as Markdown: signs that mean something there are escaped."""
    escaped = _SIGNS.sub(_sign, text)
    escaped = _UNDERSCORE.sub(r"\_", escaped)
    return _START.sub(_start, escaped, count=1)


def _sign(match: re.Match[str]) -> str:
    sign = match.group()
    return _ENTITIES.get(sign, f"\\{sign}")


def _start(match: re.Match[str]) -> str:
    if match["sign"]:
        # A backslash before a sign that python-markdown does not escape would be shown.
        return f"\\{match['sign']}" if match["sign"] in "-+#>" else f"&#{ord(match['sign'])};"
    return f"{match['number']}\\{match['dot']}"
