"""Titles of modules and lessons: headings without their numbering, several joined as one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from course.drafting.phrases import joined, phrase
from course.language.words import lower_first, upper_first

LONGEST = 80
_NUMBERING = re.compile(
    r"^(?:(?:kapittel|kap\.|del|part|chapter|section|modul|module|vedlegg|annex|appendix)\s+(?:\d+|[ivxlc]+)\s*[a-z]?"
    r"|§§?\s*\d+(?:-\d+)?(?:\s?[a-z](?=[.\s]))?|\d{1,2}(?:\.\d{1,2})*)[.:)]?\s*(?:[–—-]\s+)?(?=\S)",
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
    return upper_first(text.rstrip(".:;,")) or heading


def one_title(headings: Sequence[tuple[str, int]], lang: str, known: frozenset[str]) -> str:
    """One title for several headings, each with its weight: all of them, else the weightiest `med mer`.

    `known` are the words that the guide writes in lower case: only those lose their capital.
    """
    weights: dict[str, int] = {}
    for heading, weight in headings:
        if heading:
            weights[bare(heading)] = weights.get(bare(heading), 0) + weight
    names = list(weights)
    if not names:
        return phrase("introduction", lang)
    if len(names) < 4 and len(whole := _all(names, lang, known)) <= LONGEST:
        return whole
    heavy = sorted(sorted(names, key=lambda name: -weights[name])[:2], key=names.index)
    if len(names) > 2 and len(two := phrase("more", lang, first=_listed(heavy, lang, known))) <= LONGEST:
        return two
    return phrase("more", lang, first=max(names, key=lambda name: weights[name]))


def _all(names: Sequence[str], lang: str, known: frozenset[str]) -> str:
    """`A, b og c`; with semicolons where a name is itself a series."""
    inner = [names[0], *(in_sentence(name, lang, known) for name in names[1:])]
    if any(_SERIES[lang].search(name) for name in inner) and len(inner) > 1:
        return "; ".join(inner)
    return joined(inner, lang)


def _listed(names: Sequence[str], lang: str, known: frozenset[str]) -> str:
    return ", ".join([names[0], *(in_sentence(name, lang, known) for name in names[1:])])


def in_sentence(heading: str, lang: str, known: frozenset[str]) -> str:
    """A heading as it stands inside a sentence; English headings keep their capitals."""
    text = bare(heading)
    first = text.split(" ", 1)[0].strip(",.:;?!")
    return lower_first(text) if lang != "en" and first.lower() in known else text
