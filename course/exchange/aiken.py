"""Aiken: one question with one right answer, in a form that can be typed anywhere.

    Who must avert a serious offence?
    A. The police alone
    B. Everybody
    ANSWER: B

(https://docs.moodle.org/en/Aiken_format). Plain words, no feedback, no ids, no labels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from course.errors import Level
from course.exchange.html_text import from_plain, is_plain, line_from_plain, line_to_plain, stem_to_plain
from course.exchange.items import Delivery, Intake, Item
from course.exchange.model import Exchanged, Format, Written
from course.quiz.options import Option
from course.quiz.question import Bank, Question
from course.quiz.question_types.single import Single

_OPTION = re.compile(r"([A-Z])[).][ \t]*(.*)")
_ANSWER = re.compile(r"ANSWER:[ \t]*(\S*)[ \t]*")
_LIKE_ANSWER = re.compile(r"answer\s*:?\s*([a-z])[).]?\s*", re.IGNORECASE)
_LOOKS = re.compile(rb"(?m)^\s*ANSWER:[ \t]*[A-Z][ \t]*\r?$")


@dataclass(slots=True)
class _Draft:
    """A question while its lines are being read."""

    line: int
    stem: list[str] = field(default_factory=list)
    options: list[tuple[str, str, int]] = field(default_factory=list)
    answer: str = ""
    answer_line: int = 0


def sniff(data: bytes, name: str) -> bool:
    """True for a text file with a line `ANSWER: B`."""
    lower = name.lower()
    if not lower.endswith((".txt", ".aiken", ".aik")):
        return False
    return bool(_LOOKS.search(data[:200_000].replace(b"\0", b"")))


def read(data: bytes, *, file: str, lang: str) -> Exchanged:
    """The questions of an Aiken file. Never raises."""
    intake = Intake(file, lang)
    text = intake.text(data)
    for draft in _drafts(text or ""):
        if intake.is_full:
            break
        item = intake.start("aiken", line=draft.line)
        stem = " ".join(draft.stem)
        if _is_sound(draft, item):
            options = tuple(
                Option(line_from_plain(words), letter == draft.answer) for letter, words, _ in draft.options
            )
            intake.keep(item, Question("", from_plain(stem), Single(options)))
        item.title = item.title or stem[:300]
    return intake.result()


def _drafts(text: str) -> Iterator[_Draft]:
    """A question ends with its answer, or where words follow on options."""
    draft: _Draft | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.strip()
        if not words:
            continue
        option, answer = _OPTION.fullmatch(words), _ANSWER.fullmatch(words)
        if draft is not None and draft.options and not option and not answer:
            loose = _LIKE_ANSWER.fullmatch(words)
            if loose is None:
                yield draft
                draft = None
            else:
                answer = loose
        draft = draft or _Draft(number)
        if answer:
            draft.answer, draft.answer_line = answer[0], number
            yield draft
            draft = None
        elif option and (draft.stem or draft.options or option[1] == "A"):
            draft.options.append((option[1], option[2], number))
        else:
            draft.stem.append(words)
    if draft is not None:
        yield draft


def _is_sound(draft: _Draft, item: Item) -> bool:
    """True for a question that keeps the form; else the item says what is wrong, and where."""
    found = _ANSWER.fullmatch(draft.answer)
    letters = [letter for letter, _, _ in draft.options]
    expected = [chr(ord("A") + place) for place in range(len(letters))]
    if not draft.stem:
        item.leave_out("exchange-stem-empty", level=Level.ERROR)
    elif not draft.options:
        item.leave_out("aiken-no-options", level=Level.ERROR)
    elif letters != expected:
        at = next(place for place, letter in enumerate(letters) if letter != expected[place])
        facts = {"letter": letters[at], "expected": expected[at]}
        item.leave_out("aiken-letters", level=Level.ERROR, line=draft.options[at][2], **facts)
    elif not draft.answer:
        item.leave_out("aiken-answer-missing", level=Level.ERROR, line=draft.options[-1][2])
    elif not found:
        item.leave_out("aiken-answer-form", level=Level.ERROR, line=draft.answer_line, text=draft.answer[:60])
    elif found[1] not in letters:
        item.leave_out(
            "aiken-answer-unknown", level=Level.ERROR, line=draft.answer_line, letter=found[1][:10]
        )
    else:
        draft.answer = found[1]
        return True
    return False


def write(bank: Bank) -> Written:
    """The questions with one right answer; explanations, feedback and labels have no place."""
    delivery = Delivery(bank)
    chunks: list[str] = []
    for question in bank.questions:
        item = delivery.start(question)
        content = question.content
        if not isinstance(content, Single):
            item.leave_out("exchange-type-not-sayable", format="Aiken", type=content.type_name)
            continue
        keys = [place for place, option in enumerate(content.options) if option.is_key]
        stem = stem_to_plain(question.stem)
        if len(keys) != 1:
            item.leave_out("exchange-several-right" if keys else "question-key-missing")
            continue
        if _OPTION.fullmatch(stem) or _LIKE_ANSWER.fullmatch(stem) or _ANSWER.fullmatch(stem):
            item.leave_out("aiken-stem-like-option")
            continue
        lines = [stem]
        for place, option in enumerate(content.options):
            lines.append(f"{chr(ord('A') + place)}. {line_to_plain(option.text)}")
        lines.append(f"ANSWER: {chr(ord('A') + keys[0])}")
        _tell_losses(item, question, content)
        delivery.take(item, question, "aiken")
        chunks.append("\n".join(lines) + "\n")
    return delivery.written("\n".join(chunks).encode())


def _tell_losses(item: Item, question: Question, content: Single) -> None:
    if not all(is_plain(text) for text in (question.stem, *(option.text for option in content.options))):
        item.changed("exchange-marks-lost")
    if question.explanation:
        item.changed("exchange-explanation-lost")
    if any(option.feedback for option in content.options):
        item.changed("exchange-option-feedback-lost")
    if any(option.is_fixed for option in content.options):
        item.changed("exchange-fixed-lost")


FORMATS = (Format("aiken", "Aiken", (".txt", ".aiken"), 30, sniff, read, write),)
