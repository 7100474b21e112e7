"""How sure each rule has been: the share of its drafts that people kept, by rule and language.

A rule begins with what the project's own readings of drafts gave it (`START`). Every decision in
a `reviews.toml` on a question that has the rule's name as its first tag moves that: with n
decisions, k of them favourable, the observed share is (k + 1) / (n + 2), and it weighs
n / (n + `PRIOR`) beside the start value. So three reviews move little, and a hundred decide.

- approved as drafted: kept, and usable;
- approved after an edit (the note `edited`, or the text has changed since): usable, not kept;
- rejected: neither.

A rejected question counts for as long as it stands in its bank: what is deleted has no tag.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from course.content.model import Course
from course.content.release import DraftItem, subjects
from course.content.reviews import EDITED
from course.quiz.question import Question

PRIOR = 20
"""So many reviews weigh as much as a start value, which rests on some forty drafts and one judge."""

START: Mapping[str, tuple[int, int]] = {
    "steps": (80, 80),
    "definition": (75, 75),
    "number": (70, 95),
    "modality": (55, 80),
    "misunderstanding": (50, 80),
    "sorting": (50, 80),
    "matching": (45, 90),
    "who": (25, 85),
    "condition": (20, 65),
    "exception": (10, 55),
    "case": (10, 50),
}
"""Rule -> per cent of its drafts that stood as they were, and that stood after one edit at most.

Misunderstanding, sorting, exception and case are guesses: too few were read.
"""

UNKNOWN = (50, 50)
"""The same of what no rule here made."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """What becomes of a rule's drafts: shares in [0, 1], and how many reviews moved them."""

    keep: Fraction
    usable: Fraction
    judged: int = 0

    @property
    def percent(self) -> tuple[int, int]:
        """Both shares in whole per cent."""
        return _percent(self.keep), _percent(self.usable)


@dataclass(frozen=True, slots=True)
class Judged:
    """What people decided on the drafts of a rule in a language."""

    unchanged: int = 0
    edited: int = 0
    rejected: int = 0

    @property
    def total(self) -> int:
        """All decisions."""
        return self.unchanged + self.edited + self.rejected


@dataclass(frozen=True, slots=True)
class Calibration:
    """What is known of the rules: (rule, language) -> decisions. Empty, it gives the start values."""

    judged: Mapping[tuple[str, str], Judged] = field(default_factory=dict)

    def of(self, rule: str, lang: str) -> Confidence:
        """How sure the rule has been in the language; one that is not known is as likely as not."""
        keep, usable = START.get(rule, UNKNOWN)
        seen = self.judged.get((rule, lang), Judged())
        n, k = seen.total, seen.unchanged
        return Confidence(_blend(keep, k, n), _blend(usable, k + seen.edited, n), n)


def _blend(start: int, good: int, total: int) -> Fraction:
    """A start value in per cent moved by `good` of `total` decisions."""
    weight = Fraction(total, total + PRIOR)
    return (1 - weight) * Fraction(start, 100) + weight * Fraction(good + 1, total + 2)


def _percent(share: Fraction) -> int:
    return int(share * 100 + Fraction(1, 2))


def rule_of(question: Question) -> str:
    """The rule that made a question, its first tag; '' when people wrote it."""
    first = question.tags[0] if question.tags else ""
    return first if first in START else ""


def calibrate(courses: Iterable[Course]) -> Calibration:
    """Count the decisions in the reviews of one or more courses."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for course in courses:
        now = {subject.item: subject for subject in subjects(course)}
        for review in course.reviews:
            subject = now.get(DraftItem(review.kind, review.id, review.lang))
            if subject is None or not isinstance(subject.text, Question):
                continue
            if not (rule := rule_of(subject.text)):
                continue
            what = "rejected"
            if review.state == "approved":
                is_same = subject.hash == review.hash and review.note != EDITED
                what = "unchanged" if is_same else "edited"
            counts.setdefault((rule, review.lang), Counter())[what] += 1
    return Calibration(
        {key: Judged(n["unchanged"], n["edited"], n["rejected"]) for key, n in sorted(counts.items())}
    )


def confidences(course: Course) -> dict[tuple[str, str], Confidence]:
    """(rule, language) -> how sure it has been, by the start values and the course's own reviews."""
    calibration = calibrate([course])
    return {(rule, lang): calibration.of(rule, lang) for rule in START for lang in course.languages}
