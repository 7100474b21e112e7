"""Where sentences end: abbreviations, dates, paragraphs of statutes, legal footnotes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.citation import plain
from course.language.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fristen er tre uker. Den kan forlenges.", ["Fristen er tre uker.", "Den kan forlenges."]),
        ("Se kap. 3 nr. 5 og vedl. 2. Ring 113.", ["Se kap. 3 nr. 5 og vedl. 2.", "Ring 113."]),
        ("Møtet er 3. mai 2020. Meld fra.", ["Møtet er 3. mai 2020.", "Meld fra."]),
        ("Plikten følger av § 7 a. Fristen er kort.", ["Plikten følger av § 7 a.", "Fristen er kort."]),
        ("Barn, unge mv. Foreldre skal høres.", ["Barn, unge mv.", "Foreldre skal høres."]),
        ("Leger, sykepleiere m.fl. skal varsle.", ["Leger, sykepleiere m.fl. skal varsle."]),
        ("Lisens kreves. 1 Departementet bestemmer.", ["Lisens kreves.", "Departementet bestemmer."]),
        ("Lisens kreves. 1", ["Lisens kreves."]),
        ("Use a vault, e.g. a hosted one. Rotate keys.", ["Use a vault, e.g. a hosted one.", "Rotate keys."]),
        ("«Er du trygg?» Spør alltid.", ["«Er du trygg?»", "Spør alltid."]),
        ("uten punktum", ["uten punktum"]),
        ("", []),
    ],
)
def test_splits_where_a_reader_would(text, expected):
    assert list(split_sentences(text)) == expected


@given(st.text(alphabet="Abc. ?!§1«»() ", max_size=80))
def test_each_sentence_is_an_exact_piece_of_the_text_in_order(text):
    text = plain(text)
    at = 0
    for sentence in split_sentences(text):
        assert sentence
        assert sentence == sentence.strip()
        at = text.index(sentence, at) + len(sentence)


def test_a_long_text_of_full_stops_is_split_in_linear_time():
    assert len(split_sentences("Ja. " * 50_000)) == 50_000
