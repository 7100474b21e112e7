"""Which words are heard as the same, in both orders alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.language.echoes import LEAST, echo, sounds_like

ALIKE = [
    ("advokat", "bistandsadvokaten"),
    ("barnevernet", "barnevernsloven"),
    ("erstatning", "erstatte"),
    ("opplæring", "opplæringsbeviset"),
    ("samtalen", "samtaler"),
    ("compensation", "compensate"),
    ("interpreters", "interpreter"),
]
APART = [
    ("undersøke", "undervise"),
    ("handle", "forhandle"),
    ("handling", "behandling"),
    ("helsepersonell", "helsehjelp"),
    ("interpreter", "intervals"),
    ("barn", "barnehage"),
    ("melder", "henter"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_endings_and_parts_of_compounds_are_heard(one: str, other: str):
    assert sounds_like(one, other)
    assert sounds_like(other, one)


@pytest.mark.parametrize(("one", "other"), APART)
def test_words_that_only_begin_alike_or_are_short_are_not(one: str, other: str):
    assert not sounds_like(one, other)
    assert not sounds_like(other, one)


words = st.text("abdefgiklmnorstvyæøå", min_size=1, max_size=20)


@given(words, words)
def test_it_makes_no_difference_which_comes_first(one: str, other: str):
    assert sounds_like(one, other) == sounds_like(other, one)


@given(words)
def test_a_long_word_is_heard_in_itself_and_a_short_one_never(word: str):
    assert sounds_like(word, word) == (len(word) >= LEAST)


def test_the_first_word_of_the_question_that_is_heard_is_given_with_the_keys():
    assert echo("Hvilken advokat hjelper?", "Bistandsadvokaten hjelper", ("Legen hjelper",)) == (
        "advokat",
        "bistandsadvokaten",
    )
    assert echo("Hvem hjelper?", "Legen", ("Presten",)) is None
