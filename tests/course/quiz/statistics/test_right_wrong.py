"""Answers as right, wrong and not seen, whatever array they come in."""

from __future__ import annotations

import numpy as np
import pytest

from course.errors import CourseError
from course.quiz.statistics.right_wrong import UNSEEN, RightWrong, wholly_right

NAN = float("nan")


@pytest.mark.parametrize(
    "table",
    [
        np.array([[True, False], [False, False]]),
        np.array([[1, 0], [0, 0]], dtype=np.int8),
        np.array([[1, 0], [0, 0]], dtype=np.uint8),
        np.array([[1.0, 0.0], [0.0, 0.0]]),
        [[1, 0], [0, 0]],
    ],
)
def test_any_array_of_right_and_wrong_will_do(table):
    answers = RightWrong.of(table)
    assert answers.values.tolist() == [[1, 0], [0, 0]]
    assert answers.is_complete
    assert (answers.persons, answers.questions, answers.names) == (2, 2, ("1", "2"))


@pytest.mark.parametrize("gap", [NAN, UNSEEN])
def test_what_was_not_seen_counts_for_nobody_and_who_saw_nothing_is_dropped(gap):
    answers = RightWrong.of([[1, gap], [0, 1], [gap, gap]], names=["a", "b"])
    assert answers.values.tolist() == [[1, UNSEEN], [0, 1]]
    assert not answers.is_complete
    assert answers.persons == 2
    assert answers.seen_by_question().tolist() == [2, 1]
    assert answers.right_by_question().tolist() == [1, 1]
    assert answers.scores().tolist() == [1, 1]


def test_patterns_with_counts_are_the_same_as_their_people():
    patterns, people = np.array([[1, 0, UNSEEN], [1, 1, 0], [0, 0, 0]]), [3, 2, 0]
    short = RightWrong.of(patterns, counts=people)
    long = RightWrong.of(np.repeat(patterns, people, axis=0))
    assert short.persons == long.persons == 5
    assert short.right_by_question().tolist() == long.right_by_question().tolist()
    again = long.distinct()
    assert sorted(zip(again.values.tolist(), again.counts.tolist(), strict=True)) == sorted(
        zip(short.values.tolist(), short.counts.tolist(), strict=True)
    )


def test_some_of_the_questions_leave_out_who_saw_none_of_them():
    answers = RightWrong.of([[1, NAN], [NAN, 0]], names=["a", "b"]).only([1])
    assert answers.values.tolist() == [[0]]
    assert answers.names == ("b",)
    assert answers.is_complete


@pytest.mark.parametrize(
    ("table", "facts"),
    [
        ([[1, 0.5]], {"row": 1, "question": "2", "value": "0.5"}),
        ([[0, 1], [2, 0]], {"row": 2, "question": "1", "value": "2"}),
        ([[float("inf"), 0]], {"row": 1, "question": "1", "value": "inf"}),
        ([[-2, 0]], {"row": 1, "question": "1", "value": "-2"}),
    ],
)
def test_a_score_between_right_and_wrong_is_refused_with_its_place(table, facts):
    with pytest.raises(CourseError) as raised:
        RightWrong.of(table)
    assert raised.value.code == "answers-not-right-or-wrong"
    assert dict(raised.value.facts) == facts


@pytest.mark.parametrize("table", [[1, 0], [[]], [["a"]], np.zeros((2, 0)), np.zeros((1, 1, 1))])
def test_what_is_no_table_is_refused(table):
    with pytest.raises(CourseError) as raised:
        RightWrong.of(table)
    assert raised.value.code == "answers-not-a-table"


def test_names_and_counts_must_fit():
    for extra in ({"names": ["a"]}, {"counts": [1, 2]}):
        with pytest.raises(CourseError) as raised:
            RightWrong.of([[1, 0]], **extra)
        assert raised.value.code == "answers-not-a-table"


def test_partly_right_is_wrong_when_a_model_asks():
    assert np.array_equal(
        wholly_right(np.array([[1.0, 0.99, 0.0, NAN]])), [[1.0, 0.0, 0.0, NAN]], equal_nan=True
    )
