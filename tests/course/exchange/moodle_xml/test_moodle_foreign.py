"""Moodle XML that other programs wrote comes in: every question as it was meant, or a line that says why not.

The samples and the commands that made them are in `tests/samples/exchange/<package>/`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from course.exchange.formats import find_format
from course.exchange.model import Exchanged, ItemReport, Outcome
from course.exchange.moodle_xml import read
from course.quiz.gaps import TypedGap
from course.quiz.question import Question, QuestionType
from course.quiz.question_types.cloze import Cloze

SAMPLES = Path(__file__).resolve().parents[3] / "samples/exchange"
WHOLE, CHANGED = Outcome.WHOLE, Outcome.CHANGED

MEANT = {
    "moodle-tools": {
        "Hvem har plikt": ("single", CHANGED, ("Alle",)),
        "Halvt poeng": ("single", CHANGED, ("Helt riktig",)),
        "Samtykke": ("single", WHOLE, ("Sant",)),
        "Døgnets timer": ("number", WHOLE, ("24 ± 0,5",)),
        "Nødnummer": ("short_text", WHOLE, ("112",)),
        "Jokertegn": ("short_text", CHANGED, ("barnevern",)),
        "Telefonnumre": ("matching", WHOLE, ("Politi → 112", "Ambulanse → 113")),
        "Rekkefølge": ("ordering", CHANGED, ("1. Se", "2. Spør", "3. Varsle", "4. Skriv ned")),
        "Alt eller ingenting": ("ordering", CHANGED, ("1. En", "2. To", "3. Tre")),
        "Lukeoppgave": ("cloze", CHANGED, ("112", "barnevernet")),
        "Tall i luke": ("cloze", CHANGED, ("7",)),
        "Velg ord": ("cloze", WHOLE, ("plikt", "ansvar")),
    },
    "pymoodef": {
        "q001_multichoice_hva_er_vold": ("single", CHANGED, ("Fysisk, psykisk og seksuell makt.",)),
        "q002_matching_hva_hører_sammen": (
            "matching",
            WHOLE,
            ("Politi → 112", "Ambulanse → 113", "Brann → 110"),
        ),
        "q003_truefalse_vold_i_nære_relasjoner_er_en_privatsak": ("true_false", WHOLE, ("Usant",)),
        "q004_shortanswer_hvem_har_ansvaret_for_barnevernet": ("short_text", WHOLE, ("kommunen",)),
        "q005_ddwtos_du_har_1_til_å_avverge_og_2_til_": ("cloze", WHOLE, ("plikt", "rett")),
        "q006_gapselect_du_har_1_til_å_avverge_og_2_til_": ("cloze", WHOLE, ("plikt", "rett")),
        "q007_ordering_sett_trinnene_i_rekkefølge": (
            "ordering",
            CHANGED,
            ("1. Se", "2. Spør", "3. Varsle", "4. Skriv"),
        ),
        "q008_numerical_hvor_mange_uker_er_det_i_et_år": ("number", WHOLE, ("52 ± 1",)),
        "q011_shortanswer_hva_viser_bildet": ("short_text", CHANGED, ("Tegn",)),
    },
    "moodlexport": {
        "Taushet": ("multiple", WHOLE, ("Legen", "Renholderen")),
        "En": ("single", CHANGED, ("Alltid",)),
        "Formel": ("single", CHANGED, (r"\\(\\)\\(4\\)",)),
    },
    "moocloze": {
        "Kort og flervalg": ("cloze", WHOLE, ("112", "113")),
        "Vekt": ("cloze", CHANGED, ("Ja", "nei")),
    },
}
"""Package -> name in Moodle -> our type, what became of it, and its key in words."""

LEFT_OUT = {
    "moodle-tools": {"Fritekst": "exchange-essay", "Flere sant og usant": "moodle-type-left-out"},
    "pymoodef": {
        "q009_numerical_hva_er_kvadratroten_av_4": "moodle-numbers-several",
        "q010_essay_beskriv_avvergingsplikten": "exchange-essay",
    },
    "moodlexport": {"Fritekst": "exchange-essay"},
    "moocloze": {"Tall": "moodle-gap-number", "Flere svar": "moodle-gap-several"},
}

TOLD = {
    ("moodle-tools", "Hvem har plikt"): {"moodle-grades-lost"},
    ("moodle-tools", "Halvt poeng"): {"moodle-grades-lost"},
    ("moodle-tools", "Jokertegn"): {"moodle-wildcard", "moodle-grades-lost", "moodle-feedback-moved"},
    ("moodle-tools", "Rekkefølge"): {"moodle-ordering-part"},
    ("moodle-tools", "Tall i luke"): {"moodle-gap-number-as-text"},
    ("pymoodef", "q007_ordering_sett_trinnene_i_rekkefølge"): {"moodle-ordering-graded"},
    ("pymoodef", "q011_shortanswer_hva_viser_bildet"): {"exchange-lost-picture", "moodle-files-left-out"},
    ("moodlexport", "En"): {"moodle-weight"},
    ("moodlexport", "Formel"): {"exchange-lost-formula"},
    ("moocloze", "Vekt"): {"moodle-gap-weights", "moodle-weight"},
}
"""What must be said of a question that comes in changed."""


def sample(package: str) -> Exchanged:
    return read((SAMPLES / package / "questions.xml").read_bytes(), file="questions.xml", lang="nb")


def right_of(content: QuestionType) -> tuple[str, ...]:
    """The key in words; of a text with gaps what belongs in each."""
    if not isinstance(content, Cloze):
        return content.key()
    return tuple(
        gap.spellings[0]
        if isinstance(gap, TypedGap)
        else next(option.text for option in gap.options if option.is_key)
        for gap in content.gaps
    )


def questions_of(found: Exchanged) -> dict[str, tuple[ItemReport, Question]]:
    taken = [item for item in found.items if item.type is not None]
    return {item.title: (item, question) for item, question in zip(taken, found.questions, strict=True)}


@pytest.mark.parametrize("package", MEANT)
def test_every_question_of_a_foreign_file_comes_in_as_it_was_meant(package):
    came = {
        title: (question.content.type_name, item.outcome, right_of(question.content))
        for title, (item, question) in questions_of(sample(package)).items()
    }
    assert came == MEANT[package]


@pytest.mark.parametrize("package", LEFT_OUT)
def test_every_question_that_does_not_come_in_has_a_line(package):
    left = {item.title: item for item in sample(package).items if item.outcome is Outcome.LEFT_OUT}
    assert left.keys() == LEFT_OUT[package].keys()
    for title, code in LEFT_OUT[package].items():
        assert code in {finding.code for finding in left[title].findings}


@pytest.mark.parametrize(("package", "title"), TOLD)
def test_what_changed_is_told(package, title):
    item, _ = questions_of(sample(package))[title]
    assert {finding.code for finding in item.findings} >= TOLD[package, title]


def test_texts_feedback_choices_and_categories_come_along():
    found = questions_of(sample("moodle-tools"))
    duty = found["Hvem har plikt"][1]
    assert duty.stem == "Hvem har plikt til å **avverge** grov vold?"
    assert duty.explanation == "Plikten gjelder alle, ikke bare helsepersonell."
    assert duty.tags == ("helse/volld/avverging",)
    assert duty.content.options[2].feedback == "Nei, men politiet kan også ha den."
    assert found["Telefonnumre"][1].content.choices == ("112", "113", "114")
    gaps = found["Velg ord"][1].content.gaps
    assert [[option.text for option in gap.options] for gap in gaps] == [["plikt", "lov"], ["ansvar", "lyst"]]
    short = found["Nødnummer"][1].content
    assert (short.spellings, short.ignore_case) == (("112", "en-en-to"), True)
    assert not found["Jokertegn"][1].content.ignore_case
    assert found["Alt eller ingenting"][1].content.scoring == "exact"


@pytest.mark.parametrize("package", MEANT)
def test_foreign_files_are_seen_for_what_they_are(package):
    data = (SAMPLES / package / "questions.xml").read_bytes()
    assert find_format(data, "questions.xml").name == "moodle-xml"
