"""The files of an update: lessons and banks with their new drafts in them, and course.toml."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from course.citation import holds
from course.content.attributes import free_id
from course.content.files import COURSE, MAX_TEXT, MODULES, QUIZZES, Folder
from course.content.lesson import write_lesson
from course.content.load import Loaded
from course.content.model import Block, Course, GuideInfo, Lesson, Module
from course.content.release import DraftItem
from course.content.settings_edits import edit_settings
from course.content.splicing import splice_bank, splice_lesson
from course.drafting.counterparts import Located, Text, lessons_of
from course.drafting.course import PASS_PERCENT, reserve_file
from course.drafting.placing import Placed
from course.drafting.three_way import Decision, Fate, Fates, Footing, Side, Touched, written
from course.errors import Finding, Level
from course.quiz.bank import parse_bank, write_bank
from course.quiz.question import Bank, Question

_EXCHANGED = {Fate.DRAFTED_ANEW, Fate.QUOTE_MENDED, Fate.MERGED}


@dataclass(slots=True)
class Written:
    """New files, what became of every touched text, and the passages that are now taught."""

    files: dict[str, bytes | None] = field(default_factory=dict)
    touched: list[Touched] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    taught: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Writer:
    folder: Folder
    footing: Footing
    faulty: set[str]
    out: Written = field(default_factory=Written)
    left: set[str] = field(default_factory=set)
    """Files that cannot be changed: their drafts become conflicts."""

    def text(self, name: str) -> str | None:
        """The text of a file with its own line ends, or None."""
        data = self.folder.data(name, MAX_TEXT)
        return None if data is None or name in self.faulty else data.decode()

    def leave(self, name: str) -> None:
        self.left.add(name)
        self.out.findings.append(Finding("update-file-left", Level.WARNING, name))

    def add(self, located: Located, decision: Decision, text: Text | None = None) -> None:
        """Tell what became of a text."""
        fate = decision.fate
        if located.file in self.left and fate in _EXCHANGED:
            fate = Fate.CONFLICT
        kind = "question" if located.kind == "question" else "block"
        draft = text or decision.text or decision.draft
        self.out.touched.append(
            Touched(
                DraftItem(kind, located.name, self.footing.lang),
                located.kind,
                located.file,
                located.text.line if fate is not Fate.NEW else 0,
                located.passages,
                decision.weight,
                fate,
                written(located.text) if fate is not Fate.NEW else "",
                written(draft),
            )
        )

    def add_new(self, text: Text, place: str, file: str) -> None:
        """Tell of a new draft."""
        located = Located(text, place, 0, file)
        self.add(located, Decision(Fate.NEW, self.footing.heaviest(located.passages), text))


def rewrite(folder: Folder, loaded: Loaded, footing: Footing, fates: Fates, placed: Placed) -> Written:
    """The new bytes of every file that changes."""
    faulty = {finding.file for finding in loaded.findings if finding.level is Level.ERROR}
    writer = _Writer(folder, footing, faulty)
    _lessons(writer, fates.blocks, placed)
    _new_lessons(writer, placed)
    _banks(writer, fates.questions, placed)
    _reserve(writer)
    _settings(writer, placed)
    writer.out.touched.extend(fates.others)
    cited = {name for text in (*fates.blocks.here, *fates.questions.here) for name in text.passages}
    changed = {name for one in writer.out.touched for name in one.passages if one.fate is not Fate.CONFLICT}
    anew = {
        name
        for side in (fates.blocks, fates.questions)
        for n, decision in side.decisions.items()
        if decision.text is not None and side.here[n].file not in writer.left
        for name in Located(decision.text, "", 0, "").passages
    }
    writer.out.taught = frozenset(cited | changed | anew)
    writer.out.touched.sort(key=lambda one: (one.file, one.line, one.item))
    return writer.out


# -- lessons -----------------------------------------------------------------------------


def _lessons(writer: _Writer, side: Side, placed: Placed) -> None:
    by_place: dict[str, list[int]] = {}
    for n, text in enumerate(side.here):
        by_place.setdefault(text.place, []).append(n)
    heads = _heads(writer.footing, side)
    for place, lesson in lessons_of(writer.footing.course, writer.footing.lang):
        numbers = by_place.get(place, [])
        exchanged = {
            side.here[n].number: side.decisions[n].text
            for n in numbers
            if n in side.decisions and side.decisions[n].fate in _EXCHANGED
        }
        added = placed.blocks.get(place, {})
        head = heads.get(place, lesson)
        if exchanged or added or head is not lesson:
            changed, new = _finished(lesson, exchanged, added)
            now = writer.text(lesson.file)
            spliced: str | None = None
            if now is not None:
                module = place.partition("/")[0]
                spliced = splice_lesson(now, lesson, module, changed=changed, added=new, head=head)
            if spliced is None and (exchanged or added):
                writer.leave(lesson.file)
            elif spliced is not None and spliced != now:
                writer.out.files[lesson.file] = spliced.encode()
                for block in (block for blocks in new.values() for block in blocks):
                    writer.add_new(block, place, lesson.file)
        for n in numbers:
            if n in side.decisions:
                writer.add(side.here[n], side.decisions[n])


def _finished(
    lesson: Lesson, exchanged: Mapping[int, Text | None], added: Mapping[int, Sequence[Block]]
) -> tuple[dict[int, Block | None], dict[int, list[Block]]]:
    """New blocks with ids that are free, and without a heading that stands above them already."""
    taken = [block.id for block in lesson.blocks]
    changed: dict[int, Block | None] = {}
    new: dict[int, list[Block]] = {}
    above = ("", 0)
    for n in range(-1, len(lesson.blocks)):
        if n >= 0:
            block: Block | None = lesson.blocks[n]
            if n in exchanged:
                text = exchanged[n]
                block = _below(text, above) if isinstance(text, Block) else None
                changed[n] = block
            if block is not None and block.heading:
                above = (block.heading, block.heading_level)
        for draft in added.get(n, ()):
            named = _below(replace(draft, id=free_id(draft.id, taken)), above)
            taken.append(named.id)
            above = (named.heading, named.heading_level) if named.heading else above
            new.setdefault(n, []).append(named)
    return changed, new


def _below(block: Block, above: tuple[str, int]) -> Block:
    is_there = (block.heading, block.heading_level) == above
    return replace(block, heading="", heading_level=0) if is_there else block


def _heads(footing: Footing, side: Side) -> dict[str, Lesson]:
    """Lessons whose title, objectives and minutes nobody edited: with those of the new draft."""
    if footing.base is None:
        return {}
    old = dict(lessons_of(footing.base.course, footing.lang))
    new = dict(lessons_of(footing.new.course, footing.lang))
    here = dict(lessons_of(footing.course, footing.lang))
    became: dict[str, Counter[str]] = {}
    for n, m in side.successors.items():
        became.setdefault(side.old[n].place, Counter())[side.new[m].place] += 1
    heads = {}
    for place, lesson in here.items():
        before = old.get(place)
        if before is None or place not in became or not _has_drafted_head(footing, place, lesson, before):
            continue
        after = new[min(became[place], key=lambda name: (-became[place][name], name))]
        if _head(after) not in (_head(lesson), _head(before)):
            heads[place] = replace(
                lesson, title=after.title, objectives=after.objectives, minutes=after.minutes
            )
    return heads


def _has_drafted_head(footing: Footing, place: str, lesson: Lesson, before: Lesson) -> bool:
    if footing.drafted is not None:
        return footing.drafted.has_head(place, lesson)
    return _head(before) == _head(lesson)


def _head(lesson: Lesson) -> tuple[str, tuple[str, ...], int]:
    return lesson.title, lesson.objectives, lesson.minutes


def _new_lessons(writer: _Writer, placed: Placed) -> None:
    """Lessons of new drafts alone: last in their module, or a module of their own."""
    lang = writer.footing.lang
    for module_id, lesson in placed.lessons:
        module = writer.footing.course.module(module_id)
        there = module.lessons.get(lang, ()) if module else ()
        folder = f"{MODULES}/{lang}/{module_id}"
        made = [name for name in writer.out.files if name.startswith(f"{folder}/")]
        names = [PurePosixPath(name).name for name in (*(one.file for one in there), *made)]
        number = max((int(name.partition("-")[0]) for name in names), default=0) + 1
        name = free_id(lesson.id, [one.partition("-")[2].removesuffix(".md") for one in names])
        _write_lesson(writer, module_id, replace(lesson, id=name), f"{folder}/{number:02}-{name}.md")
    for _, module in placed.modules:
        for number, lesson in enumerate(module.lessons.get(lang, ()), start=1):
            file = f"{MODULES}/{lang}/{module.id}/{number:02}-{lesson.id}.md"
            _write_lesson(writer, module.id, lesson, file)


def _write_lesson(writer: _Writer, module: str, lesson: Lesson, file: str) -> None:
    writer.out.files[file] = write_lesson(lesson).encode()
    for block in lesson.blocks:
        writer.add_new(block, f"{module}/{lesson.id}", file)


# -- banks -------------------------------------------------------------------------------


def _banks(writer: _Writer, side: Side, placed: Placed) -> None:
    lang = writer.footing.lang
    taken = {text.text.id for text in side.here}
    modules = [*writer.footing.course.modules, *(module for _, module in placed.modules)]
    for module in modules:
        numbers = [n for n, text in enumerate(side.here) if text.module == module.id]
        changed = {
            side.here[n].number: text
            for n in numbers
            if n in side.decisions and isinstance(text := side.decisions[n].text, Question)
        }
        added = [_named(question, taken) for question in placed.questions.get(module.id, ())]
        file = f"{QUIZZES}/{lang}/{module.id}.md"
        bank = module.banks.get(lang)
        spliced: str | None = None
        if bank is None and added:
            added = [replace(question, file=file) for question in added]
            spliced = write_bank(Bank(module.id, lang, tuple(added), PASS_PERCENT, file=file))
        elif bank is not None and (changed or added):
            text_now = writer.text(bank.file)
            if text_now is not None:
                spliced = splice_bank(text_now, bank, changed=changed, added=added)
            if spliced is None:
                writer.leave(bank.file)
        if spliced is not None:
            writer.out.files[file] = spliced.encode()
            for question in added:
                writer.add_new(question, module.id, file)
        for n in numbers:
            if n in side.decisions:
                writer.add(side.here[n], side.decisions[n])


def _named(question: Question, taken: set[str]) -> Question:
    """The question with the next free number of its kind of id."""
    stem, _, number = question.id.rpartition("-")
    n = int(number) if number.isdecimal() else 1
    while f"{stem}-{n:02}" in taken:
        n += 1
    taken.add(f"{stem}-{n:02}")
    return replace(question, id=f"{stem}-{n:02}")


def _reserve(writer: _Writer) -> None:
    """Further drafts whose quotes are no longer in the guide go, where their file has its fixed form."""
    lang = writer.footing.lang
    for module in writer.footing.course.modules:
        name = reserve_file(module.id, lang)
        text = writer.text(name) if (writer.folder.root / name).is_file() else None
        if text is None:
            continue
        bank, _ = parse_bank(text, file=name, module=module.id, lang=lang)
        kept = tuple(
            question
            for question in bank.questions
            if all(holds(cited, writer.footing.passages) for cited in question.citations)
        )
        if len(kept) < len(bank.questions) and write_bank(bank) == text:
            writer.out.files[name] = write_bank(replace(bank, questions=kept)).encode() if kept else None


# -- course.toml -------------------------------------------------------------------------


def _settings(writer: _Writer, placed: Placed) -> None:
    footing = writer.footing
    text = writer.text(COURSE)
    if text is None:
        writer.leave(COURSE)
        return
    course, lang = footing.course, footing.lang
    new = footing.new.course
    base = footing.base.course if footing.base else None
    summary = ""
    if base is not None and base.summary.get(lang) == course.summary.get(lang) != new.summary.get(lang):
        summary = new.summary.get(lang, "")
    added = [
        (after, replace(module, banks=_bank_of(module, placed, lang))) for after, module in placed.modules
    ]
    changed = edit_settings(
        text,
        guide=_guide_info(course.guide, base.guide if base else None, new.guide),
        lang=lang,
        summary=summary,
        titles=dict(_titles(course, base, new, placed, lang)) if base else {},
        added=added,
    )
    if changed != text:
        writer.out.files[COURSE] = changed.encode()


def _bank_of(module: Module, placed: Placed, lang: str) -> Mapping[str, Bank]:
    questions = placed.questions.get(module.id)
    return {lang: Bank(module.id, lang, tuple(questions))} if questions else {}


def _guide_info(here: GuideInfo, old: GuideInfo | None, new: GuideInfo) -> GuideInfo:
    """The new edition's files and date; its title and publisher where nobody wrote others."""
    title = new.title if old is not None and here.title == old.title else here.title
    publisher = new.publisher if old is not None and here.publisher == old.publisher else here.publisher
    return GuideInfo(title, publisher, new.updated or here.updated, new.files, here.language)


def _titles(
    course: Course, base: Course, new: Course, placed: Placed, lang: str
) -> Iterable[tuple[str, str]]:
    """Modules whose title is the old draft's and would be another now."""
    became = {home: module for module, home in placed.homes.items()}
    for module in course.modules:
        before, after = base.module(module.id), new.module(became.get(module.id, ""))
        if before is None or after is None or before.title != module.title:
            continue
        if after.title[lang] != module.title.get(lang):
            yield module.id, after.title[lang]
