"""The Rasch model by conditional likelihood: the reference values, its errors, what it refuses."""

from __future__ import annotations

from itertools import product

import lsat
import numpy as np
import pytest

from course.errors import CourseError
from course.quiz.statistics.rasch import LEAST_PEOPLE, fit_rasch
from course.quiz.statistics.right_wrong import RightWrong

pytestmark = pytest.mark.slow

NAN = float("nan")


def rasch_answers(difficulty, people: int, seed: int) -> np.ndarray:
    chance = np.random.default_rng(seed)
    ability = chance.normal(size=people)
    return (chance.random((people, len(difficulty))) < 1 / (1 + np.exp(difficulty - ability[:, None]))) * 1.0


def log_likelihood(difficulty: np.ndarray, rows: np.ndarray) -> float:
    """The conditional log-likelihood, each person against every pattern of the same score."""
    total = 0.0
    for row in rows:
        seen = ~np.isnan(row)
        patterns = np.array(list(product([0, 1], repeat=int(seen.sum()))))
        same = patterns[patterns.sum(axis=1) == row[seen].sum()]
        total += -row[seen] @ difficulty[seen] - np.log(np.exp(-same @ difficulty[seen]).sum())
    return total


@pytest.mark.parametrize("table", lsat.BOTH.values(), ids=lsat.BOTH)
def test_lsat_gives_the_reference_values_to_their_digits(table):
    fit = fit_rasch(RightWrong.of(lsat.PATTERNS, counts=table.people))
    assert fit.difficulty.round(4).tolist() == list(table.conditional)
    assert round(fit.log_likelihood, 4) == table.conditional_height
    assert fit.persons == 1000
    assert fit.used == 1000 - table.people[0] - table.people[-1]


def test_patterns_and_people_one_by_one_give_the_same():
    short = fit_rasch(RightWrong.of(lsat.PATTERNS, counts=lsat.LSAT_6.people))
    long = fit_rasch(RightWrong.of(lsat.LSAT_6.matrix()))
    assert long.difficulty == pytest.approx(short.difficulty, abs=1e-12)
    assert long.covariance == pytest.approx(short.covariance, abs=1e-12)


@pytest.mark.parametrize("share_unseen", [0.0, 0.3])
def test_the_place_is_the_top_and_the_errors_its_curvature(share_unseen: float):
    rows = rasch_answers(np.array([-1.0, -0.3, 0.0, 0.4, 1.2]), 150, seed=1)
    rows[np.random.default_rng(2).random(rows.shape) < share_unseen] = NAN
    rows = rows[(~np.isnan(rows)).sum(axis=1) > 1]
    fit = fit_rasch(RightWrong.of(rows))
    assert fit.log_likelihood == pytest.approx(log_likelihood(fit.difficulty, rows), abs=1e-8)

    # Four free directions with the sum held; the curvature by differences.
    basis = np.linalg.svd(np.eye(5) - 0.2)[0][:, :4]
    step = 1e-3

    def height(move: np.ndarray) -> float:
        return log_likelihood(fit.difficulty + basis @ move, rows)

    unit = np.eye(4) * step
    slope = [(height(unit[i]) - height(-unit[i])) / (2 * step) for i in range(4)]
    assert slope == pytest.approx([0] * 4, abs=1e-4)
    curve = np.array(
        [
            [
                (height(unit[i] + unit[j]) - height(unit[i] - unit[j]))
                - (height(unit[j] - unit[i]) - height(-unit[i] - unit[j]))
                for j in range(4)
            ]
            for i in range(4)
        ]
    ) / (4 * step**2)
    covariance = basis @ np.linalg.inv(-curve) @ basis.T
    assert fit.covariance == pytest.approx(covariance, rel=1e-4, abs=1e-6)
    assert fit.error == pytest.approx(np.sqrt(np.diag(covariance)), rel=1e-4)
    assert fit.difficulty.sum() == pytest.approx(0, abs=1e-9)


def test_sixty_questions_are_found_again_within_their_errors():
    truth = np.linspace(-3, 3, 60)
    fit = fit_rasch(RightWrong.of(rasch_answers(truth, 3000, seed=3)))
    z = (fit.difficulty - truth) / fit.error
    assert np.abs(z).max() < 4
    assert 0.7 < z.std() < 1.3


def test_drawn_questions_are_on_one_scale_with_those_of_others():
    # 12 questions, each person draws 6 in one of 20 sets; the able are asked the hard ones, which
    # a share of right answers would get wrong and the conditional likelihood does not mind.
    truth = np.linspace(-2, 2, 12)
    chance = np.random.default_rng(4)
    sets = [np.sort(chance.choice(12, 6, replace=False)) for _ in range(20)]
    sets.sort(key=lambda places: places.sum())
    ability = np.sort(chance.normal(size=4000))
    rows = np.full((4000, 12), NAN)
    for person, able in enumerate(ability):
        places = sets[person // 200]
        rows[person, places] = chance.random(6) < 1 / (1 + np.exp(truth[places] - able))
    fit = fit_rasch(RightWrong.of(rows))
    assert len(fit.designs) == len({tuple(places) for places in sets})
    assert np.abs((fit.difficulty - truth) / fit.error).max() < 4


@pytest.mark.parametrize(
    ("rows", "code", "facts"),
    [
        ([[1], [0]], "models-too-few-questions", {"n": 1, "least": 2}),
        ([[1, 0, 1], [1, 1, 0], [1, 0, 0]], "models-all-right", {"question": "1", "n": 3}),
        ([[0, 0, 1], [0, 1, 0], [0, 0, 1]], "models-all-wrong", {"question": "1", "n": 3}),
        ([[NAN, 0, 1], [NAN, 1, 0]], "models-nobody-saw", {"question": "1"}),
        ([[0, 0], [1, 1]], "models-too-few-people", {"n": 0, "least": 1}),
        # Wrong only for those who had everything wrong: among those who count, all had it right.
        ([[1, 0, 1], [1, 1, 0], [0, 0, 0]], "models-all-right", {"question": "1", "n": 2}),
        # 1 and 2 are answered by all who can do anything of 3 and 4.
        (
            [[1, 0, 0, 0], [0, 1, 0, 0], [1, 1, 1, 0], [1, 1, 0, 1]],
            "rasch-separated",
            {"harder": "3, 4", "easier": "1, 2"},
        ),
        # Two sets with no question in common.
        (
            [[1, 0, NAN, NAN], [0, 1, NAN, NAN], [NAN, NAN, 1, 0], [NAN, NAN, 0, 1]],
            "rasch-separated",
            {"harder": "1, 2", "easier": "3, 4"},
        ),
    ],
)
def test_what_has_no_estimate_is_refused_and_says_why(rows, code: str, facts: dict):
    with pytest.raises(CourseError) as raised:
        fit_rasch(RightWrong.of(np.repeat(np.array(rows, float), 5, axis=0)[::5]), least=1)
    assert raised.value.code == code
    assert dict(raised.value.facts) == facts


def test_a_separation_of_many_questions_and_people_is_found_too():
    easy = rasch_answers(np.zeros(8), 400, seed=5)
    hard = rasch_answers(np.zeros(8), 400, seed=6)
    easy[400 // 2 :] = 1
    hard[: 400 // 2] = 0
    with pytest.raises(CourseError) as raised:
        fit_rasch(RightWrong.of(np.hstack([easy, hard])))
    assert raised.value.code == "rasch-separated"
    assert raised.value.facts["easier"] == "1, 2, 3, 4, 5 ... (8)"


def test_some_of_the_questions_of_a_table_with_gaps_are_a_table_like_any_other():
    rows = rasch_answers(np.linspace(-1, 1, 10), 300, seed=8)
    rows[:150, :4] = NAN
    some = RightWrong.of(rows).only([1, 5, 6, 8])
    assert fit_rasch(some).difficulty == pytest.approx(
        fit_rasch(RightWrong.of(rows[:, [1, 5, 6, 8]])).difficulty
    )


def test_too_few_people_are_refused_and_a_hundred_are_enough():
    rows = rasch_answers(np.array([-0.5, 0.0, 0.5]), LEAST_PEOPLE, seed=7)
    assert fit_rasch(RightWrong.of(rows)).persons == LEAST_PEOPLE
    with pytest.raises(CourseError) as raised:
        fit_rasch(RightWrong.of(rows[1:]))
    assert raised.value.code == "models-too-few-people"
    assert dict(raised.value.facts) == {"n": LEAST_PEOPLE - 1, "least": LEAST_PEOPLE}
