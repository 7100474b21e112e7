"""Aiken: strict in, one right option out, and every other thing told."""

from __future__ import annotations

import pytest

from course.exchange.aiken import read, sniff, write
from course.exchange.model import Outcome
from course.quiz.options import Option
from course.quiz.question import Bank, Question
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse

GOOD = """Hva er 2 * 2 * 1?
A) 3
B) *fire*
ANSWER: B

Hva gjør
du nå?
A.Venter
B. Ringer
C. Spør
ANSWER: C
"""


def test_questions_are_read_as_plain_words():
    found = read(GOOD.encode(), file="a.txt", lang="nb")
    assert [(question.stem, question.content) for question in found.questions] == [
        ("Hva er 2 * 2 * 1?", Single((Option("3"), Option("\\*fire\\*", True)))),
        ("Hva gjør du nå?", Single((Option("Venter"), Option("Ringer"), Option("Spør", True)))),
    ]
    assert [item.outcome for item in found.items] == [Outcome.WHOLE] * 2
    assert [question.line for question in found.questions] == [1, 6]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("Hva?\nA. a\nB. b\n", "aiken-answer-missing", 3),
        ("Hva?\nA. a\nB. b\nNeste?\nA. a\nB. b\nANSWER: A", "aiken-answer-missing", 3),
        ("Hva?\nA. a\nB. b\nanswer: A", "aiken-answer-form", 4),
        ("Hva?\nA. a\nB. b\nAnswer B", "aiken-answer-form", 4),
        ("Hva?\nA. a\nB. b\nANSWER: AB", "aiken-answer-unknown", 4),
        ("Hva?\nA. a\nB. b\nANSWER: C", "aiken-answer-unknown", 4),
        ("Hva?\nA. a\nB. b\nANSWER:", "aiken-answer-unknown", 4),
        ("Hva?\nA. a\nC. b\nANSWER: A", "aiken-letters", 3),
        ("Hva?\nANSWER: A", "aiken-no-options", 1),
        ("A. a\nB. b\nANSWER: A", "exchange-stem-empty", 1),
        ("Hva?\nA. a\nANSWER: A", "options-too-few", 1),
        ("Hva?\nA. a\nB. a\nANSWER: A", "options-alike", 1),
        ("Hva?\nA.\nB. b\nANSWER: B", "option-empty", 1),
    ],
)
def test_what_does_not_keep_the_form_is_left_out_with_its_line(text: str, code: str, line: int):
    found = read(text.encode(), file="a.txt", lang="nb")
    first = found.items[0]
    assert first.outcome is Outcome.LEFT_OUT
    assert [(finding.code, finding.line) for finding in first.findings] == [(code, line)]


def test_what_can_be_said_comes_back():
    bank = Bank("m", "nb", read(GOOD.encode(), file="m", lang="nb").questions)
    written = write(bank)
    again = read(written.data, file="m", lang="nb")
    assert [(each.stem, each.content) for each in again.questions] == [
        (each.stem, each.content) for each in bank.questions
    ]


def test_what_cannot_be_said_is_told():
    options = (Option("**a**", True, "fint"), Option("b", is_fixed=True))
    questions = (
        Question("en", "*Hva*?", Single(options), "Fordi", own_from="meg", tags=("lov",)),
        Question("to", "Sant?", TrueFalse(True)),
        Question("tre", "A. Hansen sier?", Single((Option("a", True), Option("b")))),
        Question("fire", "To\n\n- a\n- b", Single((Option("a", True), Option("b")))),
    )
    written = write(Bank("m", "nb", questions))
    assert [item.outcome.value for item in written.items] == ["changed", "left-out", "left-out", "changed"]
    assert {finding.code for finding in written.items[0].findings} == {
        "exchange-marks-lost",
        "exchange-explanation-lost",
        "exchange-option-feedback-lost",
        "exchange-fixed-lost",
        "exchange-labels-lost",
    }
    assert written.items[1].findings[0].code == "exchange-type-not-sayable"
    assert written.items[2].findings[0].code == "aiken-stem-like-option"
    assert written.data.decode() == "Hva?\nA. a\nB. b\nANSWER: A\n\nTo a b\nA. a\nB. b\nANSWER: A\n"


def test_aiken_is_known_by_its_answers():
    assert sniff(GOOD.encode(), "x.txt")
    assert not sniff(GOOD.encode(), "x.gift")
    assert not sniff(b"Hva?{=ANSWER: A}", "x.txt")
