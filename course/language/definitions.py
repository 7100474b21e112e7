"""Sentences that say what a term means."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TERM = r"[«\"“]?(?P<term>[^\W_][^,;:.()«»\"]{1,60}?)[»\"”]?"

_PATTERNS = {
    "nb": (
        re.compile(rf"^Med {_TERM} menes (?:i denne (?:lov(?:en)?|forskrift(?:en)?) |her )?(?P<meaning>.+)$"),
        re.compile(rf"^Som {_TERM} (?:regnes|menes) (?P<meaning>.+)$"),
        re.compile(rf"^{_TERM} betyr (?P<meaning>(?!at\b).+)$"),
        re.compile(rf"^{_TERM} vil si (?P<meaning>.+)$"),
    ),
    "nn": (
        re.compile(
            rf"^Med {_TERM} (?:er det (?:her )?meint|meiner (?:ein|vi)|er meint)"
            rf" (?:i denne lova |her )?(?P<meaning>.+)$"
        ),
        re.compile(rf"^{_TERM} betyr (?P<meaning>(?!at\b).+)$"),
        re.compile(rf"^{_TERM} vil seie (?P<meaning>.+)$"),
    ),
    "en": (
        re.compile(rf"^{_TERM} (?:means|is defined as) (?P<meaning>.+)$"),
        re.compile(rf"^{_TERM} is (?P<meaning>the (?:process|practice|act|ability) (?:of|by which) .+)$"),
    ),
}
_CUES = {
    "nb": (" menes ", " regnes ", " betyr ", " vil si "),
    "nn": (" meint ", " meiner ", " betyr ", " vil seie "),
    "en": (" means ", " is defined as ", " is the "),
}
_MARKED = {
    "nb": re.compile(
        r"^\s*(?:\([^)]*\)\s*)?(?P<verb>er|betyr|vil si(?: at)?|kaller vi|:|–)\s+(?P<meaning>.+)$"
    ),
    "nn": re.compile(r"^\s*(?:\([^)]*\)\s*)?(?P<verb>er|betyr|vil seie(?: at)?|:|–)\s+(?P<meaning>.+)$"),
    "en": re.compile(r"^\s*(?:\([^)]*\)\s*)?(?P<verb>is|are|means|:|–)\s+(?P<meaning>.+)$"),
}
_NOT_TERMS = re.compile(
    r"^(?:there|it|this|that|these|those|such|det|dette|den|denne|disse|desse|her"
    r"|note|merk|obs|viktig|important|warning|advarsel|tips?|husk|råd|example|eksempel|døme|overview|oversikt"
    r"|summary|oppsummering|bakgrunn|background)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and its meaning, both exact pieces of the sentence."""

    term: str
    meaning: str


def definition_in(sentence: str, lang: str, marked: str = "") -> Definition | None:
    """The definition that a sentence is, or None. `marked` is a term that the source set in bold in front."""
    body = sentence.rstrip()
    if marked:
        if not body.startswith(marked):
            return None
        found = _MARKED[lang].match(body[len(marked) :])
        return _made(marked, found["meaning"]) if found else None
    if not any(cue in body for cue in _CUES[lang]):
        return None
    for pattern in _PATTERNS[lang]:
        if found := pattern.match(body):
            return _made(found["term"].strip(), found["meaning"])
    return None


def _made(term: str, meaning: str) -> Definition | None:
    meaning = meaning.strip().rstrip(".")
    if meaning.lower().startswith(term.lower()):
        return None  # a label in front of a sentence about the same
    if _NOT_TERMS.match(term) or len(term.split()) > 6 or len(meaning.split()) < 2 or meaning.endswith(":"):
        return None
    return Definition(term, meaning)
