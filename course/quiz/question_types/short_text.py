"""Short text: type a word or a few, in any of the accepted spellings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import ClassVar, Self

from course.errors import AnswerError, CourseError, Finding, Level
from course.quiz.edits import within_one_edit
from course.quiz.fields import flag_of, texts_of
from course.quiz.lines import Line, Part, Reading, Written
from course.quiz.ordinary import Ordinary
from course.quiz.question import Form, Json, Mark
from course.quiz.truth import read_truth
from course.quiz.typed import FIELD, check_typed, typed_in, typed_loosely

MAX_LENGTH = 200
"""The longest answer, in characters."""

MAX_SPELLINGS = 50
SHORTEST_FOR_TYPO = 5
"""Shorter words have neighbours that mean something else ("mor", "bor")."""

_SPELLING = re.compile(r'\s*(?:"(.{0,400}?)"\s*(?=\||$)|([^|]*))(\||$)')
_LOOKALIKES = str.maketrans("\u2010\u2011\u2012\u2013\u2212\u2019\u2018\u00b4`", "-----''''")


@dataclass(frozen=True, slots=True)
class ShortText(Ordinary):
    """Spellings that are right; the first is the one that is shown. An answer is the text as typed.

    Space, kinds of hyphen and a full stop at the end make no difference; case only when
    `ignore_case` is off. With `typo_allowed` one slip is forgiven: a letter too many, too
    few or wrong, or two neighbours swapped (Damerau-Levenshtein distance 1), but not in
    spellings with digits, nor in words shorter than five letters.
    """

    spellings: tuple[str, ...]
    ignore_case: bool = True
    typo_allowed: bool = False

    type_name: ClassVar[str] = "short_text"
    precedence: ClassVar[int] = 90
    settings: ClassVar[frozenset[str]] = frozenset({"match"})

    @classmethod
    def find(cls, lines: Sequence[Line], lang: str) -> int | None:
        """The form is `= ` and anything that no other type knows."""
        return next((index for index, line in enumerate(lines) if line.is_answer), None)

    @classmethod
    def read(cls, part: Part) -> Reading[Self]:
        """Spellings between `|`, on one line or more; in quotation marks they are always text."""
        spellings: list[str] = []
        places: list[int] = []
        findings: list[Finding] = []
        for line in part.lines:
            if line.is_blank:
                continue
            if not line.is_answer:
                findings.append(Finding("question-line-stray", line=line.number))
                continue
            found = _read_spellings(line.text[1:])
            if len(found) == 1 and found[0][:1].isdigit() and '"' not in line.text:
                facts = {"text": found[0]}
                findings.append(
                    Finding("question-answer-like-a-number", Level.WARNING, line=line.number, facts=facts)
                )
            spellings.extend(found)
            places.extend([line.number] * len(found))
        ignore_case, typo_allowed, more = _read_match(part.settings.get("match"))
        findings.extend(more)
        return Reading(cls(tuple(spellings), ignore_case, typo_allowed), tuple(findings), tuple(places))

    def write(self) -> Written:
        """`= one | other`, and `match` when it is not as usual."""
        line = "= " + " | ".join(_quoted(text, alone=len(self.spellings) == 1) for text in self.spellings)
        match = [
            "ignore-case" if self.ignore_case else "exact-case",
            *(["typo-1"] if self.typo_allowed else []),
        ]
        return Written((line.rstrip(),), () if match == ["ignore-case"] else (("match", ", ".join(match)),))

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Self:
        """From `{"spellings", "ignore_case", "typo_allowed"}`."""
        return cls(texts_of(data, "spellings"), flag_of(data, "ignore_case"), flag_of(data, "typo_allowed"))

    def to_json(self) -> dict[str, Json]:
        """As `{"spellings", "ignore_case", "typo_allowed"}`."""
        return {
            "type": self.type_name,
            "spellings": [*self.spellings],
            "ignore_case": self.ignore_case,
            "typo_allowed": self.typo_allowed,
        }

    def structure(self) -> Json:
        """Nothing but the type: words are another in every language."""
        return {}

    def corrected(self, answers: Sequence[Json]) -> Self:
        """The spellings that are right."""
        spellings = tuple(answer for answer in answers if isinstance(answer, str) and answer.strip())
        if not spellings or len(spellings) != len(answers):
            raise CourseError("correction-not-possible")
        return replace(self, spellings=spellings)

    def parse(self, form: Form, order: Sequence[int]) -> Json:
        """The text as typed, but for space around it."""
        return typed_in(form, FIELD, MAX_LENGTH) or None

    def typed(self, form: Form, order: Sequence[int]) -> Json:
        """The text as typed, cut at the limit."""
        return typed_loosely(form, FIELD, MAX_LENGTH) or None

    def check_answer(self, answer: Json) -> None:
        """A text within the limit, or None."""
        if answer is None:
            return
        if not isinstance(answer, str) or not answer.strip():
            raise AnswerError("answer-of-another-kind")
        check_typed(answer, MAX_LENGTH)

    def view(self, order: Sequence[int], answer: Json) -> dict[str, Json]:
        """The text as typed, the limit, and whether case matters."""
        return {
            "type": self.type_name,
            "text": answer if isinstance(answer, str) else "",
            "max_length": MAX_LENGTH,
            "ignore_case": self.ignore_case,
        }

    def grade(self, answer: Json) -> Mark:
        """All or nothing."""
        self.check_answer(answer)
        if not isinstance(answer, str):
            return Mark(Fraction(0))
        given = self._compared(answer)
        return Mark(Fraction(int(any(self._matches(given, spelling) for spelling in self.spellings))))

    def summarise(self, answer: Json) -> tuple[str, ...]:
        """The text as typed."""
        self.check_answer(answer)
        return (answer,) if isinstance(answer, str) else ()

    def key(self) -> tuple[str, ...]:
        """The first spelling."""
        return self.spellings[:1]

    def solution(self) -> Json:
        """The first spelling."""
        return self.spellings[0] if self.spellings else None

    def feedback(self, answer: Json) -> tuple[str, ...]:
        """Nothing beside the explanation."""
        self.check_answer(answer)
        return ()

    def check(self) -> tuple[Finding, ...]:
        """Spellings that are there, that can be typed, that differ, and on which a slip may be forgiven."""
        findings: list[Finding] = []
        if not any(self._compared(spelling) for spelling in self.spellings):
            findings.append(Finding("question-answer-empty"))
        if len(self.spellings) > MAX_SPELLINGS:
            findings.append(Finding("spellings-too-many", facts={"limit": MAX_SPELLINGS}))
        seen: dict[str, int] = {}
        for place, spelling in enumerate(self.spellings, start=1):
            text = self._compared(spelling)
            if not text and len(self.spellings) > 1:
                findings.append(Finding("spelling-empty", facts={"option": place}))
            elif text in seen:
                findings.append(
                    Finding("spellings-alike", Level.WARNING, facts={"option": place, "text": spelling})
                )
            if len(spelling) > MAX_LENGTH:
                findings.append(Finding("spelling-too-long", facts={"option": place, "limit": MAX_LENGTH}))
            seen.setdefault(text, place)
        if (
            self.typo_allowed
            and self.spellings
            and not any(_forgives(self._compared(text)) for text in self.spellings)
        ):
            findings.append(Finding("typo-never", Level.WARNING, facts={"letters": SHORTEST_FOR_TYPO}))
        return tuple(findings)

    def _compared(self, text: str) -> str:
        """The form in which texts are compared."""
        text = unicodedata.normalize("NFKC", text).translate(_LOOKALIKES)
        text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
        text = " ".join(text.split())
        return unicodedata.normalize("NFKC", text.casefold()) if self.ignore_case else text

    def _matches(self, given: str, spelling: str) -> bool:
        wanted = self._compared(spelling)
        forms = {given, given.rstrip(". ")}
        if wanted in forms:
            return bool(wanted)
        return (
            self.typo_allowed and _forgives(wanted) and any(within_one_edit(form, wanted) for form in forms)
        )


def _forgives(wanted: str) -> bool:
    """Whether a slip in this spelling may be forgiven: 112 is not 113."""
    return len(wanted) >= SHORTEST_FOR_TYPO and not any(sign.isdigit() for sign in wanted)


def _read_spellings(text: str) -> list[str]:
    spellings: list[str] = []
    at = 0 if text.strip() else len(text) + 1
    while found := _SPELLING.match(text, at):
        spellings.append(found[1] if found[1] is not None else found[2].strip())
        at = found.end()
        if not found[3]:
            break
    return spellings


def _quoted(text: str, *, alone: bool) -> str:
    """In quotation marks when it would be read otherwise, or be claimed as a number or a truth value."""
    plain_word = text == text.strip() and text and "|" not in text and not text.startswith('"')
    return text if plain_word and not (alone and _could_be_another_type(text)) else f'"{text}"'


def _could_be_another_type(text: str) -> bool:
    """True for what begins as a number and for single words that are truth values."""
    return bool(re.match(r"[\s+\-\u2212\u2013.,]*[0-9]", text)) or read_truth(text) is not None


def _read_match(line: Line | None) -> tuple[bool, bool, list[Finding]]:
    """Whether case is ignored, whether a slip is forgiven, and what is wrong with the line."""
    if line is None:
        return True, False, []
    words = [word.strip() for word in line.text.split(",")]
    unknown = [word for word in words if word not in ("ignore-case", "exact-case", "typo-1")]
    findings = [Finding("match-unknown", line=line.number, facts={"value": word}) for word in unknown]
    if "ignore-case" in words and "exact-case" in words:
        findings.append(Finding("match-both", line=line.number))
    return "exact-case" not in words, "typo-1" in words, findings
