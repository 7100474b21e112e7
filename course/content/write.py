"""A course as a folder: its files as bytes, and those bytes on disk, all of them or none."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from course.content.files import (
    CONFLICTS,
    COURSE,
    DRAFTED,
    DRAFTS,
    GUIDE,
    HELP,
    LOCK,
    MODULES,
    QUIZZES,
    REPORTS,
    REVIEWS,
)
from course.content.lesson import write_lesson
from course.content.model import Course
from course.content.not_asked import NAME as COVERAGE
from course.content.readings import Readings
from course.content.reviews import write_reviews
from course.content.settings import write_help, write_settings
from course.errors import FolderError, Level
from course.guide.model import Source
from course.quiz.bank import write_bank

_OURS = (MODULES, QUIZZES, GUIDE, COURSE, HELP, LOCK, REVIEWS, CONFLICTS, COVERAGE, DRAFTED, DRAFTS, *REPORTS)


def course_files(
    course: Course, sources: Sequence[Source], lock: bytes, *, readings: Readings | None = None
) -> dict[str, bytes]:
    """The files of a course folder, name -> bytes, sorted by name.

    Every lesson is read back: FolderError `lesson-not-writable` when its text would say
    something else, CourseError `bank-not-writable` likewise for a bank. `readings` are kept for
    whoever checks the folder.
    """
    readings = readings or Readings()
    files: dict[str, bytes] = {LOCK: lock, COURSE: write_settings(course).encode()}
    if course.delivery.help:
        files[course.delivery.help] = write_help(course.help_lines).encode()
    if course.reviews:
        files[REVIEWS] = write_reviews(course.reviews).encode()
    for source in sources:
        files[f"{GUIDE}/{source.name}"] = source.data
    for module in course.modules:
        for lang, lessons in module.lessons.items():
            width = max(2, len(str(len(lessons))))
            for n, lesson in enumerate(lessons, start=1):
                name = f"{MODULES}/{lang}/{module.id}/{n:0{width}}-{lesson.id}.md"
                text = write_lesson(lesson)
                again, findings = readings.lesson(
                    text, file=name, module=module.id, lesson_id=lesson.id, lang=lang
                )
                if again != lesson or any(finding.level is Level.ERROR for finding in findings):
                    faults = [finding for finding in findings if finding.level is Level.ERROR]
                    raise FolderError(
                        "lesson-not-writable", file=name, fault=faults[0].code if faults else "changed"
                    )
                files[name] = text.encode()
        for lang, bank in module.banks.items():
            files[f"{QUIZZES}/{lang}/{module.id}.md"] = write_bank(bank, read=readings.bank).encode()
    files.update({path: asset.data for path, asset in course.assets.items()})
    for name in files:
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            raise FolderError("path-outside", file=name)
    return dict(sorted(files.items()))


def write_folder(folder: Path, files: Mapping[str, bytes], *, replace: bool = False) -> None:
    """Write a whole course folder: beside it first, then into place, so that it is never half there.

    What fails on the way leaves the folder as it was. With `replace` an existing course folder
    is replaced whole. Raises FolderError `folder-in-use` when there is a course already and
    `replace` is False, and `folder-not-a-course` when something else lies there too: what
    does not belong to a course is never removed.
    """
    folder = folder.resolve()
    if folder.exists():
        _refuse(folder, replace=replace)
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    new, old = beside / "new", beside / "old"
    try:
        for name, data in files.items():
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        if folder.exists():
            _exchange(folder, new, old)
        else:
            new.rename(folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _exchange(folder: Path, new: Path, old: Path) -> None:
    """Put new entries in a folder that stays itself: somebody may be standing in it."""
    old.mkdir()
    moved: list[tuple[Path, Path]] = []
    try:
        for start, end in ((folder, old), (new, folder)):
            for entry in sorted(start.iterdir()):
                entry.rename(end / entry.name)
                moved.append((entry, end / entry.name))
    except OSError:
        for before, after in reversed(moved):
            after.rename(before)
        raise


def _refuse(folder: Path, *, replace: bool) -> None:
    if not folder.is_dir():
        raise FolderError("folder-is-a-file", folder=str(folder))
    there = sorted(entry.name for entry in folder.iterdir())
    if not there:
        return
    other = next((name for name in there if name not in _OURS), "" if COURSE in there else there[0])
    if other:
        raise FolderError("folder-not-a-course", folder=str(folder), other=other)
    if not replace:
        raise FolderError("folder-in-use", folder=str(folder))
