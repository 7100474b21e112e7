"""Regrading: what a correction does to a result, and what of it is written."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.quiz.regrading import Consequences, Effect, Result, consequences, effect_of, is_written

LESS, MORE = Fraction(1, 3), Fraction(2, 3)


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        ((LESS, False), (LESS, False), Effect.NONE),
        ((LESS, True), (LESS, True), Effect.NONE),
        ((LESS, False), (MORE, False), Effect.HIGHER),
        ((LESS, True), (MORE, True), Effect.HIGHER),
        ((MORE, True), (LESS, True), Effect.LOWER),
        ((MORE, False), (LESS, False), Effect.LOWER),
        ((LESS, False), (MORE, True), Effect.NOW_PASSES),
        ((MORE, False), (LESS, True), Effect.NOW_PASSES),
        ((LESS, False), (LESS, True), Effect.NOW_PASSES),
        ((MORE, True), (LESS, False), Effect.NOW_FAILS),
        ((LESS, True), (MORE, False), Effect.NOW_FAILS),
        ((LESS, True), (LESS, False), Effect.NOW_FAILS),
    ],
)
def test_passing_outweighs_points(before, after, effect: Effect):
    assert effect_of(Result(*before), Result(*after)) is effect


results = st.builds(Result, st.fractions(0, 1, max_denominator=6), st.booleans())


@given(results, results)
def test_an_effect_and_its_opposite(one: Result, other: Result):
    turned = {
        Effect.NONE: Effect.NONE,
        Effect.HIGHER: Effect.LOWER,
        Effect.LOWER: Effect.HIGHER,
        Effect.NOW_PASSES: Effect.NOW_FAILS,
        Effect.NOW_FAILS: Effect.NOW_PASSES,
    }
    effect = effect_of(one, other)
    assert effect_of(other, one) is turned[effect]
    assert (effect is Effect.NONE) is (one == other)


def test_a_loss_is_written_only_when_that_was_chosen():
    assert [effect for effect in Effect if is_written(effect, may_lower=False)] == [
        Effect.HIGHER,
        Effect.NOW_PASSES,
    ]
    assert [effect for effect in Effect if is_written(effect, may_lower=True)] == [
        Effect.HIGHER,
        Effect.LOWER,
        Effect.NOW_PASSES,
        Effect.NOW_FAILS,
    ]
    assert {effect for effect in Effect if effect.lowers} == {Effect.LOWER, Effect.NOW_FAILS}


def test_the_consequences_count_people_minutes_and_certificates():
    told = consequences(
        [
            (Effect.NOW_PASSES, 7, 100),
            (Effect.NOW_PASSES, 5, 100),
            (Effect.NOW_FAILS, 30, 2),
            (Effect.NOW_FAILS, 20, 1),
            (Effect.HIGHER, 1000, 100),
            (Effect.LOWER, 1000, 100),
            (Effect.NONE, 1000, 100),
        ],
        under_way=4,
    )
    counted = {
        Effect.NOW_PASSES: 2,
        Effect.NOW_FAILS: 2,
        Effect.HIGHER: 1,
        Effect.LOWER: 1,
        Effect.NONE: 1,
    }
    assert told == Consequences(counted, certificates=3, minutes_saved=12, minutes_more=50, under_way=4)
    assert told.total == 7
    assert (told.count(Effect.NOW_FAILS), consequences([], under_way=0).count(Effect.NOW_FAILS)) == (2, 0)
    assert consequences([], under_way=0) == Consequences({}, 0, 0, 0, 0) == Consequences()
