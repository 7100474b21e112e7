"""What a PDF may cost, and the exit codes by which the child says that it cost more."""

from __future__ import annotations

MAX_PAGES = 5_000

SECONDS = 90
"""Processor time; a thousand pages of text take about fifteen seconds."""

WALL_SECONDS = 300
"""On a machine that does other things: what the parent waits."""

MEMORY = 2_000_000_000
"""Bytes of address space; a thousand pages of text take about 400 million."""

FEW_CHARACTERS = 60
"""A page with a picture and fewer characters than this is a picture of text, with a page number at most."""

UNREADABLE = 0.3
"""The share of characters without a meaning above which a text is refused."""

SHOWN_PAGES = 12

TOO_LONG, TOO_HEAVY = 81, 82
