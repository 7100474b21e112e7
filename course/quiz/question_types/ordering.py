"""Ordering: give each item its place in the right order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import ClassVar, Self, cast

from course.citation import plain
from course.errors import AnswerError, CourseError, Finding
from course.quiz.arrangement import Group
from course.quiz.fields import list_of, malformed, text_of, texts_of
from course.quiz.gaps import has_gap
from course.quiz.lines import Line, Part, Reading, Written
from course.quiz.options import MAX_OPTIONS
from course.quiz.ordinary import Ordinary
from course.quiz.question import Form, Json, Mark
from course.quiz.selects import chosen_in, chosen_loosely_in, field_name

SCORINGS = ("pairs", "exact")

_ITEM = re.compile(r"([0-9]{1,3})[.)](?:\s+(.*))?")


@dataclass(frozen=True, slots=True)
class Ordering(Ordinary):
    """Items in the right order. An answer holds for each item the rank it was given, counted from 1.

    `orders`, where there are any, are the right orders instead: the places of the items, the
    first item's first. So two steps may change places, and a corrected key leaves the items
    where they were. An answer is a list like `[2, None, 1]`: the first item of the file was put
    second, the second nowhere yet.

    Scored by `pairs`, an answer is worth the share of the neighbours in the right order that stand
    directly after one another in the answer too: one item in the wrong place costs little,
    wherever it stands. By `exact` only the whole order is worth anything. Of several right orders
    the one counts that gives most.
    """

    items: tuple[str, ...]
    scoring: str = "pairs"
    orders: tuple[tuple[int, ...], ...] = ()

    type_name: ClassVar[str] = "ordering"
    precedence: ClassVar[int] = 96
    settings: ClassVar[frozenset[str]] = frozenset({"scoring", "order"})

    @classmethod
    def find(cls, lines: Sequence[Line], lang: str) -> int | None:
        """The form is a list with `1.` and `2.`; of several with text between, the last."""
        start: int | None = None
        is_over = False
        for index, line in enumerate(lines):
            if found := _ITEM.fullmatch(line.text):
                if start is None or (is_over and found[1] == "1"):
                    start, is_over = index, False
            elif not line.is_blank and not line.text[0].isspace():
                is_over = True
        return start

    @classmethod
    def read(cls, part: Part) -> Reading[Self]:
        """Items; `scoring: pairs` (usual) or `exact`; `order: 1 2 3 | 2 1 3` where the file's is not it."""
        items, places, findings = _read_items(part.lines)
        scoring, order = part.settings.get("scoring"), part.settings.get("order")
        if scoring and scoring.text not in SCORINGS:
            facts = {"value": scoring.text}
            findings.append(Finding("ordering-scoring-unknown", line=scoring.number, facts=facts))
        orders: tuple[tuple[int, ...], ...] = ()
        if order:
            orders = _read_orders(order.text, len(items))
            if not orders:
                facts = {"value": order.text[:60]}
                findings.append(Finding("order-unreadable", line=order.number, facts=facts))
        exact = scoring is not None and scoring.text == "exact"
        content = cls(tuple(items), "exact" if exact else "pairs", orders)
        return Reading(content, tuple(findings), tuple(places))

    def write(self) -> Written:
        """`1.` and a line for each item, and what is not as usual."""
        lines = tuple(f"{number}. {text}".rstrip() for number, text in enumerate(self.items, start=1))
        order = " | ".join(" ".join(str(place + 1) for place in each) for each in self.orders)
        scoring = "" if self.scoring == "pairs" else self.scoring
        settings = (("scoring", scoring), ("order", order))
        return Written(lines, tuple((name, value) for name, value in settings if value))

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Self:
        """From `{"items", "scoring"}`, and `"orders"` where there are any."""
        items, scoring = texts_of(data, "items"), text_of(data, "scoring")
        orders = list_of(data, "orders") if "orders" in data else []
        if scoring not in SCORINGS:
            raise malformed("scoring")
        if not all(_is_order(order, len(items)) for order in orders):
            raise malformed("orders")
        return cls(items, scoring, tuple(tuple(cast("list[int]", order)) for order in orders))

    def to_json(self) -> dict[str, Json]:
        """As `{"items", "scoring"}`, and `"orders"` where there are any."""
        data: dict[str, Json] = {"type": self.type_name, "items": [*self.items], "scoring": self.scoring}
        return data | {"orders": [[*order] for order in self.orders]} if self.orders else data

    def structure(self) -> Json:
        """The number of items, the right orders, and how they are scored."""
        return {
            "items": len(self.items),
            "orders": [[*order] for order in self.right_orders],
            "scoring": self.scoring,
        }

    def shape(self) -> Json:
        """The items themselves: moved lines would give the places of an answer new meanings."""
        return {"items": [*self.items]}

    @property
    def right_orders(self) -> tuple[tuple[int, ...], ...]:
        """The places of the items in each right order; the file's own when no other is given."""
        return self.orders or (tuple(range(len(self.items))),)

    @property
    def groups(self) -> tuple[Group, ...]:
        """All items in one list."""
        return (Group(tuple(range(len(self.items)))),)

    def accepting(self, answer: Json) -> Self:
        """Another order is right too."""
        also = self.corrected([answer]).right_orders
        orders = tuple(dict.fromkeys((*self.right_orders, *also)))
        return replace(self, orders=orders) if orders != self.right_orders else self

    def corrected(self, answers: Sequence[Json]) -> Self:
        """The orders that are right, each as an answer with a rank for every item."""
        orders: list[tuple[int, ...]] = []
        for answer in answers:
            ranks = self._ranks(answer)
            if None in ranks:
                raise CourseError("correction-not-possible")
            orders.append(tuple(sorted(range(len(ranks)), key=lambda place: _by_rank(ranks, place))))
        if not orders:
            raise CourseError("correction-not-possible")
        usual = orders == [tuple(range(len(self.items)))]
        return replace(self, orders=() if usual else tuple(dict.fromkeys(orders)))

    def parse(self, form: Form, order: Sequence[int]) -> Json:
        """The rank of each item, by the fields of the positions as shown."""
        answer = self._by_place(form, order, is_strict=True)
        self.check_answer(answer)
        return answer

    def typed(self, form: Form, order: Sequence[int]) -> Json:
        """The ranks of the form, also those that were given twice."""
        return self._by_place(form, order, is_strict=False)

    def check_answer(self, answer: Json) -> None:
        """A list with a rank or None for each item, no rank twice, not all of them None; or None."""
        self._ranks(answer)

    def is_finished(self, answer: Json) -> bool:
        """Each item has a rank."""
        return isinstance(answer, list) and None not in answer

    def view(self, order: Sequence[int], answer: Json) -> dict[str, Json]:
        """The items with the ranks to choose from: those that have one first, as they were ranked.

        While a rank is given twice the items stay where the draw put them. `free` are the
        ranks that are left, `twice` those that were given more than once.
        """
        count = len(self.items)
        ranks = _as_ranks(answer, count)
        given = [rank for rank in ranks if rank]
        twice = sorted({rank for rank in given if given.count(rank) > 1})
        shown = list(enumerate(order))
        if not twice:
            shown.sort(key=lambda each: _by_rank(ranks, each[1]))
        items: list[Json] = []
        wrong: list[str] = []
        for number, place in shown:
            name, rank = field_name(number), ranks[place]
            items.append(
                {
                    "name": name,
                    "text": self.items[place],
                    "options": [
                        {"value": str(each), "text": str(each), "chosen": each == rank}
                        for each in range(1, count + 1)
                    ],
                    "is_wrong": rank in twice,
                }
            )
            wrong += [name] if rank in twice else []
        first = next(iter(wrong), field_name(shown[0][0]) if shown else "")
        return {
            "type": self.type_name,
            "first_field": first,
            "items": items,
            "free": [rank for rank in range(1, count + 1) if rank not in given],
            "twice": [*twice],
        }

    def grade(self, answer: Json) -> Mark:
        """By the formula above; the parts are the neighbours in the right order that gives most."""
        ranks = self._ranks(answer)
        if not any(rank is not None for rank in ranks):
            return Mark(Fraction(0))
        return max((self._mark(ranks, order) for order in self.right_orders), key=lambda mark: mark.share)

    def summarise(self, answer: Json) -> tuple[str, ...]:
        """The items in the order of the answer, each after its rank; then those without."""
        ranks = self._ranks(answer)
        if answer is None:
            return ()
        places = sorted(range(len(ranks)), key=lambda place: _by_rank(ranks, place))
        return tuple(f"{ranks[place] or '–'}. {self.items[place]}" for place in places)

    def key(self) -> tuple[str, ...]:
        """The items in the first right order, numbered."""
        return tuple(
            f"{rank}. {self.items[place]}" for rank, place in enumerate(self.right_orders[0], start=1)
        )

    def solution(self) -> Json:
        """The ranks of the first right order."""
        order = self.right_orders[0]
        return [order.index(place) + 1 for place in range(len(self.items))] or None

    def feedback(self, answer: Json) -> tuple[str, ...]:
        """Nothing beside the explanation."""
        self.check_answer(answer)
        return ()

    def check(self) -> tuple[Finding, ...]:
        """Items enough, none empty, and none twice."""
        findings: list[Finding] = []
        if len(self.items) < 2:
            findings.append(Finding("items-too-few", facts={"count": len(self.items)}))
        if len(self.items) > MAX_OPTIONS:
            findings.append(Finding("items-too-many", facts={"limit": MAX_OPTIONS}))
        seen: dict[str, int] = {}
        for number, item in enumerate(self.items, start=1):
            text = plain(item).casefold()
            if not text:
                findings.append(Finding("item-empty", facts={"option": number}))
            elif text in seen:
                findings.append(Finding("items-alike", facts={"option": number, "first": seen[text]}))
            seen.setdefault(text, number)
        return tuple(findings)

    def _mark(self, ranks: Sequence[int | None], order: Sequence[int]) -> Mark:
        """What ranks are worth when this order is the right one."""
        beside = [_follows(ranks[one], ranks[other]) for one, other in pairwise(order)]
        parts = tuple((str(number), is_right) for number, is_right in enumerate(beside))
        if self.scoring == "pairs" and beside:
            return Mark(Fraction(sum(beside), len(beside)), parts)
        right = all(ranks[place] == rank for rank, place in enumerate(order, start=1))
        return Mark(Fraction(int(right)), parts)

    def _ranks(self, answer: Json) -> list[int | None]:
        """The rank that an answer gives each item; raises AnswerError."""
        count = len(self.items)
        if answer is None:
            return [None] * count
        if not isinstance(answer, list) or len(answer) != count:
            raise AnswerError("answer-of-another-kind")
        ranks = _as_ranks(answer, count)
        given = [rank for rank in ranks if rank is not None]
        if ranks != answer or any(isinstance(rank, bool) for rank in answer) or not given:
            raise AnswerError("answer-of-another-kind")
        twice = next((rank for rank in sorted(given) if given.count(rank) > 1), None)
        if twice is not None:
            raise AnswerError("rank-twice", rank=twice)
        return ranks

    def _by_place(self, form: Form, order: Sequence[int], *, is_strict: bool) -> list[Json] | None:
        """The rank of each item in the order of the file, or None when there is none at all."""
        chosen = chosen_in if is_strict else chosen_loosely_in
        ranks: list[Json] = [None] * len(self.items)
        for number, place in enumerate(order):
            ranks[place] = chosen(form, number, range(len(self.items) + 1)) or None
        return ranks if any(rank is not None for rank in ranks) else None


def _as_ranks(answer: Json, count: int) -> list[int | None]:
    """The ranks of an answer, whatever else is in it left out."""
    given = answer if isinstance(answer, list) and len(answer) == count else [None] * count
    return [rank if isinstance(rank, int) and 1 <= rank <= count else None for rank in given]


def _by_rank(ranks: Sequence[int | None], place: int) -> tuple[bool, int]:
    """Ranked ones first, in their order."""
    return ranks[place] is None, ranks[place] or 0


def _follows(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and other == one + 1


def _is_order(order: object, count: int) -> bool:
    """True for a list that has each of the places once."""
    return (
        isinstance(order, list | tuple)
        and all(type(place) is int for place in order)
        and sorted(order) == list(range(count))
    )


def _read_orders(text: str, count: int) -> tuple[tuple[int, ...], ...]:
    """The orders of `1 2 3 | 2 1 3`."""
    if not re.fullmatch(r"[0-9|\s,]{1,2000}", text):
        return ()
    orders = [tuple(int(n) - 1 for n in re.findall("[0-9]{1,3}", each)) for each in text.split("|")]
    return tuple(dict.fromkeys(orders)) if all(_is_order(order, count) for order in orders) else ()


def _read_items(lines: Sequence[Line]) -> tuple[list[str], list[int], list[Finding]]:
    """Items, the line of each, and what is wrong. `1. 1. 1.` counts as `1. 2. 3.`."""
    items: list[str] = []
    places: list[int] = []
    numbers: list[int] = []
    findings: list[Finding] = []
    for line in lines:
        if line.is_blank:
            continue
        if found := _ITEM.fullmatch(line.text):
            items.append((found[2] or "").strip())
            places.append(line.number)
            numbers.append(int(found[1]))
        elif items and line.text.startswith(" ") and not line.text.lstrip().startswith(">"):
            item = f"{items[-1]} {line.text.strip()}".strip()
            if has_gap(item):  # On one line it would make the question another type.
                findings.append(Finding("question-line-stray", line=line.number))
            else:
                items[-1] = item
        elif line.text.lstrip().startswith(">"):
            findings.append(Finding("explanation-without-space", line=line.number))
        else:
            findings.append(Finding("question-line-stray", line=line.number))
    if set(numbers) != {1}:
        wrong = (index for index, number in enumerate(numbers) if number != index + 1)
        first = next(wrong, None)
        if first is not None:
            facts = {"number": numbers[first], "expected": first + 1}
            findings.append(Finding("item-number-other", line=places[first], facts=facts))
    return items, places, findings
