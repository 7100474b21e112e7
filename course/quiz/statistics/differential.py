"""Is a question harder for one group than for another, among people who do equally well on the rest?

Mantel & Haenszel (1959, JNCI 22, 719-748) as Holland & Thayer (1988, in Wainer & Braun, Test
Validity, 129-145) use it: people are matched on the number right, with the question itself
counted; a first look finds the questions that differ, a second matches without them. Differences
are on the delta scale of ETS, -2.35 ln(odds ratio): negative is harder for the focal group. Classes
A, B and C are those of Zieky (1993, in Holland & Wainer, Differential Item Functioning, 337-347).
The interval is that of Robins, Breslow & Greenland (1986, Biometrics 42, 311-323).

What it does not see: a question that favours one group among the weak and the other among the
able. What it does not say: why. A difference is a reason to read the question in both versions.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import numpy as np

from course.errors import CourseError
from course.quiz.statistics.ability import weighted_likelihood
from course.quiz.statistics.columns import UNSAID, Bools, Coded, Floats, Ints
from course.quiz.statistics.distributions import NORMAL_95, NORMAL_95_ONE_SIDED, chi_square_tail
from course.quiz.statistics.responses import Responses
from course.quiz.statistics.right_wrong import RightWrong, wholly_right
from course.quiz.statistics.two_parameter import fit_marginal_rasch

LEAST_IN_GROUP = 100
"""People who saw the question, in the smaller group: below it most differences of class C are missed."""

_DELTA = -2.35
_STRATA = 10  # where people saw different questions: tenths by ability
_ANCHORS = 3  # fewer questions left to match on are worse than ones that differ a little


class Size(StrEnum):
    """How much a question differs, by ETS: A next to nothing, B moderate, C large."""

    A = "A"
    B = "B"
    C = "C"


@dataclass(frozen=True, slots=True)
class CommonOdds:
    """Mantel and Haenszel's common odds ratio over strata, with its test."""

    odds_ratio: float
    """Odds of a right answer in the reference group over those in the focal group."""
    low: float
    high: float
    log_error: float
    """Standard error of the odds ratio's logarithm."""
    chi_square: float
    """With the continuity correction; one degree of freedom."""
    p: float

    @property
    def delta(self) -> float:
        """The difference on ETS' delta scale; negative is harder for the focal group."""
        return _DELTA * math.log(self.odds_ratio)

    @property
    def delta_error(self) -> float:
        """Its standard error."""
        return -_DELTA * self.log_error

    @property
    def delta_interval(self) -> tuple[float, float]:
        """Its interval of 95 per cent."""
        return _DELTA * math.log(self.high), _DELTA * math.log(self.low)

    @property
    def size(self) -> Size:
        """A: under 1, or not surely different from 0. C: 1.5 or more and surely above 1. B: between."""
        distance = abs(self.delta)
        if distance < 1 or self.p >= 0.05:
            return Size.A
        surely = distance - NORMAL_95_ONE_SIDED * self.delta_error > 1
        return Size.C if distance >= 1.5 and surely else Size.B


@dataclass(frozen=True, slots=True)
class Difference:
    """One question, compared between two groups."""

    question: str
    reference: int
    """People of the reference group who saw it."""
    focal: int
    odds: CommonOdds | None
    """None when it cannot be compared; `reason` is then a code."""
    reason: str = ""
    adjusted_p: float | None = None
    """p, with all questions of the comparison in mind (Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57,
    289-300): where it is below .05, of twenty questions called different one is not."""
    is_anchor: bool = True
    """People were matched on it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two groups, question by question."""

    reference: str
    focal: str
    reference_people: int
    focal_people: int
    questions: tuple[Difference, ...]
    is_by_ability: bool
    """Matched in tenths by ability from the questions seen, since not all saw the same."""
    is_purified: bool
    """The second look matched without the questions that the first found to differ."""
    reason: str = ""
    """Why there is nothing: a code. Then there are no questions."""


def mantel_haenszel(tables: Floats) -> CommonOdds | None:
    """The common odds ratio of strata x [[a, b], [c, d]]: right and wrong, reference group first.

    None when no stratum tells: nobody to compare with, or all had it right or all wrong.
    """
    total = tables.sum(axis=(1, 2))
    some = tables[total > 1]
    t = total[total > 1]
    a, b, c, d = some[:, 0, 0], some[:, 0, 1], some[:, 1, 0], some[:, 1, 1]
    r, s = a * d / t, b * c / t
    if r.sum() == 0 or s.sum() == 0:
        return None
    odds = float(r.sum() / s.sum())
    p, q = (a + d) / t, (b + c) / t
    variance = (
        (p * r).sum() / (2 * r.sum() ** 2)
        + (p * s + q * r).sum() / (2 * r.sum() * s.sum())
        + (q * s).sum() / (2 * s.sum() ** 2)
    )
    error = math.sqrt(float(variance))
    expected = (a + b) * (a + c) / t
    spread = (a + b) * (c + d) * (a + c) * (b + d) / (t**2 * (t - 1))
    chi_square = max(abs(float((a - expected).sum())) - 0.5, 0.0) ** 2 / float(spread.sum())
    return CommonOdds(
        odds,
        odds * math.exp(-NORMAL_95 * error),
        odds * math.exp(NORMAL_95 * error),
        error,
        chi_square,
        chi_square_tail(chi_square, 1),
    )


def compare_groups(
    answers: RightWrong, groups: Coded, *, reference: str = "", least: int = LEAST_IN_GROUP
) -> tuple[Comparison, ...]:
    """Each group against the reference group, the largest if not said; the largest others first.

    `groups` has a code a row of the answers; rows without one take no part. A group too small to
    compare has a Comparison with a reason and no questions. Raises CourseError
    `dif-one-group` when there are not two groups, `dif-no-such-group` for a reference group that
    nobody is in, `models-too-few-questions` for fewer than two questions, `answers-not-a-table`
    when there is not a group for each row.
    """
    if answers.questions < 2:
        raise CourseError("models-too-few-questions", n=answers.questions, least=2)
    if len(groups.codes) != len(answers.values):
        raise CourseError("answers-not-a-table", shape=f"{len(answers.values)}, {len(groups.codes)}")
    size = len(groups.names)
    people = np.bincount(
        groups.codes[groups.codes != UNSAID],
        weights=answers.counts[groups.codes != UNSAID],
        minlength=size,
    ).astype(int)
    there = sorted((code for code in range(size) if people[code]), key=lambda code: -people[code])
    if len(there) < 2:
        raise CourseError("dif-one-group", n=len(there))
    known = {groups.names[code]: code for code in there}
    if reference and reference not in known:
        raise CourseError("dif-no-such-group", group=reference, known=", ".join(known))
    first = known.get(reference, there[0])
    found = []
    for other in there:
        if other == first:
            continue
        empty = Comparison(
            groups.names[first],
            groups.names[other],
            int(people[first]),
            int(people[other]),
            (),
            is_by_ability=not answers.is_complete,
            is_purified=False,
        )
        if min(people[first], people[other]) < least:
            found.append(replace(empty, reason="dif-group-too-small"))
        else:
            found.append(_compared(answers, groups.codes, first, other, least, empty))
    return tuple(found)


def compare_responses(
    responses: Responses, column: str, *, reference: str = "", least: int = LEAST_IN_GROUP
) -> tuple[Comparison, ...]:
    """The groups of a column (a language, a unit) compared, as `compare_groups` does.

    Needs one attempt a person. Raises CourseError as `Responses.group_of_persons`,
    `Responses.matrix` and `compare_groups` do.
    """
    groups = responses.group_of_persons(column)
    table = wholly_right(responses.matrix())
    there = ~np.isnan(table).all(axis=1)
    answers = RightWrong.of(table[there], names=responses.questions)
    return compare_groups(answers, groups.at(np.flatnonzero(there)), reference=reference, least=least)


def _compared(
    answers: RightWrong, codes: Ints, first: int, other: int, least: int, empty: Comparison
) -> Comparison:
    """Both looks, and what they find."""
    some = (codes == first) | (codes == other)
    both = RightWrong(answers.values[some], answers.counts[some], answers.names, answers.is_complete)
    is_focal = codes[some] == other
    every = np.ones(both.questions, np.bool_)
    difficulty = None if both.is_complete else _difficulties(both)
    looks = [_look(both, is_focal, every, difficulty, least)]
    differs = np.array([each.odds is not None and each.odds.size != Size.A for each in looks[0]])
    anchors = every & ~differs
    is_purified = bool(differs.any()) and int(anchors.sum()) >= _ANCHORS
    if is_purified:
        looks.append(_look(both, is_focal, anchors, difficulty, least))
    else:
        anchors = every
    questions = tuple(
        replace(each, is_anchor=bool(anchors[place])) for place, each in enumerate(_adjusted(looks[-1]))
    )
    return replace(empty, questions=questions, is_purified=is_purified)


def _look(
    both: RightWrong, is_focal: Bools, anchors: Bools, difficulty: Floats | None, least: int
) -> list[Difference]:
    """Every question, people matched on the anchors and the question itself."""
    alone = _matching(both, anchors, difficulty)
    found = []
    for place in range(both.questions):
        with_it = anchors.copy()
        with_it[place] = True
        strata = alone if anchors[place] else _matching(both, with_it, difficulty)
        found.append(_difference(both, place, is_focal, strata, least))
    return found


def _matching(both: RightWrong, questions: Bools, difficulty: Floats | None) -> Ints:
    """Row -> stratum: the number right, or the tenth by ability where people saw different questions.

    Rows that saw none of the questions are in none (UNSAID).
    """
    if difficulty is None:
        return np.asarray(both.values[:, questions].sum(axis=1, dtype=np.int64))
    values = both.values[:, questions]
    rows = np.flatnonzero((values >= 0).any(axis=1))
    some = RightWrong(values[rows], both.counts[rows], (), is_complete=False)
    ability = weighted_likelihood(some, np.ones(values.shape[1]), difficulty[questions]).ability
    order = np.argsort(ability, kind="stable")
    before = np.cumsum(some.counts[order]) - some.counts[order]
    # Equal abilities stay together, in the tenth of the first of them.
    ranked = ability[order]
    start = np.searchsorted(ranked, ranked, side="left")
    strata = np.full(len(both.values), UNSAID)
    strata[rows[order]] = before[start] * _STRATA // some.persons
    return strata


def _difficulties(some: RightWrong) -> Floats:
    """Rasch difficulties of both groups together; extreme ones for what all had right or all wrong."""
    right, seen = some.right_by_question(), some.seen_by_question()
    tells = (right > 0) & (right < seen)
    found = np.where(right > 0, -8.0, 8.0)
    if tells.sum() >= 2:
        rows = RightWrong.of(some.values[:, tells], counts=some.counts)
        found[tells] = fit_marginal_rasch(rows, discrimination=1.0, least=1).difficulty
    elif tells.any():
        found[tells] = np.log((seen[tells] - right[tells]) / right[tells])
    return found


def _difference(both: RightWrong, place: int, is_focal: Bools, strata: Ints, least: int) -> Difference:
    values = both.values[:, place]
    there = (values >= 0) & (strata != UNSAID)
    wide = int(strata.max(initial=0)) + 1
    key = (strata[there] * 2 + is_focal[there]) * 2 + (1 - values[there])
    cells = np.bincount(key, weights=both.counts[there], minlength=4 * wide)
    tables = cells.reshape(wide, 2, 2).astype(np.float64)
    reference, focal = (int(people) for people in tables.sum(axis=(0, 2)))
    name = both.names[place]
    if min(reference, focal) < least:
        return Difference(name, reference, focal, None, "dif-question-too-few")
    odds = mantel_haenszel(tables)
    return Difference(name, reference, focal, odds, "" if odds else "dif-nothing-to-compare")


def _adjusted(found: Sequence[Difference]) -> list[Difference]:
    """Benjamini and Hochberg's p, over the questions that could be compared."""
    p = [each.odds.p for each in found if each.odds]
    adjusted = iter(benjamini_hochberg(p))
    return [replace(each, adjusted_p=next(adjusted)) if each.odds else each for each in found]


def benjamini_hochberg(p: Sequence[float]) -> list[float]:
    """p-values adjusted so that cutting them at q gives a share of q false alarms among the found."""
    order = sorted(range(len(p)), key=lambda place: p[place], reverse=True)
    adjusted: list[Any] = [1.0] * len(p)
    least = 1.0
    for rank, place in enumerate(order):
        least = min(least, p[place] * len(p) / (len(p) - rank))
        adjusted[place] = least
    return adjusted
