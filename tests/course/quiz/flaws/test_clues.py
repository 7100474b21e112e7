"""A word of the question that is heard in the key alone, and when that says nothing."""

from __future__ import annotations

import pytest

from course.errors import Level
from course.quiz.flaws import find_flaws, flaws_of, is_sound
from course.quiz.options import Option
from course.quiz.question import Bank, Question
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.single import Single


def asked(stem: str, *texts: str) -> Question:
    """A question with the first option as its key."""
    return Question("q", stem, Single(tuple(Option(text, place == 0) for place, text in enumerate(texts))))


def echoes(question: Question, topic: str = "", lang: str = "nb") -> list[tuple[str, object]]:
    found = flaws_of(question, lang, topic)
    return [(finding.level, finding.facts["heard"]) for finding in found if finding.code == "key-echo"]


LAWYER = asked("Hvilken advokat betaler staten?", "Bistandsadvokaten", "Lagdommeren", "Lensmannen")


@pytest.mark.parametrize(
    ("lang", "question"),
    [
        ("nb", LAWYER),
        ("nn", asked("Kven tek imot varsel om vald?", "Den som har varselvakt", "Presten", "Vertinna")),
        ("en", asked("What keeps a password safe?", "Its password hash", "A cookie", "A session")),
    ],
)
def test_a_word_heard_in_the_key_alone_is_a_warning(lang: str, question: Question):
    (echo,) = echoes(question, lang=lang)
    assert echo[0] is Level.WARNING
    assert not is_sound(question, lang)


def test_a_word_that_a_distractor_has_as_well_tells_nothing():
    assert echoes(asked("Hvilken advokat?", "Bistandsadvokaten", "Statsadvokaten", "Lensmannen")) == []


def test_a_word_of_the_modules_title_tells_nothing():
    assert echoes(LAWYER, "Advokater og retten") == []
    assert is_sound(LAWYER, "nb", "Advokater og retten")


def test_a_word_of_the_situation_is_noted_only():
    question = asked("Legen er ute. Hva gjør du?", "Henter legen", "Venter i gangen", "Går hjem igjen")
    assert echoes(question) == [(Level.NOTE, "legen")]
    assert is_sound(question, "nb")


def test_where_several_are_right_nothing_is_heard_in_the_key_alone():
    options = (Option("Bistandsadvokaten", True), Option("Legen", True), Option("Lensmannen"))
    assert echoes(Question("q", "Hvilken advokat?", Multiple(options))) == []


def test_a_question_with_a_warning_is_not_sound_and_one_with_notes_is():
    assert is_sound(asked("Hvem melder?", "Legen", "Naboen", "Presten"), "nb")
    assert is_sound(asked("Hvem melder?", "Legen", "Naboen"), "nb")  # two options are a note
    assert not is_sound(asked("Hvem melder ikke?", "Legen", "Naboen", "Presten"), "nb")


def test_the_titles_of_bank_and_module_count_alike():
    def heard(bank: Bank, topic: str = "") -> list[str]:
        return [finding.code for finding in find_flaws(bank, topic)]

    assert heard(Bank("m", "nb", (LAWYER,))) == ["key-echo"]
    assert heard(Bank("m", "nb", (LAWYER,), title="Advokater")) == []
    assert heard(Bank("m", "nb", (LAWYER,)), "Advokater") == []
