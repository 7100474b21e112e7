"""The report beside a course: how `kyndig generate` writes it, and how `kyndig update` makes it anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from course.content.changing import change_folder
from course.content.files import REPORTS, Folder
from course.content.load import load_course
from course.content.model import Course
from course.content.not_asked import NAME, NotAsked, read_not_asked
from course.drafting.course import Draft
from course.drafting.coverage import facts_to_cover
from course.drafting.facts import Fact
from course.drafting.outline import Outline, outline_guide
from course.drafting.questions.calibration import START, calibrate
from course.drafting.report.as_json import report_bytes
from course.drafting.report.build import build_report
from course.drafting.report.page import render_report
from course.drafting.reserve import read_reserves
from course.errors import Finding, Level
from course.guide.model import Guide
from course.messages import say


def report_files(
    guide: Guide,
    outline: Outline,
    draft: Draft,
    facts: Sequence[Fact] | None = None,
    not_asked: Sequence[NotAsked] = (),
    findings: Iterable[Finding] = (),
    *,
    remade: bool = False,
) -> dict[str, bytes]:
    """The report for people and for programs, in the guide's language, by name.

    `facts` are those of the outline (`facts_of`) where they have been made, `findings` what is
    to be told beside what the guide and the draft tell, `remade` that people may have worked on
    the course.
    """
    facts = facts_to_cover(guide, outline, facts)
    report = build_report(
        guide, outline, draft, facts, (*draft.findings, *findings), not_asked, remade=remade
    )
    page = render_report(report, guide.language, lambda code, **facts: say(code, facts, guide.language))
    return dict(zip(REPORTS, (report_bytes(report), page.encode()), strict=True))


def reports_in(folder: Path) -> tuple[str, ...]:
    """Which of the two files a course folder has."""
    return tuple(name for name in REPORTS if (folder / name).is_file())


def remake_report(folder: Path, guide: Guide, names: Iterable[str], findings: Iterable[Finding] = ()) -> None:
    """Write the files of the report that are named, for a course folder as it now stands.

    What a rule's drafts have been worth comes from the folder's own reviews.
    """
    wanted = tuple(names)
    course = load_course(folder).course if wanted else None
    if course is None:
        return
    opened = Folder.open(folder)
    text = opened.text(NAME) if (folder / NAME).is_file() else None
    reserves = read_reserves(opened, course)
    calibration = calibrate([course])
    lang = guide.language
    outline = outline_guide(guide)
    draft = Draft(
        course,
        (),
        (*outline.findings, *_without_questions(course, outline, lang)),
        reserve={one.module: one.questions for one in reserves if one.lang == lang},
        confidence={rule: calibration.of(rule, lang).percent for rule in START},
    )
    files = report_files(
        guide,
        outline,
        draft,
        not_asked=read_not_asked(text)[0] if text else (),
        findings=findings,
        remade=True,
    )
    change_folder(folder, {name: files[name] for name in wanted})


def _without_questions(course: Course, outline: Outline, lang: str) -> Iterator[Finding]:
    """The modules that have something to ask about and no bank, as the generator tells of them."""
    gaps = {module.id for module in outline.modules if module.gap}
    for module in course.modules:
        if lang not in module.banks and module.id not in gaps:
            facts = {"title": module.title.get(lang, module.id)}
            yield Finding("module-without-questions", Level.NOTE, f"modules/{lang}/{module.id}", 0, facts)
