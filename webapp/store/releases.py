"""Releases: frozen courses and their parts, kept once and never changed."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from sqlalchemy import ColumnElement, func, insert, select

from course.content import release as freezing
from course.content.release import FrozenCourse
from course.errors import MissingError
from course.people import Actor, Role
from course.quiz import canonical
from webapp.db.ids import new_id
from webapp.db.session import current
from webapp.models import Course, Offer, Part, QuestionVersion, Release, ReleasePart

CACHED_RELEASES = 32


@dataclass(frozen=True, slots=True)
class ReleaseInfo:
    """A release by its name, its number in the course, and what is still a draft in it."""

    hash: str
    course: UUID
    slug: str
    no: int
    published_at: dt.datetime
    drafts: int
    unreviewed: bool


@dataclass(frozen=True, slots=True)
class OpenedRelease:
    """A release with its course, keys included: pages show of it only what they may."""

    info: ReleaseInfo
    frozen: FrozenCourse


_INFO = select(
    Release.hash,
    Release.course,
    Course.slug,
    Release.no,
    Release.published_at,
    Release.drafts,
    Release.unreviewed,
).join(Course, Course.id == Release.course)


def course_id(actor: Actor, slug: str) -> UUID | None:
    """The id of the course with this slug, whatever its releases; None when there is none."""
    actor.require(Role.AUTHOR, Role.ADMIN)
    return current().scalar(select(Course.id).where(Course.slug == slug))


def add_course(actor: Actor, slug: str, *, now: dt.datetime) -> UUID:
    """Add a course that the actor's organisation owns."""
    actor.require(Role.AUTHOR, Role.ADMIN)
    course = new_id(now)
    current().execute(insert(Course).values(id=course, slug=slug, owner_org=actor.org))
    return course


def owner(actor: Actor, course: UUID) -> UUID:
    """The organisation that may publish releases of the course."""
    actor.require(Role.AUTHOR, Role.ADMIN)
    found = current().scalar(select(Course.owner_org).where(Course.id == course))
    if found is None:
        raise MissingError("course-missing")
    return found


def find(actor: Actor, release_hash: str) -> ReleaseInfo | None:
    """What is known of a release, or None."""
    row = current().execute(_INFO.where(Release.hash == release_hash, _offered(actor))).one_or_none()
    return None if row is None else ReleaseInfo(*row)


def listed(actor: Actor) -> tuple[ReleaseInfo, ...]:
    """The releases that the actor's organisation has ever offered, newest first."""
    actor.require(Role.ADMIN, Role.AUTHOR, Role.INSTRUCTOR)
    rows = current().execute(
        _INFO.where(_offered(actor)).order_by(Release.published_at.desc(), Release.no.desc())
    )
    return tuple(ReleaseInfo(*row) for row in rows)


def add(
    actor: Actor, course: UUID, release: freezing.Release, frozen: FrozenCourse, *, now: dt.datetime
) -> int:
    """Keep a release and those of its parts that are new; the release's number in its course."""
    actor.require(Role.AUTHOR, Role.ADMIN)
    session = current()
    known = set(session.scalars(select(Part.hash).where(Part.hash.in_([*release.parts, release.hash]))))
    if release.hash not in known:
        session.execute(insert(Part).values(hash=release.hash, kind="manifest", bytes=release.manifest))
    new = [
        {"hash": part.hash, "kind": part.kind, "bytes": part.data}
        for part in release.parts.values()
        if part.hash not in known
    ]
    if new:
        session.execute(insert(Part), new)
    no = (session.scalar(select(func.max(Release.no)).where(Release.course == course)) or 0) + 1
    session.execute(
        insert(Release).values(
            hash=release.hash,
            course=course,
            no=no,
            published_at=now,
            drafts=len(frozen.drafts),
            unreviewed=frozen.is_unreviewed,
        )
    )
    session.execute(
        insert(ReleasePart),
        [
            {
                "release": release.hash,
                "kind": item.kind,
                "item": item.item,
                "lang": item.lang,
                "part": item.part,
            }
            for item in frozen.items
        ],
    )
    _add_question_versions(course, frozen, now=now)
    return no


def _add_question_versions(course: UUID, frozen: FrozenCourse, *, now: dt.datetime) -> None:
    session = current()
    known = {
        tuple(row)
        for row in session.execute(
            select(QuestionVersion.item, QuestionVersion.lang, QuestionVersion.part).where(
                QuestionVersion.course == course
            )
        )
    }
    for module in frozen.course.modules:
        for lang, bank in module.banks.items():
            for question in bank.questions:
                part = frozen.question_versions[lang, question.id]
                if (question.id, lang, part) in known:
                    continue
                session.execute(
                    insert(QuestionVersion).values(
                        id=new_id(now),
                        course=course,
                        item=question.id,
                        lang=lang,
                        part=part,
                        structure_hash=canonical.structure_hash(question),
                    )
                )


def question_version_ids(actor: Actor, course: UUID, parts: Mapping[str, str], lang: str) -> dict[str, UUID]:
    """Question id -> id of its version, for questions given with the hash of their part."""
    actor.require(Role.LEARNER, Role.INSTRUCTOR)
    rows = current().execute(
        select(QuestionVersion.item, QuestionVersion.part, QuestionVersion.id).where(
            QuestionVersion.course == course,
            QuestionVersion.lang == lang,
            QuestionVersion.item.in_(list(parts)),
        )
    )
    return {item: version for item, part, version in rows if parts[item] == part}


def opened(actor: Actor, hashes: Collection[str]) -> dict[str, OpenedRelease]:
    """Those of the releases that the actor's organisation has ever offered, by their hashes."""
    actor.require(*Role)
    rows = current().execute(_INFO.where(Release.hash.in_(sorted(set(hashes))), _offered(actor)))
    infos = [ReleaseInfo(*row) for row in rows]
    return {info.hash: OpenedRelease(info, _thawed(info.hash)) for info in infos}


def frozen(actor: Actor, release_hash: str) -> FrozenCourse:
    """The whole course of a release, keys included: pages show of it only what they may.

    A release never changes, so it is kept in memory once read.
    """
    if not actor.is_system and not _may_read(actor.org, release_hash):
        raise MissingError("release-missing")
    return _thawed(release_hash)


def _may_read(org: UUID, release_hash: str) -> bool:
    try:
        return _was_offered(org, release_hash)
    except MissingError:
        return False


@lru_cache(maxsize=CACHED_RELEASES * 32)
def _was_offered(org: UUID, release_hash: str) -> bool:
    """True, kept in memory: offers are never deleted. MissingError, not kept: it may be offered later."""
    found = select(func.count()).select_from(Offer).where(Offer.o == org, Offer.release == release_hash)
    if not current().scalar(found):
        raise MissingError("release-missing")
    return True


@lru_cache(maxsize=CACHED_RELEASES)
def _thawed(release_hash: str) -> FrozenCourse:
    session = current()
    manifest = session.scalar(select(Part.bytes).where(Part.hash == release_hash, Part.kind == "manifest"))
    if manifest is None:
        raise MissingError("release-missing")
    parts = session.execute(
        select(Part.hash, Part.bytes)
        .join(ReleasePart, ReleasePart.part == Part.hash)
        .where(ReleasePart.release == release_hash)
    )
    return freezing.thaw(manifest, {part_hash: data for part_hash, data in parts})


def stems(actor: Actor, course: UUID, parts: Collection[str]) -> dict[str, str]:
    """Part -> the stem of the question that it is, for questions of a course that was ever offered."""
    actor.require(Role.INSTRUCTOR, Role.AUTHOR)
    own = (
        select(ReleasePart.part)
        .join(Release, Release.hash == ReleasePart.release)
        .where(ReleasePart.kind == "question", Release.course == course, _offered(actor))
    )
    rows = current().execute(
        select(Part.hash, Part.bytes).where(Part.hash.in_(list(parts)), Part.hash.in_(own))
    )
    return {part: json.loads(data)["question"]["stem"] for part, data in rows}


def asset(actor: Actor, release_hash: str, item: str) -> bytes:
    """A picture of a release."""
    if not _may_read(actor.org, release_hash):
        raise MissingError("release-missing")
    found = current().scalar(
        select(Part.bytes)
        .join(ReleasePart, ReleasePart.part == Part.hash)
        .where(ReleasePart.release == release_hash, ReleasePart.kind == "asset", ReleasePart.item == item)
    )
    if found is None:
        raise MissingError("asset-missing")
    return found


def _offered(actor: Actor) -> ColumnElement[bool]:
    if actor.is_system:
        return Release.hash.is_not(None)
    return Release.hash.in_(select(Offer.release).where(Offer.o == actor.org))
