"""Classical statistics of questions: facility, weights, discrimination. Names and definitions are Moodle's.

Definitions: Moodle's "Quiz statistics calculations" (docs.moodle.org/dev/Quiz_statistics_calculations)
and its `question/classes/statistics/questions/calculator.php`; docs/authors/statistics.md has each
formula. Where Moodle speaks of the rest of the quiz as a sum, this is the share of the rest's
points: the same correlation when all were shown the same, and right also when they were not.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

import numpy as np

from course.errors import CourseError
from course.quiz.statistics import moments
from course.quiz.statistics.columns import Floats
from course.quiz.statistics.contrast import Lines, draw_lines, upper_lower
from course.quiz.statistics.figure import Figure, no_figure
from course.quiz.statistics.intervals import fisher_z, wilson
from course.quiz.statistics.option_table import OptionRow, option_tables
from course.quiz.statistics.reliability import TestFigures, figures_of_test
from course.quiz.statistics.responses import Attempts, Responses
from course.quiz.statistics.tally import Cells, Tally, tally

_NO_COVARIANCE = 1e-12
"""What the rounding of totals may leave of a covariance of 0."""

MINIMUM = 5
"""Persons below which nothing is shown about a group (law 6: aggregates of at least five)."""


@dataclass(frozen=True, slots=True)
class QuestionFigures:
    """What the answers say about a question. Scores and shares are from 0 to 1."""

    question: str
    n: int
    """Persons who were shown it."""
    facility: Figure
    """Mean score, with Wilson's interval."""
    sd: Figure
    """Standard deviation of the score, by n - 1."""
    left_open: Figure
    """Share of those shown it who left it open."""
    guess: Figure
    """What guessing gives, as the caller says."""
    intended_weight: Figure
    """Its share of the points that an attempt can give."""
    effective_weight: Figure
    """Its share of the spread of the total: the root of its covariance with it, of the sum of these."""
    discrimination: Figure
    """Moodle's discrimination index: the correlation with the rest of the quiz."""
    efficiency: Figure
    """Moodle's discriminative efficiency: that covariance, of the largest that these scores allow."""
    point_biserial: Figure
    """The correlation with the total, the question itself included; for right-or-wrong scores."""
    point_biserial_rest: Figure
    """The correlation with the rest; for right-or-wrong scores the same as `discrimination`."""
    upper_lower: Figure
    """The mean score of the upper 27 per cent less that of the lower."""
    options: tuple[OptionRow, ...] = ()
    """What was answered, by the upper and the lower group, where the table has responses."""

    def to_json(self) -> dict[str, object]:
        """Every figure by its name."""
        shown: dict[str, object] = {"question": self.question, "n": self.n}
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, Figure):
                shown[each.name] = value.to_json()
        shown["options"] = [row.to_json() for row in self.options]
        return shown


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures of a quiz and of each of its questions."""

    test: TestFigures
    questions: tuple[QuestionFigures, ...]
    attempts: Attempts
    minimum: int

    def to_json(self) -> dict[str, object]:
        """`attempts`, `minimum`, `test` and `questions`."""
        return {
            "attempts": self.attempts.value,
            "minimum": self.minimum,
            "test": self.test.to_json(),
            "questions": [question.to_json() for question in self.questions],
        }


def classical(
    responses: Responses,
    *,
    weights: Mapping[str, float] | None = None,
    guesses: Mapping[str, float] | None = None,
    choices: Mapping[str, Mapping[str, float]] | None = None,
    pools: Mapping[str, str] | None = None,
    attempts: Attempts = Attempts.FIRST,
    minimum: int = MINIMUM,
) -> Statistics:
    """The statistics of a table of responses.

    `weights` are the points that questions can give (1 when not said), `guesses` what guessing
    gives (a share), `choices` the options of questions with the share each gives, so that one
    that nobody took is seen too. `pools` says which versions differ only in editing (version ->
    name; the other mappings then use that name). What rests on fewer than `minimum` persons is
    not shown. Raises CourseError `statistics-bad-weight` for a weight that is not above 0, and
    `responses-twice`.
    """
    table = (responses.pooled(pools) if pools else responses).of(attempts).present()
    return _reckoned(table, weights or {}, guesses or {}, choices or {}, attempts, minimum)


def classical_by(
    responses: Responses,
    column: str,
    *,
    weights: Mapping[str, float] | None = None,
    guesses: Mapping[str, float] | None = None,
    choices: Mapping[str, Mapping[str, float]] | None = None,
    pools: Mapping[str, str] | None = None,
    attempts: Attempts = Attempts.FIRST,
    minimum: int = MINIMUM,
) -> dict[str, Statistics]:
    """The statistics of each group of a column.

    When one group is too small to be shown, whoever knows the whole could reckon it from the
    others: the smallest of those is then hidden too, until those hidden are enough together.
    The same holds of the groups of each question.
    Raises CourseError as `classical`, and `responses-no-such-column`.
    """
    pooled = responses.pooled(pools) if pools else responses
    tables = {name: table.of(attempts).present() for name, table in pooled.by(column).items()}
    hidden = _to_hide({name: len(table.persons) for name, table in tables.items()}, minimum)
    found = {
        name: _reckoned(
            table,
            weights or {},
            guesses or {},
            choices or {},
            attempts,
            minimum,
            hide=_HIDDEN if name in hidden and len(table.persons) >= minimum else "",
        )
        for name, table in tables.items()
    }
    sizes: dict[str, dict[str, int]] = {}
    for name, statistics in found.items():
        for question in statistics.questions:
            sizes.setdefault(question.question, {})[name] = question.n
    hidden_of = {question: _to_hide(groups, minimum) for question, groups in sizes.items()}
    return {
        name: replace(
            statistics,
            questions=tuple(
                _no_figures(each.question, each.n, _HIDDEN)
                if each.n >= minimum and name in hidden_of[each.question]
                else each
                for each in statistics.questions
            ),
        )
        for name, statistics in found.items()
    }


_HIDDEN = "figure-hidden-with-others"


def _reckoned(
    table: Responses,
    weights: Mapping[str, float],
    guesses: Mapping[str, float],
    choices: Mapping[str, Mapping[str, float]],
    attempts: Attempts,
    minimum: int,
    hide: str = "",
) -> Statistics:
    """The statistics of a table with one attempt a person; nothing but sizes with a reason to hide."""
    counted = tally(table, _weights(table, weights))
    test = figures_of_test(counted, minimum, hide)
    lines = [draw_lines(cells) for cells in counted.cells]
    options = option_tables(counted, lines, choices, minimum)
    spread = _roots_of_covariance(counted)
    open_ = _left_open(table)
    questions = []
    for place, name in enumerate(table.questions):
        cells = counted.cells[place]
        if hide or cells.n < minimum:
            questions.append(_no_figures(name, cells.n, hide or "figure-too-few"))
            continue
        questions.append(
            QuestionFigures(
                name,
                cells.n,
                effective_weight=_effective_weight(spread, place, cells.n, test.draws_vary),
                left_open=Figure.of(open_[place] / cells.n, cells.n, wilson(open_[place] / cells.n, cells.n)),
                guess=_guess(guesses.get(name), cells.n),
                options=options[place],
                **_figures_of_cells(cells, lines[place], minimum),
            )
        )
    return Statistics(test, tuple(questions), attempts, minimum)


def _to_hide(sizes: Mapping[str, int], minimum: int) -> set[str]:
    """Groups that are too small, and as many of the next as make those hidden enough together."""
    hidden: set[str] = set()
    together = 0
    for name in sorted(sizes, key=lambda name: (sizes[name], name)):
        if sizes[name] >= minimum and not 0 < together < minimum:
            break
        hidden.add(name)
        together += sizes[name]
    return hidden


def _weights(table: Responses, said: Mapping[str, float]) -> Floats:
    """The weight of each question; raises for one that cannot be."""
    for name, weight in said.items():
        if not (math.isfinite(weight) and weight > 0):
            raise CourseError("statistics-bad-weight", question=name, weight=str(weight))
    return np.array([float(said.get(name, 1.0)) for name in table.questions])


def _figures_of_cells(cells: Cells, lines: Lines, minimum: int) -> dict[str, Figure]:
    """The figures that a question's own counts give."""
    n = cells.n
    facility = moments.mean(cells.score, cells.count)
    spread = moments.variance(cells.score, cells.count)
    with_total = moments.pair(cells.score, cells.points / cells.possible, cells.count)
    rest = cells.rest()
    known = ~np.isnan(rest)
    score, rest, count = cells.score[known], rest[known], cells.count[known]
    with_rest = moments.pair(score, rest, count)
    right_or_wrong = bool(((cells.score == 0) | (cells.score == 1)).all())
    discrimination = _correlation(with_rest, minimum) if known.any() else no_figure("figure-no-rest", n)
    return {
        "facility": Figure.of(facility, n, wilson(facility, n)),
        "sd": Figure.of(math.sqrt(spread), n) if n > 1 else no_figure("figure-one-person", n),
        "intended_weight": Figure.of(moments.mean(cells.weight / cells.possible, cells.count), n),
        "discrimination": discrimination,
        "efficiency": _efficiency(with_rest, discrimination, score, rest, count),
        "point_biserial": _correlation(with_total, minimum)
        if right_or_wrong
        else no_figure("figure-not-right-or-wrong", n),
        "point_biserial_rest": discrimination
        if right_or_wrong
        else no_figure("figure-not-right-or-wrong", n),
        "upper_lower": upper_lower(cells, lines, minimum),
    }


def _correlation(pair: moments.Pair, minimum: int) -> Figure:
    """A correlation with Fisher's interval, or why there is none."""
    if pair.n < minimum:
        return no_figure("figure-too-few", pair.n)
    if pair.n < 2:
        return no_figure("figure-one-person", pair.n)
    if pair.var_x == 0:
        return no_figure("figure-all-scored-alike", pair.n)
    if pair.var_y == 0:
        return no_figure("figure-others-alike", pair.n)
    return Figure.of(pair.r, pair.n, fisher_z(pair.r, pair.n))


def _efficiency(
    pair: moments.Pair, discrimination: Figure, score: Floats, rest: Floats, count: Floats
) -> Figure:
    """The covariance with the rest, of the largest possible; defined where the correlation is."""
    if discrimination.value is None:
        return no_figure(discrimination.reason, discrimination.n)
    return Figure.of(pair.cov / moments.largest_covariance(score, rest, count), pair.n)


def _roots_of_covariance(counted: Tally) -> list[float | None]:
    """Of each question the root of the covariance of its points with the total; None below 0."""
    found: list[float | None] = []
    for cells in counted.cells:
        cov = moments.pair(cells.score * cells.weight, cells.points, cells.count).cov
        # Its root would make the rounding of a covariance of 0 a million times larger.
        cov = 0.0 if abs(cov) < _NO_COVARIANCE else cov
        found.append(math.sqrt(cov) if cov >= 0 else None)
    return found


def _effective_weight(spread: list[float | None], place: int, n: int, draws_vary: bool) -> Figure:
    """Moodle's effective weight; of the questions whose covariance is not below 0."""
    own, total = spread[place], math.fsum(root for root in spread if root)
    if draws_vary:
        return no_figure("figure-draws-vary", n)
    if own is None:
        return no_figure("figure-negative-covariance", n)
    return Figure.of(own / total, n) if total else no_figure("figure-all-scored-alike", n)


def _left_open(table: Responses) -> list[int]:
    """How many left each question open."""
    if table.answered is None:
        return [0] * len(table.questions)
    left = np.bincount(table.question[~table.answered], minlength=len(table.questions))
    return [int(n) for n in left]


def _guess(guess: float | None, n: int) -> Figure:
    return no_figure("figure-guess-unknown", n) if guess is None else Figure.of(guess, n)


def _no_figures(name: str, n: int, reason: str) -> QuestionFigures:
    """A question of which nothing is shown."""
    none = no_figure(reason, n)
    return QuestionFigures(name, n, none, none, none, none, none, none, none, none, none, none, none)
