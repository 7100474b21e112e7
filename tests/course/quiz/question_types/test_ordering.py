"""Ordering: what neighbours are worth, several right orders, and one's own order shown again."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise, permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import AnswerError, CourseError
from course.quiz.bank import parse_bank
from course.quiz.question_types.ordering import Ordering

QUESTION = Ordering(("a", "b", "c", "d"))


def read(lines: str) -> tuple[Any, list[tuple[str, int]]]:
    text = f'---\nmodule: m\npass: 80\n---\n## S {{#q}}\n{lines}\nsource: a/b-1 "q"\n'
    bank, findings = parse_bank(text, file="f", module="m", lang="nb")
    return bank.questions[0].content, [(finding.code, finding.line) for finding in findings]


@pytest.mark.parametrize(
    ("answer", "share"),
    [
        ([1, 2, 3, 4], Fraction(1)),
        ([4, 1, 2, 3], Fraction(2, 3)),  # b c d a: one item in the wrong place
        ([2, 1, 3, 4], Fraction(1, 3)),  # b a c d
        ([3, 4, 1, 2], Fraction(2, 3)),  # c d a b
        ([4, 3, 2, 1], Fraction(0)),
        ([1, 2, None, None], Fraction(1, 3)),
        ([None, None, 3, 4], Fraction(1, 3)),
        ([1, None, 3, None], Fraction(0)),
        (None, Fraction(0)),
    ],
)
def test_pairs_are_the_neighbours_of_the_key_that_are_neighbours_in_the_answer(answer: Any, share: Fraction):
    assert QUESTION.grade(answer).share == share


def test_a_whole_answer_scores_as_neighbours_in_the_sequence_do():
    """An independent count: how many neighbours of the sequence follow each other in the key."""
    for order in permutations(range(4)):
        ranks = [order.index(place) + 1 for place in range(4)]
        neighbours = sum(other == one + 1 for one, other in pairwise(order))
        assert QUESTION.grade([*ranks]).share == Fraction(neighbours, 3)


def test_exact_is_the_whole_order_or_nothing():
    exact = Ordering(QUESTION.items, "exact")
    assert exact.grade([1, 2, 3, 4]).is_right
    assert exact.grade([1, 2, 4, 3]).share == 0
    assert exact.grade([1, 2, 3, None]).share == 0


def test_of_several_right_orders_the_one_counts_that_gives_most():
    either = Ordering(("a", "b", "c", "d"), orders=((0, 1, 2, 3), (1, 0, 2, 3)))
    assert either.grade([1, 2, 3, 4]).is_right
    assert either.grade([2, 1, 3, 4]).is_right
    assert either.grade([2, 1, 4, 3]).share == Fraction(1, 3)
    assert either.key() == ("1. a", "2. b", "3. c", "4. d")


def test_an_order_may_be_given_apart_from_the_lines():
    other = Ordering(("a", "b", "c"), orders=((2, 0, 1),))
    assert other.key() == ("1. c", "2. a", "3. b")
    assert other.solution() == [2, 3, 1]
    assert other.grade([2, 3, 1]).is_right
    assert other.grade([1, 2, 3]).share == Fraction(1, 2)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ([1, 1, 2, 3], "rank-twice"),
        ([1, 2, 3], "answer-of-another-kind"),
        ([0, 1, 2, 3], "answer-of-another-kind"),
        ([1, 2, 3, 5], "answer-of-another-kind"),
        ([True, 2, 3, 4], "answer-of-another-kind"),
        ([1.0, 2, 3, 4], "answer-of-another-kind"),
        ([None] * 4, "answer-of-another-kind"),
        ({}, "answer-of-another-kind"),
    ],
)
def test_what_is_no_ranking_is_refused(answer: Any, code: str):
    with pytest.raises(AnswerError, match=code):
        QUESTION.grade(answer)


def test_a_rank_given_twice_is_refused_with_its_number_and_both_are_shown_as_wrong_where_they_stood():
    order, form = [2, 0, 3, 1], {"answer-0": ["2"], "answer-1": ["1"], "answer-3": ["2"]}
    with pytest.raises(AnswerError) as refused:
        QUESTION.parse(form, order)
    assert dict(refused.value.facts) == {"rank": 2}
    view: Any = QUESTION.view(order, QUESTION.typed(form, order))
    assert [item["text"] for item in view["items"]] == ["c", "a", "d", "b"]
    assert [item["is_wrong"] for item in view["items"]] == [True, False, False, True]
    assert (view["first_field"], view["twice"], view["free"]) == ("answer-0", [2], [3, 4])


def test_ranked_items_stand_in_ones_own_order_and_keep_their_fields():
    order = [2, 0, 3, 1]
    answer = QUESTION.parse({"answer-0": ["3"], "answer-1": [""], "answer-2": ["1"]}, order)
    assert answer == [None, None, 3, 1]
    view: Any = QUESTION.view(order, answer)
    assert [(item["name"], item["text"]) for item in view["items"]] == [
        ("answer-2", "d"),
        ("answer-0", "c"),
        ("answer-1", "a"),
        ("answer-3", "b"),
    ]
    assert view["free"] == [2, 4]


@given(st.permutations(range(4)), st.permutations(range(1, 5)))
def test_a_page_sent_again_as_it_stands_is_the_same_answer(order: list[int], ranks: list[int]):
    view: Any = QUESTION.view(order, [*ranks])
    form = {
        item["name"]: [option["value"] for option in item["options"] if option["chosen"]]
        for item in view["items"]
    }
    assert QUESTION.parse(form, order) == ranks
    assert [item["text"] for item in view["items"]] == [
        QUESTION.items[place] for place in sorted(range(4), key=lambda place: ranks[place])
    ]


def test_an_answer_is_told_in_its_order():
    assert QUESTION.summarise([2, 1, None, 4]) == ("1. b", "2. a", "4. d", "–. c")


def test_a_mended_key_leaves_the_items_where_they_were():
    mended = QUESTION.corrected([[2, 1, 3, 4], [1, 2, 3, 4]])
    assert mended.items == QUESTION.items
    assert mended.orders == ((1, 0, 2, 3), (0, 1, 2, 3))
    assert mended.shape() == QUESTION.shape()
    assert QUESTION.corrected([[1, 2, 3, 4]]) == QUESTION


@pytest.mark.parametrize("answers", [[], [None], [[1, 2, 3, None]]])
def test_a_key_that_leaves_something_open_is_refused(answers: list[Any]):
    with pytest.raises(CourseError, match="correction-not-possible"):
        QUESTION.corrected(answers)


def test_moved_lines_are_another_shape_since_an_answer_would_mean_something_else():
    assert Ordering(("b", "a", "c", "d")).shape() != QUESTION.shape()


@given(st.from_type(Ordering))
def test_the_solution_is_right_and_reading_it_back_changes_nothing(it: Ordering):
    assert it.grade(it.solution()).is_right
    assert it.corrected([it.solution()]).right_orders == it.right_orders[:1]
    assert Ordering.from_json(it.to_json()) == it


@pytest.mark.parametrize(
    "data",
    [
        {"scoring": "some"},
        {"orders": [[0, 1]]},
        {"orders": [[0, 1, 1]]},
        {"orders": [[0, 1, True]]},
        {"orders": 1},
        {"items": [1, 2]},
    ],
)
def test_a_canonical_form_that_is_none_is_refused(data: dict[str, Any]):
    whole = {"items": ["a", "b", "c"], "scoring": "pairs", "orders": [[2, 0, 1]]}
    assert Ordering.from_json({**whole}).orders == ((2, 0, 1),)
    with pytest.raises(CourseError, match="question-form-unreadable"):
        Ordering.from_json({**whole, **data})


def test_the_bank_form_is_read():
    content, faults = read("1. a\n2) b\n   og mer\n\n3. c\nscoring: exact\norder: 1 2 3 | 2,1,3")
    assert content == Ordering(("a", "b og mer", "c"), "exact", ((0, 1, 2), (1, 0, 2)))
    assert faults == []
    assert read("1. a\n1. b\n1. c")[0].items == ("a", "b", "c")


def test_a_list_in_the_stem_is_no_part_of_the_answer():
    assert read("1. Du har sett\n2. og hørt\n\nHva nå?\n\n1. a\n2. b")[0].items == ("a", "b")


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        ("1. a", "items-too-few", 5),
        ("1. a\n2.", "item-empty", 7),
        ("1. a\n2. A", "items-alike", 7),
        ("1. a\n3. b", "item-number-other", 7),
        ("2. a\n1. b", "item-number-other", 6),
        ("1. a\n2. b\n   > nei", "explanation-without-space", 8),
        ("1. a\n2. b\nhva", "question-line-stray", 8),
        ("1. a\n2. b\nscoring: all", "ordering-scoring-unknown", 8),
        ("1. a\n2. b\norder: 1", "order-unreadable", 8),
        ("1. a\n2. b\norder: 1 2 3", "order-unreadable", 8),
        ("1. a\n2. b\norder: 1 2 | 2", "order-unreadable", 8),
        ("1. a\n2. b\norder: a b", "order-unreadable", 8),
        ("\n".join(f"{n}. a{n}" for n in range(1, 22)), "items-too-many", 5),
    ],
)
def test_a_fault_is_found_on_its_line(lines: str, code: str, line: int):
    assert (code, line) in read(lines)[1]


def test_it_is_finished_when_every_place_is_given():
    assert [QUESTION.is_finished(it) for it in ([1, 2, 3, 4], [1, None, 3, 4], None)] == [True, False, False]


def test_another_order_can_be_taken_for_right_too():
    both = QUESTION.accepting([2, 1, 3, 4])
    assert both.grade([2, 1, 3, 4]).is_right
    assert both.grade([1, 2, 3, 4]).is_right
    assert both.accepting([1, 2, 3, 4]) == both
    assert QUESTION.accepting([1, 2, 3, 4]) == QUESTION
