"""Several fields in one question: their names, and what a list to choose from sends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from course.errors import AnswerError
from course.quiz.question import Form, Json
from course.quiz.typed import FIELD

_POSITION = re.compile(r"[0-9]{1,3}")


def field_name(number: int) -> str:
    """The name, and the id, of a field of a question that has several; they count from 0."""
    return f"{FIELD}-{number}"


def chosen_in(form: Form, number: int, order: Sequence[int]) -> int | None:
    """The place that the position sent in a field stands for, None for nothing chosen; raises AnswerError."""
    values = [value for value in form.get(field_name(number), ()) if value != ""]
    if len(values) > 1:
        raise AnswerError("one-answer-only")
    if not values:
        return None
    if not _POSITION.fullmatch(values[0]) or int(values[0]) >= len(order):
        raise AnswerError("option-unknown")
    return order[int(values[0])]


def chosen_loosely_in(form: Form, number: int, order: Sequence[int]) -> int | None:
    """As `chosen_in`, but nothing where there is an error: for showing a refused form again."""
    try:
        return chosen_in(form, number, order)
    except AnswerError:
        return None


def shown_at(order: Sequence[int], place: Json) -> int | None:
    """The position at which a place is shown, None for no place."""
    return next((shown for shown, each in enumerate(order) if each == place and place is not None), None)


def show_choices(texts: Sequence[str], chosen: int | None) -> list[Json]:
    """The texts in the order shown, as a page's select takes them; `chosen` is a position as shown."""
    return [
        {"value": str(shown), "text": text, "chosen": shown == chosen} for shown, text in enumerate(texts)
    ]
