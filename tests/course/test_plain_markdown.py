"""What is called plain without a Markdown library is what the library makes nothing of."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from course import markup
from course.markup import escape, survey, text_only
from course.plain_markdown import is_plain, plain_line

PARTS = st.lists(
    st.sampled_from(
        [
            *("ord", "a", "å", "x.", " ", "  ", "    ", "\n", "\n\n", "- ", "1. ", "2. ", "3. ", "10. "),
            *(":   ", "_____", "\\_", "\\*", "&amp;", "&lt;", "!", "(", '"', "%", "*", "> ", "+ ", "\\"),
            *("\u00a0", "\u2028", "\u200b", "\x7f", "\x85", "\ud800"),
        ]
    ),
    max_size=10,
).map("".join)


@given(PARTS)
@example("- a\n    - b\n- c\n1. d")
@example("1. a\n    - b\n2. c")
@example("Gjør dette:\n\n1. a\n2. b")
@example("_____")
@example("Den ansatte _____ melde fra.")
@example("&amp;lt; og \\_\\_x\\_\\_")
def test_the_short_way_says_what_the_library_says(text):
    short = survey(text), text_only(text)
    with (
        patch.object(markup, "is_plain", return_value=False),
        patch.object(markup, "plain_line", return_value=None),
    ):
        assert short == (survey(text), text_only(text))


@given(st.text(max_size=60).map(escape))
def test_escaped_words_are_read_back_alike_on_either_way(text):
    short = text_only(text)
    with patch.object(markup, "plain_line", return_value=None):
        assert short == text_only(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Meld fra i tide.", True),
        ("- Meld fra\n- Skriv journal", True),
        ("Gjør dette:\n\n1. Meld fra\n2. Skriv journal\n    - samme dag", True),
        ("Svikt\n:   En feil som kan skade noen.", True),
        ("Les [mer](https://a.no)", False),
        ("- en\n1. to", False),
        ("<b>Meld fra</b>", False),
    ],
)
def test_words_and_lists_of_them_are_plain(text, plain):
    assert is_plain(text) is plain


def test_a_gap_beside_words_is_shown_as_it_is():
    assert plain_line("Den ansatte _____ melde fra.") == "Den ansatte _____ melde fra."
    assert plain_line("_____") is None
