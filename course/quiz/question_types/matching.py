"""Matching: say for each of several things which of the choices belongs to it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import ClassVar, Self

from course.citation import plain
from course.errors import AnswerError, CourseError, Finding
from course.quiz.arrangement import Group
from course.quiz.fields import flag_of, list_of, malformed, text_of, texts_of
from course.quiz.gaps import has_gap
from course.quiz.lines import Line, Part, Reading, Written
from course.quiz.options import MAX_OPTIONS, is_place
from course.quiz.ordinary import Ordinary
from course.quiz.question import Form, Json, Mark
from course.quiz.selects import chosen_in, chosen_loosely_in, field_name, show_choices, shown_at

NOTHING = "–"
"""Stands for what was not chosen, beside what was."""

ARROW = "=>"

_ITEM = re.compile(r"[-*+]\s")


@dataclass(frozen=True, slots=True)
class Pair:
    """What belongs together: `left` is shown, `right` is the choice that is right for it. Markdown."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Matching(Ordinary):
    """Pairs, and choices that belong to none of them. An answer holds for each pair the place of a choice.

    The choices are `listed`, then the rights of the pairs, then the distractors, each text once:
    two pairs may share a right. A corrected key lists them all, so that every choice keeps
    its place and earlier answers still name what was chosen. An answer is a list like
    `[2, None, 0]`; None in it where nothing was chosen.

    With `partial` an answer is worth the share of the pairs that are right; else all or nothing.
    """

    pairs: tuple[Pair, ...]
    distractors: tuple[str, ...] = ()
    partial: bool = True
    listed: tuple[str, ...] = ()

    type_name: ClassVar[str] = "matching"
    precedence: ClassVar[int] = 94
    settings: ClassVar[frozenset[str]] = frozenset({"scoring"})

    @classmethod
    def find(cls, lines: Sequence[Line], lang: str) -> int | None:
        """The form is a list with `- left => right`."""
        start = next((index for index, line in enumerate(lines) if _is_pair(line.text)), None)
        while start and _ITEM.match(lines[start - 1].text):
            start -= 1  # An item without its arrow belongs to the list all the same.
        return start

    @classmethod
    def read(cls, part: Part) -> Reading[Self]:
        """Pairs and distractors, and `scoring: partial` (as without the line) or `scoring: all`."""
        found, findings = _read_items(part.lines)
        pairs = [item for item in found if not item.is_alone]
        first = next((index for index, item in enumerate(found) if not item.is_alone), len(found))
        before = [item for item in found[:first] if item.is_alone]
        after = [item for item in found[first:] if item.is_alone]
        if not {item.right for item in before} & {item.right for item in pairs}:
            before, after = [], before + after  # They list nothing but what belongs to no pair.
        scoring = part.settings.get("scoring")
        if scoring and scoring.text not in ("partial", "all"):
            findings.append(
                Finding("matching-scoring-unknown", line=scoring.number, facts={"value": scoring.text})
            )
        content = cls(
            tuple(Pair(item.left, item.right) for item in pairs),
            tuple(item.right for item in after),
            scoring is None or scoring.text != "all",
            tuple(item.right for item in before),
        )
        return Reading(content, tuple(findings), tuple(item.line for item in (*pairs, *after, *before)))

    def write(self) -> Written:
        """`- left => right` for each pair, `- => right` for each distractor, and how it is scored."""
        lines = (
            *(f"- => {text}".rstrip() for text in self.listed),
            *(" ".join(filter(None, ("-", pair.left, "=>", pair.right))) for pair in self.pairs),
            *(f"- => {text}".rstrip() for text in self.distractors),
        )
        return Written(lines, () if self.partial else (("scoring", "all"),))

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Self:
        """From `{"pairs", "distractors", "partial"}`, and `"listed"` where there is one."""
        listed = texts_of(data, "listed") if "listed" in data else ()
        pairs = tuple(_pair_from_json(item) for item in list_of(data, "pairs"))
        return cls(pairs, texts_of(data, "distractors"), flag_of(data, "partial"), listed)

    def to_json(self) -> dict[str, Json]:
        """As `{"pairs": [{"left", "right"}], "distractors", "partial"}`, and `"listed"` when set."""
        data: dict[str, Json] = {
            "type": self.type_name,
            "pairs": [{"left": pair.left, "right": pair.right} for pair in self.pairs],
            "distractors": [*self.distractors],
            "partial": self.partial,
        }
        return data | {"listed": [*self.listed]} if self.listed else data

    def structure(self) -> Json:
        """The numbers of pairs and choices, which choice is right for each pair, and how they are scored."""
        return {
            "pairs": len(self.pairs),
            "choices": len(self.choices),
            "key": [*self._keys()],
            "partial": self.partial,
        }

    def shape(self) -> Json:
        """The number of pairs, and the choices themselves: moved lines give a place another meaning."""
        return {"pairs": len(self.pairs), "choices": [*self.choices]}

    @property
    def choices(self) -> tuple[str, ...]:
        """What there is to choose from, each text once; an answer names these by their places."""
        rights = (pair.right for pair in self.pairs)
        return tuple(dict.fromkeys((*self.listed, *rights, *self.distractors)))

    @property
    def groups(self) -> tuple[Group, ...]:
        """The choices, which are the same for every pair."""
        places = range(len(self.choices))
        return (Group(tuple(places), spare=frozenset(places) - set(self._keys())),)

    def corrected(self, answers: Sequence[Json]) -> Self:
        """One answer: a choice for each pair."""
        places = self._places(answers[0]) if len(answers) == 1 and answers[0] is not None else []
        chosen = [place for place in places if place is not None]
        if not chosen or len(chosen) < len(places):
            raise CourseError("correction-not-possible")
        choices = self.choices
        pairs = tuple(
            replace(pair, right=choices[place]) for pair, place in zip(self.pairs, chosen, strict=True)
        )
        left_over = tuple(text for place, text in enumerate(choices) if place not in chosen)
        usual = replace(self, pairs=pairs, distractors=left_over, listed=())
        return usual if usual.choices == choices else replace(usual, listed=choices)

    def parse(self, form: Form, order: Sequence[int]) -> Json:
        """The places of the choices, by the pairs' own fields."""
        return _answer([chosen_in(form, number, order) for number in range(len(self.pairs))])

    def typed(self, form: Form, order: Sequence[int]) -> Json:
        """The known choices of the form."""
        return _answer([chosen_loosely_in(form, number, order) for number in range(len(self.pairs))])

    def check_answer(self, answer: Json) -> None:
        """A list with a place or None for each pair, not all of them None; or None."""
        self._places(answer)

    def is_finished(self, answer: Json) -> bool:
        """Each pair has a choice."""
        return isinstance(answer, list) and None not in answer

    def view(self, order: Sequence[int], answer: Json) -> dict[str, Json]:
        """The pairs' left sides as in the file, each with the choices in the order of the draw.

        `left_over` is how many choices belong to no pair, where no choice belongs to two: that
        much the form itself tells. `shared` says that one may belong to several.
        """
        chosen = answer if isinstance(answer, list) else [None] * len(self.pairs)
        keys, choices = self._keys(), self.choices
        shared = len(set(keys)) < len(keys)
        texts = [choices[place] for place in order]
        return {
            "type": self.type_name,
            "first_field": field_name(0),
            "pairs": [
                {
                    "name": field_name(number),
                    "text": pair.left,
                    "options": show_choices(texts, shown_at(order, place)),
                }
                for number, (pair, place) in enumerate(zip(self.pairs, chosen, strict=True))
            ],
            "shared": shared,
            "left_over": None if shared else len(order) - len(self.pairs),
        }

    def grade(self, answer: Json) -> Mark:
        """By the formula above; the parts are the pairs."""
        places = self._places(answer)
        if not any(place is not None for place in places):
            return Mark(Fraction(0))
        rights = [place == key for place, key in zip(places, self._keys(), strict=True)]
        share = Fraction(sum(rights), len(rights)) if self.partial else Fraction(int(all(rights)))
        return Mark(share, tuple((str(number), right) for number, right in enumerate(rights)))

    def summarise(self, answer: Json) -> tuple[str, ...]:
        """`left → right` for each pair."""
        places, choices = self._places(answer), self.choices
        if answer is None:
            return ()
        return tuple(
            f"{pair.left} → {NOTHING if place is None else choices[place]}"
            for pair, place in zip(self.pairs, places, strict=True)
        )

    def key(self) -> tuple[str, ...]:
        """`left → right` for each pair."""
        return tuple(f"{pair.left} → {pair.right}" for pair in self.pairs)

    def solution(self) -> Json:
        """The place of each pair's right."""
        return [*self._keys()] or None

    def feedback(self, answer: Json) -> tuple[str, ...]:
        """Nothing beside the explanation."""
        self.check_answer(answer)
        return ()

    def check(self) -> tuple[Finding, ...]:
        """Pairs enough, both sides of each there, and texts that can be told apart."""
        findings: list[Finding] = []
        if len(self.pairs) < 2:
            findings.append(Finding("pairs-too-few", facts={"count": len(self.pairs)}))
        elif len(self.choices) < 2:
            findings.append(Finding("choices-too-few"))
        if max(len(self.pairs), len(self.choices)) > MAX_OPTIONS:
            findings.append(Finding("pairs-too-many", facts={"limit": MAX_OPTIONS}))
        lefts: dict[str, int] = {}
        for number, pair in enumerate(self.pairs, start=1):
            left = plain(pair.left).casefold()
            if not left or not plain(pair.right):
                findings.append(Finding("pair-half-empty", facts={"option": number}))
            elif left in lefts:
                findings.append(Finding("pairs-alike", facts={"option": number, "first": lefts[left]}))
            lefts.setdefault(left, number)
        seen: dict[str, str] = {}
        rights = [*(pair.right for pair in self.pairs), *self.distractors]
        for number, right in enumerate(rights, start=1):
            text = plain(right).casefold()
            if not text and number > len(self.pairs):
                findings.append(Finding("distractor-empty", facts={"option": number}))
            elif text and seen.setdefault(text, right) != right:
                findings.append(Finding("choices-alike", facts={"option": number, "text": right}))
            elif number > len(self.pairs) and right in rights[: number - 1]:
                findings.append(Finding("distractor-not-one", facts={"option": number, "text": right}))
        return tuple(findings)

    def _keys(self) -> list[int]:
        """The place of the right choice of each pair."""
        place_of = {text: place for place, text in enumerate(self.choices)}
        return [place_of[pair.right] for pair in self.pairs]

    def _places(self, answer: Json) -> list[int | None]:
        """The place that an answer names for each pair; raises AnswerError."""
        if answer is None:
            return [None] * len(self.pairs)
        if not isinstance(answer, list) or len(answer) != len(self.pairs):
            raise AnswerError("answer-of-another-kind")
        count = len(self.choices)
        places = [
            place for place in answer if place is None or (isinstance(place, int) and is_place(place, count))
        ]
        if len(places) != len(answer) or not any(place is not None for place in places):
            raise AnswerError("answer-of-another-kind")
        return places


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of the list as a bank writes it; `is_alone` when it has no left side."""

    line: int
    left: str
    right: str
    is_alone: bool


def _is_pair(text: str) -> bool:
    return ARROW in text and bool(_ITEM.match(text))


def _read_items(lines: Sequence[Line]) -> tuple[list[_Item], list[Finding]]:
    items: list[_Item] = []
    findings: list[Finding] = []
    for line in lines:
        if line.is_blank:
            continue
        if _is_pair(line.text):
            left, _, right = line.text[2:].partition(ARROW)
            items.append(_Item(line.number, left.strip(), right.strip(), not left.strip()))
        elif _ITEM.match(line.text):
            findings.append(Finding("pair-without-arrow", line=line.number))
        elif items and line.text.startswith(" ") and not line.text.lstrip().startswith(">"):
            right = f"{items[-1].right} {line.text.strip()}".strip()
            if has_gap(f"{items[-1].left} {ARROW} {right}"):  # On one line: another type.
                findings.append(Finding("question-line-stray", line=line.number))
            else:
                items[-1] = replace(items[-1], right=right)
        elif line.text.lstrip().startswith(">"):
            findings.append(Finding("explanation-without-space", line=line.number))
        else:
            findings.append(Finding("question-line-stray", line=line.number))
    return items, findings


def _pair_from_json(item: Json) -> Pair:
    if not isinstance(item, dict):
        raise malformed("pairs")
    return Pair(text_of(item, "left"), text_of(item, "right"))


def _answer(places: Sequence[int | None]) -> Json:
    return [*places] if any(place is not None for place in places) else None
