"""New blocks and questions put into texts that people write: every other line stays byte for byte.

The new text is read back. Where it does not say exactly what it should (the text has a form
that cannot be cut so), None is given, and the caller leaves the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from course.content.blocks import Chunk, SourceLine, cut
from course.content.frontmatter import read_front_matter, write_front_matter
from course.content.lesson import parse_lesson, split_lines, write_block, write_sources
from course.content.model import Block, Lesson
from course.errors import Level
from course.quiz.bank import parse_bank
from course.quiz.question import Bank, Question
from course.quiz.question_text import write_question

_NUMBER = re.compile(r"\.\d+$")

Inserted = Mapping[int, Sequence[Block]]
"""Index of a block -> what comes after it; -1 is the start of the lesson."""


class _Lines:
    """The lines of a text with what is to be put in and taken out; its line ends are kept."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._end = "\r" if len(self._lines) > 1 and self._lines[0].endswith("\r") else ""
        self._out: set[int] = set()
        self._before: dict[int, list[str]] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def is_blank(self, at: int) -> bool:
        return not self._lines[at].strip()

    def drop(self, at: int) -> None:
        self._out.add(at)

    def put(self, at: int, lines: Sequence[str]) -> None:
        """Lines before the one at a place; `len` is the end."""
        self._before.setdefault(at, []).extend(line + self._end for line in lines)

    @property
    def after_last(self) -> int:
        """The place after the last line that is not blank."""
        last = len(self._lines)
        while last and self.is_blank(last - 1):
            last -= 1
        return last

    def text(self) -> str:
        kept: list[str] = []
        for n in range(len(self._lines) + 1):
            kept += self._before.get(n, [])
            if n < len(self._lines) and n not in self._out:
                kept.append(self._lines[n])
        return "\n".join(kept)


class _LessonLines(_Lines):
    """A lesson's lines: blocks go in from first to last, each with its sources after those before it."""

    def __init__(self, text: str, chunks: Sequence[Chunk], sources: Sequence[SourceLine]) -> None:
        super().__init__(text)
        self._sources: dict[str, list[int]] = {}
        for source in sources:
            self._sources.setdefault(_NUMBER.sub("", source.label), []).append(source.line - 1)
        self._source_lines = {source.line - 1 for source in sources}
        self._spans = self._spans_of(chunks)
        self._next_source = min(self._source_lines, default=self.after_last)

    def _spans_of(self, chunks: Sequence[Chunk]) -> list[tuple[int, int]]:
        """For each chunk the place of its first line, and the place after its last."""
        starts = [(chunk.heading_line or chunk.line) - 1 for chunk in chunks]
        spans = []
        for start, following in pairwise([*starts, len(self)]):
            end = following
            while end > start and (self.is_blank(end - 1) or end - 1 in self._source_lines):
                end -= 1
            spans.append((start, end))
        return spans

    def insert_first(self, block: Block) -> None:
        """A block before all others."""
        self.put(self._spans[0][0] if self._spans else len(self), [*write_block(block).split("\n"), ""])
        self.put(self._next_source, write_sources(block))

    def insert_after(self, n: int, block: Block) -> None:
        """A block after the one of a number and what has been put in there."""
        self.put(self._spans[n][1], ["", *write_block(block).split("\n")])
        self.put(self._next_source, write_sources(block))

    def pass_by(self, name: str) -> None:
        """Go past a block that stays."""
        self._next_source = max([self._next_source, *(at + 1 for at in self._sources.get(name, ()))])

    def exchange(self, n: int, name: str, block: Block | None) -> None:
        """Another block in the place of one, or none."""
        first, end = self._spans[n]
        own = self._sources.get(name, [])
        for at in (*(at for at in range(first, end) if at not in self._source_lines), *own):
            self.drop(at)
        if block is not None:
            self.put(first, write_block(block).split("\n"))
            self.put(own[0] if own else self._next_source, write_sources(block))
        elif end < len(self) and self.is_blank(end):
            self.drop(end)
        self.pass_by(name)


def splice_lesson(
    text: str,
    lesson: Lesson,
    module: str,
    *,
    changed: Mapping[int, Block | None],
    added: Inserted,
    head: Lesson,
) -> str | None:
    """A lesson's text with other blocks in the places of some and new ones between; None if it cannot be.

    `lesson` is what the text says; `head` gives title, objectives and minutes. A block that is
    changed to None goes.
    """
    lines = split_lines(text)
    front, _ = read_front_matter(lines, file=lesson.file)
    chunks, sources, _ = cut(lines, front.body_line, file=lesson.file)
    if len(chunks) != len(lesson.blocks):
        return None
    result = _LessonLines(text, chunks, sources)
    wanted = list(added.get(-1, ()))
    for first in wanted:
        result.insert_first(first)
    for n, old in enumerate(lesson.blocks):
        block: Block | None = changed.get(n, old)
        if n in changed:
            result.exchange(n, old.id, block)
        else:
            result.pass_by(old.id)
        wanted += [block] if block is not None else []
        for new in added.get(n, ()):
            result.insert_after(n, new)
            wanted.append(new)
    spliced = result.text()
    if _head(head) != _head(lesson):
        if front.comments or set(front.values) - {"title", "objectives", "minutes", "content_note"}:
            head = lesson
        else:
            spliced = _with_head(spliced, front.body_line, head)
    expected = replace(
        lesson,
        blocks=tuple(wanted),
        title=head.title,
        objectives=head.objectives,
        minutes=head.minutes,
    )
    again, findings = parse_lesson(
        spliced, file=lesson.file, module=module, lesson_id=lesson.id, lang=lesson.lang
    )
    is_whole = again == expected and not any(finding.level is Level.ERROR for finding in findings)
    return spliced if is_whole else None


def _head(lesson: Lesson) -> tuple[str, tuple[str, ...], int]:
    return lesson.title, lesson.objectives, lesson.minutes


def _with_head(text: str, body_line: int, head: Lesson) -> str:
    written = write_front_matter(
        {
            "title": head.title,
            "objectives": head.objectives,
            "minutes": head.minutes,
            "content_note": head.content_note,
        }
    )
    lines = text.split("\n")
    end = "\r\n" if lines[0].endswith("\r") else "\n"
    return written.replace("\n", end) + "\n".join(lines[body_line:])


def splice_bank(
    text: str, bank: Bank, *, changed: Mapping[int, Question], added: Sequence[Question]
) -> str | None:
    """A bank's text with other questions in the places of some, new ones at its end; None if it cannot be."""
    result = _Lines(text)
    starts = [question.line - 1 for question in bank.questions]
    headings = [n for n, line in enumerate(split_lines(text)) if _is_heading(line)]
    if not set(starts) <= set(headings):
        return None
    for n, question in changed.items():
        end = next((at for at in headings if at > starts[n]), len(result))
        while end > starts[n] and result.is_blank(end - 1):
            end -= 1
        for at in range(starts[n], end):
            result.drop(at)
        result.put(starts[n], write_question(question))
    for question in added:
        result.put(result.after_last, ["", *write_question(question)])
    spliced = result.text()
    questions = [changed.get(n, question) for n, question in enumerate(bank.questions)]
    expected = replace(bank, questions=(*questions, *added))
    again, findings = parse_bank(spliced, file=bank.file, module=bank.module, lang=bank.lang)
    is_whole = again == expected and not any(finding.level is Level.ERROR for finding in findings)
    return spliced if is_whole else None


def _is_heading(line: str) -> bool:
    return line.startswith("##") and not line.startswith("###")
