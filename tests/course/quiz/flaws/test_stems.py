"""Each rule on stems finds its flaw in every language, at its limit, and leaves the good stem alone."""

from __future__ import annotations

import pytest

from course.quiz.flaws import flaws_of
from course.quiz.options import Option
from course.quiz.question import Question
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse


def stem_codes(stem: str, lang: str = "nb", key: str = "Legen") -> list[str]:
    content = Single((Option(key, True), Option("Naboen"), Option("Presten")))
    return [finding.code for finding in flaws_of(Question("q", stem, content), lang)]


@pytest.mark.parametrize(
    ("lang", "stem", "code"),
    [
        ("nb", "Meldeplikten.", "stem-unfocused"),
        ("nn", "Om meldeplikta", "stem-unfocused"),
        ("en", "The duty to report.", "stem-unfocused"),
        ("nb", "Hvilken påstand er riktig?", "stem-undirected"),
        ("nb", "Hvilket av disse utsagnene stemmer?", "stem-undirected"),
        ("nn", "Kva for ein påstand er rett?", "stem-undirected"),
        ("nn", "Kva påstand stemmer?", "stem-undirected"),
        ("en", "Which of the following is true?", "stem-undirected"),
        ("en", "Which of the following statements are correct?", "stem-undirected"),
        ("en", "Which statement is true?", "stem-undirected"),
        ("nb", "Hvem skal du ikke melde til?", "stem-negative"),
        ("nb", "Hun er redd. Hva bør du **aldri** si?", "stem-negative"),
        ("nb", "Hva er det som ikke gjelder?", "stem-negative"),
        ("nb", "Velg det som ikke hjelper.\n\nHvem?", "stem-negative"),
        ("nb", "Hvilket svar er feil?", "stem-negative"),
        ("nn", "Kva gjeld ikkje når det hastar?", "stem-negative"),
        ("nn", "Alle kan melde, unnateke:", "stem-negative"),
        ("en", "Who does not report, if a child is hurt?", "stem-negative"),
        ("en", "Everybody reports except …", "stem-negative"),
        ("en", "In which case can't you wait?", "stem-negative"),
        ("nb", "Den som melder, er en", "stem-article"),
        ("nb", "Du skriver et _____ samme dag.", "stem-article"),
        ("nn", "Den som melder, er ein …", "stem-article"),
        ("nn", "Det du skriv, heiter eit _____.", "stem-article"),
        ("nb", "Hvem melder? " + "ord " * 54, "stem-long"),
        ("nb", "Hun kom. Hun gikk. Hun falt. Hun lo. Hun sov. Hvem melder du til?", "stem-long"),
        ("en", "She came.\n\nShe left.\n\nShe fell.\n\nShe sat.\n\nShe slept.\n\nWho is told?", "stem-long"),
    ],
)
def test_a_flaw_is_found_in_each_language(lang: str, stem: str, code: str):
    assert stem_codes(stem, lang) == [code]


@pytest.mark.parametrize(
    ("lang", "stem"),
    [
        ("nb", "Hvem melder?"),
        ("nb", "Et barn har et blåmerke. Hvem melder? Du er på vakt."),
        ("nb", "Meldingen sendes til:"),
        ("nb", "Meldingen sendes til …"),
        ("nb", "Meldingen sendes til _____ samme dag."),
        ("nb", "Hvem melder? " + "ord " * 53),
        ("nb", "Hun kom. Hun gikk. Hun falt. Hun lo. Hvem melder du til?"),
        ("nb", "Hvilken påstand om tolk er i strid med loven?"),
        ("nb", "Hva gjør du når pasienten ikke vil?"),
        ("nb", "Når pasienten ikke vil, hva gjør du?"),
        ("nb", "Pasienten vil ikke. Hva gjør du?"),
        ("nb", "Hva svarer du den som sier: «Kan du ikke tie?»"),
        ("nb", "Hvorfor skal du ikke vente?"),
        ("nb", "Du må ikke _____ uten grunn."),
        ("nb", "Hva gjør du ikke bare for barn, men for alle?"),
        ("nb", "Hva gjør en?"),
        ("nn", "Kven gjeld det dersom ho ikkje vil?"),
        ("en", "What do you do if she does not agree?"),
        ("en", "Who is told when it is not urgent?"),
        ("nn", "Kven melder?"),
        ("en", "Who reports it?"),
        ("sv", "Vem anmäler?"),
    ],
)
def test_a_good_stem_is_left_alone(lang: str, stem: str):
    assert stem_codes(stem, lang) == []


@pytest.mark.parametrize(
    ("stem", "key", "found"),
    [
        ("Legen _____ si fra.", "skal alltid først selv", True),
        ("Legen _____ si fra.", "skal selv først", False),
        ("Legen skal _____.", "si fra til den andre", False),
        ("Legen skal __si fra__ til?", "den andre som er der", False),
    ],
)
def test_a_long_option_for_a_gap_inside_a_sentence_is_told(stem: str, key: str, found: bool):
    assert ("stem-gap-inside" in stem_codes(stem, key=key)) is found


@pytest.mark.parametrize(
    ("stem", "texts", "found"),
    [
        ("It is called an", ("audit", "token", "record"), True),
        ("It is called a _____.", ("record", "token", "audit"), True),
        ("It is called a", ("record", "token", "unit"), False),
        ("It is called an", ("audit", "hour", "error"), False),
    ],
)
def test_an_english_article_tells_only_where_some_options_begin_with_a_vowel(stem, texts, found: bool):
    content = Single(tuple(Option(text, place == 0) for place, text in enumerate(texts)))
    assert [finding.code for finding in flaws_of(Question("q", stem, content), "en")] == (
        ["stem-article"] if found else []
    )


@pytest.mark.parametrize(
    "content",
    [
        TrueFalse(True),
        ShortText(("meldeplikt",)),
        Multiple((Option("a", True), Option("b", True), Option("c"))),
    ],
)
def test_only_who_picks_one_option_must_be_asked_something(content: object):
    assert flaws_of(Question("q", "Meldeplikten gjelder deg.", content), "nb") == ()


def test_the_length_of_a_stem_is_told_for_every_type():
    (finding,) = flaws_of(Question("q", "ord " * 56, TrueFalse(True)), "nb")
    assert (finding.code, finding.facts["words"]) == ("stem-long", 56)
