"""Draws: fair, the same on every Python, and always with the critical questions."""

from __future__ import annotations

import json
from collections import Counter
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import AttemptError, CourseError, MissingError
from course.quiz.arrangement import in_file_order
from course.quiz.draw import Draw, DrawnItem, draw_quiz
from course.quiz.options import Option
from course.quiz.question import Question
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse
from course.quiz.rules import QuizRules


def choice(question_id: str, options: int = 4, *, critical: bool = False) -> Question:
    content = Single(tuple(Option(f"svar {n}", n == 0) for n in range(options)))
    return Question(question_id, "Hva?", content, critical=critical)


POOL = [
    choice("a"),
    choice("b", critical=True),
    Question("c", "?", TrueFalse(True)),
    choice("d", 3),
    choice("e"),
]
VERSIONS = {question.id: f"sha256:{question.id}" for question in POOL}
ALL = QuizRules(Fraction(4, 5))


def test_the_same_seed_gives_these_very_draws_on_every_python():
    drawn = draw_quiz(POOL, VERSIONS, ALL, seed=b"0123456789abcdef")
    assert [(item.question, item.order) for item in drawn.items] == [
        ("e", (0, 1, 2, 3)),
        ("d", (0, 1, 2)),
        ("c", ()),
        ("b", (2, 0, 3, 1)),
        ("a", (0, 3, 2, 1)),
    ]
    drawn = draw_quiz(POOL, VERSIONS, QuizRules(Fraction(4, 5), 2), seed=b"")
    assert [(item.question, item.order) for item in drawn.items] == [("b", (1, 3, 0, 2)), ("e", (3, 2, 0, 1))]


@given(st.binary(max_size=16), st.integers(1, 7) | st.none())
def test_a_draw_holds_as_many_as_asked_with_the_critical_ones_each_once(seed: bytes, count: int | None):
    drawn = draw_quiz(POOL, VERSIONS, QuizRules(Fraction(1), count), seed=seed)
    ids = [item.question for item in drawn.items]
    assert len(ids) == len(set(ids)) == min(count or 5, 5)
    assert "b" in ids
    for item in drawn.items:
        question = next(question for question in POOL if question.id == item.question)
        assert sorted(item.order) == list(in_file_order(question.content.groups))
        assert item.version == VERSIONS[item.question]


def test_critical_questions_are_in_also_when_they_are_more_than_the_draw():
    pool = [choice(f"q{n}", critical=n < 3) for n in range(6)]
    drawn = draw_quiz(pool, {question.id: "v" for question in pool}, QuizRules(Fraction(1), 2), seed=b"x")
    assert sorted(item.question for item in drawn.items) == ["q0", "q1", "q2"]


def test_every_order_comes_up_about_equally_often():
    seeds = [n.to_bytes(4, "big") for n in range(6000)]
    question = choice("a", 3)
    orders = Counter(draw_quiz([question], {"a": "v"}, ALL, seed=seed).items[0].order for seed in seeds)
    assert set(orders) == set(permutations(range(3)))
    # 6000 throws of a fair die: a face off by more than 150 comes up once in ten million runs.
    assert all(850 < times < 1150 for times in orders.values())


def test_the_place_of_the_key_tells_nothing_after_the_draw():
    seeds = [n.to_bytes(4, "big") for n in range(4000)]
    shown = Counter(
        draw_quiz([choice("a")], {"a": "v"}, ALL, seed=seed).items[0].order.index(0) for seed in seeds
    )
    assert all(850 < shown[place] < 1150 for place in range(4))


def test_a_draw_survives_its_json():
    drawn = draw_quiz(POOL, VERSIONS, ALL, seed=b"x")
    assert Draw.from_json(json.loads(json.dumps(drawn.to_json()))) == drawn


@pytest.mark.parametrize("order", [[0, 0], [-1, 0], [0, True], ["0"], None])
def test_an_order_that_no_draw_gives_is_refused(order: object):
    form = {"items": [{"question": "a", "version": "v", "order": order}]}
    with pytest.raises(CourseError, match="question-form-unreadable"):
        Draw.from_json(form)  # type: ignore[arg-type]


def test_nothing_to_draw_two_of_a_name_and_no_version_are_refused():
    with pytest.raises(AttemptError, match="quiz-empty"):
        draw_quiz([], {}, ALL, seed=b"x")
    with pytest.raises(AttemptError, match="quiz-ids-alike"):
        draw_quiz([choice("a"), choice("a")], VERSIONS, ALL, seed=b"x")
    with pytest.raises(MissingError, match="question-version-missing"):
        draw_quiz([choice("z")], VERSIONS, ALL, seed=b"x")


@pytest.mark.parametrize(("share", "draw"), [(Fraction(0), None), (Fraction(11, 10), None), (Fraction(1), 0)])
def test_rules_that_no_quiz_can_have_are_refused(share: Fraction, draw: int | None):
    with pytest.raises(ValueError, match=r"at least one|share"):
        QuizRules(share, draw)


def test_an_item_is_found_by_its_question():
    item = DrawnItem("a", "v")
    assert (Draw((item,)).item("a"), Draw((item,)).item("b")) == (item, None)
