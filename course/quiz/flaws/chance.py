"""What chance alone would give: two tails of distributions, for the rules that look at a whole bank."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence


def at_least(count: int, sizes: Sequence[int]) -> float:
    """The probability of `count` hits or more when a list of `size` options is hit once in `size` times.

    The sum of independent trials with unequal chances (the Poisson binomial distribution),
    from the binomial distribution of each size; exact but for rounding.
    """
    spread = [1.0]
    for size, trials in sorted(Counter(sizes).items()):
        spread = _sum(spread, [_binomial(hits, trials, 1 / size) for hits in range(trials + 1)])
    return math.fsum(spread[count:])


def _binomial(hits: int, trials: int, chance: float) -> float:
    if chance == 1:
        return float(hits == trials)
    ways = math.lgamma(trials + 1) - math.lgamma(hits + 1) - math.lgamma(trials - hits + 1)
    return math.exp(ways + hits * math.log(chance) + (trials - hits) * math.log1p(-chance))


def _sum(one: Sequence[float], other: Sequence[float]) -> list[float]:
    """The distribution of the sum of two independent counts."""
    total = [0.0] * (len(one) + len(other) - 1)
    for here, chance in enumerate(one):
        if chance > 1e-30:
            for there, more in enumerate(other):
                total[here + there] += chance * more
    return total


def chi_square_tail(value: float, freedom: int) -> float:
    """The probability of a chi-square of `value` or more with `freedom` degrees of freedom.

    The finite series for whole degrees of freedom: Abramowitz and Stegun, Handbook of
    Mathematical Functions (1964), 26.4.4 and 26.4.5.
    """
    half = value / 2
    if freedom % 2 == 0:
        terms = [half**n / math.factorial(n) for n in range(freedom // 2)]
        return math.exp(-half) * math.fsum(terms)
    terms = [half ** (n - 0.5) / math.gamma(n + 0.5) for n in range(1, (freedom + 1) // 2)]
    return math.erfc(math.sqrt(half)) + math.exp(-half) * math.fsum(terms)
