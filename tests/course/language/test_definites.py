"""Sentences that speak of one that only the sentences before them know."""

import pytest

from course.language.definites import leans_on_before


@pytest.mark.parametrize(
    "sentence",
    [
        "Barnevernstjenesten skal så snart som mulig varsle politiet om vedtaket.",
        "Kommunen skal sørgje for god kvalitet på tilbodet, mellom anna ved opplæring.",
        "Endringer i planen skal være gjort senest 4 uker etter øvelsen.",
        "Politiattesten skal ikke være eldre enn 3 måneder.",
        "Alle som arbeider etter denne lova, skal vere merksame på barn.",
        "Tiltak kommunen har ansvaret for etter loven her, skal ha penger.",
        "Behandling etter § 4 a skal ikke foretas på barn.",
    ],
)
def test_what_needs_the_sentences_before_it_is_found(sentence):
    assert leans_on_before(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nemnda kan endre vedtaket om samvær når barnet ber om det.",
        "Kommunen skal lage en plan og følge opp planen hvert år.",
        "Etter barnevernsloven skal tjenesten svare, og loven gjelder for alle barn.",
        "Behandling etter helsepersonelloven § 4 a skal ikke foretas på barn.",
        "Kommunen skal svare på søknaden innen 3 uker.",
        "Den tilsatte skal planlegge dagen.",
    ],
)
def test_what_says_itself_which_one_it_means_is_left_alone(sentence):
    assert not leans_on_before(sentence)


def test_a_heading_says_which_one():
    sentence = "Vedtaket faller bort etter 6 måneder."
    assert leans_on_before(sentence)
    assert not leans_on_before(sentence, "Vedtak om plass")
    assert leans_on_before(sentence, "Vedtaket")
