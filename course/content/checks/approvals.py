"""Approvals hold for the texts that they were given for, and what has none is a draft."""

from __future__ import annotations

from collections.abc import Iterator

from course.content.files import REVIEWS
from course.content.model import Course
from course.content.release import DraftItem, subjects
from course.content.reviews import NEEDS
from course.errors import Finding, Level
from course.quiz.question import Question


def check_approvals(course: Course) -> Iterator[Finding]:
    """Void approvals, reviews of what is gone, rejections that stand, and how much is draft."""
    now = {subject.item: subject for subject in subjects(course)}
    settled: set[DraftItem] = set()
    for review in course.reviews:
        facts = {"id": review.id, "by": review.by}
        subject = now.get(DraftItem(review.kind, review.id, review.lang))
        if subject is None:
            if review.state == "rejected":
                continue  # taken out, as it should be; or a further draft, which no bank has
            yield Finding("review-of-what-is-gone", Level.WARNING, REVIEWS, review.line, facts)
        elif review.hash != subject.hash:
            code = "approval-void" if review.state == "approved" else "rejection-void"
            yield Finding(code, Level.WARNING, subject.file, subject.line, facts)
        elif review.state == "approved":
            settled.add(subject.item)
            text = subject.text
            for tag in text.tags if isinstance(text, Question) else ():
                if tag in NEEDS:
                    told = {"id": review.id, "tag": tag}
                    yield Finding("approved-with-needs", Level.WARNING, subject.file, subject.line, told)
        else:
            facts = {**facts, "reason": " ".join(part for part in (review.reason, review.note) if part)}
            yield Finding("rejected", Level.WARNING, subject.file, subject.line, facts)
    if drafts := len(now) - len(settled):
        yield Finding("drafts", Level.NOTE, REVIEWS, 0, {"n": drafts, "total": len(now)})
