"""How hard a text is to read, and how long it takes: LIX, and minutes estimated from it.

LIX is words a sentence plus the share of words of more than six letters in per cent (Björnsson,
*Läsbarhet*, 1968). English non-fiction is read at 238 words a minute (Brysbaert 2019, 190
studies). What is read to be learned is read more slowly, and what is hard more slowly still:
by how much is our own estimate, not measured. All numbers are integers, so that an estimate is
the same on every machine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from course.language.sentences import split_sentences

LONG_WORD = 7
"""Letters: Björnsson's long words have more than six."""

_LEARNING = {"nb": 150, "nn": 150, "en": 165}
"""Words a minute in a text that is easy: seven tenths of what adults read; Norwegian has longer words."""

_EASY, _HARDEST = 40, 70
"""LIX: up to here nothing is added; beyond that the estimate does not grow."""

_LONG = re.compile(rf"[^\W\d_]{{{LONG_WORD},}}")


@dataclass(frozen=True, slots=True)
class Counts:
    """What LIX is made of. Counts of several texts add up."""

    words: int = 0
    sentences: int = 0
    long_words: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.words + other.words, self.sentences + other.sentences, self.long_words + other.long_words
        )

    @property
    def lix(self) -> int:
        """LIX, rounded; 0 for no words."""
        if not self.words:
            return 0
        sentences = max(self.sentences, 1)
        return round_half_up(self.words, sentences) + round_half_up(100 * self.long_words, self.words)


def counts_of(text: str, words: int) -> Counts:
    """The counts of a plain text with `words` words; what has no end mark is one sentence."""
    return Counts(words, max(len(split_sentences(text)), 1), len(_LONG.findall(text)))


def seconds(counts: Counts, lang: str) -> int:
    """The time it takes to read a text to learn it: a per cent slower for each LIX above what is easy."""
    slower = min(max(counts.lix - _EASY, 0), _HARDEST - _EASY)
    return round_half_up(counts.words * 60 * (100 + slower), _LEARNING[lang] * 100)


def round_half_up(over: int, under: int) -> int:
    """A quotient of whole numbers as the nearest whole number."""
    return (2 * over + under) // (2 * under)
