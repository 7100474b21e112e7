"""What models and comparisons ask somebody to look at."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from course.errors import CourseError, Level
from course.messages import LANGUAGES, say
from course.quiz.statistics.columns import UNSAID, Coded
from course.quiz.statistics.differential import compare_responses
from course.quiz.statistics.model_work import groups_work, models_work
from course.quiz.statistics.models import fit_models
from course.quiz.statistics.responses import Responses
from course.quiz.statistics.work_list import Place


def table(
    people: int, seed: int, *, focal: int = 0, difference: float = 0.0, spread: float = 1.0
) -> np.ndarray:
    """Ten questions; for the last `focal` people question 3 is harder."""
    chance = np.random.default_rng(seed)
    difficulty = np.tile(np.linspace(-1, 1, 10), (people, 1))
    difficulty[people - focal :, 2] += difference
    ability = chance.normal(scale=spread, size=(people, 1))
    return (chance.random((people, 10)) < 1 / (1 + np.exp(difficulty - ability))) * 1.0


def grouped(matrix: np.ndarray, codes: np.ndarray) -> Responses:
    responses = Responses.from_matrix(matrix)
    return replace(responses, groups={"lang": Coded(("nb", "nn"), codes[responses.person])})


def test_a_wrong_key_and_an_erratic_question_are_to_be_looked_at():
    matrix = table(1500, 1, spread=2.0)
    matrix[:, 3] = 1 - matrix[:, 3]
    matrix[:, 7] = np.random.default_rng(2).random(1500) < 0.5
    found = models_work(fit_models(Responses.from_matrix(matrix)), {"4": Place("q.md", 12, "meld-1")})
    by_question = {item.question: item for item in found}
    assert by_question["4"].finding.code == "work-slope-negative"
    assert by_question["4"].is_sure
    assert (by_question["4"].finding.file, by_question["4"].finding.line, by_question["4"].passage) == (
        "q.md",
        12,
        "meld-1",
    )
    assert by_question["4"].finding.level is Level.WARNING
    assert by_question["8"].finding.code in {"work-erratic", "work-slope-negative"}
    assert set(by_question) == {"4", "8"}


def test_nothing_is_to_be_looked_at_where_the_model_holds():
    assert models_work(fit_models(Responses.from_matrix(table(1500, 3)))) == ()


@pytest.mark.parametrize(("difference", "group", "other"), [(1.0, "nn", "nb"), (-1.0, "nb", "nn")])
def test_a_question_that_is_harder_for_a_group_names_it(difference: float, group: str, other: str):
    matrix = table(1600, 4, focal=700, difference=difference)
    codes = np.repeat([0, 1], [900, 700])
    found = groups_work(compare_responses(grouped(matrix, codes), "lang"), {"3": Place("q.md", 7)})
    assert [item.question for item in found if item.is_sure] == ["3"]
    first = found[0]
    assert first.finding.code == "work-harder-for-group"
    assert (first.finding.facts["group"], first.finding.facts["other"]) == (group, other)
    assert first.finding.facts["size"] == "C"
    assert first.finding.facts["low"] <= first.finding.facts["delta"] <= first.finding.facts["high"]
    assert (first.finding.file, first.finding.line) == ("q.md", 7)
    for lang in LANGUAGES:
        assert say(first.finding.code, first.finding.facts, lang)


def test_people_without_a_group_or_an_answer_take_no_part():
    matrix = table(1000, 5)
    matrix[0] = np.nan
    codes = np.repeat([0, 1, UNSAID], [500, 400, 100])
    found = compare_responses(grouped(matrix, codes), "lang")[0]
    assert (found.reference_people, found.focal_people) == (499, 400)


def test_a_column_that_is_not_there_is_refused():
    with pytest.raises(CourseError) as raised:
        compare_responses(Responses.from_matrix(table(200, 6)), "unit")
    assert raised.value.code == "responses-no-such-column"
