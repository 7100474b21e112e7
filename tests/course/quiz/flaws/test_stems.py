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
