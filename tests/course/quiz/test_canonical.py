"""The canonical form: its shape is fixed, anything else is refused, and structure joins the languages."""

from __future__ import annotations

import copy
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.citation import Citation
from course.errors import CourseError
from course.quiz.canonical import question_from_json, question_to_json, structure_hash
from course.quiz.options import Option
from course.quiz.question import Question
from course.quiz.question_types.number import Number
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse

QUESTION = Question(
    "meld-01",
    "Hva gjør du?",
    Single((Option("Melder", True, "Ja."), Option("Venter"))),
    citations=(Citation("lov/m-1", "grunn til å tro"),),
    critical=True,
    file="quizzes/nb/m.md",
    line=5,
)


def test_the_canonical_form_is_this_one():
    assert question_to_json(QUESTION) == {
        "id": "meld-01",
        "stem": "Hva gjør du?",
        "content": {
            "type": "single",
            "options": [
                {"text": "Melder", "key": True, "feedback": "Ja."},
                {"text": "Venter", "key": False, "feedback": ""},
            ],
        },
        "explanation": "",
        "citations": [{"passage": "lov/m-1", "quote": "grunn til å tro"}],
        "own_from": "",
        "bloom": "",
        "tags": [],
        "critical": True,
    }


def test_where_a_question_stands_is_no_part_of_it():
    moved = replace(QUESTION, file="quizzes/nb/n.md", line=99)
    assert moved == QUESTION
    assert question_to_json(moved) == question_to_json(QUESTION)


@pytest.mark.parametrize(
    "name", ["id", "stem", "content", "explanation", "citations", "own_from", "bloom", "tags", "critical"]
)
@pytest.mark.parametrize("value", [None, 7, ["x", 1], {"type": "unheard-of"}, [{"passage": 1}]])
def test_a_form_with_a_field_of_another_kind_is_refused_by_the_field(name: str, value: Any):
    data: dict[str, Any] = {**question_to_json(QUESTION), name: value}
    with pytest.raises(CourseError, match="question-form-unreadable"):
        question_from_json(data)


@given(st.from_type(Question), st.data())
def test_a_form_without_one_of_its_fields_is_refused_or_is_the_form_of_a_question_that_has_none(
    question: Question, data: st.DataObject
):
    form: Any = copy.deepcopy(question_to_json(question))
    part = data.draw(st.sampled_from([form, form["content"]]))
    del part[data.draw(st.sampled_from(sorted(part)))]
    try:
        read = question_from_json(form)
    except CourseError:
        return
    assert question_to_json(read) == form


@pytest.mark.parametrize("name", sorted(question_to_json(QUESTION)))
def test_a_form_without_what_every_question_has_is_refused(name: str):
    form = question_to_json(QUESTION)
    del form[name]
    with pytest.raises(CourseError, match="question-form-unreadable"):
        question_from_json(form)


def test_a_number_that_is_no_fraction_is_refused():
    form: Any = question_to_json(Question("a", "Hva?", Number(Fraction(3))))
    for value in ("1/0", "nan", "1e9", "0.5", "9" * 50, ""):
        form["content"]["value"] = value
        with pytest.raises(CourseError, match="question-form-unreadable"):
            question_from_json(form)


def test_a_translation_has_the_same_structure_and_another_key_has_not():
    english = replace(
        QUESTION, stem="What do you do?", content=Single((Option("Report", True), Option("Wait")))
    )
    swapped = replace(QUESTION, content=Single((Option("Melder"), Option("Venter", True))))
    longer = replace(QUESTION, content=Single((Option("Melder", True), Option("Venter"), Option("Spør"))))
    assert structure_hash(english) == structure_hash(QUESTION)
    assert len({structure_hash(question) for question in (QUESTION, swapped, longer)}) == 3


def test_the_structure_of_typed_answers_is_the_number_but_not_the_word():
    weeks = [Number(Fraction(3), unit=unit, lang=lang) for unit, lang in (("uker", "nb"), ("weeks", "en"))]
    words = [ShortText(("avvergingsplikt",)), ShortText(("duty to avert", "duty to prevent"))]
    same = [{structure_hash(Question("a", "?", content)) for content in pair} for pair in (weeks, words)]
    assert [len(hashes) for hashes in same] == [1, 1]
    different = [TrueFalse(True), TrueFalse(False), Number(Fraction(3)), Number(Fraction(4)), words[0]]
    assert len({structure_hash(Question("a", "?", content)) for content in different}) == 5


def test_the_structure_hash_is_the_same_on_every_machine():
    assert structure_hash(QUESTION) == (
        "sha256:11b2fb5eee7fc41d75f0db7030f15442d56ac75fa0ca097d379154ad9dd7cdb7"
    )
