"""What the texts of lessons and banks were read as, so that the same text is read once.

Whoever writes a course reads every text back, to be sure of it; whoever then checks the folder
reads the files. A file that holds the very text is what it was read as before; one that does
not is read. Reading depends on nothing but the text and the names that are given with it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from course.content.lesson import parse_lesson
from course.content.model import Lesson
from course.errors import Finding
from course.quiz.bank import parse_bank
from course.quiz.question import Bank

_Read = TypeVar("_Read")


@dataclass(slots=True)
class Readings:
    """The last text of each file, and what it was read as."""

    _known: dict[tuple[str, ...], tuple[str, Any]] = field(default_factory=dict)

    def lesson(
        self, text: str, *, file: str, module: str, lesson_id: str, lang: str
    ) -> tuple[Lesson, tuple[Finding, ...]]:
        """As `parse_lesson`."""
        return self._once(
            ("lesson", file, module, lesson_id, lang),
            text,
            lambda: parse_lesson(text, file=file, module=module, lesson_id=lesson_id, lang=lang),
        )

    def bank(self, text: str, *, file: str, module: str, lang: str) -> tuple[Bank, tuple[Finding, ...]]:
        """As `parse_bank`."""
        return self._once(
            ("bank", file, module, lang),
            text,
            lambda: parse_bank(text, file=file, module=module, lang=lang),
        )

    def _once(self, names: tuple[str, ...], text: str, read: Callable[[], _Read]) -> _Read:
        known = self._known.get(names)
        if known is not None and known[0] == text:
            found: _Read = known[1]
            return found
        found = read()
        self._known[names] = text, found
        return found
