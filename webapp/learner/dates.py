"""Dates as a learner reads them: near ones by how far off they are, with the day of the week."""

from __future__ import annotations

import datetime as dt

from babel.dates import format_date
from flask import g

from webapp import clock, language
from webapp.language import gettext as _
from webapp.language import ngettext

NO_BREAK = "\u00a0"
_LOCALES = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}


def today() -> dt.date:
    """The date where the organisation is."""
    return date_of(clock.now())


def date_of(moment: dt.datetime) -> dt.date:
    """The date of a moment where the organisation is."""
    return clock.local_date(moment, g.get("zone", clock.OSLO))


def weekday(date: dt.date, *, now: dt.date) -> str:
    """A date with its day of the week, and its year when that is another than today's."""
    english = language.current_lang() == "en"
    pattern = f"EEEE d{'' if english else '.'}{NO_BREAK}MMMM" + (" y" if date.year != now.year else "")
    return format_date(date, pattern, locale=_LOCALES[language.current_lang()])


def due(date: dt.date, *, now: dt.date) -> str:
    """A deadline in words: how many days are left, and which day it is."""
    days = (date - now).days
    shown = weekday(date, now=now)
    if days < 0:
        return _("Frist var %(day)s", day=shown)
    if days == 0:
        return _("Frist i dag, %(day)s", day=shown)
    if days == 1:
        return _("Frist i morgen, %(day)s", day=shown)
    return _("Frist om %(days)s dager, %(day)s", days=days, day=shown)


def days_left(date: dt.date, *, now: dt.date) -> str:
    """How long it is to the end of a last valid day."""
    days = (date - now).days
    if days <= 0:
        return _("Siste dag i dag")
    return ngettext("%(num)s dag igjen", "%(num)s dager igjen", days)


def saved_at(moment: dt.datetime) -> str:
    """The receipt's words: what was sent is stored, and since when (with the day, when it was not today)."""
    time = language.time_of_day(moment)
    if date_of(moment) == today():
        words = _("Lagret kl. %(time)s", time=time)
    else:
        words = _("Lagret %(day)s kl. %(time)s", day=language.day(moment), time=time)
    return words.replace(f" {time}", f"{NO_BREAK}{time}")


def about(minutes: int) -> str:
    """An estimate of time; '' when there is none."""
    return _("ca. %(time)s", time=language.duration(minutes)) if minutes else ""


def about_left(minutes: int) -> str:
    """An estimate of the time that is left; '' when there is none."""
    return _("ca. %(time)s igjen", time=language.duration(minutes)) if minutes else ""


def moment(at: dt.datetime) -> str:
    """A time to come, in words: the time today, else the day too."""
    time = language.time_of_day(at)
    if date_of(at) == today():
        return _("i dag kl. %(time)s", time=time)
    return _("%(day)s kl. %(time)s", day=weekday(date_of(at), now=today()), time=time)


def hours(length: dt.timedelta) -> str:
    """A length of time in hours, or in days when it is whole days."""
    whole = length // dt.timedelta(hours=1)
    if whole % 24 == 0:
        return ngettext("%(num)s døgn", "%(num)s døgn", whole // 24)
    return ngettext("%(num)s time", "%(num)s timer", whole)
