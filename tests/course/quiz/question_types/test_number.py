"""Typed numbers: read as people write them, exact, and never guessed at."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from course.errors import AnswerError, CourseError
from course.quiz.lines import Line, Part
from course.quiz.question_types.number import Number

DOSE = Number(Fraction(25, 2), Fraction(1, 10), "mg")
WEEKS = Number(Fraction(3), unit="uker", units=("timer", "dager", "uker"))
SHOWN = ["dager", "timer", "uker"]


def answer(text: str, unit: int | None = None) -> dict[str, str | int | None]:
    return {"text": text, "unit": unit}


@pytest.mark.parametrize(
    "text", ["12,5", "12.5", "12,5 mg", "12,5mg", "12,50 MG", "12,5 milligram", "12,5 mg.", "+12,5"]
)
def test_the_key_is_right_however_it_is_written(text: str):
    given = DOSE.parse({"answer": [f" {text} "]}, ())
    assert given == answer(text)
    assert DOSE.grade(given).is_right


@pytest.mark.parametrize(
    ("text", "right"), [("12,4", True), ("12,6", True), ("12,39999", False), ("12,60001", False)]
)
def test_the_tolerance_includes_its_limits_exactly(text: str, right: bool):
    assert DOSE.grade({"text": text, "unit": None}).is_right is right


def test_a_third_of_a_cent_is_no_rounding_error():
    question = Number(Fraction(3, 10))
    assert question.grade({"text": "0,3", "unit": None}).is_right
    assert not question.grade({"text": "0,30000000000000004", "unit": None}).is_right


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("en", "number-unreadable"),
        ("NaN", "number-unreadable"),
        ("inf", "number-unreadable"),
        ("1e5", "number-unreadable"),
        ("1E999999999", "number-unreadable"),
        ("0x10", "number-unreadable"),
        ("5-10 mg", "number-unreadable"),
        ("12,5,3", "number-unreadable"),
        ("--5", "number-unreadable"),
        ("½", "number-unreadable"),
        ("1.125", "number-ambiguous"),
        ("12,5 g", "unit-other"),
        ("9" * 31, "number-too-many-digits"),
        ("9" * 61, "answer-too-long"),
        ("9" * 10_000_000, "answer-too-long"),
        ("1\x00", "answer-unreadable"),
    ],
)
def test_what_is_no_number_is_refused_with_a_reason(text: str, code: str):
    with pytest.raises(AnswerError, match=code):
        DOSE.parse({"answer": [text]}, ())
    with pytest.raises(AnswerError, match=code):
        DOSE.grade({"text": text, "unit": None})


def test_what_was_typed_stays_also_when_it_is_refused():
    assert DOSE.view((), DOSE.typed({"answer": ["tolv mg"]}, ()))["text"] == "tolv mg"
    assert DOSE.view((), answer("12,5 mg")) == {
        "type": "number",
        "text": "12,5 mg",
        "unit": "mg",
        "units": [],
    }  # type: ignore[arg-type]


def test_units_are_offered_in_alphabetical_order_wherever_the_right_one_stands():
    view = WEEKS.view((), {"text": "3", "unit": 2})
    assert view["unit"] == ""
    assert view["units"] == [
        {"value": "0", "text": "dager", "chosen": False},
        {"value": "1", "text": "timer", "chosen": False},
        {"value": "2", "text": "uker", "chosen": True},
    ]


@pytest.mark.parametrize(
    ("form", "kept", "right"),
    [
        ({"answer": ["3"], "unit": ["2"]}, answer("3", 2), True),
        ({"answer": ["3"], "unit": ["0"]}, answer("3", 1), False),
        ({"answer": ["3 uker"]}, answer("3 uker"), True),
        ({"answer": ["3 uke"], "unit": ["2"]}, answer("3 uke", 2), True),
        ({"answer": ["3 dager"], "unit": [""]}, answer("3 dager"), False),
    ],
)
def test_the_unit_may_be_chosen_or_typed(form: dict[str, list[str]], kept: object, right: bool):
    given = WEEKS.parse(form, ())
    assert given == kept
    assert WEEKS.grade(given).is_right is right


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"answer": ["3"]}, "unit-missing"),
        ({"unit": ["2"]}, "number-missing"),
        ({"answer": ["3 dager"], "unit": ["2"]}, "unit-twice"),
        ({"answer": ["3 mg"]}, "unit-unknown"),
        ({"answer": ["3"], "unit": ["3"]}, "option-unknown"),
        ({"answer": ["3"], "unit": ["uker"]}, "option-unknown"),
        ({"answer": ["3", "4"], "unit": ["2"]}, "one-answer-only"),
    ],
)
def test_a_unit_that_is_missing_foreign_or_said_twice_is_asked_for(form: dict[str, list[str]], code: str):
    with pytest.raises(AnswerError, match=code):
        WEEKS.parse(form, ())


MASS = Number(
    Fraction(500),
    Fraction(5),
    "mg",
    ("mg", "g", "µg"),
    factors=(Fraction(1), Fraction(1000), Fraction(1, 1000)),
)


@pytest.mark.parametrize(
    ("given", "right"),
    [
        (answer("500", 0), True),
        (answer("505", 0), True),
        (answer("505,001", 0), False),
        (answer("0,5", 1), True),
        (answer("0,505 gram"), True),
        (answer("0,506", 1), False),
        (answer("500", 1), False),
        (answer("495 000", 2), True),
        (answer("494 999,999 mcg"), False),
    ],
)
def test_an_answer_in_any_unit_with_a_factor_is_turned_exactly(given: object, right: bool):
    assert MASS.grade(given).is_right is right  # type: ignore[arg-type]


def test_the_key_may_stand_in_any_of_its_units():
    grams = replace(MASS, value=Fraction(1, 2), tolerance=Fraction(5, 1000), unit="g")
    for text in ("494,999", "495", "505", "505,001"):
        assert grams.grade({"text": text, "unit": 0}) == MASS.grade({"text": text, "unit": 0})


def test_factors_tell_nothing_on_the_page_and_are_frozen_only_when_there_are_any():
    plain = replace(MASS, factors=())
    assert MASS.view((), None) == plain.view((), None)
    assert MASS.to_json() == plain.to_json() | {"factors": ["1", "1000", "1/1000"]}
    assert not {"factors", "percent"} & plain.to_json().keys()


@pytest.mark.parametrize(
    "factors", [["1", "2"], ["1", "0", "2"], ["1", "-1", "2"], ["a", "1", "2"], "1", [1, 2, 3]]
)
def test_other_factors_are_refused(factors: object):
    with pytest.raises(CourseError, match="question-form-unreadable"):
        Number.from_json({**MASS.to_json(), "factors": factors})  # type: ignore[dict-item]


@pytest.mark.parametrize(
    "units", ["mg = 1, g", "mg, g = 1000", "mg = 0, g = 1", "mg = 1/0, g = 1", "mg = a, g = 1"]
)
def test_a_factor_that_is_missing_or_none_is_a_finding_and_the_units_stay(units: str):
    reading = Number.read(Part((Line(1, "= 3 mg"),), "nb", {"units": Line(2, units)}))
    assert [(finding.code, finding.line) for finding in reading.findings] == [("unit-factor-unreadable", 2)]
    assert reading.content == Number(Fraction(3), unit="mg", units=("mg", "g"))


@pytest.mark.parametrize(
    ("line", "content", "words"),
    [
        ("= 12 ± 5 %", Number(Fraction(12), percent=Fraction(5)), "12 ± 5 %"),
        ("= 12 mg ± 5 %", Number(Fraction(12), unit="mg", percent=Fraction(5)), "12 mg ± 5 %"),
        ("= -12 mg +/- 2,5 %", Number(Fraction(-12), unit="mg", percent=Fraction(5, 2)), "-12 mg ± 2,5 %"),
        ("= 12 ± 5 mg", Number(Fraction(12), Fraction(5), "mg"), "12 ± 5 mg"),
        ("= 12 mg ± 5", Number(Fraction(12), Fraction(5), "mg"), "12 ± 5 mg"),
        ("= 50 % ± 5 %", Number(Fraction(50), Fraction(5), "%"), "50 % ± 5 %"),
        ("= 50 %", Number(Fraction(50), unit="%"), "50 %"),
    ],
)
def test_a_tolerance_in_per_cent_is_of_the_number_unless_the_number_is_in_per_cent(
    line: str, content: Number, words: str
):
    assert Number.find([Line(1, line)], "nb") == 0
    assert Number.read(Part((Line(1, line),), "nb")).content == content
    assert content.key() == (words,)


def test_a_tolerance_in_per_cent_includes_its_limits_exactly_and_follows_the_number():
    question = Number(Fraction(-12), unit="mg", percent=Fraction(5))
    assert question.tolerance == Fraction(3, 5)
    right = [question.grade(answer(text)).is_right for text in ("-12,6", "-12,61", "-11,4", "-11,39", "12")]  # type: ignore[arg-type]
    assert right == [True, False, True, False, False]
    assert question.corrected([answer("20")]).tolerance == 1  # type: ignore[list-item]


def test_a_percentage_of_a_percentage_is_kept_as_points():
    assert Number(Fraction(50), unit="%", percent=Fraction(10)) == Number(Fraction(50), Fraction(5), "%")


def test_a_unit_where_none_is_asked_for_is_refused():
    with pytest.raises(AnswerError, match="unit-not-asked"):
        Number(Fraction(3)).parse({"answer": ["3 uker"]}, ())


@pytest.mark.parametrize(
    ("question", "given", "words"),
    [
        (DOSE, answer("12,5"), "12,5 mg"),
        (DOSE, answer("12,5 mg"), "12,5 mg"),
        (WEEKS, answer("3", 0), "3 timer"),
        (WEEKS, answer("3 uke", 2), "3 uke"),
        (Number(Fraction(3)), answer("3"), "3"),
    ],
)
def test_the_summary_is_what_was_typed_with_its_unit_once(question: Number, given: object, words: str):
    assert question.summarise(given) == (words,)  # type: ignore[arg-type]


def test_the_key_in_words_has_the_marks_of_the_language():
    assert DOSE.key() == ("12,5 ± 0,1 mg",)
    assert Number(Fraction(25, 2), Fraction(1, 10), "mg", lang="en").key() == ("12.5 ± 0.1 mg",)


@pytest.mark.parametrize(
    "given", ["12", 12, [12], {"text": "12"}, {"text": 12, "unit": None}, {"text": "12", "unit": 0}]
)
def test_an_answer_of_another_kind_is_refused(given: object):
    with pytest.raises(AnswerError, match="answer-of-another-kind"):
        DOSE.grade(given)  # type: ignore[arg-type]
