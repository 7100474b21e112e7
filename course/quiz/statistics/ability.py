"""Estimates of ability, in logits, with standard errors, when the questions' values are known.

Warm's weighted likelihood (1989, doi 10.1007/BF02294627), which is finite also for who has all or
nothing right and nearly unbiased; and the mean of the posterior over a normal distribution (EAP;
Bock & Mislevy 1982, doi 10.1177/014662168200600405), which is drawn towards the mean of all.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from course.quiz.statistics.columns import Floats
from course.quiz.statistics.marginal import Grid, Rows, posterior
from course.quiz.statistics.right_wrong import RightWrong
from course.quiz.statistics.two_parameter import Marginal

_APART, _BEYOND, _FAR = 0.1, 10.0, 30.0  # of the abilities tried first: steps, how far past the questions
_NEAR = 1e-10
_CHUNK = 1 << 12


@dataclass(frozen=True, slots=True, eq=False)
class Abilities:
    """Ability of each row of answers, or of each score."""

    ability: Floats
    error: Floats


def by_score(difficulty: Floats) -> Abilities:
    """Rasch: the ability of each score 0, 1 ... all, by weighted likelihood."""
    size = len(difficulty)
    right = np.tril(np.ones((size + 1, size)), -1)  # any questions will do, the score is all
    return _weighted(right, None, np.ones(size), difficulty)


def weighted_likelihood(answers: RightWrong, slope: Floats, difficulty: Floats) -> Abilities:
    """The ability of each row of the answers, by weighted likelihood."""
    values = answers.values
    parts = []
    for start in range(0, len(values), _CHUNK):
        some = values[start : start + _CHUNK]
        seen = None if answers.is_complete else (some >= 0).astype(np.float64)
        parts.append(_weighted(np.maximum(some, 0).astype(np.float64), seen, slope, difficulty))
    if not parts:
        return Abilities(np.zeros(0), np.zeros(0))
    return Abilities(
        np.concatenate([part.ability for part in parts]), np.concatenate([part.error for part in parts])
    )


def expected_a_posteriori(answers: RightWrong, fit: Marginal) -> Abilities:
    """The mean and the standard deviation of each row's ability, given its answers."""
    grid = Grid.of(answers.questions)
    seen = None if answers.is_complete else answers.seen.astype(np.float64)
    rows = Rows(np.maximum(answers.values, 0).astype(np.float64), seen, answers.counts.astype(np.float64))
    means, spreads = [np.zeros(0)], [np.zeros(0)]
    for part in rows.chunks():
        after, _ = posterior(part, fit.discrimination, fit.intercept, grid)
        mean = after @ grid.points
        means.append(mean)
        spreads.append(np.sqrt(np.maximum(after @ grid.points**2 - mean**2, 0)))
    return Abilities(np.concatenate(means), np.concatenate(spreads))


def _weighted(right: Floats, seen: Floats | None, slope: Floats, difficulty: Floats) -> Abilities:
    """The top of the weighted likelihood, first among spaced abilities, then by Newton's method.

    Questions far apart can give it several tops, and the highest is wanted.
    """
    low = max(float(difficulty.min(initial=0)) - _BEYOND, -_FAR)
    high = min(float(difficulty.max(initial=0)) + _BEYOND, _FAR)
    points = np.linspace(low, high, math.ceil((high - low) / _APART) + 1)
    logit = slope[:, None] * (points - difficulty[:, None])
    either, spread = np.logaddexp(0, logit), slope[:, None] ** 2 * _spread(logit)
    if seen is None:
        height = right @ logit - either.sum(axis=0) + np.log(spread.sum(axis=0)) / 2
    else:
        height = right @ logit - seen @ either + np.log(seen @ spread) / 2
    at = points[height.argmax(axis=1)]
    low_at, high_at = at - _APART, at + _APART
    for _ in range(50):
        surplus, _, steepness = _warm(at, right, seen, slope, difficulty)
        low_at, high_at = np.where(surplus > 0, at, low_at), np.where(surplus > 0, high_at, at)
        move = at - np.divide(surplus, steepness, out=np.full_like(at, np.inf), where=steepness < 0)
        new = np.where((move > low_at) & (move < high_at), move, (low_at + high_at) / 2)
        done = np.abs(new - at).max(initial=0) < _NEAR
        at = new
        if done:
            break
    return Abilities(at, 1 / np.sqrt(_warm(at, right, seen, slope, difficulty)[1]))


def _spread(logit: Floats) -> Floats:
    """The variance of an answer, exact far out too."""
    return np.asarray(1 / (2 + 2 * np.cosh(logit)), np.float64)


def _warm(
    at: Floats, right: Floats, seen: Floats | None, slope: Floats, difficulty: Floats
) -> tuple[Floats, Floats, Floats]:
    """What Warm's equation leaves over at some abilities, the information there, the steepness."""
    logit = slope * (at[:, None] - difficulty)
    chance, spread = 1 / (1 + np.exp(-logit)), _spread(logit)
    shown = 1.0 if seen is None else seen
    information = (shown * slope**2 * spread).sum(axis=1)
    # The derivatives of the information: a logistic curve's all come from its own height.
    first = (shown * slope**3 * spread * (1 - 2 * chance)).sum(axis=1)
    second = (shown * slope**4 * spread * (1 - 6 * spread)).sum(axis=1)
    surplus = ((right - shown * chance) * slope).sum(axis=1) + first / (2 * information)
    steepness = -information + (second * information - first**2) / (2 * information**2)
    return surplus, information, steepness
