"""How much a change to a passage matters: editorial, clarifying, substantive, or a duty.

What is looked at are the facts that sentences state: what is asked of whom, numbers and limits,
actors, conditions, negations, terms. When one of them differs, the class says so; a change that
touches none of them is clarifying when it adds, drops or swaps words that carry meaning, and
editorial when it does not. In doubt the graver class: somebody then looks at it.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from course.citation import Passage
from course.guide.changes import Change, Kind
from course.guide.likeness import Shape, likeness
from course.guide.model import Guide
from course.language.actors import is_actor
from course.language.definitions import definition_in
from course.language.modality import NOT, Modal, actor_beside, modal_uses
from course.language.quantities import number_words, quantities
from course.language.sentences import split_sentences
from course.language.words import content_words, word_set, words_of


class Weight(StrEnum):
    """What kind of change it is; `GRAVITY` orders them."""

    EDITORIAL = "editorial"
    CLARIFYING = "clarifying"
    SUBSTANTIVE = "substantive"
    DUTY = "duty"


GRAVITY: Mapping[Weight, int] = {weight: n for n, weight in enumerate(Weight)}

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_TOKEN = re.compile(r"\w+|§")
_CONDITIONS = {
    "nb": word_set(
        "hvis dersom når unntatt unntak mindre bare kun uten alle ingen noen enten såfremt før etter innen"
        " minst høyst maksimalt eller"
    ),
    "nn": word_set(
        "viss dersom når unntake unntak mindre berre kun utan alle ingen nokon anten før etter innan minst"
        " høgst maksimalt eller"
    ),
    "en": word_set(
        "if when unless except exception only without all none any either before after within least most or"
    ),
}
_NEGATIONS = {
    "nb": NOT["nb"] | word_set("ingen ingenting uten unngå forbudt"),
    "nn": NOT["nn"] | word_set("ingen ingenting utan unngå forbode"),
    "en": NOT["en"] | word_set("no none without avoid forbidden"),
}
_DUTIES = {
    "nb": re.compile(
        r"\bplikter\b|plikt(?:en)? (?:gjelder|omfatter|til å|er)\b|\bhar \w*plikt\b"
        r"|\b(?:påbudt|forbudt|pålagt)\b"
    ),
    "nn": re.compile(
        r"\bpliktar\b|plikta? (?:gjeld|omfattar|til å|er)\b|\bhar \w*plikt\b"
        r"|\b(?:påbode|forbode|pålagd)\b"
    ),
    "en": re.compile(r"\b(?:duty|duties|obliged|required|forbidden|prohibited)\b"),
}
"""Duties that are stated without a modal verb."""

_TYPO = 0.75
"""Letters in common, as difflib counts them: two forms of a word, or a word and its misspelling."""

_ALIKE = 0.35

_MANY = 400
"""Pairs of words: a text that swapped more has not been mended for typing errors alone."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a passage's own words do not say: what leads in to the list it is in, and the term it defines."""

    leads: Mapping[str, str] = field(default_factory=dict)
    terms: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, guide: Guide) -> Setting:
        """Of all passages of a guide."""
        leads: dict[str, str] = {}
        terms: dict[str, str] = {}
        for document in guide.documents:
            for section in document.root.walk():
                for block in section.lists:
                    leads.update((item.id, block.lead) for item in block.items if block.lead)
                terms.update((block.passage.id, block.term) for block in section.terms)
        return cls(leads, terms)


def weigh(change: Change, lang: str, before: Setting | None = None, after: Setting | None = None) -> Weight:
    """The class of a change, `before` and `after` being what surrounds the passages in each edition.

    An item of a list that a duty announces is a duty itself. What has only moved is editorial.
    """
    if change.kind in {Kind.UNCHANGED, Kind.MOVED}:
        return Weight.EDITORIAL
    before, after = before or Setting(), after or Setting()
    lead_before, lead_after = _first(change.before, before.leads), _first(change.after, after.leads)
    if change.kind is Kind.NEW:
        return _heaviest(_alone(one, lead_after, lang) for one in split_sentences(change.text_after))
    if change.kind is Kind.GONE:
        return _heaviest(_alone(one, lead_before, lang) for one in split_sentences(change.text_before))
    weight = weigh_texts(change.text_before, change.text_after, lang, lead_after or lead_before)
    defines = _first(change.before, before.terms) or _first(change.after, after.terms)
    if defines and weight is Weight.CLARIFYING:
        return Weight.SUBSTANTIVE
    return weight


def weigh_texts(before: str, after: str, lang: str, lead: str = "") -> Weight:
    """The class of a change from one text to another."""
    if _TOKEN.findall(before.lower()) == _TOKEN.findall(after.lower()):
        return Weight.EDITORIAL
    olds, news = split_sentences(before), split_sentences(after)
    pairs, gone, added = _paired(olds, news)
    return _heaviest(
        [
            *(_compared(one, other, lead, lang) for one, other in pairs),
            *(_alone(one, lead, lang) for one in (*gone, *added)),
        ]
    )


def _heaviest(weights: Iterator[Weight] | Sequence[Weight]) -> Weight:
    return max(weights, key=GRAVITY.__getitem__, default=Weight.EDITORIAL)


def _first(passages: Sequence[Passage], said: Mapping[str, str]) -> str:
    return next((said[passage.id] for passage in passages if passage.id in said), "")


def _paired(olds: Sequence[str], news: Sequence[str]) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    """Sentences that became each other, and those that are only in one text; the same ones are left out."""
    counts = Counter(olds) & Counter(news)
    left_old = _without(olds, counts.copy())
    left_new = _without(news, counts)
    shapes = {text: Shape.of([text]) for text in (*left_old, *left_new)}
    if len(left_old) * len(left_new) > 10_000:  # a text of hundreds of sentences: in order
        scored = [(0.0, n, n) for n in range(min(len(left_old), len(left_new)))]
    else:
        scored = sorted(
            (-score, i, j)
            for i, one in enumerate(left_old)
            for j, other in enumerate(left_new)
            if (score := likeness(shapes[one], shapes[other])) >= _ALIKE
        )
    pairs: list[tuple[str, str]] = []
    used_old: set[int] = set()
    used_new: set[int] = set()
    for _, i, j in scored:
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            pairs.append((left_old[i], left_new[j]))
    gone = [one for i, one in enumerate(left_old) if i not in used_old]
    return pairs, gone, [one for j, one in enumerate(left_new) if j not in used_new]


def _without(sentences: Sequence[str], counts: Counter[str]) -> list[str]:
    left = []
    for sentence in sentences:
        if counts[sentence]:
            counts[sentence] -= 1
        else:
            left.append(sentence)
    return left


@lru_cache(maxsize=4_096)
def _asks_duty(sentence: str, lang: str) -> bool:
    """True when a sentence lays a duty on somebody, or forbids something."""
    if any(use.modal is Modal.DUTY for use in modal_uses(sentence, lang)):
        return True
    return _DUTIES[lang].search(sentence.lower()) is not None


def _is_duty(sentence: str, lead: str, lang: str) -> bool:
    return _asks_duty(sentence, lang) or bool(lead and _asks_duty(lead, lang))


def _alone(sentence: str, lead: str, lang: str) -> Weight:
    """What a sentence weighs that came or went."""
    if _is_duty(sentence, lead, lang):
        return Weight.DUTY
    facts = (
        modal_uses(sentence, lang)
        or (lead and modal_uses(lead, lang))
        or quantities(sentence, lang)
        or definition_in(sentence, lang)
        or _actors(sentence, lang)
        or _those(sentence, _CONDITIONS[lang] | _NEGATIONS[lang])
        or _numbers(sentence, lang)
    )
    return Weight.SUBSTANTIVE if facts else Weight.CLARIFYING


def _compared(before: str, after: str, lead: str, lang: str) -> Weight:
    """What the change from one sentence to another weighs."""
    duty = _is_duty(before, lead, lang) or _is_duty(after, lead, lang)
    if _asked(before, lang) != _asked(after, lang):
        return Weight.DUTY if duty else Weight.SUBSTANTIVE
    if _numbers(before, lang) != _numbers(after, lang) or _actors(before, lang) != _actors(after, lang):
        return Weight.DUTY if duty else Weight.SUBSTANTIVE
    if (
        duty
        and _deed(before, lang) != _deed(after, lang)
        and not _same_word(_deed(before, lang), _deed(after, lang))
    ):
        return Weight.DUTY
    if _those(before, _NEGATIONS[lang]) != _those(after, _NEGATIONS[lang]):
        return Weight.DUTY if duty else Weight.SUBSTANTIVE
    if _those(before, _CONDITIONS[lang]) != _those(after, _CONDITIONS[lang]):
        return Weight.SUBSTANTIVE
    if _meant(before, lang) != _meant(after, lang) and _swapped(before, after):
        return Weight.SUBSTANTIVE
    return Weight.CLARIFYING if _swapped(before, after) else Weight.EDITORIAL


def _asked(sentence: str, lang: str) -> list[tuple[Modal, bool, str]]:
    """What is asked: strength, whether negated, of whom, in order."""
    return [
        (use.modal, use.negated, " ".join(words_of(actor_beside(sentence, use, lang))))
        if use.modal is Modal.DUTY
        else (use.modal, use.negated, "")
        for use in modal_uses(sentence, lang)
    ]


def _deed(sentence: str, lang: str) -> str:
    """The word for what is to be done: the first with a meaning after the modal verb, else the first."""
    uses = modal_uses(sentence, lang)
    rest = sentence[uses[0].end :] if uses else sentence
    words = [word for word in content_words(rest) if not is_actor(word, lang)]
    return words[0] if words else ""


def _numbers(sentence: str, lang: str) -> Counter[str]:
    """Every number and what it counts: digits, and number words but for the articles."""
    found = Counter(_DIGITS.findall(sentence))
    for quantity in quantities(sentence, lang):
        found[quantity.unit] += 1
        if quantity.value == 1:
            found["1"] += 1
    values = number_words(lang)
    found.update(str(values[word]) for word in words_of(sentence) if values.get(word, 1) != 1)
    return found


def _actors(sentence: str, lang: str) -> Counter[str]:
    return Counter(word for word in words_of(sentence) if is_actor(word, lang))


def _those(sentence: str, words: frozenset[str]) -> Counter[str]:
    return Counter(word for word in words_of(sentence) if word in words)


def _meant(sentence: str, lang: str) -> tuple[str, str] | None:
    """The term that the sentence defines, with its meaning."""
    found = definition_in(sentence, lang)
    return (found.term.lower(), found.meaning.lower()) if found else None


def _swapped(before: str, after: str) -> bool:
    """True when words that carry meaning came or went, typing errors and endings apart."""
    one, other = Counter(content_words(before)), Counter(content_words(after))
    gone, come = list((one - other).elements()), list((other - one).elements())
    if len(gone) * len(come) > _MANY:
        return True
    for word in list(gone):
        match = next((there for there in come if _same_word(word, there)), None)
        if match is not None:
            gone.remove(word)
            come.remove(match)
    return bool(gone or come) and "".join(gone) != "".join(come)


def _same_word(one: str, other: str) -> bool:
    """True for a word and another form of it, or its misspelling."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4:
        return False
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= _TYPO
