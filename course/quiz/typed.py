"""Typed answers: what every answer that a person writes must be, whatever its type."""

from __future__ import annotations

import re

from course.errors import AnswerError
from course.quiz.question import Form

FIELD = "answer"
"""The form field that an answer is sent in: what was typed, or positions of options as shown."""

# Control characters (PostgreSQL keeps no NUL), and halves of characters that UTF-8 cannot hold.
_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def check_typed(text: str, limit: int) -> None:
    """Raise AnswerError for a text that is too long to be an answer, or that cannot be kept."""
    if len(text) > limit:
        raise AnswerError("answer-too-long", limit=limit)
    if _UNREADABLE.search(text):
        raise AnswerError("answer-unreadable")


def typed_in(form: Form, field: str, limit: int) -> str:
    """What was typed in a field but for space around it; '' when nothing was. Raises AnswerError."""
    values = form.get(field, ())
    if len(values) > 1:
        raise AnswerError("one-answer-only")
    text = values[0] if values else ""
    check_typed(text, limit)
    return text.strip()


def typed_loosely(form: Form, field: str, limit: int) -> str:
    """What was typed in a field, cut and cleaned so that any form can be shown again."""
    values = form.get(field, ())
    return _UNREADABLE.sub("", values[0][:limit]) if values else ""


def is_unreadable(text: str) -> bool:
    """True when a text holds characters that nothing can show or keep."""
    return bool(_UNREADABLE.search(text))
