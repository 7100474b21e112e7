"""Which candidates become drafts: few and good, spread over rules, keys and sections.

Greedy by keep x worth, halved for every earlier pick of the same rule, key or section. At
most one question a passage; at most 40 % of one rule and two of modality in a module.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from course.drafting.questions import modality
from course.drafting.questions.candidate import Candidate
from course.language.words import stems

MOST = 8
"""Drafts a module: an attempt has 8 to 12 questions, and people add their own."""

MODALITY_A_MODULE, WORDS_FOR_ONE_MORE = 2, 400
MOST_OF_A_RULE = 4
"""Modality: two a module and one more for every so many words; other rules four."""


def choose(candidates: Sequence[Candidate], before: list[Candidate], words: int) -> list[Candidate]:
    """The drafts of a module, in the order of the text.

    `before` are those of the modules before it, and grows by these: no fact is asked about
    twice, and the keys of modality are evened out over the whole course.
    """
    keys_so_far = Counter(one.key for one in before if one.rule == modality.RULE)
    left = list(candidates)
    chosen: list[Candidate] = []
    rules: Counter[str] = Counter()
    keys: Counter[str] = Counter()
    sections: Counter[str] = Counter()
    passages: set[str] = set()
    while left and len(chosen) < MOST:
        best = max(
            left, key=lambda one: (_score(one, rules, keys, sections, keys_so_far), -one.statement.order)
        )
        left.remove(best)
        passage = best.statement.passage.id
        limit = MOST_OF_A_RULE
        if best.rule == modality.RULE:
            limit = min(limit, MODALITY_A_MODULE + words // WORDS_FOR_ONE_MORE)
        if passage in passages or rules[best.rule] >= limit or any(_same_fact(best, one) for one in before):
            continue
        chosen.append(best)
        before.append(best)
        passages.add(passage)
        rules[best.rule] += 1
        keys[best.key] += 1
        sections[best.statement.heading] += 1
        if best.rule == modality.RULE:
            keys_so_far[best.key] += 1
    return sorted(chosen, key=lambda one: one.statement.order)


def _same_fact(one: Candidate, other: Candidate) -> bool:
    """True when two candidates of a rule have the same key and most of their words in common."""
    if one.rule != other.rule or one.key != other.key:
        return False
    mine, theirs = stems(one.statement.shown), stems(other.statement.shown)
    return 2 * len(mine & theirs) > min(len(mine), len(theirs))


def _score(
    one: Candidate, rules: Counter[str], keys: Counter[str], sections: Counter[str], keys_so_far: Counter[str]
) -> float:
    earlier = rules[one.rule] + keys[one.key] + sections[one.statement.heading]
    if one.rule == modality.RULE:
        earlier += keys_so_far[one.key]
    return one.keep * one.worth / 2.0**earlier
