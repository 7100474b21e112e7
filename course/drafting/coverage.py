"""Coverage: what the guide demands against what the course teaches and tests.

Each duty, prohibition and recommendation of the guide is taught when a block of a lesson
quotes it, and tested when an approved question does; or it is left out for a reason that
somebody gave. Everything else is a gap. A quote counts for a sentence when at least half of
the shorter of the two lies in the other. Lessons and questions count in the course's source
language; permissions ask nothing of anybody and are not counted. A demand that no question asks
about says why, as far as rules can tell: in `because`. The generator's report counts by the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from course.citation import Citation, Passage
from course.content.files import LOCK
from course.content.model import Course
from course.content.not_asked import NAME, NotAsked
from course.content.release import DraftItem, subjects
from course.drafting.facts import Fact, FactKind, facts_of, facts_of_guide
from course.drafting.outline import Outline
from course.drafting.questions.candidate import Needs
from course.drafting.selection import Why
from course.drafting.statements import why_not_asked
from course.errors import Finding, Level
from course.guide.model import Guide
from course.quiz.question import Question

COUNTED = (FactKind.DUTY, FactKind.PROHIBITION, FactKind.RECOMMENDATION)
"""The kinds that a course has to cover, in the order in which they are shown."""


class State(StrEnum):
    """How far a demand is covered."""

    COVERED = "covered"
    NOT_TAUGHT = "not-taught"
    NOT_ASKED = "not-asked"
    ONLY_DRAFT = "only-draft"
    REASON = "reason"


class Because(StrEnum):
    """Why no question asks about a demand."""

    NOT_TAUGHT = "not-taught"
    RESERVE = "reserve"
    WRONG_ANSWERS = "wrong-answers"
    SITUATION = "situation"
    ORPHAN = "orphan"
    DELEGATION = "delegation"
    NO_RULE = "no-rule"


@dataclass(frozen=True, slots=True)
class Covered:
    """A demand of the guide with the blocks that teach it and the questions that test it.

    `drafts` are questions on it that nobody has approved as they now read; `reason` why it is
    left out ('' when nobody has said); `because` why no question asks about it (None when one does).
    """

    fact: Fact
    taught: tuple[str, ...] = ()
    tested: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    reason: str = ""
    by: str = ""
    because: Because | None = None

    @property
    def is_asked(self) -> bool:
        """True when a question is about it, approved or a draft."""
        return bool(self.tested or self.drafts)

    @property
    def state(self) -> State:
        """Covered, left out for a reason, or which part is missing first."""
        if self.taught and self.tested:
            return State.COVERED
        if self.reason:
            return State.REASON
        if not self.taught:
            return State.NOT_TAUGHT
        return State.ONLY_DRAFT if self.drafts else State.NOT_ASKED

    @property
    def is_gap(self) -> bool:
        """True for a demand that is neither covered nor left out for a reason."""
        return self.state not in {State.COVERED, State.REASON}


@dataclass(frozen=True, slots=True)
class Coverage:
    """All demands of a guide in the order of its text, and what is wrong with the reasons given."""

    demands: tuple[Covered, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def gaps(self) -> tuple[Covered, ...]:
        """The demands that are neither covered nor left out for a reason."""
        return tuple(one for one in self.demands if one.is_gap)

    def of(self, kind: FactKind) -> tuple[Covered, ...]:
        """The demands of a kind."""
        return tuple(one for one in self.demands if one.fact.kind is kind)

    def count(self, kind: FactKind, *states: State) -> int:
        """How many demands of a kind are in one of the states."""
        return sum(one.state in states for one in self.of(kind))


def facts_to_cover(guide: Guide, outline: Outline, facts: Sequence[Fact] | None = None) -> Sequence[Fact]:
    """The facts that coverage counts: of the passages that the outline teaches, as it cuts them.

    Where the outline has only the topics of a list, what stands around that counts too. `facts`
    is `facts_of` of the outline, where that has been made already.
    """
    if any(one.why is Why.AROUND_TOPICS for one in outline.left_out):
        return facts_of_guide(guide)
    return facts_of(outline, guide.language) if facts is None else facts


def cover(
    course: Course,
    facts: Iterable[Fact],
    not_asked: Sequence[NotAsked] = (),
    *,
    reserve: Mapping[str, Sequence[Question]] | None = None,
    kinds: Collection[FactKind] = COUNTED,
) -> Coverage:
    """The coverage of a guide's facts by a course; a demand that a sentence makes twice counts once.

    `reserve` is module id -> the further drafts, which lie behind the banks. `kinds` are the
    kinds of facts that are looked at, for who counts others beside the demands.
    """
    blocks, questions, drafts = _cited(course)
    further = _Further(reserve or {})
    reasons = _Reasons(not_asked, course.passages)
    demands = []
    seen: set[tuple[str, FactKind, str]] = set()
    for fact in facts:
        key = (fact.passage.id, fact.kind, fact.sentence)
        if fact.kind not in kinds or key in seen:
            continue
        seen.add(key)
        reason = reasons.of(fact)
        taught, tested, waiting = (tuple(some.on(fact)) for some in (blocks, questions, drafts))
        demands.append(
            Covered(
                fact,
                taught,
                tested,
                waiting,
                reason.reason if reason else "",
                reason.by if reason else "",
                None if tested or waiting else _because(fact, further, is_taught=bool(taught)),
            )
        )
    counted = [one for one in demands if one.fact.kind in COUNTED]
    return Coverage(tuple(demands), (*reasons.findings(), *_findings(counted, course.passages)))


def _because(fact: Fact, further: _Further, *, is_taught: bool) -> Because:
    """What keeps a demand from being asked about: what is nearest to a question comes first."""
    if not is_taught:
        return Because.NOT_TAUGHT
    return further.on(fact) or Because(why_not_asked(fact.sentence) or Because.NO_RULE)


_CODES = {
    State.NOT_TAUGHT: "demand-not-taught",
    State.NOT_ASKED: "demand-not-asked",
    State.ONLY_DRAFT: "demand-only-draft",
}


def _findings(demands: Iterable[Covered], passages: Mapping[str, Passage]) -> Iterator[Finding]:
    """The gaps, each at its passage's line in the lock."""
    lines = {name: number for number, name in enumerate(passages, start=2)}
    for one in demands:
        if one.is_gap:
            facts: dict[str, str | int] = {"passage": one.fact.passage.id, "quote": one.fact.sentence}
            if one.drafts:
                facts["question"] = one.drafts[0]
            yield Finding(_CODES[one.state], Level.WARNING, LOCK, lines.get(one.fact.passage.id, 0), facts)


class _Quotes:
    """What is quoted of each passage, and by whom."""

    def __init__(self) -> None:
        self._by_passage: dict[str, list[tuple[str, str]]] = {}

    def add(self, name: str, citations: Iterable[Citation]) -> None:
        for cited in citations:
            self._by_passage.setdefault(cited.passage, []).append((name, cited.quote))

    def on(self, fact: Fact) -> Iterator[str]:
        """Who quotes the fact's sentence, each once."""
        here = self._by_passage.get(fact.passage.id, [])
        names = (name for name, quote in here if overlaps(quote, fact.sentence, fact.passage))
        yield from dict.fromkeys(names)


_LACKS = {
    Needs.NOTHING: Because.RESERVE,
    Needs.DISTRACTORS: Because.WRONG_ANSWERS,
    Needs.SITUATION: Because.SITUATION,
}
"""What a further draft needs -> why its sentence is not asked about; nearest to a question first."""


class _Further:
    """What the further drafts quote, by what each still needs."""

    def __init__(self, reserve: Mapping[str, Sequence[Question]]) -> None:
        self._quotes = {needs: _Quotes() for needs in _LACKS}
        for question in (one for questions in reserve.values() for one in questions):
            needs = next((each for each in Needs if each and each.value in question.tags), Needs.NOTHING)
            self._quotes[needs].add(question.id, question.citations)

    def on(self, fact: Fact) -> Because | None:
        """Why a fact that a further draft rests on is not asked about; None when none rests on it."""
        return next((why for needs, why in _LACKS.items() if any(self._quotes[needs].on(fact))), None)


def overlaps(quote: str, sentence: str, passage: Passage) -> bool:
    """True when at least half of the shorter of the two lies in the other, in the passage's text."""
    if sentence in quote or quote in sentence:
        return bool(quote)
    one, other = passage.text.find(quote), passage.text.find(sentence)
    if one < 0 or other < 0:
        return False
    shared = min(one + len(quote), other + len(sentence)) - max(one, other)
    return shared * 2 >= min(len(quote), len(sentence))


def _cited(course: Course) -> tuple[_Quotes, _Quotes, _Quotes]:
    """What blocks, approved questions and drafts of questions quote, in the source language."""
    approved = {
        DraftItem(review.kind, review.id, review.lang): review.hash
        for review in course.reviews
        if review.state == "approved"
    }
    blocks, questions, drafts = _Quotes(), _Quotes(), _Quotes()
    source = course.languages[0] if course.languages else ""
    for subject in subjects(course):
        item = subject.item
        if item.lang != source:
            continue
        if item.kind == "block":
            blocks.add(item.id, subject.text.citations)
            continue
        holds = item in approved and approved[item] == subject.hash
        (questions if holds else drafts).add(item.id, subject.text.citations)
    return blocks, questions, drafts


class _Reasons:
    """The reasons that hold, and what is wrong with the others."""

    def __init__(self, entries: Sequence[NotAsked], passages: Mapping[str, Passage]) -> None:
        self._entries, self._passages = entries, passages
        self._by_passage: dict[str, list[NotAsked]] = {}
        for entry in entries:
            if entry.reason and self._fault(entry) is None:
                self._by_passage.setdefault(entry.passage, []).append(entry)

    def of(self, fact: Fact) -> NotAsked | None:
        """The reason given for a fact: one for its very words before one for the whole passage."""
        here = self._by_passage.get(fact.passage.id, [])
        exact = (one for one in here if one.quote and overlaps(one.quote, fact.sentence, fact.passage))
        return next(exact, None) or next((one for one in here if not one.quote), None)

    def _fault(self, entry: NotAsked) -> str | None:
        passage = self._passages.get(entry.passage)
        if passage is None:
            return "not-asked-of-what-is-gone"
        if entry.hash != passage.hash or entry.quote not in passage.text:
            return "not-asked-void"
        return None

    def findings(self) -> Iterator[Finding]:
        """Void entries, those of what is gone, and those that still wait for a reason."""
        for entry in self._entries:
            code = self._fault(entry)
            facts: dict[str, str | int] = {"passage": entry.passage}
            if code is not None:
                yield Finding(code, Level.WARNING, NAME, entry.line, facts)
            elif not entry.reason:
                yield Finding("not-asked-without-reason", Level.WARNING, NAME, entry.line, facts)


def open_entries(coverage: Coverage, not_asked: Sequence[NotAsked]) -> tuple[NotAsked, ...]:
    """An entry without a reason for each gap that has none yet, in the order of the guide."""
    known = {(entry.passage, entry.quote) for entry in not_asked}
    whole = {entry.passage for entry in not_asked if not entry.quote}
    found = dict.fromkeys(
        NotAsked(one.fact.passage.id, one.fact.passage.hash, "", "", one.fact.sentence)
        for one in coverage.gaps
    )
    return tuple(
        entry for entry in found if (entry.passage, entry.quote) not in known and entry.passage not in whole
    )
