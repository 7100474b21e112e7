"""The models of a table as figures, or why there are none."""

from __future__ import annotations

import lsat
import numpy as np
import pytest

from course.messages import LANGUAGES, say
from course.quiz.statistics import conditional
from course.quiz.statistics.ability import by_score
from course.quiz.statistics.models import Models, fit_models
from course.quiz.statistics.rasch import fit_rasch
from course.quiz.statistics.responses import Responses
from course.quiz.statistics.right_wrong import RightWrong

pytestmark = pytest.mark.slow

NAN = float("nan")


def simulated(people: int, questions: int = 8, seed: int = 1) -> np.ndarray:
    chance = np.random.default_rng(seed)
    ability, difficulty = chance.normal(size=(people, 1)), np.linspace(-1, 1, questions)
    return (chance.random((people, questions)) < 1 / (1 + np.exp(difficulty - ability))) * 1.0


def models_of(table: np.ndarray) -> Models:
    return fit_models(Responses.from_matrix(table, questions=tuple("abcdefghijkl"[: table.shape[1]])))


def test_every_figure_of_lsat_has_its_n_and_interval():
    found = models_of(lsat.LSAT_7.matrix())
    assert (found.persons, found.is_conditional, found.rasch, found.two_parameter) == (1000, True, None, None)
    fit = fit_rasch(RightWrong.of(lsat.LSAT_7.matrix()))
    for place, each in enumerate(found.questions):
        assert each.question == "abcde"[place]
        assert (each.n, each.right) == (1000, int(lsat.LSAT_7.matrix()[:, place].sum()))
        assert each.difficulty.value == pytest.approx(lsat.LSAT_7.conditional[place], abs=1e-4)
        assert each.difficulty.low == pytest.approx(each.difficulty.value - 1.959964 * fit.error[place])
        assert each.difficulty.high == pytest.approx(each.difficulty.value + 1.959964 * fit.error[place])
        assert each.discrimination.value == pytest.approx(lsat.LSAT_7.own[place], abs=1e-3)
        assert each.location.value == pytest.approx(lsat.LSAT_7.own_difficulty[place], abs=1e-3)
        for figure in (each.difficulty, each.discrimination, each.location):
            assert figure.low < figure.value < figure.high
            assert (figure.n, figure.reason) == (1000, "")
        assert each.infit == pytest.approx(1, abs=0.15)
        assert each.s_x2_df == 2
    assert found.questions[1].s_x2 == pytest.approx(14.453, abs=0.01)
    assert found.andersen.groups == (359, 321)
    assert [each.ability for each in found.scores] == pytest.approx(by_score(fit.difficulty).ability.tolist())


def test_questions_that_say_nothing_are_left_out_and_the_rest_is_as_without_them():
    table = simulated(400)
    table[:, 2] = 1
    table[:, 5] = 0
    table[:, 6] = NAN
    found = models_of(table)
    reasons = [each.difficulty.reason for each in found.questions]
    assert reasons == ["", "", "models-all-right", "", "", "models-all-wrong", "models-nobody-saw", ""]
    assert [each.discrimination.reason for each in found.questions] == reasons
    alone = models_of(table[:, [0, 1, 3, 4, 7]])
    assert [each.difficulty for each in found.questions if not each.difficulty.reason] == [
        each.difficulty for each in alone.questions
    ]


def test_too_few_people_are_told_for_each_model():
    found = models_of(simulated(150))
    assert found.rasch is None
    assert (found.two_parameter.code, dict(found.two_parameter.facts)) == (
        "models-too-few-people",
        {"n": 150, "least": 200},
    )
    assert found.questions[0].discrimination.reason == "models-too-few-people"
    found = models_of(simulated(20))
    assert found.rasch.code == found.two_parameter.code == "models-too-few-people"
    assert found.questions[0].difficulty.reason == "models-too-few-people"
    assert found.andersen is None
    assert found.scores == ()
    for lang in LANGUAGES:
        assert say(found.rasch.code, found.rasch.facts, lang)


def test_a_table_where_nothing_tells_has_no_model():
    found = models_of(np.ones((300, 3)))
    assert found.rasch.code == found.two_parameter.code == "models-too-few-questions"
    assert [each.difficulty.reason for each in found.questions] == ["models-all-right"] * 3


def test_parts_of_points_are_wrong_here_and_it_is_told_of_how_many_questions():
    table = simulated(300)
    halves = table.copy()
    halves[:50, 0] = np.where(table[:50, 0] == 0, 0.5, 1)
    assert models_of(halves).partly_right == 1
    assert models_of(table).partly_right == 0
    assert models_of(halves).questions == models_of(table).questions


def test_a_draw_in_very_many_sets_falls_back_on_the_marginal_model(monkeypatch):
    table = simulated(800, 10)
    unseen = np.random.default_rng(2).random((20, 10)) < 0.3
    table[unseen[np.arange(800) % 20]] = NAN
    whole = models_of(table)
    assert whole.is_conditional
    monkeypatch.setattr(conditional, "DESIGN_LIMIT", 5)
    found = models_of(table)
    assert found.rasch is None
    assert not found.is_conditional
    for one, other in zip(found.questions, whole.questions, strict=True):
        assert one.infit is None
        assert other.infit is not None
        assert one.n == other.n < 800
        # Two methods of one model on the same answers.
        assert one.difficulty.value == pytest.approx(other.difficulty.value, abs=0.06)
        widths = [each.difficulty.high - each.difficulty.low for each in (one, other)]
        assert widths[0] == pytest.approx(widths[1], rel=0.1)
    assert sum(each.difficulty.value for each in found.questions) == pytest.approx(0, abs=1e-9)


def test_an_erratic_question_is_surprising_with_all_the_others_in_mind():
    table = simulated(1500, 12)
    table[:, 4] = np.random.default_rng(3).random(1500) < 0.5
    found = models_of(table)
    assert found.questions[4].fit_p < 1e-6
    assert sum(each.fit_p < 0.05 for each in found.questions) == 1
