"""Intervals agree with the papers that they are from, and with what must hold of any interval."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.quiz.statistics.intervals import f_quantile, fisher_z, newcombe, of_mean, of_reliability, wilson


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    # Newcombe 1998, Statistics in Medicine 17, 857-872, table I, method 3
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_of_a_share(right, n, low, high):
    assert [round(bound, 4) for bound in wilson(right / n, n)] == [low, high]


@pytest.mark.parametrize(
    ("one", "n_one", "other", "n_other", "low", "high"),
    # Newcombe 1998, Statistics in Medicine 17, 873-890, table II, method 10
    [
        (56, 70, 48, 80, 0.0524, 0.3339),
        (9, 10, 3, 10, 0.1705, 0.8090),
        (6, 7, 2, 7, 0.0582, 0.8062),
        (5, 56, 0, 29, -0.0381, 0.1926),
        (10, 10, 0, 10, 0.6075, 1.0),
    ],
)
def test_the_interval_of_a_difference(one, n_one, other, n_other, low, high):
    found = newcombe(one / n_one, n_one, other / n_other, n_other)
    assert [round(bound, 4) for bound in found] == [low, high]


@given(st.integers(1, 10**6), st.data())
def test_a_share_lies_in_its_interval_and_that_in_what_a_share_can_be(n, data):
    right = data.draw(st.integers(0, n))
    low, high = wilson(right / n, n)
    assert 0 <= low <= right / n <= high <= 1
    mirrored = wilson((n - right) / n, n)
    assert mirrored == pytest.approx((1 - high, 1 - low), abs=1e-12)


def test_the_interval_of_a_correlation():
    # Fisher's own example of the method: z = atanh(r), standard error 1 / sqrt(n - 3)
    low, high = fisher_z(0.6, 28)
    assert math.atanh(high) - math.atanh(0.6) == pytest.approx(1.959964 / 5, abs=1e-6)
    assert math.atanh(0.6) - math.atanh(low) == pytest.approx(1.959964 / 5, abs=1e-6)
    assert fisher_z(0.6, 3) is None
    assert fisher_z(1.0, 30) is None
    assert fisher_z(-1.0, 30) is None


def test_the_interval_of_a_mean():
    low, high = of_mean(10.0, 2.0, 16)
    assert (round(low, 3), round(high, 3)) == (10 - 1.066, 10 + 1.066)  # t(15) = 2.131
    assert of_mean(10.0, 2.0, 1) is None
    low, high = of_mean(0.0, 1.0, 10**6)
    assert high == -low == pytest.approx(0.00196, abs=1e-6)


@pytest.mark.parametrize(
    ("share", "above", "below", "value"),
    # Standard tables of F (Pearson & Hartley, Biometrika Tables for Statisticians, table 18)
    [
        (0.975, 1, 1, 647.8),
        (0.975, 5, 10, 4.24),
        (0.975, 10, 20, 2.77),
        (0.975, 60, 120, 1.53),
        (0.95, 1, 10, 4.96),
        (0.95, 4, 6, 4.53),
    ],
)
def test_quantiles_of_f_are_those_of_the_tables(share, above, below, value):
    assert f_quantile(share, above, below) == pytest.approx(value, rel=2e-3)


@given(st.integers(1, 3000), st.integers(1, 3000), st.floats(0.01, 0.99))
def test_quantiles_of_f_turn_around(above, below, share):
    assert f_quantile(share, above, below) * f_quantile(1 - share, below, above) == pytest.approx(1, rel=1e-9)


@given(st.integers(1, 4), st.integers(1, 40), st.floats(0.02, 0.98))
def test_quantiles_of_f_leave_that_share_below(half_above, half_below, share):
    # With whole halves a, b: the share below x of beta(a, b) is a sum of binomial terms (DLMF 8.17.5).
    a, b = half_above, half_below
    value = f_quantile(share, 2 * a, 2 * b)
    x = a * value / (b + a * value)
    below = sum(math.comb(a + b - 1, j) * x**j * (1 - x) ** (a + b - 1 - j) for j in range(a, a + b))
    assert below == pytest.approx(share, abs=1e-9)


def test_a_million_persons_have_an_interval_too():
    low, high = of_reliability(0.7, 999_999, 19 * 999_999)
    assert 0.699 < low < 0.7 < high < 0.701


def test_the_interval_of_alpha_is_feldts():
    # 41 persons, 7 questions: 1 - (1 - alpha) F, F(.975; 40, 240) = 1.5490997 and F(.025) = 0.5945523 (SciPy)
    assert of_reliability(0.79, 40, 240) == pytest.approx(
        (1 - 0.21 * 1.54909966, 1 - 0.21 * 0.59455226), abs=1e-8
    )
