"""Passages as pages show them, and where links and pictures of a lesson lead."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import unquote
from uuid import UUID

from flask import url_for

from course.citation import Citation
from course.content.release import FrozenCourse
from course.learning.completion import LessonRef
from webapp.course_text import other_lang
from webapp.language import gettext as _
from webapp.learner.path import LessonStop, Path, href

_NUMBERED = re.compile(r"\d+-")


@dataclass(frozen=True, slots=True)
class Source:
    """A passage with the words that are cited, where it stands, its id; its language if not the page's."""

    text: str
    quote: str
    place: tuple[str, ...]
    passage: str
    lang: str | None = None


def cited(frozen: FrozenCourse, citations: Iterable[Citation]) -> tuple[Source, ...]:
    """The passages of citations. One that the release lacks (its check would have said so) is left out."""
    passages, guide = frozen.course.passages, frozen.course.guide
    lang = other_lang(guide.language) if guide.language else None
    return tuple(
        Source(passage.text, citation.quote, passage.place or (guide.title,), passage.id, lang)
        for citation in citations
        if (passage := passages.get(citation.passage)) is not None
    )


def own_words(source: str) -> str:
    """What stands beside what an author added to the guide."""
    return _("Eget innhold: %(source)s. Ikke fra veilederen.", source=source.rstrip(". ")) if source else ""


def resolver(
    programme: UUID, frozen: FrozenCourse, path: Path, stop: LessonStop
) -> Callable[[str], str | None]:
    """Where the relative addresses of a lesson lead: pictures of its module, and other lessons.

    A lesson's file is not part of a release; it lies at `modules/<lang>/<module>/NN-<lesson>.md`.
    """
    folder = f"modules/{stop.lesson.lang}/{stop.module.id}"
    pictures = {item.item for item in frozen.items if item.kind == "asset"}

    def resolve(url: str) -> str | None:
        name, _sign, fragment = unquote(url).partition("#")
        target = posixpath.normpath(posixpath.join(folder, name))
        if target in pictures:
            digest = frozen.hash.removeprefix("sha256:")
            return url_for("learner.media", release=digest, item=target)
        above, file = posixpath.split(target)
        lesson = _NUMBERED.sub("", file.removesuffix(".md"), count=1)
        other = path.find(LessonRef(posixpath.basename(above), lesson))
        if other is None:
            return None
        return href(programme, other) + (f"#{fragment}" if fragment else "")

    return resolve
