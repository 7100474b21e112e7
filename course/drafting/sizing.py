"""How much goes into a module and a lesson: neighbours put together, long sections split.

Sizes are in seconds of reading (`course.language.readability`). Nothing is moved: modules and
lessons are runs of the guide, in its order, and parted at its own headings where that can be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import ceil

from course.drafting.titles import LONGEST_OF_FEW, bare
from course.drafting.units import Unit, count_words

LEAST_MODULE, MOST_MODULE = 150, 25 * 60
"""A module: shorter neighbours are put together, longer sections are split."""

MOST_MODULES = 20
"""Modules of a course, as long as none gets longer than it may be."""

LEAST_LESSON, LESSON, MOST_LESSON = 150, 300, 449
"""A lesson: the least, what is aimed at, and the most; 3 to 7 minutes as they are shown."""

_MANY_GROUPS = 200
_ATOM = 8  # seconds: what is shorter is never parted from what stands before it
_TOO_SHORT, _TOO_LONG = 4_000, 40_000
_UNNAMED = 5_000  # what it costs that a module's title cannot name all that it is made of
_MOST_OVER = 150
_NAMED, _CROWDED = 3, 800  # so many headings a lesson's title can well name, and what each more costs
_EDGES = (0, 300, 900)  # what it costs to part at a heading of the run's first level, its second, deeper
_INSIDE = 1_600  # and inside a section


class How(StrEnum):
    """How a module came about."""

    KEPT = "kept"
    DOCUMENT = "document"
    OPENED = "opened"
    MERGED_SHORT = "merged-short"
    MERGED_MANY = "merged-many"
    SPLIT = "split"
    ANNOUNCED = "announced"
    WHOLE = "whole"


@dataclass(slots=True)
class Group:
    """What becomes a module: headings with the words under each, and units.

    `part` is (2, 3) for the second of three parts; `under` are the sections under its heading,
    each with its units.
    """

    headings: list[tuple[str, int]]
    units: list[Unit]
    file: str
    how: How = How.KEPT
    part: tuple[int, int] = (0, 0)
    under: list[tuple[str, list[Unit]]] = field(default_factory=list)
    words: int = field(init=False)
    seconds: int = field(init=False)

    def __post_init__(self) -> None:
        self.words = sum(unit.words for unit in self.units)
        self.seconds = sum(unit.seconds for unit in self.units)


# -- modules -----------------------------------------------------------------------------


def opened(groups: list[Group]) -> list[Group]:
    """Chapters that are most of the guide, or far too long, as the sections under them."""
    while True:
        whole = sum(group.seconds for group in groups)
        bound = min(whole // 2, 2 * MOST_MODULE)
        if not any(_opens(group, bound) for group in groups):
            return groups
        groups = [part for group in groups for part in (_open(group) if _opens(group, bound) else [group])]


def _opens(group: Group, bound: int) -> bool:
    taught = sum(any(unit.passages for unit in units) for _, units in group.under)
    return group.seconds > max(bound, MOST_MODULE // 2) and taught > 2


def _open(group: Group) -> list[Group]:
    """The sections under a chapter's heading; the chapter's own words go with the first."""
    before = [unit for unit in group.units[:1] if unit.passages]
    found: list[Group] = []
    for heading, units in group.under:
        raised = [unit.at(unit.depth - 1) for unit in units]
        found.append(Group([], before + raised, group.file, How.OPENED, under=under_of(raised)))
        found[-1].headings.append((heading, found[-1].seconds))
        before = []
    return found


def under_of(units: Sequence[Unit]) -> list[tuple[str, list[Unit]]]:
    """The sections under a heading: each with its units. The heading's own unit is the first."""
    under: list[tuple[str, list[Unit]]] = []
    for unit in units[1:]:
        if unit.depth == units[0].depth + 1:
            under.append((unit.heading, []))
        under[-1][1].append(unit)
    return under


def merged(groups: list[Group]) -> list[Group]:
    """Neighbours too short for a module put together, few at a time so that a title can name them.

    Where that leaves too many modules, what counts as too short grows until it does not.
    """
    groups = _gathered(groups)
    if len(groups) < 2:
        return groups
    found = _merged(groups, LEAST_MODULE, How.MERGED_SHORT)
    least = LEAST_MODULE
    while len(found) > MOST_MODULES and least < MOST_MODULE // 2:
        least = least * 5 // 4
        found = _merged(found, least, How.MERGED_MANY)
    return found


def _merged(groups: list[Group], least: int, how: How) -> list[Group]:
    """The cheapest way to put neighbours together: each place knows the best way to it."""
    names = [sum(len(bare(heading)) + 2 for heading, _ in group.headings) for group in groups]
    best: list[tuple[int, int]] = [(0, 0)]
    for end in range(1, len(groups) + 1):
        size = letters = 0
        found = (0, -1)
        for start in range(end - 1, -1, -1):
            size += groups[start].seconds
            letters += names[start]
            if size > MOST_MODULE and found[1] >= 0:
                break
            cost = best[start][0] + _merging_cost(size, letters, end - start, least)
            if found[1] < 0 or cost < found[0]:
                found = (cost, start)
        best.append(found)
    runs: list[Group] = []
    end = len(groups)
    while end:
        start = best[end][1]
        runs.append(groups[start] if end - start == 1 else _all_joined(groups[start:end], how))
        end = start
    return runs[::-1]


def _merging_cost(size: int, letters: int, count: int, least: int) -> int:
    """Each merge costs, names that no title can hold cost, and being too short costs most."""
    short = 1_000 + 9_000 * (least - size) // least if size < least else 0
    over = letters - LONGEST_OF_FEW
    unnamed = _UNNAMED + 40 * min(over, _MOST_OVER) if over > 0 and count > 1 and least == LEAST_MODULE else 0
    return 300 * (count - 1) + unnamed + short + (size // 60) ** 2


def _gathered(groups: list[Group]) -> list[Group]:
    """Far too many groups in one pass to fewer, so that merging the rest is quick."""
    if len(groups) <= _MANY_GROUPS:
        return list(groups)
    runs: list[list[Group]] = []
    size = 0
    for group in groups:
        if not runs or size >= LEAST_MODULE // 4:
            runs.append([])
            size = 0
        runs[-1].append(group)
        size += group.seconds
    return [run[0] if len(run) == 1 else _all_joined(run, How.MERGED_SHORT) for run in runs]


def _all_joined(groups: Sequence[Group], how: How) -> Group:
    """Neighbours as one. Words before the first heading change nothing about how a heading's came about."""
    headed = [group for group in groups if group.headings]
    if len(headed) == 1:
        how = headed[0].how
    headings = [heading for group in groups for heading in group.headings]
    units = [unit for group in groups for unit in group.units]
    return Group(headings, units, groups[0].file, how)


def split(group: Group) -> list[Group]:
    """A group too long for a module in parts of about the same length, at its headings where it has any."""
    count = ceil(group.seconds / MOST_MODULE)
    if count < 2:
        return [group]
    units = [part for unit in group.units for part in cut(unit)]
    aim = group.seconds // count
    parts = runs_of(units, LEAST_MODULE, aim, max(MOST_MODULE, aim))
    if len(parts) < 2:
        return [group]
    return [
        Group(group.headings, part, group.file, How.SPLIT, (n, len(parts)))
        for n, part in enumerate(parts, start=1)
    ]


# -- lessons -----------------------------------------------------------------------------


def cut(unit: Unit) -> list[Unit]:
    """A unit too long for a lesson in parts, never between a list's items or its lead and the list."""
    if unit.seconds <= MOST_LESSON:
        return [unit]
    count = ceil(unit.seconds / LESSON)
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


def lessons_of(units: Sequence[Unit]) -> list[list[Unit]]:
    """Units in lessons of about the same length, none too short or too long where that can be."""
    return runs_of([part for unit in units for part in cut(unit)], LEAST_LESSON, LESSON, MOST_LESSON)


# -- runs --------------------------------------------------------------------------------


def runs_of(units: Sequence[Unit], least: int, aim: int, most: int) -> list[list[Unit]]:
    """Units in runs as near the aim as may be, parted at high headings rather than low ones.

    The cheapest way of all, found from the left: each place knows the best way to it. Units of
    a few seconds stick to what is before them, so that the places to look back to are few.
    """
    atoms = _atoms(units)
    if not atoms:
        return []
    sizes = [sum(unit.seconds for unit in atom) for atom in atoms]
    edges = _edges(atoms)
    top = min(unit.depth for unit in units)
    topics = [sum(unit.depth == top and bool(unit.heading) for unit in atom) for atom in atoms]
    best: list[tuple[int, int]] = [(0, 0)]
    for end in range(1, len(atoms) + 1):
        size = named = 0
        found = (0, -1)
        for start in range(end - 1, -1, -1):
            size += sizes[start]
            named += topics[start]
            if size > 2 * most and found[1] >= 0:
                break
            cost = best[start][0] + _cost(size, least, aim, most) + (edges[start] if start else 0)
            cost += _CROWDED * max(named - _NAMED, 0)
            if found[1] < 0 or cost < found[0]:
                found = (cost, start)
        best.append(found)
    runs: list[list[Unit]] = []
    end = len(atoms)
    while end:
        start = best[end][1]
        runs.append([unit for atom in atoms[start:end] for unit in atom])
        end = start
    return runs[::-1]


def _cost(size: int, least: int, aim: int, most: int) -> int:
    """How far a run is from what it should be: the square of the per cent that it is off; more outside."""
    off = 100 * (size - aim) // aim
    outside = _TOO_LONG if size > most else _TOO_SHORT if size < least else 0
    return off * off + outside


def _atoms(units: Sequence[Unit]) -> list[list[Unit]]:
    """Units that are never parted: a heading without text of its own goes with what is under it."""
    atoms: list[list[Unit]] = []
    size = _ATOM
    for unit in units:
        if not atoms or (size >= _ATOM and (unit.passages or unit.heading)):
            atoms.append([])
            size = 0
        atoms[-1].append(unit)
        size += unit.seconds
    if len(atoms) > 1 and not any(unit.passages for unit in atoms[-1]):
        atoms[-2].extend(atoms.pop())
    return atoms


def _edges(atoms: Sequence[Sequence[Unit]]) -> list[int]:
    """What it costs to begin a run at each atom."""
    levels = sorted({unit.depth for atom in atoms for unit in atom if unit.heading})
    rank = {level: min(n, len(_EDGES) - 1) for n, level in enumerate(levels)}
    costs = []
    before: Unit | None = None
    for atom in atoms:
        first = atom[0]
        goes_on = before is not None and (first.heading, first.line) == (before.heading, before.line)
        costs.append(_INSIDE if goes_on or not first.heading else _EDGES[rank[first.depth]])
        before = atom[-1]
    return costs
