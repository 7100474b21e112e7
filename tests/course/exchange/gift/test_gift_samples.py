"""The shared GIFT samples: read as their authors expect, and every question that we have imported whole.

The expectations are those of gift-pegjs. Moodle is the reference where the two differ: it puts
the gap right before what follows ("_____."), gift-pegjs a space between.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from course.exchange.gift.grammar import Answer, Kind, Parsed, Text, parse
from course.exchange.gift.reading import read
from course.exchange.model import Outcome

KINDS = {
    Kind.CATEGORY: "Category",
    Kind.DESCRIPTION: "Description",
    Kind.ESSAY: "Essay",
    Kind.NUMERICAL: "Numerical",
    Kind.MULTICHOICE: "MC",
    Kind.MATCH: "Matching",
    Kind.TRUE_FALSE: "TF",
    Kind.SHORT_ANSWER: "Short",
}
OURS = {"TF", "MC", "Numerical", "Short", "Matching"}
SAMPLES = sorted((Path(__file__).resolve().parents[5] / "shared/samples/gift").glob("*.gift"))

pytestmark = pytest.mark.usefixtures("shared")


def spaced(text: str) -> str:
    """Without the difference in space around gaps and lines."""
    return re.sub(r"\s*_____\s*", "_____", " ".join(text.split()))


def shown(text: Text) -> dict[str, str]:
    return {"format": text.format, "text": spaced(text.text)}


def theirs(text: dict[str, str] | None) -> dict[str, str] | None:
    return text and {"format": text["format"], "text": spaced(text["text"])}


def choice(answer: Answer) -> tuple[object, ...]:
    return answer.sign != "~", float(answer.weight) if answer.weight else None, shown(answer.text)


def assert_same(parsed: Parsed, expected: dict) -> None:
    assert KINDS[parsed.kind] == expected["type"]
    assert parsed.title == (expected["title"] or "")
    if parsed.kind is Kind.CATEGORY:
        return
    assert shown(parsed.stem) == theirs(expected["stem"])
    assert parsed.id == (expected["id"] or "")
    assert [*parsed.tags] == (expected["tags"] or [])
    if "globalFeedback" in expected:
        assert (shown(parsed.general) if parsed.general else None) == theirs(expected["globalFeedback"])
    if parsed.kind is Kind.TRUE_FALSE:
        wrong, right = parsed.answers[0].feedback, parsed.said_if_right
        assert parsed.is_true == expected["isTrue"]
        assert [shown(each) if each else None for each in (wrong, right)] == [
            theirs(expected["trueFeedback"]),
            theirs(expected["falseFeedback"]),
        ]
    elif parsed.kind is Kind.MATCH:
        assert [(shown(each.text), each.right) for each in parsed.answers] == [
            (theirs(pair["subquestion"]), pair["subanswer"]) for pair in expected["matchPairs"]
        ]
    elif parsed.kind in (Kind.MULTICHOICE, Kind.SHORT_ANSWER):
        assert [choice(each) for each in parsed.answers] == [
            (each["isCorrect"], each["weight"], theirs(each["text"])) for each in expected["choices"]
        ]
        assert [shown(each.feedback) if each.feedback else None for each in parsed.answers] == [
            theirs(each["feedback"]) for each in expected["choices"]
        ]
    elif parsed.kind is Kind.NUMERICAL:
        assert_same_numbers(parsed, expected["choices"])


def assert_same_numbers(parsed: Parsed, expected: object) -> None:
    if isinstance(expected, list):
        assert [each.feedback.text for each in parsed.answers] == [
            each["feedback"]["text"] if each["feedback"] else "" for each in expected
        ]
        assert [float(each.weight) if each.weight else None for each in parsed.answers] == [
            each["weight"] for each in expected
        ]
        numbers = [each["text"] for each in expected]
    else:
        numbers = [expected]
    for answer, number in zip(parsed.answers, numbers, strict=True):
        parts = [float(part) for part in re.split(r":|\.\.", answer.text.text)]
        wanted = {
            "simple": ["number"],
            "range": ["number", "range"],
            "high-low": ["numberLow", "numberHigh"],
        }[number["type"]]
        assert parts == [number[part] for part in wanted]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_is_read_as_its_authors_expect(path: Path):
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    found = list(parse(path.read_text("utf-8")))
    assert len(found) == len(expected)
    for parsed, each in zip(found, expected, strict=True):
        assert_same(parsed, each)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_question_of_a_kind_that_we_have_is_imported(path: Path):
    expected = [
        each
        for each in json.loads(path.with_suffix(".json").read_text("utf-8"))
        if each["type"] != "Category"
    ]
    found = read(path.read_bytes(), file=path.name, lang="en")
    assert [item.outcome is not Outcome.LEFT_OUT for item in found.items] == [
        each["type"] in OURS for each in expected
    ]
    for item in found.items:
        assert item.outcome is Outcome.WHOLE or item.findings


def test_the_samples_are_all_there():
    assert len(SAMPLES) == 26
