"""A course's participants as an instructor sees them: name, unit, status and dates; never marks (law 6)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from course.content.model import Course, Track
from course.learning.following import Following, Need, follow
from course.people import Actor
from webapp import clock
from webapp.language import gettext as _
from webapp.language import ngettext, text_of
from webapp.store import course_results, organisations, releases
from webapp.store.course_results import ParticipantLine
from webapp.store.programmes import ProgrammeInfo

KINDS = {
    Need.OVERDUE: "late",
    Need.NOT_STARTED: "none",
    Need.IN_PROGRESS: "run",
    Need.PASSED: "ok",
}
"""The shape that each group has on pages."""


@dataclass(frozen=True, slots=True)
class Participant:
    """A line of the list. `read` is how much of the lessons is read, in whole per cent."""

    line: ParticipantLine
    following: Following
    word: str
    read: int

    @property
    def kind(self) -> str:
        """The shape of the status."""
        return KINDS[self.following.need]


@dataclass(frozen=True, slots=True)
class Count:
    """How many are in a group, and what share of all that is."""

    need: Need
    word: str
    count: int
    percent: int
    note: str

    @property
    def kind(self) -> str:
        """The shape of the status."""
        return KINDS[self.need]


def title_of(course: Course, track: Track | None) -> str:
    """A course's title, with the track's where it has several."""
    several = track is not None and len(course.tracks) > 1
    return text_of(course.title) + (f" – {text_of(track.title)}" if track and several else "")


def participants_of(actor: Actor, programme: ProgrammeInfo) -> list[Participant]:
    """The actor's own participants in a programme, those who need help first."""
    today = clock.local_date(clock.now(), organisations.get(actor).zone)
    course = releases.frozen(actor, programme.release).course
    blocks = _blocks(course, course.track(programme.track))
    found = [
        _participant(line, blocks, today)
        for line in course_results.participants(actor, programme.id, programme.course, programme.track)
    ]
    return sorted(found, key=_urgency)


def counts_of(participants: Iterable[Participant]) -> list[Count]:
    """The groups in their order; they add up to all."""
    people = list(participants)
    counted = Counter(person.following.need for person in people)
    expired = sum(person.following.has_expired for person in people)
    return [
        Count(
            need,
            word_of(need),
            counted[need],
            round(100 * counted[need] / len(people)) if people else 0,
            ngettext("%(num)s har et bevis som er utløpt", "%(num)s har et bevis som er utløpt", expired)
            if need is Need.OVERDUE and expired
            else "",
        )
        for need in Need
    ]


def word_of(need: Need) -> str:
    """A group in words."""
    return {
        Need.OVERDUE: _("Forfalt"),
        Need.NOT_STARTED: _("Ikke startet"),
        Need.IN_PROGRESS: _("I gang"),
        Need.PASSED: _("Bestått"),
    }[need]


def _participant(line: ParticipantLine, blocks: int, today: dt.date) -> Participant:
    following = follow(
        achieved_on=line.achieved_on,
        valid_until=line.valid_until,
        due=line.due,
        is_started=line.started_at is not None,
        today=today,
    )
    read = min(100, line.blocks_read * 100 // blocks) if blocks else 0
    return Participant(line, following, _status_word(following, today), read)


def _status_word(following: Following, today: dt.date) -> str:
    days = following.days_overdue(today)
    if following.has_expired:
        return ngettext("Utløpt for %(num)s dag siden", "Utløpt for %(num)s dager siden", days)
    if days:
        return ngettext("Forfalt %(num)s dag", "Forfalt %(num)s dager", days)
    return word_of(following.need)


def _urgency(person: Participant) -> tuple[int, dt.date, str]:
    """Overdue first, the longest first; then by the deadline; those who passed by name."""
    need = person.following.need
    by = person.following.overdue_since or (person.line.due if need is not Need.PASSED else None)
    return list(Need).index(need), by or dt.date.max, person.line.name


def _blocks(course: Course, track: Track | None) -> int:
    """How many blocks a track's lessons have."""
    modules = [course.module(name) for name in track.modules] if track else []
    return sum(
        len(lesson.blocks)
        for module in modules
        if module is not None
        for lesson in module.lessons_in(course.languages[0], course.languages)
    )
