"""Drafts that an author completes: whether that is done, and the tag taken off when it is."""

from __future__ import annotations

import re
from dataclasses import replace

from course.content.reviews import NEEDS
from course.drafting.phrases import PHRASES
from course.errors import ConflictError
from course.quiz.bank import parse_bank
from course.quiz.question import Bank, Question

_FRAME = ("case-write", "case-condition", "case-exception")
_TAGS = re.compile(r"tags\s*:")
_HEADING = re.compile(r"##(?!#)")


def needs_of(question: Question) -> tuple[str, ...]:
    """The tags that say what an author has to add."""
    return tuple(tag for tag in question.tags if tag in NEEDS)


def instruction_in(question: Question, lang: str) -> str:
    """The first line of the stem that tells the author what to write, '' for none."""
    starts = tuple(PHRASES[name][lang].partition("{")[0].strip() for name in _FRAME if lang in PHRASES[name])
    return next((line.strip() for line in question.stem.split("\n") if line.strip().startswith(starts)), "")


def without_needs(text: str, bank: Bank, question: Question) -> str:
    """The text of a bank with these tags taken off a question of it; every other line stays.

    Raises ConflictError `needs-not-removable` when the text would then say anything else.
    """
    wanted = replace(question, tags=tuple(tag for tag in question.tags if tag not in NEEDS))
    lines = text.split("\n")
    end = next((n for n in range(question.line, len(lines)) if _HEADING.match(lines[n])), len(lines))
    at = next((n for n in range(question.line, end) if _TAGS.match(lines[n])), None)
    if at is not None:
        tail = "\r" if lines[at].endswith("\r") else ""
        lines[at : at + 1] = [f"tags: {', '.join(wanted.tags)}{tail}"] if wanted.tags else []
    changed = "\n".join(lines)
    again, _ = parse_bank(changed, file=bank.file, module=bank.module, lang=bank.lang)
    expected = tuple(wanted if one == question else one for one in bank.questions)
    if again.questions != expected:
        raise ConflictError("needs-not-removable", id=question.id, file=bank.file)
    return changed
