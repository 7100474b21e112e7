"""What there is to review, in the order in which a reviewer's minutes are worth most.

Critical questions and the passages that they rest on come first, then what is likeliest to be usable
(generation notes: "critical passages, then P(usable)"), then the order of the course; questions
before blocks, which are the guide's own words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from course.citation import Citation
from course.content.model import Block, Course, Review
from course.content.release import DraftItem, Subject, subjects
from course.drafting.questions.calibration import Confidence, confidences, rule_of
from course.errors import Finding, Level
from course.quiz.question import Question

_LABEL = re.compile(r"\[\^([a-z0-9-]+)(?:\.\d+)?\]:")
_OF_REVIEWS = frozenset({"approval-void", "rejection-void", "rejected", "review-of-what-is-gone", "drafts"})


class Standing(StrEnum):
    """How a text stands: judged as it now reads, judged as it read before, or never."""

    DRAFT = "draft"
    VOID = "void"
    APPROVED = "approved"
    REJECTED = "rejected"

    @property
    def is_open(self) -> bool:
        """True when somebody has still to judge it."""
        return self in {Standing.DRAFT, Standing.VOID}


@dataclass(frozen=True, slots=True)
class Work:
    """A block or question to judge, with all that a reviewer has to know of it.

    `confidence` is None for what no rule made. `in_reserve` is a further draft that no bank
    has yet.
    """

    subject: Subject
    module: str
    review: Review | None = None
    rule: str = ""
    confidence: Confidence | None = None
    is_critical: bool = False
    in_reserve: bool = False
    findings: tuple[Finding, ...] = ()

    @property
    def item(self) -> DraftItem:
        """Kind, id and language."""
        return self.subject.item

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The passages that it rests on, with their quotes."""
        return self.subject.text.citations

    @property
    def standing(self) -> Standing:
        """How it stands now."""
        if self.review is None:
            return Standing.DRAFT
        return Standing(self.review.state) if self.review.hash == self.subject.hash else Standing.VOID

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What stops an approval: it would fall as soon as the fault is mended."""
        return tuple(finding for finding in self.findings if finding.level is Level.ERROR)

    @property
    def order(self) -> tuple[bool, bool, bool, float]:
        """What sorts the likeliest gain first; what no rule made comes after what one did."""
        usable = float(self.confidence.usable) if self.confidence else 0.0
        text = self.subject.text
        itself = isinstance(text, Question) and text.critical
        return (not itself, not self.is_critical, self.item.kind != "question", -usable)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which work is asked for; '' asks for all of a kind, module or language."""

    kind: str = ""
    module: str = ""
    lang: str = ""
    state: str = "open"
    changed: bool = False

    def takes(self, work: Work) -> bool:
        """True for what was asked for. `open` is what has still to be judged.

        `changed`, instead of a state, is what reads otherwise than when it was judged, and what a
        new edition of the guide would have otherwise.
        """
        if self.changed:
            is_chosen = work.standing is Standing.VOID or any(
                finding.code == "update-conflict" for finding in work.findings
            )
            return is_chosen and self._is_there(work)
        is_open = self.state == "open" and work.standing.is_open
        return (is_open or self.state in ("all", work.standing.value)) and self._is_there(work)

    def _is_there(self, work: Work) -> bool:
        return (
            self.kind in ("", work.item.kind)
            and self.module in ("", work.module)
            and self.lang in ("", work.item.lang)
        )


def work_of(
    course: Course, findings: Iterable[Finding] = (), lines_of: Callable[[str], Sequence[str]] = lambda _: ()
) -> tuple[Work, ...]:
    """All blocks and questions of a course, the worthiest first.

    `findings` are those of the check; `lines_of` gives the lines of a file, which tell whose
    source at the end of a lesson a finding is about.
    """
    everything = list(subjects(course))
    of_item = _findings_by_item(everything, findings, lines_of)
    critical = _critical_passages(course)
    reviews = {DraftItem(review.kind, review.id, review.lang): review for review in course.reviews}
    sure = confidences(course)
    work = [
        Work(
            subject,
            module,
            reviews.get(subject.item),
            *_made_by(subject, sure),
            is_critical=_is_critical(subject.text, critical),
            findings=tuple(of_item.get(subject.item, ())),
        )
        for module, subject in _with_modules(course, everything)
    ]
    return tuple(sorted(work, key=lambda one: one.order))


def reserve_work(
    course: Course, drafts: Iterable[tuple[str, str, Question]], findings: Mapping[str, Sequence[Finding]]
) -> tuple[Work, ...]:
    """The further drafts as work: (module, language, question), and the findings by question id."""
    critical = _critical_passages(course)
    reviews = {DraftItem(review.kind, review.id, review.lang): review for review in course.reviews}
    sure = confidences(course)
    work = []
    for module, lang, question in drafts:
        item = DraftItem("question", question.id, lang)
        subject = Subject(item, question, question.file, question.line)
        work.append(
            Work(
                subject,
                module,
                reviews.get(item),
                *_made_by(subject, sure),
                is_critical=_is_critical(question, critical),
                in_reserve=True,
                findings=tuple(findings.get(question.id, ())),
            )
        )
    return tuple(sorted(work, key=lambda one: one.order))


def counts(work: Iterable[Work]) -> Counter[tuple[str, Standing]]:
    """How many of each kind stand in which way."""
    return Counter((one.item.kind, one.standing) for one in work)


def judged(work: Work, review: Review | None) -> Work:
    """The same work after a decision."""
    return replace(work, review=review)


def _made_by(subject: Subject, sure: Mapping[tuple[str, str], Confidence]) -> tuple[str, Confidence | None]:
    rule = rule_of(subject.text) if isinstance(subject.text, Question) else ""
    return rule, sure.get((rule, subject.item.lang))


def _with_modules(course: Course, everything: Sequence[Subject]) -> Iterator[tuple[str, Subject]]:
    """Each subject with its module, in the order of the course."""
    of_question = {
        (lang, question.id): module.id
        for module in course.modules
        for lang, bank in module.banks.items()
        for question in bank.questions
    }
    for subject in everything:
        item = subject.item
        if isinstance(subject.text, Block):
            yield item.id.split("/", 1)[0], subject
        else:
            yield of_question[item.lang, item.id], subject


def _critical_passages(course: Course) -> frozenset[str]:
    """The passages that critical questions rest on."""
    return frozenset(
        citation.passage
        for module in course.modules
        for bank in module.banks.values()
        for question in bank.questions
        if question.critical
        for citation in question.citations
    )


def _is_critical(text: Block | Question, passages: frozenset[str]) -> bool:
    return (isinstance(text, Question) and text.critical) or any(
        citation.passage in passages for citation in text.citations
    )


def _findings_by_item(
    everything: Sequence[Subject],
    findings: Iterable[Finding],
    lines_of: Callable[[str], Sequence[str]],
) -> dict[DraftItem, list[Finding]]:
    """Whose each finding is: by the line it stands on, and at the end of a lesson by the label there."""
    of_file: defaultdict[str, list[Subject]] = defaultdict(list)
    for subject in everything:
        of_file[subject.file].append(subject)
    found: defaultdict[DraftItem, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.code in _OF_REVIEWS or not finding.line or finding.file not in of_file:
            continue
        whose = _whose(finding, of_file[finding.file], lines_of)
        if whose is not None:
            found[whose].append(finding)
    return found


def _whose(
    finding: Finding, there: Sequence[Subject], lines_of: Callable[[str], Sequence[str]]
) -> DraftItem | None:
    lines = lines_of(finding.file)
    line = lines[finding.line - 1] if 0 < finding.line <= len(lines) else ""
    if label := _LABEL.match(line):
        return next((one.item for one in there if one.item.id.endswith(f"#{label[1]}")), None)
    above = [one for one in there if one.line <= finding.line]
    nearest = max(above, key=lambda one: one.line, default=None)
    if nearest is None or (
        isinstance(nearest.text, Question)
        and any(line.startswith("## ") for line in lines[nearest.line : finding.line])
    ):
        return None  # of a question that cannot be read
    return nearest.item
