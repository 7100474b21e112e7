"""What can go wrong, as codes and facts. The sentences are in `course.messages`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Level(StrEnum):
    """How serious a finding is: an error stops a release, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


Fact = str | int | float | bool | None
NO_FACTS: Mapping[str, Fact] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a reader or a check has to say about a file.

    `code` names a sentence in `course.messages`, `facts` fill it in. `file` is a path
    relative to the course folder, with forward slashes; `line` counts from 1.
    """

    code: str
    level: Level = Level.ERROR
    file: str = ""
    line: int = 0
    facts: Mapping[str, Fact] = field(default_factory=lambda: NO_FACTS, hash=False)

    def sort_key(self) -> tuple[str, int, str, str]:
        """Order by place, then by code, so that a list of findings is deterministic."""
        return (self.file, self.line, self.code, repr(sorted(self.facts.items())))


class CourseError(Exception):
    """Something that was asked for cannot be done; `code` and `facts` say why."""

    def __init__(self, code: str, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts: Mapping[str, Fact] = MappingProxyType(facts)

    def __str__(self) -> str:
        inside = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({inside})"


class SourceError(CourseError):
    """A source could not be read as a guide."""


class FolderError(CourseError):
    """A course folder could not be read or written at all (its faults are findings)."""


class AnswerError(CourseError):
    """An answer that the question cannot take: the person is asked to mend it."""


class AttemptError(CourseError):
    """A step that the attempt's state or rules do not allow."""


class AccessError(CourseError):
    """The actor may not do or see this."""


class MissingError(CourseError):
    """What was asked for does not exist, or not for this actor."""


class ConflictError(CourseError):
    """Somebody, or the same person in another tab, was there first."""


class BusyError(CourseError):
    """The database cannot take it right now; the same again in a moment will do."""
