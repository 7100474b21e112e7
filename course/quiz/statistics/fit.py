"""Do the answers look as the model says? Infit and outfit, Andersen's test, S-X2.

Infit and outfit (Wright & Masters 1982, Rating Scale Analysis, ch. 5) are reckoned with the
probabilities given the score (Mueller 2020, doi 10.1186/s40488-020-00108-7), which the
difficulties alone give; with estimated abilities in their place both would be too small.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from course.errors import CourseError
from course.quiz.statistics.columns import Bools, Floats
from course.quiz.statistics.conditional import question_given_score, score_distribution
from course.quiz.statistics.distributions import chi_square_tail
from course.quiz.statistics.marginal import Grid
from course.quiz.statistics.rasch import Rasch, fit_rasch
from course.quiz.statistics.right_wrong import RightWrong
from course.quiz.statistics.two_parameter import Marginal

_LEAST_EXPECTED = 1.0  # persons in a cell of S-X2; sparser ones are put together


@dataclass(frozen=True, slots=True, eq=False)
class MeanSquares:
    """Question by question; 1 is as the model says, above is noise, below is too regular.

    The standardised values are close to standard normal while the model holds, with a spread a
    little under 1 in short quizzes, since the difficulties are estimated from the same answers.
    """

    outfit: Floats
    outfit_z: Floats
    infit: Floats
    infit_z: Floats
    persons: NDArray[np.int64]
    """People behind each question: those with neither all nor nothing right who saw it."""


@dataclass(frozen=True, slots=True)
class LikelihoodRatio:
    """Andersen's test: one set of difficulties for all, or one a group?"""

    statistic: float
    df: int
    p: float
    groups: tuple[int, ...]
    """People in each group whose answers count."""
    left_out: tuple[str, ...]
    """Questions that a group had all right or all wrong, left out in every group."""


@dataclass(frozen=True, slots=True, eq=False)
class ItemChiSquare:
    """S-X2 a question; NaN (and p NaN) where too few cells are left for a degree of freedom."""

    statistic: Floats
    df: NDArray[np.int64]
    p: Floats


def mean_squares(answers: RightWrong, fit: Rasch) -> MeanSquares:
    """Infit and outfit of the questions of a Rasch model fitted to the answers."""
    size = answers.questions
    out_sum, in_sum, weight, out_var, in_var = (np.zeros(size) for _ in range(5))
    persons = np.zeros(size, np.int64)
    for design in fit.designs:
        # Scores that somebody has and that tell something; far from all others they may be improbable.
        inner = np.flatnonzero(design.persons[1:-1]) + 1
        expected = question_given_score(fit.difficulty[design.questions])[:, inner]
        spread = expected * (1 - expected)
        people = design.persons[inner]
        right = _right_by_score(answers, design.questions, design.rows)[:, inner]
        wrong = people - right
        squares = right * (1 - expected) ** 2 + wrong * expected**2
        fourth = spread * (1 - 3 * spread)
        place = design.questions
        out_sum[place] += (squares / spread).sum(axis=1)
        in_sum[place] += squares.sum(axis=1)
        weight[place] += spread @ people
        out_var[place] += (fourth / spread**2) @ people
        in_var[place] += (fourth - spread**2) @ people
        persons[place] += int(people.sum())
    outfit, infit = out_sum / persons, in_sum / weight
    return MeanSquares(
        outfit,
        _standardised(outfit, np.sqrt(np.maximum(out_var / persons**2 - 1 / persons, 0))),
        infit,
        _standardised(infit, np.sqrt(np.maximum(in_var, 0)) / weight),
        persons,
    )


def _standardised(mean_square: Floats, spread: Floats) -> Floats:
    """Wilson & Hilferty's cube root (1931): close to standard normal. NaN without spread."""
    safe = np.where(spread > 0, spread, np.nan)
    return (np.cbrt(mean_square) - 1) * 3 / safe + safe / 3


def _right_by_score(
    answers: RightWrong, questions: NDArray[np.intp], rows: NDArray[np.intp] | None
) -> NDArray[np.int64]:
    """Question x score -> persons who had it right."""
    values = answers.values if rows is None else answers.values[np.ix_(rows, questions)]
    counts = answers.counts if rows is None else answers.counts[rows]
    scores = values.sum(axis=1, dtype=np.int64)
    order = np.argsort(scores, kind="stable")
    there, start = np.unique(scores[order], return_index=True)
    single = bool((counts == 1).all())
    sorted_values = values[order] if single else values[order] * counts[order, None]
    found = np.zeros((values.shape[1], values.shape[1] + 1), np.int64)
    found[:, there] = np.add.reduceat(sorted_values, start, axis=0, dtype=np.int64).T
    return found


def andersen(
    answers: RightWrong, groups: NDArray[np.integer] | None = None, *, least: int = 30
) -> LikelihoodRatio:
    """Andersen's likelihood ratio test (1973, doi 10.1007/BF02291180) of the Rasch model.

    `groups` gives each row a group; without it the people are parted by score where the two
    parts are most alike in number. Needs answers where everybody saw the same. Raises
    CourseError `fit-needs-same-questions`, `fit-group-too-small` when a group has fewer than
    `least` people who count, `models-too-few-questions`, and as `fit_rasch` does.
    """
    if not answers.is_complete:
        raise CourseError("fit-needs-same-questions")
    scores = answers.scores()
    tells = (scores > 0) & (scores < answers.questions)
    if groups is None:
        groups = (scores > _middle(scores[tells], answers.counts[tells])).astype(np.int64)
    kinds = [groups == kind for kind in np.unique(groups[tells])]
    keep = _two_sided_in_all(answers, kinds)
    left_out = tuple(name for name, kept in zip(answers.names, keep, strict=True) if not kept)
    if keep.sum() < 2:
        raise CourseError("models-too-few-questions", n=int(keep.sum()), least=2)
    some = answers.only(np.flatnonzero(keep))
    parts = [fit_rasch(some.persons_at(kind), least=1) for kind in kinds]
    smallest = min((part.used for part in parts), default=0)
    if len(parts) < 2 or smallest < least:
        raise CourseError("fit-group-too-small", n=smallest if len(parts) > 1 else 0, least=least)
    whole = fit_rasch(some, least=1)
    statistic = max(2 * float(sum(part.log_likelihood for part in parts) - whole.log_likelihood), 0.0)
    df = (len(parts) - 1) * (some.questions - 1)
    used = tuple(part.used for part in parts)
    return LikelihoodRatio(statistic, df, chi_square_tail(statistic, df), used, left_out)


def _middle(scores: NDArray[np.int64], counts: NDArray[np.int64]) -> int:
    """The highest score of the lower half, where the halves are most alike in number."""
    upto = np.cumsum(np.bincount(scores, weights=counts))
    return int(np.abs(upto - upto[-1] / 2).argmin()) if len(upto) else 0


def _two_sided_in_all(answers: RightWrong, kinds: list[Bools]) -> Bools:
    """Questions that every group had some right and some wrong among those who tell something.

    Leaving one out changes who tells something, so it is asked again until nothing changes.
    """
    keep = np.ones(answers.questions, np.bool_)
    while True:
        scores = (answers.values * keep).sum(axis=1)
        tells = (scores > 0) & (scores < keep.sum())
        still = keep.copy()
        for kind in kinds:
            counts = answers.counts * (kind & tells)
            right = counts @ answers.values.astype(np.int64)
            still &= (right > 0) & (right < counts.sum())
        if (still == keep).all():
            return keep
        keep = still


def item_chi_square(answers: RightWrong, fit: Marginal) -> ItemChiSquare:
    """S-X2 (Orlando & Thissen 2000, doi 10.1177/01466216000241003) of each question.

    Right answers at each score against what the model expects there. Degrees of freedom: scores
    kept apart, less the question's own estimated values (its difficulty, and its discrimination
    where each has its own). Needs answers where everybody saw the same; raises CourseError
    `fit-needs-same-questions`.
    """
    if not answers.is_complete:
        raise CourseError("fit-needs-same-questions")
    size = answers.questions
    grid = Grid.of(size)
    chance = 1 / (1 + np.exp(-(fit.discrimination[:, None] * grid.points + fit.intercept[:, None])))
    whole = score_distribution(chance.T).T @ grid.weights
    people = np.bincount(answers.scores(), weights=answers.counts, minlength=size + 1).astype(np.float64)
    right = _right_by_score(answers, np.arange(size), None)
    common = bool(np.ptp(fit.discrimination) < 1e-12)
    statistic, p = np.full(size, np.nan), np.full(size, np.nan)
    df = np.zeros(size, np.int64)
    for place in range(size):
        others = np.delete(chance, place, axis=0)
        with_it = score_distribution(others.T).T @ (grid.weights * chance[place])
        awaited = people[1:-1] * with_it[:-1]
        expected = np.divide(awaited, whole[1:-1], out=np.zeros(size - 1), where=people[1:-1] > 0)
        cells = _joined(right[place, 1:-1], people[1:-1], expected)
        df[place] = len(cells) - (1 if common else 2)
        if df[place] > 0:
            good, n, mean = cells.T
            statistic[place] = float(((good - mean) ** 2 * n / (mean * (n - mean))).sum())
            p[place] = chi_square_tail(float(statistic[place]), int(df[place]))
    return ItemChiSquare(statistic, df, p)


def _joined(right: NDArray[np.int64], people: Floats, expected: Floats) -> Floats:
    """Scores with their right, people and expected; sparse ones put with the next towards the middle.

    From both ends inwards, until at least one person is expected right and one wrong.
    """
    cells = [[float(cell) for cell in score] for score in zip(right, people, expected, strict=True)]

    def is_sparse(cell: list[float]) -> bool:
        return min(cell[2], cell[1] - cell[2]) < _LEAST_EXPECTED

    middle = len(cells) // 2
    low, high = cells[:middle], cells[middle:][::-1]
    for side in (low, high):
        while len(side) > 1 and is_sparse(side[0]):
            first = side.pop(0)
            side[0] = [mine + other for mine, other in zip(side[0], first, strict=True)]
    joined = low + high[::-1]
    place = 0
    while len(joined) > 1 and place < len(joined):
        if not is_sparse(joined[place]):
            place += 1
            continue
        sparse = joined.pop(place)
        near = min(place, len(joined) - 1)
        joined[near] = [mine + other for mine, other in zip(joined[near], sparse, strict=True)]
        place = 0
    return np.array(joined)
