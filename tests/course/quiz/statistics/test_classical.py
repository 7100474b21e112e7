"""Classical statistics equal an independent calculation, and say why where there is no figure."""

from __future__ import annotations

import math
import random
from fractions import Fraction

import lsat
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plain_statistics import Plain, table

from course.errors import CourseError
from course.messages import LANGUAGES
from course.messages.figures import MESSAGES as REASONS
from course.quiz.statistics import tally
from course.quiz.statistics.classical import Statistics, classical, classical_by
from course.quiz.statistics.figure import Figure
from course.quiz.statistics.responses import Attempts, Responses, Row

REFERENCE = {
    # generation-questions.md, "Reference statistics", reckoned with R's psych and ltm
    "LSAT-6": {
        "right": (924, 709, 553, 763, 870),
        "scores": (3, 20, 85, 237, 357, 298),
        "mean": 3.819,
        "variance_n": 1.070239,
        "variance": 1.071310,
        "kr20": 0.294997,
        "kr21": 0.196441,
        "sem": 0.869067,
        "item_rest": (0.1128, 0.1532, 0.1728, 0.1444, 0.1216),
    },
    "LSAT-7": {
        "right": (828, 658, 772, 606, 843),
        "scores": (12, 40, 114, 205, 321, 308),
        "mean": 3.707,
        "variance_n": 1.435151,
        "variance": 1.436588,
        "kr20": 0.453409,
        "kr21": 0.415044,
        "sem": 0.886130,
        "item_rest": (0.2457, 0.2467, 0.3132, 0.2228, 0.1748),
    },
}


@pytest.mark.parametrize("name", REFERENCE)
def test_the_reference_tables_come_out_to_their_digits(name):
    found = classical(Responses.from_matrix(lsat.BOTH[name].matrix()))
    wanted, test = REFERENCE[name], found.test
    assert test.n == 1000
    assert test.possible == 5
    assert [round(q.facility.value * 1000) for q in found.questions] == list(wanted["right"])
    assert [each.n for each in test.distribution] == list(wanted["scores"])
    assert test.mean.value == pytest.approx(wanted["mean"], abs=1e-12)
    assert round(test.sd.value**2, 6) == wanted["variance"]
    assert round(test.sd.value**2 * 999 / 1000, 6) == wanted["variance_n"]
    assert round(test.kr20.value, 6) == round(test.alpha.value, 6) == wanted["kr20"]
    assert round(test.kr21.value, 6) == wanted["kr21"]
    assert round(test.sem.value, 6) == wanted["sem"]
    assert [round(q.discrimination.value, 4) for q in found.questions] == list(wanted["item_rest"])
    assert all(q.point_biserial_rest == q.discrimination for q in found.questions)


SCORES = st.sampled_from([Fraction(0), Fraction(1, 3), Fraction(1, 2), Fraction(1)])
WEIGHTS = st.sampled_from([Fraction(1), Fraction(1), Fraction(2), Fraction(1, 2)])


@st.composite
def tables(draw, scores=SCORES, weights=WEIGHTS):
    pairs = table(draw(st.integers(1, 7)), draw(st.integers(1, 5)))
    seen = draw(st.just(pairs) | st.sets(st.sampled_from(pairs), min_size=1).map(sorted))
    told = {pair: draw(scores) for pair in seen}
    return told, {question: draw(weights) for question in dict.fromkeys(q for _, q in seen)}


def agrees(figure: Figure, value: float | None) -> None:
    """The same to 1e-9, or no figure for the same reason that there is none."""
    if value is None:
        assert figure.value is None
        assert figure.reason in REASONS
    else:
        assert figure.value == pytest.approx(value, rel=1e-9, abs=1e-9)
        assert not figure.reason


def equals_plain(told, weights) -> None:
    plain = Plain(told, weights)
    rows = [Row(person, question, float(score)) for (person, question), score in told.items()]
    found = classical(
        Responses.from_rows(rows), weights={name: float(w) for name, w in weights.items()}, minimum=1
    )
    right_or_wrong = {q: set(plain.own(q)) <= {0, 1} for q in plain.questions}
    for figures in found.questions:
        name = figures.question
        assert figures.n == figures.facility.n == len(plain.own(name))
        agrees(figures.facility, plain.facility(name))
        agrees(figures.sd, plain.sd(name))
        agrees(figures.intended_weight, plain.intended_weight(name))
        agrees(figures.discrimination, plain.discrimination(name))
        agrees(figures.efficiency, plain.efficiency(name))
        agrees(figures.upper_lower, plain.upper_lower(name))
        agrees(figures.point_biserial, plain.with_total(name) if right_or_wrong[name] else None)
        agrees(figures.point_biserial_rest, plain.discrimination(name) if right_or_wrong[name] else None)
        agrees(figures.effective_weight, None if found.test.draws_vary else plain.effective_weight(name))
    test = found.test
    assert test.draws_vary == (len(plain.complete) < 0.9 * len(plain.persons))
    agrees(test.alpha, None if test.draws_vary else plain.alpha())
    if test.draws_vary and len(set(weights.values())) == 1:
        agrees(test.draw_reliability, plain.draw_reliability())
    possible = [plain.possible(person) for person in plain.persons]
    totals = [plain.points(p) / (1 if len(set(possible)) == 1 else plain.possible(p)) for p in plain.persons]
    agrees(test.mean, float(sum(totals) / len(totals)))
    assert sum(each.n for each in test.distribution) == len(plain.persons)


@given(tables())
def test_every_figure_equals_that_of_loops_over_fractions(drawn):
    equals_plain(*drawn)


@given(tables(scores=st.sampled_from([Fraction(0), Fraction(1)]), weights=st.just(Fraction(1))))
def test_right_or_wrong_scores_too(drawn):
    equals_plain(*drawn)


@pytest.mark.parametrize("seed", range(4))
def test_scores_of_too_many_values_to_count_too(seed):
    dice = random.Random(seed)
    pairs = [pair for pair in table(60, 6) if seed % 2 or dice.random() < 0.7]
    told = {pair: Fraction(dice.random()) for pair in pairs}
    equals_plain(told, {f"q{n}": Fraction(1 + n % 2) for n in range(6)})


@given(tables())
def test_counting_and_sorting_rows_give_the_same(drawn):
    told, weights = drawn
    rows = Responses.from_rows(Row(p, q, float(score)) for (p, q), score in told.items())
    floats = {name: float(weight) for name, weight in weights.items()}
    counted = classical(rows, weights=floats, minimum=1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tally, "_MANY_CELLS", 0)
        patch.setattr(tally, "_BLOCK", 3)
        sorted_ = classical(rows, weights=floats, minimum=1)
    same(counted.to_json(), sorted_.to_json())


def same(one: object, other: object) -> None:
    if isinstance(one, dict):
        assert one.keys() == other.keys()
        for key in one:
            same(one[key], other[key])
    elif isinstance(one, list):
        for a, b in zip(one, other, strict=True):
            same(a, b)
    elif isinstance(one, float):
        assert one == pytest.approx(other, abs=1e-9)
    else:
        assert one == other


def test_a_second_implementation_agrees_on_the_correlations():
    cells = np.random.default_rng(5).random((200, 8))
    found = classical(Responses.from_matrix(cells), minimum=1)
    totals = cells.sum(axis=1)
    for place, figures in enumerate(found.questions):
        rest = totals - cells[:, place]
        assert figures.discrimination.value == pytest.approx(
            np.corrcoef(cells[:, place], rest)[0, 1], abs=1e-9
        )
        best = np.cov(np.sort(cells[:, place]), np.sort(rest))[0, 1]
        assert figures.efficiency.value == pytest.approx(np.cov(cells[:, place], rest)[0, 1] / best, abs=1e-9)
    cov = np.cov(cells.T)
    assert found.test.alpha.value == pytest.approx(8 / 7 * (1 - np.trace(cov) / cov.sum()), abs=1e-9)


def test_rows_in_any_order_and_of_any_width_give_the_same():
    cells = np.random.default_rng(6).integers(0, 2, (50, 4)).astype(float)
    grid = Responses.from_matrix(cells)
    order = np.random.default_rng(7).permutation(len(grid))
    mixed = Responses.from_arrays(
        grid.person[order].astype(np.int32), grid.question[order].astype(np.int16), grid.score[order]
    )
    assert not mixed.is_grid
    same(classical(grid).to_json(), classical(mixed).to_json())


# -- no figure, and why -------------------------------------------------------


def every_figure(statistics: Statistics) -> list[Figure]:
    shown = [getattr(statistics.test, name) for name in statistics.test.__dataclass_fields__]
    for question in statistics.questions:
        shown += [getattr(question, name) for name in question.__dataclass_fields__]
        for row in question.options:
            shown += [getattr(row, name) for name in row.__dataclass_fields__]
    return [figure for figure in shown if isinstance(figure, Figure)]


@given(tables(), st.integers(1, 6))
def test_no_figure_is_ever_infinite_or_without_a_reason(drawn, minimum):
    told, _ = drawn
    rows = [
        Row(p, q, float(score), response=str(score), answered=score != 0) for (p, q), score in told.items()
    ]
    for figure in every_figure(classical(Responses.from_rows(rows), minimum=minimum)):
        if figure.value is None:
            assert figure.reason in REASONS
            assert figure.low is None
        else:
            assert math.isfinite(figure.value)
            assert not figure.reason
            if figure.low is not None:
                assert figure.low <= figure.value + 1e-12
                assert figure.value <= figure.high + 1e-12
            assert figure.n >= minimum


@pytest.mark.parametrize(
    ("cells", "figure", "reason"),
    [
        ([[1, 0]], "discrimination", "figure-one-person"),
        ([[1, 0]], "sd", "figure-one-person"),
        ([[1], [0]], "discrimination", "figure-no-rest"),
        ([[1, 0], [1, 1]], "discrimination", "figure-all-scored-alike"),
        ([[1, 0], [0, 0]], "discrimination", "figure-others-alike"),
        ([[1, 1], [1, 1]], "effective_weight", "figure-all-scored-alike"),
        ([[0.5, 1], [1, 0]], "point_biserial", "figure-not-right-or-wrong"),
        ([[0, 1, 1], [1, 0, 0], [0, 1, 1]], "effective_weight", "figure-negative-covariance"),
        ([[1, np.nan], [np.nan, 1]], "effective_weight", "figure-draws-vary"),
        ([[1, 0], [0, 0]], "upper_lower", "figure-groups-meet"),
        ([[1, 0], [0, 0]], "guess", "figure-guess-unknown"),
    ],
)
def test_a_figure_that_is_not_defined_says_why(cells, figure, reason):
    found = getattr(classical(Responses.from_matrix(cells), minimum=1).questions[0], figure)
    assert (found.value, found.reason) == (None, reason)


@pytest.mark.parametrize(
    ("cells", "weights", "figure", "reason"),
    [
        ([[1, 0]], {}, "alpha", "figure-one-person"),
        ([[1], [0]], {}, "alpha", "figure-one-question"),
        ([[1, 0], [0, 1]], {}, "alpha", "figure-totals-alike"),
        ([[1, 0.5], [0, 1]], {}, "kr20", "figure-not-right-or-wrong"),
        ([[1, 1], [0, 1]], {"1": 2.0}, "kr20", "figure-weights-differ"),
        ([[1, np.nan], [np.nan, 1]], {}, "alpha", "figure-draws-vary"),
        ([[1, 0], [0, 0]], {}, "draw_reliability", "figure-draws-alike"),
        ([[1, np.nan], [np.nan, 1]], {}, "draw_reliability", "figure-one-question"),
    ],
)
def test_a_figure_of_the_quiz_that_is_not_defined_says_why(cells, weights, figure, reason):
    found = getattr(classical(Responses.from_matrix(cells), weights=weights, minimum=1).test, figure)
    assert (found.value, found.reason) == (None, reason)


def test_nothing_at_all_is_a_quiz_without_figures():
    found = classical(Responses.from_rows([]), minimum=0)
    assert found.questions == ()
    assert {figure.reason for figure in every_figure(found)} == {"figure-too-few"}


def test_every_reason_has_words_in_every_language():
    for words in REASONS.values():
        assert set(words) == set(LANGUAGES)
        assert all(words.values())


# -- who counts ---------------------------------------------------------------


def test_first_attempts_count_unless_others_are_asked_for():
    rows = [Row(f"p{n}", q, 0.0) for n in range(6) for q in "ab"]
    rows += [Row(f"p{n}", q, 1.0, attempt=2) for n in range(6) for q in "ab"]
    responses = Responses.from_rows(rows)
    facilities = {
        attempts: [q.facility.value for q in classical(responses, attempts=attempts).questions]
        for attempts in Attempts
    }
    assert facilities == {
        Attempts.FIRST: [0.0, 0.0],
        Attempts.LAST: [1.0, 1.0],
        Attempts.ALL: [0.5, 0.5],
    }


def test_versions_that_differ_only_in_editing_are_pooled():
    rows = [Row(f"p{n}", f"q@{n % 2}", float(n % 3 == 0)) for n in range(12)]
    rows += [Row(f"p{n}", "r", float(n % 2)) for n in range(12)]
    pooled = classical(Responses.from_rows(rows), pools={"q@0": "q", "q@1": "q"})
    renamed = [Row(row.person, row.question.split("@", maxsplit=1)[0], row.score) for row in rows]
    same(pooled.to_json(), classical(Responses.from_rows(renamed)).to_json())


def test_fewer_than_the_minimum_are_not_shown():
    rows = [Row(f"p{n}", "many", float(n % 2)) for n in range(8)]
    rows += [Row(f"p{n}", "few", float(n % 2), response="x") for n in range(4)]
    many, few = classical(Responses.from_rows(rows)).questions
    assert many.facility.value == 0.5
    assert few.n == 4
    assert few.options == ()
    assert {getattr(few, name).reason for name in ("facility", "sd", "discrimination", "left_open")} == {
        "figure-too-few"
    }
    alone = classical(Responses.from_rows(rows[:4])).test
    assert (alone.n, alone.mean.reason, alone.distribution) == (4, "figure-too-few", ())


def test_what_is_hidden_of_a_small_group_cannot_be_reckoned_from_the_others():
    def group(name: str, size: int, question: str = "q") -> list[Row]:
        return [Row(f"{name}{n}", question, float(n % 2), groups={"unit": name}) for n in range(size)]

    found = classical_by(
        Responses.from_rows([*group("small", 3), *group("next", 6), *group("large", 9)]), "unit"
    )
    shown = {name: statistics.test.mean.value is not None for name, statistics in found.items()}
    assert shown == {"small": False, "next": False, "large": True}
    assert {name: statistics.test.n for name, statistics in found.items()} == {
        "small": 3,
        "next": 6,
        "large": 9,
    }
    assert {statistics.minimum for statistics in found.values()} == {5}
    two_small = [*group("a", 3), *group("b", 4), *group("c", 6)]
    shown = {
        name: statistics.test.mean.value is not None
        for name, statistics in classical_by(Responses.from_rows(two_small), "unit").items()
    }
    assert shown == {"a": False, "b": False, "c": True}


def test_the_same_holds_of_a_question_that_few_of_a_group_were_shown():
    rows = [
        Row(f"{unit}{n}", question, float(n % 2), groups={"unit": unit})
        for unit, shown in (("a", {"q": 9, "r": 2}), ("b", {"q": 9, "r": 7}), ("c", {"q": 9, "r": 9}))
        for question, many in shown.items()
        for n in range(many)
    ]
    found = classical_by(Responses.from_rows(rows), "unit")
    shown = {
        (name, question.question): question.facility.value is not None
        for name, statistics in found.items()
        for question in statistics.questions
    }
    assert shown == {
        ("a", "q"): True,
        ("b", "q"): True,
        ("c", "q"): True,
        ("a", "r"): False,
        ("b", "r"): False,
        ("c", "r"): True,
    }


@pytest.mark.parametrize("weight", [0.0, -1.0, math.nan, math.inf])
def test_a_weight_that_cannot_be_is_refused(weight):
    with pytest.raises(CourseError, match="statistics-bad-weight"):
        classical(Responses.from_matrix([[1.0]]), weights={"1": weight})


def test_a_few_who_missed_a_question_are_left_out_of_alpha_alone():
    cells = np.random.default_rng(8).integers(0, 2, (40, 5)).astype(float)
    cells[:3, 4] = np.nan
    found = classical(Responses.from_matrix(cells)).test
    assert not found.draws_vary
    assert (found.n, found.alpha.n) == (40, 37)
    assert found.alpha == classical(Responses.from_matrix(cells[3:])).test.alpha
