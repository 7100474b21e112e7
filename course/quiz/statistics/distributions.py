"""Tails and quantiles of the chi-square, Student's t and normal distributions.

Closed forms for whole degrees of freedom (Abramowitz & Stegun 1964, Handbook of Mathematical
Functions, 26.4.4-26.4.5 and 26.7.3-26.7.4), so that no larger library is needed for three functions.
"""

from __future__ import annotations

import math
from statistics import NormalDist

NORMAL_95 = NormalDist().inv_cdf(0.975)
"""Half the width of a 95 per cent interval in standard errors, 1.96."""

NORMAL_95_ONE_SIDED = NormalDist().inv_cdf(0.95)
"""The bound of a one-sided test at 5 per cent in standard errors, 1.645."""


def chi_square_tail(value: float, df: int) -> float:
    """The probability that chi-square with `df` degrees of freedom exceeds `value`.

    Raises ValueError when `df` is below 1.
    """
    if df < 1:
        raise ValueError(f"degrees of freedom: {df}")
    if value <= 0:
        return 1.0
    half = value / 2
    # Terms (x/2)^s exp(-x/2) / Gamma(s+1), with s = 0, 1, ... or 1/2, 3/2, ...
    start = df % 2 / 2
    total = math.erfc(math.sqrt(half)) if df % 2 else 0.0
    for step in range(df // 2):
        power = start + step
        total += math.exp(power * math.log(half) - half - math.lgamma(power + 1))
    return min(total, 1.0)


def normal_tail_both(z: float) -> float:
    """The probability that a standard normal deviate is further from 0 than `z`."""
    return math.erfc(abs(z) / math.sqrt(2))


def t_between(value: float, df: int) -> float:
    """The probability that Student's t with `df` degrees of freedom lies between -`value` and `value`.

    Raises ValueError when `df` is below 1.
    """
    if df < 1:
        raise ValueError(f"degrees of freedom: {df}")
    angle = math.atan(abs(value) / math.sqrt(df))
    sine, cosine = math.sin(angle), math.cos(angle)
    term, total = (cosine, 0.0) if df % 2 else (1.0, 0.0)
    first = 2 if df % 2 else 1
    for step in range(first, df, 2):
        total += term
        term *= cosine**2 * step / (step + 1)
    if df % 2:
        return 2 / math.pi * (angle + sine * total)
    return sine * total


def t_quantile_95(df: int) -> float:
    """Half the width of a 95 per cent interval in standard errors, by Student's t.

    Raises ValueError when `df` is below 1.
    """
    low, high = NORMAL_95, 13.0  # t with one degree of freedom: 12.706
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if t_between(middle, df) < 0.95 else (low, middle)
    return (low + high) / 2
