"""The pass mark and its spread: by hand, by simulation, and what is not enough to set one."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import CourseError
from course.quiz.statistics.ratings import Rating
from course.quiz.statistics.standard import gaps, set_standard

pytestmark = pytest.mark.slow


def ratings(table, judges=None, round_: int = 1) -> list[Rating]:
    names = judges or [f"j{n}" for n in range(len(table))]
    return [
        Rating(judge, f"q{place}", float(value), round_)
        for judge, row in zip(names, table, strict=True)
        for place, value in enumerate(row)
        if value is not None
    ]


BY_HAND = [[0.6, 0.7, 0.8], [0.5, 0.7, 0.9], [0.7, 0.7, 1.0]]


def test_three_judges_and_three_questions_by_hand():
    # Marks 2.1, 2.1, 2.4. Mean squares: judges .02 / 2, questions .14 / 2, the rest .02 / 4.
    found = set_standard(ratings(BY_HAND))
    only = found.rounds[0]
    assert found.points == 3
    assert found.mark.value == pytest.approx(2.2)
    assert found.mark.n == 3
    assert found.share == pytest.approx(2.2 / 3)
    assert found.whole == 3
    assert only.sd == pytest.approx(math.sqrt(0.03))
    assert only.error == pytest.approx(0.1)
    assert (found.mark.low, found.mark.high) == pytest.approx((2.2 - 0.430265, 2.2 + 0.430265), abs=1e-5)
    assert (only.spread.judges, only.spread.questions, only.spread.rest) == pytest.approx(
        (0.005 / 3, 0.065 / 3, 0.005)
    )
    assert only.error_all == pytest.approx(3 * math.sqrt(0.005 / 9 + 0.065 / 9 + 0.005 / 9))
    assert only.agreement.value == pytest.approx(1 - 0.005 / 0.07)
    assert only.agreement_one == pytest.approx(0.065 / 0.08)
    assert [judge.mark for judge in only.judges] == pytest.approx([2.1, 2.1, 2.4])
    assert [judge.deviation for judge in only.judges] == pytest.approx([-0.15, -0.15, 0.3])
    assert [question.mean for question in only.questions] == pytest.approx([0.6, 0.7, 0.9])
    assert [(question.low, question.high) for question in only.questions] == [
        (0.5, 0.7),
        (0.7, 0.7),
        (0.8, 1.0),
    ]
    assert only.questions[0].sd == pytest.approx(0.1)


def test_the_variances_are_found_again_in_a_simulation():
    chance = np.random.default_rng(1)
    judges, questions = 200, 300
    table = (
        0.6
        + 0.05 * chance.normal(size=(judges, 1))
        + 0.15 * chance.normal(size=questions)
        + 0.08 * chance.normal(size=(judges, questions))
    )
    spread = set_standard(ratings(np.clip(table, 0, 1))).rounds[0].spread
    assert math.sqrt(spread.judges) == pytest.approx(0.05, rel=0.2)
    assert math.sqrt(spread.questions) == pytest.approx(0.15, rel=0.2)
    assert math.sqrt(spread.rest) == pytest.approx(0.08, rel=0.1)


@pytest.mark.parametrize(
    ("table", "whole"),
    [
        ([[0.5, 0.5], [0.5, 0.5]], 1),  # a mark of 1 is reached with 1
        ([[0.5, 0.51], [0.5, 0.5]], 2),  # 1.005 is not
        ([[0.1] * 10, [0.1] * 10], 1),  # ten times 0.1 is 1 but for what a computer rounds
        ([[0.0, 0.0], [0.0, 0.0]], 0),
        ([[1.0, 1.0], [1.0, 1.0]], 2),
    ],
)
def test_the_whole_mark_is_the_least_score_that_reaches_it(table, whole: int):
    assert set_standard(ratings(table)).whole == whole


@given(
    st.integers(2, 5).flatmap(
        lambda size: st.lists(st.lists(st.floats(0, 1), min_size=size, max_size=size), min_size=2, max_size=6)
    )
)
def test_any_ratings_give_a_mark_among_the_judges_own(table):
    found = set_standard(ratings(table))
    marks = [sum(row) for row in table]
    assert min(marks) - 1e-9 <= found.mark.value <= max(marks) + 1e-9
    assert 0 <= found.mark.low <= found.mark.value + 1e-9
    assert found.mark.value - 1e-9 <= found.mark.high <= found.points
    assert found.whole - 1 < found.mark.value + 1e-6
    assert found.whole <= found.points
    assert found.rounds[0].spread.judges >= 0


def test_who_stands_apart_is_pointed_out_and_nobody_else():
    table = np.full((6, 10), 0.6) + np.linspace(-0.02, 0.02, 6)[:, None] + np.linspace(-0.2, 0.2, 10)
    table[5] += 0.15
    judges = set_standard(ratings(table)).rounds[0].judges
    assert [judge.is_apart for judge in judges] == [False] * 5 + [True]
    assert judges[5].deviation > 1


def test_chance_calls_one_judge_in_twenty_apart():
    chance = np.random.default_rng(2)
    apart = [
        judge.is_apart
        for _ in range(60)
        for judge in set_standard(ratings(np.clip(chance.normal(0.6, 0.1, (8, 12)), 0, 1))).rounds[0].judges
    ]
    assert 0.02 < np.mean(apart) < 0.09


def test_who_finds_the_easy_ones_hard_agrees_less_than_nothing():
    order = np.linspace(0.3, 0.9, 12)
    table = [order, order + 0.02, order - 0.05, order[::-1]]
    found = set_standard(ratings(table)).rounds[0]
    assert found.judges[3].agreement.value == pytest.approx(-1)
    assert found.judges[0].agreement.value > 0.9
    assert found.judges[0].agreement.n == 12


def test_ratings_all_alike_have_no_agreement_and_say_why():
    found = set_standard(ratings([[0.5] * 6, [0.5] * 6])).rounds[0]
    assert (found.agreement.value, found.agreement.reason, found.agreement_one) == (
        None,
        "angoff-all-alike",
        None,
    )
    assert [judge.agreement.reason for judge in found.judges] == ["angoff-all-alike"] * 2
    few = set_standard(ratings(BY_HAND)).rounds[0]
    assert {judge.agreement.reason for judge in few.judges} == {"angoff-too-few-to-agree"}


def test_the_last_round_counts_and_what_is_not_rated_again_stands():
    names = ["a", "b", "c"]
    first = ratings([[0.2, 0.4], [0.6, 0.8], [0.9, 0.9]], names)
    second = ratings([[0.4, None], [0.6, 0.6]], names[:2], round_=2)
    found = set_standard(first + second)
    assert [each.number for each in found.rounds] == [1, 2]
    assert [each.mark.value for each in found.rounds] == pytest.approx([3.8 / 3, 1.0])
    assert found.mark == found.rounds[1].mark
    assert [judge.mark for judge in found.rounds[1].judges] == pytest.approx([0.8, 1.2])
    assert [judge.moved for judge in found.rounds[1].judges] == pytest.approx([0.1, 0.1])
    assert [judge.moved for judge in found.rounds[0].judges] == [None] * 3
    assert found.rounds[1].left == ("c",)
    assert found.rounds[1].sd < found.rounds[0].sd


def test_what_is_missing_is_told_judge_by_judge():
    table = ratings([[0.5, 0.5, 0.5], [0.5, None, 0.5]], ["Per", "Liv"]) + ratings([[0.5]], ["Åse"], round_=2)
    found = gaps(table, file="r.csv")
    assert [(each.code, each.file, dict(each.facts)) for each in found] == [
        ("angoff-missing", "r.csv", {"judge": "Liv", "n": 1, "of": 3, "round": "1", "question": "q1"}),
        ("angoff-too-few-judges", "r.csv", {"n": 1, "round": "2"}),
        ("angoff-missing", "r.csv", {"judge": "Åse", "n": 2, "of": 3, "round": "2", "question": "q1"}),
    ]
    with pytest.raises(CourseError) as raised:
        set_standard(table)
    assert raised.value.code == "angoff-not-complete"
    assert raised.value.facts["n"] == 3


@pytest.mark.parametrize(
    ("table", "code"),
    [([[0.5], [0.5]], "angoff-too-few-questions"), ([[0.5, 0.5]], "angoff-too-few-judges")],
)
def test_one_question_or_one_judge_is_not_enough(table, code: str):
    assert [finding.code for finding in gaps(ratings(table))] == [code]
    for nothing in ([], ratings(table)):
        with pytest.raises(CourseError):
            set_standard(nothing)
