"""The outline of a course: modules and lessons from a guide's topics, in the order of its text.

Where the topics are, in this order: lists that the text announces as its contents when next
to nothing follows them; the documents, when there are several; the headings. Neighbours too
short for a module are put together, and what is too long for one is split.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil

from course.citation import Passage
from course.drafting.phrases import phrase
from course.drafting.sizing import Group, cut, lesson_shares, merged, split
from course.drafting.titles import bare, heaviest, in_sentence, one_title
from course.drafting.units import Unit, count_words, units_of
from course.errors import Finding, Level
from course.guide.model import Document, Guide, ListBlock, Section
from course.language.slug import slug
from course.language.words import upper_first

WORDS_A_MINUTE = 150
"""Reading to learn: our own estimate, not measured."""

_MOST_MINUTES = 600
_WORDS_A_TOPIC = 60
_INSIDE = re.compile(r"(?<=[^\W\d_][ ,])\s?([A-ZÆØÅ][^\W_]+)")
_TOPICS = 3
_ANNOUNCES = re.compile(
    r"\b(?:kunnskap om|kunnskapar om|handler om|handlar om|omhandler|omhandlar|inneholder|inneheld"
    r"|omfatter|disse temaene|desse temaa|følgende tema|følgjande tema|temaene|temaa"
    r"|covers|deals with|the following topics|contains)\b.*:$",
    re.IGNORECASE,
)
_OF_THE_GUIDE = re.compile(
    r"\b(?:veileder|rettleiar|retningslinje|håndbok|handbok|guide|guideline|handbook|kurs|course|dokument|hefte)",
    re.IGNORECASE,
)


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
        """The estimated time to read it, in whole minutes."""
        return min(max(1, ceil(self.words / WORDS_A_MINUTE)), _MOST_MINUTES)


@dataclass(frozen=True, slots=True)
class OutlineModule:
    """A module: lessons in order.

    `gap` when the guide names the topic but has nothing about it; `empty` are headings of the
    guide with no text under them.
    """

    id: str
    title: str
    lessons: tuple[OutlineLesson, ...]
    gap: bool = False
    empty: tuple[str, ...] = ()

    @property
    def words(self) -> int:
        """How many words it teaches."""
        return sum(lesson.words for lesson in self.lessons)


@dataclass(frozen=True, slots=True)
class Outline:
    """Modules in order; the passages that are in none; what is to be told of it."""

    modules: tuple[OutlineModule, ...]
    left_out: tuple[Passage, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(slots=True)
class _Names:
    """Ids given so far; a second of the same name gets a number."""

    taken: set[str] = field(default_factory=set)

    def give(self, title: str, otherwise: str) -> str:
        base = slug(title, 40) or otherwise
        name, n = base, 1
        while name in self.taken:
            n += 1
            name = f"{base}-{n}"
        self.taken.add(name)
        return name


def outline_guide(guide: Guide) -> Outline:
    """The modules and lessons of a guide."""
    if topics := _announced(guide):
        return _outline_topics(guide, topics)
    left_out: list[Passage] = []
    proper = _proper_words(guide)
    if len(guide.documents) > 1:
        groups = [_document_group(document, left_out) for document in guide.documents]
        groups = [part for group in groups for part in split(group)]
    else:
        groups = merged(_section_groups(guide.documents[0], left_out))
        groups = [part for group in groups for part in split(group)]
    groups = [group for group in groups if group.words]
    findings: list[Finding] = []
    if groups and not any(group.headings for group in groups):
        findings.append(Finding("no-topics", Level.WARNING, groups[0].file))
    names = _Names()
    modules = tuple(_module(group, guide, names, proper) for group in groups)
    for group, module in zip(groups, modules, strict=True):
        findings.extend(
            Finding("topic-without-text", Level.NOTE, group.file, unit.line, {"topic": bare(unit.heading)})
            for unit in group.units
            if unit.heading in module.empty
        )
    return Outline(modules, tuple(left_out), tuple(findings))


# -- topics that the text announces ------------------------------------------------------


def _announced(guide: Guide) -> list[tuple[ListBlock, str]]:
    """The lists that announce what the guide is about, when next to nothing follows them."""
    found: list[tuple[ListBlock, str]] = []
    words_after = 0
    for document in guide.documents:
        for section in document.root.walk():
            for passage in section.passages:
                words_after += count_words(passage.text)
            for block in section.lists:
                if (
                    _ANNOUNCES.search(block.lead)
                    and _OF_THE_GUIDE.search(block.lead)
                    and len(block.items) > 1
                ):
                    found.append((block, f"guide/{document.source.name}"))
                    words_after = _words_after(section, block)
    topics = sum(len(block.items) for block, _ in found)
    return found if topics > 2 and words_after < _WORDS_A_TOPIC * topics else []


def _words_after(section: Section, block: ListBlock) -> int:
    last = block.items[-1]
    at = section.passages.index(last)
    return sum(count_words(passage.text) for passage in section.passages[at + 1 :])


def _outline_topics(guide: Guide, topics: Sequence[tuple[ListBlock, str]]) -> Outline:
    """A module a topic, with its own list item and the words that announce it; each is a gap."""
    names = _Names()
    leads = {passage.text: passage for passage in guide.passages()}
    modules: list[OutlineModule] = []
    findings: list[Finding] = []
    used: set[str] = set()
    for block, file in topics:
        lead = leads.get(block.lead)
        for item in block.items:
            title = upper_first(item.text.rstrip(".;,"))
            passages = (lead, item) if lead else (item,)
            used.update(passage.id for passage in passages)
            unit = Unit("", 1, passages, (ListBlock(block.lead, False, (item,)),))
            module_id = names.give(title, "tema")
            modules.append(
                OutlineModule(module_id, title, (OutlineLesson(module_id, title, (unit,)),), gap=True)
            )
            findings.append(Finding("topic-without-text", Level.NOTE, file, 0, {"topic": title}))
    left_out = tuple(passage for passage in guide.passages() if passage.id not in used)
    return Outline(tuple(modules), left_out, tuple(findings))


# -- documents and headings --------------------------------------------------------------


def _document_group(document: Document, left_out: list[Passage]) -> Group:
    title = document.title or document.source.name.rpartition(".")[0].replace("-", " ")
    units = list(units_of(document.root, left_out=left_out))
    return Group([(title, 0)], units, f"guide/{document.source.name}")


def _section_groups(document: Document, left_out: list[Passage]) -> list[Group]:
    """A group a section of the first level that has several; words before the first go with it."""
    file = f"guide/{document.source.name}"
    root = document.root
    before: list[Unit] = []
    while len(root.sections) == 1 and root.sections[0].sections:
        before.extend(_own_unit(root, left_out))
        root = root.sections[0]
    before.extend(_own_unit(root, left_out))
    groups = []
    for section in root.sections:
        units = list(units_of(section, left_out=left_out))
        groups.append(Group([(section.heading, sum(unit.words for unit in units))], units, file))
    if before and any(unit.words for unit in before):
        groups.insert(0, Group([], before, file))
    return groups


def _own_unit(section: Section, left_out: list[Passage]) -> Iterator[Unit]:
    alone = Section(
        section.heading, section.level, section.passages, section.lists, section.tables, section.terms
    )
    return units_of(alone, left_out=left_out)


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
    units = [part for unit in group.units if unit.passages or unit.heading for part in cut(unit)]
    shares = lesson_shares(units, group.words)
    own = _Names()
    lessons = []
    for share in shares:
        headings = _headings(share)
        name = one_title(headings, lang, proper) if headings and len(shares) > 1 else title
        topics = tuple(in_sentence(topic, lang, proper) for topic in heaviest(headings, _TOPICS))
        lessons.append(OutlineLesson(own.give(name, "leksjon"), name, tuple(share), topics))
    return OutlineModule(module_id, title, tuple(lessons), empty=empty)


def _has_below(units: Sequence[Unit], at: int) -> bool:
    """True when the next unit stands under this one."""
    return at + 1 < len(units) and units[at + 1].depth > units[at].depth


def _headings(units: Sequence[Unit]) -> list[tuple[str, int]]:
    """The headings that say what a lesson is about, each with the words under it.

    Those of the highest level in it; where that is a single one, those of the level below.
    """
    weighed = [
        (unit.depth, unit.heading, _words_under(units, n)) for n, unit in enumerate(units) if unit.heading
    ]
    weighed = [heading for heading in weighed if heading[2]]
    for depth in sorted({depth for depth, _, _ in weighed}):
        found = [(heading, words) for at, heading, words in weighed if at <= depth]
        here = [(heading, words) for at, heading, words in weighed if at == depth]
        if len(here) > 1 or (here and here[0][0] != found[0][0]):
            first = weighed[0]
            return here if first[0] <= depth else [(first[1], first[2]), *here]
    return [(heading, words) for _, heading, words in weighed[-1:]]


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
