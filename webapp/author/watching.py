"""A course folder that is published anew whenever a file in it has changed.

Nothing runs beside the pages: whoever asks for one, or asks whether there is something new, has
the folder looked at. The version is that of the files, so a page knows whether it is the newest.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from flask import current_app

from course.content.check import examine
from course.content.model import Course
from course.errors import CourseError, Finding, Level
from course.people import Actor
from webapp import clock
from webapp.actions.publish_release import publish_release
from webapp.actions.start_course import start_course
from webapp.store import enrolments, programmes
from webapp.store.programmes import ProgrammeInfo

MOST_FILES = 50_000


@dataclass(slots=True)
class Watched:
    """The folder, who reads it, and what its check said when it was last read.

    `course` is the newest without errors, None until there is one; `release` its hash.
    """

    folder: Path
    reader: Actor
    email: str
    password: str
    findings: tuple[Finding, ...] = ()
    course: Course | None = None
    release: str = ""
    version: str = ""
    _lock: Lock = field(default_factory=Lock)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What keeps the folder as it now is from being shown."""
        return tuple(finding for finding in self.findings if finding.level is Level.ERROR)

    def refresh(self) -> None:
        """Read and publish the folder if a file in it has changed."""
        with self._lock:
            version = version_of(self.folder)
            if version != self.version:
                self._read()
                self.version = version

    def _read(self) -> None:
        try:
            # The guide's sources are only compared by hash: a preview is not to wait for a PDF.
            report = examine(self.folder, read_guide_again=False)
            self.findings = report.findings
            if report.course is None or report.has_errors:
                return
            now = clock.now()
            published = publish_release(report.course, with_drafts=True, by=self.reader, now=now)
            self.course, self.release = report.course, published.hash
            for programme in self.offered():
                if enrolments.latest(self.reader, programme.course, programme.track) is None:
                    start_course(programme.id, by=self.reader, now=now)
        except CourseError as error:
            self.findings = (Finding(error.code, facts=error.facts),)
        except OSError as error:
            where = os.fsdecode(error.filename or "")
            self.findings = (Finding("cli-no-such-file", file=where, facts={"path": where}),)

    def offered(self) -> tuple[ProgrammeInfo, ...]:
        """The tracks of the course as it now is, in its order."""
        course = self.course
        if course is None:
            return ()
        order = [track.id for track in course.tracks]
        there = [one for one in programmes.offered(self.reader) if one.release == self.release]
        return tuple(
            sorted((one for one in there if one.track in order), key=lambda one: order.index(one.track))
        )


def watched() -> Watched:
    """The folder of this site."""
    found = current_app.extensions["kyndig_watched"]
    assert isinstance(found, Watched)
    return found


def version_of(folder: Path) -> str:
    """A name for the files as they are: their names, sizes and times. Hidden ones do not count."""
    digest = hashlib.sha256()
    count = 0
    for top, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in files if not name.startswith(".")):
            path = os.path.join(top, name)  # noqa: PTH118 - a Path a file would cost more than the look
            try:
                status = os.stat(path)  # noqa: PTH116
            except OSError:
                continue
            digest.update(f"{path}\0{status.st_mtime_ns}\0{status.st_size}\0".encode(errors="replace"))
            count += 1
        if count > MOST_FILES:
            break
    return digest.hexdigest()[:16]
