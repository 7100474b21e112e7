"""Sentences that a question may be made of, and the guards that most sentences do not pass.

The guards come from drafts that were read and rejected; each names what it keeps out. A
sentence that does not pass is still taught, it is only not asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from course.citation import Passage
from course.drafting.lessons import quote_of
from course.drafting.outline import OutlineModule
from course.drafting.titles import bare
from course.language.sentences import split_sentences
from course.language.words import stems, word_set

LEAST_WORDS, MOST_WORDS = 6, 38

_LABEL = re.compile(
    r"^(?:se|sjå|see|note|merk|nb|eksempel|døme|example|overview|references?|for more|for example|e\.g\.)\b",
    re.IGNORECASE,
)
_ORPHAN_STARTS = word_set(
    "dette denne det slik slike disse de likevel men her der også dessuten derfor dermed ellers samtidig da"
    " så desse deira ho han hun den derimot videre vidare tilsvarende tilsvarande"
    " this it these those such however also they he she thus therefore then"
)
_POINTS_ELSEWHERE = re.compile(
    r"\b(?:første|andre|annet|tredje|fjerde|femte|sjette|siste)\s+(?:og\s+\w+\s+)?(?:ledd|leddet|punktum)\b"
    r"|\b(?:nevnt|nevnte|nemnd|nemnde|nemnt|følgende|følgjande|ovenfor|nedenfor|ovanfor|nedanfor|bokstav"
    r"|slik|slike|slikt|(?:etter|i|av|mot|på|til|om) (?:dette|disse|desse)"
    r"|tilsvarende|tilsvarande|as discussed|above|below"
    r"|the following|as follows|described earlier)\b",
    re.IGNORECASE,
)
_DELEGATION = re.compile(
    r"\bforskrift(?:er|en|a)?\b|\bnærmere (?:regler|bestemmelser)\b|\bnærare (?:reglar|føresegner)\b"
    r"|\b(?:departementet|kongen|ministry)\b",
    re.IGNORECASE,
)
_PENALTY = re.compile(
    r"\b(?:fengsel|bot|bøter|straffes|straffast|strafferamme|lengstestraff|imprisonment|fine)\b",
    re.IGNORECASE,
)
_STUDY = re.compile(
    r"%|\bprosent\b|\bpercent\b|\bundersøkelse[nr]? (?:viste|fra)|\bstudie|\bstudy\b|\boppga\b|\brapport\b"
    r"|\bsurvey\b|\bundersøkte\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:ca\.?|cirka|omtrent|rundt|om lag|approximately|about|roughly)\s+\d", re.IGNORECASE)
_COURT = re.compile(
    r"\b(?:tvisteloven|domstol|søksmål|stevning|begjæring|påanke|ankefrist|rettsmøte|lagmannsrett)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\s*\((?=[^()]*(?:§|\d{4}|\bkap|\bjf|lov(?:en|a)?\b|NKVTS|WHO|direktorat|veileder|retningslinje|guide\b"
    r"|RFC|NIST|\bsee\b|\be\.g\.|\bi\.e\.|\.no\b|barnehus))[^()]*\)"
)
_JF = re.compile(r",?\s+jf\.?\s[^,;]*?(?=,|;|\.$)")
_LAST_BRACKET = re.compile(r"\s*\([^()]*\)(?=\.$)")
_DANGLING = re.compile(r"\s+(?=[,.;:])")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with its passage. `text` is exact; `shown` is without bracketed references."""

    text: str
    shown: str
    passage: Passage
    heading: str
    order: int

    @property
    def context(self) -> str:
        """The title that a stem starts with."""
        return bare(self.heading) if self.heading else ""


def statements_of(module: OutlineModule) -> Iterator[Statement]:
    """The sentences of a module that stand by themselves and are worth asking about, in order."""
    order = 0
    for lesson in module.lessons:
        for unit in lesson.units:
            listed = {item.id for block in unit.lists for item in block.items}
            rows = {row.id for table in unit.tables for row in table.rows}
            for passage in unit.passages:
                if passage.id in rows:
                    continue
                sentences = split_sentences(quote_of(passage.text))
                for sentence in sentences:
                    order += 1
                    if passage.id in listed and (len(sentences) == 1 and not sentence.endswith(".")):
                        continue  # a fragment that hangs on its lead
                    shown = shown_of(sentence)
                    if passes(sentence, shown):
                        yield Statement(sentence, shown, passage, unit.heading, order)


def shown_of(sentence: str) -> str:
    """The sentence without bracketed references, and without space before its marks."""
    return _DANGLING.sub("", _LAST_BRACKET.sub("", _JF.sub("", _REFERENCE.sub("", sentence)))).strip()


def passes(sentence: str, shown: str) -> bool:
    """Guards 1, 2 and 5: whole, standing alone, worth knowing."""
    words = shown.split(" ")
    if not LEAST_WORDS <= len(words) <= MOST_WORDS or not shown.endswith("."):
        return False
    if not (shown[0].isupper() or shown[0].isdigit()) or not _balanced(shown) or "…" in shown:
        return False
    if _LABEL.match(shown) or (words[0].lower().strip(",") in _ORPHAN_STARTS and words[1] != "som"):
        return False
    if _POINTS_ELSEWHERE.search(shown):
        return False
    return not any(pattern.search(sentence) for pattern in (_DELEGATION, _PENALTY, _STUDY, _ABOUT, _COURT))


def _balanced(text: str) -> bool:
    pairs = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
    return all(text.count(one) == text.count(other) for one, other in pairs) and text.count('"') % 2 == 0


def likeness(one: str, other: str) -> int:
    """How many content words two sentences share, endings apart."""
    return len(stems(one) & stems(other))
