"""Whom to help first: everybody is in exactly one group, and a deadline's own day is in time."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from course.learning.following import Following, Need, follow

TODAY = dt.date(2026, 11, 23)
DAY = dt.timedelta(days=1)
some_day = st.dates(dt.date(2020, 1, 1), dt.date(2035, 1, 1))


def at(
    *,
    achieved: dt.date | None = None,
    until: dt.date | None = None,
    due: dt.date | None = None,
    started: bool = False,
) -> Following:
    return follow(achieved_on=achieved, valid_until=until, due=due, is_started=started, today=TODAY)


def test_the_deadline_itself_is_in_time_and_the_day_after_is_not() -> None:
    assert at(due=TODAY).need is Need.NOT_STARTED
    late = at(due=TODAY - DAY, started=True)
    assert late == Following(Need.OVERDUE, TODAY)
    assert late.days_overdue(TODAY) == 1


def test_the_last_valid_day_counts_and_the_day_after_is_overdue_again() -> None:
    assert at(achieved=TODAY - 700 * DAY, until=TODAY, due=TODAY - 600 * DAY).need is Need.PASSED
    expired = at(achieved=TODAY - 700 * DAY, until=TODAY - 4 * DAY, due=TODAY + DAY)
    assert expired == Following(Need.OVERDUE, TODAY - 3 * DAY, has_expired=True)
    assert expired.days_overdue(TODAY) == 4


def test_a_completion_without_end_is_passed_for_good() -> None:
    assert at(achieved=dt.date(1999, 1, 1)).need is Need.PASSED


def test_without_a_deadline_nobody_is_overdue_who_never_completed() -> None:
    assert at().need is Need.NOT_STARTED
    assert at(started=True).need is Need.IN_PROGRESS


@given(st.none() | some_day, st.none() | some_day, st.none() | some_day, st.booleans(), some_day)
def test_only_the_overdue_have_days_and_they_have_at_least_one(
    achieved: dt.date | None, until: dt.date | None, due: dt.date | None, started: bool, today: dt.date
) -> None:
    found = follow(achieved_on=achieved, valid_until=until, due=due, is_started=started, today=today)
    assert (found.days_overdue(today) >= 1) is (found.need is Need.OVERDUE)
    assert (found.overdue_since is None) is (found.need is not Need.OVERDUE)
