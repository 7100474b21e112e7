"""report.html: the report as one file that fetches nothing and runs nothing, for a screen or for paper."""

from __future__ import annotations

import base64
import datetime as dt
from collections import Counter
from collections.abc import Callable
from functools import cache
from importlib import resources

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from course.drafting.report.flow import flow_of
from course.drafting.report.model import Report, ReportNote, ReportTally
from course.language.dates import long_date

Say = Callable[..., str]
"""A code of `course.messages` and its facts to the sentence, in the language of the page."""

_PARTS = (
    ("oversikt", "report-part-overview"),
    ("moduler", "report-part-modules"),
    ("dekning", "report-part-coverage"),
    ("utkast", "report-part-drafts"),
    ("side", "report-part-beside"),
    ("utelatt", "report-part-left-out"),
    ("laget", "report-part-made"),
)
_RULES = frozenset(
    (
        *("steps", "definition", "number", "modality", "misunderstanding", "sorting", "matching", "who"),
        *("condition", "exception", "case"),
    )
)
"""The rules of drafting that have a name in words; any other is shown as it is written."""

_FONTS = (
    ("Schibsted Grotesk Variable", "schibsted-grotesk-latin-wght-normal.woff2", "400 900"),
    ("Newsreader Variable", "newsreader-latin-wght-normal.woff2", "200 800"),
)


def render_report(report: Report, lang: str, say: Say) -> str:
    """The page in a language. The same report gives the same bytes."""
    duties, advice = (_tally(report, kind) for kind in ("duty", "recommendation"))
    asked = _tally(report, "asked-for")
    by_id = {draft.id: draft for draft in report.drafts}
    first = max(report.drafts, key=lambda draft: draft.keep, default=None)
    passages = {passage.id: passage for rows in report.beside.values() for passage in rows}
    page = _environment(say).from_string(_file("report.html").decode())
    return page.render(
        report=report,
        lang=lang,
        css=Markup(_css()),  # noqa: S704 - our own file and fonts
        parts=_PARTS,
        flow=flow_of(report),
        duration=_duration(report.minutes, say),
        updated=long_date(dt.date.fromisoformat(report.updated), lang) if report.updated else "",
        lead=_lead(report, asked, say),
        duties=duties,
        advice=advice,
        asked=asked,
        most=max((row.found for row in report.tallies), default=1) or 1,
        reasons=Counter(gap.reason for gap in report.gaps).most_common(),
        by_id=by_id,
        first=first,
        first_passages=[passages[one] for one in first.passages if one in passages] if first else [],
        cut=[chapter for chapter in report.chapters if chapter.left_out],
        rule_name=lambda rule: say(f"report-rule-{rule}") if rule in _RULES else rule,
        note_text=lambda note: _note(note, say),
    )


def _tally(report: Report, kind: str) -> ReportTally:
    return next((row for row in report.tallies if row.kind == kind), ReportTally(kind, 0, 0, 0, 0))


def _lead(report: Report, asked: ReportTally, say: Say) -> str:
    stand, edit, reject = report.expected
    coverage = say("report-lead-asked", n=asked.asked, whole=asked.found) if asked.found else ""
    if not report.drafts:
        return " ".join(filter(None, (coverage, say("report-lead-no-drafts"))))
    waiting = say("report-lead-drafts", n=len(report.drafts), stand=stand, edit=edit, reject=reject)
    return " ".join(filter(None, (coverage, waiting)))


def _duration(minutes: int, say: Say) -> str:
    hours = round(minutes / 60)
    return say("report-hours", n=hours) if hours > 1 else say("report-minutes", n=minutes)


def _note(note: ReportNote, say: Say) -> str:
    place = f"{note.file}:{note.line}" if note.line else note.file
    sentence = say(note.code, **note.facts).replace("\n", " ").replace("-> ", "")
    return f"{place}: {sentence}" if place else sentence


def _environment(say: Say) -> Environment:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, cache_size=0
    )
    environment.globals["say"] = say
    environment.filters["number"] = lambda n: say("report-number", n=n)
    environment.filters["share"] = lambda n, whole: f"{100 * n / whole:.2f}"
    environment.filters["short"] = lambda text, length: (
        text if len(text) <= length else f"{text[: length - 1].rstrip()}…"
    )
    return environment


@cache
def _css() -> str:
    faces = "".join(
        f'@font-face {{ font-family:"{name}";font-weight:{weights};'
        f'src:url(data:font/woff2;base64,{_base64(f"fonts/{file}")}) format("woff2") }}\n'
        for name, file, weights in _FONTS
    )
    return faces + _file("report.css").decode()


def _base64(name: str) -> str:
    return base64.b64encode(_file(name)).decode()


def _file(name: str) -> bytes:
    return (resources.files(__package__) / name).read_bytes()
