"""How alike two texts are, and which of many texts are worth comparing.

Likeness is Dice's coefficient (Dice 1945) over words and pairs of neighbouring words, so that a
word more or less takes little away and another order takes something. Short texts are
compared by letters too: in three words a typing error is a third of all there is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

_WORD = re.compile(r"\w+")
_SHORT = 8
"""Words: texts of no more are compared by letters too."""

COMMON = 40
"""A word or pair in more texts than this says nothing of which one is meant."""

CANDIDATES = 12


@dataclass(frozen=True, slots=True)
class Shape:
    """A text as it is compared: its words in order, and what is counted of them."""

    words: tuple[str, ...]
    singles: Counter[str] = field(compare=False)
    pairs: Counter[str] = field(compare=False)
    letters: Counter[str] = field(compare=False)

    @classmethod
    def of(cls, texts: Sequence[str]) -> Shape:
        """The shape of a text, or of several as if they were one."""
        words = tuple(word for text in texts for word in _WORD.findall(text.lower()))
        letters: Counter[str] = Counter()
        if len(words) <= _SHORT:
            line = f" {' '.join(words)} "
            letters.update(line[n : n + 3] for n in range(len(line) - 2))
        return cls(words, Counter(words), Counter(f"{a} {b}" for a, b in pairwise(words)), letters)

    def keys(self) -> Iterable[str]:
        """What an index finds the text by."""
        yield from self.singles
        yield from self.pairs


def _dice(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def likeness(one: Shape, other: Shape) -> float:
    """From 0 (nothing in common) to 1 (the same words in the same order)."""
    if one.words == other.words:
        return 1.0
    singles = _dice(one.singles, other.singles)
    pairs = _dice(one.pairs, other.pairs) if one.pairs and other.pairs else singles
    whole = 0.6 * singles + 0.4 * pairs
    if one.letters and other.letters:
        return max(whole, _dice(one.letters, other.letters))
    return whole


def containment(part: Shape, whole: Shape) -> float:
    """Which share of a text stands in another, by its pairs of words (by words, where it has no pairs)."""
    mine, theirs = (part.pairs, whole.pairs) if part.pairs else (part.singles, whole.singles)
    return (mine & theirs).total() / mine.total() if mine else 0.0


class Index:
    """Texts by their words and pairs: finds those that share telling ones without comparing all."""

    def __init__(self, shapes: Iterable[tuple[int, Shape]]) -> None:
        self._places: dict[str, list[int]] = {}
        for n, shape in shapes:
            for key in shape.keys():  # noqa: SIM118 (not a dict)
                self._places.setdefault(key, []).append(n)

    def candidates(self, shape: Shape) -> list[int]:
        """The texts that share most with one, rare words counting most; the best first."""
        shared: dict[int, float] = {}
        for key in shape.keys():  # noqa: SIM118 (not a dict)
            places = self._places.get(key, ())
            if len(places) <= COMMON:
                for n in places:
                    shared[n] = shared.get(n, 0.0) + 1 / len(places)
        return sorted(shared, key=lambda n: (-shared[n], n))[:CANDIDATES]
