"""LIX by hand, and the time that a text takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.language.readability import Counts, counts_of, seconds

TEXT = "Legen skal melde fra. Helsepersonell har opplysningsplikt til barnevernet, jf. § 33."


def test_lix_is_what_a_person_counts():
    found = counts_of(TEXT, 12)
    assert found == Counts(words=12, sentences=2, long_words=3)
    assert found.lix == 6 + 25  # 12 words in 2 sentences, 3 of 12 words are long


def test_a_text_without_an_end_mark_is_a_sentence():
    assert counts_of("et gratis dagtilbod", 3).sentences == 1


def test_no_words_take_no_time():
    assert (Counts().lix, seconds(Counts(), "nb")) == (0, 0)


def test_an_easy_text_takes_as_long_as_its_words_and_a_hard_one_longer():
    easy, hard = Counts(1500, 100, 200), Counts(1500, 60, 450)
    assert (easy.lix, hard.lix) == (28, 55)
    assert seconds(easy, "nb") == 600
    assert seconds(hard, "nb") == 690


def test_english_words_are_shorter_and_read_faster():
    assert seconds(Counts(1650, 110, 0), "en") == seconds(Counts(1500, 100, 0), "nn") == 600


@given(
    st.integers(0, 10_000), st.integers(0, 500), st.integers(0, 10_000), st.sampled_from(["nb", "nn", "en"])
)
def test_more_words_never_take_less_than_their_words_alone(words, sentences, long_words, lang):
    counts = Counts(words, sentences, min(long_words, words))
    bare = seconds(Counts(words, max(words, 1), 0), lang)
    assert bare <= seconds(counts, lang) <= bare * 1.3 + 1


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_counts_add_up(lang):
    one, other = counts_of(TEXT, 12), counts_of("Meld fra.", 2)
    assert one + other == Counts(14, 3, 3)
    assert seconds(one + other, lang) >= seconds(one, lang)
