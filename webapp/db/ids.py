"""Ids: UUIDv7, made by the application (RFC 9562, section 5.7)."""

from __future__ import annotations

import datetime as dt
import os
from uuid import UUID


def new_id(now: dt.datetime) -> UUID:
    """A new id that sorts by the moment: 48 bits of milliseconds, then 74 random bits."""
    milliseconds = int(now.timestamp() * 1000) & ((1 << 48) - 1)
    random = int.from_bytes(os.urandom(10), "big")
    value = milliseconds << 80 | 0x7 << 76 | (random >> 68) << 64 | 0b10 << 62 | random & ((1 << 62) - 1)
    return UUID(int=value)
