"""Sign out: the session ends on the server, whatever the browser keeps."""

from __future__ import annotations

from course.people import Actor
from webapp.db.transaction import transaction
from webapp.store import sessions


def sign_out(token: str, *, by: Actor) -> None:
    """End the session of this token."""
    with transaction():
        sessions.end(by, token)
