"""Titles of modules and lessons: headings without their numbering, several joined as one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from course.drafting.phrases import joined, phrase
from course.language.words import lower_first, upper_first

LONGEST = 90
"""Letters of a title of many headings; up to four keep their whole names up to `LONGEST_OF_FEW`."""
LONGEST_OF_FEW = 160
_NUMBERING = re.compile(
    r"^(?:(?:kapittel|kap\.|del|part|chapter|section|modul|module|vedlegg|annex|appendix)\s+(?:\d+|[ivxlc]+\b)(?:\s*[a-z]\b)?"
    r"|§§?\s*\d+(?:-\d+)?(?:\s?[a-z](?=[.\s]))?|\d{1,2}(?:\.\d{1,2})+|\d{1,2}(?=[.:)]\s))"
    r"[.:)]?\s*(?:[–—-]\s+)?(?=\S*[^\W\d])",
    re.IGNORECASE,
)
_SHORTENED = re.compile(r"\b(?:m\.v|mv|o\.l|m\.m|m\.fl|osv|etc)\.$")
_GLOSSARY = re.compile(
    r"^(?:begreper|begrep|omgrep|ordliste|ordforklaringer|ordforklaringar|definisjoner|definisjonar"
    r"|glossary|terms|definitions|innledning|innleiing|introduction)$",
    re.IGNORECASE,
)
_SERIES = {
    "nb": re.compile(r", | og | eller "),
    "nn": re.compile(r", | og | eller "),
    "en": re.compile(r", | and | or "),
}


def bare(heading: str) -> str:
    """A heading without `Kapittel 2.`, `§ 33.` or `2.1`, upper case first, no end mark."""
    text = _NUMBERING.sub("", heading, count=1).strip() or heading.strip()
    text = text.rstrip(":;, ")
    if not _SHORTENED.search(text):
        text = text.rstrip(". ")
    return upper_first(text) or heading


def one_title(headings: Sequence[tuple[str, int]], lang: str, proper: frozenset[str]) -> str:
    """One title for several headings, each with its weight: all of them, else the weightiest `med mer`.

    `proper` are the words that the guide writes with a capital inside sentences: they keep it.
    """
    weights = weighed(headings)
    names = list(weights)
    if not names:
        return phrase("introduction", lang)
    whole = _all(names, lang, proper) if len(names) < 6 else ""
    if whole and len(whole) <= (LONGEST_OF_FEW if len(names) < 5 else LONGEST):
        return whole
    heavy = heaviest(headings, 2)
    if len(names) > 2 and len(two := phrase("more", lang, first=_listed(heavy, lang, proper))) <= LONGEST:
        return two
    return phrase("more", lang, first=max(names, key=lambda name: weights[name]))


def heaviest(headings: Sequence[tuple[str, int]], most: int) -> list[str]:
    """The weightiest of several headings, in the order of the text."""
    weights = weighed(headings)
    names = list(weights)
    return sorted(sorted(names, key=lambda name: -weights[name])[:most], key=names.index)


def weighed(headings: Sequence[tuple[str, int]]) -> dict[str, int]:
    """Bare headings with their weights, in order; glossaries and introductions only when alone."""
    weights: dict[str, int] = {}
    for heading, weight in headings:
        if heading:
            weights[bare(heading)] = weights.get(bare(heading), 0) + weight
    topics = {name: weight for name, weight in weights.items() if not _GLOSSARY.match(name)}
    return topics or weights


def _all(names: Sequence[str], lang: str, proper: frozenset[str]) -> str:
    """`A, b og c`; with semicolons where a name is itself a series."""
    inner = [names[0], *(in_sentence(name, lang, proper) for name in names[1:])]
    if any(_SERIES[lang].search(name) for name in inner) and len(inner) > 1:
        return "; ".join(inner)
    return joined(inner, lang)


def _listed(names: Sequence[str], lang: str, proper: frozenset[str]) -> str:
    return ", ".join([names[0], *(in_sentence(name, lang, proper) for name in names[1:])])


def in_sentence(heading: str, lang: str, proper: frozenset[str]) -> str:
    """A heading as it stands inside a sentence; English headings keep their capitals."""
    text = bare(heading)
    first = text.split(" ", 1)[0].strip(",.:;?!")
    return text if lang == "en" or first in proper else lower_first(text)
