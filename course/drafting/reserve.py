"""More drafts: `drafts/<lang>/<module>.md`, in the form of a bank, and how one moves into the bank.

The generator keeps the best drafts in the banks and the rest here. A draft that is accepted
moves as text, so that nothing else in either file changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from course.content.checks.sources import check_sources
from course.content.files import DRAFTS, QUIZZES, Folder
from course.content.model import Course, Module
from course.errors import ConflictError, Finding
from course.quiz.bank import parse_bank
from course.quiz.bank_head import BankHead, write_head
from course.quiz.flaws import flaws_of
from course.quiz.question import Bank, Question

_HEADING = re.compile(r"##(?!#)")
_ID = re.compile(r"\{#([a-z0-9-]+)\}\s*$")


@dataclass(frozen=True, slots=True)
class Reserve:
    """The further drafts of a module in a language, with what is wrong in their file.

    A draft whose id a bank has already given to another question has a free one here.
    """

    module: str
    lang: str
    file: str
    text: str
    questions: tuple[Question, ...]
    findings: tuple[Finding, ...]

    def findings_of(self, question: Question) -> tuple[Finding, ...]:
        """Faults and flaws of one draft, its sources among them."""
        end = min((each.line for each in self.questions if each.line > question.line), default=10**9)
        return tuple(one for one in self.findings if question.line <= one.line < end)


def read_reserves(folder: Folder, course: Course) -> tuple[Reserve, ...]:
    """All further drafts of a course folder; what its banks have already is left out."""
    reserves: list[Reserve] = []
    for lang in course.languages:
        banks = [module.banks[lang] for module in course.modules if lang in module.banks]
        taken = {question.id for bank in banks for question in bank.questions}
        for name, is_dir in folder.names(f"{DRAFTS}/{lang}"):
            if not is_dir and name.endswith(".md") and (one := _read(folder, course, lang, name, taken)):
                reserves.append(one)
    return tuple(reserves)


def _read(folder: Folder, course: Course, lang: str, name: str, taken: set[str]) -> Reserve | None:
    module = PurePosixPath(name).stem
    text = folder.text(name) if course.module(module) else None
    if text is None:
        return None
    bank, findings = parse_bank(text, file=name, module=module, lang=lang)
    there = []
    for question in bank.questions:
        if course.question(question.id, lang) != question:
            there.append(replace(question, id=free_id(question.id, taken)))
            taken.add(there[-1].id)
    alone = replace(course, modules=(Module(module, {}, {}, {lang: bank}),))
    faults = [*findings, *check_sources(alone, lambda cited: cited.line)]
    faults += (flaw for question in there for flaw in flaws_of(question, lang))
    return Reserve(module, lang, name, text, tuple(there), tuple(faults))


def bank_file(module: str, lang: str) -> str:
    """The file of a module's bank."""
    return f"{QUIZZES}/{lang}/{module}.md"


def free_id(question_id: str, taken: Iterable[str]) -> str:
    """The id itself when no bank has it, else the first free one of its kind: `meld-2` ..."""
    known = set(taken)
    stem = re.sub(r"-\d+$", "", question_id)
    numbers = (f"{stem}-{n}" for n in range(2, len(known) + 3))
    return question_id if question_id not in known else next(name for name in numbers if name not in known)


def move_in(bank_text: str, reserve_text: str, question: Question, bank: Bank) -> str:
    """The text of the bank with the draft at its end; `bank_text` is '' when there is none yet.

    Raises ConflictError `draft-not-movable` when the bank would then say anything else than
    what it says now and the draft.
    """
    chunk = "\n".join(_cut(reserve_text, question)[0]).rstrip("\n")
    heading, line, rest = chunk.partition("\n")
    chunk = _ID.sub(f"{{#{question.id}}}", heading) + line + rest
    start = bank_text or "\n".join(write_head(BankHead(bank.module, bank.title, bank.pass_percent))) + "\n"
    text = start.rstrip("\n") + "\n\n" + chunk + "\n"
    again, _ = parse_bank(text, file=bank.file, module=bank.module, lang=bank.lang)
    if again.questions != (*bank.questions, question):
        raise ConflictError("draft-not-movable", id=question.id, file=bank.file)
    return text


def move_out(reserve_text: str, question: Question) -> str:
    """The text of the further drafts without one of them."""
    _, rest = _cut(reserve_text, question)
    return "\n".join(rest).rstrip("\n") + "\n"


def move_back(bank_text: str, reserve_text: str, question: Question, module: str) -> tuple[str, str]:
    """The texts of the bank and of the further drafts with a draft that had moved in back at their end.

    `reserve_text` is '' when there are none left. Raises ConflictError as `move_out`.
    """
    lines, rest = _cut(bank_text, question)
    start = (reserve_text or "\n".join(write_head(BankHead(module)))).rstrip("\n")
    chunk = "\n".join(lines).strip("\n")
    return "\n".join(rest).rstrip("\n") + "\n", f"{start}\n\n{chunk}\n"


def _cut(text: str, question: Question) -> tuple[list[str], list[str]]:
    """The lines of a question, and the others; raises ConflictError when it is not where it was."""
    lines = text.split("\n")
    start = question.line - 1
    if not (0 <= start < len(lines) and _HEADING.match(lines[start])):
        raise ConflictError("draft-moved", id=question.id, file=question.file)
    end = next((n for n in range(start + 1, len(lines)) if _HEADING.match(lines[n])), len(lines))
    return lines[start:end], lines[:start] + lines[end:]
