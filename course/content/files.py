"""The files of a course folder, read safely: within the folder, of a bounded size, as text."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from course.content.lesson import split_lines
from course.errors import Fact, Finding, FolderError, Level

COURSE, HELP, LOCK, REVIEWS = "course.toml", "help.toml", "guide.lock", "reviews.toml"
CONFLICTS, DRAFTED = "conflicts.toml", "drafted.lock"
MODULES, QUIZZES, MEDIA, GUIDE = "modules", "quizzes", "media", "guide"
DRAFTS = "drafts"
"""Further drafts, in the form of banks: no part of the course."""

README = "README.md"
"""May lie in `modules/` and `quizzes/`, for people; it is no part of the course."""

REPORTS = ("report.json", "report.html")
"""What the generator says of its own work; no part of the course."""

MAX_TEXT = 1_000_000  # bytes of a lesson, a bank or a TOML file
MAX_LOCK = 100_000_000
MAX_REVIEWS = 20_000_000  # some 90,000 entries
MAX_PICTURE = 10_000_000
MAX_FILES = 20_000

_HIDDEN = frozenset(
    "\u200b\u200e\u200f\u2060\ufeff" + "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


@dataclass(slots=True)
class Folder:
    """A course folder while it is read. Names are relative to it, with forward slashes.

    What cannot be read is a finding, and its text is None; `read` keeps what was read.
    """

    root: Path
    findings: list[Finding] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    _real: str = ""

    @classmethod
    def open(cls, root: Path) -> Folder:
        """The folder; raises FolderError when there is none, or none with a course in it."""
        if not root.is_dir():
            raise FolderError("no-folder", folder=str(root))
        if not (root / COURSE).is_file():
            raise FolderError("no-course", folder=str(root))
        return cls(root, _real=os.path.realpath(root))

    def find(self, code: str, file: str, line: int = 0, level: Level = Level.ERROR, **facts: Fact) -> None:
        """Add a finding."""
        self.findings.append(Finding(code, level, file, line, facts))

    def names(self, under: str) -> Iterator[tuple[str, bool]]:
        """The entries of a folder in the order of their names: (name, whether it is a folder).

        Hidden ones are left out; links that lead out of the course folder are told and left out.
        """
        folder = self.root / under
        if not folder.is_dir() or not self._is_inside(under):
            return
        entries = sorted(entry.name for entry in folder.iterdir())
        if len(entries) > MAX_FILES:
            self.find("folder-crowded", under, n=len(entries), limit=MAX_FILES)
            return
        for entry in entries:
            name = f"{under}/{entry}"
            if entry.startswith(".") or not self._is_named(under, entry):
                continue
            if self._is_inside(name):
                yield name, (self.root / name).is_dir()

    def data(self, name: str, limit: int) -> bytes | None:
        """The bytes of a file, or None with a finding."""
        if not self._is_inside(name):
            return None
        path = self.root / name
        try:
            status = path.stat()
            if not stat.S_ISREG(status.st_mode):
                self.find("not-a-file", name)
                return None
            if status.st_size > limit:
                self.find("file-too-big", name, size=status.st_size // 1000, limit=limit // 1000)
                return None
            data = path.read_bytes()
        except FileNotFoundError:
            self.find("file-missing", name)
            return None
        except OSError as error:
            self.find("file-unreadable", name, reason=os.strerror(error.errno or 0))
            return None
        self.read.add(name)
        return data

    def text(self, name: str, limit: int = MAX_TEXT) -> str | None:
        """The text of a file: UTF-8, NFC, LF. What is unusual in its bytes is a finding."""
        data = self.data(name, limit)
        if data is None:
            return None
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            before = data[: error.start]
            line, column = before.count(b"\n") + 1, error.start - before.rfind(b"\n")
            self.find("not-utf8", name, line, byte=f"0x{data[error.start]:02x}", column=column)
            return None
        if text.startswith("\ufeff"):
            self.find("byte-order-mark", name, 1, Level.NOTE)
        if "\r\n" in text:
            self.find("windows-lines", name, 1, Level.NOTE)
        lines = split_lines(text)
        self._look_for_hidden(name, lines)
        return "\n".join(lines)

    def _look_for_hidden(self, name: str, lines: list[str]) -> None:
        """Characters that cannot be seen: control characters are faults, turned text a warning."""
        hidden_told = False
        for number, line in enumerate(lines, start=1):
            if line.isprintable():
                continue
            bad = next(
                (char for char in line if (char < " " and char != "\t") or "\x7f" <= char < "\xa0"), ""
            )
            if bad:
                self.find("control-character", name, number, char=f"U+{ord(bad):04X}")
                return
            hidden = next((char for char in line if char in _HIDDEN), "")
            if hidden and not hidden_told:
                hidden_told = True
                self.find("hidden-character", name, number, Level.WARNING, char=f"U+{ord(hidden):04X}")

    def _is_named(self, under: str, entry: str) -> bool:
        """False, with a finding, for a name whose bytes are no text."""
        try:
            entry.encode("utf-8")
        except UnicodeEncodeError:
            self.find("name-not-utf8", under, name=entry.encode("utf-8", "replace").decode())
            return False
        return True

    def _is_inside(self, name: str) -> bool:
        """False, with a finding, for a name that leads out of the folder."""
        if ".." in PurePosixPath(name).parts or PurePosixPath(name).is_absolute():
            self.find("path-outside", name)
            return False
        try:
            real = os.path.realpath(self.root / name)
        except (OSError, ValueError):
            self.find("file-missing", name)
            return False
        if real != self._real and not real.startswith(self._real.rstrip(os.sep) + os.sep):
            self.find("link-outside", name)
            return False
        return True
