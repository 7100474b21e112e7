"""From a guide, its outline and what was drafted to the report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from course.citation import Passage
from course.content.model import Course
from course.drafting.course import Draft
from course.drafting.facts import Fact, FactKind
from course.drafting.outline import Outline, OutlineModule
from course.drafting.report.model import (
    Report,
    ReportChapter,
    ReportDraft,
    ReportGap,
    ReportModule,
    ReportNote,
    ReportPassage,
    ReportRule,
    ReportSource,
    ReportTally,
)
from course.drafting.statements import why_not_asked
from course.errors import Finding
from course.guide.model import Document, Guide, Section
from course.markup import text_only
from course.quiz.question import Question

ASKED_FOR = (FactKind.DUTY, FactKind.PROHIBITION, FactKind.RECOMMENDATION)
"""What is a gap when no draft asks about it. A prohibition is a duty not to do something."""

_TALLIES = (
    (FactKind.DUTY.value, (FactKind.DUTY, FactKind.PROHIBITION)),
    (FactKind.RECOMMENDATION.value, (FactKind.RECOMMENDATION,)),
    ("asked-for", ASKED_FOR),
    (FactKind.TIME_LIMIT.value, (FactKind.TIME_LIMIT,)),
    (FactKind.DEFINITION.value, (FactKind.DEFINITION,)),
    (FactKind.STEPS.value, (FactKind.STEPS,)),
)

Confidence = Callable[[str], tuple[int, int]]
"""A rule to how many of its drafts stood as they were, and how many after one edit, in per cent."""


def build_report(
    guide: Guide,
    outline: Outline,
    draft: Draft,
    facts: Sequence[Fact],
    findings: Iterable[Finding],
    *,
    confidence: Confidence,
    reserve: Mapping[str, Sequence[Question]] | None = None,
) -> Report:
    """The report. `facts` are those of the whole guide, `findings` what reading and drafting had to say.

    `reserve` is module id -> the drafts that were kept behind.
    """
    kept_behind = reserve or {}
    course, lang = draft.course, guide.language
    cited = _cited(course, lang, confidence)
    passages = list(guide.passages())
    of_module = {passage.id: module.id for module in outline.modules for passage in _passages(module)}
    waiting = {
        citation.passage
        for questions in kept_behind.values()
        for question in questions
        for citation in question.citations
    }
    gaps = tuple(_gaps(facts, cited, of_module, waiting))
    modules = tuple(
        _module(
            number,
            module,
            draft,
            facts,
            gaps,
            cited,
            len(kept_behind.get(module.id, ())),
            is_one_document=len(guide.documents) == 1,
        )
        for number, module in enumerate(outline.modules, start=1)
    )
    notes = [ReportNote(one.code, one.level.value, one.file, one.line, dict(one.facts)) for one in findings]
    return Report(
        title=course.title[lang],
        guide=guide.title,
        publisher=guide.publisher,
        updated=guide.updated.isoformat() if guide.updated else "",
        language=lang,
        course=course.id,
        sources=tuple(ReportSource(one.source.name, _pages(one)) for one in guide.documents),
        words=sum(len(passage.text.split()) for passage in passages),
        passages=len(passages),
        used=sum(passage.id in cited.lessons for passage in passages),
        minutes=sum(module.minutes for module in modules),
        chapters=tuple(_chapters(guide, of_module)),
        modules=modules,
        tallies=tuple(_tally(name, kinds, facts, cited) for name, kinds in _TALLIES),
        gaps=gaps,
        rules=tuple(_rules(cited, kept_behind, confidence)),
        drafts=tuple(cited.drafts),
        beside={module.id: tuple(_beside(module, facts, gaps, cited)) for module in outline.modules},
        unreadable=tuple(note for note in notes if note.file.startswith("guide/")),
        notes=tuple(note for note in notes if not note.file.startswith("guide/")),
    )


@dataclass(slots=True)
class _Cited:
    """What cites each passage: titles of lessons, and drafts with the words that they quote."""

    lessons: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    asking: dict[str, list[tuple[str, ReportDraft]]] = field(default_factory=lambda: defaultdict(list))
    drafts: list[ReportDraft] = field(default_factory=list)

    def drafts_on(self, fact: Fact) -> list[ReportDraft]:
        """The drafts that rest on a fact's sentence."""
        return [
            draft
            for quote, draft in self.asking.get(fact.passage.id, ())
            if quote in fact.sentence or fact.sentence in quote
        ]


def _cited(course: Course, lang: str, confidence: Confidence) -> _Cited:
    found = _Cited()
    for module in course.modules:
        for lesson in module.lessons[lang]:
            for citation in (one for block in lesson.blocks for one in block.citations):
                if lesson.title not in found.lessons[citation.passage]:
                    found.lessons[citation.passage].append(lesson.title)
        bank = module.banks.get(lang)
        for question in bank.questions if bank else ():
            draft = _draft(question, module.id, confidence)
            found.drafts.append(draft)
            for citation in question.citations:
                found.asking[citation.passage].append((citation.quote, draft))
    return found


def _draft(question: Question, module: str, confidence: Confidence) -> ReportDraft:
    rule = question.tags[0] if question.tags else ""
    keep, usable = confidence(rule)
    return ReportDraft(
        question.id,
        module,
        rule,
        question.content.type_name,
        keep,
        usable,
        text_only(question.stem),
        tuple(text_only(line) for line in question.content.key()),
        tuple(dict.fromkeys(citation.passage for citation in question.citations)),
    )


def _gaps(
    facts: Iterable[Fact], cited: _Cited, of_module: Mapping[str, str], waiting: set[str]
) -> Iterator[ReportGap]:
    """Each sentence that demands or advises something and that no draft asks about, once, with why."""
    told: set[tuple[str, str]] = set()
    for fact in facts:
        place = (fact.passage.id, fact.sentence)
        if fact.kind not in ASKED_FOR or place in told or cited.drafts_on(fact):
            continue
        told.add(place)
        module = of_module.get(fact.passage.id, "")
        if not module:
            reason = "left-out"
        elif fact.passage.id in waiting:
            reason = "reserve"
        else:
            reason = why_not_asked(fact.sentence) or "no-rule"
        yield ReportGap(fact.passage.id, fact.sentence, fact.kind.value, module, reason)


def _tally(name: str, kinds: Sequence[FactKind], facts: Iterable[Fact], cited: _Cited) -> ReportTally:
    own = [fact for fact in facts if fact.kind in kinds]
    asked = [bool(cited.drafts_on(fact)) for fact in own]
    taught = [fact.passage.id in cited.lessons for fact in own]
    only_taught = sum(is_taught and not is_asked for is_taught, is_asked in zip(taught, asked, strict=True))
    return ReportTally(name, len(own), sum(asked), only_taught, len(own) - sum(asked) - only_taught)


def _module(
    number: int,
    module: OutlineModule,
    draft: Draft,
    facts: Sequence[Fact],
    gaps: Sequence[ReportGap],
    cited: _Cited,
    reserve: int,
    *,
    is_one_document: bool,
) -> ReportModule:
    own = {passage.id for passage in _passages(module)}
    made = [one for one in cited.drafts if one.module == module.id]
    here = [fact for fact in facts if fact.passage.id in own]
    duties = _tally("", (FactKind.DUTY, FactKind.PROHIBITION), here, cited)
    advice = _tally("", (FactKind.RECOMMENDATION,), here, cited)
    report = next(one for one in draft.reports if one.id == module.id)
    headings = dict.fromkeys(passage.place[0] for passage in _passages(module) if passage.place)
    deeper = dict.fromkeys(passage.place[1] for passage in _passages(module) if len(passage.place) > 1)
    return ReportModule(
        module.id,
        number,
        module.title,
        tuple(deeper if is_one_document and deeper else headings),
        len(own),
        report.lessons,
        report.minutes,
        len(made),
        reserve,
        (duties.found, duties.asked),
        (advice.found, advice.asked),
        sum(gap.module == module.id for gap in gaps),
        tuple(sorted((one.keep for one in made), reverse=True)),
    )


def _rules(
    cited: _Cited, reserve: Mapping[str, Sequence[Question]], confidence: Confidence
) -> Iterator[ReportRule]:
    """Each rule that made a draft, the surest first."""
    made = Counter(draft.rule for draft in cited.drafts)
    behind = Counter(
        question.tags[0] for questions in reserve.values() for question in questions if question.tags
    )
    rules = sorted({*made, *behind}, key=lambda rule: (-confidence(rule)[0], rule))
    for rule in rules:
        yield ReportRule(rule, made[rule], behind[rule], *confidence(rule))


def _beside(
    module: OutlineModule, facts: Sequence[Fact], gaps: Sequence[ReportGap], cited: _Cited
) -> Iterator[ReportPassage]:
    kinds: dict[str, dict[str, None]] = defaultdict(dict)
    for fact in facts:
        kinds[fact.passage.id][fact.kind.value] = None
    reasons: dict[str, dict[str, None]] = defaultdict(dict)
    for gap in gaps:
        reasons[gap.passage][gap.reason] = None
    for passage in _passages(module):
        yield ReportPassage(
            passage.id,
            passage.text,
            _place(passage),
            tuple(kinds.get(passage.id, ())),
            tuple(cited.lessons.get(passage.id, ())),
            tuple(dict.fromkeys(draft.id for _, draft in cited.asking.get(passage.id, ()))),
            tuple(reasons.get(passage.id, ())),
        )


def _chapters(guide: Guide, of_module: Mapping[str, str]) -> Iterator[ReportChapter]:
    """The guide's documents, of one document its upper headings, with where their passages went."""
    parts: list[tuple[str, Sequence[Passage]]] = []
    for document in guide.documents:
        if len(guide.documents) > 1:
            parts.append((document.title or document.source.name, list(_all(document.root))))
            continue
        if document.root.passages:
            parts.append((document.title or document.source.name, document.root.passages))
        parts.extend((section.heading, list(_all(section))) for section in document.root.sections)
    for title, passages in parts:
        into = Counter(of_module[passage.id] for passage in passages if passage.id in of_module)
        if passages:
            yield ReportChapter(title, len(passages), tuple(into.items()))


def _all(section: Section) -> Iterator[Passage]:
    return (passage for part in section.walk() for passage in part.passages)


def _passages(module: OutlineModule) -> list[Passage]:
    return [passage for lesson in module.lessons for unit in lesson.units for passage in unit.passages]


def _pages(document: Document) -> int | None:
    """How many pages a paged source has, as far as its passages tell."""
    pages = [
        int(passage.anchor.removeprefix("page="))
        for passage in _all(document.root)
        if passage.anchor.startswith("page=") and passage.anchor.removeprefix("page=").isdecimal()
    ]
    return max(pages, default=None)


def _place(passage: Passage) -> str:
    """The headings above a passage, without the document's title where there are more."""
    return " › ".join(passage.place[1:] or passage.place)
