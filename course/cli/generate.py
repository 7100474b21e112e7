"""`kyndig generate`: read a guide, outline it, draft a course, write it, read it back and check it."""

from __future__ import annotations

import dataclasses
import json
import shlex
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from course.cli.group import argument, command, option
from course.cli.output import Output, one_line
from course.cli.reporting import report_files
from course.content.check import Report, examine
from course.content.drafted import drafted_bytes, hashes_of
from course.content.files import COURSE, DRAFTED
from course.content.load import load_course
from course.content.not_asked import NAME as COVERAGE
from course.content.not_asked import read_not_asked
from course.content.readings import Readings
from course.content.write import course_files, write_folder
from course.drafting.carrying import Carried, carry_reviews
from course.drafting.course import Draft, draft_course, reserve_files
from course.drafting.facts import facts_of
from course.drafting.outline import outline_guide
from course.drafting.questions.calibration import Calibration, calibrate
from course.errors import Finding, Level, SourceError
from course.guide.lock import lock_bytes
from course.guide.model import Guide
from course.guide.reading import read_guide
from course.language.dates import long_date
from course.messages import LANGUAGES
from course.quiz.flaws.sources import SOURCES as FLAWS

_SHOWN = 5
"""Lists longer than this are cut, with how many more there are."""

_PATH = click.Path(path_type=Path, readable=False)
"""Whether a path can be read is found out by reading it: then the sentence is ours."""

_FEW_A_MODULE = 1
"""Fewer drafts than this a module with text in it: say so, and what it means."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was generated: the guide as read, the draft, and what the check of the folder says."""

    guide: Guide
    draft: Draft
    report: Report
    seconds: float
    reviews: Carried = dataclasses.field(default_factory=Carried)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything that reading, drafting and checking have to say, in order of place."""
        found = {*self.guide.findings, *self.draft.findings, *self.report.findings}
        return tuple(sorted(found, key=Finding.sort_key))

    @property
    def told(self) -> tuple[Finding, ...]:
        """The errors and warnings that somebody has to look at now; with any, the exit code is 1."""
        return tuple(one for one in self.findings if one.level is not Level.NOTE and one.code not in FLAWS)

    @property
    def flaws(self) -> int:
        """How many warnings there are of how drafts are written; they are met when drafts are reviewed."""
        return sum(one.level is Level.WARNING and one.code in FLAWS for one in self.findings)

    @property
    def lessons(self) -> int:
        """All lessons."""
        return sum(report.lessons for report in self.draft.reports)

    @property
    def questions(self) -> int:
        """All draft questions."""
        return sum(report.question_count for report in self.draft.reports)

    @property
    def minutes(self) -> int:
        """The time that the lessons are estimated to take."""
        return sum(report.minutes for report in self.draft.reports)


def make_course(
    out: Output,
    sources: Sequence[Path],
    folder: Path,
    *,
    lang: str = "",
    title: str = "",
    replace: bool = False,
    judged: Sequence[Path] = (),
) -> Made:
    """Generate a course before the reader's eyes; nothing is written unless all of it can be.

    `judged` are course folders whose reviews say how sure the rules have been; a course that is
    replaced is one of them.

    Raises SourceError, FolderError or OSError; `kyndig` turns each into a sentence and exit code 2.
    """
    began = time.perf_counter()
    replaced = replace and (folder / COURSE).is_file()
    with out.step() as step:
        guide = read_guide(sources)
        if lang:
            guide = dataclasses.replace(guide, language=lang)
        sections = sum(bool(part.heading) for one in guide.documents for part in one.root.walk())
        step.done(
            "generate-read",
            n=len(guide.documents),
            sections=sections,
            passages=sum(1 for _ in guide.passages()),
        )
    with out.step() as step:
        outline = outline_guide(guide)
        if not outline.modules:
            raise SourceError("generate-no-modules", file=", ".join(map(str, sources)))
        lessons = sum(len(module.lessons) for module in outline.modules)
        step.done(
            "generate-outlined",
            modules=len(outline.modules),
            lessons=lessons,
            time=_duration(
                out, sum(lesson.minutes for module in outline.modules for lesson in module.lessons)
            ),
        )
    with out.step() as step:
        facts = facts_of(outline, guide.language)
        with out.progress("generate-drafting", len(outline.modules), "generate-drafting-of") as bar:
            draft = draft_course(
                guide,
                outline=outline,
                title=title,
                facts=facts,
                progress=lambda n, _: bar.reach(n),
                calibration=_calibration([*judged, folder] if replaced else judged),
            )
        step.done("generate-drafted", n=sum(report.question_count for report in draft.reports))
    with out.step() as step:
        readings = Readings()
        carried = carry_reviews(folder, draft) if replaced else Carried()
        draft = dataclasses.replace(draft, course=dataclasses.replace(draft.course, reviews=carried.kept))
        sources_read = [one.source for one in guide.documents]
        files = course_files(draft.course, sources_read, lock_bytes(guide), readings=readings)
        files.update(reserve_files(draft))
        further = [(draft.course.languages[0], one) for more in draft.reserve.values() for one in more]
        files[DRAFTED] = drafted_bytes(hashes_of(draft.course, further))
        if replaced and (folder / COVERAGE).is_file():
            files[COVERAGE] = (folder / COVERAGE).read_bytes()  # what people decided not to ask
        not_asked = read_not_asked(files[COVERAGE].decode(errors="replace"))[0] if COVERAGE in files else ()
        files.update(report_files(guide, outline, draft, facts, not_asked))
        write_folder(folder, files, replace=replace)
        # The lock was made of these very bytes, and of every text it is known what it was read as.
        report = examine(folder, read_guide_again=False, readings=readings)
        errors = report.count(Level.ERROR)
        verdict = (
            out.text("generate-verdict-errors", n=errors) if errors else out.text("generate-verdict-fine")
        )
        step.done("generate-written", verdict=verdict)
    return Made(guide, draft, report, time.perf_counter() - began, carried)


def _calibration(folders: Sequence[Path]) -> Calibration:
    """What reviewers decided in course folders, each counted once; raises FolderError for what is none."""
    known = dict.fromkeys(folder.resolve() for folder in folders)
    loaded = [load_course(folder).course for folder in known]
    return calibrate([course for course in loaded if course is not None])


@command("generate")
@argument("sources", nargs=-1, required=True, type=_PATH)
@option("-o", "--output", "folder", required=True, type=_PATH, help="help-generate-output")
@option("--title", default="", help="help-generate-title")
@option("--lang", type=click.Choice(LANGUAGES), default=None, help="help-generate-lang")
@option("--force", is_flag=True, help="help-generate-force")
@option("--calibration", "judged", multiple=True, type=_PATH, help="help-generate-calibration")
@option("--json", "as_json", is_flag=True, help="help-generate-json")
def generate(
    sources: tuple[Path, ...],
    folder: Path,
    title: str,
    lang: str | None,
    force: bool,
    judged: tuple[Path, ...],
    as_json: bool,
) -> int:
    """Draft a course from a guide."""
    out = Output()
    made = make_course(out, sources, folder, lang=lang or "", title=title, replace=force, judged=judged)
    if as_json:
        out.line(json.dumps(_as_json(out, made, folder), ensure_ascii=False, indent=2))
    else:
        _show(out, made, folder)
    return 1 if made.told else 0


def show_figures(out: Output, made: Made) -> None:
    """One line of numbers: modules, lessons, drafts, gaps, seconds."""
    out.figures(
        ("generate-modules", len(made.draft.reports)),
        ("generate-lessons", made.lessons),
        ("generate-drafts", made.questions),
        ("generate-gaps", made.draft.gaps),
        seconds=made.seconds,
    )


def _show(out: Output, made: Made, folder: Path) -> None:
    out.line()
    show_figures(out, made)
    out.line()
    updated = made.guide.updated
    if updated is None:
        out.say("generate-no-date")
    else:
        out.say("generate-updated", date=long_date(updated, out.lang))
    if made.draft.left_out:
        whole = sum(1 for _ in made.guide.passages())
        out.say("generate-left-out", n=made.draft.left_out, whole=whole)
    if gaps := [report.title for report in made.draft.reports if report.gap]:
        out.say("generate-gap-list", n=len(gaps))
        _some(out, gaps)
    taught = len(made.draft.reports) - made.draft.gaps
    if taught and made.questions < _FEW_A_MODULE * taught:
        out.look("generate-few-drafts" if made.questions else "generate-no-drafts", n=made.questions)
    _show_reviews(out, made.reviews)
    if made.flaws:
        out.say("generate-flaws", n=made.flaws)
    if told := made.told:
        out.line()
        out.findings(told[:_SHOWN])
        if len(told) > _SHOWN:
            out.say("generate-and-more", n=len(told) - _SHOWN)
    out.line()
    out.rows(
        [
            (out.text("generate-next"), _shell("kyndig review", [folder]), out.text("generate-next-review")),
            ("", _shell("kyndig preview", [folder]), out.text("generate-next-preview")),
        ]
    )


def _show_reviews(out: Output, reviews: Carried) -> None:
    """How many decisions of people hold still, and which do not."""
    if reviews.kept:
        out.say("generate-reviews-kept", n=len(reviews.kept))
    if reviews.gone:
        out.look("generate-reviews-gone", n=len(reviews.gone))
        _some(out, [f"{one.id}  {one.lang}  {one.state}  {one.by}" for one in reviews.gone])


def _some(out: Output, lines: Sequence[str]) -> None:
    for line in lines[:_SHOWN]:
        out.line(f"  {line}")
    if len(lines) > _SHOWN:
        out.line(f"  {out.text('generate-and-more', n=len(lines) - _SHOWN)}")


def _shell(start: str, paths: Sequence[Path]) -> str:
    return " ".join([start, *(shlex.quote(str(path)) for path in paths)])


def _duration(out: Output, minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return out.text("generate-minutes", minutes=rest)
    return out.text("generate-hours", hours=hours, minutes=rest)


def _as_json(out: Output, made: Made, folder: Path) -> dict[str, object]:
    course = made.draft.course
    return {
        "folder": str(folder),
        "id": course.id,
        "title": course.title[course.languages[0]],
        "language": made.guide.language,
        "updated": made.guide.updated.isoformat() if made.guide.updated else None,
        "passages": sum(1 for _ in made.guide.passages()),
        "left_out": made.draft.left_out,
        "lessons": made.lessons,
        "minutes": made.minutes,
        "questions": made.questions,
        "flaws": made.flaws,
        "reviews": {
            "kept": len(made.reviews.kept),
            "gone": [
                {
                    "kind": one.kind,
                    "id": one.id,
                    "lang": one.lang,
                    "state": one.state,
                    "by": one.by,
                    "at": one.at.isoformat(),
                    "reason": one.reason or None,
                }
                for one in made.reviews.gone
            ],
        },
        "gaps": made.draft.gaps,
        "modules": [dataclasses.asdict(report) for report in made.draft.reports],
        "findings": [
            {
                "code": finding.code,
                "level": finding.level.value,
                "file": finding.file,
                "line": finding.line,
                "text": one_line(out.text(finding.code, **finding.facts)),
            }
            for finding in made.findings
        ],
        "seconds": round(made.seconds, 3),
    }
