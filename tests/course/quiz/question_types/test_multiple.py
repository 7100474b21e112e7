"""Pick several: what a partly right answer is worth, and that guessing does not pay."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from course.errors import AnswerError
from course.quiz.options import Option
from course.quiz.question_types.multiple import Multiple

QUESTION = Multiple(
    (Option("a", True, "A!"), Option("b", True), Option("c"), Option("d", False, "D!"), Option("e"))
)


@pytest.mark.parametrize(
    ("answer", "share"),
    [
        ([0, 1], Fraction(1)),
        ([0], Fraction(1, 2)),
        ([0, 1, 2], Fraction(2, 3)),
        ([0, 2], Fraction(1, 6)),
        ([0, 2, 3], Fraction(0)),
        ([2], Fraction(0)),
        ([0, 1, 2, 3, 4], Fraction(0)),
    ],
)
def test_partial_credit_is_the_share_of_the_right_less_the_share_of_the_wrong(
    answer: list[int], share: Fraction
):
    assert QUESTION.grade([*answer]).share == share


def test_with_scoring_all_only_the_whole_key_counts():
    strict = Multiple(QUESTION.options, partial=False)
    worth = [
        picks for n in range(1, 6) for picks in combinations(range(5), n) if strict.grade([*picks]).share
    ]
    assert worth == [(0, 1)]


@given(st.from_type(Multiple))
def test_picking_everything_is_worth_nothing_unless_everything_is_right(question: Multiple):
    everything = [*range(len(question.options))]
    keys = sum(option.is_key for option in question.options)
    assert question.grade([*everything]).share == (1 if keys == len(everything) else 0)


@given(st.from_type(Multiple), st.data())
def test_one_more_right_pick_never_costs_and_one_more_wrong_pick_never_pays(
    question: Multiple, data: st.DataObject
):
    assume(question.partial)
    places = range(len(question.options))
    picks = data.draw(st.sets(st.sampled_from(places), min_size=1))
    more = data.draw(st.sampled_from(places))
    before, after = question.grade([*sorted(picks)]).share, question.grade([*sorted({*picks, more})]).share
    assert after >= before if question.options[more].is_key else after <= before


@pytest.mark.parametrize("partial", [True, False])
def test_a_question_without_a_key_is_worth_nothing(partial: bool):
    question = Multiple((Option("a"), Option("b")), partial)
    assert [question.grade([*picks]).share for picks in ([0], [1], [0, 1])] == [0, 0, 0]


def test_full_marks_need_exactly_the_key():
    right = [
        picks for n in range(1, 6) for picks in combinations(range(5), n) if QUESTION.grade([*picks]).is_right
    ]
    assert right == [(0, 1)]


def test_the_parts_say_of_each_option_whether_it_was_rightly_picked_or_left():
    parts = QUESTION.grade([0, 2]).parts
    assert parts == (("0", True), ("1", False), ("2", False), ("3", True), ("4", True))
    assert QUESTION.grade([0, 2]).is_partly_right


def test_the_places_are_kept_sorted_and_without_repeats():
    assert QUESTION.parse({"answer": ["0", "3", "0"]}, (4, 3, 2, 1, 0)) == [1, 4]
    assert QUESTION.parse({"answer": [""]}, (4, 3, 2, 1, 0)) is None


def test_feedback_and_summary_follow_the_file():
    assert QUESTION.feedback([0, 3]) == ("A!", "D!")
    assert QUESTION.summarise([0, 3]) == ("a", "d")
    assert QUESTION.key() == ("a", "b")


@pytest.mark.parametrize("answer", [[], [1, 0], [0, 0], [5], [-1], [True], ["0"], "0", 0, {"0": 0}, [None]])
def test_an_answer_of_another_kind_is_refused(answer: object):
    with pytest.raises(AnswerError, match="answer-of-another-kind"):
        QUESTION.grade(answer)  # type: ignore[arg-type]
