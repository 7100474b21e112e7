"""From a guide, its outline and a course made of it to the report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from course.citation import Passage
from course.content.files import DRAFTS
from course.content.model import Course, Module
from course.content.not_asked import NotAsked
from course.content.release import DraftItem, subjects
from course.drafting.course import Draft
from course.drafting.coverage import COUNTED, Coverage, Covered, cover
from course.drafting.facts import Fact, FactKind
from course.drafting.outline import Outline, OutlineModule
from course.drafting.questions.calibration import UNKNOWN, rule_of
from course.drafting.questions.candidate import Needs
from course.drafting.report.model import (
    Report,
    ReportChapter,
    ReportDraft,
    ReportGap,
    ReportLeftOut,
    ReportModule,
    ReportNote,
    ReportPassage,
    ReportRule,
    ReportSource,
    ReportTally,
)
from course.drafting.reviewing import work_of
from course.drafting.sizing import How
from course.errors import Finding
from course.guide.model import Document, Guide, Section
from course.markup import text_only
from course.quiz.question import Question
from course.quiz.question_types.single import Single

DUTIES = (FactKind.DUTY, FactKind.PROHIBITION)
"""What the report calls duties. A prohibition is a duty not to do something."""

ADVICE = (FactKind.RECOMMENDATION,)

TALLIES = (
    (FactKind.DUTY.value, DUTIES),
    (FactKind.RECOMMENDATION.value, ADVICE),
    ("asked-for", COUNTED),
    (FactKind.TIME_LIMIT.value, (FactKind.TIME_LIMIT,)),
    (FactKind.DEFINITION.value, (FactKind.DEFINITION,)),
    (FactKind.STEPS.value, (FactKind.STEPS,)),
)
"""The rows of the report's coverage, each with the kinds of facts in it."""

_LOOKED_AT = frozenset(kind for _, kinds in TALLIES for kind in kinds)

NOT_IN_COURSE = "not-in-course"
BEFORE = "before"
OPENING = "opening"


def build_report(
    guide: Guide,
    outline: Outline,
    draft: Draft,
    facts: Sequence[Fact],
    findings: Iterable[Finding],
    not_asked: Sequence[NotAsked] = (),
    *,
    remade: bool = False,
) -> Report:
    """The report of a course: one that was just drafted, or (`remade`) people may have worked on since.

    `facts` are those of the whole guide, `findings` what drafting had to say beside reading,
    `not_asked` the reasons that people gave for leaving demands out. Counts are of the
    guide's language.
    """
    course, lang = draft.course, guide.language
    passages = list(guide.passages())
    coverage = cover(course, facts, not_asked, reserve=draft.reserve, kinds=_LOOKED_AT)
    taught = _Taught.of(course, lang)
    asked = _asked(draft, lang)
    gaps = tuple(_gaps(coverage, taught))
    beside = _beside(passages, facts, gaps, taught, asked)
    planned = {module.id: module for module in outline.modules}
    shares = _shares(coverage, gaps, beside, asked, taught)
    modules = tuple(
        _module(number, module, lang, planned.get(module.id), shares[module.id])
        for number, module in enumerate(course.modules, start=1)
    )
    return Report(
        title=course.title.get(lang, course.id),
        guide=guide.title,
        publisher=guide.publisher,
        updated=guide.updated.isoformat() if guide.updated else "",
        language=lang,
        course=course.id,
        remade=remade,
        sources=tuple(ReportSource(one.source.name, _pages(one)) for one in guide.documents),
        words=sum(len(passage.text.split()) for passage in passages),
        passages=len(passages),
        used=sum(passage.id in taught.module for passage in passages),
        minutes=sum(module.minutes for module in modules),
        chapters=tuple(_chapters(guide, taught.module)),
        modules=modules,
        tallies=tuple(_tally(name, kinds, coverage.demands) for name, kinds in TALLIES),
        gaps=gaps,
        rules=tuple(_rules(asked, draft)),
        approved=tuple(asked.approved),
        drafts=tuple(asked.drafts),
        more=tuple(asked.more),
        first=_first(course, lang),
        beside={module.id: tuple(beside[module.id]) for module in course.modules},
        left_out=tuple(_left_out(passages, outline, taught)),
        unreadable=_notes(guide.findings),
        notes=_notes({*findings} - {*guide.findings}),
    )


def _notes(findings: Iterable[Finding]) -> tuple[ReportNote, ...]:
    """Findings as notes, each once, in order of place."""
    return tuple(
        ReportNote(one.code, one.level.value, one.file, one.line, dict(one.facts))
        for one in sorted({*findings}, key=Finding.sort_key)
    )


@dataclass(frozen=True, slots=True)
class _Taught:
    """Passage -> the module that teaches it (the first that does), and the titles of its lessons."""

    module: dict[str, str] = field(default_factory=dict)
    lessons: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, course: Course, lang: str) -> _Taught:
        found = cls()
        for module in course.modules:
            for lesson in module.lessons.get(lang, ()):
                for citation in (one for block in lesson.blocks for one in block.citations):
                    found.module.setdefault(citation.passage, module.id)
                    found.lessons[citation.passage][lesson.title] = None
        return found


@dataclass(frozen=True, slots=True)
class _Asked:
    """The questions of the banks, approved and not, and those kept behind."""

    approved: list[ReportDraft] = field(default_factory=list)
    drafts: list[ReportDraft] = field(default_factory=list)
    more: list[ReportDraft] = field(default_factory=list)


def _asked(draft: Draft, lang: str) -> _Asked:
    course, found = draft.course, _Asked()
    reviews = {
        DraftItem(one.kind, one.id, one.lang): one.hash for one in course.reviews if one.state == "approved"
    }
    approved = {
        subject.item.id
        for subject in (subjects(course) if reviews else ())
        if subject.item.kind == "question"
        and subject.item.lang == lang
        and reviews.get(subject.item) == subject.hash
    }
    for module in course.modules:
        bank = module.banks.get(lang)
        for question in bank.questions if bank else ():
            into = found.approved if question.id in approved else found.drafts
            into.append(_draft(question, module.id, draft))
        found.more.extend(_draft(one, module.id, draft) for one in draft.reserve.get(module.id, ()))
    return found


def _draft(question: Question, module: str, draft: Draft) -> ReportDraft:
    rule = rule_of(question)
    keep, usable = draft.confidence.get(rule, UNKNOWN) if rule else (None, None)
    options = question.content.options if isinstance(question.content, Single) else ()
    return ReportDraft(
        question.id,
        module,
        rule,
        next((needs.value for needs in Needs if needs and needs.value in question.tags), ""),
        question.content.type_name,
        keep,
        usable,
        text_only(question.stem),
        tuple(text_only(line) for line in question.content.key()),
        tuple(text_only(one.text) for one in options if not one.is_key),
        tuple((citation.passage, citation.quote) for citation in question.citations),
    )


def _first(course: Course, lang: str) -> str:
    """The question that `kyndig review` asks about first; '' when all are judged."""
    questions = (one for one in work_of(course) if one.item.kind == "question" and one.item.lang == lang)
    return next((one.item.id for one in questions if one.standing.is_open), "")


def _gaps(coverage: Coverage, taught: _Taught) -> Iterator[ReportGap]:
    """Each demand that no question asks about, and that nobody has left out for a reason."""
    for one in coverage.demands:
        if one.fact.kind in COUNTED and one.because is not None and not one.reason:
            fact = one.fact
            module = taught.module.get(fact.passage.id, "")
            yield ReportGap(fact.passage.id, fact.sentence, fact.kind.value, module, one.because.value)


def _tally(name: str, kinds: Sequence[FactKind], found: Iterable[Covered]) -> ReportTally:
    own = [one for one in found if one.fact.kind in kinds]
    asked = sum(one.is_asked for one in own)
    only_taught = sum(bool(one.taught) and not one.is_asked for one in own)
    return ReportTally(name, len(own), asked, only_taught, len(own) - asked - only_taught)


@dataclass(frozen=True, slots=True)
class _Share:
    """What of everything belongs to one module."""

    demands: list[Covered] = field(default_factory=list)
    gaps: list[ReportGap] = field(default_factory=list)
    passages: list[ReportPassage] = field(default_factory=list)
    asked: _Asked = field(default_factory=_Asked)


def _shares(
    coverage: Coverage,
    gaps: Iterable[ReportGap],
    beside: Mapping[str, list[ReportPassage]],
    asked: _Asked,
    taught: _Taught,
) -> dict[str, _Share]:
    found: dict[str, _Share] = defaultdict(_Share)
    for module, rows in beside.items():
        found[module].passages.extend(rows)
    for one in coverage.demands:
        found[taught.module.get(one.fact.passage.id, "")].demands.append(one)
    for gap in gaps:
        found[gap.module].gaps.append(gap)
    for name in ("approved", "drafts", "more"):
        for question in getattr(asked, name):
            getattr(found[question.module].asked, name).append(question)
    return found


def _module(
    number: int, module: Module, lang: str, planned: OutlineModule | None, share: _Share
) -> ReportModule:
    duties, advice = (_tally("", kinds, share.demands) for kinds in (DUTIES, ADVICE))
    lessons = module.lessons.get(lang, ())
    tops = dict.fromkeys(passage.place.partition(_UNDER)[0] for passage in share.passages if passage.place)
    drafts, more = share.asked.drafts, len(share.asked.more)
    return ReportModule(
        module.id,
        number,
        module.title.get(lang, module.id),
        _how(planned),
        planned.part if planned else (0, 0),
        (planned.made_of if planned else ()) or tuple(tops),
        len(share.passages),
        len(lessons),
        sum(lesson.minutes for lesson in lessons),
        len(share.asked.approved),
        len(drafts),
        more,
        f"{DRAFTS}/{lang}/{module.id}.md" if more else "",
        (duties.found, duties.asked),
        (advice.found, advice.asked),
        len(share.gaps),
        tuple(sorted((one.keep for one in drafts if one.keep is not None), reverse=True)),
    )


def _how(planned: OutlineModule | None) -> str:
    """How a module came about; BEFORE when the outline does not know it."""
    if planned is None:
        return BEFORE
    return OPENING if planned.how is How.KEPT and not planned.made_of else planned.how.value


def _rules(asked: _Asked, draft: Draft) -> Iterator[ReportRule]:
    """Each rule that made a draft, the surest first."""
    made = Counter(one.rule for one in asked.drafts if one.rule)
    behind = Counter(one.rule for one in asked.more if one.rule)
    sure = {rule: draft.confidence.get(rule, UNKNOWN) for rule in {*made, *behind}}
    for rule in sorted(sure, key=lambda rule: (-sure[rule][0], rule)):
        yield ReportRule(rule, made[rule], behind[rule], *sure[rule])


def _beside(
    passages: Iterable[Passage],
    facts: Iterable[Fact],
    gaps: Iterable[ReportGap],
    taught: _Taught,
    asked: _Asked,
) -> dict[str, list[ReportPassage]]:
    """Module -> the passages that it teaches, in the order of the guide."""
    kinds: dict[str, dict[str, None]] = defaultdict(dict)
    for fact in facts:
        kinds[fact.passage.id][fact.kind.value] = None
    reasons: dict[str, dict[str, None]] = defaultdict(dict)
    for gap in gaps:
        reasons[gap.passage][gap.reason] = None
    on: tuple[dict[str, list[str]], dict[str, list[str]]] = defaultdict(list), defaultdict(list)
    for names, some in zip(on, (asked.approved, asked.drafts), strict=True):
        for question in some:
            for name in question.passages:
                names[name].append(question.id)
    found: dict[str, list[ReportPassage]] = defaultdict(list)
    for passage in passages:
        if passage.id not in taught.module:
            continue
        found[taught.module[passage.id]].append(
            ReportPassage(
                passage.id,
                passage.text,
                _place(passage),
                tuple(kinds.get(passage.id, ())),
                tuple(taught.lessons[passage.id]),
                tuple(on[0].get(passage.id, ())),
                tuple(on[1].get(passage.id, ())),
                tuple(reasons.get(passage.id, ())),
            )
        )
    return found


def _left_out(passages: Iterable[Passage], outline: Outline, taught: _Taught) -> Iterator[ReportLeftOut]:
    """Every passage that no lesson rests on, in the order of the guide, with why."""
    why = {one.passage.id: one.why.value for one in outline.left_out}
    for passage in passages:
        if passage.id not in taught.module:
            reason = why.get(passage.id, NOT_IN_COURSE)
            yield ReportLeftOut(passage.id, passage.text, _place(passage), reason)


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


def _pages(document: Document) -> int | None:
    """How many pages a paged source has, as far as its passages tell."""
    pages = [
        int(passage.anchor.removeprefix("page="))
        for passage in _all(document.root)
        if passage.anchor.startswith("page=") and passage.anchor.removeprefix("page=").isdecimal()
    ]
    return max(pages, default=None)


_UNDER = " › "


def _place(passage: Passage) -> str:
    """The headings above a passage, without the document's title where there are more."""
    return _UNDER.join(passage.place[1:] or passage.place)
