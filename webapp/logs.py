"""The log: one JSON object a line on stderr, with a request's id and no personal data.

No path, query, form, address or name is logged, and of an error only its type and where in the program
it happened: its words may quote what somebody wrote.
"""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path
from typing import TextIO

import structlog

PLACES = 6


def set_up_logs(level: str, file: TextIO | None = None) -> None:
    """Log from this level on: debug, info, warning or error; to stderr if no file is given."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(getattr(logging, level.upper())),
        logger_factory=structlog.PrintLoggerFactory(file=file or sys.stderr),
        cache_logger_on_first_use=False,
    )


def what_failed(error: BaseException) -> dict[str, str]:
    """An error as facts for the log: its type, its causes' types, and the last places; never its words."""
    kinds: list[str] = []
    cause = error
    while len(kinds) < PLACES:
        kinds.append(type(cause).__name__)
        following = cause.__cause__ or cause.__context__
        if following is None:
            break
        cause = following
    frames = traceback.extract_tb(error.__traceback__)[-PLACES:]
    places = " > ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames)
    return {"error": " from ".join(kinds), "at": places}
