"""The Rasch model by conditional maximum likelihood.

P(right) = 1 / (1 + exp(difficulty - ability)). Difficulties are in logits and sum to 0. They rest
on no assumption about how able the people are. Newton's method on the conditional likelihood
(Andersen 1970, doi 10.1111/j.2517-6161.1970.tb00842.x), which is concave; standard errors from
its second derivatives, with the sum held at 0, as in the R packages eRm (Mair & Hatzinger 2007,
doi 10.18637/jss.v020.i09) and psychotools. Whoever saw other questions than the rest is taken
along, each set of questions with normalisers of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from course.errors import CourseError
from course.quiz.statistics.columns import Floats
from course.quiz.statistics.conditional import Design, designs, moments
from course.quiz.statistics.right_wrong import RightWrong, refuse_question

LEAST_PEOPLE = 100
"""People needed for a difficulty within half a logit, 95 times of 100 (Linacre 1994, Rasch Measurement
Transactions 7:4, 328)."""

_STEPS = 60
_FAR = 6.0  # logits from the middle beyond which it is looked into whether the estimate exists
_NEAR = 1e-10  # logits: the last step's length


@dataclass(frozen=True, slots=True, eq=False)
class Rasch:
    """Difficulties in logits, sum 0, with what they rest on."""

    difficulty: Floats
    error: Floats
    """Standard errors of the difficulties."""
    covariance: Floats
    log_likelihood: float
    """The conditional one; people with all or nothing right add 0."""
    persons: int
    """People who saw at least one question."""
    used: int
    """People with neither all nor nothing right: the estimate rests on these."""
    names: tuple[str, ...]
    designs: tuple[Design, ...]
    """The people by questions seen: what fit is reckoned from."""


def fit_rasch(answers: RightWrong, *, least: int = LEAST_PEOPLE) -> Rasch:
    """The Rasch model of some answers.

    Raises CourseError: `models-too-few-questions` (under two); `models-too-few-people` when fewer
    than `least` answered or nobody tells questions apart; `models-all-right`, `models-all-wrong`,
    `models-nobody-saw`; `rasch-separated` when some of the questions are never had wrong by
    who has one of the others right, so that no finite difference fits; `rasch-too-many-designs`,
    `rasch-too-far-apart`, `models-no-convergence`.
    """
    if answers.questions < 2:
        raise CourseError("models-too-few-questions", n=answers.questions, least=2)
    answers.refuse_fewer(max(least, 1))
    found = tuple(design for design in designs(answers) if design.used)
    used = sum(design.used for design in found)
    if used == 0:
        answers.refuse_one_sided()
        raise CourseError("models-too-few-people", n=0, least=max(least, 1))
    right, seen = np.zeros(answers.questions), np.zeros(answers.questions)
    for design in found:
        right[design.questions] += design.right
        seen[design.questions] += design.used
    if ((right == 0) | (right == seen)).any():
        answers.refuse_one_sided()
        for name, good, n in zip(answers.names, right, seen, strict=True):
            refuse_question(name, int(good), int(n))
    if not answers.is_complete:
        _refuse_separated(answers)
    difficulty, log_likelihood, information = _maximise(answers, found, right, seen)
    if np.abs(difficulty).max() > _FAR:
        _refuse_separated(answers)
    covariance = _inverse(information)
    return Rasch(
        difficulty,
        np.sqrt(np.diag(covariance)),
        covariance,
        log_likelihood,
        answers.persons,
        used,
        answers.names,
        found,
    )


def _maximise(
    answers: RightWrong, found: tuple[Design, ...], right: Floats, seen: Floats
) -> tuple[Floats, float, Floats]:
    """Newton's method with halved steps, from the logits of the shares."""
    share = right / seen
    at = np.log((1 - share) / share)
    at -= at.mean()
    height, gradient, information = _likelihood(at, found, right)
    for _ in range(_STEPS):
        step = _solve(information, gradient)
        size = 1.0
        while True:
            tried = at + size * step
            higher = _likelihood(tried, found, right)
            if higher[0] >= height - 1e-9 * max(1.0, abs(height)):
                break
            size /= 2
            if size < 1e-6:
                _refuse_separated(answers)
                raise CourseError("models-no-convergence", model="Rasch", steps=_STEPS)
        at, (height, gradient, information) = tried, higher
        if np.abs(step).max() < _NEAR:
            return at, height, information
    _refuse_separated(answers)
    raise CourseError("models-no-convergence", model="Rasch", steps=_STEPS)


def _likelihood(difficulty: Floats, found: tuple[Design, ...], right: Floats) -> tuple[float, Floats, Floats]:
    """The conditional log-likelihood, its gradient and its information."""
    height, gradient = -float(right @ difficulty), -right.copy()
    information = np.zeros((len(difficulty), len(difficulty)))
    for design in found:
        # The normalisers do not change but for a factor when all difficulties move alike.
        here = difficulty[design.questions]
        middle = here.mean()
        part = moments(here - middle, design.persons)
        scores = np.arange(len(design.persons))[1:-1] @ design.persons[1:-1]
        height -= part.log_normaliser - float(scores) * middle
        gradient[design.questions] += part.expected
        information[np.ix_(design.questions, design.questions)] += part.together
    return height, gradient, information


def _solve(information: Floats, gradient: Floats) -> Floats:
    """Newton's step with the sum held: the information knows no common shift of all questions."""
    size = len(gradient)
    held = information + np.full((size, size), max(float(np.trace(information)), 1e-300) / size**2)
    try:
        step = np.linalg.solve(held, gradient)
    except np.linalg.LinAlgError:
        step = np.linalg.lstsq(held, gradient, rcond=None)[0]
    step -= step.mean()
    longest = float(np.abs(step).max())
    return step * min(1.0, 3.0 / longest) if longest else step


def _inverse(information: Floats) -> Floats:
    """The covariance of difficulties whose sum is 0."""
    size = len(information)
    ones = np.full((size, size), float(np.trace(information)) / size**2)
    return np.asarray(np.linalg.inv(information + ones) - 1 / (size**2 * ones[0, 0]), np.float64)


def _refuse_separated(answers: RightWrong) -> None:
    """Raise `rasch-separated` when the estimate does not exist.

    It exists just when, however the questions are parted in two, somebody had one of the first
    right and one of the second wrong (Fischer 1981, doi 10.1007/BF02293919): from each question
    each other one can be reached by steps "had this right and that wrong".
    """
    weights = answers.counts.astype(np.float32)[:, None]
    right = np.equal(answers.values, 1).astype(np.float32) * weights
    wrong = np.equal(answers.values, 0).astype(np.float32)
    step = right.T @ wrong > 0
    reach = step | np.eye(len(step), dtype=np.bool_)
    for _ in range(len(step).bit_length()):
        reach = (reach.astype(np.float32) @ reach.astype(np.float32)) > 0
    if reach.all():
        return
    # What the question that reaches fewest can reach leads nowhere else: nobody had one of
    # those right and one of the others wrong.
    hard = reach[int(np.argmin(reach.sum(axis=1)))]
    harder = [name for name, is_hard in zip(answers.names, hard, strict=True) if is_hard]
    easier = [name for name, is_hard in zip(answers.names, hard, strict=True) if not is_hard]
    raise CourseError("rasch-separated", harder=_listed(harder), easier=_listed(easier))


def _listed(names: list[str]) -> str:
    """At most five of the names, and how many more."""
    return ", ".join(names[:5]) + (f" ... ({len(names)})" if len(names) > 5 else "")
