"""Access: the one door. Who acts (`current_actor`), and which role a page asks for (`@requires`)."""

from __future__ import annotations

from webapp.access.guard import (
    PUBLIC,
    SIGNED_IN,
    current_actor,
    current_name,
    current_token,
    public,
    requires,
    safe_next,
    signed_in,
)

__all__ = [
    "PUBLIC",
    "SIGNED_IN",
    "current_actor",
    "current_name",
    "current_token",
    "public",
    "requires",
    "safe_next",
    "signed_in",
]
