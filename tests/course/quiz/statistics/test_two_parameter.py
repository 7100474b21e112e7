"""2PL and the marginal Rasch model: the reference values, the truth of a simulation, refusals."""

from __future__ import annotations

import lsat
import numpy as np
import pytest

from course.errors import CourseError
from course.quiz.statistics.marginal import Grid, Rows, survey
from course.quiz.statistics.right_wrong import RightWrong
from course.quiz.statistics.two_parameter import (
    LEAST_PEOPLE_TWO_PARAMETERS,
    fit_marginal_rasch,
    fit_two_parameter,
)

NAN = float("nan")


def answers_of(table: lsat.Lsat) -> RightWrong:
    return RightWrong.of(lsat.PATTERNS, counts=table.people)


def simulated(slope, difficulty, people: int, seed: int, unseen: float = 0.0) -> RightWrong:
    chance = np.random.default_rng(seed)
    ability = chance.normal(size=(people, 1))
    right = chance.random((people, len(slope))) < 1 / (1 + np.exp(slope * (difficulty - ability)))
    return RightWrong.of(np.where(chance.random(right.shape) < unseen, NAN, right))


@pytest.mark.parametrize("table", lsat.BOTH.values(), ids=lsat.BOTH)
def test_rasch_with_abilities_of_spread_one_gives_the_reference_values(table):
    fit = fit_marginal_rasch(answers_of(table), discrimination=1.0)
    assert fit.difficulty.round(4).tolist() == list(table.spread_1)
    assert round(fit.log_likelihood, 4) == pytest.approx(table.spread_1_height, abs=1.01e-4)
    assert fit.discrimination.tolist() == [1] * 5
    assert fit.discrimination_error.tolist() == [0] * 5


def test_rasch_with_a_common_discrimination_gives_the_reference_values_and_errors_of_lsat_6():
    fit = fit_marginal_rasch(answers_of(lsat.LSAT_6))
    assert fit.discrimination.round(4).tolist() == [lsat.LSAT_6.common] * 5
    assert fit.difficulty.round(4).tolist() == list(lsat.LSAT_6.common_difficulty)
    assert round(fit.log_likelihood, 4) == lsat.LSAT_6.common_height
    # Rizopoulos 2006, section 4.1: what ltm prints for rasch(LSAT).
    assert fit.difficulty_error.round(4).tolist() == [0.3266, 0.1422, 0.0977, 0.1691, 0.2510]
    assert fit.discrimination_error.round(4).tolist() == [0.0694] * 5


def test_the_errors_with_discrimination_one_are_those_that_ltm_prints():
    fit = fit_marginal_rasch(answers_of(lsat.LSAT_6), discrimination=1.0)
    # Rizopoulos 2006, section 4.1.
    assert fit.difficulty_error.round(4).tolist() == [0.1287, 0.0821, 0.0766, 0.0865, 0.1048]


@pytest.mark.parametrize("table", lsat.BOTH.values(), ids=lsat.BOTH)
def test_2pl_reaches_the_reference_log_likelihood_to_its_digits_and_the_values_as_far_as_ltm_searched(table):
    fit = fit_two_parameter(answers_of(table))
    assert round(fit.log_likelihood, 4) == table.own_height
    # ltm stops where its gradient is 0.02 (the next test): so far its own digits hold.
    assert fit.discrimination == pytest.approx(table.own, abs=1e-3)
    assert fit.difficulty == pytest.approx(table.own_difficulty, abs=2.5e-3)
    common = fit_marginal_rasch(answers_of(table))
    assert common.discrimination == pytest.approx([table.common] * 5, abs=5e-4)
    assert common.difficulty == pytest.approx(table.common_difficulty, abs=1e-3)
    assert round(common.log_likelihood, 4) == table.common_height


def test_ltm_stopped_short_by_the_gradient_that_it_prints_and_we_at_the_top():
    # coef(ltm(LSAT ~ z1)) to all its digits; its summary says max(|grad|): 0.024.
    slope = np.array([0.8253715, 0.7229499, 0.8904748, 0.6885502, 0.6574516])
    difficulty = np.array([-3.3597341, -1.3696497, -0.2798983, -1.8659189, -3.1235725])
    rows = Rows.of(answers_of(lsat.LSAT_6))
    theirs = survey(rows, slope, -slope * difficulty, Grid.of(5), whole=False)
    assert round(float(np.abs(theirs.gradient).max()), 3) == 0.024
    fit = fit_two_parameter(answers_of(lsat.LSAT_6))
    ours = survey(rows, fit.discrimination, fit.intercept, Grid.of(5), whole=False)
    assert np.abs(ours.gradient).max() < 1e-6
    assert ours.height > theirs.height
    # summary(ltm(LSAT ~ z1)): standard errors, within what the two places differ.
    assert fit.discrimination_error == pytest.approx([0.2581, 0.1867, 0.2326, 0.1852, 0.2100], abs=3e-4)
    assert fit.difficulty_error == pytest.approx([0.8669, 0.3073, 0.0997, 0.4341, 0.8700], abs=1.5e-3)


@pytest.mark.parametrize("unseen", [0.0, 0.5])
def test_a_simulation_is_found_again_within_its_errors(unseen: float):
    slope, difficulty = np.linspace(0.6, 1.8, 15), np.tile([-1.5, 0.0, 1.2], 5)
    fit = fit_two_parameter(simulated(slope, difficulty, 2000, 1, unseen))
    for found, truth, error in (
        (fit.discrimination, slope, fit.discrimination_error),
        (fit.difficulty, difficulty, fit.difficulty_error),
    ):
        z = (found - truth) / error
        assert np.abs(z).max() < 4
        assert 0.5 < z.std() < 1.6


def test_a_question_with_the_wrong_key_has_a_negative_discrimination():
    answers = simulated(np.array([1.2, 1.2, 1.2, 1.2, -1.2]), np.zeros(5), 2000, 2)
    fit = fit_two_parameter(answers)
    assert (fit.discrimination[:4] > 0.8).all()
    assert fit.discrimination[4] < -0.8
    # Most questions say which way ability points, also when the search went the other way.
    turned = RightWrong.of(1 - answers.values)
    again = fit_two_parameter(turned)
    assert again.discrimination == pytest.approx(fit.discrimination, abs=1e-5)
    assert again.difficulty == pytest.approx(-fit.difficulty, abs=1e-5)


@pytest.mark.parametrize("fit", [fit_two_parameter, fit_marginal_rasch])
@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([[1, 0], [0, 1]], "models-too-few-questions"),
        ([[1, 0, 1], [1, 1, 0]], "models-all-right"),
        ([[0, 0, 1], [0, 1, 0]], "models-all-wrong"),
        ([[NAN, 0, 1], [NAN, 1, 0]], "models-nobody-saw"),
    ],
)
def test_what_has_no_estimate_is_refused(fit, rows, code: str):
    with pytest.raises(CourseError) as raised:
        fit(RightWrong.of(rows), least=1)
    assert raised.value.code == code


def test_a_question_that_another_gives_away_runs_away_and_is_named():
    answers = simulated(np.ones(4), np.zeros(4), 500, 3).values
    twice = RightWrong.of(np.column_stack([answers, answers[:, 0]]), names=["a", "b", "c", "d", "a again"])
    with pytest.raises(CourseError) as raised:
        fit_two_parameter(twice)
    assert raised.value.code == "models-slope-runs-away"
    assert raised.value.facts["question"] in {"a", "a again"}


def test_answers_that_do_not_go_together_have_no_common_discrimination():
    chance = np.random.default_rng(4)
    # Whoever is right on one is rather wrong on the next: scores vary less than by chance.
    first = chance.random((400, 3)) < 0.5
    answers = RightWrong.of(np.hstack([first, ~first]) ^ (chance.random((400, 6)) < 0.2))
    with pytest.raises(CourseError) as raised:
        fit_marginal_rasch(answers)
    assert raised.value.code == "models-nothing-in-common"


def test_two_parameters_want_more_people():
    rows = simulated(np.ones(4), np.zeros(4), LEAST_PEOPLE_TWO_PARAMETERS, 5)
    assert fit_two_parameter(rows).persons == LEAST_PEOPLE_TWO_PARAMETERS
    with pytest.raises(CourseError) as raised:
        fit_two_parameter(RightWrong.of(rows.values[1:]))
    assert raised.value.code == "models-too-few-people"
