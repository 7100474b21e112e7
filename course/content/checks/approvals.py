"""Approvals hold for the texts that they were given for, and what has none is a draft."""

from __future__ import annotations

from collections.abc import Iterator

from course.content.files import REVIEWS
from course.content.model import Course
from course.content.release import DraftItem, reviewable
from course.errors import Finding, Level


def check_approvals(course: Course) -> Iterator[Finding]:
    """Void approvals, reviews of what is gone, rejections that stand, and how much is draft."""
    now = dict(reviewable(course))
    places = _places(course)
    settled: set[DraftItem] = set()
    for review in course.reviews:
        item = DraftItem(review.kind, review.id, review.lang)
        facts = {"id": review.id, "by": review.by}
        if item not in now:
            yield Finding("review-of-what-is-gone", Level.WARNING, REVIEWS, review.line, facts)
            continue
        file, line = places[item]
        if review.hash != now[item]:
            code = "approval-void" if review.state == "approved" else "rejection-void"
            yield Finding(code, Level.WARNING, file, line, facts)
        elif review.state == "approved":
            settled.add(item)
        else:
            facts = {**facts, "reason": " ".join(part for part in (review.reason, review.note) if part)}
            yield Finding("rejected", Level.WARNING, file, line, facts)
    if drafts := len(now) - len(settled):
        yield Finding("drafts", Level.NOTE, REVIEWS, 0, {"n": drafts, "total": len(now)})


def _places(course: Course) -> dict[DraftItem, tuple[str, int]]:
    places: dict[DraftItem, tuple[str, int]] = {}
    for module in course.modules:
        for lang, lessons in module.lessons.items():
            for lesson in lessons:
                for block in lesson.blocks:
                    name = f"{module.id}/{lesson.id}#{block.id}"
                    places[DraftItem("block", name, lang)] = (lesson.file, block.line)
        for lang, bank in module.banks.items():
            for question in bank.questions:
                places[DraftItem("question", question.id, lang)] = (question.file, question.line)
    return places
