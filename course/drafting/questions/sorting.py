"""Sorting: which of two contrasted lists does each item belong to?

Only lists that the guide itself sets against each other (do and don't, right and wrong, for and
against), of one form: where the form tells, nothing is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from course.citation import Citation
from course.drafting.facts import Fact, FactKind
from course.drafting.phrases import phrase
from course.drafting.questions.candidate import Candidate
from course.drafting.questions.material import Material
from course.drafting.questions.steps import step_text
from course.drafting.statements import shown_of
from course.drafting.titles import bare
from course.language.sentences import split_sentences
from course.language.words import stems, word_set, words_of
from course.markup import escape
from course.quiz.question_types.matching import Matching, Pair

RULE = "sorting"
WORTH = 80

_CONTRASTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "nb": (
        ("gjør", "unngå"), ("riktig", "feil"), ("fordeler", "ulemper"), ("med samtykke", "uten samtykke"),
        ("risikofaktorer", "beskyttelsesfaktorer"), ("beskytter", "øker faren"), ("tillatt", "forbudt"),
    ),
    "nn": (
        ("gjer", "unngå"), ("rett", "feil"), ("fordelar", "ulemper"), ("med samtykke", "utan samtykke"),
        ("risikofaktorar", "vernefaktorar"), ("vernar", "aukar faren"), ("tillate", "forbode"),
    ),
    "en": (
        ("do", "avoid"), ("correct", "incorrect"), ("right", "wrong"), ("advantages", "disadvantages"),
        ("pros", "cons"), ("include", "exclude"), ("risk factors", "protective factors"),
        ("allowed", "forbidden"),
    ),
}  # fmt: skip
"""Beside these, two names of which one is the other with a `not` in it."""

_NEGATIONS = word_set("ikke ikkje aldri not don't never")
_NOT = re.compile(r"^(?:ikke|ikkje|aldri|unngå|do not|don't|never|avoid|not)\b", re.IGNORECASE)
"""An item that begins like this says itself which list it is from."""

_LEAST, _EACH = 2, 3
_MOST_WORDS = 14
_LABEL = 8


def candidates(material: Material) -> Iterator[Candidate]:
    """A question a pair of contrasted lists that stand near each other."""
    lists = material.of(FactKind.ENUMERATION)
    for n, one in enumerate(lists):
        for other in lists[n + 1 : n + 3]:
            if _are_contrasted(one, other, material.lang) and (made := _made(one, other, material.lang)):
                yield made


def label(fact: Fact) -> str:
    """What a list is called: the end of its lead where it is short, else its heading."""
    lead = shown_of(split_sentences(fact.lead)[-1]).rstrip(" :.") if fact.lead else ""
    return lead if 0 < len(lead.split()) <= _LABEL else bare(fact.heading)


def _are_contrasted(one: Fact, other: Fact, lang: str) -> bool:
    """True for two names that say the opposite of each other about the same."""
    a, b = (words_of(label(fact)) for fact in (one, other))
    if a == b:
        return False
    bare_names = [[word for word in name if word not in _NEGATIONS] for name in (a, b)]
    if bare_names[0] == bare_names[1] and abs(len(a) - len(b)) == 1:
        return True
    for plus, minus in _CONTRASTS[lang]:
        for here, there in ((a, b), (b, a)):
            with_plus, with_minus = (f" {' '.join(name)} " for name in (here, there))
            if f" {plus} " in with_plus and f" {minus} " in with_minus:
                mine = stems(with_plus.replace(f" {plus} ", " "))
                theirs = stems(with_minus.replace(f" {minus} ", " "))
                return one.heading == other.heading or mine == theirs
    return False


def _made(one: Fact, other: Fact, lang: str) -> Candidate | None:
    shares = [_items(fact) for fact in (one, other)]
    if min(map(len, shares)) < _LEAST:
        return None
    names = [label(fact) for fact in (one, other)]
    if names[0].lower() == names[1].lower():
        return None
    picked = [share[:_EACH] for share in shares]
    rows = [
        (step_text(fact.items[at]), names[which], fact.items[at])
        for which, fact in enumerate((one, other))
        for at in picked[which]
    ]
    rows.sort(key=lambda row: row[0].lower())
    return Candidate(
        RULE,
        f"{bare(one.heading)}: {phrase('stem-sorting', lang)}"
        if one.heading
        else phrase("stem-sorting", lang),
        Matching(tuple(Pair(escape(text), escape(name)) for text, name, _ in rows)),
        tuple(Citation(item.id, item.text) for _, _, item in rows),
        one.order,
        one.heading,
        " / ".join(names),
        " ".join(text for text, _, _ in rows),
        WORTH,
        bloom="understand",
    )


def _items(fact: Fact) -> list[int]:
    """The places of items that are short enough to be sorted."""
    return [
        n
        for n, item in enumerate(fact.items)
        if len(step_text(item).split()) <= _MOST_WORDS
        and not item.text.endswith(":")
        and not _NOT.match(item.text)
    ]
