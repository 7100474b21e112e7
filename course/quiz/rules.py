"""The rules of a quiz: what passes, how many questions are drawn, and the draw itself."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from course.errors import AttemptError, MissingError
from course.quiz.fields import list_of, malformed, text_of
from course.quiz.question import Json, Question

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class QuizRules:
    """`pass_share` is the least share of the points that passes; `draw` None means all questions.

    Whoever misses a critical question does not pass, whatever the points.
    """

    pass_share: Fraction
    draw: int | None = None

    def __post_init__(self) -> None:
        if not 0 < self.pass_share <= 1 or (self.draw is not None and self.draw < 1):
            raise ValueError("a pass share is above 0 and at most 1, and a draw is at least one question")


@dataclass(frozen=True, slots=True)
class DrawnItem:
    """A question of a draw: its id, its version (its part's hash), and `order[shown] = place in the file`."""

    question: str
    version: str
    order: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Draw:
    """The questions of an attempt in the order in which they are shown."""

    items: tuple[DrawnItem, ...]

    def item(self, question: str) -> DrawnItem | None:
        """The item of that question, or None."""
        return next((item for item in self.items if item.question == question), None)

    def to_json(self) -> dict[str, Json]:
        """As it is kept with the attempt."""
        return {
            "items": [
                {"question": item.question, "version": item.version, "order": [*item.order]}
                for item in self.items
            ]
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Draw:
        """From what `to_json` gave; raises CourseError for anything else."""
        return cls(tuple(_item_from_json(item) for item in list_of(data, "items")))


def _item_from_json(data: Json) -> DrawnItem:
    if not isinstance(data, dict):
        raise malformed("items")
    order = [place for place in list_of(data, "order") if type(place) is int]
    if sorted(order) != list(range(len(list_of(data, "order")))):
        raise malformed("order")
    return DrawnItem(text_of(data, "question"), text_of(data, "version"), tuple(order))


def draw_quiz(
    questions: Sequence[Question], versions: Mapping[str, str], rules: QuizRules, *, seed: bytes
) -> Draw:
    """Draw questions and the order of their options.

    Critical questions are always in, also when they are more than `rules.draw`. `versions`
    gives each question's version by its id. The same seed gives the same draw on every
    Python; it must be secret and random (16 bytes), since who knows it can tell which place
    in the file an option has. Raises AttemptError when there is nothing to draw.
    """
    if not questions:
        raise AttemptError("quiz-empty")
    if len({question.id for question in questions}) < len(questions):
        raise AttemptError("quiz-ids-alike")
    numbers = _Numbers(seed)
    shuffled = numbers.shuffled(questions)
    free = (
        len(questions)
        if rules.draw is None
        else rules.draw - sum(question.critical for question in questions)
    )
    chosen: list[Question] = []
    for question in shuffled:
        if question.critical or free > 0:
            chosen.append(question)
            free -= not question.critical
    items: list[DrawnItem] = []
    for question in chosen:
        if question.id not in versions:
            raise MissingError("question-version-missing", question=question.id)
        order = numbers.shuffled(range(question.content.option_count))
        items.append(DrawnItem(question.id, versions[question.id], tuple(order)))
    return Draw(tuple(items))


class _Numbers:
    """Evenly spread whole numbers from a seed: SHA-256 of seed and counter.

    Python's `random` promises the same numbers across versions only for `random()` itself.
    """

    def __init__(self, seed: bytes) -> None:
        self._seed = seed
        self._count = 0

    def below(self, limit: int) -> int:
        """A number from 0 up to, but not including, `limit` (at most 2**64), each equally likely."""
        while True:
            block = hashlib.sha256(self._seed + self._count.to_bytes(8, "big")).digest()
            self._count += 1
            number = int.from_bytes(block[:8], "big")
            if number < 2**64 - 2**64 % limit:  # Above, some remainders would come up once more than others.
                return number % limit

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """The items in random order (Fisher and Yates, in Durstenfeld's form)."""
        order = list(items)
        for last in range(len(order) - 1, 0, -1):
            other = self.below(last + 1)
            order[last], order[other] = order[other], order[last]
        return order
