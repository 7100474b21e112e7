"""Banks as text: reading and writing the Markdown that people keep questions in.

A question begins with `## stem {#id}`; the form of its answers gives its type (each type in
`question_types/` says which form is its own); `>` is feedback or explanation, and the lines
at the end are `key: value`. Reading never raises: everything that is wrong is a finding with
its line, and all other questions are still read.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace

from course.errors import CourseError, Finding, Level
from course.quiz.bank_head import BankHead, read_head, write_head
from course.quiz.lines import Line
from course.quiz.question import Bank, Question
from course.quiz.question_text import read_question, write_question
from course.quiz.typed import is_unreadable

MAX_CHARACTERS = 2_000_000
"""A bank is read up to here; what follows is not."""

MAX_LINE = 10_000
"""A line is read up to here, in characters."""


def parse_bank(text: str, *, file: str, module: str, lang: str) -> tuple[Bank, tuple[Finding, ...]]:
    """The bank that a text holds, and everything that is wrong with it, in the order of the lines.

    `module` is the module that the bank's file is named after. Never raises.
    """
    lines, findings = _read_lines(text)
    head, at, more = read_head(lines)
    findings += more
    if head.module and head.module != module:
        named = {"named": head.module, "module": module}
        findings.append(Finding("bank-of-another-module", line=head.module_line, facts=named))
    questions: list[Question] = []
    seen: dict[str, int] = {}
    for chunk in _chunks(lines[at:], findings):
        question_id, question, faults = read_question(chunk, lang=lang, file=file)
        findings += faults
        if question_id in seen:
            findings.append(
                Finding(
                    "question-id-twice",
                    line=chunk[0].number,
                    facts={"id": question_id, "first": seen[question_id]},
                )
            )
        elif question_id:
            seen[question_id] = chunk[0].number
        if question is not None:
            questions.append(question)
    if not questions and not any(finding.level is Level.ERROR for finding in findings):
        findings.append(Finding("bank-empty", Level.WARNING, line=1))
    bank = Bank(module, lang, tuple(questions), head.pass_percent, head.title, file, head.extra)
    found = sorted((replace(finding, file=file) for finding in findings), key=Finding.sort_key)
    return bank, tuple(found)


def _read_lines(text: str) -> tuple[list[Line], list[Finding]]:
    """The text in NFC, cut into lines as editors count them."""
    findings: list[Finding] = []
    if len(text) > MAX_CHARACTERS:
        findings.append(Finding("bank-too-long", line=1, facts={"limit": MAX_CHARACTERS}))
        text = text[:MAX_CHARACTERS]
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    lines: list[Line] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > MAX_LINE:
            findings.append(Finding("bank-line-too-long", line=number, facts={"limit": MAX_LINE}))
        if is_unreadable(line):
            findings.append(Finding("bank-sign-unreadable", line=number))
        lines.append(Line(number, line[:MAX_LINE].rstrip()))
    return lines, findings


def _chunks(lines: Sequence[Line], findings: list[Finding]) -> list[list[Line]]:
    """The lines of each question, its heading first."""
    chunks: list[list[Line]] = []
    for line in lines:
        if line.text.startswith("##") and not line.text.startswith("###"):
            chunks.append([line])
        elif chunks:
            chunks[-1].append(line)
        elif not line.is_blank:
            findings.append(Finding("bank-text-before-questions", line=line.number))
    return chunks


Read = Callable[..., tuple[Bank, tuple[Finding, ...]]]
"""Reads a text as `parse_bank` does, with its arguments."""


def write_bank(bank: Bank, *, read: Read = parse_bank) -> str:
    """The text that `parse_bank` reads as this bank, in a fixed form; `read` is what reads it back.

    Raises CourseError for a bank that no text can hold: an option of two lines, a stem
    with a line that would be read as an answer.
    """
    lines = write_head(BankHead(bank.module, bank.title, bank.pass_percent, bank.extra))
    for question in bank.questions:
        lines += [*write_question(question), ""]
    text = "\n".join(lines).rstrip("\n") + "\n"
    again, _ = read(text, file=bank.file, module=bank.module, lang=bank.lang)
    if again != bank:
        pairs = zip(bank.questions, (*again.questions, *[None] * len(bank.questions)), strict=False)
        first = next((question.id for question, read in pairs if question != read), "")
        raise CourseError("bank-not-writable", question=first, file=bank.file)
    return text
