"""Forms of the bank format whose question types are not built yet.

A question of such a form is named as what it is, and not misread as something else. When
a type is built, its entry here goes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from course.quiz.lines import Line

_Sign = tuple[str, Callable[[str], object]]

# A branching case and a private reflection hold lines that other types would claim: first these.
_BEFORE_OTHERS: tuple[_Sign, ...] = (
    ("case-not-supported", re.compile(r"###(?!#)").match),
    ("reflection-not-supported", re.compile(r"reflection\s*:").match),
)
_AFTER_OTHERS: tuple[_Sign, ...] = ()


def find_unbuilt(lines: Sequence[Line], *, before_others: bool) -> tuple[str, Line] | None:
    """The code of a form that is not built yet and the line that shows it, or None."""
    for code, shows in _BEFORE_OTHERS if before_others else _AFTER_OTHERS:
        for line in lines:
            if shows(line.text):
                return code, line
    return None
