"""A course folder as a course: every file read, every fault told, nothing raised for a fault.

`course.toml` says which modules and languages there are; what lies in the folder beside them
is read too, so that its faults are told at once, and is told itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path, PurePosixPath

from course.citation import Passage
from course.content.attributes import ID
from course.content.files import (
    COURSE,
    LOCK,
    MAX_LOCK,
    MAX_PICTURE,
    MAX_REVIEWS,
    MEDIA,
    MODULES,
    QUIZZES,
    README,
    REVIEWS,
    Folder,
)
from course.content.model import Asset, Course, HelpLine, Lesson, Module, Quiz, Review
from course.content.pictures import media_type
from course.content.readings import Readings
from course.content.reviews import read_reviews
from course.content.settings import LANGUAGES, ModuleInfo, Settings, read_help, read_settings
from course.errors import Finding, Level, SourceError
from course.guide.lock import Lock, read_lock
from course.quiz.question import Bank
from course.quiz.rule_settings import read_rules

LESSON_NAME = re.compile(rf"(\d{{1,4}})-({ID.pattern})\.md")
_PICTURE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a folder holds. `course` is None when course.toml cannot be used at all.

    `files` are the names of all files that were read, `lines` the lines of course.toml by what
    they say (`module lover`, `track full`), for findings that compare files.
    """

    course: Course | None
    findings: tuple[Finding, ...]
    files: tuple[str, ...] = ()
    lock: Lock | None = None
    lines: dict[str, int] | None = None


def load_course(folder: Path, *, readings: Readings | None = None) -> Loaded:
    """Read a course folder; raises FolderError only when there is none or no course.toml in it.

    `readings` are what texts have been read as already.
    """
    readings = readings or Readings()
    opened = Folder.open(folder)
    settings = _settings(opened)
    languages = settings.languages if settings else _languages_found(opened)
    infos = settings.modules if settings else _modules_found(opened, languages)
    modules = tuple(_module(opened, info, languages, readings) for info in infos)
    _tell_unlisted(opened, {info.id for info in infos}, languages)
    lock = _lock(opened)
    help_lines = _help(opened, settings) if settings else ()
    reviews = _reviews(opened)
    course = None
    if settings:
        banks = [_bank_quiz(module) for module in modules if module.has_bank]
        taken = {quiz.id for quiz in banks}
        for quiz in settings.quizzes:
            if quiz.id in taken:
                opened.find("quiz-is-bank", COURSE, settings.lines[f"quiz {quiz.id}"], id=quiz.id)
        course = Course(
            settings.id,
            languages,
            settings.title,
            settings.summary,
            settings.guide,
            modules,
            (*banks, *(quiz for quiz in settings.quizzes if quiz.id not in taken)),
            settings.tracks,
            _passages(lock),
            settings.defaults,
            settings.delivery,
            help_lines,
            reviews,
            _assets(opened, infos, languages),
        )
    return Loaded(
        course,
        tuple(sorted(set(opened.findings), key=Finding.sort_key)),
        tuple(sorted(opened.read)),
        lock,
        settings.lines if settings else None,
    )


def _settings(folder: Folder) -> Settings | None:
    text = folder.text(COURSE)
    if text is None:
        return None
    settings, findings = read_settings(text, file=COURSE)
    folder.findings += findings
    return settings


def _languages_found(folder: Folder) -> tuple[str, ...]:
    there = {
        name.split("/")[-1] for top in (MODULES, QUIZZES) for name, is_dir in folder.names(top) if is_dir
    }
    return tuple(lang for lang in LANGUAGES if lang in there)


def _modules_found(folder: Folder, languages: Sequence[str]) -> tuple[ModuleInfo, ...]:
    """The modules that lie in the folder, when course.toml cannot say which there are."""
    names = [
        name.split("/")[-1]
        for lang in languages
        for name, is_dir in folder.names(f"{MODULES}/{lang}")
        if is_dir
    ]
    names += [
        PurePosixPath(name).stem
        for lang in languages
        for name, is_dir in folder.names(f"{QUIZZES}/{lang}")
        if not is_dir and name.endswith(".md")
    ]
    return tuple(ModuleInfo(name, {}, {}, 1) for name in sorted(set(names)) if ID.fullmatch(name))


def _module(folder: Folder, info: ModuleInfo, languages: Sequence[str], readings: Readings) -> Module:
    lessons: dict[str, tuple[Lesson, ...]] = {}
    banks: dict[str, Bank] = {}
    for lang in languages:
        if found := _lessons(folder, info.id, lang, readings):
            lessons[lang] = found
        bank = f"{QUIZZES}/{lang}/{info.id}.md"
        if (folder.root / bank).exists() and (text := folder.text(bank)) is not None:
            banks[lang], findings = readings.bank(text, file=bank, module=info.id, lang=lang)
            folder.findings += findings
    return Module(info.id, info.title, lessons, banks, info.note)


def _lessons(folder: Folder, module: str, lang: str, readings: Readings) -> tuple[Lesson, ...]:
    found: list[tuple[int, str, str]] = []
    for name, is_dir in folder.names(f"{MODULES}/{lang}/{module}"):
        entry = PurePosixPath(name).name
        if is_dir or not entry.endswith(".md"):
            if not (is_dir and entry == MEDIA):
                folder.find("file-unknown", name, level=Level.WARNING)
        elif form := LESSON_NAME.fullmatch(entry):
            found.append((int(form[1]), form[2], name))
        else:
            folder.find("lesson-name", name)
    lessons: dict[str, Lesson] = {}
    for _, lesson_id, name in sorted(found):
        if lesson_id in lessons:
            folder.find("lesson-twice", name, id=lesson_id, first=lessons[lesson_id].file)
        elif (text := folder.text(name)) is not None:
            lessons[lesson_id], findings = readings.lesson(
                text, file=name, module=module, lesson_id=lesson_id, lang=lang
            )
            folder.findings += findings
    return tuple(lessons.values())


def _tell_unlisted(folder: Folder, modules: set[str], languages: Sequence[str]) -> None:
    """What lies in the folder that course.toml does not name."""
    for top in (MODULES, QUIZZES):
        for name, is_dir in folder.names(top):
            lang = PurePosixPath(name).name
            if not is_dir:
                if lang != README:
                    folder.find("file-unknown", name, level=Level.WARNING)
            elif lang not in languages:
                folder.find("language-not-listed", name, level=Level.WARNING, lang=lang[:20])
    for lang in languages:
        for name, is_dir in folder.names(f"{MODULES}/{lang}"):
            if not is_dir:
                folder.find("file-unknown", name, level=Level.WARNING)
            elif PurePosixPath(name).name not in modules:
                folder.find("module-not-listed", name, id=PurePosixPath(name).name)
        for name, is_dir in folder.names(f"{QUIZZES}/{lang}"):
            if is_dir or not name.endswith(".md"):
                folder.find("file-unknown", name, level=Level.WARNING)
            elif PurePosixPath(name).stem not in modules:
                folder.find("bank-without-module", name, id=PurePosixPath(name).stem)


def _bank_quiz(module: Module) -> Quiz:
    """The quiz that a bank is by itself, by the rules in its front matter."""
    bank = next(iter(module.banks.values()))
    titles = {lang: bank.title for lang, bank in module.banks.items() if bank.title}
    return Quiz(
        module.id,
        {**module.title, **titles},
        (module.id,),
        read_rules(Fraction(bank.pass_percent, 100), bank.extra),
    )


def _lock(folder: Folder) -> Lock | None:
    data = folder.data(LOCK, MAX_LOCK)
    if data is None:
        return None
    try:
        return read_lock(data)
    except SourceError as error:
        line = int(error.facts.get("line") or 0)
        folder.findings.append(Finding(error.code, Level.ERROR, LOCK, line, dict(error.facts)))
        return None


def _passages(lock: Lock | None) -> dict[str, Passage]:
    return lock.by_id() if lock else {}


def _help(folder: Folder, settings: Settings) -> tuple[HelpLine, ...]:
    name = settings.delivery.help
    text = folder.text(name) if name else None
    if text is None:
        return ()
    lines, findings = read_help(text, file=name)
    folder.findings += findings
    return lines


def _reviews(folder: Folder) -> tuple[Review, ...]:
    if not (folder.root / REVIEWS).exists():
        return ()
    text = folder.text(REVIEWS, MAX_REVIEWS)
    if text is None:
        return ()
    reviews, findings = read_reviews(text, file=REVIEWS)
    folder.findings += findings
    return reviews


def _assets(folder: Folder, modules: Sequence[ModuleInfo], languages: Sequence[str]) -> dict[str, Asset]:
    """The pictures, judged by their first bytes and not by their names."""
    assets: dict[str, Asset] = {}
    for lang in languages:
        for info in modules:
            for name, is_dir in folder.names(f"{MODULES}/{lang}/{info.id}/{MEDIA}"):
                entry = PurePosixPath(name).name
                if is_dir or not _PICTURE_NAME.fullmatch(entry):
                    folder.find("picture-name", name)
                    continue
                data = folder.data(name, MAX_PICTURE)
                if data is None:
                    continue
                kind = media_type(data)
                if kind is None:
                    folder.find("picture-unknown", name)
                elif not kind.fits(entry):
                    folder.find("picture-type", name, there=kind.name)
                else:
                    assets[name] = Asset(name, kind.media_type, data)
    return assets
