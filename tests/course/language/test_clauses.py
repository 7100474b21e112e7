"""What a stem asks in its main clauses: nothing of a condition, a quote or a situation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.language.clauses import asked


@pytest.mark.parametrize(
    ("lang", "stem", "clauses"),
    [
        ("nb", "Hva gjør du når hun ikke vil?", ("hva gjør du , ?",)),
        ("nb", "Når hun ikke vil, hva gjør du?", (", , hva gjør du ?",)),
        ("nb", "Når vasker du hendene?", ("når vasker du hendene ?",)),
        ("nb", "Hva er det som ikke gjelder?", ("hva er det som ikke gjelder ?",)),
        ("nb", "Hva gjør du med det som ikke er brukt, etterpå?", ("hva gjør du med det , , etterpå ?",)),
        ("nb", "Hun vil ikke. Hva gjør du?", ("hva gjør du ?",)),
        ("nb", "Hva svarer du på «Kan du ikke tie?»", ("hva svarer du på",)),
        ("nb", "Du skal _____ si fra.", ()),
        ("nb", "Hvorfor skal du ikke vente?", ()),
        ("nb", "Vet du når du ikke melder?", ("vet du , ?",)),
        ("nb", "Til hvem melder du, og hvor?", ("til hvem melder du , og hvor ?",)),
        ("nn", "Kven melder du til dersom ho ikkje vil?", ("kven melder du til , ?",)),
        ("nn", "Du skal ikkje:", ("du skal ikkje :",)),
        ("en", "When do you report?", ("when do you report ?",)),
        ("en", "When the patient does not agree, what do you do?", (", , what do you do ?",)),
        ("en", "Which of these is not a sign that somebody is hurt?", ("which of these is not a sign , ?",)),
        ("en", "Pick the one that is not safe.", ("pick the one that is not safe .",)),
        ("sv", "Vad gör du inte?", ()),
    ],
)  # fmt: skip
def test_only_main_clauses_of_what_asks_are_left(lang: str, stem: str, clauses: tuple[str, ...]):
    assert asked(stem, lang) == clauses


@given(st.text(max_size=200), st.sampled_from(("nb", "nn", "en")))
def test_any_text_is_read_and_no_word_is_made_up(stem: str, lang: str):
    there = {*stem.lower().replace("«", " ").split(), ","}
    for clause in asked(stem, lang):
        assert all(any(word in one for one in there) for word in clause.split())
