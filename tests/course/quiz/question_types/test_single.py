"""Pick one: the key is worth everything, any other option nothing."""

from __future__ import annotations

import pytest

from course.errors import AnswerError
from course.quiz.options import Option
from course.quiz.question_types.single import Single

QUESTION = Single((Option("Venter"), Option("Melder", True, "Riktig sted."), Option("Spør")))
ORDER = (2, 0, 1)


def test_the_option_that_was_picked_is_kept_by_its_place_in_the_file():
    assert QUESTION.parse({"answer": ["2"]}, ORDER) == 1
    assert QUESTION.summarise(1) == QUESTION.key() == ("Melder",)


def test_only_the_key_is_worth_anything():
    assert [QUESTION.grade(place).share for place in range(3)] == [0, 1, 0]
    assert QUESTION.grade(1).is_right


def test_feedback_is_that_of_the_option_that_was_picked():
    assert QUESTION.feedback(1) == ("Riktig sted.",)
    assert QUESTION.feedback(0) == ()


def test_the_page_shows_the_order_of_the_draw_and_what_is_chosen():
    assert QUESTION.view(ORDER, 0) == {
        "type": "single",
        "first_field": "answer-0",
        "options": [
            {"value": "0", "text": "Spør", "chosen": False},
            {"value": "1", "text": "Venter", "chosen": True},
            {"value": "2", "text": "Melder", "chosen": False},
        ],
    }


@pytest.mark.parametrize("values", [["3"], ["-1"], ["1.0"], ["x"], ["٢"], ["0001"], [" 1"], ["1"] * 21])
def test_a_value_that_no_option_has_is_refused(values: list[str]):
    with pytest.raises(AnswerError, match="option-unknown"):
        QUESTION.parse({"answer": values}, ORDER)


def test_two_options_are_refused():
    with pytest.raises(AnswerError, match="one-answer-only"):
        QUESTION.parse({"answer": ["0", "1"]}, ORDER)


@pytest.mark.parametrize("answer", [True, 3, -1, "1", [1], 1.0, {"1": 1}])
def test_an_answer_of_another_kind_is_refused(answer: object):
    with pytest.raises(AnswerError, match="answer-of-another-kind"):
        QUESTION.grade(answer)  # type: ignore[arg-type]
