"""CertificateFacts: all that a certificate says, fixed when it is issued, with a canonical form.

The document and the verification page are made of these facts alone, so a certificate says
the same in ten years, whatever has happened to the course, the person or the organisation.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields
from fractions import Fraction
from typing import Any

from course.credentials.code import normalise
from course.errors import CourseError

FORMAT = 1
_SPACES = re.compile(r"\s+")
_JOINERS = frozenset("\u200c\u200d")


def clean(text: str) -> str:
    """NFC, single spaces, and no control, formatting or surrogate characters nor noncharacters.

    The two joiners stay, since names in some scripts are spelled with them; marks of direction
    go, since they could make a text show something else than it says.
    """
    kept = (
        char
        for char in _SPACES.sub(" ", unicodedata.normalize("NFC", text))
        if char in _JOINERS
        or (unicodedata.category(char) not in ("Cc", "Cf", "Cs") and not _is_noncharacter(ord(char)))
    )
    return _SPACES.sub(" ", "".join(kept)).strip()


def _is_noncharacter(point: int) -> bool:
    """The 66 code points that are never characters (Unicode 23.7); XML, so XMP too, refuses some."""
    return 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE


@dataclass(frozen=True, slots=True, kw_only=True)
class ModuleFact:
    """A row of the annex: a module with what it took and gave.

    `minutes` is the sum of its lessons' estimates. `points` is None when it was only read. A
    quiz that draws from several modules is a row of its own, with `no` None and 0 minutes.
    `done_on` is the day the last of it was done, in the organisation's zone.
    """

    no: int | None
    title: str
    minutes: int = 0
    points: Fraction | None = None
    out_of: int = 0
    done_on: dt.date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", clean(self.title))


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFacts:
    """What anyone with the code may see: all but whose it is.

    `course`, `track` and `guide_title` are in the certificate's language; `track` is '' when
    the course has one path only. `issued` is a day in the organisation's zone, `valid_until`
    the last valid day (None: no end). `pass_share` is the least share of the points that passed
    every quiz, None when the quizzes differ or there are none; `has_critical` says that some
    questions had to be right. `is_draft` says that parts of the release were not approved.
    """

    code: str
    course: str
    lang: str
    issued: dt.date
    valid_until: dt.date | None
    issuer: str
    release_no: str
    release_hash: str
    track: str = ""
    guide_title: str = ""
    guide_updated: dt.date | None = None
    pass_share: Fraction | None = None
    has_critical: bool = False
    is_draft: bool = False
    modules: tuple[ModuleFact, ...] = ()

    @property
    def minutes(self) -> int:
        """The lessons' estimated minutes, added up."""
        return sum(module.minutes for module in self.modules)

    @property
    def points(self) -> Fraction:
        """The points of all quizzes, added up."""
        return sum((module.points for module in self.modules if module.points is not None), Fraction(0))

    @property
    def out_of(self) -> int:
        """What the points are out of."""
        return sum(module.out_of for module in self.modules)

    @property
    def is_tested(self) -> bool:
        """False when the course has no quizzes: then it was completed, not passed."""
        return self.out_of > 0

    @property
    def percent(self) -> int:
        """The share of the points in whole per cent, rounded down so that it never says too much."""
        return self.points * 100 // self.out_of if self.out_of else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateFacts(PublicFacts):
    """All that a certificate says. Texts are cleaned (`clean`).

    Raises CourseError `certificate-text-missing` (no name, course or issuer), `certificate-code`
    (not a code as stored), `certificate-dates` (the last valid day is before the issue), and
    `certificate-points` (points that are negative or more than there are).
    """

    name: str

    def __post_init__(self) -> None:
        for field in ("name", "course", "track", "issuer", "guide_title", "release_no"):
            object.__setattr__(self, field, clean(getattr(self, field)))
        for field in ("name", "course", "issuer"):
            if not getattr(self, field):
                raise CourseError("certificate-text-missing", field=field)
        if normalise(self.code) != self.code:
            raise CourseError("certificate-code", given=self.code)
        if self.valid_until is not None and self.valid_until < self.issued:
            raise CourseError(
                "certificate-dates", issued=self.issued.isoformat(), until=self.valid_until.isoformat()
            )
        for module in self.modules:
            if module.minutes < 0 or not 0 <= (module.points or 0) <= module.out_of:
                raise CourseError("certificate-points", module=module.title)

    def public(self) -> PublicFacts:
        """Every field but the name."""
        return PublicFacts(**{field.name: getattr(self, field.name) for field in fields(PublicFacts)})

    def to_json(self) -> bytes:
        """The canonical form: UTF-8, NFC, sorted keys, no floats, days as ISO 8601, fractions as `n/d`."""
        content = {
            "format": FORMAT,
            **{field.name: _plain(getattr(self, field.name)) for field in fields(self)},
        }
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return text.encode("utf-8")

    @property
    def facts_hash(self) -> str:
        """`sha256:` and the hex digest of the canonical form."""
        return "sha256:" + hashlib.sha256(self.to_json()).hexdigest()

    @classmethod
    def from_json(cls, data: bytes) -> CertificateFacts:
        """The facts that `to_json` wrote. Raises CourseError `certificate-unreadable` for anything else."""
        try:
            content = json.loads(data)
            return cls(**_read_facts(content))
        except (KeyError, TypeError, ValueError, AttributeError, ZeroDivisionError, RecursionError) as error:
            raise CourseError("certificate-unreadable", reason=type(error).__name__) from error


def _plain(value: object) -> object:
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, ModuleFact):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return value


def _read_facts(content: Mapping[str, Any]) -> dict[str, Any]:
    given = dict(content)
    if given.pop("format") != FORMAT:
        raise ValueError("format")
    for name in ("issued", "valid_until", "guide_updated"):
        given[name] = _day(given[name])
    given["pass_share"] = _fraction(given["pass_share"])
    given["modules"] = tuple(
        ModuleFact(**{**row, "points": _fraction(row["points"]), "done_on": _day(row["done_on"])})
        for row in given["modules"]
    )
    return given


def _day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def _fraction(text: str | None) -> Fraction | None:
    return None if text is None else Fraction(text)
