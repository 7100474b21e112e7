"""Definition among siblings: which of three terms of the same kind is explained like this?

Siblings share the last word (fysisk vold, psykisk vold) or the last part of a compound
(meldeplikt, taushetsplikt); a definition without two of them is not asked about.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence

from course.drafting.facts import FactKind
from course.drafting.phrases import phrase
from course.drafting.questions.candidate import Candidate, cite, single
from course.drafting.questions.knowledge import Knowledge, Meaning
from course.drafting.questions.material import Material
from course.drafting.statements import LEAST_WORDS, MOST_WORDS
from course.language.definitions import definition_in
from course.language.words import content_words, upper_first, word_set

RULE = "definition"
WORTH = 80

_LEAST_PART = 4
_FEW = 8
_SHORT_KINDS = word_set("vold vald plan rett krav vern hjem heim møte tolk test mål")
"""Parts of four letters or fewer that are nouns; others (ring, heit) are mostly ends of endings."""

_DERIVED = word_set("ering isering ning ling ing het heit else asjon sjon skap dom ation ness")
_LINKS = word_set("til av mot for i på om med of to for in on against with")


def candidates(material: Material, kinds: Kinds) -> Iterator[Candidate]:
    """A question a statement that defines a term with two siblings in the guide."""
    lang = material.lang
    for fact, statement in material.pairs(FactKind.DEFINITION):
        marked = fact.term if statement.shown.startswith(fact.term) else ""
        definition = definition_in(statement.shown, lang, marked) or definition_in(statement.shown, lang)
        if definition is None or not 3 <= len(definition.meaning.split()) <= MOST_WORDS - LEAST_WORDS:
            continue
        here = material.knowledge.first_meaning.get(statement.passage.id, 0)
        siblings = kinds.siblings(definition.term, here)
        if len(siblings) < 2 or _gives_away(definition.term, definition.meaning, siblings):
            continue
        key = upper_first(definition.term)
        wrong = [upper_first(meaning.definition.term) for meaning in siblings]
        yield Candidate(
            RULE,
            phrase("stem-definition", lang, meaning=definition.meaning),
            single(key, wrong),
            cite(statement),
            statement.order,
            statement.heading,
            key,
            statement.shown,
            WORTH,
        )


class Kinds:
    """The defined terms of a guide by what they are a kind of, made once for all modules."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._words = knowledge.words
        self._by_part: dict[str, list[Meaning]] = {}
        seen: set[str] = set()
        for meaning in knowledge.meanings:
            term = meaning.definition.term
            if term.lower() not in seen:
                seen.add(term.lower())
                for part in self._parts(term):
                    self._by_part.setdefault(part, []).append(meaning)

    def siblings(self, term: str, order: int) -> list[Meaning]:
        """Two other terms of the same kind: the next in the text, the first after the last.

        So no term is everybody's distractor, and a glossary of thousands is no trouble.
        """
        found: dict[int, Meaning] = {}
        for part in self._parts(term):
            there = self._by_part.get(part, [])
            at = bisect(there, order, key=lambda meaning: meaning.order)
            for meaning in (*there[at : at + _FEW], *there[:_FEW]):
                other = meaning.definition.term
                if other.lower() != term.lower() and _shared_kind(term, other, self._words):
                    found[meaning.order] = meaning
        after = [found[n] for n in sorted(found) if n > order]
        before = [found[n] for n in sorted(found) if n < order]
        return [*after, *before][:2]

    def _parts(self, term: str) -> list[str]:
        """The last word of a term and every end of it that the guide uses as a word."""
        last = term.lower().split()[-1]
        ends = [last[n:] for n in range(1, len(last) - _LEAST_PART + 1)]
        return [last, *(end for end in ends if _is_word(end, self._words))]


def _shared_kind(one: str, other: str, words: frozenset[str]) -> str:
    """The last word, or the last part of a compound, that two terms share; '' when they share none."""
    mine, theirs = one.lower().split(), other.lower().split()
    if not _LINKS.isdisjoint((*mine, *theirs)):
        return ""  # in "Alternativ til Vold" the last word is not what it is
    a, b = mine[-1], theirs[-1]
    if a == b:
        return a if len(mine) > 1 and len(theirs) > 1 else ""
    n = 0
    while n < min(len(a), len(b)) and a[-1 - n] == b[-1 - n]:
        n += 1
    for length in range(min(n, len(a) - 1, len(b) - 1), _LEAST_PART - 1, -1):
        part = a[-length:]
        if _is_noun(part) and not _is_ending(a, b, part) and _is_word(part, words):
            return part
    return ""


def _is_noun(part: str) -> bool:
    return len(part) > _LEAST_PART or part in _SHORT_KINDS


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
    words = content_words(term)
    if any(word[:4] in there and word[:4] not in others for word in words):
        return True
    inside = [word for word in content_words(meaning) if any(one.startswith(word) for one in words)]
    return any(word not in others for word in inside)  # ære in æresmotivert
