"""Option tables count who chose what, and never show one person's own words."""

from __future__ import annotations

import random
from collections import Counter
from fractions import Fraction

import pytest
from plain_statistics import Plain, table

from course.quiz.statistics import option_table
from course.quiz.statistics.classical import classical
from course.quiz.statistics.responses import Responses, Row


def answers(seed: int, persons: int = 90, questions: int = 5) -> list[Row]:
    """Rows with the options a, b, c, d; some left open, some not seen."""
    dice = random.Random(seed)
    rows = []
    for person, question in table(persons, questions):
        if dice.random() < 0.1:
            continue
        answer = dice.choices(["a", "b", "c", "d", None], [5, 3, 2, 1, 1])[0]
        rows.append(
            Row(
                person,
                question,
                float(answer == "a"),
                answered=answer is not None,
                response=answer,
            )
        )
    return rows


@pytest.mark.parametrize("many", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_tables_equal_loops_over_the_persons(seed, many, monkeypatch):
    if many:
        monkeypatch.setattr(option_table, "_MANY_CELLS", 0)
        monkeypatch.setattr("course.quiz.statistics.tally._BLOCK", 37)
    rows = answers(seed)
    told = {(row.person, row.question): row for row in rows}
    plain = Plain(
        {key: Fraction(row.score) for key, row in told.items()},
        dict.fromkeys({q for _, q in told}, Fraction(1)),
    )
    found = classical(Responses.from_rows(rows), minimum=1)
    for figures in found.questions:
        upper, lower = plain.contrast(figures.question)
        shown = plain.those_shown(figures.question)
        expected = {}
        for group, people in (("all", shown), ("upper", upper), ("lower", lower)):
            expected[group] = Counter(told[person, figures.question].response for person in people)
        assert {row.text or None for row in figures.options} == set(expected["all"])
        for row in figures.options:
            text = row.text or None
            assert row.kind == {"a": "key", None: "open"}.get(text, "wrong")
            assert row.n == expected["all"][text]
            assert row.chosen.value == pytest.approx(row.n / len(shown))
            assert (row.chosen.n, row.upper.n, row.lower.n) == (len(shown), len(upper), len(lower))
            assert row.upper.value == pytest.approx(expected["upper"][text] / len(upper))
            assert row.lower.value == pytest.approx(expected["lower"][text] / len(lower))
            assert row.difference.value == pytest.approx(row.upper.value - row.lower.value)
            assert row.difference.low <= row.difference.value <= row.difference.high


def test_options_of_the_bank_stand_in_its_order_also_when_nobody_took_them():
    rows = [Row(f"p{n}", "q", float(n % 2), response="yes" if n % 2 else "no") for n in range(20)]
    rows += [Row(f"p{n}", "r", float(n % 3 == 0), response="x") for n in range(20)]
    choices = {"q": {"never": 0.0, "yes": 1.0, "no": 0.0, "half": 0.5}}
    found = classical(Responses.from_rows(rows), choices=choices).questions[0]
    assert [(row.text, row.kind, row.n) for row in found.options] == [
        ("never", "wrong", 0),
        ("yes", "key", 10),
        ("no", "wrong", 10),
        ("half", "partial", 0),
    ]
    assert found.options[0].chosen.value == 0


def test_words_that_few_wrote_are_not_shown_one_by_one():
    rows = [Row(f"p{n}", "q", 1.0, response="common") for n in range(10)]
    rows += [Row(f"p{n}", "q", 0.0, response=f"secret {n}") for n in range(10, 17)]
    found = classical(Responses.from_rows(rows)).questions[0]
    assert [(row.text, row.kind, row.n) for row in found.options] == [
        ("common", "key", 10),
        ("", "other", 7),
    ]


def test_what_was_answered_but_is_not_told_is_not_taken_for_left_open():
    rows = [Row(f"p{n}", "q", 1.0, response="a") for n in range(6)]
    rows += [Row(f"p{n}", "q", 0.0) for n in range(6, 12)]
    rows += [Row(f"p{n}", "q", 0.0, answered=False) for n in range(12, 18)]
    found = classical(Responses.from_rows(rows)).questions[0]
    assert [(row.text, row.kind, row.n) for row in found.options] == [
        ("a", "key", 6),
        ("", "unknown", 6),
        ("", "open", 6),
    ]
    assert found.left_open.value == pytest.approx(1 / 3)


def test_groups_smaller_than_the_minimum_are_not_shown():
    rows = [row for row in answers(1, persons=12) if row.question in {"q0", "q1", "q2"}]
    found = classical(Responses.from_rows(rows)).questions[0]
    small = [row for row in found.options if row.upper.n < 5 or row.lower.n < 5]
    assert small
    for row in small:
        assert {row.upper.reason, row.lower.reason} & {"figure-too-few"}
        assert row.difference.reason == "figure-too-few"
    assert found.upper_lower.reason == "figure-too-few"


def test_without_responses_there_is_no_table():
    found = classical(Responses.from_matrix([[1.0, 0.0]] * 8))
    assert found.questions[0].options == ()
