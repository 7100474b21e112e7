"""Questions whose type is declared by a `key: value` line, since they have no options of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from course.errors import Finding
from course.quiz.lines import Line

_OPTION = re.compile(r"[-*+]\s+[(\[][^)\]]?[)\]]\s")
_SETTING = re.compile(r"[^\W\d_][\w-]*[ \t]?:.*")


def find_declared(lines: Sequence[Line], key: str) -> int | None:
    """Where the answer part of a question with this line begins, or None when there is no such line.

    That is the line itself, or the first of the `key: value` lines right above it; and options
    that stand before it, so that what does not belong together is told of and not read as prose.
    """
    declares = re.compile(rf"{key}[ \t]?:.*")
    at = next((index for index, line in enumerate(lines) if declares.fullmatch(line.text)), None)
    while at and _SETTING.fullmatch(lines[at - 1].text):
        at -= 1
    if at is None:
        return None
    return next((index for index in range(at) if _OPTION.match(f"{lines[index].text} ")), at)


def stray_lines(lines: Sequence[Line]) -> list[Finding]:
    """A finding for each line of an answer part that should hold none."""
    return [Finding("question-line-stray", line=line.number) for line in lines if not line.is_blank]
