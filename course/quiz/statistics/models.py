"""What the models say of a table of responses, question by question, each figure with N and interval.

Two things are tried, the Rasch model and the two-parameter model. Each is there or says why not;
a question that says nothing of anybody (all right, all wrong) is left out of both and told.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np

from course.errors import CourseError, Fact
from course.quiz.statistics.ability import by_score
from course.quiz.statistics.columns import Floats
from course.quiz.statistics.differential import benjamini_hochberg
from course.quiz.statistics.distributions import NORMAL_95, normal_tail_both
from course.quiz.statistics.figure import Figure, no_figure
from course.quiz.statistics.fit import (
    LikelihoodRatio,
    MeanSquares,
    andersen,
    item_chi_square,
    mean_squares,
)
from course.quiz.statistics.rasch import LEAST_PEOPLE, fit_rasch
from course.quiz.statistics.responses import Responses
from course.quiz.statistics.right_wrong import RightWrong, refuse_question, wholly_right
from course.quiz.statistics.two_parameter import (
    LEAST_PEOPLE_TWO_PARAMETERS,
    fit_marginal_rasch,
    fit_two_parameter,
)

_Fit = TypeVar("_Fit")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something is not there: a code and its facts."""

    code: str
    facts: Mapping[str, Fact]


@dataclass(frozen=True, slots=True)
class QuestionModel:
    """One question in both models; what is not there is None, or a figure with its reason."""

    question: str
    n: int
    """People who saw it."""
    right: int
    difficulty: Figure
    """Rasch, in logits, all difficulties summing to 0."""
    discrimination: Figure
    """Two-parameter model."""
    location: Figure
    """Two-parameter model: the ability, in standard deviations, at which half have it right."""
    infit: float | None = None
    infit_z: float | None = None
    outfit: float | None = None
    outfit_z: float | None = None
    fit_p: float | None = None
    """Of the worse standardised mean square, if above 1; all questions in mind (`benjamini_hochberg`)."""
    s_x2: float | None = None
    s_x2_df: int | None = None
    s_x2_p: float | None = None


@dataclass(frozen=True, slots=True)
class ScoreAbility:
    """What a number right is worth, in logits."""

    score: int
    ability: float
    error: float


@dataclass(frozen=True, slots=True)
class Models:
    """Both models of a table."""

    persons: int
    questions: tuple[QuestionModel, ...]
    partly_right: int
    """Questions that also give parts of their points; parts are taken for wrong here."""
    rasch: Refusal | None
    """Why there is no Rasch model, or None."""
    is_conditional: bool
    """By the conditional likelihood; else the marginal, as too many different sets were drawn."""
    two_parameter: Refusal | None
    andersen: LikelihoodRatio | None
    scores: tuple[ScoreAbility, ...]
    """Where all had the same questions, by the conditional Rasch model."""


_Columns = dict[str, list[Any]]
"""Field of QuestionModel -> its value for each question that the models were tried on."""


@dataclass(slots=True)
class _Rasch:
    columns: _Columns
    refusal: Refusal | None
    is_conditional: bool = False
    andersen: LikelihoodRatio | None = None
    scores: tuple[ScoreAbility, ...] = ()


def fit_models(responses: Responses, *, least: int = LEAST_PEOPLE) -> Models:
    """The models of a table with one attempt a person.

    `least` is how many people a model needs; the two-parameter model never makes do with fewer
    than its own. Raises CourseError as `Responses.matrix` does; what the models refuse is told
    in the result.
    """
    scores = responses.matrix()
    answers = RightWrong.of(wholly_right(scores), names=responses.questions)
    partly = int(((scores > 0) & (scores < 1)).any(axis=0).sum())
    seen, right = answers.seen_by_question().tolist(), answers.right_by_question().tolist()
    reasons = [_one_sided(*each) for each in zip(answers.names, right, seen, strict=True)]
    told = [place for place, reason in enumerate(reasons) if not reason]
    if told:
        some = answers.only(told)
        rasch = _rasch(some, least)
        columns, why_two = _two_parameter(some, max(least, LEAST_PEOPLE_TWO_PARAMETERS))
        columns |= rasch.columns
    else:
        nothing = Refusal("models-too-few-questions", {"n": 0, "least": 2})
        rasch, columns, why_two = _Rasch({}, nothing), {}, nothing
    questions = []
    for place, name in enumerate(answers.names):
        if reasons[place]:
            empty = no_figure(reasons[place], seen[place])
            figures: dict[str, Any] = dict.fromkeys(("difficulty", "discrimination", "location"), empty)
        else:
            figures = {field: column[told.index(place)] for field, column in columns.items()}
        questions.append(QuestionModel(name, seen[place], right[place], **figures))
    return Models(
        answers.persons,
        tuple(questions),
        partly,
        rasch.refusal,
        rasch.is_conditional,
        why_two,
        rasch.andersen,
        rasch.scores,
    )


def _one_sided(name: str, right: int, seen: int) -> str:
    """The code of why a question says nothing of anybody, or ""."""
    try:
        refuse_question(name, right, seen)
    except CourseError as error:
        return error.code
    return ""


def _tried(fit: Callable[[], _Fit]) -> tuple[_Fit | None, Refusal | None]:
    """What a fit gives, or why it does not."""
    try:
        return fit(), None
    except CourseError as error:
        return None, Refusal(error.code, error.facts)


def _rasch(some: RightWrong, least: int) -> _Rasch:
    """By the conditional likelihood; by the marginal one where that cannot be reckoned."""
    people = some.seen_by_question().tolist()
    fit, why = _tried(lambda: fit_rasch(some, least=least))
    if fit is None and why and why.code in {"rasch-too-many-designs", "rasch-too-far-apart"}:
        marginal, why = _tried(lambda: fit_marginal_rasch(some, least=least))
        if marginal is not None:
            # In logits with the mean taken away, as the conditional ones are.
            centred = np.eye(some.questions) - 1 / some.questions
            errors = np.sqrt(np.diag(centred @ marginal.intercept_covariance @ centred))
            return _Rasch({"difficulty": _figures(-centred @ marginal.intercept, errors, people)}, None)
    if fit is None:
        assert why is not None
        return _Rasch({"difficulty": [no_figure(why.code, n) for n in people]}, why)
    squares = mean_squares(some, fit)
    columns: _Columns = {
        "difficulty": _figures(fit.difficulty, fit.error, people),
        "infit": _plain(squares.infit),
        "infit_z": _plain(squares.infit_z),
        "outfit": _plain(squares.outfit),
        "outfit_z": _plain(squares.outfit_z),
        "fit_p": _noise_p(squares),
    }
    if not some.is_complete:
        return _Rasch(columns, None, is_conditional=True)
    found = by_score(fit.difficulty)
    scores = tuple(
        ScoreAbility(score, float(ability), float(error))
        for score, (ability, error) in enumerate(zip(found.ability, found.error, strict=True))
    )
    test, _ = _tried(lambda: andersen(some))
    return _Rasch(columns, None, True, test, scores)


def _two_parameter(some: RightWrong, least: int) -> tuple[_Columns, Refusal | None]:
    people = some.seen_by_question().tolist()
    fit, why = _tried(lambda: fit_two_parameter(some, least=least))
    if fit is None:
        assert why is not None
        empty = [no_figure(why.code, n) for n in people]
        return {"discrimination": empty, "location": empty}, why
    columns: _Columns = {
        "discrimination": _figures(fit.discrimination, fit.discrimination_error, people),
        "location": _figures(fit.difficulty, fit.difficulty_error, people),
    }
    if some.is_complete:
        chi = item_chi_square(some, fit)
        columns |= {"s_x2": _plain(chi.statistic), "s_x2_df": chi.df.tolist(), "s_x2_p": _plain(chi.p)}
    return columns, None


def _figures(values: Floats, errors: Floats, people: list[int]) -> list[Figure]:
    """Estimates with intervals of 1.96 standard errors."""
    return [
        Figure.of(value, n, (value - NORMAL_95 * error, value + NORMAL_95 * error))
        if math.isfinite(value) and math.isfinite(error)
        else no_figure("models-no-place", n)
        for value, error, n in zip(values.tolist(), errors.tolist(), people, strict=True)
    ]


def _plain(values: Floats) -> list[float | None]:
    """Plain numbers, None for what is not defined."""
    return [value if math.isfinite(value) else None for value in values.tolist()]


def _noise_p(squares: MeanSquares) -> list[float]:
    """How surprising the worse of the two mean squares is, if it is above 1."""
    worse = np.nan_to_num(np.fmax(squares.outfit_z, squares.infit_z))
    # One side of the distribution, but two looks at each question: Bonferroni doubles it again.
    p = [normal_tail_both(z) if z > 0 else 1.0 for z in worse.tolist()]
    return benjamini_hochberg(p)
