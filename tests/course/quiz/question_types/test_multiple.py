"""Pick several: what a partly right answer is worth, and that guessing does not pay."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from course.errors import AnswerError, CourseError
from course.quiz.options import Option
from course.quiz.question_types.multiple import SCORINGS, Multiple

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


@pytest.mark.parametrize(
    ("answer", "share"),
    [
        ([0, 1, 2], Fraction(1)),
        ([0], Fraction(1, 3)),
        ([0, 1, 3], Fraction(1, 3)),
        ([0, 3], Fraction(0)),
        ([0, 3, 4], Fraction(0)),
        ([0, 1, 2, 3, 4], Fraction(1, 3)),
    ],
)
def test_right_minus_wrong_takes_back_as_much_for_a_wrong_pick_as_a_right_one_gives(
    answer: list[int], share: Fraction
):
    options = tuple(Option(text, text in "abc") for text in "abcde")
    assert Multiple(options, "right-minus-wrong").grade([*answer]).share == share


def test_the_canonical_form_of_partial_and_all_is_as_it_was():
    options = (Option("a", True), Option("b"))
    forms = [Multiple(options, scoring).to_json() for scoring in SCORINGS]
    assert [{key: form[key] for key in form if key not in ("type", "options")} for form in forms] == [
        {"partial": True},
        {"partial": False},
        {"partial": True, "scoring": "right-minus-wrong"},
    ]
    for form in ({"scoring": "all"}, {"scoring": 3}, {"partial": False}, {"partial": 1}):
        with pytest.raises(CourseError, match="question-form-unreadable"):
            Multiple.from_json({**forms[2], **form})


def test_with_scoring_all_only_the_whole_key_counts():
    strict = Multiple(QUESTION.options, scoring="all")
    worth = [
        picks for n in range(1, 6) for picks in combinations(range(5), n) if strict.grade([*picks]).share
    ]
    assert worth == [(0, 1)]


@given(st.from_type(Multiple))
def test_picking_everything_is_worth_only_what_the_formula_says(question: Multiple):
    everything = [*range(len(question.options))]
    keys = sum(option.is_key for option in question.options)
    blind = Fraction(max(0, 2 * keys - len(everything)), keys or 1)
    if question.scoring != "right-minus-wrong":
        blind = Fraction(keys == len(everything))
    assert question.grade([*everything]).share == blind


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


@pytest.mark.parametrize("scoring", SCORINGS)
def test_a_question_without_a_key_is_worth_nothing(scoring: str):
    question = Multiple((Option("a"), Option("b")), scoring)
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
