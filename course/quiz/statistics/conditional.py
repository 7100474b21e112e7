"""The conditional likelihood of the Rasch model, from how many had each score.

Given how many questions a person had right, which ones says nothing about the person: the
probability rests on the difficulties alone (Andersen 1970, doi 10.1111/j.2517-6161.1970.tb00842.x).
Its normalisers are the elementary symmetric functions of exp(-difficulty). They are summed
question by question (Fischer 1974; Baker & Harwell 1996, Applied Psychological Measurement 20,
169-192), which only ever adds positive numbers and so loses no digits; and as probabilities (the
score of a person with ability 0), which sum to 1 and so never overflow.

What is needed of them is a sum over scores, so the second derivatives come from one pass forward
and one back for each question: the cost is questions cubed and does not grow with persons.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from course.errors import CourseError
from course.quiz.statistics.columns import Floats
from course.quiz.statistics.right_wrong import RightWrong

DESIGN_LIMIT = 500
"""Different sets of questions above which the conditional likelihood is refused: each has its own cost."""

_BLOCK = 1 << 22  # numbers held at once on the way: 32 MB
_LEAST = 1e-280  # below it a probability loses digits


@dataclass(frozen=True, slots=True, eq=False)
class Design:
    """The people who were shown the same questions."""

    questions: NDArray[np.intp]
    """Places of the questions shown."""
    persons: NDArray[np.int64]
    """Score 0..questions -> persons."""
    right: NDArray[np.int64]
    """Question (as in `questions`) -> persons who had it right, of those neither all right nor all wrong."""
    rows: NDArray[np.intp] | None
    """Places of their rows in the answers; None: all rows."""

    @property
    def used(self) -> int:
        """Persons who had neither all right nor all wrong: the others say nothing of difficulty."""
        return int(self.persons[1:-1].sum())


@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """What the conditional likelihood of a design comes to at some difficulties."""

    log_normaliser: float
    """Sum over persons of the logarithm of the symmetric function of their score."""
    expected: Floats
    """Question -> persons expected to have it right."""
    together: Floats
    """Question x question -> sum over persons of the covariance of two answers, given the score."""


def designs(answers: RightWrong) -> list[Design]:
    """The people, grouped by which questions they were shown.

    Raises CourseError `rasch-too-many-designs` above DESIGN_LIMIT.
    """
    scores = answers.scores()
    if answers.is_complete:
        return [_design(answers, scores, np.arange(answers.questions), None)]
    seen = answers.seen
    packed = np.ascontiguousarray(np.packbits(seen, axis=1))
    joined = packed.view(np.dtype((np.void, packed.shape[1]))).ravel()
    _, first, which = np.unique(joined, return_index=True, return_inverse=True)
    if len(first) > DESIGN_LIMIT:
        raise CourseError("rasch-too-many-designs", n=len(first), limit=DESIGN_LIMIT)
    order = np.argsort(which.ravel(), kind="stable")
    groups = np.split(order, np.cumsum(np.bincount(which.ravel()))[:-1])
    return [
        _design(answers, scores, np.flatnonzero(seen[start]), rows)
        for start, rows in zip(first, groups, strict=True)
    ]


def _design(
    answers: RightWrong,
    scores: NDArray[np.int64],
    questions: NDArray[np.intp],
    rows: NDArray[np.intp] | None,
) -> Design:
    size = len(questions)
    if rows is None:
        values, counts, own = answers.values, answers.counts, scores
    else:
        values, counts, own = answers.values[np.ix_(rows, questions)], answers.counts[rows], scores[rows]
    persons = np.bincount(own, weights=counts, minlength=size + 1).astype(np.int64)
    # Those with all right have each question right: cheaper to take away than to leave out.
    single = bool((counts == 1).all())
    right = values.sum(axis=0, dtype=np.int64) if single else counts @ values.astype(np.int64)
    return Design(questions, persons, right - persons[-1], rows)


def chances(difficulty: Floats) -> tuple[Floats, Floats]:
    """Right and wrong for a person of ability 0; both exact, also near 1."""
    return 1 / (1 + np.exp(difficulty)), 1 / (1 + np.exp(-difficulty))


def score_distribution(right: Floats, wrong: Floats | None = None) -> Floats:
    """The distribution of the score, from the probabilities of the questions: last axis + 1.

    The sum of unequal coin throws, one question after the other; Lord & Wingersky 1984, doi
    10.1177/014662168400800409. `right` may have more axes before the questions.
    """
    wrong = 1 - right if wrong is None else wrong
    size = right.shape[-1]
    found = np.zeros((*right.shape[:-1], size + 1))
    found[..., 0] = 1
    for place in range(size):
        good, bad = right[..., place, None], wrong[..., place, None]
        found[..., 1 : place + 2] = found[..., 1 : place + 2] * bad + found[..., : place + 1] * good
        found[..., :1] *= bad
    return found


def moments(difficulty: Floats, persons: NDArray[np.int64]) -> Moments:
    """The pieces of the conditional likelihood for one design; `persons` counts each score.

    Scores of none and of all count for nothing: there is one way to each. Raises CourseError
    `rasch-too-far-apart` when a score that somebody has is too improbable to be reckoned with.
    """
    size = len(difficulty)
    right, wrong = chances(difficulty)
    whole = score_distribution(right, wrong)
    inner = persons.astype(np.float64)
    inner[0] = inner[-1] = 0
    there = inner > 0
    if (whole[there] < _LEAST).any():
        raise CourseError("rasch-too-far-apart", questions=size)
    weights = np.divide(inner, whole, out=np.zeros_like(inner), where=there)
    log_all = float(np.logaddexp(0, -difficulty).sum())
    log_normaliser = float(inner[there] @ (np.log(whole[there]) + log_all))

    joint, together = np.empty((size, size + 1)), np.empty((size, size))
    step = max(1, _BLOCK // (size + 1) ** 2)
    for start in range(0, size, step):
        block = np.arange(start, min(start + step, size))
        joint[block], together[block] = _pass(block, right, wrong, weights)
    given = np.divide(joint, whole, out=np.zeros_like(joint), where=there)
    together -= (given * inner) @ given.T
    # A pair stands twice, reckoned from either side; halving the sum makes it exactly symmetric.
    return Moments(log_normaliser, joint @ weights, (together + together.T) / 2)


def question_given_score(difficulty: Floats) -> Floats:
    """Question x score -> the probability of having it right, given the score."""
    size = len(difficulty)
    right, wrong = chances(difficulty)
    forced_right, forced_wrong = np.tile(right, (size, 1)), np.tile(wrong, (size, 1))
    np.fill_diagonal(forced_right, 1.0)
    np.fill_diagonal(forced_wrong, 0.0)
    whole = np.maximum(score_distribution(right, wrong), _LEAST)
    given = right[:, None] * score_distribution(forced_right, forced_wrong) / whole
    given[:, 0], given[:, -1] = 0.0, 1.0
    return given


def _pass(block: NDArray[np.intp], right: Floats, wrong: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """For each question of the block: the chance of having it right and each score; the pairs.

    With the question held right, forward goes the distribution of the score over the questions
    before, backward the worth of a score before the questions after; one question stands between.
    """
    size, wide = len(right), len(weights)
    before = np.zeros((size + 1, len(block), wide))
    before[0, :, 0] = 1
    good, bad = np.tile(right[:, None, None], (len(block), 1)), np.tile(wrong[:, None, None], (len(block), 1))
    good[block, np.arange(len(block))], bad[block, np.arange(len(block))] = 1.0, 0.0
    for place in range(size):
        np.multiply(before[place], bad[place], out=before[place + 1])
        before[place + 1, :, 1:] += before[place, :, :-1] * good[place]
    after = np.tile(weights, (len(block), 1))
    together = np.empty((len(block), size))
    for place in range(size - 1, -1, -1):
        together[:, place] = np.einsum("is,is->i", before[place, :, :-1], after[:, 1:])
        moved = after * bad[place]
        moved[:, :-1] += after[:, 1:] * good[place]
        after = moved
    joint = right[block, None] * before[size]
    together *= right[block, None] * right
    together[np.arange(len(block)), block] = joint @ weights
    return joint, together
