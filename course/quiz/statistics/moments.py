"""Means, variances, covariances and the largest covariance of counted pairs of numbers.

Every function takes counts: so many persons have this pair. Variances and covariances divide
by n - 1, as Moodle's do. What is 0 but for rounding is 0.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from course.quiz.statistics.columns import Floats

_NOTHING = 1e-18
"""A variance of scores in [0, 1] below this is the rounding of equal scores."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The moments of two numbers over n persons; all 0 for fewer than two persons."""

    n: int
    mean_x: float
    mean_y: float
    var_x: float
    var_y: float
    cov: float

    @property
    def r(self) -> float:
        """The correlation; both must vary."""
        return max(-1.0, min(1.0, self.cov / float(np.sqrt(self.var_x * self.var_y))))


def mean(x: Floats, count: Floats) -> float:
    """The mean of counted numbers; there must be some."""
    return float(x @ count / count.sum())


def variance(x: Floats, count: Floats) -> float:
    """The variance, by n - 1; 0 for fewer than two."""
    n = count.sum()
    if n < 2:
        return 0.0
    away = x - mean(x, count)
    found = float((away * away) @ count / (n - 1))
    return found if found > _NOTHING * max(1.0, float(np.abs(x).max()) ** 2) else 0.0


def pair(x: Floats, y: Floats, count: Floats) -> Pair:
    """The moments of counted pairs."""
    n = int(count.sum())
    if n < 2:
        return Pair(n, 0.0, 0.0, 0.0, 0.0, 0.0)
    mean_x, mean_y = mean(x, count), mean(y, count)
    cov = float(((x - mean_x) * (y - mean_y)) @ count / (n - 1))
    return Pair(n, mean_x, mean_y, variance(x, count), variance(y, count), cov)


def largest_covariance(x: Floats, y: Floats, count: Floats) -> float:
    """The covariance if the same numbers went together as well as they can: both in order.

    Moodle's discriminative efficiency divides by it.
    """
    by_x, by_y = np.argsort(x, kind="stable"), np.argsort(y, kind="stable")
    # Persons in order of x beside persons in order of y, in runs where neither changes.
    ends_x, ends_y = np.cumsum(count[by_x]), np.cumsum(count[by_y])
    ends = np.union1d(ends_x, ends_y)
    lengths = np.diff(ends, prepend=0.0)
    run_x = x[by_x][np.searchsorted(ends_x, ends)] - mean(x, count)
    run_y = y[by_y][np.searchsorted(ends_y, ends)] - mean(y, count)
    return float((run_x * run_y) @ lengths / (ends[-1] - 1))
