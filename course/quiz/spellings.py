"""Spellings: which typed texts count as one that the author listed, wherever words are typed.

A short text and a typed gap read, compare and check their spellings by what is here, so that
`match:` means the same in both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from course.errors import Finding, Level
from course.quiz.edits import within_edits
from course.quiz.fields import flag_of, malformed, number_of
from course.quiz.lines import Line
from course.quiz.question import Json

MAX_LENGTH = 200
"""The longest typed answer, in characters."""

MAX_SPELLINGS = 50
MAX_TYPOS = 2
LETTERS_PER_TYPO = 5
"""So many letters for each slip: shorter words have neighbours that mean something else ("mor", "bor")."""

_SPELLING = re.compile(r'\s*(?:"(.{0,400}?)"\s*(?=\||$)|([^|]*))(\||$)')
_LOOKALIKES = str.maketrans("\u2010\u2011\u2012\u2013\u2212\u2019\u2018\u00b4`", "-----''''")
_ACCENT = re.compile("(?<![aA])\u030a|[\u0300-\u0309\u030b-\u036f]")
_WORDS = ("ignore-case", "exact-case", "ignore-accents", "exact-space", "typo-1", "typo-2")


@dataclass(frozen=True, slots=True)
class Match:
    """How like a listed spelling a typed text must be.

    Kinds of hyphen, space around the text and a full stop at its end never make a difference;
    case does when `ignore_case` is off, how much space stands between words only with
    `exact_space`. `ignore_accents` takes é for e and ü for u, but å, æ and ø are letters of
    their own. `typos` is the optimal string alignment distance (see `edits.py`) that is
    forgiven: one slip for every five letters of the spelling, and none where it has digits.
    """

    ignore_case: bool = True
    typos: int = 0
    ignore_accents: bool = False
    exact_space: bool = False

    def form(self, text: str) -> str:
        """The form in which texts are compared."""
        text = unicodedata.normalize("NFKC", text).translate(_LOOKALIKES)
        text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
        text = text.casefold() if self.ignore_case else text
        if self.ignore_accents:
            text = _ACCENT.sub("", unicodedata.normalize("NFD", text))
        text = unicodedata.normalize("NFKC", text)
        # Last, since an accent that stands alone is a space and the accent.
        return text.strip() if self.exact_space else " ".join(text.split())

    def accepts(self, typed: str, spellings: tuple[str, ...]) -> bool:
        """True when a typed text counts as one of the spellings. An empty spelling never counts."""
        wanted = _wanted(self, spellings)
        given = self.form(typed)
        forms = {given, given.rstrip(". ")}
        if any(form in wanted for form in forms):
            return True
        return any(
            within_edits(form, text, slips) for text, slips in wanted.items() if slips for form in forms
        )

    def forgiven(self, text: str) -> int:
        """How many slips are forgiven in a spelling, given in the form that is compared: 112 is not 113."""
        if any(sign.isdigit() for sign in text):
            return 0
        return min(self.typos, sum(sign.isalpha() for sign in text) // LETTERS_PER_TYPO)


@lru_cache(maxsize=1024)
def _wanted(match: Match, spellings: tuple[str, ...]) -> Mapping[str, int]:
    """The compared form of each spelling, and how many slips it forgives."""
    forms = (match.form(spelling) for spelling in spellings)
    return {form: match.forgiven(form) for form in forms if form}


def split_spellings(text: str) -> list[str]:
    """The spellings between `|`; what stands in quotation marks is taken as it is."""
    spellings: list[str] = []
    at = 0 if text.strip() else len(text) + 1
    while found := _SPELLING.match(text, at):
        spellings.append(found[1] if found[1] is not None else found[2].strip())
        at = found.end()
        if not found[3]:
            break
    return spellings


def join_spellings(spellings: Sequence[str]) -> str:
    """The text that `split_spellings` reads as these spellings, if any does: quoted only where needed."""
    return " | ".join(text if _is_plain(text) else f'"{text}"' for text in spellings)


def _is_plain(text: str) -> bool:
    return bool(text) and text == text.strip() and "|" not in text and not text.startswith('"')


def check_spellings(spellings: Sequence[str], match: Match) -> list[Finding]:
    """What is wrong with spellings: none, too many, empty, alike, too long, never forgiven a slip."""
    findings: list[Finding] = []
    forms = [match.form(spelling) for spelling in spellings]
    if not any(forms):
        findings.append(Finding("question-answer-empty"))
    if len(spellings) > MAX_SPELLINGS:
        findings.append(Finding("spellings-too-many", facts={"limit": MAX_SPELLINGS}))
    seen: set[str] = set()
    for place, (spelling, form) in enumerate(zip(spellings, forms, strict=True), start=1):
        if not form and len(spellings) > 1:
            findings.append(Finding("spelling-empty", facts={"option": place}))
        elif form in seen:
            findings.append(
                Finding("spellings-alike", Level.WARNING, facts={"option": place, "text": spelling})
            )
        if len(spelling) > MAX_LENGTH:
            findings.append(Finding("spelling-too-long", facts={"option": place, "limit": MAX_LENGTH}))
        seen.add(form)
    if match.typos and any(forms) and not any(match.forgiven(form) for form in forms):
        findings.append(Finding("typo-never", Level.WARNING, facts={"letters": LETTERS_PER_TYPO}))
    return findings


def read_match(line: Line | None) -> tuple[Match, list[Finding]]:
    """What a `match:` line asks for, and what is wrong with it; as usual without the line."""
    if line is None:
        return Match(), []
    words = [word.strip() for word in line.text.split(",")]
    unknown = [word for word in words if word not in _WORDS]
    findings = [Finding("match-unknown", line=line.number, facts={"value": word}) for word in unknown]
    if "ignore-case" in words and "exact-case" in words:
        findings.append(Finding("match-both", line=line.number))
    typos = max((int(word[-1]) for word in words if word in ("typo-1", "typo-2")), default=0)
    return Match(
        "exact-case" not in words, typos, "ignore-accents" in words, "exact-space" in words
    ), findings


def write_match(match: Match) -> str:
    """The `match:` line that `read_match` reads as this; '' when it is as usual."""
    if match == Match():
        return ""
    words = ["ignore-case" if match.ignore_case else "exact-case"]
    words += ["ignore-accents"] if match.ignore_accents else []
    words += ["exact-space"] if match.exact_space else []
    words += [f"typo-{match.typos}"] if match.typos else []
    return ", ".join(words)


def match_to_json(match: Match) -> dict[str, Json]:
    """As `{"ignore_case", "typo_allowed"}`; what came later is there only when it says something."""
    data: dict[str, Json] = {"ignore_case": match.ignore_case, "typo_allowed": match.typos > 0}
    data.update({"typos": match.typos} if match.typos > 1 else {})
    data.update({"ignore_accents": True} if match.ignore_accents else {})
    data.update({"exact_space": True} if match.exact_space else {})
    return data


def match_from_json(data: Mapping[str, Json]) -> Match:
    """From what `match_to_json` gives; raises CourseError for anything else."""
    typos = number_of(data, "typos") if "typos" in data else int(flag_of(data, "typo_allowed"))
    if not 0 <= typos <= MAX_TYPOS or (typos > 0) is not flag_of(data, "typo_allowed"):
        raise malformed("typos")
    return Match(
        flag_of(data, "ignore_case"),
        typos,
        "ignore_accents" in data and flag_of(data, "ignore_accents"),
        "exact_space" in data and flag_of(data, "exact_space"),
    )
