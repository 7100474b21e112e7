"""True/false: is the statement of the stem true?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from course.errors import AnswerError, CourseError, Finding
from course.quiz.fields import flag_of, text_of
from course.quiz.lines import Line, Part, Reading, Written
from course.quiz.ordinary import Ordinary
from course.quiz.question import Form, Json, Mark
from course.quiz.truth import read_truth, truth_words
from course.quiz.typed import FIELD


@dataclass(frozen=True, slots=True)
class TrueFalse(Ordinary):
    """A statement that is true or false. An answer is true or false.

    True always stands first, so the order tells nothing; form values are `0` (true) and `1`.
    """

    is_true: bool
    lang: str = "nb"

    type_name: ClassVar[str] = "true_false"
    precedence: ClassVar[int] = 30
    settings: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def find(cls, lines: Sequence[Line], lang: str) -> int | None:
        """The form is `= sant`, `= usant`, `= true` or `= false`, and no other answer."""
        answers = [index for index, line in enumerate(lines) if line.is_answer]
        if not answers or any(read_truth(lines[index].text[1:]) is None for index in answers):
            return None
        return answers[0]

    @classmethod
    def read(cls, part: Part) -> Reading[Self]:
        """The first word; a second is a finding."""
        content: Self | None = None
        findings: list[Finding] = []
        for line in part.lines:
            is_true = read_truth(line.text[1:]) if line.is_answer else None
            if is_true is not None and content is None:
                content = cls(is_true, part.lang)
            elif is_true is not None:
                findings.append(Finding("question-answer-twice", line=line.number))
            elif not line.is_blank:
                findings.append(Finding("question-line-stray", line=line.number))
        return Reading(content, tuple(findings))

    def write(self) -> Written:
        """`= sant` or `= usant`; in English `= true` or `= false`."""
        return Written((f"= {truth_words(self.lang)[0 if self.is_true else 1].lower()}",))

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Self:
        """From `{"is_true", "lang"}`."""
        return cls(flag_of(data, "is_true"), text_of(data, "lang"))

    def to_json(self) -> dict[str, Json]:
        """As `{"is_true", "lang"}`."""
        return {"type": self.type_name, "is_true": self.is_true, "lang": self.lang}

    def structure(self) -> Json:
        """Which it is."""
        return {"key": self.is_true}

    def corrected(self, answers: Sequence[Json]) -> Self:
        """One answer: whether it is true."""
        if len(answers) != 1 or not isinstance(answers[0], bool):
            raise CourseError("correction-not-possible")
        return type(self)(answers[0], self.lang)

    def parse(self, form: Form, order: Sequence[int]) -> Json:
        """True for `0`, false for `1`."""
        values = {value for value in form.get(FIELD, ()) if value != ""}
        if len(values) > 1:
            raise AnswerError("one-answer-only")
        if values - {"0", "1"}:
            raise AnswerError("option-unknown")
        return "0" in values if values else None

    def typed(self, form: Form, order: Sequence[int]) -> Json:
        """What `parse` makes of it, or nothing."""
        try:
            return self.parse(form, order)
        except AnswerError:
            return None

    def check_answer(self, answer: Json) -> None:
        """A truth value, or None."""
        if answer is not None and not isinstance(answer, bool):
            raise AnswerError("answer-of-another-kind")

    def view(self, order: Sequence[int], answer: Json) -> dict[str, Json]:
        """Two options, true first."""
        options: list[Json] = [
            {"value": str(shown), "text": word, "chosen": answer is (shown == 0)}
            for shown, word in enumerate(truth_words(self.lang))
        ]
        return {"type": self.type_name, "first_field": "answer-0", "options": options}

    def grade(self, answer: Json) -> Mark:
        """All or nothing."""
        self.check_answer(answer)
        return Mark(Fraction(int(answer is self.is_true)))

    def summarise(self, answer: Json) -> tuple[str, ...]:
        """The word for it, in the question's language."""
        self.check_answer(answer)
        return () if answer is None else (truth_words(self.lang)[0 if answer else 1],)

    def key(self) -> tuple[str, ...]:
        """The word for it, in the question's language."""
        return (truth_words(self.lang)[0 if self.is_true else 1],)

    def solution(self) -> Json:
        """Whether it is true."""
        return self.is_true

    def feedback(self, answer: Json) -> tuple[str, ...]:
        """Nothing beside the explanation."""
        self.check_answer(answer)
        return ()

    def check(self) -> tuple[Finding, ...]:
        """Nothing can be wrong."""
        return ()
