"""Reflections: the text has no place in a form, an answer or a canonical form; only that one is done has."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import AnswerError
from course.quiz.bank import parse_bank, write_bank
from course.quiz.question_types.reflection import Reflection

HEAD = "---\nmodule: m\npass: 80\n---\n"
BANK = f"{HEAD}\n## Når har du sett det? {{#r}}\n\nreflection: private\n\n> Mange har det.\n\nown: RVTS\n"


def test_it_is_read_and_written():
    bank, findings = parse_bank(BANK, file="m.md", module="m", lang="nn")
    assert findings == ()
    assert (bank.questions[0].content, bank.questions[0].explanation) == (Reflection("nn"), "Mange har det.")
    assert parse_bank(write_bank(bank), file="m.md", module="m", lang="nn") == (bank, ())


def test_a_reflection_that_is_not_private_is_none_of_ours():
    _, findings = parse_bank(BANK.replace("private", "shared"), file="m.md", module="m", lang="nb")
    assert [(finding.code, finding.line) for finding in findings] == [("reflection-not-private", 8)]


def test_answers_beside_it_are_told_of():
    text = BANK.replace("reflection: private", "reflection: private\n= et svar")
    _, findings = parse_bank(text, file="m.md", module="m", lang="nb")
    assert [(finding.code, finding.line) for finding in findings] == [("question-line-stray", 9)]


@given(st.dictionaries(st.text(max_size=8) | st.just("answer"), st.lists(st.text(), max_size=2), max_size=3))
def test_nothing_that_a_form_could_say_is_kept_but_that_the_box_is_ticked(form: dict[str, list[str]]):
    try:
        answer = Reflection().parse(form, ())
    except AnswerError:
        answer = None
    assert answer in (None, True)
    assert Reflection().typed(form, ()) in (None, True)


@pytest.mark.parametrize("answer", ["Jeg tenkte på", False, 1, 0, [], {"text": "x"}, "True"])
def test_any_other_answer_is_refused(answer: Any):
    with pytest.raises(AnswerError, match="answer-of-another-kind"):
        Reflection().check_answer(answer)


def test_it_gives_no_points_and_has_no_key():
    assert not Reflection().is_scored
    assert Reflection().grade(True).share == 0
    assert (Reflection().key(), Reflection().solution()) == ((), None)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nb", "Jeg har tenkt gjennom dette"),
        ("nn", "Eg har tenkt gjennom dette"),
        ("en", "I have thought this through"),
        ("se", "I have thought this through"),
    ],
)
def test_that_it_is_done_is_said_in_the_language_of_the_question(lang: str, words: str):
    assert Reflection(lang).summarise(True) == (words,)
    view: Any = Reflection(lang).view((), True)
    assert view["options"] == [{"value": "0", "text": words, "chosen": True}]
