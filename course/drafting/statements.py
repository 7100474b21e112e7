"""Sentences that a question may be made of, and the guards that most sentences do not pass.

The guards come from drafts that were read and rejected; each names what it keeps out. A
sentence that does not pass is still taught, it is only not asked about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from course.citation import Passage
from course.drafting.blocks import quote_of
from course.drafting.outline import OutlineModule
from course.drafting.titles import bare
from course.language.sentences import split_sentences
from course.language.words import word_set, words_of

LEAST_WORDS, MOST_WORDS = 6, 38
LONGEST = 1_000  # characters; what is longer is no sentence to ask about

_LABEL = re.compile(
    r"^(?:se|sjå|see|note|merk|nb|eksempel|døme|example|overview|references?|for more|for example"
    r"|e\.g\.|for øvrig)\b",
    re.IGNORECASE,
)
_ORPHAN_STARTS = word_set(
    "dette denne det slik slike disse de likevel men her der også dessuten derfor dermed ellers samtidig da"
    " så desse deira ho han hun den derimot videre vidare tilsvarende tilsvarande"
    " bestemmelsen bestemmelsene føresegna føresegnene additionally similarly otherwise"
    " this it these those such however also they he she thus therefore then"
)
# Single words are looked up as a set, phrases as pieces of the lower-case text: a regular
# expression of all of them took most of the time that drafting takes.
_ELSEWHERE_WORDS = word_set(
    "nevnt nevnte nemnd nemnde nemnt følgende følgjande ovenfor nedenfor ovanfor nedanfor bokstav slik slike"
    " slikt tilsvarende tilsvarande dessuten above below"
)
_ELSEWHERE_PHRASES = (
    *("i tillegg", "as discussed", "the following", "as follows", "described earlier"),
    *(
        f" {word} {this} "
        for word in ["etter", "i", "av", "mot", "på", "til", "om"]
        for this in ("dette", "disse", "desse")
    ),
)
_SUBSECTION = re.compile(
    r"\b(?:første|andre|annet|tredje|fjerde|femte|sjette|siste)\s+(?:og\s+\w+\s+)?(?:ledd|leddet|punktum)\b"
)
_THIS = re.compile(
    r"\b(?:denne|dette) (?!lov|forskrift|veileder|rettleiar|guide|er\b|kan\b|skal\b|bør\b|må\b)\w{4,}"
)
_UNWORTHY_WORDS = word_set(
    # delegation, penalties, studies
    "forskrift forskrifter forskriften forskrifta departementet kongen ministry"
    " fengsel bot bøter straffes straffast strafferamme lengstestraff imprisonment"
    " prosent percent study oppga rapport survey undersøkte"
)
_UNWORTHY_PIECES = (
    *("%", "nærmere regler", "nærmere bestemmelser", "nærare reglar", "nærare føresegner", "studie"),
    *("undersøkelse viste", "undersøkelsen viste", "undersøkelse fra", "undersøkelsen fra"),
    # court procedure
    *("tvisteloven", "domstol", "søksmål", "stevning", "begjæring", "påanke", "ankefrist", "rettsmøte"),
    "lagmannsrett",
    # how boards and appeals are organised
    *("nemndleder", "skal bestå av", "frie skjønn", "det kommunale selvstyret", "det kommunale sjølvstyret"),
)
_ABOUT = re.compile(r"\b(?:ca\.?|cirka|omtrent|rundt|om lag|approximately|about|roughly)\s+\d")
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


@lru_cache(maxsize=16_384)
def shown_of(sentence: str) -> str:
    """The sentence without bracketed references, and without space before its marks."""
    shown = sentence
    if len(sentence) > LONGEST:
        return shown
    if "(" in shown:
        shown = _LAST_BRACKET.sub("", _REFERENCE.sub("", shown))
    if " jf" in shown:
        shown = _JF.sub("", shown)
    return _DANGLING.sub("", shown).strip()


@lru_cache(maxsize=16_384)
def passes(sentence: str, shown: str) -> bool:
    """Guards 1, 2 and 5: whole, standing alone, worth knowing."""
    if len(sentence) > LONGEST:
        return False
    words = shown.split(" ")
    if not LEAST_WORDS <= len(words) <= MOST_WORDS or not shown.endswith("."):
        return False
    if not (shown[0].isupper() or shown[0].isdigit()) or not _balanced(shown) or "…" in shown:
        return False
    if _LABEL.match(shown) or (words[0].lower().strip(",") in _ORPHAN_STARTS and words[1] != "som"):
        return False
    lower = shown.lower()
    words_of_shown = frozenset(words_of(lower))
    if _points_elsewhere(lower, words_of_shown) or not _is_worth_knowing(lower, words_of_shown):
        return False
    return len(shown) == len(sentence) or _is_worth_knowing(sentence.lower(), frozenset(words_of(sentence)))


def why_not_asked(sentence: str) -> str:
    """Which guard keeps a sentence from being asked about: `delegation`, `orphan`, or '' for none of them."""
    shown = shown_of(sentence)
    if passes(sentence, shown):
        return ""
    lower = sentence[:LONGEST].lower()
    return "orphan" if _is_worth_knowing(lower, frozenset(words_of(lower))) else "delegation"


def _points_elsewhere(lower: str, words: frozenset[str]) -> bool:
    """Guard 2, inside the sentence: it rests on words that stand somewhere else."""
    if not _ELSEWHERE_WORDS.isdisjoint(words) or any(phrase in lower for phrase in _ELSEWHERE_PHRASES):
        return True
    if ("denne " in lower or "dette " in lower) and _THIS.search(lower):
        return True
    return ("ledd" in lower or "punktum" in lower) and _SUBSECTION.search(lower) is not None


def _is_worth_knowing(lower: str, words: frozenset[str]) -> bool:
    """Guard 5: no delegation, penalty, statistics, rough number or court procedure."""
    if not _UNWORTHY_WORDS.isdisjoint(words):
        return False
    return not any(piece in lower for piece in _UNWORTHY_PIECES) and _ABOUT.search(lower) is None


def _balanced(text: str) -> bool:
    pairs = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
    return all(text.count(one) == text.count(other) for one, other in pairs) and text.count('"') % 2 == 0
