"""Short text: type a word or a few, in any of the accepted spellings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import ClassVar, Self

from course.errors import AnswerError, CourseError, Finding, Level
from course.quiz.fields import texts_of
from course.quiz.lines import Line, Part, Reading, Written
from course.quiz.ordinary import Ordinary
from course.quiz.question import Form, Json, Mark
from course.quiz.spellings import (
    MAX_LENGTH,
    Match,
    check_spellings,
    join_spellings,
    match_from_json,
    match_to_json,
    read_match,
    split_spellings,
    write_match,
)
from course.quiz.truth import read_truth
from course.quiz.typed import FIELD, check_typed, typed_in, typed_loosely


@dataclass(frozen=True, slots=True)
class ShortText(Ordinary):
    """Spellings that are right; the first is the one that is shown. An answer is the text as typed.

    What of case, accents, space and slips makes no difference is said by the other fields,
    as `course.quiz.spellings.Match` has it.
    """

    spellings: tuple[str, ...]
    ignore_case: bool = True
    typos: int = 0
    ignore_accents: bool = False
    exact_space: bool = False

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
            found = split_spellings(line.text[1:])
            if len(found) == 1 and found[0][:1].isdigit() and '"' not in line.text:
                facts = {"text": found[0]}
                findings.append(
                    Finding("question-answer-like-a-number", Level.WARNING, line=line.number, facts=facts)
                )
            spellings.extend(found)
            places.extend([line.number] * len(found))
        match, more = read_match(part.settings.get("match"))
        findings.extend(more)
        return Reading(cls._matching(tuple(spellings), match), tuple(findings), tuple(places))

    def write(self) -> Written:
        """`= one | other`, and `match` when it is not as usual."""
        alone = self.spellings[0] if len(self.spellings) == 1 else ""
        line = f'"{alone}"' if _could_be_another_type(alone) else join_spellings(self.spellings)
        match = write_match(self.match)
        return Written((f"= {line}".rstrip(),), (("match", match),) if match else ())

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Self:
        """From what `to_json` gives."""
        return cls._matching(texts_of(data, "spellings"), match_from_json(data))

    def to_json(self) -> dict[str, Json]:
        """As `{"spellings", "ignore_case", "typo_allowed"}`, and `match_to_json`'s later fields when set."""
        return {"type": self.type_name, "spellings": [*self.spellings], **match_to_json(self.match)}

    @property
    def match(self) -> Match:
        """How like a spelling an answer must be."""
        return Match(self.ignore_case, self.typos, self.ignore_accents, self.exact_space)

    @classmethod
    def _matching(cls, spellings: tuple[str, ...], match: Match) -> Self:
        return cls(spellings, match.ignore_case, match.typos, match.ignore_accents, match.exact_space)

    def structure(self) -> Json:
        """Nothing but the type: words are another in every language."""
        return {}

    def accepting(self, answer: Json) -> Self:
        """Another spelling is right too."""
        return self.corrected([*self.spellings, answer])

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
        return Mark(Fraction(int(self.match.accepts(answer, self.spellings))))

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
        return tuple(check_spellings(self.spellings, self.match))


def _could_be_another_type(text: str) -> bool:
    """True for what begins as a number and for single words that are truth values."""
    return bool(re.match(r"[\s+\-\u2212\u2013.,]*[0-9]", text)) or read_truth(text) is not None
