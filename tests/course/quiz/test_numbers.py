"""Numbers as people write them in Norwegian and English: one reading, or none."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import AnswerError
from course.quiz.numbers import MAX_DIGITS, is_decimal, read_number, split_number, write_number


@pytest.mark.parametrize(
    ("text", "lang", "number"),
    [
        ("12,5", "nb", Fraction(25, 2)),
        ("12.5", "nb", Fraction(25, 2)),
        ("12,5", "en", Fraction(25, 2)),
        ("12.5", "en", Fraction(25, 2)),
        ("0,125", "nb", Fraction(1, 8)),
        ("0.125", "nb", Fraction(1, 8)),
        ("1,125", "nb", Fraction(9, 8)),
        ("1.125", "en", Fraction(9, 8)),
        ("1234.125", "nb", Fraction(9873, 8)),
        ("12 500", "nb", Fraction(12500)),
        ("12\u00a0500", "nb", Fraction(12500)),
        ("12\u202f500,5", "nb", Fraction(25001, 2)),
        ("1 000.500", "nb", Fraction(2001, 2)),
        ("12\u2009000", "nn", Fraction(12_000)),
        ("12\u2009000.5", "en", Fraction(24_001, 2)),
        ("1 200 000", "en", Fraction(1_200_000)),
        ("1.200.000,5", "nn", Fraction(2_400_001, 2)),
        ("12,000,000.25", "en", Fraction(48_000_001, 4)),
        ("12,000.5", "nb", Fraction(24_001, 2)),
        ("1.000.000", "nb", Fraction(1_000_000)),
        ("1.000,5", "nb", Fraction(2001, 2)),
        ("1,000.5", "nb", Fraction(2001, 2)),
        ("1,000,000", "en", Fraction(1_000_000)),
        ("-3", "nb", Fraction(-3)),
        ("\u22123", "nb", Fraction(-3)),
        ("\u2013 3", "nb", Fraction(-3)),
        ("+3", "nb", Fraction(3)),
        (",5", "nb", Fraction(1, 2)),
        ("007", "nb", Fraction(7)),
        ("3.", "nb", Fraction(3)),
        ("0", "nb", Fraction(0)),
    ],
)
def test_a_number_with_one_reading_is_read(text: str, lang: str, number: Fraction):
    assert read_number(text, lang) == number


@pytest.mark.parametrize(
    ("text", "lang", "whole", "decimal"),
    [
        ("1.125", "nb", "1125", "1,125"),
        ("12.000", "nb", "12000", "12,000"),
        ("12,000", "en", "12000", "12.000"),
        ("1.000", "nn", "1000", "1,000"),
        ("1,125", "en", "1125", "1.125"),
    ],
)
def test_a_number_with_two_readings_is_refused_with_both(text: str, lang: str, whole: str, decimal: str):
    with pytest.raises(AnswerError) as refused:
        read_number(text, lang)
    assert (refused.value.code, dict(refused.value.facts)) == (
        "number-ambiguous",
        {"whole": whole, "decimal": decimal},
    )
    assert read_number(whole, lang) != read_number(decimal, lang)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ",",
        ".",
        "-",
        "12,",
        "1 25",
        "1 2345",
        "12,5,3",
        "1.00.000",
        "1.000 000",
        "1,5.000,2",
        "12e3",
        "٣",
    ],
)
def test_what_is_no_number_is_refused_with_an_example(text: str):
    for lang, example in (("nb", "12,5"), ("en", "12.5")):
        with pytest.raises(AnswerError) as refused:
            read_number(text, lang)
        assert (refused.value.code, refused.value.facts["example"]) == ("number-unreadable", example)


def test_there_is_a_limit_to_the_digits():
    assert read_number("9" * MAX_DIGITS, "nb") == 10**MAX_DIGITS - 1
    with pytest.raises(AnswerError, match="number-too-many-digits"):
        read_number("9" * (MAX_DIGITS + 1), "nb")


@given(st.integers(-(10**20), 10**20), st.integers(0, 8), st.sampled_from(("nb", "nn", "en")))
def test_a_written_number_is_read_as_the_same_number(digits: int, places: int, lang: str):
    number = Fraction(digits, 10**places)
    assert read_number(write_number(number, lang), lang) == number


@pytest.mark.parametrize(
    "number", [Fraction(1, 10**MAX_DIGITS), Fraction(10**MAX_DIGITS - 1), Fraction(1, 2**9)]
)
def test_the_finest_and_the_greatest_number_can_be_written(number: Fraction):
    assert is_decimal(number)
    assert set(write_number(number, "nb")) <= set("0123456789,")


@pytest.mark.parametrize(
    "number", [Fraction(1, 3), Fraction(1, 10 ** (MAX_DIGITS + 1)), Fraction(10**MAX_DIGITS)]
)
def test_a_number_beyond_the_limits_is_known(number: Fraction):
    assert not is_decimal(number)
    assert write_number(number, "nb") == str(number)


@given(st.text("0123456789., -+e\u00a0", max_size=70), st.sampled_from(("nb", "en")))
def test_any_text_is_a_number_or_is_refused(text: str, lang: str):
    try:
        number = read_number(text, lang)
    except AnswerError:
        return
    assert abs(number) < 10**MAX_DIGITS


@given(st.text(max_size=100))
def test_any_text_is_split_or_not_and_loses_only_space(text: str):
    found = split_number(text)
    if found:
        assert (
            "".join(found).replace(" ", "") in "".join(text.split()).replace("\u2007", "")
            or not found[1].isascii()
        )
