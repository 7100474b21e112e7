"""Fit: the reference values, sums done the long way, and how often a true model is doubted."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import lsat
import numpy as np
import pytest

from course.errors import CourseError
from course.quiz.statistics import fit as fits
from course.quiz.statistics.fit import andersen, item_chi_square, mean_squares
from course.quiz.statistics.rasch import fit_rasch
from course.quiz.statistics.right_wrong import RightWrong
from course.quiz.statistics.two_parameter import fit_marginal_rasch, fit_two_parameter

pytestmark = pytest.mark.slow

NAN = float("nan")


def simulated(slope, difficulty, people: int, seed: int) -> np.ndarray:
    chance = np.random.default_rng(seed)
    ability = chance.normal(size=(people, 1))
    return chance.random((people, len(slope))) < 1 / (1 + np.exp(slope * (difficulty - ability)))


def of_lsat(table: lsat.Lsat) -> RightWrong:
    return RightWrong.of(lsat.PATTERNS, counts=table.people)


# -- S-X2 ----------------------------------------------------------------------


def test_s_x2_of_lsat_7_is_that_of_mirt(monkeypatch):
    # mirt (Chalmers 2012) with mincell = 0, as quoted in the tests of jMetrik's psychometrics library.
    monkeypatch.setattr(fits, "_LEAST_EXPECTED", 0.0)
    answers = of_lsat(lsat.LSAT_7)
    found = item_chi_square(answers, fit_two_parameter(answers))
    assert found.statistic == pytest.approx(
        [4.7492191, 14.4528980, 1.2703374, 5.2373430, 0.9407036], abs=3e-3
    )
    assert found.df.tolist() == [2] * 5


def test_s_x2_of_lsat_6_with_one_discrimination_is_that_of_mirt():
    # The package's own example; there the common discrimination costs each question a degree of freedom.
    answers = of_lsat(lsat.LSAT_6)
    found = item_chi_square(answers, fit_marginal_rasch(answers))
    assert found.statistic.round(2).tolist() == [0.44, 1.58, 0.87, 0.19, 0.19]
    assert found.statistic == pytest.approx([0.436, 1.576, 0.871, 0.190, 0.190], abs=1e-3)
    assert found.df.tolist() == [3, 3, 2, 3, 3]


@pytest.mark.parametrize("model", [fit_marginal_rasch, fit_two_parameter])
def test_s_x2_doubts_a_true_model_about_five_times_of_a_hundred(model):
    doubts = [
        item_chi_square(answers, model(answers)).p < 0.05
        for seed in range(25)
        for answers in [RightWrong.of(simulated(np.ones(8), np.linspace(-1.5, 1.5, 8), 500, seed))]
    ]
    assert 0.01 < np.mean(doubts) < 0.10


def test_s_x2_finds_the_question_that_is_guessed():
    right = simulated(np.full(12, 1.3), np.linspace(-1.5, 1.5, 12), 3000, 1)
    right[:, 11] |= np.random.default_rng(2).random(3000) < 0.35
    answers = RightWrong.of(right)
    found = item_chi_square(answers, fit_marginal_rasch(answers))
    assert found.p.argmin() == 11
    assert found.p[11] < 1e-6


def test_sparse_cells_are_joined_until_none_is_left():
    right, people = np.array([0, 0, 2, 9, 1]), np.array([1.0, 2, 10, 12, 1])
    joined = fits._joined(right, people, np.array([0.1, 0.4, 4.0, 8.0, 0.9]))
    assert joined.tolist() == [[2, 13, 4.5], [10, 13, 8.9]]
    assert len(fits._joined(np.array([1, 1]), np.array([1.0, 1]), np.array([0.5, 0.5]))) == 1


# -- Infit and outfit ------------------------------------------------------------


def test_mean_squares_are_those_of_every_person_against_every_pattern():
    rows = simulated(np.ones(4), np.array([-1.0, 0.0, 0.2, 1.0]), 60, 3) * 1.0
    rows[:25, 0] = NAN
    answers = RightWrong.of(rows)
    fit = fit_rasch(answers, least=1)
    residual, spread, fourth = [], [], []
    for row in rows:
        seen = ~np.isnan(row)
        patterns = np.array(list(product([0, 1], repeat=int(seen.sum()))))
        same = patterns[patterns.sum(axis=1) == row[seen].sum()]
        if len(same) < 2:
            continue
        weights = np.exp(-same @ fit.difficulty[seen])
        expected = np.full(4, NAN)
        expected[seen] = weights @ same / weights.sum()
        variance = expected * (1 - expected)
        residual.append((row - expected) ** 2)
        spread.append(variance)
        fourth.append(expected * (1 - expected) ** 4 + (1 - expected) * expected**4)
    squares, variances, fourths = (np.array(each) for each in (residual, spread, fourth))
    n = (~np.isnan(squares)).sum(axis=0)
    outfit = np.nansum(squares / variances, axis=0) / n
    infit = np.nansum(squares, axis=0) / np.nansum(variances, axis=0)
    outfit_sd = np.sqrt(np.nansum(fourths / variances**2 - 1, axis=0)) / n
    infit_sd = np.sqrt(np.nansum(fourths - variances**2, axis=0)) / np.nansum(variances, axis=0)

    found = mean_squares(answers, fit)
    assert found.persons.tolist() == n.tolist()
    assert found.outfit == pytest.approx(outfit)
    assert found.infit == pytest.approx(infit)
    assert found.outfit_z == pytest.approx((np.cbrt(outfit) - 1) * 3 / outfit_sd + outfit_sd / 3)
    assert found.infit_z == pytest.approx((np.cbrt(infit) - 1) * 3 / infit_sd + infit_sd / 3)


def test_patterns_with_counts_have_the_mean_squares_of_their_people():
    short, long = of_lsat(lsat.LSAT_7), RightWrong.of(lsat.LSAT_7.matrix())
    assert mean_squares(short, fit_rasch(short)).outfit == pytest.approx(
        mean_squares(long, fit_rasch(long)).outfit
    )


def test_scores_that_nobody_has_do_no_harm_however_improbable():
    answers = RightWrong.of(simulated(np.ones(200), np.zeros(200), 200, 7))
    far = np.where(np.arange(200) % 2, 8.0, -8.0)  # a score of 0 has the probability exp(-800)
    found = mean_squares(answers, replace(fit_rasch(answers), difficulty=far))
    assert np.isfinite(found.outfit).all()
    assert np.isfinite(found.infit).all()


def test_noise_is_above_one_and_regularity_below():
    slope = np.ones(12)
    slope[3], slope[8] = 0.2, 3.0
    answers = RightWrong.of(simulated(slope, np.linspace(-1, 1, 12), 1500, 4))
    found = mean_squares(answers, fit_rasch(answers))
    assert found.outfit[3] > 1.1
    assert found.outfit_z[3] > 3
    assert found.infit_z[3] > 3
    assert found.outfit[8] < 0.9
    assert found.infit_z[8] < -3


def test_a_true_model_keeps_the_standardised_values_near_standard_normal():
    found = []
    for seed in range(40):
        answers = RightWrong.of(simulated(np.ones(10), np.linspace(-1.5, 1.5, 10), 400, seed))
        squares = mean_squares(answers, fit_rasch(answers))
        found.append(np.concatenate([squares.outfit_z, squares.infit_z]))
    assert abs(np.mean(found)) < 0.1
    assert 0.75 < np.std(found) < 1.05


# -- Andersen --------------------------------------------------------------------


def test_andersens_test_is_twice_the_gain_of_a_model_for_each_half():
    rows = lsat.LSAT_7.matrix()
    scores = rows.sum(axis=1)
    low, high = RightWrong.of(rows[scores <= 3]), RightWrong.of(rows[scores > 3])
    gain = fit_rasch(low).log_likelihood + fit_rasch(high).log_likelihood
    gain -= fit_rasch(RightWrong.of(rows)).log_likelihood
    found = andersen(of_lsat(lsat.LSAT_7))
    assert found.statistic == pytest.approx(2 * gain, abs=1e-8)
    assert found.df == 4
    assert found.groups == (40 + 114 + 205, 321)
    assert found.left_out == ()
    assert 0.02 < found.p < 0.04


def test_andersens_test_doubts_a_true_model_about_five_times_of_a_hundred():
    doubts = [
        andersen(RightWrong.of(simulated(np.ones(8), np.linspace(-1, 1, 8), 400, seed))).p < 0.05
        for seed in range(100)
    ]
    assert 0.0 < np.mean(doubts) < 0.13


def test_andersens_test_finds_unequal_slopes_and_a_group_with_other_difficulties():
    slopes = np.array([0.3, 2.0] * 5)
    assert andersen(RightWrong.of(simulated(slopes, np.zeros(10), 1500, 1))).p < 1e-6
    difficulty = np.linspace(-1, 1, 8)
    other = difficulty.copy()
    other[2] += 1
    rows = np.vstack(
        [simulated(np.ones(8), each, 600, seed) for seed, each in enumerate([difficulty, other])]
    )
    groups = np.repeat([0, 1], 600)
    found = andersen(RightWrong.of(rows), groups)
    assert found.p < 1e-4
    assert found.df == 7
    assert sum(found.groups) == fit_rasch(RightWrong.of(rows)).used


def test_a_question_that_a_group_had_all_right_is_left_out_in_every_group():
    rows = simulated(np.ones(7), np.linspace(-1, 1, 7), 500, 5)
    groups = np.repeat([0, 1], 250)
    rows[:250, 3] = True
    answers = RightWrong.of(rows, names=list("abcdefg"))
    found = andersen(answers, groups)
    assert found.left_out == ("d",)
    assert found.df == 5


def test_what_cannot_be_tested_says_so():
    gaps = RightWrong.of([[1, NAN], [0, 1]])
    for call in (lambda: andersen(gaps), lambda: item_chi_square(gaps, None)):
        with pytest.raises(CourseError) as raised:
            call()
        assert raised.value.code == "fit-needs-same-questions"
    rows = RightWrong.of(simulated(np.ones(4), np.zeros(4), 60, 6))
    with pytest.raises(CourseError) as raised:
        andersen(rows, np.repeat([0, 1], [50, 10]))
    assert raised.value.code == "fit-group-too-small"
    assert raised.value.facts["least"] == 30
    with pytest.raises(CourseError) as raised:
        andersen(rows, np.zeros(60, np.int64))
    assert raised.value.code == "fit-group-too-small"
    with pytest.raises(CourseError) as raised:
        andersen(RightWrong.of([[1, 1, 0], [1, 0, 0]]))
    assert raised.value.code == "models-too-few-questions"
