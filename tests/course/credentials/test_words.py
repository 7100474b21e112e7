"""The words on a certificate: complete in three languages, dates and numbers as people write them."""

import datetime as dt
import re
from fractions import Fraction

import pytest

from course.credentials.words import WORDS, language, long_date, number, short_date


def test_every_language_has_every_word_with_the_same_fields():
    assert set(WORDS) == {"nb", "nn", "en"}
    for lang, words in WORDS.items():
        assert words.keys() == WORDS["nb"].keys(), lang
        for key, text in words.items():
            assert text.strip(), (lang, key)
            assert re.findall(r"{(\w+)}", text) == re.findall(r"{(\w+)}", WORDS["nb"][key]), (lang, key)


def test_nothing_is_promised_that_this_version_does_not_do():
    for words in WORDS.values():
        assert not re.search(r"signert|signed|signature|timer\b|hours", " ".join(words.values()).lower())


def test_another_language_is_worded_in_bokmaal():
    assert [language(code) for code in ("nb", "nn", "en", "se")] == ["nb", "nn", "en", "nb"]


@pytest.mark.parametrize(
    ("lang", "long", "short"),
    [
        ("nb", "3. mai 2026", "3.5.2026"),
        ("nn", "3. mai 2026", "3.5.2026"),
        ("en", "3 May 2026", "3 May 2026"),
    ],
)
def test_dates(lang, long, short):
    assert (long_date(dt.date(2026, 5, 3), lang), short_date(dt.date(2026, 5, 3), lang)) == (long, short)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(12), "12"),
        (Fraction(21, 2), "10,5"),
        (Fraction(31, 3), "10,33"),
        (Fraction(299, 100), "2,99"),
        (Fraction(2999, 1000), "2,99"),
        (Fraction(1, 20), "0,05"),
        (Fraction(0), "0"),
    ],
)
def test_numbers_are_rounded_down(value, text):
    assert number(value, "nb") == text
    assert number(value, "en") == text.replace(",", ".")
