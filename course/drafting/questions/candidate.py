"""A candidate question: what a rule proposes, with how likely people are to keep it."""

from __future__ import annotations

from dataclasses import dataclass

from course.drafting.phrases import phrase
from course.drafting.statements import Statement


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


def gap_stem(statement: Statement, start: int, end: int, *, context: str) -> str:
    """The shown sentence with a gap, after the title of its section when there is one."""
    gapped = f"{statement.shown[:start]}{GAP}{statement.shown[end:]}"
    return f"{context}: {gapped}" if context else gapped


def feedback(statement: Statement, lang: str) -> str:
    """What is said after an answer: the guide's own sentence."""
    return phrase("feedback-source", lang, quote=statement.text)
