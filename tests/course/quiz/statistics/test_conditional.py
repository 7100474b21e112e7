"""The symmetric functions behind the conditional likelihood, against sums over every pattern."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import CourseError
from course.quiz.statistics.conditional import (
    chances,
    designs,
    moments,
    question_given_score,
    score_distribution,
)
from course.quiz.statistics.right_wrong import RightWrong

difficulties = st.lists(st.floats(-4, 4), min_size=2, max_size=6).map(np.array)


def every_pattern(difficulty: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """All patterns of answers, and their probabilities given the score."""
    patterns = np.array(list(product([0, 1], repeat=len(difficulty))))
    weights = np.exp(-patterns @ difficulty)
    scores = patterns.sum(axis=1)
    return patterns, weights / np.bincount(scores, weights=weights)[scores]


@given(difficulties, st.data())
def test_moments_are_those_of_every_pattern_counted(difficulty, data):
    size = len(difficulty)
    persons = np.array(data.draw(st.lists(st.integers(0, 50), min_size=size + 1, max_size=size + 1)))
    patterns, given_score = every_pattern(difficulty)
    scores = patterns.sum(axis=1)
    mean = np.array([given_score[scores == r] @ patterns[scores == r] for r in range(size + 1)])
    inner = persons.copy()
    inner[[0, -1]] = 0
    covariance = np.zeros((size, size))
    for r in range(size + 1):
        here = scores == r
        covariance += inner[r] * (
            (patterns[here] * given_score[here, None]).T @ patterns[here] - np.outer(mean[r], mean[r])
        )
    normaliser = np.log(np.bincount(scores, weights=np.exp(-patterns @ difficulty)))

    found = moments(difficulty, persons)
    assert found.expected == pytest.approx(inner @ mean, rel=1e-10, abs=1e-10)
    assert found.together == pytest.approx(covariance, rel=1e-8, abs=1e-8)
    assert found.log_normaliser == pytest.approx(inner @ normaliser, rel=1e-10, abs=1e-10)
    assert pytest.approx(mean, rel=1e-9, abs=1e-12) == question_given_score(difficulty).T


def test_no_digits_are_lost_over_sixty_questions_far_apart():
    difficulty = np.linspace(-5, 5, 60)
    epsilons = [Fraction(float(np.exp(-each))) for each in difficulty]
    exact = [Fraction(1)]
    for epsilon in epsilons:
        exact = [a + epsilon * b for a, b in zip([*exact, Fraction(0)], [Fraction(0), *exact], strict=True)]
    for score in (1, 7, 30, 53, 59):
        persons = np.zeros(61, np.int64)
        persons[score] = 1
        numerator, denominator = exact[score].numerator, exact[score].denominator
        assert moments(difficulty, persons).log_normaliser == pytest.approx(
            log(numerator) - log(denominator), rel=1e-12, abs=1e-12
        )


def test_the_blocks_of_a_long_quiz_join_without_a_seam(monkeypatch):
    difficulty = np.linspace(-2, 2, 30)
    persons = np.arange(31)
    whole = moments(difficulty, persons)
    monkeypatch.setattr("course.quiz.statistics.conditional._BLOCK", 7 * 31**2)
    cut = moments(difficulty, persons)
    assert cut.together == pytest.approx(whole.together, rel=1e-12)
    assert cut.expected == pytest.approx(whole.expected, rel=1e-12)


@given(difficulties)
def test_the_distribution_of_the_score_sums_to_one_with_the_right_mean(difficulty):
    right, wrong = chances(difficulty)
    found = score_distribution(right, wrong)
    assert found.sum() == pytest.approx(1)
    assert found @ np.arange(len(found)) == pytest.approx(right.sum())
    assert score_distribution(np.stack([right, right]))[1] == pytest.approx(found)


def test_people_are_grouped_by_what_they_saw():
    nan = float("nan")
    answers = RightWrong.of([[1, 0, nan], [1, 1, nan], [nan, 0, 1], [1, 0, nan]], counts=[2, 1, 4, 1])
    found = sorted(designs(answers), key=lambda design: design.questions.tolist())
    assert [design.questions.tolist() for design in found] == [[0, 1], [1, 2]]
    assert [design.persons.tolist() for design in found] == [[0, 3, 1], [0, 4, 0]]
    assert [design.right.tolist() for design in found] == [[3, 0], [0, 4]]
    assert [design.used for design in found] == [3, 4]


def test_too_many_sets_of_questions_are_refused(monkeypatch):
    monkeypatch.setattr("course.quiz.statistics.conditional.DESIGN_LIMIT", 1)
    with pytest.raises(CourseError) as raised:
        designs(RightWrong.of([[1, float("nan")], [0, 1]]))
    assert raised.value.code == "rasch-too-many-designs"
    assert dict(raised.value.facts) == {"n": 2, "limit": 1}


def test_a_score_too_improbable_to_be_held_is_refused():
    difficulty = np.where(np.arange(400) % 2, 9.0, -9.0)
    persons = np.zeros(401, np.int64)
    persons[1] = 1
    with pytest.raises(CourseError) as raised:
        moments(difficulty, persons)
    assert raised.value.code == "rasch-too-far-apart"
