"""The outline of a course: modules and lessons from a guide's topics, in the order of its text.

Where the topics are, in this order: lists that the text announces as its contents when next
to nothing follows them; the documents, when there are several; the headings, with what was
announced and is not there. Chapters that are most of the guide are opened, neighbours too short
for a module are put together, what is too long for one is split, and every module says how it
came about and of which headings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from course.drafting.announced import Announced, Topic, announced_in
from course.drafting.phrases import phrase
from course.drafting.selection import LeftOut, Why
from course.drafting.sizing import MOST_MODULES, Group, How, lessons_of, merged, opened, split, under_of
from course.drafting.titles import bare, heaviest, in_sentence, one_title
from course.drafting.units import Unit, units_of
from course.errors import Finding, Level
from course.guide.model import Document, Guide, ListBlock, Section
from course.language.readability import round_half_up
from course.language.slug import slug

_MOST_MINUTES = 600
_INSIDE = re.compile(r"(?<=[^\W\d_][ ,])\s?([A-ZÆØÅ][^\W_]+)")
_TOPICS = 3


@dataclass(frozen=True, slots=True)
class OutlineLesson:
    """A lesson: units of passages that stand together. `topics` are its weightiest headings."""

    id: str
    title: str
    units: tuple[Unit, ...]
    topics: tuple[str, ...] = ()

    @property
    def words(self) -> int:
        """How many words it teaches."""
        return sum(unit.words for unit in self.units)

    @property
    def minutes(self) -> int:
        """The estimated time to read it, in whole minutes: from words, language and readability."""
        seconds = sum(unit.seconds for unit in self.units)
        return min(max(1, round_half_up(seconds, 60)), _MOST_MINUTES)


@dataclass(frozen=True, slots=True)
class OutlineModule:
    """A module: lessons in order.

    `gap` when the guide names the topic but has nothing about it; `empty` are headings of the
    guide with no text under them. `made_of` are the headings of the guide that it was made of,
    as they stand there, and `how` is what was done with them; `part` is (2, 3) for the second
    of the three modules that one heading became.
    """

    id: str
    title: str
    lessons: tuple[OutlineLesson, ...]
    gap: bool = False
    empty: tuple[str, ...] = ()
    made_of: tuple[str, ...] = ()
    how: How = How.KEPT
    part: tuple[int, int] = (0, 0)

    @property
    def words(self) -> int:
        """How many words it teaches."""
        return sum(lesson.words for lesson in self.lessons)

    @property
    def minutes(self) -> int:
        """The estimated time to read its lessons."""
        return sum(lesson.minutes for lesson in self.lessons)


@dataclass(frozen=True, slots=True)
class Outline:
    """Modules in order; the passages that are in none, each with the reason; what is to be told of it."""

    modules: tuple[OutlineModule, ...]
    left_out: tuple[LeftOut, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class _Names:
    """Ids given so far; a second of the same name gets a number."""

    taken: set[str] = field(default_factory=set)
    _next: dict[str, int] = field(default_factory=dict)

    def give(self, title: str, otherwise: str) -> str:
        base = slug(title, 40) or otherwise
        name, n = base, self._next.get(base, 1)
        while name in self.taken:
            n += 1
            name = f"{base}-{n}"
        self.taken.add(name)
        self._next[base] = n
        return name


def outline_guide(guide: Guide) -> Outline:
    """The modules and lessons of a guide."""
    announced = announced_in(guide)
    if announced.is_all:
        return _outline_topics(guide, announced)
    left_out: list[LeftOut] = []
    groups = _groups(guide, left_out)
    findings: list[Finding] = []
    if groups and not any(group.headings for group in groups):
        findings.append(Finding("no-topics", Level.WARNING, groups[0].file))
    names = _Names()
    proper = _proper_words(guide)
    modules = [_module(group, guide, names, proper) for group in groups]
    for group, module in zip(groups, modules, strict=True):
        findings.extend(
            Finding("topic-without-text", Level.NOTE, group.file, unit.line, {"topic": bare(unit.heading)})
            for unit in group.units
            if unit.heading in module.empty
        )
    missing = announced.missing([heading for group in groups for heading in _all_headings(group)])
    for at, topic in reversed(missing):
        modules.insert(_place(groups, at), _gap(topic, guide, names))
        findings.append(Finding("topic-without-text", Level.NOTE, topic.file, 0, {"topic": topic.title}))
    return Outline(tuple(modules), tuple(left_out), tuple(findings))


def _groups(guide: Guide, left_out: list[LeftOut]) -> list[Group]:
    """What becomes modules, in order."""
    lang = guide.language
    if len(guide.documents) > 1:
        groups = [_document_group(document, lang, left_out) for document in guide.documents]
        groups = [group for group in groups if group.words]
        if len(groups) > MOST_MODULES:
            groups = merged(groups)
    else:
        groups = [group for group in _section_groups(guide.documents[0], lang, left_out) if group.units]
        groups = merged(opened(groups))
    return [part for group in groups for part in split(group) if part.words]


# -- topics that the text announces ------------------------------------------------------


def _outline_topics(guide: Guide, announced: Announced) -> Outline:
    """A module a topic, with its own list item and the words that announce it; each is a gap."""
    names = _Names()
    leads = {passage.text: passage for passage in guide.passages()}
    modules: list[OutlineModule] = []
    findings: list[Finding] = []
    used: set[str] = set()
    for topic in announced.topics:
        lead = leads.get(topic.block.lead)
        passages = (lead, topic.item) if lead else (topic.item,)
        used.update(passage.id for passage in passages)
        lists = (ListBlock(topic.block.lead, False, (topic.item,)),)
        unit = Unit("", 1, passages, lists, lang=guide.language)
        modules.append(_gap_module(topic, unit, names))
        findings.append(Finding("topic-without-text", Level.NOTE, topic.file, 0, {"topic": topic.title}))
    left_out = tuple(
        LeftOut(passage, Why.AROUND_TOPICS) for passage in guide.passages() if passage.id not in used
    )
    return Outline(tuple(modules), left_out, tuple(findings))


def _gap(topic: Topic, guide: Guide, names: _Names) -> OutlineModule:
    """A module for a topic that was announced and that the guide has nothing about."""
    lists = (ListBlock(topic.block.lead, False, (topic.item,)),)
    return _gap_module(topic, Unit("", 1, (topic.item,), lists, lang=guide.language), names)


def _gap_module(topic: Topic, unit: Unit, names: _Names) -> OutlineModule:
    module_id = names.give(topic.title, "tema")
    lesson = OutlineLesson(module_id, topic.title, (unit,))
    return OutlineModule(
        module_id, topic.title, (lesson,), gap=True, made_of=(topic.item.text,), how=How.ANNOUNCED
    )


def _all_headings(group: Group) -> list[str]:
    """The headings that may take up an announced topic: one a unit that has a heading."""
    return [unit.heading for unit in group.units if unit.heading]


def _place(groups: Sequence[Group], at: int) -> int:
    """The module that so many headings stand before."""
    count = 0
    for n, group in enumerate(groups):
        if count >= at:
            return n
        count += len(_all_headings(group))
    return len(groups)


# -- documents and headings --------------------------------------------------------------


def _document_group(document: Document, lang: str, left_out: list[LeftOut]) -> Group:
    title = document.title or document.source.name.rpartition(".")[0].replace("-", " ")
    file = f"guide/{document.source.name}"
    root = document.root
    top = Section(title, 0, root.passages, root.lists, root.tables, root.terms, root.sections, root.line)
    units = units_of(top, lang, left_out=left_out)
    if units:
        units[0] = units[0].named(root.heading)
    return Group([(title, 0)], units, file, How.DOCUMENT)


def _section_groups(document: Document, lang: str, left_out: list[LeftOut]) -> list[Group]:
    """A group a section of the first level that has several; words before the first go with it."""
    file = f"guide/{document.source.name}"
    root = document.root
    before: list[Unit] = []
    while len(root.sections) == 1 and root.sections[0].sections:
        before.extend(_own_unit(root, lang, left_out))
        root = root.sections[0]
    before.extend(_own_unit(root, lang, left_out))
    groups = []
    for section in root.sections:
        units = units_of(section, lang, left_out=left_out)
        if units:
            group = Group([], units, file, under=under_of(units))
            group.headings.append((section.heading, group.words))
            groups.append(group)
    if any(unit.words for unit in before):
        how = How.KEPT if groups else How.WHOLE
        groups.insert(0, Group([], before, file, how))
    return groups


def _own_unit(section: Section, lang: str, left_out: list[LeftOut]) -> list[Unit]:
    alone = Section(
        section.heading, section.level, section.passages, section.lists, section.tables, section.terms
    )
    return units_of(alone, lang, left_out=left_out)


# -- modules and lessons -----------------------------------------------------------------


def _module(group: Group, guide: Guide, names: _Names, proper: frozenset[str]) -> OutlineModule:
    lang = guide.language
    title = one_title(group.headings, lang, proper) if group.headings else guide.title
    module_id = names.give(title, "modul")
    if group.part[1]:
        title = phrase("part", lang, title=title, n=group.part[0], of=group.part[1])
    empty = tuple(
        unit.heading
        for n, unit in enumerate(group.units)
        if unit.heading and not unit.passages and not _has_below(group.units, n)
    )
    lessons = _lessons(group, title, lang, proper)
    made_of = tuple(heading for heading, _ in group.headings)
    return OutlineModule(
        module_id, title, lessons, empty=empty, made_of=made_of, how=group.how, part=group.part
    )


def _lessons(group: Group, title: str, lang: str, proper: frozenset[str]) -> tuple[OutlineLesson, ...]:
    """The lessons of a module. Several of one title are numbered."""
    shares = lessons_of(group.units)
    headings = [_headings(share, shares[n + 1 : n + 2]) for n, share in enumerate(shares)]
    alone = len(shares) == 1
    titles = [title if alone or not found else one_title(found, lang, proper) for found in headings]
    often, seen = Counter(titles), Counter[str]()
    own = _Names()
    lessons = []
    for share, found, name in zip(shares, headings, titles, strict=True):
        seen[name] += 1
        shown = phrase("part", lang, title=name, n=seen[name], of=often[name]) if often[name] > 1 else name
        topics = tuple(in_sentence(topic, lang, proper) for topic in heaviest(found, _TOPICS))
        lessons.append(OutlineLesson(own.give(name, "leksjon"), shown, tuple(share), topics))
    return tuple(lessons)


def _has_below(units: Sequence[Unit], at: int) -> bool:
    """True when the next unit stands under this one."""
    return at + 1 < len(units) and units[at + 1].depth > units[at].depth


def _headings(units: Sequence[Unit], after: Sequence[Sequence[Unit]]) -> list[tuple[str, int]]:
    """The headings that say what a lesson is about, each with the words under it in the lesson.

    They are the highest that between them have all of it; when that is a single one that goes on
    in the lesson after, those under it.
    """
    tops = _tops(units)
    if len(tops) == 1 and after and after[0][0].depth > units[tops[0]].depth:
        first = tops[0] + 1
        below = [first + n for n in _tops(units[first:])]
        tops = below or tops
    return [(units[n].heading, _words_under(units, n)) for n in tops]


def _tops(units: Sequence[Unit]) -> list[int]:
    """The units with words under them that stand under none of the others."""
    found: list[int] = []
    for n, unit in enumerate(units):
        under = bool(found) and unit.depth > units[found[-1]].depth
        again = bool(found) and unit.heading == units[found[-1]].heading
        if unit.heading and not under and not again and _words_under(units, n):
            found.append(n)
    return found


def _words_under(units: Sequence[Unit], at: int) -> int:
    """The words of a unit and of those that stand under it."""
    words = units[at].words
    for unit in units[at + 1 :]:
        if unit.depth <= units[at].depth and unit.heading != units[at].heading:
            break
        words += unit.words
    return words


def _proper_words(guide: Guide) -> frozenset[str]:
    """The words that the guide writes with a capital inside a sentence."""
    return frozenset(_INSIDE.findall("\n".join(passage.text for passage in guide.passages())))
