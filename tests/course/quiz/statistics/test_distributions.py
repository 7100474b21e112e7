"""The tails and quantiles are those of the printed tables."""

from __future__ import annotations

import math

import pytest

from course.quiz.statistics.distributions import (
    NORMAL_95,
    chi_square_tail,
    normal_tail_both,
    t_between,
    t_quantile_95,
)


@pytest.mark.parametrize(
    ("value", "df", "tail"),
    [
        # Abramowitz & Stegun, table 26.8: percentage points of chi-square
        (3.84146, 1, 0.05),
        (5.99147, 2, 0.05),
        (7.81473, 3, 0.05),
        (16.9190, 9, 0.05),
        (18.3070, 10, 0.05),
        (6.63490, 1, 0.01),
        (23.2093, 10, 0.01),
        (77.9295, 100, 0.95),
    ],
)
def test_the_tail_of_chi_square(value: float, df: int, tail: float):
    assert chi_square_tail(value, df) == pytest.approx(tail, rel=2e-5)


def test_the_tail_of_chi_square_is_one_at_zero_and_falls_to_nothing():
    assert chi_square_tail(0, 3) == 1
    assert chi_square_tail(-1, 3) == 1
    assert chi_square_tail(5000, 3) == 0
    assert 0.4 < chi_square_tail(10_000, 10_000) < 0.6


@pytest.mark.parametrize(
    ("df", "quantile"),
    [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (9, 2.262), (10, 2.228), (30, 2.042), (120, 1.980)],
)
def test_the_quantile_of_t(df: int, quantile: float):
    assert t_quantile_95(df) == pytest.approx(quantile, abs=5e-4)


def test_t_comes_to_the_normal():
    assert pytest.approx(1.959964, abs=1e-6) == NORMAL_95
    assert t_quantile_95(5000) == pytest.approx(NORMAL_95, abs=1e-3)
    assert 1 - t_between(1.5, 5001) == pytest.approx(normal_tail_both(1.5), abs=1e-4)
    assert t_between(1, 1) == pytest.approx(2 / math.pi * math.atan(1))


@pytest.mark.parametrize("df", [0, -1])
def test_no_degrees_of_freedom_is_an_error(df: int):
    for call in (lambda: chi_square_tail(1, df), lambda: t_between(1, df)):
        with pytest.raises(ValueError, match="degrees of freedom"):
            call()
