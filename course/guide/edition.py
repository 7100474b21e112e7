"""A new edition of a guide: read on its own, compared with the lock, and given the ids it keeps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from course.citation import Passage
from course.guide.changes import Alignment, align
from course.guide.lock import Lock
from course.guide.model import Guide, ListBlock, Section, TableBlock, TermBlock
from course.guide.reading import read_guide


@dataclass(frozen=True, slots=True)
class Edition:
    """A new edition as read, with kept ids, and how it compares with the one before."""

    guide: Guide
    alignment: Alignment


def read_edition(paths: Sequence[Path], lock: Lock) -> Edition:
    """Read a new edition and compare it with the passages of a lock; raises SourceError as `read_guide`."""
    guide = read_guide(paths)
    proposed = list(guide.passages())
    alignment = align(lock.passages, proposed, retired=lock.gone)
    named = {before.id: after for before, after in zip(proposed, alignment.passages, strict=True)}
    return Edition(with_passages(guide, named), alignment)


def with_passages(guide: Guide, named: Mapping[str, Passage]) -> Guide:
    """The guide with other passages in the places of its own, by the ids of those."""
    documents = tuple(replace(document, root=_section(document.root, named)) for document in guide.documents)
    return replace(guide, documents=documents)


def _section(section: Section, named: Mapping[str, Passage]) -> Section:
    def new(passages: Sequence[Passage]) -> tuple[Passage, ...]:
        return tuple(named[passage.id] for passage in passages)

    return Section(
        section.heading,
        section.level,
        new(section.passages),
        tuple(ListBlock(one.lead, one.ordered, new(one.items), one.start) for one in section.lists),
        tuple(TableBlock(one.head, new(one.rows)) for one in section.tables),
        tuple(TermBlock(one.term, named[one.passage.id]) for one in section.terms),
        tuple(_section(below, named) for below in section.sections),
        section.line,
    )
