"""Group: what a draw may shuffle in a question, and what it may leave out.

`order[shown] = place in the file` runs over all groups, one after the other. Form values are
positions in it, so that neither they nor the order tell anything of the key.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """Options that are shuffled among themselves: the choices of one list, one drop-down, one node.

    `places` are shuffled; `last` follow them in the order of the file. `spare` may be left
    out for a person who is given fewer options: distractors, never a part of the key.
    """

    places: tuple[int, ...]
    last: tuple[int, ...] = ()
    spare: frozenset[int] = frozenset()

    def __contains__(self, place: int) -> bool:
        return place in self.places or place in self.last


def in_file_order(groups: Sequence[Group]) -> tuple[int, ...]:
    """The order of a question that nobody has shuffled."""
    return tuple(place for group in groups for place in sorted((*group.places, *group.last)))


def arrange(
    groups: Sequence[Group], shuffled: Callable[[Sequence[int]], Sequence[int]], fewer: int = 0
) -> tuple[int, ...]:
    """An order: each group shuffled, its last ones last, up to `fewer` of its spare options left out.

    At least two options stay in a group that had two.
    """
    order: list[int] = []
    for group in groups:
        size = len(group.places) + len(group.last)
        droppable = min(fewer, max(0, size - 2))
        dropped = set(shuffled(sorted(group.spare))[:droppable]) if droppable else set()
        order += [place for place in shuffled(group.places) if place not in dropped]
        order += [place for place in group.last if place not in dropped]
    return tuple(order)


def is_order(order: Sequence[int], groups: Sequence[Group]) -> bool:
    """True when a draw could have given this order: its groups in turn, no place twice, the key in it."""
    places = [place for group in groups for place in (*group.places, *group.last)]
    spare = {place for group in groups for place in group.spare}
    which = {place: number for number, group in enumerate(groups) for place in (*group.places, *group.last)}
    if len(set(order)) != len(order) or not set(order) <= set(places) or set(places) - set(order) - spare:
        return False
    numbers = [which[place] for place in order]
    return numbers == sorted(numbers)


def shown_in(group: Group, order: Sequence[int]) -> list[tuple[int, int]]:
    """Position as shown and place in the file of each option of a group, as shown."""
    return [(shown, place) for shown, place in enumerate(order) if place in group]
