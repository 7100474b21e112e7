"""Mark a lesson as read."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from course.errors import MissingError
from course.learning.completion import block_name
from course.people import Actor
from webapp.actions import completing
from webapp.db.transaction import transaction
from webapp.store import enrolments, programmes, releases


def read_lesson(
    enrolment: UUID, module_id: str, lesson_id: str, *, lang: str, by: Actor, now: dt.datetime
) -> UUID | None:
    """Note all blocks of the lesson as read; the completion, if this was what was missing."""
    with transaction():
        locked = enrolments.lock(by, enrolment)
        programme = programmes.of_track(by, locked.course, locked.track)
        frozen = releases.frozen(by, programme.release)
        module = frozen.course.module(module_id)
        lessons = module.lessons_in(lang, frozen.course.languages) if module else ()
        lesson = next((lesson for lesson in lessons if lesson.id == lesson_id), None)
        if lesson is None:
            raise MissingError("lesson-missing")
        blocks = [block_name(module_id, lesson.id, block.id) for block in lesson.blocks]
        enrolments.add_read(by, enrolment, blocks, now=now)
        return completing.complete_if_due(by, locked, programme, lang=lang, attempt=None, now=now)
