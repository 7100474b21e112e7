"""Words that a line's end cut in two: one word again, or a hyphen that belongs there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_AND_OR = frozenset(("og", "eller", "and", "or", "samt", "til", "to", "som"))
_ENDS = "-\u00ad\u0002\ufffe\u2010"
_LAST = re.compile(r"[\w-]+$")
_FIRST = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Hyphens:
    """Decides by how often the document itself writes a word in one, or with the hyphen."""

    def __init__(self, texts: Iterable[str], *, norwegian: bool) -> None:
        self._words: Counter[str] = Counter()
        cut = False
        for text in texts:
            words = _WORD.findall(text.lower())
            ends = text[-1:] in _ENDS
            self._words.update(words[cut : len(words) - ends])  # halves of words are no words
            cut = ends
        self._norwegian = norwegian

    def join(self, before: str, after: str) -> str:
        """Two lines as one text."""
        if not before or before[-1] not in _ENDS:
            return f"{before} {after}" if before else after
        bare = before[:-1]
        left, right = _LAST.search(bare), _FIRST.match(after)
        if left is None:
            return f"{before.translate(_PLAIN)} {after}"
        if right is None:
            return f"{bare}-{after}"
        if right.group().lower() in _AND_OR and bare[-1:].isalpha() and after[:1].islower():
            return f"{bare}- {after}"
        if not after[0].islower() or bare[-1:].isdigit() or not bare[-1:].isalpha():
            return f"{bare}-{after}"
        return f"{bare}{after}" if self._is_one(left.group(), right.group()) else f"{bare}-{after}"

    def _is_one(self, left: str, right: str) -> bool:
        left, right = left.lower(), right.lower()
        whole = self._words[f"{left}{right}"]
        parted = self._words[f"{left}-{right}"]
        if whole != parted:
            return whole > parted
        # English writes "real-life", Norwegian writes such words in one.
        known = len(left) > 2 and len(right) > 2 and bool(self._words[left] and self._words[right])
        return self._norwegian or not known


_PLAIN = str.maketrans({"\u0002": "-", "\ufffe": "-", "\u00ad": "", "\u2010": "-"})


def plain_hyphens(text: str) -> str:
    """PDFium's own signs for a hyphen, as a hyphen."""
    return text.translate(_PLAIN)
