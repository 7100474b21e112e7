"""Classical statistics by exact fractions and loops, straight from their definitions.

Written for the tests alone, with nothing in common with course/quiz/statistics but the definitions
(docs.moodle.org/dev/Quiz_statistics_calculations): scores are a dict {(person, question): Fraction}.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from fractions import Fraction

Scores = Mapping[tuple[str, str], Fraction]


def mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


def covariance(one: Sequence[Fraction], other: Sequence[Fraction]) -> Fraction:
    a, b = mean(one), mean(other)
    return sum(((x - a) * (y - b) for x, y in zip(one, other, strict=True)), Fraction(0)) / (len(one) - 1)


def correlation(one: Sequence[Fraction], other: Sequence[Fraction]) -> float | None:
    if len(one) < 2:
        return None
    spread = covariance(one, one) * covariance(other, other)
    return float(covariance(one, other)) / math.sqrt(spread) if spread else None


class Plain:
    """All figures of a table, as floats; None where one is not defined."""

    def __init__(self, scores: Scores, weights: Mapping[str, Fraction]) -> None:
        self.scores = {key: Fraction(value) for key, value in scores.items()}
        self.weights = weights
        self.persons = list(dict.fromkeys(person for person, _ in scores))
        self.questions = list(dict.fromkeys(question for _, question in scores))

    def seen_by(self, person: str) -> list[str]:
        return [question for question in self.questions if (person, question) in self.scores]

    def points(self, person: str, without: str = "") -> Fraction:
        return sum(
            (self.scores[person, q] * self.weights[q] for q in self.seen_by(person) if q != without),
            Fraction(0),
        )

    def possible(self, person: str, without: str = "") -> Fraction:
        return sum((self.weights[q] for q in self.seen_by(person) if q != without), Fraction(0))

    def those_shown(self, question: str) -> list[str]:
        return [person for person in self.persons if (person, question) in self.scores]

    def own(self, question: str) -> list[Fraction]:
        return [self.scores[person, question] for person in self.those_shown(question)]

    def with_rest(self, question: str) -> list[tuple[str, Fraction, Fraction]]:
        """Person, score and share of the rest, of those who were shown more than this question."""
        return [
            (person, self.scores[person, question], self.points(person, question) / rest)
            for person in self.those_shown(question)
            if (rest := self.possible(person, question))
        ]

    def facility(self, question: str) -> float:
        return float(mean(self.own(question)))

    def sd(self, question: str) -> float | None:
        own = self.own(question)
        return math.sqrt(covariance(own, own)) if len(own) > 1 else None

    def discrimination(self, question: str) -> float | None:
        pairs = self.with_rest(question)
        return correlation([x for _, x, _ in pairs], [y for _, _, y in pairs])

    def efficiency(self, question: str) -> float | None:
        if self.discrimination(question) is None:
            return None
        own = [x for _, x, _ in self.with_rest(question)]
        rest = [y for _, _, y in self.with_rest(question)]
        return float(covariance(own, rest) / covariance(sorted(own), sorted(rest)))

    def with_total(self, question: str) -> float | None:
        shown = self.those_shown(question)
        shares = [self.points(person) / self.possible(person) for person in shown]
        return correlation(self.own(question), shares)

    def intended_weight(self, question: str) -> float:
        return float(mean([self.weights[question] / self.possible(p) for p in self.those_shown(question)]))

    def covariance_with_total(self, question: str) -> Fraction:
        shown = self.those_shown(question)
        if len(shown) < 2:
            return Fraction(0)
        own = [self.scores[person, question] * self.weights[question] for person in shown]
        return covariance(own, [self.points(person) for person in shown])

    def effective_weight(self, question: str) -> float | None:
        own = self.covariance_with_total(question)
        total = sum(math.sqrt(max(self.covariance_with_total(q), 0)) for q in self.questions)
        return math.sqrt(own) / total if own >= 0 and total else None

    def contrast(self, question: str) -> tuple[set[str], set[str]] | None:
        """The upper and lower 27 per cent: of the lines that part nobody, those nearest to it."""
        ranked = self.with_rest(question)
        if not ranked:
            return None
        values = sorted({rest for _, _, rest in ranked})
        target = Fraction(27, 100) * len(ranked)

        def nearest(groups: list[set[str]]) -> set[str]:
            return min(groups, key=lambda group: (abs(len(group) - target), len(group)))

        upper = nearest([{p for p, _, rest in ranked if rest >= value} for value in values])
        lower = nearest([{p for p, _, rest in ranked if rest <= value} for value in values])
        return None if upper & lower else (upper, lower)

    def upper_lower(self, question: str) -> float | None:
        groups = self.contrast(question)
        if groups is None:
            return None
        upper, lower = ([self.scores[person, question] for person in group] for group in groups)
        return float(mean(upper) - mean(lower))

    # -- the whole quiz ------------------------------------------------------

    @property
    def complete(self) -> list[str]:
        return [p for p in self.persons if len(self.seen_by(p)) == len(self.questions)]

    def alpha(self) -> float | None:
        persons, k = self.complete, len(self.questions)
        totals = [self.points(person) for person in persons]
        if k < 2 or len(persons) < 2 or not covariance(totals, totals):
            return None
        parts = Fraction(0)
        for question in self.questions:
            own = [self.scores[person, question] * self.weights[question] for person in persons]
            parts += covariance(own, own)
        return float(Fraction(k, k - 1) * (1 - parts / covariance(totals, totals)))

    def draw_reliability(self) -> float | None:
        """1 - MS(within) / MS(between) of the analysis of variance by person, unweighted."""
        rows, n = len(self.scores), len(self.persons)
        if n < 2 or rows == n:
            return None
        grand = mean(list(self.scores.values()))
        between = within = Fraction(0)
        for person in self.persons:
            own = [self.scores[person, question] for question in self.seen_by(person)]
            between += len(own) * (mean(own) - grand) ** 2
            within += sum((score - mean(own)) ** 2 for score in own)
        if not between:
            return None
        return float(1 - (within / (rows - n)) / (between / (n - 1)))


def table(persons: int, questions: int) -> list[tuple[str, str]]:
    """All pairs of so many persons and questions."""
    return list(itertools.product([f"p{n}" for n in range(persons)], [f"q{n}" for n in range(questions)]))
