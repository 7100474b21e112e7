"""Matching: shared rights, distractors, half-filled answers, and a key that is mended."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from course.errors import AnswerError, CourseError
from course.quiz.bank import parse_bank
from course.quiz.question_types.matching import Matching, Pair

QUESTION = Matching((Pair("a", "A"), Pair("b", "B"), Pair("c", "C")), ("D",))
SHARED = Matching((Pair("a", "A"), Pair("b", "B"), Pair("c", "A")), ("D", "B"))


def read(lines: str) -> tuple[Any, list[tuple[str, int]]]:
    text = f'---\nmodule: m\npass: 80\n---\n## S {{#q}}\n{lines}\nsource: a/b-1 "q"\n'
    bank, findings = parse_bank(text, file="f", module="m", lang="nb")
    return bank.questions[0].content, [(finding.code, finding.line) for finding in findings]


def test_a_right_that_two_share_is_one_choice_and_so_is_a_distractor_that_is_a_right():
    assert QUESTION.choices == ("A", "B", "C", "D")
    assert SHARED.choices == ("A", "B", "D")
    assert SHARED.solution() == [0, 1, 0]


@pytest.mark.parametrize(
    ("answer", "share"),
    [
        ([0, 1, 2], Fraction(1)),
        ([0, 2, 1], Fraction(1, 3)),
        ([0, None, None], Fraction(1, 3)),
        ([0, 0, 0], Fraction(1, 3)),
        ([3, 3, 3], Fraction(0)),
        (None, Fraction(0)),
    ],
)
def test_an_answer_is_worth_the_share_of_its_right_pairs(answer: Any, share: Fraction):
    assert QUESTION.grade(answer).share == share


def test_all_or_nothing_where_the_author_wants_it():
    strict = Matching(QUESTION.pairs, QUESTION.distractors, partial=False)
    assert strict.grade([0, 1, 2]).is_right
    assert strict.grade([0, 1, None]).share == 0
    assert strict.grade([0, 1, None]).parts == (("0", True), ("1", True), ("2", False))


@pytest.mark.parametrize(
    "answer", [[], [0, 1], [0, 1, 4], [0, 1, True], [None] * 3, [0, 1, 2, 3], [-1, 0, 1], {}, "0"]
)
def test_what_no_form_could_have_sent_is_refused(answer: Any):
    with pytest.raises(AnswerError, match="answer-of-another-kind"):
        QUESTION.grade(answer)


def test_a_form_half_filled_is_an_answer():
    order = [3, 1, 0, 2]
    assert QUESTION.parse({"answer-0": ["2"], "answer-1": [""], "answer-2": ["0"]}, order) == [0, None, 3]
    assert QUESTION.parse({"answer-0": [""]}, order) is None


@pytest.mark.parametrize("value", ["4", "-1", "x", "٣", "00000"])
def test_a_position_that_was_not_shown_is_refused_and_the_rest_is_shown_again(value: str):
    form = {"answer-0": ["1"], "answer-1": [value]}
    with pytest.raises(AnswerError, match="option-unknown"):
        QUESTION.parse(form, [0, 1, 2, 3])
    assert QUESTION.typed(form, [0, 1, 2, 3]) == [1, None, None]


def test_two_values_in_one_field_are_refused():
    with pytest.raises(AnswerError, match="one-answer-only"):
        QUESTION.parse({"answer-0": ["0", "1"]}, [0, 1, 2, 3])


def test_every_left_side_offers_the_same_choices_in_the_order_of_the_draw():
    view: Any = QUESTION.view([3, 1, 0, 2], [None, 0, None])
    assert [[option["text"] for option in pair["options"]] for pair in view["pairs"]] == [list("DBAC")] * 3
    chosen = [[option["value"] for option in pair["options"] if option["chosen"]] for pair in view["pairs"]]
    assert chosen == [[], ["2"], []]


def test_how_many_are_left_over_is_said_only_where_every_choice_belongs_to_one_at_most():
    assert QUESTION.view([0, 1, 2, 3], None)["left_over"] == 1
    assert QUESTION.view([0, 1, 2], None)["left_over"] == 0, "a person with fewer options has none left over"
    assert SHARED.view([0, 1, 2], None)["left_over"] is None
    assert SHARED.view([0, 1, 2], None)["shared"] is True


def test_only_what_belongs_to_no_pair_may_be_left_out_for_somebody():
    assert [group.spare for group in SHARED.groups] == [frozenset({2})]


def test_an_answer_is_told_pair_by_pair():
    assert QUESTION.summarise([1, None, 3]) == ("a → B", "b → –", "c → D")
    assert SHARED.key() == ("a → A", "b → B", "c → A")


def test_a_mended_key_leaves_every_choice_where_it_was():
    mended = QUESTION.corrected([[3, 0, 2]])
    assert mended.choices == QUESTION.choices
    assert mended.grade([3, 0, 2]).is_right
    assert mended.grade([0, 1, 2]).share == Fraction(1, 3)
    assert mended.shape() == QUESTION.shape()
    assert mended.distractors == ("B",)
    assert QUESTION.corrected([[0, 1, 2]]) == QUESTION


@given(st.data(), st.from_type(Matching))
def test_whatever_key_is_given_the_same_answer_means_the_same_choices(data: st.DataObject, it: Matching):
    places = st.integers(0, len(it.choices) - 1)
    key = data.draw(st.lists(places, min_size=len(it.pairs), max_size=len(it.pairs)))
    mended = it.corrected([key])
    assert mended.choices == it.choices
    assert mended.solution() == key
    assert mended.summarise(key) == it.summarise(key)
    assert Matching.from_json(mended.to_json()) == mended


@pytest.mark.parametrize("answers", [[], [None], [[0, 1, None]], [[0, 1, 2], [1, 0, 2]]])
def test_a_key_that_says_too_little_or_too_much_is_refused(answers: list[Any]):
    with pytest.raises(CourseError, match="correction-not-possible"):
        QUESTION.corrected(answers)


def test_moved_lines_are_another_shape_since_their_places_would_mean_something_else():
    moved = Matching((Pair("a", "B"), Pair("b", "A"), Pair("c", "C")), ("D",))
    assert moved.shape() != QUESTION.shape()


def test_the_bank_form_is_read():
    content, faults = read("- a => A\n* b=>B\n  og mer\n- c => A\n-  => D\nscoring: all")
    assert content == Matching((Pair("a", "A"), Pair("b", "B og mer"), Pair("c", "A")), ("D",), partial=False)
    assert faults == []


def test_choices_listed_first_keep_that_order_and_distractors_first_are_distractors():
    listed, _ = read("- => B\n- => A\n- a => A\n- b => B")
    assert listed == Matching((Pair("a", "A"), Pair("b", "B")), listed=("B", "A"))
    assert listed.choices == ("B", "A")
    assert read("- => D\n- a => A\n- b => B")[0].distractors == ("D",)


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        ("- a => A", "pairs-too-few", 5),
        ("- => A\n- => B", "pairs-too-few", 5),
        ("- a => A\n- b => A", "choices-too-few", 5),
        ("- a => A\n- b =>", "pair-half-empty", 7),
        ("- a => A\n- b", "pair-without-arrow", 7),
        ("- b\n- a => A", "pair-without-arrow", 6),
        ("- a => A\n- A => B", "pairs-alike", 7),
        ("- a => A\n- b => B\n- c => a", "choices-alike", 8),
        ("- a => A\n- b => B\n- =>", "distractor-empty", 8),
        ("- a => A\n- b => B\n- => B", "distractor-not-one", 8),
        ("- a => A\n- b => B\n- => D\n- => D", "distractor-not-one", 9),
        ("- a => A\n- b => B\n  > nei", "explanation-without-space", 8),
        ("- a => A\n- b => B\nhva", "question-line-stray", 8),
        ("- a => A\n- b => B\nscoring: pairs", "matching-scoring-unknown", 8),
        ("\n".join(f"- a{n} => b{n}" for n in range(21)), "pairs-too-many", 5),
    ],
)
def test_a_fault_is_found_on_its_line(lines: str, code: str, line: int):
    assert (code, line) in read(lines)[1]


@given(st.from_type(Matching), st.data())
def test_a_share_is_worth_more_the_more_pairs_are_right(it: Matching, data: st.DataObject):
    key = it.solution()
    assert isinstance(key, list)
    assume(it.partial)
    right = data.draw(st.lists(st.booleans(), min_size=len(key), max_size=len(key)))
    answer = [place if kept else None for place, kept in zip(key, right, strict=True)]
    assume(any(right))
    assert it.grade([*answer]).share == Fraction(sum(right), len(right))


def test_it_is_finished_when_every_line_has_its_choice():
    assert [QUESTION.is_finished(answer) for answer in ([0, 1, 2], [0, None, 2], None)] == [
        True,
        False,
        False,
    ]


def test_one_line_has_one_right_so_another_cannot_be_taken_too():
    with pytest.raises(CourseError, match="correction-not-possible"):
        QUESTION.accepting([1, 0, 2])
