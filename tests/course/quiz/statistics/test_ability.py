"""Abilities: Warm's equation holds, the posterior has the mean and spread it says, truth is found."""

from __future__ import annotations

import lsat
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.quiz.statistics.ability import by_score, expected_a_posteriori, weighted_likelihood
from course.quiz.statistics.rasch import fit_rasch
from course.quiz.statistics.right_wrong import RightWrong
from course.quiz.statistics.two_parameter import fit_two_parameter


@given(st.lists(st.floats(-4, 4), min_size=1, max_size=12).map(np.array))
def test_each_score_has_the_ability_where_warms_equation_is_nought(difficulty):
    found = by_score(difficulty)
    assert (np.diff(found.ability) > 0).all()
    for score, (ability, error) in enumerate(zip(found.ability, found.error, strict=True)):
        chance = 1 / (1 + np.exp(difficulty - ability))
        spread = chance * (1 - chance)
        surplus = score - chance.sum() + (spread * (1 - 2 * chance)).sum() / (2 * spread.sum())
        assert surplus == pytest.approx(0, abs=1e-7)
        assert error == pytest.approx(1 / np.sqrt(spread.sum()), rel=1e-6)


def test_one_question_of_difficulty_nought_is_worth_log_three():
    # (1 - p) + (1 - 2p) / 2 = 0 where p = 3/4, so that the ability is log(3).
    assert by_score(np.zeros(1)).ability == pytest.approx([-np.log(3), np.log(3)])


def test_patterns_of_one_score_have_one_ability_in_the_rasch_model():
    answers = RightWrong.of(lsat.PATTERNS, counts=lsat.LSAT_6.people)
    difficulty = fit_rasch(answers).difficulty
    found = weighted_likelihood(answers, np.ones(5), difficulty)
    table = by_score(difficulty)
    assert found.ability == pytest.approx(table.ability[answers.scores()], abs=1e-8)
    assert found.error == pytest.approx(table.error[answers.scores()], abs=1e-8)


def test_an_ability_rests_on_the_questions_seen_alone():
    slope, difficulty = np.array([1.0, 1.4, 0.7]), np.array([-1.0, 0.0, 2.0])
    part = RightWrong.of([[1, 0, float("nan")]])
    alone = RightWrong.of([[1, 0]])
    assert weighted_likelihood(part, slope, difficulty).ability == pytest.approx(
        weighted_likelihood(alone, slope[:2], difficulty[:2]).ability, abs=1e-9
    )


def test_truth_is_found_within_the_errors():
    chance = np.random.default_rng(1)
    truth, difficulty = chance.normal(size=800), np.linspace(-2.5, 2.5, 40)
    right = chance.random((800, 40)) < 1 / (1 + np.exp(difficulty - truth[:, None]))
    found = weighted_likelihood(RightWrong.of(right), np.ones(40), difficulty)
    z = (found.ability - truth) / found.error
    assert abs(z.mean()) < 0.15
    assert 0.85 < z.std() < 1.15


def test_the_posterior_of_lsat_is_that_of_ltm_at_its_values():
    answers = RightWrong.of(lsat.PATTERNS, counts=lsat.LSAT_6.people)
    found = expected_a_posteriori(answers, fit_two_parameter(answers))
    places = {tuple(row): place for place, row in enumerate(answers.values.tolist())}
    low, high = places[(0, 0, 0, 0, 0)], places[(1, 1, 1, 1, 1)]
    # ltm's factor.scores gives the mode of the same posterior (-1.895 and 0.606) and its curvature
    # (0.795, 0.855); it is nearly symmetric, so that mean and mode lie close.
    assert found.ability[[low, high]] == pytest.approx([-1.895, 0.606], abs=0.05)
    assert found.error[[low, high]] == pytest.approx([0.795, 0.855], abs=0.02)
    # The mean of all posteriors is the mean of the people, 0, wherever the likelihood is highest.
    assert answers.counts @ found.ability == pytest.approx(0, abs=1e-3)


def test_of_several_tops_the_highest_is_taken():
    slope, difficulty = np.array([1.0, 1.0, 2.0]), np.array([-6.0, 6.0, 6.5])
    answers = RightWrong.of([[1, 1, 0], [1, 0, 0], [0, 0, 0]])
    found = weighted_likelihood(answers, slope, difficulty)
    points = np.linspace(-15, 15, 300_001)
    chance = 1 / (1 + np.exp(-slope * (points[:, None] - difficulty)))
    information = (slope**2 * chance * (1 - chance)).sum(axis=1)
    for row, ability in zip(answers.values, found.ability, strict=True):
        height = np.log(np.where(row, chance, 1 - chance)).sum(axis=1) + np.log(information) / 2
        assert ability == pytest.approx(points[height.argmax()], abs=1e-4)


def test_a_question_with_the_wrong_key_counts_backwards():
    slope, difficulty = np.array([1.0, 1.0, -1.0]), np.zeros(3)
    right, wrong = weighted_likelihood(RightWrong.of([[1, 0, 1], [1, 0, 0]]), slope, difficulty).ability
    assert right < wrong


def test_nobody_has_no_abilities():
    assert weighted_likelihood(RightWrong.of(np.zeros((0, 2))), np.ones(2), np.zeros(2)).ability.size == 0
    with_nobody = RightWrong.of(np.zeros((0, 5)))
    fit = fit_two_parameter(RightWrong.of(lsat.PATTERNS, counts=lsat.LSAT_6.people))
    assert expected_a_posteriori(with_nobody, fit).ability.size == 0
