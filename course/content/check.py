"""The whole check of a course folder: every finding at once, in the order of the files.

An error stops a release. A warning asks somebody to look. A note says what is still to come:
gaps and drafts.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from course.content.checks.approvals import check_approvals
from course.content.checks.conflicts import check_conflicts
from course.content.checks.guide import check_guide
from course.content.checks.help_lines import check_help_lines
from course.content.checks.questions import check_questions
from course.content.checks.sources import Cited, check_sources
from course.content.checks.structure import check_structure
from course.content.checks.texts import check_texts
from course.content.drafted import load_drafted
from course.content.files import Folder
from course.content.load import load_course
from course.content.model import Course
from course.content.readings import Readings
from course.errors import Finding, Level


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found. `files` are the names of all files that it read."""

    course: Course | None
    findings: tuple[Finding, ...]
    files: tuple[str, ...]

    def count(self, level: Level) -> int:
        """How many findings of a level."""
        return sum(finding.level is level for finding in self.findings)

    @property
    def drafts(self) -> int:
        """How many blocks and questions nobody has approved as they now read."""
        return sum(int(finding.facts["n"] or 0) for finding in self.findings if finding.code == "drafts")

    @property
    def has_errors(self) -> bool:
        """True when something stops a release."""
        return self.count(Level.ERROR) > 0


def check_course(folder: Path, *, today: dt.date | None = None) -> tuple[Finding, ...]:
    """All findings of a course folder, sorted; raises FolderError when there is no course.

    Without `today` nothing is said of dates that may have passed.
    """
    return examine(folder, today=today).findings


def examine(
    folder: Path,
    *,
    today: dt.date | None = None,
    read_guide_again: bool = True,
    readings: Readings | None = None,
) -> Report:
    """Check a course folder and give the course with it, so that it need not be read twice.

    Whoever has made guide.lock of these very sources a moment ago may leave out reading them
    again; their hashes are compared all the same. `readings` are what texts of lessons and banks
    have been read as: a file that holds the same is not parsed again.
    """
    loaded = load_course(folder, readings=readings)
    findings = list(loaded.findings)
    course = loaded.course
    files = set(loaded.files)
    if course is not None:
        lines = loaded.lines or {}
        opened = Folder.open(folder)
        findings += check_guide(opened, course, loaded.lock, lines.get("guide", 1), again=read_guide_again)
        findings += check_conflicts(opened, course)
        findings += load_drafted(opened)[1]
        findings += opened.findings
        files |= opened.read
        if course.languages:
            findings += check_structure(course, lines)
            findings += check_questions(course, lines)
        if loaded.lock is not None:
            findings += check_sources(course, _Lines(folder).find)
        findings += check_texts(course)
        findings += check_approvals(course)
        findings += check_help_lines(course, today)
    return Report(course, tuple(sorted(set(findings), key=Finding.sort_key)), tuple(sorted(files)))


class _Lines:
    """Finds the line on which a citation is written; reads a file once, and only when asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._texts: dict[str, list[str]] = {}

    def find(self, cited: Cited) -> int:
        """The line, or that of the block or question when it cannot be found."""
        if cited.file not in self._texts:
            self._texts[cited.file] = (Folder.open(self._folder).text(cited.file) or "").split("\n")
        wanted = (cited.citation.passage, f'"{cited.citation.quote}"')
        start = 0 if cited.file.startswith("modules/") else max(cited.line - 1, 0)
        for number, line in enumerate(self._texts[cited.file][start:], start=start + 1):
            if all(part in line for part in wanted):
                return number
        return cited.line
