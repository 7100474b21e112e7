"""Units: the same in singular and plural and in three languages, and never turned into one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.quiz.units import MAX_UNIT, is_unit, unit_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("uke", "uker"),
        ("veker", "weeks"),
        ("UKER", "uker"),
        ("mnd.", "måneder"),
        ("µg", "μg"),
        ("mcg", "mikrogram"),
        ("prosent", "%"),
        ("m²", "m2"),
        ("mg per kg", "mg/kg"),
        ("mg/kg/døgn", "milligram per kilo per døgn"),
    ],
)
def test_spellings_of_one_unit_are_the_same(one: str, other: str):
    assert unit_name(one) == unit_name(other)


@pytest.mark.parametrize(
    ("one", "other"), [("mg", "g"), ("dager", "døgn"), ("min", "mnd"), ("uker", "dager"), ("", "%")]
)
def test_different_units_are_different(one: str, other: str):
    assert unit_name(one) != unit_name(other)


@pytest.mark.parametrize(
    "text", ["mg", "uker", "%", "‰", "kr.", "mg/kg/døgn", "slag per minutt", "mmHg", "°C", "m²", "m3"]
)
def test_a_unit_is_short(text: str):
    assert is_unit(text)


@pytest.mark.parametrize(
    "text", ["", "e5", "x10", "eller 113", "rettigheter for barn", "-10 mg", "5", "a" * 25, "mg,", "="]
)
def test_other_text_is_no_unit(text: str):
    assert not is_unit(text)


@given(st.text(max_size=60))
def test_any_text_is_a_unit_or_not(text: str):
    assert not is_unit(text) or len(text) <= MAX_UNIT
    assert unit_name(unit_name(text)) == unit_name(unit_name(unit_name(text)))
