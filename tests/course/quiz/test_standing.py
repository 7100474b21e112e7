"""Standing: which attempt counts, and when another may be started."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.errors import AttemptError
from course.quiz.rules import Accommodation, AttemptScope, Counts, QuizRules, closes_at, deadline, rules_of
from course.quiz.standing import (
    attempts_left,
    check_start,
    counting,
    deciding,
    next_start,
    of_quiz,
    passed_quizzes,
)

T0 = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
FULL, TWINS, PRACTICE = AttemptScope.FULL, AttemptScope.TWINS, AttemptScope.PRACTICE


@dataclass(frozen=True)
class Line:
    n: int
    passed: bool | None
    quiz: str = "a"
    scope: AttemptScope = FULL
    mends: UUID | None = None

    @property
    def id(self) -> UUID:
        return UUID(int=self.n)

    @property
    def graded_at(self) -> dt.datetime | None:
        return None if self.passed is None else T0 + self.n * HOUR


def lines(*passed: bool | None) -> list[Line]:
    return [Line(n, each) for n, each in enumerate(passed, start=1)]


def rules(**more: object) -> QuizRules:
    return QuizRules(Fraction(1), **more)  # type: ignore[arg-type]


def test_attempts_are_limited_with_the_extra_ones_that_a_person_is_given():
    assert attempts_left(100, rules()) is None
    assert [attempts_left(n, rules(attempts=2)) for n in range(4)] == [2, 1, 0, 0]
    assert attempts_left(2, rules(attempts=2), Accommodation(extra_attempts=3)) == 3
    check_start(lines(False), rules(attempts=2), at=T0)
    with pytest.raises(AttemptError) as error:
        check_start(lines(False, False), rules(attempts=2), at=T0)
    assert (error.value.code, dict(error.value.facts)) == ("attempts-used-up", {"limit": 2})
    given_one = Accommodation(extra_attempts=1)
    check_start(lines(False, False), rules(attempts=2), at=T0, given=given_one)
    with pytest.raises(AttemptError) as error:
        check_start(lines(False, False, False), rules(attempts=2), at=T0, given=given_one)
    assert dict(error.value.facts) == {"limit": 3}


def test_the_wait_is_counted_from_the_end_of_the_last_attempt():
    waiting = rules(wait=24 * HOUR)
    earlier = [*lines(True, False), Line(3, None)]
    begins = T0 + 26 * HOUR
    assert next_start(earlier, waiting) == next_start(earlier[::-1], waiting) == begins
    check_start(earlier, waiting, at=begins)
    with pytest.raises(AttemptError) as error:
        check_start(earlier, waiting, at=begins - dt.timedelta(microseconds=1))
    assert (error.value.code, dict(error.value.facts)) == ("attempt-too-soon", {"from": begins.isoformat()})
    assert next_start([], waiting) is None
    assert next_start([Line(1, None)], waiting) is None
    assert next_start(earlier, rules()) is None
    check_start([], waiting, at=T0)


@pytest.mark.parametrize(
    ("passed", "best", "last", "first"),
    [
        ((), None, None, None),
        ((None,), None, None, None),
        ((False,), 1, 1, 1),
        ((False, True, False), 2, 3, 1),
        ((True, True), 1, 2, 1),
        ((False, False), 2, 2, 1),
        ((None, False, None), 2, 2, 2),
    ],
)
def test_which_attempt_counts(passed: tuple[bool | None, ...], best, last, first):
    found = {how: counting(lines(*passed), how) for how in Counts}
    assert {how: line.n if line else None for how, line in found.items()} == {
        Counts.BEST: best,
        Counts.LAST: last,
        Counts.FIRST: first,
    }


def test_only_attempts_of_the_quiz_and_the_scope_are_counted():
    mixed = [Line(1, True, "b"), Line(2, True, scope=PRACTICE), Line(3, False), Line(4, True, scope=TWINS)]
    assert [line.n for line in of_quiz(mixed, "a")] == [3]
    assert [line.n for line in of_quiz(mixed, "a", PRACTICE)] == [2]
    decides = deciding(mixed, "a", Counts.LAST)
    assert decides is not None
    assert (decides.n, decides.passed) == (3, False), "training and another's twins prove nothing"


def test_twins_that_passed_decide_in_the_place_of_what_they_mend():
    failed, mended = Line(1, False), Line(2, True, scope=TWINS, mends=UUID(int=1))
    assert deciding([failed, mended], "a", Counts.FIRST) == mended
    assert deciding([failed, Line(2, False, scope=TWINS, mends=UUID(int=1))], "a", Counts.BEST) == failed
    later = Line(3, False)
    assert deciding([failed, mended, later], "a", Counts.LAST) == later
    assert deciding([failed, mended, later], "a", Counts.BEST) == mended
    assert deciding([], "a", Counts.BEST) is None
    other_quiz = Line(2, True, "b", TWINS, UUID(int=1))
    assert deciding([failed, other_quiz], "a", Counts.BEST) == failed


def test_each_quiz_is_passed_by_its_own_rule():
    taken = [Line(1, True, "a"), Line(2, False, "a"), Line(3, True, "b"), Line(4, False, "b"), Line(5, None)]
    counts = {"a": Counts.BEST, "b": Counts.LAST, "c": Counts.BEST}
    assert passed_quizzes(taken, counts) == {"a"}
    assert passed_quizzes(taken, {"a": Counts.LAST, "b": Counts.FIRST}) == {"b"}


@given(st.lists(st.booleans() | st.none(), max_size=6))
def test_one_more_attempt_never_takes_away_a_pass_where_the_best_counts(passed: list[bool | None]):
    before = passed_quizzes(lines(*passed), {"a": Counts.BEST})
    for more in (True, False, None):
        assert before <= passed_quizzes(lines(*passed, more), {"a": Counts.BEST})
    assert bool(before) is any(passed)


def test_a_time_limit_is_multiplied_and_its_grace_is_not():
    timed = rules(time_limit=dt.timedelta(minutes=40), grace=dt.timedelta(seconds=30))
    assert deadline(T0, timed) == T0 + dt.timedelta(minutes=40)
    assert closes_at(T0, timed) == T0 + dt.timedelta(minutes=40, seconds=30)
    half_more = Accommodation(Fraction(3, 2))
    assert deadline(T0, timed, half_more) == T0 + HOUR
    assert closes_at(T0, timed, half_more) == T0 + HOUR + dt.timedelta(seconds=30)
    assert deadline(T0, timed, Accommodation(Fraction(0))) is None
    assert closes_at(T0, timed, Accommodation(Fraction(0))) is None
    assert deadline(T0, rules()) is None
    assert closes_at(T0, rules(), half_more) is None


def test_the_usual_grace_is_half_a_minute():
    assert closes_at(T0, rules(time_limit=HOUR)) == T0 + HOUR + dt.timedelta(seconds=30)


def test_rules_by_what_an_attempt_is_for():
    strict = rules(attempts=1, wait=HOUR, time_limit=HOUR, module_minimum=Fraction(1, 2), draw=3)
    assert rules_of(FULL, strict) is strict
    assert rules_of(TWINS, strict) == QuizRules(Fraction(1))
    train = rules_of(PRACTICE, QuizRules(Fraction(3, 4), time_limit=HOUR))
    assert (train.pass_share, train.behaviour.value, train.time_limit) == (Fraction(3, 4), "immediate", None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"time_factor": Fraction(1, 2)},
        {"time_factor": Fraction(101, 10)},
        {"time_factor": Fraction(-1)},
        {"extra_attempts": -1},
        {"extra_attempts": 101},
        {"fewer_options": -1},
        {"fewer_options": 11},
    ],
)
def test_what_nobody_can_be_given_is_refused(wrong: dict[str, object]):
    with pytest.raises(ValueError, match=r"^extra attempts are from 0 to 100|^a time factor is from 1 to 10"):
        Accommodation(**wrong)  # type: ignore[arg-type]


def test_the_limits_themselves_can_be_given():
    for factor in (0, 1, 10):
        assert Accommodation(Fraction(factor), 100, 10).time_factor == factor
    assert Accommodation(Fraction(1), 0, 0) == Accommodation()


@pytest.mark.parametrize(
    "wrong",
    [
        {"module_minimum": Fraction(-1)},
        {"module_minimum": Fraction(2)},
        {"penalty": Fraction(-1, 3)},
        {"penalty": Fraction(4, 3)},
        {"draw": 0},
        {"attempts": 0},
        {"tries": 0},
        {"wait": -HOUR},
        {"wait": dt.timedelta(days=3651)},
        {"grace": -HOUR},
        {"time_limit": dt.timedelta(0)},
        {"time_limit": dt.timedelta(days=3651)},
    ],
)
def test_rules_that_cannot_be_kept_are_refused(wrong: dict[str, object]):
    with pytest.raises(ValueError, match=r"^a (pass share|draw|waiting time|time limit)"):
        rules(**wrong)


def test_the_limits_of_rules_can_be_kept():
    ten_years = dt.timedelta(days=3650)
    for low in (
        rules(module_minimum=Fraction(0), penalty=Fraction(0), draw=1, attempts=1, tries=1),
        rules(module_minimum=Fraction(1), penalty=Fraction(1), wait=ten_years, time_limit=ten_years),
        rules(wait=dt.timedelta(0), grace=dt.timedelta(0), time_limit=dt.timedelta(microseconds=1)),
    ):
        assert low.pass_share == 1
