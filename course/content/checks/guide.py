"""guide.lock says what is in guide/: the files are those that were read, and so are the passages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from course.content.canonical import content_hash
from course.content.files import COURSE, GUIDE, LOCK, Folder
from course.content.model import Course
from course.errors import Fact, Finding, Level, SourceError
from course.guide.decoding import MAX_BYTES
from course.guide.lock import Lock
from course.guide.reading import read_guide


def check_guide(
    folder: Folder, course: Course, lock: Lock | None, line: int, *, again: bool
) -> Iterator[Finding]:
    """The sources against guide.lock. `line` is that of `[guide]` in course.toml.

    With `again` the sources are read, so that a lock that was made up is seen.
    """
    if lock is None:
        return  # told by the loader
    named = course.guide.files
    hashes: dict[str, str] = {}
    for name in named:
        if not name.startswith(f"{GUIDE}/"):
            yield Finding("guide-elsewhere", file=COURSE, line=line, facts={"file": name[:200]})
            continue
        data = folder.data(name, MAX_BYTES)
        if data is not None:
            hashes[name] = content_hash(data)
    for name in lock.files:
        if name not in named:
            yield Finding("lock-file-gone", file=LOCK, line=1, facts={"name": name[:200]})
    changed = False
    for name, found in hashes.items():
        if name not in lock.files:
            yield Finding("guide-not-in-lock", file=name)
            changed = True
        elif lock.files[name] != found:
            yield Finding("guide-changed", file=name)
            changed = True
    if again and named and not changed and len(hashes) == len(named):
        yield from _passages(folder.root, course, lock, line)


def _passages(root: Path, course: Course, lock: Lock, line: int) -> Iterator[Finding]:
    """Each passage of the lock is in the guide as it is read now, with its words."""
    try:
        guide = read_guide([root / name for name in course.guide.files], lock=lock)
    except SourceError as error:
        name = str(error.facts.get("file", "")).removeprefix(f"{root}/")
        yield Finding(error.code, file=name, facts={**error.facts, "file": name})
        return
    now = {passage.id: passage.text for passage in guide.passages()}
    for number, passage in enumerate(lock.passages, start=2):
        if now.get(passage.id) != passage.text:
            yield Finding("lock-passage-gone", file=LOCK, line=number, facts={"id": passage.id})
    known = {passage.id for passage in lock.passages}
    missing = [name for name in now if name not in known]
    facts: dict[str, Fact]
    if missing:
        facts = {"n": len(missing), "id": missing[0]}
        yield Finding("lock-passage-missing", Level.ERROR, LOCK, 1, facts)
    here, there = course.guide.updated, guide.updated
    if there is not None and here != there:
        facts = {"here": here.isoformat() if here else "-", "there": there.isoformat()}
        yield Finding("guide-date-differs", Level.WARNING, COURSE, line, facts)
