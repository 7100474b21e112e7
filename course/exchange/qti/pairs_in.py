"""matchInteraction and associateInteraction as matching, orderInteraction as ordering."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from lxml import etree

from course.exchange.labels import with_settings
from course.exchange.qti.entry import Entry, Sample
from course.exchange.qti.pairs_out import LISTED
from course.exchange.qti.values import Declaration, Many, Single, Unsaid
from course.exchange.qti.vocabulary import QTI
from course.quiz.question import Json, QuestionType
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.ordering import Ordering

_FEW = 4
"""Of so many items every order is tried, of more those that tell the scorings apart."""


def read_match(entry: Entry, interaction: etree._Element) -> QuestionType | None:
    """Pairs between two sets: the first is asked about, the second chosen from."""
    sets = interaction.findall(f"{QTI}simpleMatchSet")
    declared = entry.responses.get(interaction.get("responseIdentifier", ""))
    if len(sets) != 2 or declared is None or declared.base_type != "directedPair":
        entry.item.leave_out("qti-broken")
        return None
    lefts, rights = (_choices(entry, each) for each in sets)
    pairs = _pairs(declared)
    if any(left not in lefts or right not in rights for left, right in pairs):
        entry.item.leave_out("qti-broken")
        return None
    if len({left for left, _ in pairs}) < len(pairs) and len({right for _, right in pairs}) == len(pairs):
        lefts, rights = rights, lefts  # What is chosen from may be used once, what is asked about twice.
        pairs = [(right, left) for left, right in pairs]
        return _matching(entry, declared, lefts, rights, pairs, is_turned=True)
    return _matching(entry, declared, lefts, rights, pairs, is_turned=False)


def read_associate(entry: Entry, interaction: etree._Element) -> QuestionType | None:
    """Pairs within one set: the first of each pair is asked about, all others are chosen from."""
    declared = entry.responses.get(interaction.get("responseIdentifier", ""))
    if declared is None or declared.base_type != "pair":
        entry.item.leave_out("qti-broken")
        return None
    choices = _choices(entry, interaction)
    pairs = [(parts[0], parts[1]) for text in declared.correct if len(parts := text.split()) == 2]
    used = [name for pair in pairs for name in pair]
    if len(set(used)) < len(used) or any(name not in choices for name in used):
        entry.item.leave_out("qti-pairs-shared")
        return None
    lefts = {name: choices[name] for name, _ in pairs}
    rights = {name: text for name, text in choices.items() if name not in lefts}
    entry.item.changed("qti-associate")
    return _matching(entry, declared, lefts, rights, pairs, is_turned=False)


def _choices(entry: Entry, holder: etree._Element) -> dict[str, str]:
    """The choices of a set by their identifiers."""
    found = holder.iter(f"{QTI}simpleAssociableChoice")
    return {choice.get("identifier", ""): entry.line_of(choice) for choice in found}


def _pairs(declared: Declaration) -> list[tuple[str, str]]:
    """The pairs of the key: as it is declared, else those that are worth something."""
    texts = declared.correct
    if not texts and declared.mapping:
        texts = tuple(entry.key for entry in declared.mapping.entries if entry.worth > 0)
    return [(parts[0], parts[1]) for text in texts if len(parts := text.split()) == 2]


def _matching(
    entry: Entry,
    declared: Declaration,
    lefts: Mapping[str, str],
    rights: Mapping[str, str],
    pairs: Sequence[tuple[str, str]],
    *,
    is_turned: bool,
) -> QuestionType | None:
    """The question, when each of what is asked about has one right choice."""
    right_of = dict(pairs)
    if not pairs or len(right_of) < len(pairs):
        entry.item.leave_out("qti-pairs-shared" if pairs else "qti-key-missing")
        return None
    if unpaired := [text for name, text in lefts.items() if name not in right_of]:
        entry.item.changed("qti-unpaired", texts="; ".join(unpaired)[:120])
    asked = [name for name in lefts if name in right_of]
    made = tuple(Pair(lefts[name], rights[right_of[name]]) for name in asked)
    spare = tuple(text for name, text in rights.items() if name not in right_of.values())
    content = Matching(
        made, tuple(dict.fromkeys(text for text in spare if text not in {pair.right for pair in made}))
    )
    if LISTED in entry.said.settings:
        content = replace(content, listed=tuple(dict.fromkeys(rights.values())))
    place_of = {text: place for place, text in enumerate(content.choices)}
    candidates = [
        with_settings(content, (("scoring", scoring),), entry.lang) for scoring in ("partial", "all")
    ]

    def sample(chosen: Mapping[str, str]) -> Sample:
        ours = [place_of[rights[chosen[name]]] if name in chosen else None for name in asked]
        values = tuple(_pair(declared, name, right, is_turned=is_turned) for name, right in chosen.items())
        return ([*ours] if chosen else None), {declared.id: Many(values) if values else None}

    samples = [sample(chosen) for chosen in _tries(asked, right_of, list(rights))]
    entry.tell_explanation(samples[:1] + samples[2:])
    return entry.scored(candidates, samples)


def _pair(declared: Declaration, one: str, other: str, *, is_turned: bool) -> Single:
    if declared.base_type == "pair":
        return frozenset((one, other))
    return (other, one) if is_turned else (one, other)


def _tries(asked: Sequence[str], right_of: Mapping[str, str], rights: Sequence[str]) -> list[dict[str, str]]:
    """Answers that tell the scorings apart: the key, nothing, one pair, all but one, one wrong, all wrong."""
    found: list[dict[str, str]] = [dict(right_of), {}]
    for name in asked:
        others = [right for right in rights if right != right_of[name]]
        found.append({name: right_of[name]})
        found.append({each: right_of[each] for each in asked if each != name})
        found += [{**right_of, name: other} for other in others[:3]]
    turned = {name: right_of[asked[at - 1]] for at, name in enumerate(asked)}
    if all(turned[name] != right_of[name] for name in asked):
        found.append(turned)
    return found


def read_order(entry: Entry, interaction: etree._Element) -> QuestionType | None:
    """Items in the order of the key."""
    choices = {
        choice.get("identifier", ""): entry.line_of(choice)
        for choice in interaction.iter(f"{QTI}simpleChoice")
    }
    declared = entry.responses.get(interaction.get("responseIdentifier", ""))
    if declared is None or declared.base_type != "identifier" or declared.cardinality != "ordered":
        entry.item.leave_out("qti-broken")
        return None
    key = [name for name in declared.correct if name in choices]
    if not key or sorted(key) != sorted(choices):
        entry.item.leave_out("qti-order-partial" if key else "qti-key-missing")
        return None
    own = [pair for pair in entry.said.settings if pair[0] == "order"]
    names = list(choices) if own else key
    content = Ordering(tuple(choices[name] for name in names))
    samples = [_ranked(declared, names, order) for order in _orders(key)]
    entry.tell_explanation(samples[:1] + samples[2:])
    candidates = [
        with_settings(content, [*own, ("scoring", scoring)], entry.lang)
        for scoring in _likely(entry, samples)
    ]
    return entry.scored(candidates, samples)


def _likely(entry: Entry, samples: Sequence[Sample]) -> tuple[str, str]:
    """The scorings to try: the one that we wrote, else pairs first if the item gives parts of the marks."""
    try:
        by_pairs = len({entry.marks(answers) for _, answers in samples}) > 2
    except Unsaid:
        by_pairs = False
    if entry.said.type_name == "ordering":
        by_pairs = dict(entry.said.settings).get("scoring", "pairs") == "pairs"
    return ("pairs", "exact") if by_pairs else ("exact", "pairs")


def _orders(key: Sequence[str]) -> list[list[str]]:
    """Orders that tell the scorings apart: the key, nothing, then others."""
    if len(key) <= _FEW:
        others = [[*order] for order in permutations(key)][1:]
    else:
        swapped = [[*key[:at], key[at + 1], key[at], *key[at + 2 :]] for at in range(len(key) - 1)]
        others = [[*key[::-1]], [*key[1:], key[0]], *swapped]
    return [[*key], [], *others]


def _ranked(declared: Declaration, names: Sequence[str], order: Sequence[str]) -> Sample:
    ours: list[Json] = [order.index(name) + 1 for name in names] if order else []
    return ours or None, {declared.id: Many(tuple(order), is_ordered=True) if order else None}
