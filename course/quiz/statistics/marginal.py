"""Marginal maximum likelihood for questions that have a slope and a difficulty.

P(right) = 1 / (1 + exp(-(slope * ability + intercept))), abilities standard normal and integrated
out (Bock & Lieberman 1970, doi 10.1007/BF02291262; Bock & Aitkin 1981, doi 10.1007/BF02293801).
A question that somebody was not shown leaves that person's product: right when who was shown what
does not hang on ability, as in a random draw.

The integral is a sum over equally spaced abilities weighted by the normal density. For
functions as smooth as these it is as exact as a Gauss-Hermite rule of many more points
(Trefethen & Weideman 2014, doi 10.1137/130932132), also when long quizzes make the likelihood narrow.

One step of the search is either that of EM with a single Newton step for M (Lange 1995, J. R. Stat. Soc. B
57, 425-437), which always goes up, or Newton's with the observed information by Louis 1982 (doi
10.1111/j.2517-6161.1982.tb01203.x), which ends the search and gives the standard errors.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from course.errors import CourseError
from course.quiz.statistics.columns import Floats
from course.quiz.statistics.right_wrong import RightWrong

_CHUNK = 1 << 14  # rows looked at together
_STEPS = 300
_EM_STEPS = 10  # before Newton's method is tried
_NEAR = 1e-8  # the last step's length, in logits
SLOPE_LIMIT = 10.0
"""A slope above this is no estimate: the question parts the people at one ability, or the search runs off."""


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """Abilities with the share of people at each."""

    points: Floats
    weights: Floats

    @classmethod
    def of(cls, questions: int) -> Grid:
        """Abilities from -6 to 6; 61, or 121 when many questions make the likelihood narrow."""
        points = np.linspace(-6, 6, 61 if questions <= 60 else 121)
        density = np.exp(-(points**2) / 2)
        return cls(points, density / density.sum())


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Answers as the likelihood needs them: sums over people who are alike to the model."""

    right: Floats
    """Rows x questions: the share who had it right; 0 where not seen (see `by_score`)."""
    seen: Floats | None
    """Rows x questions: 1 where seen; None: all were."""
    people: Floats
    """Row -> persons."""

    @classmethod
    def of(cls, answers: RightWrong) -> Rows:
        """A row for each pattern of answers."""
        each = answers.distinct()
        seen = None if each.is_complete else each.seen.astype(np.float64)
        return cls(np.maximum(each.values, 0).astype(np.float64), seen, each.counts.astype(np.float64))

    @classmethod
    def by_score(cls, answers: RightWrong) -> Rows:
        """A row for each score on each set of questions: with one slope for all, no more matters.

        Then the likelihood knows the rows by their sums and the questions by theirs. Where all
        saw the same, the rows say no more than that: score and question added up, as if they did
        not hang together.
        """
        scores = answers.scores()
        if answers.is_complete:
            people = np.bincount(scores, answers.counts, answers.questions + 1).astype(np.float64)
            share = answers.right_by_question() / answers.persons
            by_row = np.flatnonzero(people) / answers.questions
            return cls(by_row[:, None] + share - share.mean(), None, people[people > 0])
        packed = np.packbits(answers.seen, axis=1)
        key = np.column_stack([packed, scores.astype("<u4")[:, None].view(np.uint8)])
        joined = np.ascontiguousarray(key).view(np.dtype((np.void, key.shape[1]))).ravel()
        _, first, which = np.unique(joined, return_index=True, return_inverse=True)
        which = which.ravel()
        people = np.bincount(which, weights=answers.counts).astype(np.float64)
        right = np.empty((len(first), answers.questions))
        for place in range(answers.questions):
            good = np.equal(answers.values[:, place], 1)
            right[:, place] = np.bincount(which[good], answers.counts[good], minlength=len(first))
        return cls(right / people[:, None], answers.seen[first].astype(np.float64), people)

    def chunks(self) -> Iterator[Rows]:
        """The rows, some at a time."""
        for start in range(0, len(self.people), _CHUNK):
            part = slice(start, start + _CHUNK)
            yield Rows(self.right[part], None if self.seen is None else self.seen[part], self.people[part])


def likelihoods(rows: Rows, slope: Floats, intercept: Floats, grid: Grid) -> Floats:
    """Rows x points: the logarithm of the probability of the row's answers at that ability."""
    logit = slope[:, None] * grid.points + intercept[:, None]
    either = np.logaddexp(0, logit)
    return rows.right @ logit - (either.sum(axis=0) if rows.seen is None else rows.seen @ either)


def posterior(rows: Rows, slope: Floats, intercept: Floats, grid: Grid) -> tuple[Floats, Floats]:
    """Rows x points, the distribution of ability given the answers; and each row's log-likelihood."""
    joint = likelihoods(rows, slope, intercept, grid) + np.log(grid.weights)
    top = joint.max(axis=1, keepdims=True)
    np.exp(joint - top, out=joint)
    total = joint.sum(axis=1, keepdims=True)
    return joint / total, (top + np.log(total))[:, 0]


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """The log-likelihood at a place, with its slope and curvature; slopes first, then intercepts."""

    height: float
    gradient: Floats
    complete: Floats
    """Information if abilities were known: what an EM step goes by."""
    missing: Floats | None
    """What is lost because they are not; None when it was not asked for."""


def survey(rows: Rows, slope: Floats, intercept: Floats, grid: Grid, *, whole: bool) -> Surface:
    """The likelihood around a place; `whole` also reckons the observed information."""
    size = len(slope)
    chance = 1 / (1 + np.exp(-(slope[:, None] * grid.points + intercept[:, None])))
    height = 0.0
    right, seen = np.zeros((size, len(grid.points))), np.zeros((size, len(grid.points)))
    missing = np.zeros((2 * size, 2 * size)) if whole else None
    for part in rows.chunks():
        after, heights = posterior(part, slope, intercept, grid)
        height += float(part.people @ heights)
        weighted = after * part.people[:, None]
        right_here = part.right.T @ weighted
        seen_here = weighted.sum(axis=0)[None, :] if part.seen is None else part.seen.T @ weighted
        right += right_here
        seen += seen_here
        if missing is not None:
            missing += _scores_together(part, after, weighted, chance, grid)
    surplus = right - seen * chance
    spread = seen * chance * (1 - chance)
    powers = [spread @ grid.points**power for power in range(3)]
    complete = np.block([[np.diag(powers[2]), np.diag(powers[1])], [np.diag(powers[1]), np.diag(powers[0])]])
    gradient = np.concatenate([surplus @ grid.points, surplus.sum(axis=1)])
    return Surface(height, gradient, complete, missing)


def _scores_together(part: Rows, after: Floats, weighted: Floats, chance: Floats, grid: Grid) -> Floats:
    """Sum over persons of the covariance, over their unknown ability, of the complete data's scores.

    The score of a question at a point is (right - seen * chance), times the point for the slope.
    """
    # A row's own answers do not vary with ability but for the slope, where the point multiplies them.
    size = len(chance)
    points = grid.points
    mean = after @ points
    seen = np.ones((1, size)) if part.seen is None else part.seen
    expected = [after @ (chance * points**power).T * seen for power in range(2)]
    mean_scores = np.hstack([part.right * mean[:, None] - expected[1], part.right - expected[0]])
    blocks: list[Floats] = []
    for power in range(3):
        moment = weighted @ points**power
        block = part.right.T @ (part.right * moment[:, None])
        if part.seen is None:
            lines = (part.right.T @ weighted * points**power) @ chance.T
            block += (chance * (weighted.sum(axis=0) * points**power)) @ chance.T - lines - lines.T
        blocks.append(block)
    if part.seen is not None:
        for place, point in enumerate(points):
            shown = part.seen * chance[:, place]
            held = shown * weighted[:, place, None]
            lines = part.right.T @ held
            here = shown.T @ held - lines - lines.T
            for power in range(3):
                blocks[power] += here * point**power
    together = np.block([[blocks[2], blocks[1]], [blocks[1].T, blocks[0]]])
    return together - mean_scores.T @ (mean_scores * part.people[:, None])


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Where the likelihood is highest."""

    free: Floats
    slope: Floats
    intercept: Floats
    covariance: Floats
    """Of the free parameters."""
    log_likelihood: float
    steps: int


def maximise(
    rows: Rows, start: Floats, build: Floats, base: Floats, names: tuple[str, ...], model: str
) -> Found:
    """The highest place among slopes and intercepts `build @ free + base`.

    Raises CourseError `models-slope-runs-away` or `models-no-convergence`.
    """
    size = len(base) // 2
    grid = Grid.of(size)
    free = start

    def look(at: Floats, *, whole: bool) -> Surface:
        both = build @ at + base
        return survey(rows, both[:size], both[size:], grid, whole=whole)

    here = look(free, whole=False)
    for step in range(1, _STEPS + 1):
        newton = step > _EM_STEPS
        if newton:
            here = look(free, whole=True)
        move, is_newton = _direction(here, build)
        length = 1.0
        while True:
            there = look(free + length * move, whole=False)
            if there.height >= here.height - 1e-10 * max(1.0, abs(here.height)):
                break
            length /= 2
            if length < 1e-6:
                raise CourseError("models-no-convergence", model=model, steps=step)
        free, here = free + length * move, there
        slopes = np.abs((build @ free + base)[:size])
        if slopes.max() > SLOPE_LIMIT:
            raise CourseError("models-slope-runs-away", model=model, question=names[int(slopes.argmax())])
        if is_newton and length == 1 and np.abs(move).max() < _NEAR:
            return _found(look(free, whole=True), free, build, base, step, model)
    raise CourseError("models-no-convergence", model=model, steps=_STEPS)


def _direction(here: Surface, build: Floats) -> tuple[Floats, bool]:
    """The step to take, and whether it is Newton's: the likelihood is not hollow everywhere."""
    gradient = build.T @ here.gradient
    complete = build.T @ here.complete @ build
    if here.missing is not None:
        observed = complete - build.T @ here.missing @ build
        if _is_positive(observed):
            move = np.asarray(np.linalg.solve(observed, gradient), np.float64)
            if np.abs(move).max() < 2:
                return move, True
    return np.asarray(np.linalg.solve(complete, gradient), np.float64), False


def _is_positive(matrix: Floats) -> bool:
    try:
        np.linalg.cholesky(matrix)
    except np.linalg.LinAlgError:
        return False
    return True


def _found(here: Surface, free: Floats, build: Floats, base: Floats, steps: int, model: str) -> Found:
    assert here.missing is not None
    observed = build.T @ (here.complete - here.missing) @ build
    if not _is_positive(observed) or np.linalg.cond(observed) > 1e10:
        raise CourseError("models-no-convergence", model=model, steps=steps)
    both = build @ free + base
    half = len(both) // 2
    covariance = np.asarray(np.linalg.inv(observed), np.float64)
    return Found(free, both[:half], both[half:], covariance, here.height, steps)
