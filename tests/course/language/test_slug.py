"""Names for ids: ASCII, short, cut between words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.language.slug import slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Når må du melde? Ære, øye, åre", "nar-ma-du-melde-aere-oye-are"),
        ("§ 33. Opplysningsplikt til barnevernet", "33-opplysningsplikt-til-barnevernet"),
        ("Čálli Đorvu", "calli-dorvu"),
        ("日本語", ""),
    ],
)
def test_words_in_ascii(text, expected):
    assert slug(text) == expected


@given(st.text(), st.integers(5, 60))
def test_is_always_a_name_within_its_limit(text, limit):
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(text, limit))
    assert len(slug(text, limit)) <= limit


def test_is_cut_between_words():
    assert slug("aldersgrense for kosmetiske inngrep", 24) == "aldersgrense-for"
