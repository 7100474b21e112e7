"""Regrading: what a correction would change, told before it is written, and what of it is written.

Nothing is taken back by itself. A result that gets worse is written only when whoever corrects
has said so; completions and certificates stay as rows in any case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction


class Effect(StrEnum):
    """What a correction does to one result."""

    NONE = "none"
    HIGHER = "higher"
    LOWER = "lower"
    NOW_PASSES = "now-passes"
    NOW_FAILS = "now-fails"

    @property
    def lowers(self) -> bool:
        """True when somebody would lose by it."""
        return self in (Effect.LOWER, Effect.NOW_FAILS)


@dataclass(frozen=True, slots=True)
class Result:
    """A result in short: the share of the points, and whether it passed."""

    share: Fraction
    passed: bool


def effect_of(before: Result, after: Result) -> Effect:
    """What became of a result. Passing outweighs points: more points and no pass is a loss."""
    if after.passed and not before.passed:
        return Effect.NOW_PASSES
    if before.passed and not after.passed:
        return Effect.NOW_FAILS
    if after.share == before.share:
        return Effect.NONE
    return Effect.HIGHER if after.share > before.share else Effect.LOWER


def is_written(effect: Effect, *, may_lower: bool) -> bool:
    """True when a new grading is added."""
    return effect is not Effect.NONE and (may_lower or not effect.lowers)


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a correction would do, for whoever decides on it.

    `effects` counts results by what becomes of them; `certificates` of those who would no longer
    pass stay as they are. `minutes_saved` and `minutes_more` are the lessons' minutes of those who
    no longer need to, or would have to, take the quiz again. `under_way` attempts get the new
    key when they are submitted.
    """

    effects: dict[Effect, int] = field(default_factory=dict)
    certificates: int = 0
    minutes_saved: int = 0
    minutes_more: int = 0
    under_way: int = 0

    @property
    def total(self) -> int:
        """How many results were looked at."""
        return sum(self.effects.values())

    def count(self, effect: Effect) -> int:
        """How many results this happens to."""
        return self.effects.get(effect, 0)


def consequences(effects: Iterable[tuple[Effect, int, int]], *, under_way: int) -> Consequences:
    """Of the effects, each with the minutes of the quiz's lessons and its certificates."""
    counted: Counter[Effect] = Counter()
    certificates = saved = more = 0
    for effect, minutes, issued in effects:
        counted[effect] += 1
        if effect is Effect.NOW_FAILS:
            more += minutes
            certificates += issued
        elif effect is Effect.NOW_PASSES:
            saved += minutes
    return Consequences(dict(counted), certificates, saved, more, under_way)
