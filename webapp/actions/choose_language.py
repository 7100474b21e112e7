"""Choose the language of one's pages."""

from __future__ import annotations

from course.people import Actor
from webapp.db.transaction import transaction
from webapp.store import people


def choose_language(lang: str, *, by: Actor) -> None:
    """Remember the language with the person."""
    with transaction():
        people.set_lang(by, lang)
