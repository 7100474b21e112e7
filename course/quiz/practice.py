"""Practice: when a question that was missed should come back, by spaced repetition.

Nothing is kept but what happened: the card of a question is made again from its marks, in
order, by the scheduler FSRS (the `fsrs` library; J. Ye et al., "A Stochastic Shortest Path
Algorithm for Optimizing Spaced Repetition Scheduling", KDD 2022, doi:10.1145/3534678.3539081).
A right answer is rated "good", anything else "again".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from fsrs import Card, Rating, Scheduler


@dataclass(frozen=True, slots=True)
class Review:
    """A question that was answered, when, and whether rightly; in a test or in practice."""

    question: str
    at: dt.datetime
    is_right: bool


@dataclass(frozen=True, slots=True)
class Due:
    """A question and when it should come back. `missed` counts the wrong answers so far."""

    question: str
    at: dt.datetime
    missed: int


@cache
def _scheduler() -> Scheduler:
    """Without fuzz, which would draw random numbers: the same marks always give the same dates."""
    return Scheduler(enable_fuzzing=False)


def schedule(reviews: Iterable[Review]) -> tuple[Due, ...]:
    """When each question that was ever missed should come back, the most overdue first.

    Questions that were right each time are not practised: they are not what was missed. Raises
    ValueError for a time without a zone.
    """
    by_question: dict[str, list[Review]] = {}
    for review in reviews:
        if review.at.utcoffset() is None:
            raise ValueError("a time without a zone")
        by_question.setdefault(review.question, []).append(review)
    found = [_due(question, given) for question, given in by_question.items()]
    return tuple(sorted((due for due in found if due.missed), key=lambda due: (due.at, due.question)))


def _due(question: str, reviews: list[Review]) -> Due:
    card = Card(card_id=0)
    for review in sorted(reviews, key=lambda each: each.at):
        rating = Rating.Good if review.is_right else Rating.Again
        card, _log = _scheduler().review_card(card, rating, review.at.astimezone(dt.UTC))
    return Due(question, card.due, sum(not review.is_right for review in reviews))


def due_now(
    reviews: Iterable[Review], *, at: dt.datetime, most: int, versions: Mapping[str, str]
) -> tuple[str, ...]:
    """At most so many questions that are due, of those that there still are, the most overdue first."""
    due = [each.question for each in schedule(reviews) if each.at <= at and each.question in versions]
    return tuple(due[:most])
