"""Publish a course folder: freeze it, keep what is new, and offer it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from course.content.model import Course, HelpLine
from course.content.release import Release, freeze, thaw
from course.errors import AccessError, ConflictError
from course.people import Actor
from webapp.db.transaction import transaction
from webapp.store import audits, programmes, releases


@dataclass(frozen=True, slots=True)
class Published:
    """The release that is offered now; `is_new` is False when it was known already."""

    hash: str
    no: int
    is_new: bool
    drafts: int
    unreviewed: bool


def publish_release(course: Course, *, with_drafts: bool, by: Actor, now: dt.datetime) -> Published:
    """Make the release and offer it to the actor's organisation. The caller has checked the folder.

    The organisation copies validity and due days from the course at its first publish, and never
    again. Raises ConflictError `course-has-drafts`, AccessError `course-of-another`.
    """
    release: Release = freeze(course)
    frozen = thaw(release.manifest, {key: part.data for key, part in release.parts.items()})
    if frozen.drafts and not with_drafts:
        raise ConflictError("course-has-drafts", drafts=len(frozen.drafts))
    with transaction():
        course_id = releases.course_id(by, course.id)
        if course_id is None:
            course_id = releases.add_course(by, course.id, now=now)
        elif releases.owner(by, course_id) != by.org:
            raise AccessError("course-of-another", course=course.id)
        known = releases.find(by, release.hash)
        no = known.no if known else releases.add(by, course_id, release, frozen, now=now)
        programmes.offer(by, course_id, release.hash, _delivery(course), now=now)
        rules = {"validity_months": course.defaults.validity_months, "due_days": course.defaults.due_days}
        for track in course.tracks:
            programmes.add(by, course_id, track.id, rules, now=now)
        audits.note(by, "publish-release", release.hash, now=now, no=no, drafts=len(frozen.drafts))
    return Published(release.hash, no, known is None, len(frozen.drafts), frozen.is_unreviewed)


def _delivery(course: Course) -> dict[str, object]:
    return {
        "quick_exit": course.delivery.quick_exit,
        "neutral_titles": course.delivery.neutral_titles,
        "help_lines": [_help_line(line) for line in course.help_lines],
    }


def _help_line(line: HelpLine) -> dict[str, object]:
    return {"number": line.number, "service": dict(line.service), "hours": dict(line.hours)}
