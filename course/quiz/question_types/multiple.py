"""Multiple: pick all the options that are right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import ClassVar, Self

from course.errors import AnswerError, CourseError, Finding
from course.quiz.arrangement import Group
from course.quiz.fields import flag_of, malformed, text_of
from course.quiz.lines import Line, Part, Reading, Written
from course.quiz.options import (
    Option,
    check_options,
    find_options,
    is_place,
    marked_as_key,
    options_from_json,
    options_group,
    options_to_json,
    picked,
    picked_loosely,
    read_options,
    show_options,
    texts,
    warn,
    write_options,
)
from course.quiz.ordinary import Ordinary
from course.quiz.question import Form, Json, Mark

SCORINGS = ("partial", "all", "right-minus-wrong")
"""How an answer that is partly right can be scored; the first unless a bank says otherwise."""


@dataclass(frozen=True, slots=True)
class Multiple(Ordinary):
    """Options of which one or more are the key. An answer is the sorted list of their places in the file.

    Scored as `partial`, an answer's share is

        max(0, right picked / all right - wrong picked / all wrong)

    which is Youden's index of the picks (W. J. Youden, "Index for rating diagnostic tests",
    Cancer 3:32-35, 1950) cut off at nothing, and a "plus/minus" method in the sense of
    Betts et al. (Educational and Psychological Measurement 82(1), 2022,
    doi:10.1177/0013164421994636): each right pick gains, each wrong pick loses. Picking
    everything is worth nothing, and before the cut neither is any pick made blindly, on the
    average. Without wrong options there is nothing to lose.

    As `right-minus-wrong` each wrong pick takes back as much as a right one gives,

        max(0, (right picked - wrong picked) / all right)

    which is the older and harder rule; where more options are right than wrong, picking
    everything is worth something. As `all` only the whole key is worth anything.
    """

    options: tuple[Option, ...]
    scoring: str = "partial"

    type_name: ClassVar[str] = "multiple"
    precedence: ClassVar[int] = 20
    settings: ClassVar[frozenset[str]] = frozenset({"scoring"})

    @classmethod
    def find(cls, lines: Sequence[Line], lang: str) -> int | None:
        """The form is a list with `- [x]` and `- [ ]`."""
        return find_options(lines, "[")

    @classmethod
    def read(cls, part: Part) -> Reading[Self]:
        """Options with their feedback, and `scoring`: `partial` (as without the line) or another."""
        options, places, findings = read_options(part, "[")
        scoring = part.settings.get("scoring")
        if scoring and scoring.text not in SCORINGS:
            findings.append(Finding("scoring-unknown", line=scoring.number, facts={"value": scoring.text}))
        known = scoring.text if scoring and scoring.text in SCORINGS else SCORINGS[0]
        return Reading(cls(options, known), tuple(findings), places)

    def write(self) -> Written:
        """A list with `- [x]` and `- [ ]`, and how it is scored."""
        return Written(write_options(self.options, "["), (("scoring", self.scoring),))

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Self:
        """From `{"options": [...], "partial": ...}`, and `"scoring"` where it is neither."""
        scoring = "partial" if flag_of(data, "partial") else "all"
        if "scoring" in data:
            if text_of(data, "scoring") != "right-minus-wrong" or scoring == "all":
                raise malformed("scoring")
            scoring = "right-minus-wrong"
        return cls(options_from_json(data), scoring)

    def to_json(self) -> dict[str, Json]:
        """As `{"options": [...], "partial": ...}`, and `"scoring"` where it is neither."""
        return {"type": self.type_name, "options": options_to_json(self.options), **self._scoring_to_json()}

    def _scoring_to_json(self) -> dict[str, Json]:
        data: dict[str, Json] = {"partial": self.partial}
        return data | {"scoring": self.scoring} if self.scoring == "right-minus-wrong" else data

    @property
    def partial(self) -> bool:
        """Whether a part of the key is worth a part of the points."""
        return self.scoring != "all"

    def structure(self) -> Json:
        """The number of options, the places of the key, and how they are scored."""
        keys: list[Json] = [place for place, option in enumerate(self.options) if option.is_key]
        return {"options": len(self.options), "key": keys, **self._scoring_to_json()}

    @property
    def groups(self) -> tuple[Group, ...]:
        """All options in one list."""
        return (options_group(self.options),)

    def shape(self) -> Json:
        """The number of options."""
        return {"options": len(self.options)}

    def corrected(self, answers: Sequence[Json]) -> Self:
        """One answer: the places of the options that are right."""
        if len(answers) != 1 or not isinstance(answers[0], list):
            raise CourseError("correction-not-possible")
        return replace(self, options=marked_as_key(self.options, answers[0]))

    def parse(self, form: Form, order: Sequence[int]) -> Json:
        """The places of the options that were picked."""
        return [*picked(form, order)] or None

    def typed(self, form: Form, order: Sequence[int]) -> Json:
        """The known options of the form."""
        return [*picked_loosely(form, order)] or None

    def check_answer(self, answer: Json) -> None:
        """A list of places, sorted, each once; or None."""
        self._picks(answer)

    def view(self, order: Sequence[int], answer: Json) -> dict[str, Json]:
        """The options in the order of the draw. How many are right is not said."""
        chosen = {place for place in answer if isinstance(place, int)} if isinstance(answer, list) else set()
        return {
            "type": self.type_name,
            "first_field": "answer-0",
            "options": show_options(self.options, order, chosen),
        }

    def grade(self, answer: Json) -> Mark:
        """By the formulas above; the parts are the options, each rightly picked or rightly left."""
        picks = self._picks(answer)
        if answer is None:
            return Mark(Fraction(0))
        keys = {place for place, option in enumerate(self.options) if option.is_key}
        share = max(Fraction(0), self._gained(picks, keys)) if keys else Fraction(0)
        parts = tuple((str(place), (place in picks) == (place in keys)) for place in range(len(self.options)))
        return Mark(share, parts)

    def _gained(self, picks: set[int], keys: set[int]) -> Fraction:
        """The share before it is cut off at nothing."""
        if self.scoring == "all":
            return Fraction(int(picks == keys))
        right, wrong = len(picks & keys), len(picks - keys)
        if self.scoring == "right-minus-wrong":
            return Fraction(right - wrong, len(keys))
        return Fraction(right, len(keys)) - (Fraction(wrong, len(self.options) - len(keys)) if wrong else 0)

    def summarise(self, answer: Json) -> tuple[str, ...]:
        """The texts of the options, in the order of the file."""
        picks = self._picks(answer)
        return texts(self.options, lambda place: place in picks)

    def key(self) -> tuple[str, ...]:
        """The texts of the right options."""
        return texts(self.options, lambda place: self.options[place].is_key)

    def solution(self) -> Json:
        """The places of the right options."""
        return [place for place, option in enumerate(self.options) if option.is_key]

    def feedback(self, answer: Json) -> tuple[str, ...]:
        """The feedback of the options that were picked, in the order of the file."""
        said = (self.options[place].feedback for place in sorted(self._picks(answer)))
        return tuple(text for text in said if text)

    def check(self) -> tuple[Finding, ...]:
        """Options as such, and a key that leaves something out."""
        findings = check_options(self.options)
        keys = sum(option.is_key for option in self.options)
        if not keys:
            findings.append(Finding("question-key-missing"))
        elif keys == len(self.options):
            findings.append(warn("question-key-everything"))
        return tuple(findings)

    def _picks(self, answer: Json) -> set[int]:
        if answer is None:
            return set()
        if not isinstance(answer, list):
            raise AnswerError("answer-of-another-kind")
        picks = [place for place in answer if isinstance(place, int) and is_place(place, len(self.options))]
        if not picks or len(picks) != len(answer) or picks != sorted(set(picks)):
            raise AnswerError("answer-of-another-kind")
        return set(picks)
