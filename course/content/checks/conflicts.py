"""What a new edition of the guide left for people to settle."""

from __future__ import annotations

from collections.abc import Iterator

from course.content.conflicts import read_conflicts
from course.content.files import CONFLICTS, MAX_LOCK, Folder
from course.content.model import Course
from course.content.release import DraftItem, subjects
from course.errors import Fact, Finding

_SHOWN = 600


def check_conflicts(folder: Folder, course: Course) -> Iterator[Finding]:
    """Each conflict whose text still stands as it did when the guide was updated."""
    if not (folder.root / CONFLICTS).exists():
        return
    text = folder.text(CONFLICTS, MAX_LOCK)
    if text is None:
        return
    conflicts, findings = read_conflicts(text, file=CONFLICTS)
    yield from findings
    now = {subject.item: subject for subject in subjects(course)} if conflicts else {}
    for conflict in conflicts:
        subject = now.get(DraftItem(conflict.kind, conflict.id, conflict.lang))
        if subject is not None and subject.hash == conflict.hash:
            draft = " ".join(conflict.draft.split())
            shown = draft if len(draft) <= _SHOWN else draft[:_SHOWN].rstrip() + " …"
            facts: dict[str, Fact] = {"id": conflict.id, "draft": shown, "line": conflict.line}
            yield Finding("update-conflict", file=subject.file, line=subject.line, facts=facts)
