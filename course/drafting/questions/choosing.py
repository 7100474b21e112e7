"""Which candidates become drafts: few and good, spread over rules, keys and sections.

Greedy by keep x worth, halved for every earlier pick of the same rule, key or section. At
most one question a passage; at most 40 % of one rule and two of modality in a module.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from course.drafting.questions import modality
from course.drafting.questions.candidate import Candidate
from course.language.words import content_words, stems

MOST = 8
"""Drafts a module: an attempt has 8 to 12 questions, and people add their own."""

MODALITY_A_MODULE, WORDS_FOR_ONE_MORE = 2, 400
MOST_OF_A_RULE = 4
"""Modality: two a module and one more for every so many words; other rules four."""


@dataclass(slots=True)
class Asked:
    """What the modules so far ask about, by rule and key: no fact is asked about twice."""

    facts: dict[tuple[str, str], list[frozenset[str]]] = field(default_factory=dict)
    _openings: set[tuple[str, ...]] = field(default_factory=set)

    def count(self, rule: str, key: str) -> int:
        """How many drafts of a rule have a key."""
        return len(self.facts.get((rule, key), ()))

    def has(self, one: Candidate) -> bool:
        """True when a draft of the rule has the same key and starts alike, or has most words in common."""
        mine = stems(one.statement.shown)
        return _opening(one) in self._openings or any(
            2 * len(mine & theirs) > min(len(mine), len(theirs))
            for theirs in self.facts.get((one.rule, one.key), ())
        )

    def add(self, one: Candidate) -> None:
        """Remember a draft."""
        self.facts.setdefault((one.rule, one.key), []).append(stems(one.statement.shown))
        self._openings.add(_opening(one))


def _opening(one: Candidate) -> tuple[str, ...]:
    """Rule, key and the first three content words without their endings."""
    return (one.rule, one.key, *(word[:5] for word in content_words(one.statement.shown)[:3]))


def choose(candidates: Sequence[Candidate], asked: Asked, words: int) -> list[Candidate]:
    """The drafts of a module of so many words, in the order of the text; `asked` grows by them."""
    left = list(candidates)
    chosen: list[Candidate] = []
    rules: Counter[str] = Counter()
    keys: Counter[str] = Counter()
    sections: Counter[str] = Counter()
    passages: set[str] = set()
    while left and len(chosen) < MOST:
        best = max(left, key=lambda one: (_score(one, rules, keys, sections, asked), -one.statement.order))
        left.remove(best)
        passage = best.statement.passage.id
        limit = MOST_OF_A_RULE
        if best.rule == modality.RULE:
            limit = min(limit, MODALITY_A_MODULE + words // WORDS_FOR_ONE_MORE)
        if passage in passages or rules[best.rule] >= limit or asked.has(best):
            continue
        chosen.append(best)
        asked.add(best)
        passages.add(passage)
        rules[best.rule] += 1
        keys[best.key] += 1
        sections[best.statement.heading] += 1
    return sorted(chosen, key=lambda one: one.statement.order)


def _score(
    one: Candidate, rules: Counter[str], keys: Counter[str], sections: Counter[str], asked: Asked
) -> float:
    """How good a pick it is now; the keys of modality are evened out over the whole course."""
    earlier = rules[one.rule] + keys[one.key] + sections[one.statement.heading]
    if one.rule == modality.RULE:
        earlier += asked.count(one.rule, one.key)
    return one.keep * one.worth / 2.0 ** min(earlier, 100)
