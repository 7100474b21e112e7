"""What course.toml says and what lies in the folder fit each other, in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from course.content.files import COURSE, MODULES, QUIZZES
from course.content.model import Course, Lesson, Module, Texts
from course.errors import Fact, Finding, Level
from course.quiz.canonical import structure_hash
from course.quiz.question import Bank, Question


def check_structure(course: Course, lines: Mapping[str, int]) -> Iterator[Finding]:
    """Titles, modules, banks, quizzes and tracks. `lines` are those of course.toml."""
    yield from _titles(course, lines)
    if not course.modules:
        yield Finding("course-empty", file=COURSE, line=1)
    for module in course.modules:
        yield from _lessons(course, module, lines)
        yield from _banks(course, module, lines)
    yield from _question_ids(course)
    yield from _quizzes(course, lines)
    yield from _tracks(course, lines)


def _at(
    lines: Mapping[str, int], at: str, code: str, level: Level = Level.ERROR, /, **facts: Fact
) -> Finding:
    return Finding(code, level, COURSE, lines.get(at, 1), facts)


def _titles(course: Course, lines: Mapping[str, int]) -> Iterator[Finding]:
    named: list[tuple[str, str, Texts]] = [
        ("title", "title", course.title),
        ("summary", "summary", course.summary),
    ]
    named += [(f"module {module.id}", "title", module.title) for module in course.modules]
    own = {module.id for module in course.modules if module.has_bank}
    named += [(f"quiz {quiz.id}", "title", quiz.title) for quiz in course.quizzes if quiz.id not in own]
    named += [(f"track {track.id}", "title", track.title) for track in course.tracks]
    for what, key, texts in named:
        for lang in course.languages:
            if not texts.get(lang):
                level = Level.WARNING if key == "summary" else Level.ERROR
                yield _at(lines, what, "text-missing", level, key=key, lang=lang, what=what)


def _lessons(course: Course, module: Module, lines: Mapping[str, int]) -> Iterator[Finding]:
    what = f"module {module.id}"
    if not any(module.lessons.values()):
        if module.note:
            yield _at(lines, what, "module-gap", Level.NOTE, id=module.id)
        else:
            yield _at(lines, what, "module-without-lessons", id=module.id, folder=MODULES)
        return
    source = module.lessons.get(course.languages[0], ())
    for lang in course.languages[1:]:
        yield from _translated(module, source, lang)


def _translated(module: Module, source: Sequence[Lesson], lang: str) -> Iterator[Finding]:
    """Lessons and blocks are the same in all languages."""
    there = {lesson.id: lesson for lesson in module.lessons.get(lang, ())}
    for lesson in source:
        if lesson.id not in there:
            yield Finding("lesson-not-translated", file=lesson.file, line=1, facts={"lang": lang})
            continue
        other = there.pop(lesson.id)
        ids, others = [[block.id for block in each.blocks] for each in (lesson, other)]
        for block in other.blocks:
            if block.id and block.id not in ids:
                facts = {"id": block.id, "other": lesson.file}
                yield Finding("block-only-here", Level.WARNING, other.file, block.line, facts)
        for block in lesson.blocks:
            if block.id and block.id not in others:
                facts = {"id": block.id, "lang": lang}
                yield Finding("block-not-translated", Level.WARNING, lesson.file, block.line, facts)
    for lesson in there.values():
        yield Finding("lesson-only-here", file=lesson.file, line=1, facts={"lang": lang})


def _banks(course: Course, module: Module, lines: Mapping[str, int]) -> Iterator[Finding]:
    if not module.banks:
        if any(module.lessons.values()):
            yield _at(lines, f"module {module.id}", "module-without-bank", Level.NOTE, id=module.id)
        return
    source = module.banks.get(course.languages[0])
    for lang in course.languages:
        bank = module.banks.get(lang)
        if bank is None:
            file = f"{QUIZZES}/{lang}/{module.id}.md"
            yield _at(lines, f"module {module.id}", "bank-not-translated", id=module.id, lang=lang, file=file)
        elif source is not None and bank is not source:
            yield from _same_questions(source, bank)


def _same_questions(source: Bank, bank: Bank) -> Iterator[Finding]:
    if source.pass_percent != bank.pass_percent:
        facts: dict[str, Fact] = {
            "here": bank.pass_percent,
            "there": source.pass_percent,
            "other": source.file,
        }
        yield Finding("pass-differs", file=bank.file, line=1, facts=facts)
    there = {question.id: question for question in bank.questions if question.id}
    for question in source.questions:
        if not question.id:
            continue
        other = there.pop(question.id, None)
        if other is None:
            facts = {"id": question.id, "lang": bank.lang}
            yield Finding("question-not-translated", file=source.file, line=question.line, facts=facts)
        elif structure_hash(other) != structure_hash(question) or other.critical != question.critical:
            facts = {"id": question.id, "other": source.file, "line": question.line}
            yield Finding("question-differs", file=bank.file, line=other.line, facts=facts)
    for question in there.values():
        facts = {"id": question.id, "other": source.file}
        yield Finding("question-only-here", file=bank.file, line=question.line, facts=facts)


def _question_ids(course: Course) -> Iterator[Finding]:
    """A question's id is its name in the whole course, whatever its module."""
    for lang in course.languages:
        first: dict[str, Question] = {}
        for module in course.modules:
            for question in module.banks[lang].questions if lang in module.banks else ():
                known = first.setdefault(question.id, question)
                if question.id and known is not question and known.file != question.file:
                    facts = {"id": question.id, "other": f"{known.file}:{known.line}"}
                    yield Finding("question-twice", file=question.file, line=question.line, facts=facts)


def _quizzes(course: Course, lines: Mapping[str, int]) -> Iterator[Finding]:
    banks = {module.id: next(iter(module.banks.values())) for module in course.modules if module.banks}
    for quiz in course.quizzes:
        what = f"quiz {quiz.id}"
        for name in quiz.banks:
            if name not in banks:
                yield _at(lines, what, "quiz-unknown-bank", id=quiz.id, bank=name[:80])
        questions = [question for name in quiz.banks if name in banks for question in banks[name].questions]
        if quiz.rules.draw is not None and quiz.rules.draw > len(questions):
            yield _at(lines, what, "quiz-draw", id=quiz.id, draw=quiz.rules.draw, n=len(questions))
        critical = sum(question.critical for question in questions)
        if quiz.rules.draw is not None and critical > quiz.rules.draw:
            yield _at(
                lines, what, "quiz-critical", Level.WARNING, id=quiz.id, draw=quiz.rules.draw, n=critical
            )


def _tracks(course: Course, lines: Mapping[str, int]) -> Iterator[Finding]:
    if not course.tracks:
        yield Finding("track-missing", file=COURSE, line=1)
    modules = {module.id for module in course.modules}
    quizzes = {quiz.id for quiz in course.quizzes}
    for track in course.tracks:
        what = f"track {track.id}"
        for name in track.modules:
            if name not in modules:
                yield _at(lines, what, "track-unknown-module", id=track.id, module=name[:80])
        for name in track.quizzes:
            if name not in quizzes:
                yield _at(lines, what, "track-unknown-quiz", id=track.id, quiz=name[:80])
    used = {name for track in course.tracks for name in track.modules}
    for module in course.modules:
        if course.tracks and module.id not in used:
            yield _at(lines, f"module {module.id}", "module-in-no-track", Level.WARNING, id=module.id)
