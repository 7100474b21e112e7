"""Dates in words, as each language writes them; no locale of the machine is asked."""

from __future__ import annotations

import datetime as dt

_MONTHS = {
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "nn": "januar februar mars april mai juni juli august september oktober november desember",
    "en": "January February March April May June July August September October November December",
}


def long_date(date: dt.date, lang: str) -> str:
    """25. oktober 2018; in English 25 October 2018."""
    month = _MONTHS[lang].split()[date.month - 1]
    return f"{date.day}{'' if lang == 'en' else '.'} {month} {date.year}"
