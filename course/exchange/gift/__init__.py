"""GIFT: Moodle's text format for questions (https://docs.moodle.org/en/GIFT_format)."""

from __future__ import annotations

import re

from course.exchange.gift.reading import read
from course.exchange.gift.writing import write
from course.exchange.model import Format

_SUFFIXES = (".gift", ".txt", ".gift.txt")
_LOOKS = re.compile(rb"(?m)^\s*(?:::.|\$CATEGORY:)|\{[^{}]*[=~#][^{}]*\}|\{\s*(?:T|F|TRUE|FALSE)\b[^{}]*\}")


def sniff(data: bytes, name: str) -> bool:
    """True for a `.gift` file, and for a text file with a title or answers in braces."""
    lower = name.lower()
    if lower.endswith(".gift"):
        return True
    head = data[:200_000].replace(b"\0", b"")
    return lower.endswith(_SUFFIXES) and not head.lstrip().startswith(b"<") and bool(_LOOKS.search(head))


FORMATS = (Format("gift", "GIFT", _SUFFIXES, 40, sniff, read, write),)
