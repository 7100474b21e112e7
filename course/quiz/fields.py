"""Strict reading of canonical JSON: a field is there and of its kind, or the reading stops."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from course.errors import CourseError
from course.quiz.question import Json

_FRACTION = re.compile(r"-?[0-9]{1,40}(/[0-9]{1,40})?")


def malformed(name: str) -> CourseError:
    """The error for a field that is missing or of another kind."""
    return CourseError("question-form-unreadable", field=name)


def text_of(data: Mapping[str, Json], name: str) -> str:
    """A string."""
    value = data.get(name)
    if not isinstance(value, str):
        raise malformed(name)
    return value


def flag_of(data: Mapping[str, Json], name: str) -> bool:
    """A truth value."""
    value = data.get(name)
    if not isinstance(value, bool):
        raise malformed(name)
    return value


def number_of(data: Mapping[str, Json], name: str) -> int:
    """A whole number (True and False are none)."""
    value = data.get(name)
    if type(value) is not int:
        raise malformed(name)
    return value


def list_of(data: Mapping[str, Json], name: str) -> list[Json]:
    """A list."""
    value = data.get(name)
    if not isinstance(value, list):
        raise malformed(name)
    return value


def texts_of(data: Mapping[str, Json], name: str) -> tuple[str, ...]:
    """A list of strings."""
    values = [value for value in list_of(data, name) if isinstance(value, str)]
    if len(values) != len(list_of(data, name)):
        raise malformed(name)
    return tuple(values)


def fraction_of(data: Mapping[str, Json], name: str) -> Fraction:
    """An exact fraction, written as `25/2` or `12`."""
    value = text_of(data, name)
    if not _FRACTION.fullmatch(value):
        raise malformed(name)
    try:
        return Fraction(value)
    except ZeroDivisionError:
        raise malformed(name) from None
