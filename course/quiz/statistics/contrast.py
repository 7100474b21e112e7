"""The upper and lower 27 per cent of a question's persons, by what they did on the rest.

Kelley 1939, J. Educ. Psychol. 30, 17-24: with 27 per cent at each end the difference of the two
groups is surest. Persons with the same rest score are never parted: of the two ways to draw a
line beside those in the middle of it, the one nearer 27 per cent is taken. The groups may
therefore be larger or smaller, and their size is always told.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from course.quiz.statistics import moments
from course.quiz.statistics.columns import Floats
from course.quiz.statistics.figure import Figure, no_figure
from course.quiz.statistics.intervals import newcombe
from course.quiz.statistics.tally import Cells

SHARE = 0.27
_TIE_DECIMALS = 9


@dataclass(frozen=True, slots=True)
class Lines:
    """Rest scores above `upper` are the upper group, those below `lower` the lower one.

    Both are NaN, so that nobody is in a group, where the two would meet.
    """

    lower: float = float("nan")
    upper: float = float("nan")

    @property
    def are_drawn(self) -> bool:
        """There is an upper and a lower group."""
        return self.lower <= self.upper


def draw_lines(cells: Cells, share: float = SHARE) -> Lines:
    """Where the groups of a question end. Persons who were shown nothing else are in neither."""
    rest = np.round(cells.rest(), _TIE_DECIMALS)
    known = ~np.isnan(rest)
    if not known.any():
        return Lines()
    values, place = np.unique(rest[known], return_inverse=True)
    count = np.bincount(place.reshape(-1), weights=cells.count[known]).astype(np.float64)
    low, high = _nearest(count, share), len(values) - _nearest(count[::-1], share)
    if low > high:
        return Lines()
    if low == high:  # the groups touch: nobody is in between
        middle = float(values[low - 1] + values[low]) / 2
        return Lines(middle, middle)
    return Lines(
        float(values[low - 1] + values[low]) / 2,
        float(values[high - 1] + values[high]) / 2,
    )


def upper_lower(cells: Cells, lines: Lines, minimum: int) -> Figure:
    """How much better the upper group did: the difference of their mean scores (Johnson 1951).

    The interval is Newcombe's, which suits right-or-wrong scores and is wide for others.
    """
    if not lines.are_drawn:
        return no_figure("figure-groups-meet", cells.n)
    rest = cells.rest()
    groups = [rest > lines.upper, rest < lines.lower]
    sizes = [int(cells.count[group].sum()) for group in groups]
    if min(sizes) < minimum:
        return no_figure("figure-too-few", sum(sizes))
    upper, lower = (moments.mean(cells.score[group], cells.count[group]) for group in groups)
    return Figure.of(upper - lower, sum(sizes), newcombe(upper, sizes[0], lower, sizes[1]))


def _nearest(count: Floats, share: float) -> int:
    """How many values from the start hold the number of persons nearest to the share, at least one."""
    reached = np.cumsum(count)
    return int(np.argmin(np.abs(reached - share * reached[-1]))) + 1
