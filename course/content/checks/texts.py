"""Links and pictures lead somewhere, and every block is shown as it is written."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from course import markup
from course.content.files import MEDIA
from course.content.model import Block, Course, Lesson
from course.errors import Fact, Finding, Level

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def check_texts(course: Course) -> Iterator[Finding]:
    """All lessons of a course."""
    lessons = [lesson for module in course.modules for each in module.lessons.values() for lesson in each]
    by_file = {lesson.file: lesson for lesson in lessons}
    used: set[str] = set()
    for lesson in lessons:
        for block in lesson.blocks:
            yield from _block(course, lesson, block, by_file, used)
    for path in course.assets:
        if path not in used:
            yield Finding("picture-unused", Level.WARNING, path)


def _block(
    course: Course, lesson: Lesson, block: Block, by_file: dict[str, Lesson], used: set[str]
) -> Iterator[Finding]:
    def found(code: str, level: Level = Level.ERROR, /, **facts: Fact) -> Finding:
        return Finding(code, level, lesson.file, block.line, facts)

    seen = markup.survey(block.markdown)
    if not seen.is_shown:
        yield found("block-heavy", limit=markup.MAX_LENGTH)
        return
    if block.markdown and seen.is_empty and not seen.links:
        yield found("block-shows-nothing")
    if seen.lost_items:
        yield found("list-lost", Level.WARNING, n=seen.lost_items)
    if seen.html:
        yield found("html-shown", Level.WARNING, tag=seen.html[:40])
    for link in seen.links:
        if fault := _fault(course, lesson, link, by_file, used):
            code, facts = fault
            yield Finding(code, Level.ERROR, lesson.file, block.line, facts)


def _fault(
    course: Course, lesson: Lesson, link: markup.Link, by_file: dict[str, Lesson], used: set[str]
) -> tuple[str, dict[str, Fact]] | None:
    """What is wrong with a link or a picture, or None."""
    url = link.url.strip()
    facts: dict[str, Fact] = {"url": url[:200]}
    scheme = _SCHEME.match(url)
    if link.is_picture and not link.words:
        return "picture-without-words", facts
    if not url:
        return "link-empty", facts
    if url.startswith(("//", "/", "\\")) or (scheme and link.is_picture):
        return ("picture-elsewhere" if link.is_picture else "link-form"), facts
    if scheme:
        return None if scheme[1].lower() in _SCHEMES else ("link-form", facts)
    path, _, fragment = unquote(url).partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(lesson.file), path)) if path else lesson.file
    if target.startswith("../"):
        return "link-leaves-course", facts
    if link.is_picture:
        used.add(target)
        own = f"{posixpath.dirname(lesson.file)}/{MEDIA}"
        if target in course.assets and posixpath.dirname(target) == own:
            return None
        return "picture-missing", {**facts, "folder": own}
    other = by_file.get(target)
    if other is None or other.lang != lesson.lang:
        return "link-broken", {**facts, "target": PurePosixPath(target).as_posix()[:200]}
    if fragment and fragment not in {block.id for block in other.blocks}:
        return "link-block", {**facts, "id": fragment[:80], "target": target}
    return None
