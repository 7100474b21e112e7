"""Practice: what was missed comes back, later each time it is right."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.quiz.practice import Review, due_now, schedule

T0 = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)


def day(number: float) -> dt.datetime:
    return T0 + dt.timedelta(days=number)


def test_only_what_was_missed_is_practised():
    found = schedule([Review("a", T0, True), Review("b", T0, False), Review("a", day(1), True)])
    assert [(due.question, due.missed) for due in found] == [("b", 1)]
    assert schedule([]) == ()


def test_a_question_that_is_right_again_and_again_comes_back_later_each_time():
    history = [Review("a", T0, False)]
    waits = []
    for _ in range(6):
        [due] = schedule(history)
        waits.append(due.at - history[-1].at)
        assert (due.question, due.missed) == ("a", 1)
        history.append(Review("a", due.at, True))
    assert waits == sorted(waits)
    assert waits[0] < dt.timedelta(days=1) < dt.timedelta(days=10) < waits[-1]


def test_a_miss_brings_it_back_soon_and_is_counted():
    history = [Review("a", T0, False), *(Review("a", day(n * n), True) for n in range(1, 5))]
    [before] = schedule(history)
    [after] = schedule([*history, Review("a", day(20), False)])
    assert (before.missed, after.missed) == (1, 2)
    assert after.at - day(20) < before.at - day(16)


reviews = st.lists(
    st.builds(
        Review, st.sampled_from("abc"), st.integers(0, 10**6).map(lambda s: day(s / 10**4)), st.booleans()
    ),
    max_size=8,
    unique_by=lambda review: review.at,
)


@given(reviews, st.randoms(use_true_random=False))
def test_the_dates_depend_on_what_happened_and_not_on_how_it_is_listed(found: list[Review], random):
    first = schedule(found)
    assert list(first) == sorted(first, key=lambda due: (due.at, due.question))
    mixed = list(found)
    random.shuffle(mixed)
    zone = dt.timezone(dt.timedelta(hours=5))
    assert schedule(mixed) == first
    assert schedule(Review(each.question, each.at.astimezone(zone), each.is_right) for each in found) == first
    assert {due.question for due in first} == {each.question for each in found if not each.is_right}
    for due in first:
        assert due.at >= max(each.at for each in found if each.question == due.question)


def test_the_most_overdue_come_first_and_no_more_than_asked():
    missed = [Review(name, day(n), False) for n, name in enumerate("cab")]
    versions = {"a": "v", "b": "v", "c": "v"}
    assert due_now(missed, at=day(30), most=10, versions=versions) == ("c", "a", "b")
    assert due_now(missed, at=day(30), most=2, versions=versions) == ("c", "a")
    assert due_now(missed, at=day(30), most=10, versions={"b": "v"}) == ("b",)
    [_, second, _] = schedule(missed)
    assert due_now(missed, at=second.at, most=10, versions=versions) == ("c", "a"), "the very moment is due"
    assert due_now(missed, at=second.at - dt.timedelta(microseconds=1), most=9, versions=versions) == ("c",)


def test_questions_that_are_due_at_the_same_moment_come_by_their_names():
    assert [due.question for due in schedule([Review(name, T0, False) for name in "cab"])] == ["a", "b", "c"]


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        schedule([Review("a", T0.replace(tzinfo=None), True)])
