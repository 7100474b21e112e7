"""True or false: true stands first whatever the key, and 1 is not true."""

from __future__ import annotations

import pytest

from course.errors import AnswerError
from course.quiz.question_types.true_false import TrueFalse


@pytest.mark.parametrize(("value", "answer", "share"), [("0", True, 0), ("1", False, 1)])
def test_the_first_value_is_true(value: str, answer: bool, share: int):
    question = TrueFalse(False)
    assert question.parse({"answer": [value]}, ()) is answer
    assert question.grade(answer).share == share


@pytest.mark.parametrize(
    ("lang", "words"), [("nb", ["Sant", "Usant"]), ("nn", ["Sant", "Usant"]), ("en", ["True", "False"])]
)
def test_the_words_are_those_of_the_language(lang: str, words: list[str]):
    question = TrueFalse(True, lang)
    assert [*question.summarise(True), *question.summarise(False)] == words
    assert question.key() == (words[0],)
    assert question.view((), False)["options"] == [
        {"value": "0", "text": words[0], "chosen": False},
        {"value": "1", "text": words[1], "chosen": True},
    ]


@pytest.mark.parametrize("answer", [0, 1, "true", [True], {}])
def test_an_answer_of_another_kind_is_refused(answer: object):
    with pytest.raises(AnswerError, match="answer-of-another-kind"):
        TrueFalse(True).grade(answer)  # type: ignore[arg-type]


@pytest.mark.parametrize(("values", "code"), [(["2"], "option-unknown"), (["0", "1"], "one-answer-only")])
def test_a_form_that_says_neither_or_both_is_refused(values: list[str], code: str):
    with pytest.raises(AnswerError, match=code):
        TrueFalse(True).parse({"answer": values}, ())
