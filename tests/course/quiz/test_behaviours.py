"""Behaviours: what is told during an attempt, and what tries and certainty are worth, exactly."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import AttemptError
from course.quiz.attempt import Attempt, check_answer, record_answer, start_attempt
from course.quiz.behaviours import (
    CertaintyResult,
    ItemState,
    certainty_points,
    certainty_result,
    credit,
    item_state,
    may_check,
    refuse_check,
    refuse_locked,
)
from course.quiz.case_lines import Choice, Node
from course.quiz.draw import Draw, DrawnItem
from course.quiz.options import Option
from course.quiz.question import Json, Mark, Question
from course.quiz.question_types.case import Case
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.rating import Rating
from course.quiz.question_types.single import Single
from course.quiz.rules import Behaviour, QuizRules

T0 = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)
QUESTION = Question("a", "?", Single((Option("0", True), Option("1"), Option("2"))), hints=("en", "to"))
RIGHT, WRONG = Mark(Fraction(1)), Mark(Fraction(0))
TOLD = {
    Behaviour.DEFERRED: False,
    Behaviour.IMMEDIATE: True,
    Behaviour.TRIES: True,
    Behaviour.CERTAINTY: False,
}


def under(behaviour: Behaviour, **more: object) -> QuizRules:
    return QuizRules(Fraction(1), behaviour=behaviour, **more)  # type: ignore[arg-type]


def attempt(*moves: Json | str, item: str = "a") -> Attempt:
    """An attempt at one question: answers, and "check"."""
    made = start_attempt(UUID(int=1), Draw((DrawnItem("a", "v"), DrawnItem("b", "w"))), at=T0, client_key="s")
    for n, move in enumerate(moves, start=1):
        if move == "check":
            made, _ = check_answer(made, item, client_key=f"k{n}", at=T0)
        else:
            made, _ = record_answer(made, item, move, revision=n, client_key=f"k{n}", at=T0)
    return made


@pytest.mark.parametrize("behaviour", Behaviour)
def test_only_two_behaviours_tell_before_the_submit(behaviour: Behaviour):
    rules = under(behaviour)
    assert may_check(rules) is TOLD[behaviour]
    if TOLD[behaviour]:
        refuse_check(rules)
    else:
        with pytest.raises(AttemptError) as error:
            refuse_check(rules)
        assert error.value.code == "check-not-offered"
        assert item_state(attempt(1, "check"), QUESTION, rules) == ItemState(None, False, None, "")


def test_under_immediate_feedback_the_first_check_locks():
    rules = under(Behaviour.IMMEDIATE)
    assert item_state(attempt(1), QUESTION, rules) == ItemState(None, False, 1, "")
    assert item_state(attempt(1, "check"), QUESTION, rules) == ItemState(WRONG, True, 0, "")
    assert item_state(attempt(0, "check"), QUESTION, rules) == ItemState(RIGHT, True, 0, "")
    with pytest.raises(AttemptError) as error:
        refuse_locked(attempt(1, "check"), QUESTION, rules)
    assert error.value.code == "question-locked"
    refuse_locked(attempt(1), QUESTION, rules)


def test_each_wrong_try_gives_the_next_hint_and_the_last_one_locks():
    rules = under(Behaviour.TRIES, tries=4)
    moves: list[Json | str] = []
    expected = [("en", 3), ("to", 2), ("to", 1)]
    for hint, left in expected:
        moves += [1 + len(moves) // 2 % 2, "check"]
        assert item_state(attempt(*moves), QUESTION, rules) == ItemState(WRONG, False, left, hint)
    assert item_state(attempt(*moves, 1, "check"), QUESTION, rules) == ItemState(WRONG, True, 0, "")
    assert item_state(attempt(*moves, 0, "check"), QUESTION, rules) == ItemState(RIGHT, True, 0, "")
    assert item_state(attempt(1, "check", 0), QUESTION, rules).told == WRONG, "not yet checked anew"
    unhinted = Question("a", "?", QUESTION.content)
    assert item_state(attempt(1, "check"), unhinted, rules) == ItemState(WRONG, False, 3, "")


def test_checks_of_another_question_say_nothing_of_this_one():
    rules = under(Behaviour.TRIES)
    assert item_state(attempt(1, "check", item="b"), QUESTION, rules) == ItemState(None, False, 3, "")
    assert credit(attempt(1, "check", item="b"), QUESTION, RIGHT, rules) == 1


def test_what_is_not_scored_is_locked_when_it_was_checked():
    rating = Question("a", "?", Rating(("nei", "ja")), hints=("en",))
    state = item_state(attempt(1, "check"), rating, under(Behaviour.TRIES))
    assert (state.is_locked, state.hint, state.tries_left) == (True, "", 0)


def test_a_path_that_was_taken_for_good_has_no_other_try():
    ends = (Node("b", "B", "", (), Fraction(0)), Node("c", "C", "", (), Fraction(1)))
    case = Case((Node("a", "A", "", (Choice("x", "b"), Choice("y", "c"))), *ends))
    question = Question("a", "?", case, hints=("en",))
    assert item_state(attempt([0], "check"), question, under(Behaviour.TRIES)).is_locked
    assert not item_state(attempt([0]), question, under(Behaviour.TRIES)).is_locked


@pytest.mark.parametrize(
    ("moves", "tries"),
    [
        ((), 0),
        ((0,), 1),
        ((1, 0), 1),
        ((0, "check"), 1),
        ((1, "check", 0), 2),
        ((1, "check", 0, "check"), 2),
        ((1, "check", 2, "check", 0), 3),
        ((1, "check", None), 1),
        ((1, "check", 2, "check", None), 2),
    ],
)
def test_each_try_before_the_last_costs_the_penalty_exactly(moves: tuple[Json | str, ...], tries: int):
    for penalty in (Fraction(1, 3), Fraction(1, 7), Fraction(0), Fraction(1)):
        rules = under(Behaviour.TRIES, penalty=penalty)
        expected = max(Fraction(0), 1 - penalty * max(0, tries - 1))
        assert credit(attempt(*moves), QUESTION, RIGHT, rules) == expected
        for behaviour in set(Behaviour) - {Behaviour.TRIES}:
            assert credit(attempt(*moves), QUESTION, RIGHT, under(behaviour, penalty=penalty)) == 1


def test_a_part_of_the_points_is_lessened_by_the_same_penalty():
    half = Mark(Fraction(1, 2))
    rules = under(Behaviour.TRIES, penalty=Fraction(1, 3))
    assert credit(attempt(1, "check", 2), QUESTION, half, rules) == Fraction(1, 6)
    assert credit(attempt(1, "check", 2, "check", 1), QUESTION, half, rules) == 0


@pytest.mark.parametrize(("certainty", "right", "wrong"), [(1, 1, 0), (2, 2, -2), (3, 3, -6)])
def test_certainty_has_the_points_of_its_table(certainty: int, right: int, wrong: int):
    assert certainty_points(RIGHT, certainty) == right
    assert certainty_points(WRONG, certainty) == wrong
    assert certainty_points(Mark(Fraction(1, 3)), certainty) == Fraction(right, 3)
    assert certainty_points(RIGHT, None) == certainty_points(WRONG, None) == 0


@given(st.fractions(0, 1))
def test_saying_how_sure_one_is_pays_best(chance: Fraction):
    """The scale is proper: 1 is best below two thirds, 2 to four fifths, 3 above."""
    pays = {
        said: chance * certainty_points(RIGHT, said) + (1 - chance) * certainty_points(WRONG, said)
        for said in (1, 2, 3)
    }
    best = 1 if chance < Fraction(2, 3) else 2 if chance < Fraction(4, 5) else 3
    assert pays[best] == max(pays.values())


def test_the_result_by_certainty_counts_what_was_said_and_what_was_right():
    half = Mark(Fraction(1, 2))
    found = certainty_result([(RIGHT, 3), (WRONG, 3), (half, 2), (RIGHT, 1), (WRONG, None), (RIGHT, None)])
    assert found == CertaintyResult(Fraction(-1), {1: 1, 2: 1, 3: 2}, {1: 1, 2: 0, 3: 1})
    assert certainty_result([]) == CertaintyResult(Fraction(0), {1: 0, 2: 0, 3: 0}, {1: 0, 2: 0, 3: 0})


def test_several_right_options_are_told_in_part():
    content = Multiple((Option("0", True), Option("1", True), Option("2")))
    state = item_state(attempt([0], "check"), Question("a", "?", content), under(Behaviour.TRIES))
    assert state.told is not None
    assert (state.told.is_partly_right, state.is_locked, state.tries_left) == (True, False, 2)
