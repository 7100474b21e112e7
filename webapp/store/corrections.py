"""Corrections of keys, as one organisation has made them."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import and_, func, select

from course.people import Actor, Role
from course.quiz.corrections import Correction, correction_from_json
from webapp.db.session import current
from webapp.models import CorrectionRow, QuestionVersion


def in_force(actor: Actor, parts: Collection[str]) -> dict[str, Correction]:
    """Part -> the newest correction of that version of a question, for those that have one."""
    actor.require(Role.LEARNER, Role.INSTRUCTOR)
    newest = (
        select(CorrectionRow.question_version, func.max(CorrectionRow.no).label("no"))
        .where(CorrectionRow.o == actor.org)
        .group_by(CorrectionRow.question_version)
        .subquery()
    )
    rows = current().execute(
        select(QuestionVersion.part, CorrectionRow.kind, CorrectionRow.content)
        .join(QuestionVersion, QuestionVersion.id == CorrectionRow.question_version)
        .join(
            newest,
            and_(
                newest.c.question_version == CorrectionRow.question_version, newest.c.no == CorrectionRow.no
            ),
        )
        .where(CorrectionRow.o == actor.org, QuestionVersion.part.in_(parts))
    )
    return {part: correction_from_json(kind, content) for part, kind, content in rows}
