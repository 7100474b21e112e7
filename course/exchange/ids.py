"""Ids for questions that come from elsewhere: made of what they were called there, and unique."""

from __future__ import annotations

import re

from course.language.slug import slug

MAX_ID = 64
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


class Ids:
    """The ids that are taken so far."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, *wanted: str) -> str:
        """A new id from the first of the texts that holds letters or digits; `question` when none does.

        A text that is an id already is kept as it is; a second of the same name gets `-2`.
        """
        name = next((made for text in wanted if (made := as_id(text))), "question")
        found, number = name, 1
        while found in self._taken:
            number += 1
            ending = f"-{number}"
            found = name[: MAX_ID - len(ending)] + ending
        self._taken.add(found)
        return found


def as_id(text: str) -> str:
    """The text as `[a-z0-9][a-z0-9-]{0,63}`, or '' when nothing is left of it."""
    return text if _ID.fullmatch(text) else slug(text[:400], MAX_ID)
