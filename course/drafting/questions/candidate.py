"""A candidate question: what a rule proposes, with how likely people are to keep it."""

from __future__ import annotations

from dataclasses import dataclass

from course.drafting.phrases import phrase
from course.drafting.statements import Statement
from course.language.words import stems


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pick-one question: stem, key and distractors in plain text, and the sentence it rests on.

    `keep` is the share of such drafts that stood as they were in the trials, in per cent;
    `worth` how much the fact is worth knowing, in per cent of a duty or a limit.
    """

    rule: str
    statement: Statement
    stem: str
    key: str
    distractors: tuple[str, ...]
    keep: int
    worth: int


GAP = "_____"


LONGEST_STEM = 38
"""Words, the gap among them (guard 10 says 35; a statute's sentences run a little longer)."""


def gap_stem(statement: Statement, start: int, end: int, *, context: str) -> str:
    """The shown sentence with a gap, after its section's title where that says something more."""
    gapped = f"{statement.shown[:start]}{GAP}{statement.shown[end:]}"
    mine = stems(context)
    repeats = len(mine & stems(gapped)) * 2 > len(mine)
    whole = f"{context}: {gapped}"
    return gapped if not context or repeats or len(whole.split()) > LONGEST_STEM else whole


def feedback(statement: Statement, lang: str) -> str:
    """What is said after an answer: the guide's own sentence."""
    return phrase("feedback-source", lang, quote=statement.text)
