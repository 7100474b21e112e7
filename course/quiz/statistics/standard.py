"""The pass mark that judges' ratings give, by Angoff's method, with its spread.

Each judge says of each question what share of those who are just good enough would have it
right (Angoff 1971, in Thorndike, Educational Measurement, 514-515; as it is used today: Cizek &
Bunch 2007, Standard Setting, ch. 6). A judge's mark is the sum over the questions, the pass mark
is the mean over judges. With more rounds, as after a discussion, the last one counts; each is told.

The spread is split between judges, questions and the rest as Brennan & Lockwood (1980, Applied
Psychological Measurement 4, 219-240) do. The interval is for these questions and other judges.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from course.errors import CourseError, Fact, Finding
from course.quiz.statistics.columns import Floats
from course.quiz.statistics.distributions import t_quantile_95
from course.quiz.statistics.figure import Figure, no_figure
from course.quiz.statistics.intervals import fisher_z, of_mean, of_reliability
from course.quiz.statistics.ratings import Rating

_LEAST_TO_JUDGE_A_JUDGE = 4
"""Judges below which nobody can be told from the others."""
_LEAST_QUESTIONS = 5
"""Questions below which an order of difficulty is chance."""


@dataclass(frozen=True, slots=True)
class Judge:
    """One judge beside the others."""

    name: str
    mark: float
    """The judge's own pass mark, in points."""
    deviation: float
    """Points above the mean of the other judges; negative is milder."""
    is_apart: bool
    """Further from the others than they are from each other, 95 times of 100."""
    agreement: Figure
    """Correlation over questions with the mean of the others: do they find the same ones hard?"""
    moved: float | None
    """Mean change of a rating since the round before, as a share; None in the first round."""


@dataclass(frozen=True, slots=True)
class RatedQuestion:
    """One question over the judges."""

    question: str
    mean: float
    sd: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Spread:
    """Where the ratings differ: variances of single ratings, as shares squared."""

    judges: float
    questions: float
    rest: float
    """Judges who differ on some questions and not on others, and chance."""

    @property
    def total(self) -> float:
        """All of it."""
        return self.judges + self.questions + self.rest


@dataclass(frozen=True, slots=True)
class Round:
    """One round of ratings."""

    number: int
    mark: Figure
    """The pass mark in points, its N the judges, its interval by Student's t over judges."""
    sd: float
    """Of the judges' marks, in points."""
    error: float
    """Standard error of the pass mark with other judges and these questions, in points."""
    error_all: float
    """The same with other questions too, for a quiz that draws its questions."""
    judges: tuple[Judge, ...]
    questions: tuple[RatedQuestion, ...]
    spread: Spread
    agreement: Figure
    """How well the means of the questions would come again with other judges: the intraclass
    correlation of the mean, ICC(3,k) of Shrout & Fleiss 1979 (Psychological Bulletin 86, 420-428)."""
    agreement_one: float | None
    """The same for a single judge, ICC(3,1)."""
    left: tuple[str, ...]
    """Judges of the round before who are not in this one."""


@dataclass(frozen=True, slots=True)
class Standard:
    """A pass mark, and how it came about."""

    points: int
    """Points that the quiz can give: one a question."""
    mark: Figure
    whole: int
    """The least whole score that reaches the mark."""
    rounds: tuple[Round, ...]

    @property
    def share(self) -> float | None:
        """The mark as a share of all points."""
        return None if self.mark.value is None else self.mark.value / self.points


def gaps(ratings: Sequence[Rating], *, file: str = "") -> list[Finding]:
    """What is missing before the judges can be compared: a finding a judge, or the numbers needed.

    Every judge must have rated every question, since a judge who left the hard ones out would
    look severe and move the mark. What is not rated again in a later round stands as it was.
    """
    found: list[Finding] = []
    asked = _asked(ratings)
    if len(asked) < 2:
        found.append(Finding("angoff-too-few-questions", file=file, facts={"n": len(asked)}))
    for number, table in _tables(ratings, asked):
        if len(table) < 2:
            facts: dict[str, Fact] = {"n": len(table), "round": str(number)}
            found.append(Finding("angoff-too-few-judges", file=file, facts=facts))
        for judge, row in table.items():
            missing = np.flatnonzero(np.isnan(row))
            if len(missing):
                facts = {"judge": judge, "n": len(missing), "of": len(asked), "round": str(number)}
                facts["question"] = asked[int(missing[0])]
                found.append(Finding("angoff-missing", file=file, facts=facts))
    return found


def set_standard(ratings: Sequence[Rating]) -> Standard:
    """The pass mark of some ratings.

    Raises CourseError `angoff-not-complete` when `gaps` has something to say.
    """
    if not ratings or (faults := gaps(ratings)):
        raise CourseError("angoff-not-complete", n=len(faults) if ratings else 0)
    asked = _asked(ratings)
    rounds: list[Round] = []
    before: dict[str, Floats] = {}
    for number, table in _tables(ratings, asked):
        rounds.append(_round(number, table, asked, before))
        before = table
    mark = rounds[-1].mark
    assert mark.value is not None
    # A mark of 14.000000001 that is 14 but for rounding errors is reached with 14.
    whole = math.ceil(mark.value - 1e-9)
    return Standard(len(asked), mark, whole, tuple(rounds))


def _asked(ratings: Sequence[Rating]) -> list[str]:
    """The questions, in the order in which they first come."""
    return list(dict.fromkeys(rating.question for rating in ratings))


def _tables(ratings: Sequence[Rating], asked: Sequence[str]) -> list[tuple[int, dict[str, Floats]]]:
    """Round by round: judge -> ratings in the order of the questions, NaN for what is missing.

    A judge who takes part in a round keeps what was rated before and is not rated again.
    """
    places = {question: place for place, question in enumerate(asked)}
    found: list[tuple[int, dict[str, Floats]]] = []
    latest: dict[str, Floats] = {}
    for number in sorted({rating.round for rating in ratings}):
        table: dict[str, Floats] = {}
        for rating in ratings:
            if rating.round != number:
                continue
            if rating.judge not in table:
                table[rating.judge] = latest.get(rating.judge, np.full(len(asked), np.nan)).copy()
            table[rating.judge][places[rating.question]] = rating.probability
        latest |= table
        found.append((number, table))
    return found


def _round(number: int, table: dict[str, Floats], asked: Sequence[str], before: dict[str, Floats]) -> Round:
    matrix = np.array(list(table.values()))
    judges, questions = matrix.shape
    marks = matrix.sum(axis=1)
    by_judges, by_questions, by_rest = _mean_squares(matrix)
    spread = Spread(
        max((by_judges - by_rest) / questions, 0.0), max((by_questions - by_rest) / judges, 0.0), by_rest
    )
    sd, mean = float(marks.std(ddof=1)), float(marks.mean())
    # What is left of one mark when judges and questions are both drawn anew.
    variance = spread.judges / judges + spread.questions / questions + spread.rest / (judges * questions)
    return Round(
        number,
        Figure.of(mean, judges, _within(of_mean(mean, sd, judges), questions)),
        sd,
        sd / math.sqrt(judges),
        questions * math.sqrt(variance),
        tuple(_judge(name, place, matrix, before.get(name)) for place, name in enumerate(table)),
        tuple(
            RatedQuestion(
                question,
                float(column.mean()),
                float(column.std(ddof=1)),
                float(column.min()),
                float(column.max()),
            )
            for question, column in zip(asked, matrix.T, strict=True)
        ),
        spread,
        *_agreement(by_questions, by_rest, judges, questions),
        tuple(name for name in before if name not in table),
    )


def _within(interval: tuple[float, float] | None, points: int) -> tuple[float, float] | None:
    """The interval of a mark, not beyond the points that there are."""
    return interval and (max(interval[0], 0.0), min(interval[1], float(points)))


def _mean_squares(matrix: Floats) -> tuple[float, float, float]:
    """Of judges, questions and the rest, in a two-way analysis of variance without repetition."""
    judges, questions = matrix.shape
    mean, rows, columns = matrix.mean(), matrix.mean(axis=1), matrix.mean(axis=0)
    rest = matrix - rows[:, None] - columns + mean
    return (
        questions * float(((rows - mean) ** 2).sum()) / (judges - 1),
        judges * float(((columns - mean) ** 2).sum()) / (questions - 1),
        float((rest**2).sum()) / ((judges - 1) * (questions - 1)),
    )


def _agreement(
    by_questions: float, by_rest: float, judges: int, questions: int
) -> tuple[Figure, float | None]:
    if by_questions < 1e-12:  # every question is rated alike on average: there is no order to agree on
        return no_figure("angoff-all-alike", judges), None
    mean = 1 - by_rest / by_questions
    interval = of_reliability(mean, questions - 1, (questions - 1) * (judges - 1))
    one = (by_questions - by_rest) / (by_questions + (judges - 1) * by_rest)
    return Figure.of(mean, judges, interval), one


def _judge(name: str, place: int, matrix: Floats, before: Floats | None) -> Judge:
    judges = len(matrix)
    marks = matrix.sum(axis=1)
    others = np.delete(marks, place)
    deviation = float(marks[place] - others.mean())
    is_apart = False
    if judges >= _LEAST_TO_JUDGE_A_JUDGE:
        # The externally studentised residual of a mean (Cook & Weisberg 1982, 2.2).
        reach = t_quantile_95(judges - 2) * float(others.std(ddof=1)) * math.sqrt(1 + 1 / (judges - 1))
        is_apart = abs(deviation) > reach + 1e-9
    moved = None if before is None else float(np.abs(matrix[place] - before).mean())
    return Judge(name, float(marks[place]), deviation, is_apart, _order(place, matrix), moved)


def _order(place: int, matrix: Floats) -> Figure:
    """The judge's ratings against the mean of the others, question by question."""
    questions = matrix.shape[1]
    own, others = matrix[place], np.delete(matrix, place, axis=0).mean(axis=0)
    if questions < _LEAST_QUESTIONS:
        return no_figure("angoff-too-few-to-agree", questions)
    if own.std() < 1e-12 or others.std() < 1e-12:
        return no_figure("angoff-all-alike", questions)
    r = float(np.clip(np.corrcoef(own, others)[0, 1], -1, 1))
    return Figure.of(r, questions, fisher_z(r, questions))
