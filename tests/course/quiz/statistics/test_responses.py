"""The table of responses: what it keeps, what it refuses, what it chooses."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import CourseError
from course.quiz.statistics.columns import UNSAID
from course.quiz.statistics.responses import Attempts, Responses, Row

rows_of_one_attempt = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 4), st.sampled_from([0, 0.25, 0.5, 1])),
    min_size=1,
    unique_by=lambda row: row[:2],
)


@given(rows_of_one_attempt)
def test_rows_come_back_as_cells_and_everything_else_is_not_seen(rows):
    table = Responses.from_rows(Row(f"p{who}", f"q{what}", score) for who, what, score in rows)
    matrix = table.matrix()
    told = {(f"p{who}", f"q{what}"): score for who, what, score in rows}
    for i, person in enumerate(table.persons):
        for j, question in enumerate(table.questions):
            if (person, question) in told:
                assert matrix[i, j] == told[person, question]
            else:
                assert np.isnan(matrix[i, j])
    assert table.is_complete == (not np.isnan(matrix).any())
    assert table.seen_by_question.sum() == table.seen_by_person.sum() == len(rows) == len(table)


@given(st.integers(1, 6), st.integers(1, 5), st.randoms())
def test_a_grid_is_a_grid_only_in_order(people, asked, random):
    cells = np.array([[random.random() for _ in range(asked)] for _ in range(people)])
    table = Responses.from_matrix(cells)
    assert table.is_grid
    assert np.shares_memory(table.matrix(), table.score)
    order = list(range(people * asked))
    random.shuffle(order)
    mixed = table.at(np.array(order))
    assert mixed.is_grid == (order == sorted(order))
    assert mixed.is_complete
    np.testing.assert_array_equal(mixed.matrix(), cells)


def test_left_open_is_seen_and_worth_nothing():
    table = Responses.from_rows([Row("a", "q", 1.0), Row("b", "q", 0.0, answered=False)])
    assert table.seen_by_question.tolist() == [2]
    assert table.answered.tolist() == [True, False]


@pytest.mark.parametrize("score", [-0.1, 1.1, float("nan"), float("inf")])
def test_a_score_outside_is_refused(score):
    with pytest.raises(CourseError, match="responses-score-outside"):
        Responses.from_arrays([0, 1], [0, 0], [0.5, score])


def test_what_contradicts_itself_is_refused():
    with pytest.raises(CourseError, match="responses-open-with-score"):
        Responses.from_rows([Row("a", "q", 1.0, answered=False)])
    with pytest.raises(CourseError, match="responses-not-one-length"):
        Responses.from_arrays([0, 1], [0], [1.0])
    with pytest.raises(CourseError, match="responses-place-unknown"):
        Responses.from_arrays([-1], [0], [1.0])
    with pytest.raises(CourseError, match="responses-place-unknown"):
        Responses.from_arrays([3], [0], [1.0], persons=("a", "b"))
    with pytest.raises(CourseError, match="responses-place-unknown"):
        Responses.from_arrays([0.5], [0], [1.0])


@given(rows_of_one_attempt, st.data())
def test_the_same_question_twice_in_an_attempt_is_refused_and_in_another_attempt_not(rows, data):
    again = data.draw(st.sampled_from(rows))
    once = [Row(f"p{who}", f"q{what}", score) for who, what, score in rows]
    with pytest.raises(CourseError, match="responses-twice"):
        Responses.from_rows([*once, Row(f"p{again[0]}", f"q{again[1]}", 0)])
    both = Responses.from_rows([*once, Row(f"p{again[0]}", f"q{again[1]}", 0, attempt=2)])
    assert len(both.of(Attempts.FIRST)) == len(rows)
    assert len(both.of(Attempts.ALL)) == len(rows) + 1
    assert len(both.of(Attempts.ALL).persons) == len(table_persons(rows)) + 1
    last = both.of(Attempts.LAST)
    assert last.seen_by_person[last.persons.index(f"p{again[0]}")] == 1


def table_persons(rows):
    return {row[0] for row in rows}


def test_many_attempts_have_no_matrix_until_one_is_chosen():
    table = Responses.from_rows([Row("a", "q", 0.0), Row("a", "q", 1.0, attempt=2)])
    with pytest.raises(CourseError, match="responses-many-attempts"):
        table.matrix()
    assert table.of(Attempts.FIRST).matrix().tolist() == [[0.0]]
    assert table.of(Attempts.LAST).matrix().tolist() == [[1.0]]


def test_versions_that_differ_only_in_editing_are_one_question():
    table = Responses.from_rows([Row("a", "q@1", 1.0), Row("b", "q@2", 0.0), Row("b", "r", 1.0)])
    pooled = table.pooled({"q@1": "q", "q@2": "q"})
    assert pooled.questions == ("q", "r")
    assert pooled.seen_by_question.tolist() == [2, 1]
    both = Responses.from_rows([Row("a", "q@1", 1.0), Row("a", "q@2", 0.0)])
    with pytest.raises(CourseError, match="responses-twice"):
        both.pooled({"q@1": "q", "q@2": "q"})


def test_groups_are_tables_of_their_own_and_a_person_is_in_one():
    rows = [
        Row("a", "q", 1.0, groups={"lang": "nb"}),
        Row("b", "q", 0.0, groups={"lang": "nn"}),
        Row("c", "q", 0.5),
        Row("a", "r", 1.0, groups={"lang": "nb"}),
    ]
    table = Responses.from_rows(rows)
    tables = table.by("lang")
    assert list(tables) == ["nb", "nn"]
    assert tables["nb"].persons == ("a",)
    assert tables["nn"].questions == ("q",)
    assert table.group_of_persons("lang").codes.tolist() == [0, 1, UNSAID]
    with pytest.raises(CourseError, match="responses-no-such-column"):
        table.by("unit")
    with pytest.raises(CourseError, match="responses-two-groups"):
        Responses.from_rows([*rows, Row("b", "r", 1.0, groups={"lang": "nb"})]).group_of_persons("lang")


def test_too_many_cells_are_not_laid_out(monkeypatch):
    monkeypatch.setattr("course.quiz.statistics.responses.CELL_LIMIT", 3)
    table = Responses.from_rows([Row("a", "q", 1.0), Row("b", "r", 1.0)])
    with pytest.raises(CourseError, match="responses-too-large"):
        table.matrix()
    with pytest.raises(CourseError, match="responses-twice"):
        Responses.from_rows([Row("a", "q", 1.0), Row("b", "r", 1.0), Row("a", "q", 1.0)])


def test_an_empty_table_is_a_table():
    table = Responses.from_rows([])
    assert len(table) == 0
    assert table.matrix().shape == (0, 0)
    assert table.of(Attempts.FIRST).present().questions == ()
