"""GLOBAL: organisations, courses, releases and their parts."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, Index, Integer, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped

from webapp.db.base import Base, append_only, plain
from webapp.db.types import UtcDateTime


class Organisation(Base):
    """The employer who answers for a person's data."""

    __tablename__ = "organisation"
    id: Mapped[UUID] = plain(primary_key=True)
    key: Mapped[str] = plain(String(40), unique=True)
    name: Mapped[str] = plain(String(200))
    zone: Mapped[str] = plain(String(60))
    host: Mapped[str | None] = plain(String(255), unique=True)
    code_prefix: Mapped[str] = plain(String(4), unique=True)


class Course(Base):
    """A course, whatever its releases; `slug` is the id in course.toml and never changes."""

    __tablename__ = "course"
    id: Mapped[UUID] = plain(primary_key=True)
    slug: Mapped[str] = plain(String(100), unique=True)
    owner_org: Mapped[UUID] = plain(ForeignKey("organisation.id"))


class Part(Base):
    """† A content-addressed part of releases; a release's own manifest is one of kind `manifest`."""

    __tablename__ = "part"
    hash: Mapped[str] = plain(String(80), primary_key=True)
    kind: Mapped[str] = plain(String(20))
    bytes: Mapped[bytes] = plain(LargeBinary)


class Release(Base):
    """† A frozen course, named by the hash of its manifest."""

    __tablename__ = "release"
    hash: Mapped[str] = plain(ForeignKey("part.hash"), primary_key=True)
    course: Mapped[UUID] = plain(ForeignKey("course.id"))
    no: Mapped[int] = plain(Integer)
    published_at: Mapped[dt.datetime] = plain(UtcDateTime)
    drafts: Mapped[int] = plain(Integer)
    unreviewed: Mapped[bool] = plain(Boolean)
    __table_args__ = (UniqueConstraint("course", "no"),)


class ReleasePart(Base):
    """† Which parts a release is made of."""

    __tablename__ = "release_part"
    release: Mapped[str] = plain(ForeignKey("release.hash"), primary_key=True)
    kind: Mapped[str] = plain(String(20), primary_key=True)
    item: Mapped[str] = plain(String(400), primary_key=True)
    lang: Mapped[str] = plain(String(8), primary_key=True)
    part: Mapped[str] = plain(ForeignKey("part.hash"))
    __table_args__ = (Index(None, "part"),)


class QuestionVersion(Base):
    """† One text of a question; marks point at it, so that statistics know what was shown."""

    __tablename__ = "question_version"
    id: Mapped[UUID] = plain(primary_key=True)
    course: Mapped[UUID] = plain(ForeignKey("course.id"))
    item: Mapped[str] = plain(String(200))
    lang: Mapped[str] = plain(String(8))
    part: Mapped[str] = plain(ForeignKey("part.hash"))
    structure_hash: Mapped[str] = plain(String(80))
    __table_args__ = (UniqueConstraint("course", "item", "lang", "part"),)


for _row in (Part, Release, ReleasePart, QuestionVersion):
    append_only(Base.metadata.tables[_row.__tablename__])
