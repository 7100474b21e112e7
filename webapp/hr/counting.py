"""Counting standings: by status and by unit, so that every row and column adds up."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from course.learning.completion import Status
from webapp.language import gettext as _
from webapp.store.training_records import StandingLine

SOON = dt.timedelta(days=90)
MONTHS = 8
KINDS = {
    Status.VALID: "ok",
    Status.EXPIRED: "soon",
    Status.VOIDED: "bad",
    Status.IN_PROGRESS: "run",
    Status.NOT_STARTED: "none",
}
"""The shape that each status has on pages."""


@dataclass
class Tally:
    """How many stand where in one unit, or in all of them."""

    name: str
    unit: UUID | None = None
    by_status: Counter[Status] = field(default_factory=Counter)
    overdue: Counter[Status] = field(default_factory=Counter)
    ending: int = 0

    @property
    def total(self) -> int:
        """Everybody; the sum of the statuses."""
        return self.by_status.total()

    @property
    def late(self) -> int:
        """How many are past their deadline without a valid completion."""
        return self.overdue.total()

    def percent(self, status: Status) -> float:
        """The share with a status, in per cent."""
        return 100 * self.by_status[status] / self.total if self.total else 0

    def add(self, line: StandingLine, on: dt.date) -> None:
        """Count one."""
        self.by_status[line.status] += 1
        if line.status is not Status.VALID and line.due is not None and line.due < on:
            self.overdue[line.status] += 1
        if line.status is Status.VALID and line.valid_until is not None and line.valid_until <= on + SOON:
            self.ending += 1


@dataclass
class Overview:
    """The whole, its units by name, and how many valid completions end in each month to come."""

    whole: Tally
    units: list[Tally]
    ending: list[tuple[dt.date, int]]

    @property
    def statuses(self) -> list[Status]:
        """The statuses to show: voided only where there is one."""
        return [status for status in Status if status is not Status.VOIDED or self.whole.by_status[status]]


def count(lines: Iterable[StandingLine], on: dt.date) -> Overview:
    """Count the lines as of a day."""
    whole = Tally(_("Sum"))
    by_unit: dict[UUID | None, Tally] = {}
    ending: Counter[tuple[int, int]] = Counter()
    for line in lines:
        whole.add(line, on)
        unit = by_unit.setdefault(line.unit, Tally(line.unit_name or _("Uten enhet"), line.unit))
        unit.add(line, on)
        if line.status is Status.VALID and line.valid_until is not None:
            ending[line.valid_until.year, line.valid_until.month] += 1
    months = [_month_after(on, number) for number in range(MONTHS)]
    return Overview(
        whole,
        sorted(by_unit.values(), key=lambda tally: (tally.unit is None, tally.name)),
        [(month, ending[month.year, month.month]) for month in months],
    )


def _month_after(day: dt.date, number: int) -> dt.date:
    """The first day of the month that many months later."""
    months = day.year * 12 + day.month - 1 + number
    return dt.date(months // 12, months % 12 + 1, 1)


def word_of(status: Status) -> str:
    """A status in words, as in the manifest of an export."""
    return {
        Status.VALID: _("Gyldig"),
        Status.EXPIRED: _("Utløpt"),
        Status.VOIDED: _("Annullert"),
        Status.IN_PROGRESS: _("I gang"),
        Status.NOT_STARTED: _("Ikke startet"),
    }[status]
