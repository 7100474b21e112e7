"""Definition among siblings: which of three terms of the same kind is explained like this?

Siblings share the last word (fysisk vold, psykisk vold) or the last part of a compound
(meldeplikt, taushetsplikt); a definition without two of them is not asked about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from course.drafting.phrases import phrase
from course.drafting.questions.candidate import Candidate
from course.drafting.questions.knowledge import Knowledge, Meaning
from course.drafting.statements import LEAST_WORDS, MOST_WORDS, Statement
from course.language.definitions import definition_in
from course.language.words import content_words, upper_first

RULE = "definition"
KEEP, WORTH = 75, 80

_LEAST_PART = 4
_DERIVED = (
    "ering",
    "isering",
    "ning",
    "ling",
    "ing",
    "het",
    "else",
    "asjon",
    "sjon",
    "skap",
    "dom",
    "ation",
    "ness",
)


def candidates(
    statements: Sequence[Statement], knowledge: Knowledge, marked: dict[str, str]
) -> Iterator[Candidate]:
    """A question a statement that defines a term with two siblings in the guide."""
    lang = knowledge.lang
    for statement in statements:
        definition = definition_in(statement.shown, lang, marked.get(statement.passage.id, ""))
        if definition is None or not 3 <= len(definition.meaning.split()) <= MOST_WORDS - LEAST_WORDS:
            continue
        siblings = _siblings(definition.term, knowledge)
        siblings = _two_nearest(statement, siblings, knowledge)
        if len(siblings) < 2 or _gives_away(definition.term, definition.meaning, siblings):
            continue
        wrong = [upper_first(meaning.definition.term) for meaning in siblings]
        stem = phrase("stem-definition", lang, meaning=definition.meaning)
        yield Candidate(RULE, statement, stem, upper_first(definition.term), tuple(wrong), KEEP, WORTH)


def _two_nearest(statement: Statement, siblings: Sequence[Meaning], knowledge: Knowledge) -> list[Meaning]:
    """The two that follow in the text, the first after the last: no term is everybody's distractor."""
    order = {id(meaning): n for n, meaning in enumerate(knowledge.meanings)}
    here = next((n for n, one in enumerate(knowledge.meanings) if one.passage_id == statement.passage.id), 0)
    after = [meaning for meaning in siblings if order[id(meaning)] > here]
    before = [meaning for meaning in siblings if order[id(meaning)] < here]
    return [*after, *before][:2]


def _siblings(term: str, knowledge: Knowledge) -> list[Meaning]:
    """Other defined terms of the same kind, as in the text."""
    found: dict[str, Meaning] = {}
    for meaning in knowledge.meanings:
        other = meaning.definition.term
        if other.lower() == term.lower() or other.lower() in found:
            continue
        if _shared_kind(term, other, knowledge.words):
            found[other.lower()] = meaning
    return list(found.values())


def _shared_kind(one: str, other: str, words: frozenset[str]) -> str:
    """The last word, or the last part of a compound, that two terms share; '' when they share none."""
    mine, theirs = one.lower().split(), other.lower().split()
    if mine[-1] == theirs[-1]:
        return mine[-1] if len(mine) > 1 and len(theirs) > 1 else ""
    a, b = mine[-1], theirs[-1]
    n = 0
    while n < min(len(a), len(b)) and a[-1 - n] == b[-1 - n]:
        n += 1
    for length in range(n, _LEAST_PART - 1, -1):
        part = a[len(a) - length :]
        if len(a) > length and len(b) > length and not _is_ending(a, b, part) and _is_word(part, words):
            return part
    return ""


def _is_ending(one: str, other: str, part: str) -> bool:
    """True when what two words share is an ending that makes nouns, or stands within one."""
    return any(
        one.endswith(ending) and other.endswith(ending) and len(part) <= len(ending) for ending in _DERIVED
    )


def _is_word(part: str, words: frozenset[str]) -> bool:
    """True when the guide uses the part as a word of its own, in some form."""
    return any(part + ending in words for ending in ("", "en", "et", "a", "er", "ar", "ene", "ane", "e"))


def _gives_away(term: str, meaning: str, siblings: Sequence[Meaning]) -> bool:
    """True when a word of the term that no sibling has stands in the meaning (glossary words: 4 letters)."""
    others = " ".join(sibling.definition.term.lower() for sibling in siblings[:2])
    there = meaning.lower()
    for word in content_words(term):
        stem = word[:4]
        if stem in there and stem not in others:
            return True
    return False
