"""A guide to a draft course: modules with lessons and banks, and a report of what was made.

The same guide gives equal values on every machine: no clock, no locale, no order of sets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from course.content.files import DRAFTS
from course.content.model import Course, GuideInfo, Lesson, Module, Track
from course.drafting.facts import Fact, facts_of
from course.drafting.lessons import draft_lesson
from course.drafting.outline import Outline, OutlineModule, outline_guide
from course.drafting.phrases import joined, phrase
from course.drafting.questions import candidates_of
from course.drafting.questions.calibration import START, Calibration
from course.drafting.questions.candidate import Candidate
from course.drafting.questions.choosing import Asked, choose
from course.drafting.questions.definition import Kinds
from course.drafting.questions.knowledge import know
from course.drafting.questions.material import material
from course.drafting.titles import bare
from course.drafting.units import count_words
from course.errors import Finding, Level
from course.guide.model import Guide
from course.language.dates import long_date
from course.language.slug import slug
from course.quiz.bank import write_bank
from course.quiz.question import Bank, Question

PASS_PERCENT = 80
_NAMED = 5
"""Of headings without text no more than these are named in a module's note."""

Progress = Callable[[int, int], None]
"""Called after each module with how many are done and how many there are."""


@dataclass(frozen=True, slots=True)
class ModuleReport:
    """What a module got: lessons, minutes, questions by rule, whether it is a gap, further drafts."""

    id: str
    title: str
    words: int
    lessons: int
    minutes: int
    passages: int
    questions: Mapping[str, int] = field(default_factory=dict)
    gap: bool = False
    more: int = 0

    @property
    def question_count(self) -> int:
        """All its questions."""
        return sum(self.questions.values())


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft course with what was made, module by module, and what is to be told.

    `reserve` is module id -> the further drafts, which no bank has; `confidence` is rule -> per
    cent of its drafts that were kept as they were, and that were usable after one edit at most.
    """

    course: Course
    reports: tuple[ModuleReport, ...]
    findings: tuple[Finding, ...]
    left_out: int = 0
    reserve: Mapping[str, tuple[Question, ...]] = field(default_factory=dict)
    confidence: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def gaps(self) -> int:
        """Modules that the guide names without having anything about them."""
        return sum(report.gap for report in self.reports)


def draft_course(
    guide: Guide,
    *,
    progress: Progress | None = None,
    outline: Outline | None = None,
    title: str = "",
    facts: Sequence[Fact] | None = None,
    calibration: Calibration | None = None,
) -> Draft:
    """A draft of a course in the guide's language; every question and every block is a draft.

    `outline` is `outline_guide(guide)` and `facts` is `facts_of` of that, where they have been
    made already; `title` the course's title when it is not the guide's; `calibration` what
    reviewers have made of earlier drafts.
    """
    outline = outline or outline_guide(guide)
    lang = guide.language
    calibration = calibration or Calibration()
    facts_by_module = _by_module(facts_of(outline, lang) if facts is None else facts)
    knowledge = know(outline, lang)
    kinds = Kinds(knowledge)
    modules: list[Module] = []
    reports: list[ModuleReport] = []
    reserve: dict[str, tuple[Question, ...]] = {}
    findings = list(outline.findings)
    asked = Asked()
    prefixes = _prefixes(outline.modules)
    for n, planned in enumerate(outline.modules, start=1):
        lessons = tuple(
            draft_lesson(lesson, planned.id, number_, lang, facts_by_module.get(planned.id, ()))
            for number_, lesson in enumerate(planned.lessons, start=1)
        )
        here = material(planned.title, facts_by_module.get(planned.id, ()), knowledge)
        chosen = choose(
            [] if planned.gap else candidates_of(here, kinds),
            asked,
            words=planned.words,
            lengths=_lengths(planned),
            calibration=calibration,
            lang=lang,
            title=planned.title,
        )
        file = f"quizzes/{lang}/{planned.id}.md"
        questions = _questions(chosen.bank, prefixes[planned.id], 1, lang, file)
        more = _questions(
            chosen.more, prefixes[planned.id], len(questions) + 1, lang, reserve_file(planned.id, lang)
        )
        if more:
            reserve[planned.id] = more
        # A module without questions has no bank, and is complete when it is read.
        banks = {lang: Bank(planned.id, lang, questions, PASS_PERCENT, file=file)} if questions else {}
        modules.append(
            Module(planned.id, {lang: planned.title}, {lang: lessons}, banks, _note(planned, lang))
        )
        reports.append(_report(planned, lessons, chosen.bank, len(more)))
        if not banks and not planned.gap:
            findings.append(
                Finding(
                    "module-without-questions",
                    Level.NOTE,
                    f"modules/{lang}/{planned.id}",
                    0,
                    {"title": planned.title},
                )
            )
        if progress is not None:
            progress(n, len(outline.modules))
    course = _course(guide, modules, title or guide.title)
    return Draft(
        course,
        tuple(reports),
        tuple(sorted(findings, key=Finding.sort_key)),
        len(outline.left_out),
        reserve,
        {rule: calibration.of(rule, lang).percent for rule in START},
    )


def reserve_file(module: str, lang: str) -> str:
    """Where the further drafts of a module lie, in the form of a bank."""
    return f"{DRAFTS}/{lang}/{module}.md"


def reserve_files(draft: Draft) -> dict[str, bytes]:
    """The files of the further drafts, name -> bytes. They are no part of the course."""
    lang = draft.course.languages[0]
    files = {}
    for module, questions in draft.reserve.items():
        file = reserve_file(module, lang)
        files[file] = write_bank(Bank(module, lang, questions, PASS_PERCENT, file=file)).encode()
    return files


def _by_module(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.module, []).append(fact)
    return found


def _lengths(module: OutlineModule) -> dict[str, int]:
    """Passage -> its words."""
    return {
        passage.id: count_words(passage.text)
        for lesson in module.lessons
        for unit in lesson.units
        for passage in unit.passages
    }


def _questions(
    chosen: Sequence[Candidate], prefix: str, first: int, lang: str, file: str
) -> tuple[Question, ...]:
    return tuple(one.question(f"{prefix}-{n:02}", lang, file) for n, one in enumerate(chosen, start=first))


def _prefixes(modules: Sequence[OutlineModule]) -> dict[str, str]:
    """For each module the start of its questions' ids: its first long word, told apart by a number."""
    prefixes: dict[str, str] = {}
    taken: Counter[str] = Counter()
    for module in modules:
        words = [word for word in module.id.split("-") if len(word) > 3] or [module.id]
        base = words[0][:20]
        taken[base] += 1
        prefixes[module.id] = base if taken[base] == 1 else f"{base}{taken[base]}"
    return prefixes


def _note(module: OutlineModule, lang: str) -> dict[str, str]:
    if module.gap:
        return {lang: phrase("gap", lang)}
    if module.empty:
        headings = joined([phrase("quoted", lang, text=bare(one)) for one in module.empty[:_NAMED]], lang)
        if len(module.empty) > _NAMED:
            headings = phrase("more", lang, first=headings)
        return {lang: phrase("gap-sections", lang, headings=headings)}
    return {}


def _report(
    module: OutlineModule, lessons: Sequence[Lesson], chosen: Sequence[Candidate], more: int
) -> ModuleReport:
    counts = Counter(one.rule for one in chosen)
    passages = {passage.id for lesson in module.lessons for unit in lesson.units for passage in unit.passages}
    return ModuleReport(
        module.id,
        module.title,
        module.words,
        len(lessons),
        sum(lesson.minutes for lesson in lessons),
        len(passages),
        {rule: counts[rule] for rule in START if counts[rule]},
        module.gap,
        more,
    )


def _course(guide: Guide, modules: Sequence[Module], title: str) -> Course:
    lang = guide.language
    date = guide.updated
    if date is None:
        summary = phrase("summary", lang, title=guide.title)
    else:
        summary = phrase("summary-dated", lang, title=guide.title, date=long_date(date, lang))
    files = tuple(f"guide/{document.source.name}" for document in guide.documents)
    track = Track(
        "hele-kurset" if lang != "en" else "whole-course",
        {lang: phrase("whole-course", lang)},
        tuple(module.id for module in modules),
        tuple(module.id for module in modules if module.has_bank),
    )
    return Course(
        slug(title, 60) or "kurs",
        (lang,),
        {lang: title},
        {lang: summary},
        GuideInfo(guide.title, guide.publisher, guide.updated, files, lang),
        tuple(modules),
        (),
        (track,),
        {passage.id: passage for passage in guide.passages()},
    )
