"""FACTS: what happened. Rows are only ever added; correcting adds a row."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped

from webapp.db.base import Base, append_only, personal, plain
from webapp.db.types import CanonicalJson, UtcDateTime
from webapp.models.people import EMPLOYMENT

ANSWERS = "90 days after the result"
RESULTS = "12 months after the result"


class Enrolment(Base):
    """† A person who has started a track; its row is the lock of everything counted under it."""

    __tablename__ = "enrolment"
    o: Mapped[UUID] = plain(primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    person: Mapped[UUID] = personal("link", EMPLOYMENT)
    course: Mapped[UUID] = personal("fact", EMPLOYMENT)
    track: Mapped[str] = personal("fact", EMPLOYMENT, String(100))
    round: Mapped[int] = personal("fact", EMPLOYMENT, Integer)
    at: Mapped[dt.datetime] = personal("fact", EMPLOYMENT, UtcDateTime)
    __table_args__ = (
        ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"]),
        ForeignKeyConstraint(["course"], ["course.id"]),
        UniqueConstraint("o", "person", "course", "track", "round"),
    )


class Progress(Base):
    """† A block of a lesson that the learner has read (`module/lesson#block`)."""

    __tablename__ = "progress"
    o: Mapped[UUID] = plain(primary_key=True)
    enrolment: Mapped[UUID] = personal("link", RESULTS, primary_key=True)
    block: Mapped[str] = personal("fact", RESULTS, String(300), primary_key=True)
    at: Mapped[dt.datetime] = personal("fact", RESULTS, UtcDateTime)
    __table_args__ = (ForeignKeyConstraint(["o", "enrolment"], ["enrolment.o", "enrolment.id"]),)


class Attempt(Base):
    """† An attempt at a quiz, on one release, in one language, with one draw."""

    __tablename__ = "attempt"
    o: Mapped[UUID] = plain(primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    enrolment: Mapped[UUID] = personal("link", RESULTS)
    quiz: Mapped[str] = personal("fact", RESULTS, String(100))
    scope: Mapped[str] = personal("fact", RESULTS, String(10))
    from_release: Mapped[str | None] = plain(ForeignKey("release.hash"))
    release: Mapped[str] = plain(ForeignKey("release.hash"))
    lang: Mapped[str] = personal("fact", RESULTS, String(8))
    n: Mapped[int] = personal("fact", RESULTS, Integer)
    draw: Mapped[Any] = personal("fact", RESULTS, CanonicalJson)
    started_at: Mapped[dt.datetime] = personal("fact", RESULTS, UtcDateTime)
    __table_args__ = (
        ForeignKeyConstraint(["o", "enrolment"], ["enrolment.o", "enrolment.id"]),
        UniqueConstraint("o", "enrolment", "quiz", "scope", "n"),
    )


class StepRow(Base):
    """† One thing that happened in an attempt, with the attempt's state after it."""

    __tablename__ = "step"
    o: Mapped[UUID] = plain(primary_key=True)
    attempt: Mapped[UUID] = personal("link", ANSWERS, primary_key=True)
    n: Mapped[int] = plain(Integer, primary_key=True, autoincrement=False)
    at: Mapped[dt.datetime] = personal("answer", ANSWERS, UtcDateTime)
    kind: Mapped[str] = personal("answer", ANSWERS, String(10))
    item: Mapped[str | None] = personal("answer", ANSWERS, String(200))
    revision: Mapped[int | None] = personal("answer", ANSWERS, Integer)
    client_key: Mapped[str] = personal("answer", ANSWERS, String(64))
    answer: Mapped[Any] = personal("answer", ANSWERS, CanonicalJson, nullable=True)
    state: Mapped[str] = personal("answer", ANSWERS, String(10))
    certainty: Mapped[int | None] = personal("answer", ANSWERS, Integer)
    __table_args__ = (
        ForeignKeyConstraint(["o", "attempt"], ["attempt.o", "attempt.id"]),
        UniqueConstraint("o", "attempt", "client_key"),
        UniqueConstraint("o", "attempt", "item", "revision"),
        {"sqlite_with_rowid": False},
    )


class Mending(Base):
    """† An attempt at other versions of the critical questions that an earlier attempt missed."""

    __tablename__ = "mending"
    o: Mapped[UUID] = plain(primary_key=True)
    attempt: Mapped[UUID] = personal("link", RESULTS, primary_key=True)
    mends: Mapped[UUID] = personal("link", RESULTS)
    __table_args__ = (
        ForeignKeyConstraint(["o", "attempt"], ["attempt.o", "attempt.id"]),
        ForeignKeyConstraint(["o", "mends"], ["attempt.o", "attempt.id"]),
        UniqueConstraint("o", "mends"),
    )


class Grading(Base):
    """† What an attempt was worth, by which reading; the current one has the highest `no`."""

    __tablename__ = "grading"
    o: Mapped[UUID] = plain(primary_key=True)
    attempt: Mapped[UUID] = personal("link", RESULTS, primary_key=True)
    no: Mapped[int] = plain(Integer, primary_key=True, autoincrement=False)
    at: Mapped[dt.datetime] = personal("fact", RESULTS, UtcDateTime)
    by: Mapped[str] = personal("trace", RESULTS, String(60))
    reason: Mapped[str] = personal("fact", RESULTS, String(200))
    num: Mapped[int] = personal("fact", RESULTS, Integer)
    den: Mapped[int] = personal("fact", RESULTS, Integer)
    passed: Mapped[bool] = personal("fact", RESULTS, Boolean)
    __table_args__ = (ForeignKeyConstraint(["o", "attempt"], ["attempt.o", "attempt.id"]),)


class MarkRow(Base):
    """† What an answer to one question was worth. Statistics read marks, never steps."""

    __tablename__ = "mark"
    o: Mapped[UUID] = plain(primary_key=True)
    attempt: Mapped[UUID] = personal("link", ANSWERS, primary_key=True)
    question_version: Mapped[UUID] = plain(ForeignKey("question_version.id"), primary_key=True)
    no: Mapped[int] = plain(Integer, primary_key=True, autoincrement=False)
    num: Mapped[int] = personal("answer", ANSWERS, Integer)
    den: Mapped[int] = personal("answer", ANSWERS, Integer)
    response: Mapped[Any] = personal("answer", ANSWERS, CanonicalJson, nullable=True)
    __table_args__ = (
        ForeignKeyConstraint(["o", "attempt"], ["attempt.o", "attempt.id"]),
        Index(None, "o", "question_version"),
    )


class CorrectionRow(Base):
    """† A key that was mended after people had answered; the one in force has the highest `no`.

    `kind` says what counts now: another key (then `content` is the question's part with it),
    everybody right, or the question left out.
    """

    __tablename__ = "correction"
    o: Mapped[UUID] = plain(ForeignKey("organisation.id"), primary_key=True)
    question_version: Mapped[UUID] = plain(ForeignKey("question_version.id"), primary_key=True)
    no: Mapped[int] = plain(Integer, primary_key=True, autoincrement=False)
    at: Mapped[dt.datetime] = plain(UtcDateTime)
    by: Mapped[UUID] = personal("trace", EMPLOYMENT)
    kind: Mapped[str] = plain(String(10))
    content: Mapped[Any] = plain(CanonicalJson, nullable=True)
    reason: Mapped[str] = plain(Text)
    may_lower: Mapped[bool] = plain(Boolean)
    __table_args__ = (ForeignKeyConstraint(["o", "by"], ["person.o", "person.id"]),)


class Completion(Base):
    """† A person who has completed a track on a release. A fact, not a status."""

    __tablename__ = "completion"
    o: Mapped[UUID] = plain(primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    person: Mapped[UUID] = personal("link", EMPLOYMENT)
    course: Mapped[UUID] = personal("fact", EMPLOYMENT)
    track: Mapped[str] = personal("fact", EMPLOYMENT, String(100))
    release: Mapped[str] = plain(ForeignKey("release.hash"))
    enrolment: Mapped[UUID | None] = personal("fact", EMPLOYMENT)
    attempt: Mapped[UUID | None] = personal("fact", EMPLOYMENT)
    grading_no: Mapped[int | None] = personal("fact", EMPLOYMENT, Integer)
    kind: Mapped[str] = personal("fact", EMPLOYMENT, String(12))
    basis: Mapped[UUID | None] = personal("fact", EMPLOYMENT)
    achieved_on: Mapped[dt.date] = personal("fact", EMPLOYMENT, Date)
    valid_until: Mapped[dt.date | None] = personal("fact", EMPLOYMENT, Date)
    recorded_at: Mapped[dt.datetime] = personal("trace", EMPLOYMENT, UtcDateTime)
    __table_args__ = (
        ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"]),
        ForeignKeyConstraint(["course"], ["course.id"]),
        ForeignKeyConstraint(["o", "enrolment"], ["enrolment.o", "enrolment.id"]),
        ForeignKeyConstraint(["o", "attempt"], ["attempt.o", "attempt.id"]),
        Index(
            "ux_completion_enrolment",
            "o",
            "enrolment",
            "kind",
            unique=True,
            sqlite_where=text("kind IN ('full', 'delta', 'test_out')"),
            postgresql_where=text("kind IN ('full', 'delta', 'test_out')"),
        ),
        Index(
            "ux_completion_correction",
            "o",
            "attempt",
            "grading_no",
            unique=True,
            sqlite_where=text("kind = 'correction'"),
            postgresql_where=text("kind = 'correction'"),
        ),
        Index(None, "o", "course", "person"),
        Index(None, "o", "person"),
    )


class Voiding(Base):
    """† A completion that turned out not to hold, from a date on."""

    __tablename__ = "voiding"
    o: Mapped[UUID] = plain(primary_key=True)
    completion: Mapped[UUID] = personal("link", EMPLOYMENT, primary_key=True)
    at: Mapped[dt.datetime] = personal("trace", EMPLOYMENT, UtcDateTime, primary_key=True)
    effective_on: Mapped[dt.date] = personal("fact", EMPLOYMENT, Date)
    reason: Mapped[str] = personal("fact", EMPLOYMENT, Text)
    __table_args__ = (ForeignKeyConstraint(["o", "completion"], ["completion.o", "completion.id"]),)


for _row in (
    Enrolment,
    Progress,
    Attempt,
    StepRow,
    Mending,
    Grading,
    MarkRow,
    CorrectionRow,
    Completion,
    Voiding,
):
    append_only(Base.metadata.tables[_row.__tablename__])
