"""The work list names the fault that was planted, says how sure it is, and leaves sound questions alone."""

from __future__ import annotations

import math
import random

import pytest

from course.errors import Level
from course.messages import LANGUAGES, say
from course.quiz.statistics.classical import classical
from course.quiz.statistics.responses import Responses, Row
from course.quiz.statistics.work_list import Place, WorkItem, work_list


def sit(
    seed: int,
    persons: int,
    planted: dict[str, dict[str, object]] | None = None,
    sound: int = 10,
) -> Responses:
    """Answers to sound questions s0 ..., and to planted ones; options a (the key), b, c, d."""
    dice = random.Random(seed)
    rows = []
    for n in range(persons):
        able = dice.gauss(0, 1)
        for question in range(sound):
            right = dice.random() < 1 / (1 + math.exp(-1.2 * (able - 0.15 * (question - sound / 2))))
            answer = "a" if right else dice.choice("bcd")
            rows.append(Row(f"p{n}", f"s{question}", float(right), response=answer))
        for name, make in (planted or {}).items():
            answer = make["answer"](able, dice)
            right = answer == "a"
            rows.append(Row(f"p{n}", name, float(right), response=answer, answered=answer is not None))
    return Responses.from_rows(rows)


def listed(responses: Responses, **more: object) -> list[WorkItem]:
    return list(work_list(classical(responses, guesses=more.pop("guesses", None)), **more))


def codes(items: list[WorkItem], question: str) -> dict[str, bool]:
    return {item.finding.code: item.is_sure for item in items if item.question == question}


def chance(able: float, slope: float = 1.5) -> float:
    return 1 / (1 + math.exp(-slope * able))


def test_sound_questions_are_left_alone():
    items = listed(sit(1, 800), guesses={f"s{n}": 0.25 for n in range(10)})
    assert items == []


PLANTED = {
    "work-weight-negative": lambda able, dice: "a" if dice.random() > chance(able, 3) else dice.choice("bcd"),
    "work-too-easy": lambda able, dice: "a" if dice.random() < 0.99 else dice.choice("bcd"),
    "work-too-hard": lambda able, dice: "a" if dice.random() < 0.04 else dice.choice("bcd"),
    "work-left-open": lambda able, dice: (
        None if dice.random() < 0.3 else "a" if dice.random() < chance(able) else dice.choice("bcd")
    ),
    "work-weak": lambda able, dice: dice.choice("abcd"),
    "work-distractor-unused": lambda able, dice: "a" if dice.random() < chance(able) else dice.choice("bc"),
    "work-distractor-preferred": lambda able, dice: (
        "b" if able > 0.5 else "a" if dice.random() < 0.7 else dice.choice("cd")
    ),
    "work-distractor-upside-down": lambda able, dice: (
        dice.choice("ab") if dice.random() < chance(able, 2) else dice.choice("aacd")
    ),
}


@pytest.mark.parametrize("code", PLANTED)
def test_a_planted_fault_is_found_and_sure_when_many_answered(code):
    statistics = classical(
        sit(2, 800, {"x": {"answer": PLANTED[code]}}), choices={"x": {"a": 1.0, "b": 0.0, "c": 0.0, "d": 0.0}}
    )
    found = codes(list(work_list(statistics)), "x")
    assert found.get(code) is True
    assert not codes(list(work_list(statistics)), "s4")


def test_a_wrong_key_that_the_total_outweighs_is_suspect():
    answer = PLANTED["work-weight-negative"]
    found = codes(listed(sit(3, 500, {"x": {"answer": answer}}, sound=1)), "x")
    assert "work-key-suspect" in found or "work-weight-negative" in found
    barely = lambda able, dice: "a" if dice.random() > chance(able, 0.4) else "b"  # noqa: E731
    found = codes(listed(sit(3, 2000, {"x": {"answer": barely}}, sound=2)), "x")
    assert found["work-key-suspect"] is True


def test_no_better_than_guessing_needs_the_guess():
    guessing = lambda able, dice: dice.choice("abcd")  # noqa: E731
    responses = sit(4, 800, {"x": {"answer": guessing}})
    assert codes(listed(responses, guesses={"x": 0.25}), "x")["work-guessing"] is True
    assert "work-guessing" not in codes(listed(responses), "x")


def test_few_answers_to_sound_questions_make_nothing_sure():
    items = listed(sit(5, 12))
    assert {item.finding.code for item in items} > {"work-few-answers"}
    for item in items:
        assert item.is_sure == (item.finding.code == "work-few-answers")
        assert item.finding.level is Level.NOTE


def test_what_is_hidden_is_told_as_too_few():
    items = listed(sit(6, 4))
    assert {item.finding.code for item in items} == {"work-few-answers"}


def test_the_surest_and_most_serious_come_first_with_the_text_to_open():
    planted = {
        "easy": {"answer": PLANTED["work-too-easy"]},
        "wrong": {"answer": PLANTED["work-weight-negative"]},
    }
    items = listed(sit(7, 800, planted), places={"wrong": Place("quizzes/nb/m.md", 12, "guide/section-1")})
    assert items[0].question == "wrong"
    assert items[0].finding.level is Level.WARNING
    assert items[0].passage == "guide/section-1"
    assert (items[0].finding.file, items[0].finding.line) == ("quizzes/nb/m.md", 12)
    sure = [item.is_sure for item in items]
    assert sure == sorted(sure, reverse=True)
    assert items[0].to_json()["line"] == 12


def test_every_item_can_be_said_in_every_language():
    planted = {code: {"answer": answer} for code, answer in PLANTED.items()}
    items = listed(sit(8, 200, planted)) + listed(sit(8, 15, planted))
    assert len({item.finding.code for item in items}) > 6
    for item in items:
        for lang in LANGUAGES:
            sentence = say(item.finding.code, item.finding.facts, lang)
            assert "{" not in sentence
            assert "nan" not in sentence
