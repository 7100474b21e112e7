"""Amounts are read whole or not at all, and what says the same has one form."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.quiz.flaws.amounts import Amount, has_number, leveled, read_amount

WEEK = 604_800
DAY = 86_400


@pytest.mark.parametrize(
    ("text", "lang", "amount"),
    [
        ("3 uker", "nb", Amount(3 * WEEK, 3 * WEEK, "s")),
        ("Tre uker.", "nb", Amount(3 * WEEK, 3 * WEEK, "s")),
        ("én uke", "nb", Amount(WEEK, WEEK, "s")),
        ("Innen 3 døgn", "nb", Amount(None, 3 * DAY, "s")),
        ("under 18 år", "nb", Amount(None, 216, "md", has_high=False)),
        ("minst 2 uker", "nb", Amount(2 * WEEK, None, "s")),
        ("over 2", "nb", Amount(2, None, "", has_low=False)),
        ("65 år eller eldre", "nb", Amount(780, None, "md")),
        ("10 eller færre", "nb", Amount(None, 10, "")),
        ("3-5 dager", "nb", Amount(3 * DAY, 5 * DAY, "s")),
        ("3 dager til 5 dager", "nb", Amount(3 * DAY, 5 * DAY, "s")),
        ("mellom 3 og 5 dager", "nb", Amount(3 * DAY, 5 * DAY, "s")),
        ("1 000 kr", "nb", Amount(1000, 1000, "kr")),
        ("0,5 mg", "nb", Amount(500, 500, "μg")),
        ("4 slag per minutt", "nb", Amount(4, 4, "slag/min")),
        ("ca. 50 %", "nb", Amount(50, 50, "%")),
        ("Innan tre veker", "nn", Amount(None, 3 * WEEK, "s")),
        ("within two weeks", "en", Amount(None, 2 * WEEK, "s")),
        ("between 2 and 4 hours", "en", Amount(7200, 14_400, "s")),
        ("at least 8 characters", "en", Amount(8, None, "characters")),
        ("En lege", "nb", None),
        ("3 uker etter at vedtaket er mottatt", "nb", None),
        ("5-3 dager", "nb", None),
        ("1.125", "nb", None),
        ("1. juli 2026", "nb", None),
        ("to weeks", "en", None),
        ("Meld fra", "nb", None),
        ("", "nb", None),
        ("3 uker", "sv", None),
    ],
)
def test_an_option_is_an_amount_or_none(text: str, lang: str, amount: Amount | None):
    assert read_amount(text, lang) == amount


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("1-3", "3-5", True),
        ("1-3", "4-6", False),
        ("under 3", "3-5", False),
        ("inntil 3", "3-5", True),
        ("over 5", "3-5", False),
        ("minst 5", "3-5", True),
        ("1-10", "4", True),
        ("1-3 dager", "2-4 uker", False),
        ("5-9 dager", "1-2 uker", True),
        ("1-3 mg", "1-3 ml", False),
    ],
)
def test_ranges_overlap_where_a_number_is_in_both(one: str, other: str, overlap: bool):
    first, second = read_amount(one, "nb"), read_amount(other, "nb")
    assert first is not None
    assert second is not None
    assert first.overlaps(second) is second.overlaps(first) is overlap


@pytest.mark.parametrize(
    ("one", "other", "lang", "same"),
    [
        ("Innen 1 uke.", "innen syv dager", "nb", True),
        ("To ganger i uken", "2 ganger i uken", "nb", True),
        ("24 timer", "1 døgn", "nb", True),
        ("10 000 kr", "10000 kr", "nb", True),
        ("1 år", "12 måneder", "nb", True),
        ("3 dager", "3 virkedager", "nb", False),
        ("30 dager", "1 måned", "nb", False),
        ("a, b", "a b", "nb", False),
        ("en lege", "1 lege", "nb", False),
        ("to weeks", "2 weeks", "en", False),
        ("§ 3-2", "§ 3-5", "nb", False),
    ],
)
def test_two_that_say_the_same_have_one_form(one: str, other: str, lang: str, same: bool):
    assert (leveled(one, lang) == leveled(other, lang)) is same


def test_an_article_is_no_number_to_speak_of():
    assert not has_number("en lege", "nb")
    assert has_number("to leger", "nb")
    assert has_number("Ring 113", "nb")
    assert not has_number("to the doctor", "en")


@given(st.text(), st.sampled_from(("nb", "nn", "en", "sv")))
def test_any_text_is_an_amount_or_not(text: str, lang: str):
    amount = read_amount(text, lang)
    assert amount is None or isinstance(amount.number, Fraction | int)
    assert isinstance(leveled(text, lang), str)


@given(st.integers(0, 10**6), st.sampled_from(("mg", "uker", "dager", "", "%")))
def test_every_number_with_a_unit_is_an_amount(number: int, unit: str):
    amount = read_amount(f"{number} {unit}", "nb")
    assert amount is not None
    assert amount.low == amount.high
    assert leveled(f"{number} {unit}", "nb") == leveled(f" {number} {unit.upper()}.", "nb")
