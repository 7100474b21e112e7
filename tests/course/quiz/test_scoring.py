"""Scoring many responses gives what scoring each alone gives, in little room, whatever is among them."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import AnswerError, MissingError
from course.quiz import scoring
from course.quiz.options import Option
from course.quiz.question import Json, Mark, QuestionType
from course.quiz.question_types import QUESTION_TYPES
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.scoring import Scored, score_many, score_rows

any_content = st.one_of(*(st.from_type(kind) for kind in QUESTION_TYPES.values()))
answers = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 6) | st.text(max_size=8) | st.floats(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(("text", "unit")), inner),
    max_leaves=5,
)
responses = (
    answers.map(json.dumps) | st.text(max_size=12) | st.sampled_from(("[" * 9_000, "9" * 9_000, "NaN"))
)

ONE = Single((Option("a", True), Option("b"), Option("c")))


@dataclass(frozen=True)
class Counted(Single):
    """Counts what it grades."""

    graded: Counter[str] = field(default_factory=Counter)

    def grade(self, answer: Json) -> Mark:
        self.graded[json.dumps(answer)] += 1
        return super().grade(answer)


def alone(content: QuestionType, response: str) -> object:
    try:
        return content.grade(json.loads(response))
    except AnswerError as refused:
        return refused.code
    except (ValueError, RecursionError):
        return "answer-of-another-kind"


def shown(scored: Scored) -> object:
    return scored.code if isinstance(scored, AnswerError) else scored


@given(any_content, st.lists(responses, max_size=20))
def test_each_is_worth_what_it_is_worth_alone(content: QuestionType, given_: list[str]):
    assert [shown(one) for one in score_many(content, given_)] == [alone(content, one) for one in given_]


@given(st.lists(any_content, min_size=1, max_size=4), st.data())
def test_rows_of_several_questions_keep_their_order(contents: list[QuestionType], data: st.DataObject):
    named = {str(n): content for n, content in enumerate(contents)}
    rows = data.draw(st.lists(st.tuples(st.sampled_from(sorted(named)), responses), max_size=20))
    expected = [alone(named[name], response) for name, response in rows]
    assert [shown(one) for one in score_rows(named, rows)] == expected


def test_each_different_response_is_graded_once():
    content = Counted(ONE.options)
    marks = list(score_many(content, ["0", "1", "null", "0"] * 1000))
    assert content.graded == {"0": 1, "1": 1, "null": 1}
    assert [mark.share for mark in marks[:4]] == [1, 0, 0, 1]  # type: ignore[union-attr]


def test_what_is_refused_stands_in_its_place_and_stops_nothing():
    scored = [shown(one) for one in score_many(ONE, ["0", "7", "true", "{", "1.0", "0"])]
    kind = "answer-of-another-kind"
    assert scored == [Mark(Fraction(1)), kind, kind, kind, kind, Mark(Fraction(1))]


def test_a_refusal_holds_on_to_nothing_but_its_code_and_facts():
    (refused,) = score_many(Number(Fraction(3), unit="uker"), ['{"text": "3 mg", "unit": null}'])
    assert isinstance(refused, AnswerError)
    assert (refused.code, dict(refused.facts)) == ("unit-other", {"unit": "uker"})
    assert refused.__traceback__ is None


def test_it_reads_no_further_than_it_is_asked_for():
    endless: Iterator[str] = (str(n % 3) for n in itertools.count())
    assert len(list(itertools.islice(score_many(ONE, endless), 5))) == 5
    assert next(endless) == "2"


@pytest.mark.parametrize("questions", [1, 7])
def test_typed_answers_that_never_repeat_take_bounded_room(monkeypatch: pytest.MonkeyPatch, questions: int):
    sizes: list[int] = []
    remember = scoring._Marks.__setitem__

    def measured(marks: Any, row: tuple[str, str], scored: Scored) -> None:
        remember(marks, row, scored)
        sizes.append(len(marks))

    monkeypatch.setattr(scoring, "REMEMBERED", 70)
    monkeypatch.setattr(scoring._Marks, "__setitem__", measured)
    contents: dict[str, QuestionType] = {str(n): ShortText(("melde",)) for n in range(questions)}
    rows = [(str(n % questions), f'"svar {n}"') for n in range(1000)]
    assert all(one == Mark(Fraction(0)) for one in score_rows(contents, rows))
    assert max(sizes) == 70
    assert len(sizes) == 1000


def test_a_very_long_response_is_not_remembered():
    content = Counted(ONE.options)
    long = "0" + " " * scoring.LONGEST_REMEMBERED
    assert [one.share for one in score_many(content, [long] * 3)] == [1, 1, 1]  # type: ignore[union-attr]
    assert content.graded == {"0": 3}


def test_a_question_that_is_not_given_is_named():
    rows = score_rows({"a": ONE}, [("a", "0"), ("b", "0")])
    assert next(rows) == Mark(Fraction(1))
    with pytest.raises(MissingError) as missing:
        next(rows)
    assert (missing.value.code, missing.value.facts["question"]) == ("question-missing", "b")


def test_partial_credit_is_exact():
    content = Multiple((Option("a", True), Option("b", True), Option("c", True), Option("d")))
    marks = score_many(content, ["[0]", "[0,1]", "[0,1,2]"])
    assert [mark.share for mark in marks] == [Fraction(1, 3), Fraction(2, 3), 1]  # type: ignore[union-attr]
