"""What people type in forms and addresses: text that every database takes, and where an error is told.

Nothing typed is trusted: a field may be missing, doubled, huge or full of control characters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

LONGEST = 2000
"""Characters of one field that are read; no field of the site asks for as many."""


@dataclass
class Errors:
    """The errors of a form that came back: field -> sentence, in the order of the page."""

    by_field: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, sentence: str) -> None:
        """Say what is wrong with a field; the first error of a field stands."""
        self.by_field.setdefault(name, sentence)

    def __bool__(self) -> bool:
        return bool(self.by_field)

    def get(self, name: str) -> str | None:
        """The sentence at a field, or None."""
        return self.by_field.get(name)

    @property
    def summary(self) -> list[tuple[str, str]]:
        """(sentence, link to its field), for the summary on top of the page."""
        return [(sentence, f"#{name}") for name, sentence in self.by_field.items()]


def typed(values: Mapping[str, str], name: str, *, longest: int = LONGEST) -> str:
    """One line of text as typed, without control characters and the space around it; '' when missing."""
    return clean(values.get(name, ""), longest=longest)


def clean(text: str, *, longest: int = LONGEST) -> str:
    """Text without what no line of text has: control characters (also NUL, which PostgreSQL refuses),
    lone surrogates, and the spaces around it; NFC; cut at `longest` characters.
    """
    kept = (
        " " if char.isspace() else char
        for char in text[: longest + 1]
        if char.isspace() or unicodedata.category(char) not in ("Cc", "Cs")
    )
    return unicodedata.normalize("NFC", "".join(kept)).strip()[:longest]
