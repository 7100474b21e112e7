"""The words on a certificate in bokmål, nynorsk and English, and how it writes dates and numbers.

A document is no page: its words are fixed with its layout, so that a certificate that is made
again says the same. They are therefore kept here and not in the catalogues of the web.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction

DEFAULT_LANG = "nb"

_MONTHS_NO = [
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
]
_MONTHS_EN = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
_MONTHS = {"nb": _MONTHS_NO, "nn": _MONTHS_NO, "en": _MONTHS_EN}

WORDS: Mapping[str, Mapping[str, str]] = {
    "nb": {
        "region": "NO",
        "kind": "Kursbevis",
        "has_passed": "har bestått kurset",
        "has_completed": "har fullført kurset",
        "result": "Resultat",
        "passed": "Bestått, {percent} prosent",
        "completed": "Fullført",
        "extent": "Omfang",
        "minutes": "{minutes} minutter",
        "no_minutes": "Ikke oppgitt",
        "issued": "Utstedt",
        "valid_until": "Gyldig til og med",
        "no_end": "Ingen sluttdato",
        "release": "Utgivelse {release}",
        "check_at": "Kontroller beviset på",
        "qr_alt": "QR-kode som åpner kontrollsiden for dette beviset",
        "draft": "Bygger på utkast",
        "draft_short": "bygger på utkast",
        "draft_more": "Deler av kurset var ikke godkjent av fagpersoner da beviset ble utstedt.",
        "missing": (
            "Skriften på beviset mangler noen av tegnene. "
            "De er skrevet med nummeret sitt i Unicode, som [U+00E5] for å."
        ),
        "annex": "Vedlegg: hva kurset dekker",
        "annex_intro": "Dette har {name} gjennomført i utgivelse {release} av kurset.",
        "guide": "Kurset bygger på «{guide}».",
        "guide_updated": "Kurset bygger på «{guide}», sist faglig oppdatert {date}.",
        "number": "Nr.",
        "module": "Modul",
        "minutes_head": "Minutter",
        "points_head": "Poeng",
        "done_head": "Fullført",
        "read": "lest",
        "points": "{points} av {out_of}",
        "sum": "Sum",
        "pass_title": "Krav for å bestå",
        "pass": "Minst {percent} prosent av poengene i hver prøve.",
        "critical": "Spørsmål som er merket som kritiske, må være riktig besvart.",
        "extent_title": "Hva omfanget betyr",
        "extent_note": "Beregnet tid for leksjonene. Tiden til prøvene er ikke regnet med.",
        "release_title": "Hva beviset gjelder",
        "release_note": "Utgivelsen av kurset som er nevnt her. Senere endringer i kurset er ikke med.",
        "page": "side",
        "of": "av",
    },
    "nn": {
        "region": "NO",
        "kind": "Kursbevis",
        "has_passed": "har bestått kurset",
        "has_completed": "har fullført kurset",
        "result": "Resultat",
        "passed": "Bestått, {percent} prosent",
        "completed": "Fullført",
        "extent": "Omfang",
        "minutes": "{minutes} minutt",
        "no_minutes": "Ikkje oppgitt",
        "issued": "Utferda",
        "valid_until": "Gyldig til og med",
        "no_end": "Ingen sluttdato",
        "release": "Utgjeving {release}",
        "check_at": "Kontroller beviset på",
        "qr_alt": "QR-kode som opnar kontrollsida for dette beviset",
        "draft": "Byggjer på utkast",
        "draft_short": "byggjer på utkast",
        "draft_more": "Delar av kurset var ikkje godkjende av fagpersonar då beviset vart utferda.",
        "missing": (
            "Skrifta på beviset manglar nokre av teikna. "
            "Dei er skrivne med nummeret sitt i Unicode, som [U+00E5] for å."
        ),
        "annex": "Vedlegg: kva kurset dekkjer",
        "annex_intro": "Dette har {name} gjennomført i utgjeving {release} av kurset.",
        "guide": "Kurset byggjer på «{guide}».",
        "guide_updated": "Kurset byggjer på «{guide}», sist fagleg oppdatert {date}.",
        "number": "Nr.",
        "module": "Modul",
        "minutes_head": "Minutt",
        "points_head": "Poeng",
        "done_head": "Fullført",
        "read": "lesen",
        "points": "{points} av {out_of}",
        "sum": "Sum",
        "pass_title": "Krav for å bestå",
        "pass": "Minst {percent} prosent av poenga i kvar prøve.",
        "critical": "Spørsmål som er merkte som kritiske, må vere rett svara på.",
        "extent_title": "Kva omfanget tyder",
        "extent_note": "Berekna tid for leksjonane. Tida til prøvene er ikkje rekna med.",
        "release_title": "Kva beviset gjeld",
        "release_note": "Utgjevinga av kurset som er nemnd her. Seinare endringar i kurset er ikkje med.",
        "page": "side",
        "of": "av",
    },
    "en": {
        "region": "GB",
        "kind": "Course certificate",
        "has_passed": "has passed the course",
        "has_completed": "has completed the course",
        "result": "Result",
        "passed": "Passed, {percent} per cent",
        "completed": "Completed",
        "extent": "Extent",
        "minutes": "{minutes} minutes",
        "no_minutes": "Not stated",
        "issued": "Issued",
        "valid_until": "Valid through",
        "no_end": "No end date",
        "release": "Release {release}",
        "check_at": "Check this certificate at",
        "qr_alt": "QR code that opens the page where this certificate can be checked",
        "draft": "Rests on drafts",
        "draft_short": "rests on drafts",
        "draft_more": "Parts of the course had not been approved by specialists when this was issued.",
        "missing": (
            "The typeface lacks some of the characters. "
            "They are given by their Unicode number, such as [U+00E5] for å."
        ),
        "annex": "Annex: what the course covers",
        "annex_intro": "This is what {name} did in release {release} of the course.",
        "guide": "The course rests on “{guide}”.",
        "guide_updated": "The course rests on “{guide}”, last professional update {date}.",
        "number": "No.",
        "module": "Module",
        "minutes_head": "Minutes",
        "points_head": "Points",
        "done_head": "Completed",
        "read": "read",
        "points": "{points} of {out_of}",
        "sum": "Total",
        "pass_title": "What it takes to pass",
        "pass": "At least {percent} per cent of the points in each quiz.",
        "critical": "Questions marked as critical had to be answered correctly.",
        "extent_title": "What the extent means",
        "extent_note": "Estimated time for the lessons. Time spent on quizzes is not included.",
        "release_title": "What this certificate covers",
        "release_note": "The release of the course named here. Later changes to the course are not included.",
        "page": "page",
        "of": "of",
    },
}


def language(lang: str) -> str:
    """The language that a certificate in `lang` is worded in: itself, or bokmål."""
    return lang if lang in WORDS else DEFAULT_LANG


def long_date(day: dt.date, lang: str) -> str:
    """A day in words: `23. november 2026`, `23 November 2026`."""
    point = "" if lang == "en" else "."
    return f"{day.day}{point} {_MONTHS[lang][day.month - 1]} {day.year}"


def short_date(day: dt.date, lang: str) -> str:
    """A day in a table: `23.11.2026`, `23 Nov 2026`."""
    if lang == "en":
        return f"{day.day} {_MONTHS[lang][day.month - 1][:3]} {day.year}"
    return f"{day.day}.{day.month}.{day.year}"


def number(value: Fraction, lang: str) -> str:
    """At most two decimals, rounded down so that it never says too much: `10,5`, `10.33`."""
    hundredths = value.numerator * 100 // value.denominator
    whole, rest = divmod(hundredths, 100)
    if not rest:
        return str(whole)
    return f"{whole}{'.' if lang == 'en' else ','}{rest:02d}".rstrip("0")
