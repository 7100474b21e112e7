"""Pick one: the key is worth everything, any other option nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import AnswerError
from course.quiz.bank import parse_bank, write_bank
from course.quiz.draw import draw_quiz
from course.quiz.options import Option
from course.quiz.question import Question
from course.quiz.question_types.single import Single
from course.quiz.rules import QuizRules

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


FIXED = Single(
    (
        Option("Alle disse", is_fixed=True),
        Option("Politiet", True),
        Option("Barnevernet"),
        Option("Legevakten"),
        Option("Ingen av disse", is_fixed=True),
    )
)


@given(st.binary(min_size=16, max_size=16), st.integers(0, 4))
def test_fixed_options_stay_last_in_the_order_of_the_file_and_are_never_left_out(seed: bytes, fewer: int):
    question = Question("f", "Hvem?", FIXED)
    draw = draw_quiz([question], {"f": "sha256:x"}, QuizRules(Fraction(1)), seed=seed, fewer_options=fewer)
    order = draw.items[0].order
    assert order[-2:] == (0, 4)
    assert set(order[:-2]) <= {1, 2, 3}
    assert 1 in order
    assert len(order) == 5 - min(fewer, 2)


def test_any_place_may_come_first_but_a_fixed_one():
    first = {
        draw_quiz([Question("f", "Hvem?", FIXED)], {"f": "x"}, QuizRules(Fraction(1)), seed=bytes([n] * 16))
        .items[0]
        .order[0]
        for n in range(60)
    }
    assert first == {1, 2, 3}


def test_a_fixed_option_is_read_written_and_frozen():
    text = (
        "---\nmodule: m\npass: 80\n---\n\n## Hvem? {#f}\n\n- ( ) Alle disse {fixed}\n  > Nei.\n"
        "- (x) Politiet\n- ( ) {fixed} tid\n\nown: x\n"
    )
    bank, findings = parse_bank(text, file="m.md", module="m", lang="nb")
    assert findings == ()
    content = bank.questions[0].content
    assert content == Single(
        (Option("Alle disse", False, "Nei.", True), Option("Politiet", True), Option("{fixed} tid"))
    )
    assert parse_bank(write_bank(bank), file="m.md", module="m", lang="nb")[0] == bank
    assert Single.from_json(content.to_json()) == content
    assert [sorted(option) for option in content.to_json()["options"]] == [  # type: ignore[union-attr,arg-type]
        ["feedback", "fixed", "key", "text"],
        ["feedback", "key", "text"],
        ["feedback", "key", "text"],
    ]
