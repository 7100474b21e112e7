"""The rules of a quiz: what is drawn, how it is answered, what passes, how often and how long.

They are frozen with the course. What one person is given beyond them is an `Accommodation`,
which lies outside every release and also reaches an attempt that is under way.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from course.quiz.question import Question

GRACE = dt.timedelta(seconds=30)
"""How late the last save may arrive when the time has run out."""

FOREVER = dt.timedelta(days=3650)
"""The longest waiting time and time limit that a quiz may set."""


class Behaviour(StrEnum):
    """When a learner is told, and what a try costs (the names that question engines share)."""

    DEFERRED = "deferred"
    """Everything is told after the attempt is submitted."""
    IMMEDIATE = "immediate"
    """Each question is told when the learner asks, and is then locked."""
    TRIES = "tries"
    """A wrong answer may be mended some times, each at a penalty."""
    CERTAINTY = "certainty"
    """As deferred, and the learner says how sure they are of each answer."""


class Counts(StrEnum):
    """Which of several attempts says whether the quiz is passed."""

    BEST = "best"
    LAST = "last"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Quota:
    """A line of a quiz's blueprint: so many questions of this module, tag, Bloom level and difficulty.

    What is '' is not asked for.
    """

    count: int
    module: str = ""
    tag: str = ""
    bloom: str = ""
    difficulty: str = ""

    def takes(self, question: Question, *, module: str) -> bool:
        """True for a question that fills a place of it."""
        return (
            self.module in ("", module)
            and (not self.tag or self.tag in question.tags)
            and self.bloom in ("", question.bloom)
            and self.difficulty in ("", question.difficulty)
        )


@dataclass(frozen=True, slots=True)
class QuizRules:
    """What a quiz asks and what passes.

    `pass_share` is the least share of the points that passes; whoever misses a critical
    question does not pass, whatever the points, nor does whoever gets less than
    `module_minimum` of the points of any module. `draw` None means all questions, or as many
    as the blueprint asks for. `tries` and `penalty` (the share of the points that a wrong try
    costs) are for `Behaviour.TRIES`. `attempts` None means any number, `wait` is the time
    from one attempt's end to the next one's start, `time_limit` None means none.
    """

    pass_share: Fraction
    draw: int | None = None
    blueprint: tuple[Quota, ...] = ()
    behaviour: Behaviour = Behaviour.DEFERRED
    tries: int = 3
    penalty: Fraction = Fraction(1, 3)
    module_minimum: Fraction = Fraction(0)
    attempts: int | None = None
    wait: dt.timedelta = dt.timedelta(0)
    time_limit: dt.timedelta | None = None
    grace: dt.timedelta = GRACE
    counts: Counts = Counts.BEST

    def __post_init__(self) -> None:
        if not 0 < self.pass_share <= 1 or not 0 <= self.module_minimum <= 1 or not 0 <= self.penalty <= 1:
            raise ValueError("a pass share is above 0 and at most 1; a minimum and a penalty are in [0, 1]")
        if any(
            number is not None and number < 1
            for number in (self.draw, self.attempts, self.tries, *(line.count for line in self.blueprint))
        ):
            raise ValueError("a draw, a limit of attempts, a number of tries and a quota are at least one")
        if not dt.timedelta(0) <= self.wait <= FOREVER or self.grace < dt.timedelta(0):
            raise ValueError("a waiting time and a grace are no less than nothing")
        if self.time_limit is not None and not dt.timedelta(0) < self.time_limit <= FOREVER:
            raise ValueError("a time limit is more than nothing")


class AttemptScope(StrEnum):
    """What an attempt is for."""

    FULL = "full"
    """The quiz itself: the only kind that limits count."""
    TWINS = "twins"
    """Other versions of the critical questions that a full attempt missed."""
    PRACTICE = "practice"
    """Training on what was missed: it proves nothing and costs nothing."""


def rules_of(scope: AttemptScope, rules: QuizRules) -> QuizRules:
    """The rules of an attempt of that scope at a quiz with these rules.

    Twins must all be right; whoever practises is told at once. Neither has a limit.
    """
    if scope is AttemptScope.TWINS:
        return QuizRules(Fraction(1))
    if scope is AttemptScope.PRACTICE:
        return QuizRules(rules.pass_share, behaviour=Behaviour.IMMEDIATE)
    return rules


@dataclass(frozen=True, slots=True)
class Accommodation:
    """What one person is given beyond the rules.

    `time_factor` multiplies every time limit (3/2 is half as much again; 0 means no limit at
    all), `extra_attempts` add to every limit, `fewer_options` distractors are left out.
    """

    time_factor: Fraction = Fraction(1)
    extra_attempts: int = 0
    fewer_options: int = 0

    def __post_init__(self) -> None:
        if self.time_factor != 0 and not 1 <= self.time_factor <= 10:
            raise ValueError("a time factor is from 1 to 10, or 0 for no limit")
        if not 0 <= self.extra_attempts <= 100 or not 0 <= self.fewer_options <= 10:
            raise ValueError("extra attempts are from 0 to 100, fewer options from 0 to 10")


NONE = Accommodation()
"""Nothing beyond the rules."""


def deadline(started_at: dt.datetime, rules: QuizRules, given: Accommodation = NONE) -> dt.datetime | None:
    """When the time of an attempt runs out; None without a limit.

    It is worked out anew each time, so that extra time reaches an attempt that is under way.
    """
    if rules.time_limit is None or given.time_factor == 0:
        return None
    return started_at + rules.time_limit * given.time_factor.numerator / given.time_factor.denominator


def closes_at(started_at: dt.datetime, rules: QuizRules, given: Accommodation = NONE) -> dt.datetime | None:
    """The last moment at which an answer is still taken: the deadline and the grace after it."""
    ends = deadline(started_at, rules, given)
    return None if ends is None else ends + rules.grace
