"""Intervals of 95 per cent: of a share, a difference of shares, a mean, a correlation, a reliability."""

from __future__ import annotations

import math
from statistics import NormalDist

from course.quiz.statistics.distributions import NORMAL_95, t_quantile_95

Interval = tuple[float, float]


def wilson(mean: float, n: int) -> Interval:
    """The interval of a share, by the score test (Wilson 1927, JASA 22, 209-212, without correction).

    For scores between 0 and 1 that are not all 0 or 1 it is wider than need be: of all scores
    with a mean, right-or-wrong ones vary most.
    """
    z2 = NORMAL_95**2
    middle = (mean + z2 / (2 * n)) / (1 + z2 / n)
    half = NORMAL_95 / (1 + z2 / n) * math.sqrt(max(mean * (1 - mean), 0.0) / n + z2 / (4 * n * n))
    return min(max(middle - half, 0.0), mean), max(min(middle + half, 1.0), mean)


def newcombe(one: float, n_one: int, other: float, n_other: int) -> Interval:
    """The interval of a difference of two independent shares (Newcombe 1998, method 10, Stat. Med. 17).

    It joins the two Wilson intervals.
    """
    (low, high), (other_low, other_high) = wilson(one, n_one), wilson(other, n_other)
    middle = one - other
    return (
        middle - math.hypot(one - low, other_high - other),
        middle + math.hypot(high - one, other - other_low),
    )


def fisher_z(r: float, n: int) -> Interval | None:
    """The interval of a correlation (Fisher 1921); None for fewer than 4 pairs, or r of 1 or -1."""
    if n < 4 or abs(r) > 1 - 1e-12:
        return None
    half = NORMAL_95 / math.sqrt(n - 3)
    return math.tanh(math.atanh(r) - half), math.tanh(math.atanh(r) + half)


def of_mean(mean: float, sd: float, n: int) -> Interval | None:
    """The interval of a mean, by Student's t; None for fewer than two values."""
    if n < 2:
        return None
    half = (t_quantile_95(n - 1) if n < 1_000 else NORMAL_95) * sd / math.sqrt(n)
    return mean - half, mean + half


def of_reliability(reliability: float, df_persons: int, df_error: int) -> Interval:
    """The interval of a reliability 1 - MS(error) / MS(persons), by the F distribution.

    For alpha: Feldt 1965, Psychometrika 30, 357-370, with n - 1 and (n - 1)(k - 1) degrees of
    freedom. For questions drawn for each person: Searle 1971, Linear Models, 9.9, with n - 1
    and N - n. Degrees of freedom are 1 or more.
    """
    error = 1 - reliability
    return (
        1 - error * f_quantile(0.975, df_persons, df_error),
        1 - error * f_quantile(0.025, df_persons, df_error),
    )


def f_quantile(share: float, df_above: int, df_below: int) -> float:
    """The value of F below which `share` of its distribution lies (0 < share < 1)."""
    # F is (b/a) x / (1 - x) with x from the beta distribution, a and b half the degrees of freedom.
    a, b = df_above / 2, df_below / 2
    low, high = _start(share, a, b)
    for _ in range(80):
        middle = (low + high) / 2
        if high - low < 1e-13:
            break
        low, high = (middle, high) if _beta_below_odds(middle, a, b) < share else (low, middle)
    return math.exp((low + high) / 2) * b / a


def _start(share: float, a: float, b: float) -> Interval:
    """Logarithms of x / (1 - x) around the quantile."""
    spread = math.sqrt(1 / a + 1 / b) + 1 / min(a, b)
    around = math.log(a / b) + NormalDist().inv_cdf(share) * math.sqrt(1 / a + 1 / b)
    low, high = around - spread, around + spread
    while _beta_below_odds(low, a, b) > share:
        low -= 4 * spread
    while _beta_below_odds(high, a, b) < share:
        high += 4 * spread
    return low, high


def _beta_below_odds(log_odds: float, a: float, b: float) -> float:
    """The beta distribution's share below x, where log(x / (1 - x)) is given."""
    if log_odds > math.log(a / b):  # the fraction converges fast below the middle only
        return 1 - _beta_tail(-log_odds, b, a)
    return _beta_tail(log_odds, a, b)


def _beta_tail(log_odds: float, a: float, b: float) -> float:
    """The share below x, for an x below the middle of the distribution."""
    log_x, log_rest = -math.log1p(math.exp(-log_odds)), -math.log1p(math.exp(log_odds))
    front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * log_x + b * log_rest
    return math.exp(front) / a / _fraction(math.exp(log_x), a, b)


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method."""
    above, below, value = 1.0, 0.0, 1.0
    for step in range(1, 100_000):
        m = step // 2
        if step % 2:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        below = 1 / ((1 + term * below) or 1e-300)
        above = (1 + term / above) or 1e-300
        value *= above * below
        if abs(above * below - 1) < 1e-15:
            break
    return value
