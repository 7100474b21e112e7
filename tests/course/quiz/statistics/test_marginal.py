"""The marginal likelihood, its slopes and its curvature, against sums done the long way."""

from __future__ import annotations

import lsat
import numpy as np
import pytest

from course.errors import CourseError
from course.quiz.statistics import marginal
from course.quiz.statistics.marginal import Grid, Rows, maximise, posterior, survey
from course.quiz.statistics.right_wrong import RightWrong

NAN = float("nan")


def two_parameter_answers(slope, difficulty, people: int, seed: int, unseen: float = 0.0) -> np.ndarray:
    chance = np.random.default_rng(seed)
    ability = chance.normal(size=(people, 1))
    right = chance.random((people, len(slope))) < 1 / (1 + np.exp(slope * (difficulty - ability)))
    return np.where(chance.random(right.shape) < unseen, NAN, right)


SLOPE = np.array([0.7, 1.0, 1.6, 1.2])
DIFFICULTY = np.array([-1.0, 0.0, 0.3, 1.1])


@pytest.mark.parametrize("unseen", [0.0, 0.4])
def test_the_gradient_and_the_information_are_those_of_differences(unseen: float):
    answers = RightWrong.of(two_parameter_answers(SLOPE, DIFFICULTY, 200, 1, unseen))
    rows, grid = Rows.of(answers), Grid.of(4)
    at = np.concatenate([SLOPE, -SLOPE * DIFFICULTY])

    def look(place: np.ndarray):
        return survey(rows, place[:4], place[4:], grid, whole=False)

    here = survey(rows, at[:4], at[4:], grid, whole=True)
    unit = np.eye(8) * 1e-5
    gradient = [(look(at + move).height - look(at - move).height) / 2e-5 for move in unit]
    assert here.gradient == pytest.approx(gradient, abs=1e-5)
    curve = np.array([(look(at + move).gradient - look(at - move).gradient) / 2e-5 for move in unit])
    assert here.complete - here.missing == pytest.approx(-curve, abs=1e-5)


@pytest.mark.parametrize("unseen", [0.0, 0.4])
def test_the_height_is_the_integral_over_ability_person_by_person(unseen: float):
    table = two_parameter_answers(SLOPE, DIFFICULTY, 40, 2, unseen)
    points, weights = np.polynomial.hermite_e.hermegauss(80)
    chance = 1 / (1 + np.exp(-SLOPE * (points[:, None] - DIFFICULTY)))
    total = 0.0
    for row in table:
        seen = ~np.isnan(row)
        product = np.where(row[seen] == 1, chance[:, seen], 1 - chance[:, seen]).prod(axis=1)
        total += np.log(weights @ product / weights.sum())
    rows = Rows.of(RightWrong.of(table))
    found = survey(rows, SLOPE, -SLOPE * DIFFICULTY, Grid.of(4), whole=False)
    assert found.height == pytest.approx(total, abs=1e-8)


@pytest.mark.parametrize("size", [4, 60, 61, 150])
def test_the_grid_is_as_exact_as_one_four_times_as_fine(size: int):
    slope, difficulty = np.full(size, 1.5), np.linspace(-2, 2, size)
    rows = Rows.of(RightWrong.of(two_parameter_answers(slope, difficulty, 30, 3)))
    points = np.linspace(-8, 8, 1601)
    density = np.exp(-(points**2) / 2)
    fine = Grid(points, density / density.sum())
    heights = [
        survey(rows, slope, -slope * difficulty, grid, whole=False).height for grid in (Grid.of(size), fine)
    ]
    assert heights[0] == pytest.approx(heights[1], abs=1e-4)


@pytest.mark.parametrize("unseen", [0.0, 0.4])
def test_with_one_slope_for_all_scores_say_as_much_as_patterns(unseen: float):
    answers = RightWrong.of(two_parameter_answers(np.ones(4), DIFFICULTY, 200, 4, unseen))
    short, long = Rows.by_score(answers), Rows.of(answers)
    assert len(short.people) < len(long.people)
    build = np.column_stack([np.repeat([1.0, 0.0], 4), np.vstack([np.zeros((4, 4)), np.eye(4)])])
    found = [
        maximise(rows, np.r_[1.0, np.zeros(4)], build, np.zeros(8), answers.names, "")
        for rows in (short, long)
    ]
    assert found[0].free == pytest.approx(found[1].free, abs=1e-8)
    assert found[0].covariance == pytest.approx(found[1].covariance, abs=1e-8)
    assert found[0].log_likelihood == pytest.approx(found[1].log_likelihood, abs=1e-8)


def test_rows_in_chunks_are_the_same_rows(monkeypatch):
    rows = Rows.of(RightWrong.of(two_parameter_answers(SLOPE, DIFFICULTY, 100, 5, 0.3)))
    whole = survey(rows, SLOPE, -SLOPE * DIFFICULTY, Grid.of(4), whole=True)
    monkeypatch.setattr(marginal, "_CHUNK", 7)
    cut = survey(rows, SLOPE, -SLOPE * DIFFICULTY, Grid.of(4), whole=True)
    assert cut.height == pytest.approx(whole.height)
    assert cut.gradient == pytest.approx(whole.gradient)
    assert cut.missing == pytest.approx(whole.missing)


def test_the_posterior_is_a_distribution_for_each_row():
    rows = Rows.of(RightWrong.of(lsat.PATTERNS, counts=lsat.LSAT_6.people))
    after, heights = posterior(rows, np.ones(5), np.zeros(5), Grid.of(5))
    assert after.sum(axis=1) == pytest.approx(np.ones(len(after)))
    assert np.exp(heights).sum() < 1  # two patterns that nobody had are missing


def test_a_search_that_may_not_go_on_says_so(monkeypatch):
    monkeypatch.setattr(marginal, "_STEPS", 3)
    rows = Rows.of(RightWrong.of(lsat.PATTERNS, counts=lsat.LSAT_6.people))
    with pytest.raises(CourseError) as raised:
        maximise(rows, np.ones(10), np.eye(10), np.zeros(10), ("1",) * 5, "2PL")
    assert raised.value.code == "models-no-convergence"
    assert dict(raised.value.facts) == {"model": "2PL", "steps": 3}
