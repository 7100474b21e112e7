"""The two-parameter logistic model, and the Rasch model with normal abilities, by marginal likelihood.

P(right) = 1 / (1 + exp(-discrimination * (ability - difficulty))) (Birnbaum 1968), abilities
standard normal. With all discriminations 1 it is the Rasch model with abilities of spread 1; with
one common discrimination it is the Rasch model with abilities of any spread (Thissen 1982,
Psychometrika 47, 175-186). These are the models of the R package ltm (Rizopoulos 2006, doi
10.18637/jss.v017.i05), whose values for LSAT-6 and LSAT-7 the tests hold them to.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from course.errors import CourseError
from course.quiz.statistics.columns import Floats
from course.quiz.statistics.marginal import Found, Rows, maximise
from course.quiz.statistics.rasch import LEAST_PEOPLE
from course.quiz.statistics.right_wrong import RightWrong

LEAST_PEOPLE_TWO_PARAMETERS = 200
"""People needed for discriminations of a short quiz that are better than none (Drasgow 1989,
Applied Psychological Measurement 13, 77-90; many advise 500)."""

_FLAT = 0.02  # a common discrimination below this is none


@dataclass(frozen=True, slots=True, eq=False)
class Marginal:
    """Discriminations and difficulties with abilities standard normal."""

    difficulty: Floats
    """In logits over the discrimination: the ability at which half have it right. NaN where no
    ability does, since the question does not discriminate at all."""
    difficulty_error: Floats
    discrimination: Floats
    discrimination_error: Floats
    """0 where it was given and not estimated."""
    intercept: Floats
    """-discrimination * difficulty: minus the difficulty in logits."""
    intercept_covariance: Floats
    log_likelihood: float
    persons: int
    steps: int
    names: tuple[str, ...]


def fit_two_parameter(answers: RightWrong, *, least: int = LEAST_PEOPLE_TWO_PARAMETERS) -> Marginal:
    """Each question with a discrimination of its own.

    Raises CourseError: `models-too-few-questions` (under three), `models-too-few-people`,
    `models-all-right`, `models-all-wrong`, `models-nobody-saw`, `models-slope-runs-away` (a
    question that parts the people without a mistake), `models-no-convergence`.
    """
    if answers.questions < 3:
        raise CourseError("models-too-few-questions", n=answers.questions, least=3)
    start = _start(answers, least)
    size = answers.questions
    rows = Rows.of(answers)
    free = np.concatenate([np.ones(size), start])
    found = maximise(rows, free, np.eye(2 * size), np.zeros(2 * size), answers.names, "2PL")
    if np.median(found.slope) < 0:
        # Ability and its mirror image fit alike; ability is what most questions reward.
        turned = -np.sign(np.arange(2 * size) < size) + 1.0 * (np.arange(2 * size) >= size)
        found = Found(
            found.free * turned,
            -found.slope,
            found.intercept,
            found.covariance * np.outer(turned, turned),
            found.log_likelihood,
            found.steps,
        )
    return _fitted(answers, found, found.covariance)


def fit_marginal_rasch(
    answers: RightWrong, *, discrimination: float | None = None, least: int = LEAST_PEOPLE
) -> Marginal:
    """The Rasch model with normal abilities; `discrimination` is estimated when it is not given.

    Raises CourseError: `models-too-few-questions` (under two; under three with a discrimination to
    estimate), `models-too-few-people`, `models-all-right`, `models-all-wrong`, `models-nobody-saw`,
    `models-nothing-in-common` when right answers do not go together, `models-no-convergence`,
    `models-slope-runs-away`.
    """
    needed = 2 if discrimination else 3
    if answers.questions < needed:
        raise CourseError("models-too-few-questions", n=answers.questions, least=needed)
    start = _start(answers, least)
    size = answers.questions
    rows = Rows.by_score(answers)
    below = np.vstack([np.zeros((size, size)), np.eye(size)])
    if discrimination is not None:
        base = np.concatenate([np.full(size, discrimination), np.zeros(size)])
        found = maximise(rows, start, below, base, answers.names, "Rasch")
        covariance = below @ found.covariance @ below.T
    else:
        build = np.column_stack([np.concatenate([np.ones(size), np.zeros(size)]), below])
        free = np.concatenate([[1.0], start])
        try:
            found = maximise(rows, free, build, np.zeros(2 * size), answers.names, "Rasch")
        except CourseError as error:
            if error.code == "models-no-convergence" and _goes_apart(answers):
                raise CourseError("models-nothing-in-common", n=answers.persons) from error
            raise
        if abs(found.slope[0]) < _FLAT:
            raise CourseError("models-nothing-in-common", n=answers.persons)
        covariance = build @ found.covariance @ build.T
    return _fitted(answers, found, covariance)


def _start(answers: RightWrong, least: int) -> Floats:
    """Intercepts to begin at: the logits of the shares, a little apart for the spread of ability."""
    answers.refuse_fewer(max(least, 1))
    answers.refuse_one_sided()
    share = answers.right_by_question() / answers.seen_by_question()
    return 1.2 * np.log(share / (1 - share))


def _goes_apart(answers: RightWrong) -> bool:
    """True when scores vary no more than they would if nothing joined the answers."""
    if not answers.is_complete:
        return False
    share = answers.right_by_question() / answers.persons
    spread = float(np.cov(answers.scores(), fweights=answers.counts, ddof=0))
    return spread <= float((share * (1 - share)).sum()) * 1.02


def _fitted(answers: RightWrong, found: Found, covariance: Floats) -> Marginal:
    """Difficulties from intercepts, errors by the delta method."""
    size = answers.questions
    slope, intercept = found.slope, found.intercept
    known = np.abs(slope) > 1e-6
    per = np.where(known, slope, np.nan)
    slopes = np.diag(covariance)[:size]
    intercepts = np.diag(covariance)[size:]
    both = np.diag(covariance[:size, size:])
    difficulty = -intercept / per
    variance = (intercepts + difficulty**2 * slopes + 2 * difficulty * both) / per**2
    return Marginal(
        difficulty,
        np.sqrt(variance),
        slope,
        np.sqrt(np.maximum(slopes, 0)),
        intercept,
        covariance[size:, size:],
        found.log_likelihood,
        answers.persons,
        found.steps,
        answers.names,
    )
