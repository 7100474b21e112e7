"""End one's own sessions elsewhere: a machine that was left, a telephone that is gone."""

from __future__ import annotations

import datetime as dt

from course.errors import MissingError
from course.people import Actor
from webapp.db.transaction import transaction
from webapp.store import audits, sessions


def end_session(name: str, *, by: Actor, now: dt.datetime) -> None:
    """End the actor's own session of this name. Raises MissingError `session-missing`."""
    with transaction():
        if not sessions.end_named(by, name):
            raise MissingError("session-missing")
        audits.note(by, "end-session", str(by.person), now=now)


def end_other_sessions(*, token: str, by: Actor, now: dt.datetime) -> None:
    """End all sessions of the actor but the one of this token."""
    if by.person is None:
        raise MissingError("session-missing")
    with transaction():
        sessions.end_all(by, by.person, but=token)
        audits.note(by, "end-other-sessions", str(by.person), now=now)
