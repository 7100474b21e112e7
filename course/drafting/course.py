"""A guide to a draft course: modules with lessons and banks, and a report of what was made.

The same guide gives equal values on every machine: no clock, no locale, no order of sets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from course.citation import Citation
from course.content.model import Course, GuideInfo, Lesson, Module, Track
from course.drafting.lessons import draft_lesson
from course.drafting.outline import Outline, OutlineModule, outline_guide
from course.drafting.phrases import joined, phrase
from course.drafting.questions import definition, modality, number, who
from course.drafting.questions.candidate import GAP, Candidate, feedback
from course.drafting.questions.choosing import Asked, choose
from course.drafting.questions.knowledge import Knowledge, know
from course.drafting.statements import Statement, statements_of
from course.drafting.titles import bare
from course.errors import Finding, Level
from course.guide.model import Guide
from course.language.dates import long_date
from course.language.slug import slug
from course.markup import escape
from course.quiz.options import Option
from course.quiz.question import Bank, Question
from course.quiz.question_types.single import Single

RULES = (number.RULE, definition.RULE, modality.RULE, who.RULE)
PASS_PERCENT = 80
_NAMED = 5
"""Of headings without text no more than these are named in a module's note."""

Progress = Callable[[int, int], None]
"""Called after each module with how many are done and how many there are."""


@dataclass(frozen=True, slots=True)
class ModuleReport:
    """What a module got: lessons, minutes, questions by rule, and whether it is a gap."""

    id: str
    title: str
    words: int
    lessons: int
    minutes: int
    passages: int
    questions: Mapping[str, int] = field(default_factory=dict)
    gap: bool = False

    @property
    def question_count(self) -> int:
        """All its questions."""
        return sum(self.questions.values())


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft course with what was made, module by module, and what is to be told."""

    course: Course
    reports: tuple[ModuleReport, ...]
    findings: tuple[Finding, ...]
    left_out: int = 0

    @property
    def gaps(self) -> int:
        """Modules that the guide names without having anything about them."""
        return sum(report.gap for report in self.reports)


def draft_course(
    guide: Guide, *, progress: Progress | None = None, outline: Outline | None = None, title: str = ""
) -> Draft:
    """A draft of a course in the guide's language; every question and every block is a draft.

    `outline` is `outline_guide(guide)` where it has been made already; `title` the course's
    title when it is not the guide's.
    """
    outline = outline or outline_guide(guide)
    lang = guide.language
    knowledge = know(outline, lang)
    kinds = definition.Kinds(knowledge)
    modules: list[Module] = []
    reports: list[ModuleReport] = []
    findings = list(outline.findings)
    asked = Asked()
    prefixes = _prefixes(outline.modules)
    for n, planned in enumerate(outline.modules, start=1):
        lessons = tuple(
            draft_lesson(lesson, planned.id, number_, lang)
            for number_, lesson in enumerate(planned.lessons, start=1)
        )
        chosen = choose(_candidates(planned, knowledge, kinds), asked, planned.words)
        bank = _bank(planned, chosen, prefixes[planned.id], lang)
        banks = {lang: bank} if bank else {}
        modules.append(
            Module(planned.id, {lang: planned.title}, {lang: lessons}, banks, _note(planned, lang))
        )
        reports.append(_report(planned, lessons, chosen))
        if bank is None and not planned.gap:
            file = f"modules/{lang}/{planned.id}"
            findings.append(
                Finding("module-without-questions", Level.NOTE, file, 0, {"title": planned.title})
            )
        if progress is not None:
            progress(n, len(outline.modules))
    course = _course(guide, modules, title or guide.title)
    return Draft(course, tuple(reports), tuple(sorted(findings, key=Finding.sort_key)), len(outline.left_out))


def _candidates(module: OutlineModule, knowledge: Knowledge, kinds: definition.Kinds) -> list[Candidate]:
    if module.gap:
        return []
    found: list[Statement] = list(statements_of(module))
    marked = {
        block.passage.id: block.term
        for lesson in module.lessons
        for unit in lesson.units
        for block in unit.terms
    }
    return [
        *number.candidates(found, knowledge),
        *definition.candidates(found, knowledge, marked, kinds),
        *modality.candidates(found, knowledge),
        *who.candidates(found, knowledge),
    ]


def _bank(module: OutlineModule, chosen: Sequence[Candidate], prefix: str, lang: str) -> Bank | None:
    """The bank of the drafts, or None: a module without questions has no bank and is complete when read."""
    if not chosen:
        return None
    file = f"quizzes/{lang}/{module.id}.md"
    questions = tuple(
        Question(
            f"{prefix}-{n:02}",
            _stem(one.stem),
            Single(_options(one)),
            escape(feedback(one.statement, lang)),
            (Citation(one.statement.passage.id, one.statement.text),),
            bloom="remember",
            tags=(one.rule,),
            file=file,
        )
        for n, one in enumerate(chosen, start=1)
    )
    return Bank(module.id, lang, questions, PASS_PERCENT, file=file)


def _stem(text: str) -> str:
    """A stem as Markdown. Its gap stays as it is: underscores between spaces emphasise nothing."""
    return escape(text).replace("\\_" * len(GAP), GAP)


def _options(one: Candidate) -> tuple[Option, ...]:
    """Key and distractors in an order that says nothing: by size, by strength, else by letter."""
    if one.rule == modality.RULE:
        texts = list(modality.OPTIONS)
    elif one.rule == number.RULE:
        texts = sorted([one.key, *one.distractors], key=lambda text: int(text.split()[0]))
    else:
        texts = sorted([one.key, *one.distractors])
    return tuple(Option(escape(text), text == one.key) for text in texts)


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


def _report(module: OutlineModule, lessons: Sequence[Lesson], chosen: Sequence[Candidate]) -> ModuleReport:
    counts = Counter(one.rule for one in chosen)
    passages = {passage.id for lesson in module.lessons for unit in lesson.units for passage in unit.passages}
    return ModuleReport(
        module.id,
        module.title,
        module.words,
        len(lessons),
        sum(lesson.minutes for lesson in lessons),
        len(passages),
        {rule: counts[rule] for rule in RULES if counts[rule]},
        module.gap,
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
