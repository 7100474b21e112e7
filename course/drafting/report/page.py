"""report.html: the report as one file that fetches nothing and runs nothing, for a screen or for paper."""

from __future__ import annotations

import base64
import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import resources
from typing import TypeVar

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from course.drafting.report.flow import flow_of
from course.drafting.report.model import Report, ReportDraft, ReportNote, ReportTally
from course.language.dates import long_date

_T = TypeVar("_T")

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
_FONTS = (
    ("Schibsted Grotesk Variable", "schibsted-grotesk-latin-wght-normal.woff2", "400 900"),
    ("Newsreader Variable", "newsreader-latin-wght-normal.woff2", "200 800"),
)


def render_report(report: Report, lang: str, say: Say) -> str:
    """The page in a language. The same report gives the same bytes."""
    duties, advice = (_tally(report, kind) for kind in ("duty", "recommendation"))
    asked = _tally(report, "asked-for")
    by_id = {draft.id: draft for draft in (*report.drafts, *report.approved)}
    first = next((draft for draft in report.drafts if draft.id == report.first), None)
    passages = {passage.id: passage for rows in report.beside.values() for passage in rows}
    cut = _grouped(report.left_out, lambda one: one.why)
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
        expected=report.expected,
        gaps=defaultdict(list, _grouped(report.gaps, lambda gap: gap.passage)),
        more={module.id: [] for module in report.modules} | _grouped(report.more, lambda one: one.module),
        cut=cut,
        cut_in_words=_listed([say(f"report-why-{why}") for why in cut]),
        nowhere=_nowhere(report),
        by_id=by_id,
        first=first,
        first_passages=[passages[one] for one in first.passages if one in passages] if first else [],
        marked=_marked,
        verbatim=first is not None
        and all(name in passages and quote in passages[name].text for name, quote in first.citations),
        note_text=lambda note: _note(note, say),
    )


def _tally(report: Report, kind: str) -> ReportTally:
    return next((row for row in report.tallies if row.kind == kind), ReportTally(kind, 0, 0, 0, 0))


def _nowhere(report: Report) -> dict[str, tuple[int, int] | int]:
    """What the tallies count and no module has: duties and advice (found, asked about), and gaps."""
    duties, advice = (_tally(report, kind) for kind in ("duty", "recommendation"))
    return {
        "duties": _rest(duties, [one.duties for one in report.modules]),
        "advice": _rest(advice, [one.recommendations for one in report.modules]),
        "gaps": len(report.gaps) - sum(one.gaps for one in report.modules),
    }


def _rest(whole: ReportTally, parts: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return whole.found - sum(n for n, _ in parts), whole.asked - sum(n for _, n in parts)


def _listed(some: Sequence[str]) -> str:
    """Several titles as one line."""
    return "; ".join([*some[:1], *(one[:1].lower() + one[1:] for one in some[1:])])


def _grouped(some: Iterable[_T], name: Callable[[_T], str]) -> dict[str, list[_T]]:
    """Name -> those of that name, in their order."""
    found: dict[str, list[_T]] = {}
    for one in some:
        found.setdefault(name(one), []).append(one)
    return found


def _marked(passage: str, draft: ReportDraft, text: str) -> Markup:
    """The text of a passage with the words that a draft quotes of it marked."""
    quotes = sorted((quote for name, quote in draft.citations if name == passage), key=text.find)
    marked, at = Markup(), 0
    for quote in quotes:
        start = text.find(quote, at)
        if start >= 0 and quote and quote != text:
            marked += Markup("{}<mark>{}</mark>").format(text[at:start], quote)
            at = start + len(quote)
    return marked + text[at:]


def _lead(report: Report, asked: ReportTally, say: Say) -> str:
    stand, edit, reject = report.expected
    if not report.drafts and not report.approved:
        return say("report-lead-no-drafts")
    coverage = "report-lead-questions" if report.approved else "report-lead-asked"
    said = [say(coverage, n=asked.asked, whole=asked.found)] if asked.found else []
    waiting, approved = len(report.drafts), len(report.approved)
    if not waiting:
        said.append(say("report-lead-all-approved", n=approved))
    elif approved:
        said.append(say("report-lead-approved", n=approved, waiting=waiting))
    else:
        said.append(say("report-lead-waiting", n=waiting))
    if stand + edit + reject:
        said.append(say("report-lead-expected", stand=stand, edit=edit, reject=reject))
    return " ".join(said)


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
