"""Mantel and Haenszel by hand and by R, and simulated questions that favour a group."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import CourseError
from course.quiz.statistics.columns import UNSAID, Coded
from course.quiz.statistics.differential import (
    CommonOdds,
    Size,
    benjamini_hochberg,
    compare_groups,
    mantel_haenszel,
)
from course.quiz.statistics.right_wrong import RightWrong

pytestmark = pytest.mark.slow

NAN = float("nan")


def test_two_strata_by_hand():
    # AD/T: 90/30 + 180/48 = 6.75; BC/T: 30/30 + 60/48 = 2.25.
    # A: 10 + 20, expected 15 * 16 / 30 + 24 * 35 / 48 = 25.5,
    # variance 15 * 15 * 16 * 14 / (30^2 * 29) + 24 * 24 * 35 * 13 / (48^2 * 47) = 4.3512.
    found = mantel_haenszel(np.array([[[10.0, 5], [6, 9]], [[20, 4], [15, 9]]]))
    assert found.odds_ratio == pytest.approx(3)
    assert found.chi_square == pytest.approx((4.5 - 0.5) ** 2 / 4.351247, rel=1e-6)
    # Robins, Breslow & Greenland: PR 4.165625, PS + QR 3.972917, QS 0.861458.
    variance = 4.165625 / (2 * 6.75**2) + 3.972917 / (2 * 6.75 * 2.25) + 0.861458 / (2 * 2.25**2)
    assert found.log_error == pytest.approx(math.sqrt(variance), rel=1e-6)
    assert (found.low, found.high) == pytest.approx(
        [3 * math.exp(-1.959964 * math.sqrt(variance)), 3 * math.exp(1.959964 * math.sqrt(variance))]
    )
    assert found.delta == pytest.approx(-2.35 * math.log(3))
    assert found.delta_error == pytest.approx(2.35 * math.sqrt(variance), rel=1e-6)
    assert found.delta_interval == pytest.approx(
        (found.delta - 1.959964 * found.delta_error, found.delta + 1.959964 * found.delta_error)
    )


def test_admissions_to_berkeley_are_as_r_has_them():
    # mantelhaen.test(UCBAdmissions) of R (Bickel, Hammel & O'Connell 1975); men first, admitted first.
    departments = [(512, 313, 89, 19), (353, 207, 17, 8), (120, 205, 202, 391)]
    departments += [(138, 279, 131, 244), (53, 138, 94, 299), (22, 351, 24, 317)]
    found = mantel_haenszel(np.array(departments, dtype=float).reshape(6, 2, 2))
    assert round(found.odds_ratio, 7) == 0.9046968
    assert round(found.low, 7) == 0.7719074
    assert round(found.high, 7) == 1.0603298
    assert round(found.chi_square, 4) == 1.4269
    assert round(found.p, 4) == 0.2323
    assert found.size is Size.A


@given(st.lists(st.tuples(*[st.integers(0, 40)] * 4), min_size=1, max_size=6))
def test_the_groups_changed_round_turn_the_difference_round(cells):
    tables = np.array(cells, dtype=float).reshape(-1, 2, 2)
    one, other = mantel_haenszel(tables), mantel_haenszel(tables[:, ::-1])
    if one is None or other is None:
        assert one is other
        return
    assert one.delta == pytest.approx(-other.delta, abs=1e-9)
    assert one.p == pytest.approx(other.p, abs=1e-9)
    assert one.log_error == pytest.approx(other.log_error, abs=1e-9)
    assert one.low <= one.odds_ratio <= one.high


@pytest.mark.parametrize(
    "tables",
    [[[[0, 0], [0, 0]]], [[[5, 0], [3, 0]]], [[[5, 2], [0, 0]]], [[[5, 0], [0, 5]]], [[[1, 0], [0, 0]]]],
)
def test_strata_that_tell_nothing_give_nothing(tables):
    assert mantel_haenszel(np.array(tables, dtype=float)) is None


@pytest.mark.parametrize(
    ("delta", "error", "p", "size"),
    [
        (0.9, 0.1, 0.0001, Size.A),  # sure, but small
        (2.0, 1.2, 0.08, Size.A),  # large, but not sure
        (1.2, 0.3, 0.001, Size.B),
        (1.6, 0.5, 0.002, Size.B),  # above 1.5, not surely above 1
        (-1.6, 0.3, 0.0001, Size.C),  # 1.6 - 1.645 * 0.3 = 1.11
        (1.49, 0.1, 0.0001, Size.B),
    ],
)
def test_the_classes_of_ets(delta: float, error: float, p: float, size: Size):
    odds = math.exp(delta / -2.35)
    assert CommonOdds(odds, 0, 0, error / 2.35, 9, p).size is size


def test_benjamini_and_hochbergs_p_by_hand():
    # 0.01 * 4 / 1, 0.02 * 4 / 2, 0.03 * 4 / 3 and 0.5: the second may not be above the third.
    assert benjamini_hochberg([0.5, 0.01, 0.03, 0.02]) == pytest.approx([0.5, 0.04, 0.04, 0.04])
    assert benjamini_hochberg([0.9, 0.8]) == pytest.approx([0.9, 0.9])
    assert benjamini_hochberg([]) == []


# -- Groups ----------------------------------------------------------------------

QUESTIONS, FAVOURED, HINDERED = 16, 4, 10


def simulated(seed: int, *, difference: float, people=(600, 400), unseen: float = 0.0):
    """Two groups, the second half a logit weaker; question 4 is easier for it, question 10 harder."""
    chance = np.random.default_rng(seed)
    codes = np.repeat([0, 1], people)
    ability = chance.normal(size=len(codes)) - 0.5 * codes
    difficulty = np.tile(np.linspace(-1.5, 1.5, QUESTIONS), (len(codes), 1))
    difficulty[:, FAVOURED] -= difference * codes
    difficulty[:, HINDERED] += difference * codes
    right = (chance.random(difficulty.shape) < 1 / (1 + np.exp(difficulty - ability[:, None]))) * 1.0
    if unseen:
        for row in right:
            row[chance.choice(QUESTIONS, int(unseen * QUESTIONS), replace=False)] = NAN
    return RightWrong.of(right), Coded(("nb", "nn"), codes)


@pytest.mark.parametrize(("unseen", "seeds"), [(0.0, 12), (0.4, 2)])
def test_what_favours_a_group_is_found_and_the_rest_is_left_in_peace(unseen: float, seeds: int):
    deltas, others = [], []
    for seed in range(seeds):
        found = compare_groups(*simulated(seed, difference=0.9, unseen=unseen))[0]
        by_place = [each.odds for each in found.questions]
        deltas.append((by_place[FAVOURED].delta, by_place[HINDERED].delta))
        others += [odds.size != Size.A for at, odds in enumerate(by_place) if at not in {FAVOURED, HINDERED}]
        assert by_place[FAVOURED].size != Size.A
        assert by_place[HINDERED].size != Size.A
        assert found.is_by_ability is (unseen > 0)
        assert found.is_purified
        assert not found.questions[HINDERED].is_anchor
        assert found.questions[HINDERED].adjusted_p >= by_place[HINDERED].p
    # 0.9 logits are 2.1 on the delta scale; harder for the focal group is negative.
    favoured, hindered = np.mean(deltas, axis=0)
    assert 1.6 < favoured < 2.6
    assert -2.6 < hindered < -1.6
    assert np.mean(others) < 0.10


def test_no_difference_is_called_one_about_as_often_as_it_should():
    found = [compare_groups(*simulated(seed, difference=0.0))[0] for seed in range(15)]
    p = [each.odds.p for comparison in found for each in comparison.questions]
    adjusted = [each.adjusted_p for comparison in found for each in comparison.questions]
    assert 0.01 < np.mean(np.array(p) < 0.05) < 0.09
    assert np.mean(np.array(adjusted) < 0.05) < 0.02


def test_people_may_come_as_patterns_with_counts():
    answers, groups = simulated(1, difference=0.9, people=(300, 200))
    doubled = RightWrong.of(answers.values, counts=np.full(500, 2))
    again = RightWrong.of(np.repeat(answers.values, 2, axis=0))
    one = compare_groups(doubled, groups)[0]
    other = compare_groups(again, Coded(groups.names, np.repeat(groups.codes, 2)))[0]
    assert one == other
    assert one.reference_people == 600


def test_the_largest_group_is_the_reference_unless_said_and_the_small_are_not_shown():
    answers, groups = simulated(2, difference=0.0, people=(500, 500))
    codes = groups.codes.copy()
    codes[:20] = 2
    codes[20:30] = UNSAID
    units = Coded(("Bergen", "Oslo", "Vardø"), codes)
    oslo = compare_groups(answers, units)
    assert [(each.reference, each.focal, each.reason) for each in oslo] == [
        ("Oslo", "Bergen", ""),
        ("Oslo", "Vardø", "dif-group-too-small"),
    ]
    assert (oslo[0].reference_people, oslo[0].focal_people, oslo[1].focal_people) == (500, 470, 20)
    assert oslo[1].questions == ()
    bergen = compare_groups(answers, units, reference="Bergen")
    assert [(each.reference, each.focal) for each in bergen] == [("Bergen", "Oslo"), ("Bergen", "Vardø")]
    deltas = [each.odds.delta for each in oslo[0].questions]
    assert [each.odds.delta for each in bergen[0].questions] == pytest.approx([-delta for delta in deltas])


def test_a_question_that_few_saw_or_all_had_right_has_a_reason():
    answers, groups = simulated(3, difference=0.0)
    table = answers.values.astype(float)
    table[:650, 0] = NAN
    table[:, 1] = 1
    found = compare_groups(RightWrong.of(table), groups)[0].questions
    assert (found[0].odds, found[0].reason) == (None, "dif-question-too-few")
    assert (found[0].reference, found[0].focal) == (0, 350)
    assert (found[1].odds, found[1].reason) == (None, "dif-nothing-to-compare")
    assert found[1].adjusted_p is None
    assert all(each.odds for each in found[2:])


def test_when_too_few_questions_would_be_left_people_are_matched_on_all():
    answers, groups = simulated(4, difference=2.5)
    found = compare_groups(answers.only([FAVOURED, HINDERED, 7]), groups)[0]
    assert not found.is_purified
    assert all(each.is_anchor for each in found.questions)


def test_what_cannot_be_compared_is_refused():
    answers, groups = simulated(5, difference=0.0)
    everyone = Coded(("nb",), np.zeros(1000, np.int64))
    for call, code in (
        (lambda: compare_groups(answers, everyone), "dif-one-group"),
        (lambda: compare_groups(answers, groups, reference="se"), "dif-no-such-group"),
        (lambda: compare_groups(answers.only([0]), groups), "models-too-few-questions"),
        (lambda: compare_groups(answers, Coded(("nb", "nn"), groups.codes[1:])), "answers-not-a-table"),
    ):
        with pytest.raises(CourseError) as raised:
            call()
        assert raised.value.code == code
