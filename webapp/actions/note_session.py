"""Note that a session is in use, at most once a minute, so that it does not go idle."""

from __future__ import annotations

import datetime as dt

from course.people import Actor
from webapp.db.transaction import transaction
from webapp.store import sessions


def note_session(token: str, *, by: Actor, now: dt.datetime) -> None:
    """Move the session's last use to now."""
    with transaction():
        sessions.seen(by, token, now=now)
