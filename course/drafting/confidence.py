"""How sure a rule of drafting has been: the trials' shares, moved by what reviewers of this course did.

A rule of succession on top of the trials (generation notes): (k + 2p)/(n + 2), where p is the share
in the trials and k of n drafts of the rule in this language have stood in this course.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from course.content.model import Course, Review
from course.content.reviews import EDITED
from course.quiz.question import Question

START = {
    "steps": (80, 80),
    "ordering": (80, 80),
    "number": (70, 95),
    "definition": (75, 75),
    "modality": (55, 80),
    "matching": (45, 90),
    "who": (25, 85),
    "action": (20, 65),
    "condition": (20, 65),
}
"""Rule -> per cent kept as they were, per cent usable with at most one edit, in the trials."""

UNKNOWN = (50, 50)
"""The same of a rule that nobody has tried."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """What becomes of such drafts: shares in [0, 1], and how many of this course they rest on."""

    keep: Fraction
    usable: Fraction
    judged: int


def rule_of(question: Question) -> str:
    """The rule that made a question, its first tag; '' when people wrote it."""
    return question.tags[0] if question.tags and question.tags[0] in START else ""


def confidences(course: Course) -> dict[tuple[str, str], Confidence]:
    """(rule, language) -> how sure it is, by the trials and by the reviews that still hold a text."""
    reviews = {(r.id, r.lang): r for r in course.reviews if r.kind == "question"}
    tally: dict[tuple[str, str], list[Review]] = {}
    for module in course.modules:
        for lang, bank in module.banks.items():
            for question in bank.questions:
                review = reviews.get((question.id, lang))
                if review is not None and (rule := rule_of(question)):
                    tally.setdefault((rule, lang), []).append(review)
    return {
        (rule, lang): _moved(rule, tally.get((rule, lang), [])) for rule in START for lang in course.languages
    }


def _moved(rule: str, judged: list[Review]) -> Confidence:
    approved = [review for review in judged if review.state == "approved"]
    as_is = sum(review.note != EDITED for review in approved)
    keep, usable = (Fraction(percent, 100) for percent in START[rule])
    n = len(judged) + 2
    return Confidence((as_is + 2 * keep) / n, (len(approved) + 2 * usable) / n, len(judged))
