"""The two tails equal what is computed in another way."""

from __future__ import annotations

import math
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.quiz.flaws.chance import at_least, chi_square_tail

pytestmark = pytest.mark.slow


@given(st.lists(st.integers(1, 5), max_size=6), st.integers(0, 6))
def test_the_chance_of_so_many_hits_is_that_of_counting_all_outcomes(sizes: list[int], count: int):
    outcomes = list(product(*(range(size) for size in sizes)))
    hits = sum(sum(pick == 0 for pick in outcome) >= count for outcome in outcomes)
    assert at_least(count, sizes) == pytest.approx(hits / len(outcomes), abs=1e-12)


def test_many_trials_are_counted_too():
    assert at_least(0, [3] * 5000 + [4] * 3000) == pytest.approx(1)
    assert at_least(8001, [3] * 5000 + [4] * 3000) == 0
    assert at_least(50, [2] * 100) == pytest.approx(0.5397946186935895, rel=1e-12)


@pytest.mark.parametrize(
    ("value", "freedom", "tail"),
    [  # the critical values of any printed table
        (3.841458820694124, 1, 0.05),
        (5.991464547107979, 2, 0.05),
        (7.814727903251179, 3, 0.05),
        (11.070497693516351, 5, 0.05),
        (18.307038053275146, 10, 0.05),
        (6.6348966010212145, 1, 0.01),
        (0.0, 1, 1.0),
        (0.0, 4, 1.0),
    ],
)
def test_the_chi_square_tail_is_that_of_the_tables(value: float, freedom: int, tail: float):
    assert chi_square_tail(value, freedom) == pytest.approx(tail, rel=1e-10)


@given(st.floats(0.01, 60), st.integers(1, 12))
def test_the_chi_square_tail_falls_by_its_density(value: float, freedom: int):
    half = freedom / 2
    density = value ** (half - 1) * math.exp(-value / 2) / (2**half * math.gamma(half))
    step = 1e-5 * value
    slope = (chi_square_tail(value - step, freedom) - chi_square_tail(value + step, freedom)) / (2 * step)
    assert slope == pytest.approx(density, rel=1e-4, abs=1e-7)
