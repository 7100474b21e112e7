"""Draw: which questions an attempt holds, in what order, with which options; and how it is drawn.

The same seed gives the same draw on every Python; it must be secret and random (16 bytes),
since who knows it can tell which place in the file an option has.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from course.errors import AttemptError, MissingError
from course.quiz.arrangement import arrange
from course.quiz.fields import flag_of, list_of, malformed, text_of
from course.quiz.question import Json, Question
from course.quiz.rules import QuizRules, Quota

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DrawnItem:
    """A question of a draw: its id, its version (its part's hash), and `order[shown] = place in the file`.

    `stands_for` is the critical question that it makes good, '' for all others. An unscored
    question gives no points.
    """

    question: str
    version: str
    order: tuple[int, ...] = ()
    stands_for: str = ""
    is_scored: bool = True


@dataclass(frozen=True, slots=True)
class Draw:
    """The questions of an attempt in the order in which they are shown."""

    items: tuple[DrawnItem, ...]

    def item(self, question: str) -> DrawnItem | None:
        """The item of that question, or None."""
        return next((item for item in self.items if item.question == question), None)

    @property
    def out_of(self) -> int:
        """How many points there are to get: one a scored question."""
        return sum(item.is_scored for item in self.items)

    def to_json(self) -> dict[str, Json]:
        """As it is kept with the attempt."""
        return {"items": [_item_to_json(item) for item in self.items]}

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Draw:
        """From what `to_json` gave; raises CourseError for anything else."""
        return cls(tuple(_item_from_json(item) for item in list_of(data, "items")))


def _item_to_json(item: DrawnItem) -> Json:
    data: dict[str, Json] = {"question": item.question, "version": item.version, "order": [*item.order]}
    if item.stands_for:
        data["stands_for"] = item.stands_for
    if not item.is_scored:
        data["is_scored"] = False
    return data


def _item_from_json(data: Json) -> DrawnItem:
    if not isinstance(data, dict):
        raise malformed("items")
    order = [place for place in list_of(data, "order") if type(place) is int and place >= 0]
    if len(set(order)) != len(list_of(data, "order")):
        raise malformed("order")
    stands_for = text_of(data, "stands_for") if "stands_for" in data else ""
    is_scored = flag_of(data, "is_scored") if "is_scored" in data else True
    return DrawnItem(text_of(data, "question"), text_of(data, "version"), tuple(order), stands_for, is_scored)


def draw_quiz(
    questions: Sequence[Question],
    versions: Mapping[str, str],
    rules: QuizRules,
    *,
    seed: bytes,
    modules: Mapping[str, str] | None = None,
    seen: Mapping[str, int] | None = None,
    fewer_options: int = 0,
) -> Draw:
    """Draw questions and the order of their options.

    Critical questions are always in, also when they are more than `rules.draw`. Alternative
    versions (`Question.variant`) count as one, and one of them is drawn. `versions` gives each
    question's version by its id, `modules` its module; `seen` says how often the person was
    shown it before, and what was shown least comes first. `fewer_options` distractors are
    left out of each list. Raises AttemptError when there is nothing to draw.
    """
    if not questions:
        raise AttemptError("quiz-empty")
    if len({question.id for question in questions}) < len(questions):
        raise AttemptError("quiz-ids-alike")
    numbers = _Numbers(seed)
    often = seen or {}
    shuffled = sorted(numbers.shuffled(questions), key=lambda question: often.get(question.id, 0))
    chosen = _chosen(list(_one_of_each(shuffled)), rules, modules or {})
    return Draw(
        tuple(_item(question, versions, numbers, fewer_options) for question in numbers.shuffled(chosen))
    )


@dataclass(frozen=True, slots=True)
class QuizSize:
    """How many questions a quiz asks, and how many of them have to be right."""

    asked: int
    critical: int


def size_of(questions: Sequence[Question], rules: QuizRules) -> QuizSize:
    """The size of a quiz: alternative versions count as one, and critical questions are always asked."""
    candidates = list(_one_of_each(questions))
    chosen = _chosen(candidates, rules, {})
    return QuizSize(len(chosen), sum(question.critical for question in chosen))


def draw_twins(
    missed: Sequence[str],
    questions: Sequence[Question],
    versions: Mapping[str, str],
    *,
    seed: bytes,
    seen: Mapping[str, int] | None = None,
    fewer_options: int = 0,
) -> Draw:
    """A draw of one question for each critical question that was missed: another version of it.

    A question without another version is asked itself once more. Raises AttemptError
    `quiz-empty` when nothing was missed, MissingError for a question that is not there.
    """
    if not missed:
        raise AttemptError("quiz-empty")
    numbers, often = _Numbers(seed), seen or {}
    by_id = {question.id: question for question in questions}
    items: list[DrawnItem] = []
    for name in missed:
        if name not in by_id:
            raise MissingError("question-missing", question=name)
        twins = [other for other in questions if other.id != name and is_twin(other, by_id[name])]
        ordered = sorted(numbers.shuffled(twins), key=lambda question: often.get(question.id, 0))
        items.append(_item(next(iter(ordered), by_id[name]), versions, numbers, fewer_options, name))
    return Draw(tuple(items))


def is_twin(one: Question, other: Question) -> bool:
    """True for two versions of one question."""
    return bool(one.variant) and one.variant == other.variant


def _one_of_each(questions: Sequence[Question]) -> Iterator[Question]:
    """The first of each group of alternative versions; a critical one stands for its group."""
    critical = {question.variant for question in questions if question.critical}
    met: set[str] = set()
    for question in questions:
        if question.variant and (
            question.variant in met or (question.variant in critical and not question.critical)
        ):
            continue
        met.add(question.variant)
        yield question


def _chosen(candidates: Sequence[Question], rules: QuizRules, modules: Mapping[str, str]) -> list[Question]:
    """Critical ones, then what the blueprint asks for, then as many of the rest as are missing."""
    total = rules.draw
    if total is None:
        total = sum(quota.count for quota in rules.blueprint) if rules.blueprint else len(candidates)
    chosen = {question.id for question in candidates if question.critical}
    room = max(0, total - len(chosen))
    for question in _filling(candidates, rules.blueprint, modules, chosen):
        if room and question.id not in chosen:
            chosen.add(question.id)
            room -= 1
    for question in candidates:
        if room and question.id not in chosen:
            chosen.add(question.id)
            room -= 1
    return [question for question in candidates if question.id in chosen]


def _filling(
    candidates: Sequence[Question],
    blueprint: Sequence[Quota],
    modules: Mapping[str, str],
    taken: Collection[str],
) -> list[Question]:
    """Questions that fill as many places of the blueprint as can be filled, in the order of trying.

    A maximum bipartite matching by augmenting paths (H. W. Kuhn, Naval Research Logistics
    Quarterly 2:83-97, 1955): taking the first that fits could use up, for one quota, the only
    question of another. What is in anyway is tried first, then what comes first: a question
    that has a place keeps one, so that each takes up only a place that no earlier one can fill.
    """
    held: list[list[Question]] = [[] for _ in blueprint]

    def find_place(question: Question, tried: set[int]) -> bool:
        for n, quota in enumerate(blueprint):
            if n in tried or not quota.takes(question, module=modules.get(question.id, "")):
                continue
            tried.add(n)
            if len(held[n]) < quota.count:
                held[n].append(question)
                return True
            for place, other in enumerate(held[n]):
                if find_place(other, tried):
                    held[n][place] = question
                    return True
        return False

    ranked = sorted(candidates, key=lambda question: question.id not in taken)
    return [question for question in ranked if find_place(question, set())]


def _item(
    question: Question, versions: Mapping[str, str], numbers: _Numbers, fewer: int, stands_for: str = ""
) -> DrawnItem:
    if question.id not in versions:
        raise MissingError("question-version-missing", question=question.id)
    order = arrange(question.content.groups, numbers.shuffled, fewer)
    return DrawnItem(question.id, versions[question.id], order, stands_for, question.content.is_scored)


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
