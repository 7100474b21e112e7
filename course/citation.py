"""Passage and citation: what a source reference is, and whether it holds.

A passage is the smallest citable unit of a guide: a paragraph, a list item, a table row.
Its text is plain: NFC, no markup, single spaces, no soft hyphens. A citation names a
passage and quotes it; the quote must be an exact substring of the passage's text.
"""

from __future__ import annotations

import difflib
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Passage:
    """One citable unit of a guide.

    `id` is `<file>/<heading>-<n>`, given once and kept by `guide.lock`; `start` and `end`
    are offsets in the decoded source, in characters; `place` is the path of headings
    above it, for people; `anchor` the page or the HTML id where there is one.
    """

    id: str
    text: str
    place: tuple[str, ...] = ()
    start: int = 0
    end: int = 0
    anchor: str = ""

    @property
    def hash(self) -> str:
        """`sha256:` and the hex digest of the text in UTF-8."""
        return text_hash(self.text)


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to a passage with the words that it rests on."""

    passage: str
    quote: str


def plain(text: str) -> str:
    """The form that passages and quotes are compared in: NFC, single spaces, no soft hyphens."""
    return " ".join(unicodedata.normalize("NFC", text).replace(SOFT_HYPHEN, "").split())


def text_hash(text: str) -> str:
    """`sha256:` and the hex digest of a text in UTF-8."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def holds(citation: Citation, passages: Mapping[str, Passage]) -> bool:
    """True when the passage exists and the quote is an exact, non-empty substring of it."""
    passage = passages.get(citation.passage)
    return passage is not None and bool(citation.quote) and citation.quote in passage.text


def words_of(text: str) -> set[str]:
    """The different words of a text, in lower case and without punctuation."""
    return set(_WORD.findall(plain(text).lower()))


def nearest(quote: str, passages: Iterable[Passage]) -> Passage | None:
    """The passage that a quote that does not hold was most likely meant for, or None."""
    words = words_of(quote)
    best, score = None, 0.0
    for passage in passages:
        there = words_of(passage.text)
        share = len(words & there) / len(words) if words else 0.0
        if share > score:
            best, score = passage, share
    return best if score >= 0.6 else None


def first_difference(quote: str, passage: Passage) -> tuple[str, str]:
    """The first words that differ: (what the quote says, what the passage says)."""
    said, there = plain(quote).split(), passage.text.split()
    matcher = difflib.SequenceMatcher(a=said, b=there, autojunk=False)
    block = matcher.find_longest_match()
    start = max(block.b - block.a, 0)
    for index, word in enumerate(said):
        other = there[start + index] if start + index < len(there) else ""
        if word.strip(".,;:") != other.strip(".,;:"):
            return " ".join(said[index : index + 4]), " ".join(there[start + index : start + index + 4])
    return "", ""
