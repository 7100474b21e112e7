"""The figures of a whole quiz: its scores, how reliable they are, and their error of measurement.

Alpha (Cronbach 1951, Psychometrika 16, 297-334) compares persons who were asked the same. Where
each was drawn questions of their own it does not apply: a person may score lower for having
been drawn harder questions, and that is error too. Then the reliability is that of questions
nested in persons, 1 - MS(within) / MS(between) of the analysis of variance by person: the
generalizability coefficient of the i:p design (Brennan 2001, Generalizability Theory, 2.3),
ICC(1, k) of Shrout & Fleiss 1979 (Psychol. Bull. 86, 420-428). It needs no pair of questions
that the same persons answered, and is lower than alpha by the spread of the questions'
difficulty. A draw that takes so many from each module is less a matter of luck: it is then
too strict rather than too kind.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

import numpy as np

from course.quiz.statistics import moments
from course.quiz.statistics.figure import Figure, no_figure
from course.quiz.statistics.intervals import of_mean, of_reliability
from course.quiz.statistics.tally import Tally, tally

COMPLETE_SHARE = 0.9
"""From this share of persons who were shown every question on, alpha is taken of them alone."""

_MANY_SCORES = 100
_BINS = 20


@dataclass(frozen=True, slots=True)
class Bin:
    """How many persons have from `low` up to `high` points; the same number for whole points."""

    low: float
    high: float
    n: int

    def to_json(self) -> dict[str, object]:
        """`low`, `high`, `n`."""
        return {"low": self.low, "high": self.high, "n": self.n}


@dataclass(frozen=True, slots=True)
class TestFigures:
    """What the scores of a quiz say. They are points where all could get the same, else shares."""

    __test__ = False  # not a test of pytest's

    n: int
    """Persons."""
    questions: int
    """Different questions that were shown to somebody."""
    rows: int
    possible: float
    """Points that an attempt can give; 1 where attempts differ and scores are shares."""
    draws_vary: bool
    """Fewer than COMPLETE_SHARE of the persons were shown every question."""
    mean: Figure
    sd: Figure
    """By n - 1."""
    alpha: Figure
    """Cronbach's alpha, with Feldt's interval."""
    kr20: Figure
    """Kuder & Richardson 1937, formula 20: alpha of right-or-wrong questions of one weight."""
    kr21: Figure
    """Their formula 21, as if all questions were equally hard."""
    draw_reliability: Figure
    """The reliability where each person was drawn questions of their own."""
    sem: Figure
    """Standard error of measurement of a person's score, by alpha or else by `draw_reliability`."""
    distribution: tuple[Bin, ...]

    def to_json(self) -> dict[str, object]:
        """Every figure by its name."""
        shown: dict[str, object] = {}
        for each in fields(self):
            value = getattr(self, each.name)
            shown[each.name] = value.to_json() if isinstance(value, Figure) else value
        shown["distribution"] = [each.to_json() for each in self.distribution]
        return shown


def figures_of_test(counted: Tally, minimum: int, hide: str = "") -> TestFigures:
    """The figures of the quiz. Of fewer than `minimum` persons, or with a reason to hide, sizes alone."""
    table = counted.responses
    n, asked = len(table.persons), len(table.questions)
    complete = table.seen_by_person == asked
    draws_vary = not n or complete.sum() < COMPLETE_SHARE * n
    one_size = bool(n) and bool((counted.possible == counted.possible[0]).all())
    possible = float(counted.possible[0]) if one_size else 1.0
    if hide or n < max(minimum, 1):
        none = no_figure(hide or "figure-too-few", n)
        return TestFigures(
            n, asked, len(table), possible, bool(draws_vary), none, none, none, none, none, none, none, ()
        )
    scores = counted.points if one_size else counted.points / counted.possible
    ones = np.ones(n)
    spread = moments.variance(scores, ones)
    mean, sd = moments.mean(scores, ones), math.sqrt(spread)
    alpha, kr20, kr21 = _alphas(counted, complete, bool(draws_vary), minimum)
    nested, error = _nested(counted) if draws_vary else (no_figure("figure-draws-alike", n), 0.0)
    if alpha.value is not None:
        sem = Figure.of(sd * math.sqrt(1 - alpha.value), alpha.n)
    elif nested.value is not None:
        sem = Figure.of(math.sqrt(error) * possible, nested.n)
    else:
        sem = no_figure(nested.reason if draws_vary else alpha.reason, n)
    return TestFigures(
        n,
        asked,
        len(table),
        possible,
        bool(draws_vary),
        mean=Figure.of(mean, n, of_mean(mean, sd, n)),
        sd=Figure.of(sd, n) if n > 1 else no_figure("figure-one-person", n),
        alpha=alpha,
        kr20=kr20,
        kr21=kr21,
        draw_reliability=nested,
        sem=sem,
        distribution=_distribution(scores, possible),
    )


def _alphas(
    counted: Tally, complete: np.ndarray[tuple[int], np.dtype[np.bool_]], draws_vary: bool, minimum: int
) -> tuple[Figure, Figure, Figure]:
    """Alpha, KR-20 and KR-21 of those who were shown every question."""
    n, asked = int(complete.sum()), len(counted.cells)
    reason = (
        "figure-draws-vary"
        if draws_vary
        else "figure-too-few"
        if n < minimum
        else "figure-one-question"
        if asked < 2
        else "figure-one-person"
        if n < 2
        else ""
    )
    if not reason:
        if n < len(counted.responses.persons):
            rows = complete[counted.responses.person]
            counted = tally(counted.responses.at(rows).present(), counted.weights)
        total = moments.variance(counted.points, np.ones(n))
        reason = "" if total else "figure-totals-alike"
    if reason:
        none = no_figure(reason, n)
        return none, none, none
    parts = math.fsum(moments.variance(cells.score * cells.weight, cells.count) for cells in counted.cells)
    longer = asked / (asked - 1)
    value = min(longer * (1 - parts / total), 1.0)
    alpha = Figure.of(value, n, of_reliability(value, n - 1, (n - 1) * (asked - 1)))
    if (counted.weights != counted.weights[0]).any():
        none = no_figure("figure-weights-differ", n)
        return alpha, none, none
    if any(((cells.score != 0) & (cells.score != 1)).any() for cells in counted.cells):
        none = no_figure("figure-not-right-or-wrong", n)
        return alpha, none, none
    weight = float(counted.weights[0])
    mean, spread = float(counted.points.mean()) / weight, total / weight**2 * (n - 1) / n
    kr21 = longer * (1 - mean * (asked - mean) / (asked * spread))
    return alpha, alpha, Figure.of(kr21, n)


def _nested(counted: Tally) -> tuple[Figure, float]:
    """The reliability of questions nested in persons, and the error variance of a person's share."""
    n, rows = len(counted.points), len(counted.responses)
    if (counted.weights != counted.weights[0]).any():
        return no_figure("figure-weights-differ", n), 0.0
    if n < 2:
        return no_figure("figure-one-person", n), 0.0
    if rows <= n:
        return no_figure("figure-one-question", n), 0.0
    size = counted.responses.seen_by_person.astype(np.float64)
    share = counted.points / counted.possible
    mean = float(share @ size) / rows
    between = float(size @ (share - mean) ** 2) / (n - 1)
    squares = math.fsum(float((cells.score - mean) ** 2 @ cells.count) for cells in counted.cells)
    within = max(squares - between * (n - 1), 0.0) / (rows - n)
    if between <= 1e-15:
        return no_figure("figure-totals-alike", n), 0.0
    usual = (rows - float(size @ size) / rows) / (n - 1)
    value = 1 - within / between
    return Figure.of(value, n, of_reliability(value, n - 1, rows - n)), within / usual


def _distribution(scores: np.ndarray[tuple[int], np.dtype[np.float64]], possible: float) -> tuple[Bin, ...]:
    """Persons by score: every whole point, or twenty steps of what is possible."""
    if (scores == np.round(scores)).all() and possible <= _MANY_SCORES and possible > 1:
        counts = np.bincount(scores.astype(np.int64), minlength=int(possible) + 1)
        return tuple(Bin(float(points), float(points), int(n)) for points, n in enumerate(counts))
    steps = np.minimum((scores / possible * _BINS + 1e-9).astype(np.int64), _BINS - 1)
    counts = np.bincount(steps, minlength=_BINS)
    width = possible / _BINS
    return tuple(Bin(step * width, (step + 1) * width, int(n)) for step, n in enumerate(counts))
