"""The fixed form of a course folder's files: missing ids made, keys in order, stray spaces gone.

Nothing that is read ever changes but the ids that were missing: every new text is read again
and used only when it says the same. A file with faults is left as it is.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from course import markup
from course.content.attributes import free_id, read_attributes, write_attributes
from course.content.blocks import Chunk, cut
from course.content.files import MAX_TEXT, MODULES, QUIZZES, Folder
from course.content.frontmatter import read_front_matter, write_front_matter
from course.content.lesson import BRACES, KEYS, parse_lesson, split_lines
from course.content.load import LESSON_NAME, load_course
from course.content.model import Lesson
from course.errors import CourseError, Finding, Level
from course.language.slug import slug
from course.quiz.bank import parse_bank, write_bank
from course.quiz.canonical import structure_hash
from course.quiz.question import Bank, Question

MENDED = frozenset({"id-missing", "question-id-missing"})
"""Faults that the fixed form mends."""

_LESSON = re.compile(rf"{MODULES}/(?P<lang>[^/]+)/(?P<module>[^/]+)/(?P<name>[^/]+)")
_BANK = re.compile(rf"{QUIZZES}/(?P<lang>[^/]+)/(?P<module>[^/]+)\.md")


@dataclass(frozen=True, slots=True)
class Change:
    """A file that is not in its fixed form: its new bytes, and how many ids they add."""

    file: str
    data: bytes
    new_ids: int


@dataclass(frozen=True, slots=True)
class Formatting:
    """What formatting a folder would do. `faults` are of files that are left as they are."""

    changes: tuple[Change, ...]
    faults: tuple[Finding, ...]
    files: int


def format_folder(folder: Path) -> Formatting:
    """Find the fixed form of every file; writes nothing. Raises FolderError when there is no course."""
    loaded = load_course(folder)
    opened = Folder.open(folder)
    faults = [
        finding for finding in loaded.findings if finding.level is Level.ERROR and finding.code not in MENDED
    ]
    broken = {finding.file for finding in faults}
    languages = loaded.course.languages if loaded.course else ()
    names = sorted(loaded.files, key=lambda name: (_rank(name, languages), name))
    ids = _Ids()
    changes: list[Change] = []
    seen = 0
    for name in names:
        data = opened.data(name, MAX_TEXT) if name.endswith((".md", ".toml")) else None
        if data is None:
            continue
        seen += 1
        if name in broken:
            continue
        formed = _format(name, data.decode(), ids)
        if formed is None:
            faults.append(Finding("fmt-would-change", file=name))
        elif formed[0].encode() != data:
            changes.append(Change(name, formed[0].encode(), formed[1]))
    return Formatting(tuple(changes), tuple(sorted(faults, key=Finding.sort_key)), seen)


def _rank(name: str, languages: Sequence[str]) -> int:
    """Files of the source language first: translations take their ids."""
    form = _LESSON.fullmatch(name) or _BANK.fullmatch(name)
    return languages.index(form["lang"]) if form and form["lang"] in languages else len(languages)


class _Ids:
    """Ids that the folder's files have so far: by lesson for blocks, by language for questions."""

    def __init__(self) -> None:
        self.lessons: dict[tuple[str, str], Lesson] = {}
        self.banks: dict[str, Bank] = {}
        self.questions: dict[str, set[str]] = {}


def _format(name: str, text: str, ids: _Ids) -> tuple[str, int] | None:
    """The fixed form of a file and how many ids it adds; None when it would say something else."""
    lesson, bank = _LESSON.fullmatch(name), _BANK.fullmatch(name)
    if lesson and (form := LESSON_NAME.fullmatch(lesson["name"])):
        key = (lesson["module"], form[2])
        done = format_lesson(
            text, file=name, module=key[0], lesson_id=key[1], lang=lesson["lang"], like=ids.lessons.get(key)
        )
        if done is not None:
            ids.lessons.setdefault(key, done[1])
        return done and (done[0], done[2])
    if bank:
        taken = ids.questions.setdefault(bank["lang"], set())
        like = ids.banks.get(bank["module"])
        made = format_bank(text, file=name, module=bank["module"], lang=bank["lang"], like=like, taken=taken)
        if made is not None:
            ids.banks.setdefault(bank["module"], made[1])
            taken.update(question.id for question in made[1].questions)
        return made and (made[0], made[2])
    return (format_toml(text), 0) if name.endswith(".toml") else (text, 0)


def format_lesson(
    text: str, *, file: str, module: str, lesson_id: str, lang: str, like: Lesson | None = None
) -> tuple[str, Lesson, int] | None:
    """The fixed form of a lesson's text, the lesson, and how many ids were made.

    `like` is the same lesson in the source language: a block at the same place takes its id.
    None when the fixed form would be read as another lesson, which is then a fault of ours.
    """

    def read(text: str) -> Lesson:
        return parse_lesson(text, file=file, module=module, lesson_id=lesson_id, lang=lang)[0]

    before = read(text)
    named, made = _with_ids("\n".join(split_lines(text)), before, file, like)
    wanted = read(named)
    blank = replace(before, blocks=tuple(replace(block, id="") for block in before.blocks))
    if replace(wanted, blocks=tuple(replace(block, id="") for block in wanted.blocks)) != blank:
        return None
    for step in (_spaced, _headed):
        formed = step(named, file)
        if read(formed) == wanted:
            named = formed
    return named, wanted, made


def _with_ids(text: str, lesson: Lesson, file: str, like: Lesson | None) -> tuple[str, int]:
    """The text with an id for every block of the author's own that has none."""
    lines = text.split("\n")
    front, _ = read_front_matter(lines, file=file)
    chunks, _, _ = cut(lines, front.body_line, file=file)
    taken = {block.id for block in lesson.blocks}
    made = 0
    for n, (chunk, block) in enumerate(zip(chunks, lesson.blocks, strict=True)):
        at = _attribute_line(chunk)
        if block.id or not block.is_own or at is None:
            continue
        same = like.blocks[n].id if like and n < len(like.blocks) else ""
        words = block.heading or block.title or " ".join(markup.text_only(block.markdown).split()[:6])
        name = same if same and same not in taken else free_id(slug(words, 40) or block.kind.value, taken)
        taken.add(name)
        lines[at] = lines[at][: _braces_start(lines[at])] + write_attributes(
            own=True, name=name, source=block.own_from
        )
        made += 1
    return "\n".join(lines), made


def _attribute_line(chunk: Chunk) -> int | None:
    """The index of the line on which the chunk's braces stand, or None."""
    if chunk.box is not None:
        return chunk.line - 1 if chunk.box.attributes is not None else None
    return chunk.line + len(chunk.lines) - 2


def _braces_start(line: str) -> int:
    """Where the braces at the end of a line begin."""
    if line.startswith(":::"):
        start = line.find("{")
        while start >= 0 and read_attributes(line[start + 1 : line.rindex("}")]).unknown:
            start = line.find("{", start + 1)
        return start
    found = BRACES.search(line.rstrip())
    assert found is not None
    return found.start()


def _spaced(text: str, file: str) -> str:
    """No tabs and no spaces at line ends but a hard break's two, one blank line at most, one at the end."""
    lines = text.split("\n")
    front, _ = read_front_matter(lines, file=file)
    kept: list[str] = []
    fence = ""
    for number, raw in enumerate(lines):
        opening = re.match(r" {0,3}(`{3,}|~{3,})", raw.replace("\t", "    "))
        if fence:
            kept.append(raw.replace("\t", "    ").rstrip(" "))
            closing = opening and opening[1].startswith(fence) and not raw[opening.end() :].strip()
            fence = "" if closing else fence
            continue
        fence = opening[1] if opening and number >= front.body_line else ""
        body = raw.lstrip(" \t")
        line = raw[: len(raw) - len(body)].replace("\t", "    ") + body.replace("\t", " ")
        bare = line.rstrip(" ")
        after = lines[number + 1].strip() if number + 1 < len(lines) else ""
        in_text = number >= front.body_line and bool(bare and after) and not _is_braces(after)
        hard = in_text and line.endswith("  ")
        if bare or (kept and kept[-1]):
            kept.append(bare + "  " * hard)
    return "\n".join(kept).rstrip("\n") + "\n"


def _is_braces(line: str) -> bool:
    return line.startswith(("{.", "{#")) and line.endswith("}")


def _headed(text: str, file: str) -> str:
    """The head with its keys in order; left as it is when it has comments or keys that mean nothing."""
    lines = text.split("\n")
    front, _ = read_front_matter(lines, file=file)
    if front.comments or set(front.values) - set(KEYS):
        return text
    minutes = front.text("minutes")
    head = write_front_matter(
        {
            "title": front.text("title"),
            "objectives": front.texts("objectives"),
            "minutes": int(minutes) if minutes.isdecimal() else minutes,
            "content_note": front.text("content_note"),
        }
    )
    return head + "\n".join(lines[front.body_line :])


def format_bank(
    text: str, *, file: str, module: str, lang: str, like: Bank | None = None, taken: Iterable[str] = ()
) -> tuple[str, Bank, int] | None:
    """The fixed form of a bank, the bank, and how many ids were made. See `format_lesson`."""
    bank, _ = parse_bank(text, file=file, module=module, lang=lang)
    used = set(taken) | {question.id for question in bank.questions}
    named: list[Question] = []
    made = 0
    for n, question in enumerate(bank.questions):
        if question.id:
            named.append(question)
            continue
        other = like.questions[n] if like and n < len(like.questions) else None
        is_same = other is not None and structure_hash(other) == structure_hash(question)
        name = other.id if other is not None and is_same and other.id not in used else ""
        words = " ".join(markup.text_only(question.stem).split()[:6])
        name = name or free_id(slug(words, 40) or f"{module}-{n + 1}", used)
        used.add(name)
        named.append(replace(question, id=name))
        made += 1
    bank = replace(bank, questions=tuple(named))
    try:
        return write_bank(bank), bank, made
    except CourseError:
        return None


def format_toml(text: str) -> str:
    """TOML without spaces at line ends, and with one line break at the end; values never change."""
    lines = [line.rstrip(" \t") for line in split_lines(text)]
    formed = "\n".join(lines).rstrip("\n") + "\n"
    return _first_same(tomllib.loads, text, formed, "\n".join(split_lines(text)))


def _first_same(read: Callable[[str], object], text: str, *candidates: str) -> str:
    """The first candidate that is read as the same as the text, else the text."""
    wanted = read("\n".join(split_lines(text)))
    return next((candidate for candidate in candidates if read(candidate) == wanted), text)
