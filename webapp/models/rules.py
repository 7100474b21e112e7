"""RULES: what an organisation offers and asks for. Outside the hash of every release."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from sqlalchemy import Date, ForeignKey, ForeignKeyConstraint, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped

from webapp.db.base import Base, TwoTimes, one_current, personal, plain
from webapp.db.types import CanonicalJson
from webapp.models.people import EMPLOYMENT


class Offer(TwoTimes, Base):
    """‡ Which release of a course new learners of the organisation get."""

    __tablename__ = "offer"
    o: Mapped[UUID] = plain(ForeignKey("organisation.id"), primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    course: Mapped[UUID] = plain(ForeignKey("course.id"))
    release: Mapped[str] = plain(ForeignKey("release.hash"))
    delivery: Mapped[dict[str, Any]] = plain(CanonicalJson)
    __table_args__ = (one_current("offer", "o", "course"),)


class Programme(Base):
    """A track of a course with an audience, a deadline rule and a validity."""

    __tablename__ = "programme"
    o: Mapped[UUID] = plain(ForeignKey("organisation.id"), primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    course: Mapped[UUID] = plain(ForeignKey("course.id"))
    track: Mapped[str] = plain(String(100))
    __table_args__ = (UniqueConstraint("o", "course", "track"),)


class ProgrammeVersion(TwoTimes, Base):
    """‡ The rules of a programme: `validity_months`, `due_days`."""

    __tablename__ = "programme_version"
    o: Mapped[UUID] = plain(primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    programme: Mapped[UUID] = plain()
    rules: Mapped[dict[str, Any]] = plain(CanonicalJson)
    __table_args__ = (
        ForeignKeyConstraint(["o", "programme"], ["programme.o", "programme.id"]),
        one_current("programme_version", "o", "programme"),
    )


class Assignment(TwoTimes, Base):
    """‡ A person who is asked to take a programme, and by when."""

    __tablename__ = "assignment"
    o: Mapped[UUID] = plain(primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    person: Mapped[UUID] = personal("link", EMPLOYMENT)
    programme: Mapped[UUID] = personal("fact", EMPLOYMENT)
    reason: Mapped[str] = personal("fact", EMPLOYMENT, String(200))
    due: Mapped[dt.date | None] = personal("fact", EMPLOYMENT, Date)
    __table_args__ = (
        ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"]),
        ForeignKeyConstraint(["o", "programme"], ["programme.o", "programme.id"]),
        Index(None, "o", "person"),
        one_current("assignment", "o", "person", "programme"),
    )


class AccommodationRow(TwoTimes, Base):
    """‡ What a person is given beyond the rules of a quiz. Why is nobody's business here."""

    __tablename__ = "accommodation"
    o: Mapped[UUID] = plain(primary_key=True)
    id: Mapped[UUID] = plain(primary_key=True)
    person: Mapped[UUID] = personal("link", EMPLOYMENT)
    time_num: Mapped[int] = personal("fact", EMPLOYMENT, Integer)
    time_den: Mapped[int] = personal("fact", EMPLOYMENT, Integer)
    extra_attempts: Mapped[int] = personal("fact", EMPLOYMENT, Integer)
    fewer_options: Mapped[int] = personal("fact", EMPLOYMENT, Integer)
    __table_args__ = (
        ForeignKeyConstraint(["o", "person"], ["person.o", "person.id"]),
        one_current("accommodation", "o", "person"),
    )
