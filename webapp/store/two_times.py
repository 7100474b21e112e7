"""Two times: the conditions for rows that say when something was so, and when that was known."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ColumnElement, and_, or_

from webapp.db.base import TwoTimes


def still_so(row: type[TwoTimes]) -> ColumnElement[bool]:
    """What the row says has not ended and has not been taken back."""
    return and_(row.valid_to.is_(None), row.retracted_at.is_(None))


def so_at(row: type[TwoTimes], *, at: dt.datetime, known_at: dt.datetime) -> ColumnElement[bool]:
    """What the row says was so just before `at`, as far as was known at `known_at`."""
    return and_(
        row.valid_from < at,
        or_(row.valid_to.is_(None), row.valid_to >= at),
        row.recorded_at <= known_at,
        or_(row.retracted_at.is_(None), row.retracted_at > known_at),
    )
