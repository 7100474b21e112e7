"""drafted.lock: what Kyndig has drafted, text by text, as hashes.

A text that still has the hash of its draft was edited by nobody, whichever version of Kyndig
drafted it; every other text is people's own. JSON Lines: a header with the format number, then
one object a text, sorted. The kinds are `block`, `question` and `lesson` (its title, objectives
and minutes).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from course.content.canonical import block_hash, canonical_json, content_hash, question_hash
from course.content.files import DRAFTED, MAX_LOCK, Folder
from course.content.model import Block, Course, Lesson
from course.content.release import DraftItem, subjects
from course.errors import Finding
from course.quiz.question import Question

FORMAT = 1
KINDS = ("block", "lesson", "question")


@dataclass(frozen=True, slots=True)
class Drafted:
    """The hash of each text as it was drafted last."""

    hashes: Mapping[DraftItem, str] = field(default_factory=dict)

    def unedited(self, texts: Sequence[tuple[DraftItem, Block | Question]]) -> frozenset[int]:
        """The numbers of the texts that nobody edited.

        A draft that people gave another id, or put into another lesson, is still one; a copy
        beside it is theirs.
        """
        there = {item for item, _ in texts}
        left: dict[tuple[str, str, str], int] = {}
        for item, drafted in self.hashes.items():
            if item not in there:
                key = (item.kind, item.lang, drafted)
                left[key] = left.get(key, 0) + 1
        found = set()
        for n, (item, text) in enumerate(texts):
            now = text_hash(text)
            key = (item.kind, item.lang, now)
            if self.hashes.get(item) == now:
                found.add(n)
            elif item not in self.hashes and left.get(key):
                left[key] -= 1
                found.add(n)
        return frozenset(found)

    def has_head(self, place: str, lesson: Lesson) -> bool:
        """True when title, objectives and minutes of a lesson (`module/lesson`) are as drafted."""
        return self.hashes.get(DraftItem("lesson", place, lesson.lang)) == head_hash(lesson)


def text_hash(text: Block | Question) -> str:
    """The hash of a text without its id: giving it another one is no edit."""
    return block_hash(text) if isinstance(text, Block) else question_hash(replace(text, id=""))


def head_hash(lesson: Lesson) -> str:
    """The hash of a lesson's title, objectives and minutes."""
    return content_hash(
        canonical_json({"title": lesson.title, "objectives": [*lesson.objectives], "minutes": lesson.minutes})
    )


def drafted_bytes(hashes: Mapping[DraftItem, str]) -> bytes:
    """The bytes of drafted.lock: the same texts give the same bytes."""
    lines = [_line({"format": FORMAT})]
    lines += [
        _line({"kind": item.kind, "id": item.id, "lang": item.lang, "hash": hashes[item]})
        for item in sorted(hashes)
    ]
    return ("\n".join(lines) + "\n").encode()


def _line(entry: dict[str, Any]) -> str:
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":"))


def read_drafted(text: str, *, file: str = DRAFTED) -> tuple[Drafted | None, list[Finding]]:
    """What drafted.lock holds, or None with a finding: half of it would take drafts for edits."""
    lines = text.split("\n")
    head = _object(lines[0])
    if head is None or "format" not in head:
        return None, [Finding("drafted-line", file=file, line=1)]
    if head["format"] != FORMAT:
        return None, [Finding("drafted-format", file=file, line=1, facts={"known": FORMAT})]
    hashes: dict[DraftItem, str] = {}
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        entry = _object(line) or {}
        values = [entry.get(key) for key in ("kind", "id", "lang", "hash")]
        if not all(isinstance(value, str) and value for value in values) or values[0] not in KINDS:
            return None, [Finding("drafted-line", file=file, line=number)]
        item = DraftItem(*map(str, values[:3]))
        if item in hashes:
            return None, [Finding("drafted-line", file=file, line=number)]
        hashes[item] = str(values[3])
    return Drafted(hashes), []


def _object(line: str) -> dict[str, Any] | None:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return entry if isinstance(entry, dict) else None


def load_drafted(folder: Folder) -> tuple[Drafted | None, list[Finding]]:
    """drafted.lock of a folder. None without a finding where there is none; else what is wrong with it."""
    if not (folder.root / DRAFTED).exists():
        return None, []
    before = len(folder.findings)
    text = folder.text(DRAFTED, MAX_LOCK)
    return read_drafted(text) if text is not None else (None, folder.findings[before:])


def hashes_of(course: Course, further: Iterable[tuple[str, Question]] = ()) -> dict[DraftItem, str]:
    """The hashes of all texts of a course, and of further drafts: (language, question) each."""
    hashes = {subject.item: text_hash(subject.text) for subject in subjects(course)}
    for module in course.modules:
        for lang, lessons in module.lessons.items():
            for lesson in lessons:
                hashes[DraftItem("lesson", f"{module.id}/{lesson.id}", lang)] = head_hash(lesson)
    for lang, question in further:
        hashes[DraftItem("question", question.id, lang)] = text_hash(question)
    return hashes
