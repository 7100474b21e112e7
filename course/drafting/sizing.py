"""How much goes into a module and a lesson: neighbours put together, long sections split.

Sizes are in words. Nothing is moved: modules and lessons are runs of the guide, in its order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from course.drafting.units import Unit, count_words

LEAST_MODULE, MOST_MODULE = 250, 3000
"""Words in a module: shorter neighbours are put together, longer sections are split."""

MOST_MODULES = 15
"""Modules of a course, as long as none gets longer than it may be."""

LESSON, MOST_LESSON = 700, 1050
"""Words in a lesson: what is aimed at, and the most; 3 to 7 minutes."""

_MANY_GROUPS = 200


@dataclass(slots=True)
class Group:
    """What becomes a module: headings of its own, and units."""

    headings: list[tuple[str, int]]
    units: list[Unit]
    file: str
    part: tuple[int, int] = (0, 0)

    @property
    def words(self) -> int:
        """How many words it teaches."""
        return sum(unit.words for unit in self.units)


def merged(groups: list[Group]) -> list[Group]:
    """Put neighbours together: the shortest with its shorter neighbour, until all are long enough and few."""
    groups = _gathered(groups)
    sizes = [group.words for group in groups]
    while len(groups) > 1:
        smallest = min(range(len(groups)), key=sizes.__getitem__)
        if sizes[smallest] < LEAST_MODULE:
            beside = [n for n in (smallest - 1, smallest) if 0 <= n < len(groups) - 1]
            at = min(beside, key=lambda n: sizes[n] + sizes[n + 1])
        elif len(groups) <= MOST_MODULES:
            break
        else:
            at = min(range(len(groups) - 1), key=lambda n: sizes[n] + sizes[n + 1])
            if sizes[at] + sizes[at + 1] > MOST_MODULE:
                break
        groups[at : at + 2] = [_joined(groups[at], groups[at + 1])]
        sizes[at : at + 2] = [sizes[at] + sizes[at + 1]]
    return groups


def _gathered(groups: list[Group]) -> list[Group]:
    """Far too many groups in one pass to long enough ones, so that merging the rest is quick."""
    if len(groups) <= _MANY_GROUPS:
        return list(groups)
    gathered: list[Group] = []
    words = 0
    for group in groups:
        if gathered and words < LEAST_MODULE:
            gathered[-1].headings.extend(group.headings)
            gathered[-1].units.extend(group.units)
        else:
            gathered.append(Group(list(group.headings), list(group.units), group.file))
            words = 0
        words += group.words
    return gathered


def _joined(one: Group, other: Group) -> Group:
    return Group(one.headings + other.headings, one.units + other.units, one.file)


def split(group: Group) -> list[Group]:
    """A group too long for a module in parts of about the same length, at its units' edges."""
    count = ceil(group.words / MOST_MODULE)
    if count < 2:
        return [group]
    units = [part for unit in group.units for part in cut(unit)]
    parts = [part for part in shares_of(units, count) if part]
    return [
        Group(group.headings, part, group.file, (n, len(parts)) if len(parts) > 1 else (0, 0))
        for n, part in enumerate(parts, start=1)
    ]


def shares_of(units: Sequence[Unit], count: int) -> list[list[Unit]]:
    """Units in `count` runs of about as many words."""
    total = sum(unit.words for unit in units) or 1
    shares: list[list[Unit]] = [[] for _ in range(count)]
    before = 0
    for unit in units:
        middle = before + unit.words / 2
        shares[min(int(middle * count / total), count - 1)].append(unit)
        before += unit.words
    return shares


def cut(unit: Unit) -> list[Unit]:
    """A unit too long for a lesson in parts, never between a list's items or its lead and the list."""
    if unit.words <= MOST_LESSON:
        return [unit]
    count = ceil(unit.words / LESSON)
    share = unit.words / count
    bound = _bound(unit)
    edges: list[int] = []
    words = 0
    for n, passage in enumerate(unit.passages):
        if words >= share * (len(edges) + 1) and n and passage.id not in bound:
            edges.append(n)
        words += count_words(passage.text)
    return unit.cut(edges)


def _bound(unit: Unit) -> frozenset[str]:
    """The passages that must not be parted from the one before them."""
    bound: set[str] = set()
    for block in unit.lists:
        first = 0 if block.lead else 1
        bound.update(item.id for item in block.items[first:][:40])
    for table in unit.tables:
        bound.update(row.id for row in table.rows[1:][:40])
    return frozenset(bound)


def lesson_shares(units: Sequence[Unit], words: int) -> list[list[Unit]]:
    """Units in as few lessons as keep within the most that a lesson may have, where that can be."""
    count = max(1, round(words / LESSON))
    while True:
        shares = [share for share in shares_of(units, count) if any(unit.passages for unit in share)]
        longest = max(sum(unit.words for unit in share) for share in shares)
        if longest <= MOST_LESSON or count > words / LESSON + 3:
            return shares
        count += 1
