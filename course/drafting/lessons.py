"""A lesson of an outline as blocks: the guide's own words, each block with its passages.

A paragraph is a block; a list is one with the words of each item; a table one with its rows.
A sentence that defines a term becomes a term; the first list of steps becomes the box that
says what to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from course.citation import Citation, Passage
from course.content.model import Block, BlockKind, Lesson
from course.drafting.objectives import objectives_of
from course.drafting.outline import OutlineLesson
from course.drafting.phrases import phrase
from course.drafting.selection import MOST_SIGNS, signs_in
from course.drafting.titles import bare
from course.drafting.units import Unit
from course.guide.model import ListBlock, TableBlock
from course.language.actors import is_actor
from course.language.definitions import Definition, definition_in
from course.language.modality import modal_uses
from course.language.sentences import split_sentences
from course.language.slug import slug
from course.language.words import upper_first
from course.markup import escape

_FOOTNOTE_MARK = re.compile(r"(?<=[.!?])\s\d{1,2}$")
_LEAST_STEPS, _MOST_STEPS = 3, 9
_HEADINGS_DEEPEST = 4
_MOST_LINES = 50


@dataclass(slots=True)
class _Blocks:
    """The blocks of a lesson while they are made."""

    lang: str
    made: list[Block] = field(default_factory=list)
    has_steps: bool = False
    _counts: dict[str, int] = field(default_factory=dict)

    def add(
        self,
        passages: Sequence[tuple[Passage, str]],
        markdown: str,
        heading: tuple[str, int],
        *,
        kind: BlockKind = BlockKind.TEXT,
        title: str = "",
        marks: tuple[int, ...] = (),
    ) -> None:
        """A block that quotes passages; `marks` is where in the Markdown each quote's label stands."""
        citations = tuple(Citation(passage.id, quote) for passage, quote in passages)
        text, level = heading
        if all(mark == len(markdown) for mark in marks):
            marks = ()
        block_id = self._id(passages[0][0])
        self.made.append(Block(block_id, kind, markdown, text, level, title, citations, marks))

    def _id(self, passage: Passage) -> str:
        """From the passage's heading: its longest early word and a number."""
        name = passage.id.rpartition("/")[2].rpartition("-")[0]
        words = [word for word in name.split("-") if len(word) > 3 and not word.isdecimal()]
        stem = (words[0] if words else slug(name) or "del")[:16]
        self._counts[stem] = n = self._counts.get(stem, 0) + 1
        return f"{stem}-{n}"


def draft_lesson(outline: OutlineLesson, module: str, number: int, lang: str) -> Lesson:
    """The lesson with its blocks, objectives and minutes."""
    blocks = _Blocks(lang)
    taught = [unit for unit in outline.units if unit.heading and unit.passages]
    single = len({unit.heading for unit in taught}) < 2
    top = min((unit.depth for unit in taught), default=1)
    waiting: tuple[str, int] = ("", 0)
    last_heading, last_level = "", 1
    for unit in outline.units:
        if unit.heading and unit.heading != last_heading:
            level = min(2 + max(unit.depth - top, 0), last_level + 1, _HEADINGS_DEEPEST)
            shown = bare(unit.heading)
            waiting = ("", 0) if single and shown == outline.title else (escape(shown), level)
        last_heading = unit.heading or last_heading
        before = len(blocks.made)
        _draft_unit(unit, blocks, waiting)
        if len(blocks.made) > before:
            last_level = waiting[1] or last_level
            waiting = ("", 0)
    made = tuple(blocks.made)
    return Lesson(
        outline.id,
        outline.title,
        lang,
        made,
        objectives_of(outline, made, lang),
        minutes=outline.minutes,
        file=f"modules/{lang}/{module}/{number:02}-{outline.id}.md",
    )


def _draft_unit(unit: Unit, blocks: _Blocks, heading: tuple[str, int]) -> None:
    """All blocks of a unit; the first carries the heading."""
    lists = {
        item.id: _Place(block, n) for block in unit.lists for n, item in enumerate(block.items, block.start)
    }
    tables = {row.id: table for table in unit.tables for row in table.rows}
    terms = {block.passage.id: block.term for block in unit.terms}
    at = 0
    passages = unit.passages
    while at < len(passages):
        passage = passages[at]
        first = len(blocks.made)
        if passage.id in tables:
            end = _one_table(passages, at, tables)
            _table(tables[passage.id], passages[at:end], blocks, heading)
        elif passage.id in lists:
            end = _one_list(passages, at, lists)
            _list(passages[at:end], lists, blocks, heading, _box_title(unit, blocks.lang))
        else:
            end = at + 1
            _paragraph(passage, terms.get(passage.id, ""), blocks, heading)
        if len(blocks.made) > first:
            heading = ("", 0)
        at = end


def quote_of(text: str) -> str:
    """What is quoted of a passage: all of it, without the mark of a legal footnote at its end."""
    return _FOOTNOTE_MARK.sub("", text)


def _paragraph(passage: Passage, marked: str, blocks: _Blocks, heading: tuple[str, int]) -> None:
    """A paragraph; sentences that define a term stand apart, as terms."""
    for sentences, definition in _cut_at_definitions(passage.text, marked, blocks.lang):
        if definition is None:
            quote = quote_of(sentences)
            blocks.add([(passage, quote)], escape(quote), heading)
        else:
            term, meaning = upper_first(definition.term), definition.meaning
            ending = "" if meaning.endswith((".", "!", "?")) else "."
            markdown = f"{escape(term)}\n:   {escape(upper_first(meaning))}{ending}"
            blocks.add([(passage, sentences)], markdown, heading, kind=BlockKind.TERM)
        heading = ("", 0)


def _cut_at_definitions(text: str, marked: str, lang: str) -> Iterator[tuple[str, Definition | None]]:
    """The text in runs of sentences, each an exact piece of it; a definition is a run of its own."""
    at = start = 0
    for n, sentence in enumerate(split_sentences(text)):
        found = text.index(sentence, at)
        definition = definition_in(sentence, lang, marked if n == 0 else "")
        if definition is not None:
            if before := text[start:found].strip():
                yield before, None
            yield sentence, definition
            start = found + len(sentence)
        at = found + len(sentence)
    rest = text[start:].strip()
    if rest and not (start and rest.isdecimal()):  # the mark of a legal footnote
        yield rest, None


# -- lists and tables --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an item stands: its list, and its number in it."""

    block: ListBlock
    number: int


def _one_table(passages: Sequence[Passage], at: int, tables: Mapping[str, TableBlock]) -> int:
    """Where the rows of the table that starts at `at` end, or where a block gets too big."""
    own, signs = tables[passages[at].id], 0
    for n in range(at, min(len(passages), at + _MOST_LINES)):
        signs += signs_in(passages[n].text)
        if tables.get(passages[n].id) is not own or (n > at and signs > MOST_SIGNS):
            return n
    return min(len(passages), at + _MOST_LINES)


def _one_list(passages: Sequence[Passage], at: int, lists: Mapping[str, _Place]) -> int:
    """Where the list that starts at `at` ends, with those nested in it.

    Before what is no item, before an item of a list that hangs on none of its items, or where
    a block gets too big.
    """
    inside = {passages[at].text}
    own = lists[passages[at].id].block
    signs = signs_in(passages[at].text)
    most = min(len(passages), at + 3 * _MOST_LINES)
    for n in range(at + 1, most):
        place = lists.get(passages[n].id)
        if place is None or (place.block is own and n - at >= _MOST_LINES):
            return n
        signs += signs_in(passages[n].text)
        if signs > MOST_SIGNS or (place.block is not own and place.block.lead not in inside):
            return n
        inside.add(passages[n].text)
    return most


def _list(
    items: Sequence[Passage],
    lists: Mapping[str, _Place],
    blocks: _Blocks,
    heading: tuple[str, int],
    box_title: str,
) -> None:
    """A list with those nested in it as one block, a quote an item."""
    own = lists[items[0].id].block
    whole = _LEAST_STEPS <= len(own.items) <= _MOST_STEPS and len(own.items) == len(items)
    steps = own.ordered and whole and all(_is_step(item.text, blocks.lang) for item in items)
    depths: dict[str, int] = {}
    lines: list[str] = []
    marks: list[int] = []
    length = 0
    depth_of: dict[int, int] = {id(own): 0}
    for item in items:
        block = lists[item.id].block
        depth = depth_of.setdefault(id(block), min(depths.get(block.lead, -1) + 1, _HEADINGS_DEEPEST))
        depths[item.text] = depth
        sign = f"{lists[item.id].number}." if block.ordered else "-"
        line = f"{'    ' * depth}{sign} {escape(quote_of(item.text))}"
        length += len(line) + (1 if lines else 0)
        marks.append(length)
        lines.append(line)
    kind, title = BlockKind.TEXT, ""
    if steps and not blocks.has_steps:
        kind, blocks.has_steps = BlockKind.DO, True
        title = box_title
    blocks.add(
        [(item, quote_of(item.text)) for item in items],
        "\n".join(lines),
        heading,
        kind=kind,
        title=title,
        marks=tuple(marks),
    )


def _is_step(text: str, lang: str) -> bool:
    """True for something to do: no sentence about what somebody else does."""
    first = text.split(" ", 1)[0]
    return not is_actor(first, lang) and not modal_uses(text, lang)


def _box_title(unit: Unit, lang: str) -> str:
    """The heading that the steps stand under; brackets would end the directive's title."""
    title = bare(unit.heading) if unit.heading else ""
    return phrase("do-title", lang) if not title or set(title) & set("[]{}") else title


def _table(table: TableBlock, rows: Sequence[Passage], blocks: _Blocks, heading: tuple[str, int]) -> None:
    """A table as a table when its rows have the head's columns, else as a list of its rows."""
    cells = [row.text.split(" | ") for row in rows]
    columns = len(table.head)
    if columns > 1 and all(len(row) == columns for row in cells):
        lines = [_row(table.head), f"|{'---|' * columns}", *(_row(row) for row in cells)]
    else:
        lines = [f"- {escape(row.text)}" for row in rows]
    blocks.add([(row, row.text) for row in rows], "\n".join(lines), heading)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(escape(cell).replace("|", "&#124;") for cell in cells) + " |"
