"""Which language a text is in, by its own words."""

import pytest

from course.language.detect import detect


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Du skal melde fra når du ser at noen blir utsatt for vold, og ikke vente på flere tegn.", "nb"),
        ("Du skal melde frå når du ser at nokon blir utsett for vald, og ikkje vente på fleire teikn.", "nn"),
        ("You must report when you see that a person is exposed to violence, and not wait.", "en"),
        ("Kommunen skal sørgje for at tilbodet er gratis. Dei tilsette har teieplikt.", "nn"),
    ],
)
def test_knows_the_three_languages(text, lang):
    assert detect(text) == lang


def test_a_text_without_words_has_the_language_that_was_asked_for():
    assert detect("113 116 117", otherwise="nn") == "nn"
    assert detect("") == "nb"
