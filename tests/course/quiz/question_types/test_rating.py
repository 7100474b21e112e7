"""Ratings: a scale in its own order, without a right answer and without points."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from course.errors import AnswerError
from course.quiz.bank import parse_bank
from course.quiz.draw import draw_quiz
from course.quiz.question import Question
from course.quiz.question_types.rating import MAX_LABELS, Rating
from course.quiz.rules import QuizRules

SCALE = Rating(("helt uenig", "uenig", "enig", "helt enig"))
HEAD = "---\nmodule: m\npass: 80\n---\n\n"


def read(body: str) -> tuple[Any, list[tuple[str, int | None]]]:
    bank, findings = parse_bank(HEAD + body, file="m.md", module="m", lang="nb")
    return next(iter(bank.questions), None), [(finding.code, finding.line) for finding in findings]


@pytest.mark.parametrize(
    "body",
    [
        "## Jeg vet hva jeg gjør {#r}\n\nrating: helt uenig | uenig | enig | helt enig\n\nown: RVTS\n",
        "## Jeg vet hva jeg gjør {#r}\n\nown: RVTS\nrating : helt uenig|uenig |enig| helt enig\n",
    ],
)
def test_the_scale_stands_on_a_line_of_its_own_wherever_among_the_others(body: str):
    question, findings = read(body)
    assert findings == []
    assert (question.stem, question.content, question.own_from) == ("Jeg vet hva jeg gjør", SCALE, "RVTS")


def test_a_numbered_list_in_the_question_is_no_ordering():
    question, findings = read("## Tenk på {#r}\n\n1. hjemme\n2. ute\n\nrating: aldri | ofte\nown: x\n")
    assert findings == []
    assert question.content == Rating(("aldri", "ofte"))
    assert question.stem == "Tenk på\n\n1. hjemme\n2. ute"


def test_options_beside_a_scale_are_told_of():
    _, findings = read("## A {#r}\n\n- ( ) a\n- (x) b\n\nrating: aldri | ofte\nown: x\n")
    assert findings == [("question-line-stray", 8), ("question-line-stray", 9)]


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("rating: ofte", ["labels-too-few"]),
        ("rating: aldri | | ofte", ["label-empty"]),
        ("rating: aldri | ofte | Aldri", ["labels-alike"]),
        (f"rating: {' | '.join(map(str, range(MAX_LABELS)))}", []),
        (f"rating: {' | '.join(map(str, range(MAX_LABELS + 1)))}", ["labels-too-many"]),
        ("rating: aldri | ofte\ncritical: yes", ["critical-unscored"]),
    ],
)
def test_what_is_wrong_with_a_scale_is_told(line: str, codes: list[str]):
    _, findings = read(f"## A {{#r}}\n\n{line}\n\nown: x\n")
    assert [code for code, _ in findings] == codes


def test_an_empty_scale_is_no_question():
    assert read("## A {#r}\n\nrating:\n\nown: x\n") == (None, [("question-line-empty", 8)])


def test_no_step_is_worth_more_than_another():
    assert not SCALE.is_scored
    assert {SCALE.grade(place).share for place in (None, 0, 1, 2, 3)} == {0}
    assert (SCALE.key(), SCALE.solution(), SCALE.feedback(3)) == ((), None, ())


def test_an_answer_is_a_place_and_the_page_keeps_the_order():
    assert SCALE.parse({"answer": ["2"]}, ()) == 2
    assert SCALE.summarise(2) == ("enig",)
    view: Any = SCALE.view((), 2)
    assert [(option["value"], option["text"], option["chosen"]) for option in view["options"]] == [
        ("0", "helt uenig", False),
        ("1", "uenig", False),
        ("2", "enig", True),
        ("3", "helt enig", False),
    ]


@pytest.mark.parametrize(
    ("form", "code"),
    [({"answer": ["4"]}, "option-unknown"), ({"answer": ["0", "1"]}, "one-answer-only")],
)
def test_what_is_no_step_is_refused(form: dict[str, list[str]], code: str):
    with pytest.raises(AnswerError, match=code):
        SCALE.parse(form, ())


@pytest.mark.parametrize("answer", [4, -1, True, "0", [0], 1.0, {}])
def test_an_answer_of_another_kind_is_refused(answer: Any):
    with pytest.raises(AnswerError, match="answer-of-another-kind"):
        SCALE.grade(answer)


def test_a_draw_knows_that_it_gives_no_points():
    draw = draw_quiz([Question("r", "A", SCALE)], {"r": "sha256:x"}, QuizRules(Fraction(1)), seed=b"s" * 16)
    assert (draw.items[0].order, draw.items[0].is_scored, draw.out_of) == ((), False, 0)
