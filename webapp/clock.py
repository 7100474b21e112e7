"""The one clock: `now()` for every moment that is stored or compared, and the edge's time zone.

UTC in the database, aware datetimes only, Europe/Oslo (or the organisation's zone) at the edge.
"""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

OSLO = ZoneInfo("Europe/Oslo")


def now() -> dt.datetime:
    """The present moment, in UTC."""
    return dt.datetime.now(dt.UTC)


def local(moment: dt.datetime, zone: ZoneInfo = OSLO) -> dt.datetime:
    """The moment as the clock on the wall shows it."""
    return moment.astimezone(zone)


def local_date(moment: dt.datetime, zone: ZoneInfo = OSLO) -> dt.date:
    """The date of the moment where the organisation is."""
    return moment.astimezone(zone).date()


def end_of_day(day: dt.date, zone: ZoneInfo = OSLO) -> dt.datetime:
    """The first moment after the day, in UTC: what was so on the day was so just before it."""
    following = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), zone)
    return following.astimezone(dt.UTC)
