"""Line, Part, Reading: what a question type gets from a bank's text, and what it gives back.

The bank knows headings, explanations and the `key: value` lines that all questions share;
the lines between are the type's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from course.errors import Finding

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a bank without its trailing space; `number` counts from 1."""

    number: int
    text: str

    @property
    def is_blank(self) -> bool:
        """True when there is nothing on it."""
        return not self.text

    @property
    def is_answer(self) -> bool:
        """True for `= ...`, but not for the underline of a heading (`====`)."""
        return self.text.startswith("=") and not self.text.startswith("==")


@dataclass(frozen=True, slots=True)
class Part:
    """The answer part of a question: its lines, and the settings that are the type's own."""

    lines: tuple[Line, ...]
    lang: str
    settings: Mapping[str, Line] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading(Generic[T_co]):
    """What a type read: its content, None when there was nothing to make one of.

    `places` holds the line of each option or spelling, so that what the content's own
    check says about an option can be put on its line.
    """

    content: T_co | None
    findings: tuple[Finding, ...] = ()
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What a type writes: its answer lines, and its own `key: value` lines."""

    lines: tuple[str, ...]
    settings: tuple[tuple[str, str], ...] = ()
