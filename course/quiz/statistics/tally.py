"""Rows counted: for each question, how many persons have a score together with a total.

Everything classical about a question follows from these counts: its own moments, those of the
rest of the quiz, their covariance, and who is in the upper and lower group. Counting goes
over the rows in blocks, so that a million attempts need little more memory than their rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from course.quiz.statistics.columns import Floats, Ints
from course.quiz.statistics.responses import Responses

DECIMALS = 12
"""Totals that agree to so many decimals are the same total: thirds add up differently in each order."""

_MANY_VALUES = 64
"""Distinct scores above which rows are no longer counted together."""
_MANY_CELLS = 4_000_000
_BLOCK = 1 << 16


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """Of one question: `count` persons have this score, these points in all, of this much possible."""

    score: Floats
    """Share of the question's points."""
    points: Floats
    """Points of the persons in the whole attempt, this question included."""
    possible: Floats
    """What the questions that these persons were shown could give together."""
    count: Floats
    """Persons; whole numbers, kept as floats to be multiplied with."""
    weight: float
    """What the question can give."""

    @property
    def n(self) -> int:
        """Persons."""
        return int(self.count.sum())

    def rest(self) -> Floats:
        """The share of the other questions' points; NaN where the person was shown no other.

        A share, since persons may have been shown different questions and not equally many.
        """
        return rest_share(self.points, self.possible, self.score * self.weight, self.weight)


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """The counts of a table with one attempt a person, every person and question in some row."""

    responses: Responses
    weights: Floats
    """What each question can give."""
    points: Floats
    """Person -> points, rounded to DECIMALS."""
    possible: Floats
    """Person -> what the questions shown could give."""
    cells: tuple[Cells, ...]
    """Question -> its counts."""


def rest_share(points: Floats, possible: Floats, own: Floats, own_possible: float | Floats) -> Floats:
    """The share of points without those of one question; NaN where nothing else was shown."""
    others = possible - own_possible
    share = np.full(len(points), np.nan)
    np.divide(points - own, others, out=share, where=others > 10**-DECIMALS)
    return share


def tally(responses: Responses, weights: Floats) -> Tally:
    """Count the rows. `responses` has one attempt a person and only persons and questions with rows."""
    points, possible = _totals(responses, weights)
    values = _score_values(responses.score)
    codes, distinct_points, distinct_possible = _distinct(points, possible)
    size = len(responses.questions) * len(values) * len(distinct_points)
    if 0 < len(values) <= _MANY_VALUES and size <= _MANY_CELLS:
        table = _count(responses, values, codes, len(distinct_points))
        cells = tuple(
            _cells_of(counts, values, distinct_points, distinct_possible, float(weight))
            for counts, weight in zip(table, weights, strict=True)
        )
    else:
        cells = tuple(_cells_by_row(responses, weights, points, possible))
    return Tally(responses, weights, points, possible, cells)


def row_blocks(rows: int, at_least: int = 0) -> Iterator[slice]:
    """Slices over the rows, of `at_least` so many."""
    step = max(_BLOCK, at_least)
    return (slice(start, min(start + step, rows)) for start in range(0, rows, step))


def _totals(responses: Responses, weights: Floats) -> tuple[Floats, Floats]:
    """Points, and points that were possible, of each person."""
    people = len(responses.persons)
    alike = bool((weights == weights[0]).all()) if len(weights) else True
    if responses.is_grid:
        points = responses.score.reshape(people, -1) @ weights
        return np.round(points, DECIMALS), np.full(people, weights.sum())
    points, possible = np.zeros(people), np.zeros(people)
    # Blocks as long as there are persons: adding a block's sums costs no more than making them.
    for rows in row_blocks(len(responses), people):
        who = responses.person[rows]
        worth = weights[0] if alike else weights[responses.question[rows]]
        points += np.bincount(who, weights=responses.score[rows] * worth, minlength=people)
        if not alike:
            possible += np.bincount(who, weights=worth, minlength=people)
    if alike:
        possible = responses.seen_by_person * (weights[0] if len(weights) else 1.0)
    return np.round(points, DECIMALS), np.round(possible, DECIMALS)


def _score_values(score: Floats) -> Floats:
    """The distinct scores, ascending; none when there are too many to count."""
    values = np.array([0.0, 1.0])
    for rows in row_blocks(len(score)):
        block = score[rows]
        if len(values) == 2:
            known = (block == 0) | (block == 1)
        else:
            known = values[np.minimum(np.searchsorted(values, block), len(values) - 1)] == block
        if not known.all():
            values = np.union1d(values, block[~known])
            if len(values) > _MANY_VALUES:
                return np.zeros(0)
    return values


def _distinct(points: Floats, possible: Floats) -> tuple[Ints, Floats, Floats]:
    """A code for each person, and the points and possible points that each code stands for."""
    one, code_one = _codes(points)
    two, code_two = _codes(possible)
    if len(two) == 1:
        return code_one, one, np.full(len(one), two[0])
    pairs, codes = _codes(code_one * len(two) + code_two)
    whole = pairs.astype(np.int64)
    return codes, one[whole // len(two)], two[whole % len(two)]


def _codes(values: Floats | Ints) -> tuple[Floats, Ints]:
    """The distinct values (0 or more), ascending, and the place of each value among them."""
    if not len(values):
        return np.zeros(0), np.zeros(0, dtype=np.int64)
    whole = values.astype(np.int64)
    # Whole numbers that are not many need no sorting.
    if (top := int(whole.max())) <= 2 * len(values) + 1000 and (whole == values).all():
        used = np.bincount(whole, minlength=top + 1) > 0
        return np.flatnonzero(used).astype(np.float64), (np.cumsum(used) - 1)[whole]
    distinct, codes = np.unique(values, return_inverse=True)
    return distinct.astype(np.float64), codes.reshape(-1)


def _count(responses: Responses, values: Floats, codes: Ints, totals: int) -> NDArray[np.int64]:
    """How many persons have (question, score, total), as an array of three dimensions."""
    shape = (len(responses.questions), len(values), totals)
    size = int(np.prod(shape))
    counts = np.zeros(size, dtype=np.int64)
    steps = np.arange(shape[0], dtype=np.int64) * (shape[1] * shape[2])
    for rows in row_blocks(len(responses), size):
        score = responses.score[rows]
        which = score.astype(np.int64) if len(values) == 2 else np.searchsorted(values, score)
        which *= totals
        which += steps[responses.question[rows]]
        which += codes[responses.person[rows]]
        counts += np.bincount(which, minlength=size)
    return counts.reshape(shape)


def _cells_of(
    counts: NDArray[np.int64], values: Floats, points: Floats, possible: Floats, weight: float
) -> Cells:
    score, total = np.nonzero(counts)
    return Cells(
        values[score], points[total], possible[total], counts[score, total].astype(np.float64), weight
    )


def _cells_by_row(responses: Responses, weights: Floats, points: Floats, possible: Floats) -> Iterator[Cells]:
    """Every row a cell of its own: for scores of very many values."""
    order = np.argsort(responses.question, kind="stable")
    ends = np.cumsum(responses.seen_by_question)
    for place, end in enumerate(ends):
        rows = order[int(end - responses.seen_by_question[place]) : int(end)]
        who = responses.person[rows]
        yield Cells(
            responses.score[rows], points[who], possible[who], np.ones(len(rows)), float(weights[place])
        )
