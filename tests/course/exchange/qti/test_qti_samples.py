"""QTI that others wrote: every question that we have comes in, and a line for each that does not."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from course.exchange.formats import find_format
from course.exchange.model import Exchanged, Outcome
from course.quiz.gaps import TypedGap
from course.quiz.options import Option
from course.quiz.question_types.cloze import Cloze
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.ordering import Ordering
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.spellings import Match

SAMPLES = Path(__file__).resolve().parents[3] / "samples/exchange"


def read(path: str, name: str) -> Exchanged:
    data = (SAMPLES / path).read_bytes()
    form = find_format(data, path)
    assert form is not None
    assert form.name == name
    return form.read(data, file=path, lang="en")


def kept(*texts: str, keys: tuple[str, ...]) -> tuple[Option, ...]:
    """Options that stay in their order, as the files of both programs want them."""
    return tuple(Option(text, text in keys, is_fixed=True) for text in texts)


def codes(found: Exchanged) -> list[list[str]]:
    return [[finding.code for finding in item.findings] for item in found.items]


def test_qti_package_maker_writes_qti_2_1():
    found = read("qti-package-maker/qti21.zip", "qti-2.1")
    assert [(question.stem, question.content) for question in found.questions] == [
        (
            "Which number is for an ambulance in Norway?",
            Single(kept("110", "112", "113", keys=("113",))),
        ),
        (
            "Which of these are vital signs?",
            Multiple(kept("pulse", "breathing", "eye colour", "height", keys=("pulse", "breathing"))),
        ),
        (
            "Match each organ with what it does.",
            Matching(
                (
                    Pair("heart", "pumps blood"),
                    Pair("lung", "takes up oxygen"),
                    Pair("kidney", "cleans blood"),
                )
            ),
        ),
        (
            "What is the boiling point of water at sea level, in degrees Celsius?",
            Number(Fraction(100), Fraction(1, 2), lang="en"),
        ),
        ("What is the largest organ of the body?", ShortText(("skin", "the skin"))),
        (
            "Fill in what is missing.",
            Cloze(
                ("The ", " pumps blood to the ", "."),
                (TypedGap(("heart",)), TypedGap(("body", "whole body"))),
            ),
        ),
        (
            "Put the steps in order.",
            Ordering(("check for danger", "check for response", "call for help"), "exact"),
        ),
    ]
    assert {item.outcome for item in found.items} == {Outcome.WHOLE}
    assert codes(found) == [
        ["qti-scoring-unsaid"],
        ["qti-picks-limited", "qti-scoring-unsaid"],
        ["qti-points"],
        ["qti-points"],
        ["qti-scoring-unsaid"],
        ["qti-stem-added", "qti-scoring-unsaid"],
        [],
    ]


def test_incept_qti_sdk_writes_qti_3_0():
    found = read("incept-qti-sdk/questions.zip", "qti-3.0")
    assert [(question.stem, question.content) for question in found.questions] == [
        (
            "Which number is for an **ambulance** in Norway?",
            Single((Option("110"), Option("112"), Option("113", True))),
        ),
        (
            "What do you do first?",
            Single(
                (
                    Option("check for danger", True, "Yes: your own safety first.", True),
                    Option("run", False, "No: look first.", True),
                )
            ),
        ),
        (
            "Which are vital signs?",
            Multiple(kept("pulse", "breathing", "eye colour", keys=("pulse", "breathing")), "all"),
        ),
        ("The largest organ of the body is", ShortText(("skin", "the skin"))),
        (
            "Fill in what is missing.",
            Cloze(("The ", " pumps ", "."), (TypedGap(("heart",)), TypedGap(("blood",))), Match()),
        ),
        (
            "Match each organ with what it does.",
            Matching(
                (Pair("heart", "pumps blood"), Pair("lung", "takes up oxygen")),
                ("cleans blood",),
                partial=False,
            ),
        ),
        (
            "Put the steps in order.",
            Ordering(("check for danger", "check for response", "call for help"), "exact"),
        ),
    ]
    assert codes(found) == [
        *([], [], [], []),
        ["qti-stem-added", "qti-scoring-other"],
        *([], []),
        ["qti-extended-text"],
    ]
    assert [item.outcome for item in found.items if item.findings] == [Outcome.CHANGED, Outcome.LEFT_OUT]


def test_text2qti_writes_qti_1_2_which_is_refused_with_a_line():
    found = read("text2qti/quiz.zip", "qti-2.2")
    assert not found.items
    assert [finding.code for finding in found.findings] == ["qti-version-old"]
