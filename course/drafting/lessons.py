"""A lesson of an outline as blocks: the guide's own words, each block with its passages.

First the key points; then everything in the order of the guide: a paragraph is a block, a list
one with the words of each item, a table one with its rows. A sentence that defines a term
becomes a term; steps, instructions and duties become boxes that say what to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from course.citation import Passage
from course.content.model import Block, BlockKind, Lesson
from course.drafting.blocks import NO_HEADING, Blocks, Heading, lines_with_marks, quote_of
from course.drafting.facts import Fact
from course.drafting.key_points import KeyPoint, by_passage, chosen, key_points
from course.drafting.listed import (
    Place,
    add_duties,
    add_list,
    add_table,
    end_of_duties,
    end_of_list,
    end_of_table,
    places_of,
)
from course.drafting.objectives import objectives_of
from course.drafting.outline import OutlineLesson
from course.drafting.phrases import phrase
from course.drafting.titles import bare
from course.drafting.units import Unit
from course.language.definitions import Definition, definition_in
from course.language.sentences import split_sentences
from course.language.words import upper_first
from course.markup import escape

_HEADINGS_DEEPEST = 4


def draft_lesson(
    outline: OutlineLesson,
    module: str,
    number: int,
    lang: str,
    facts: Sequence[Fact] = (),
) -> Lesson:
    """The lesson with its blocks, objectives and minutes; `facts` are those of its module."""
    blocks = Blocks(lang)
    taught = [unit for unit in outline.units if unit.heading and unit.passages]
    single = len({unit.heading for unit in taught}) < 2
    top = min((unit.depth for unit in taught), default=1)
    waiting = NO_HEADING
    last_heading, last_level = "", 1
    for unit in outline.units:
        if unit.heading and unit.heading != last_heading:
            level = min(2 + max(unit.depth - top, 0), last_level + 1, _HEADINGS_DEEPEST)
            shown = bare(unit.heading)
            waiting = NO_HEADING if single and shown == outline.title else (escape(shown), level)
        last_heading = unit.heading or last_heading
        before = len(blocks.made)
        _draft_unit(unit, blocks, waiting)
        if len(blocks.made) > before:
            last_level = waiting[1] or last_level
            waiting = NO_HEADING
    made = (*_key_points(key_points(outline, by_passage(facts)), outline, blocks), *blocks.made)
    return Lesson(
        outline.id,
        outline.title,
        lang,
        made,
        tuple(one.text for one in objectives_of(outline, blocks, facts)),
        minutes=outline.minutes,
        file=f"modules/{lang}/{module}/{number:02}-{outline.id}.md",
    )


def _key_points(points: Sequence[KeyPoint], outline: OutlineLesson, blocks: Blocks) -> Iterator[Block]:
    """The box of key points: sentences that do not stand out already, each with its quote."""
    elsewhere = frozenset(
        citation.passage
        for block in blocks.made
        if block.kind is not BlockKind.TEXT
        for citation in block.citations
    )
    if found := chosen(points, elsewhere, outline.words):
        markdown, marks = lines_with_marks([f"- {escape(point.sentence)}" for point in found])
        quotes = [(point.passage, point.sentence) for point in found]
        name, title = blocks.name(phrase("key-id", blocks.lang)), phrase("key-title", blocks.lang)
        yield blocks.block(name, quotes, markdown, NO_HEADING, BlockKind.NOTE, title, marks)


def _draft_unit(unit: Unit, blocks: Blocks, heading: Heading) -> None:
    """All blocks of a unit; the first carries the heading."""
    places = places_of(unit)
    tables = {row.id: table for table in unit.tables for row in table.rows}
    terms = {block.passage.id: block.term for block in unit.terms}
    apart = frozenset((*places, *tables, *terms))
    at = 0
    passages = unit.passages
    while at < len(passages):
        passage = passages[at]
        first = len(blocks.made)
        lead = passage if _leads(passages, at, places, apart) else None
        if passage.id in tables:
            end = end_of_table(passages, at, tables)
            add_table(tables[passage.id], passages[at:end], blocks, heading)
        elif lead is not None or passage.id in places:
            start = at + 1 if lead else at
            end = end_of_list(passages, start, places)
            add_list(passages[start:end], places, blocks, heading, unit, lead)
        else:
            end, actor = end_of_duties(passages, at, apart, blocks.lang)
            if actor:
                if _leads(passages, end - 1, places, apart):
                    end -= 1
                add_duties(passages[at:end], actor, blocks, heading)
            else:
                end = at + 1
                _paragraph(passage, terms.get(passage.id, ""), blocks, heading)
        if len(blocks.made) > first:
            heading = NO_HEADING
        at = end


def _leads(passages: Sequence[Passage], at: int, places: dict[str, Place], apart: frozenset[str]) -> bool:
    """True for a paragraph that leads in to the list right after it."""
    if passages[at].id in apart or at + 1 >= len(passages):
        return False
    place = places.get(passages[at + 1].id)
    return place is not None and place.block.lead == passages[at].text


def _paragraph(passage: Passage, marked: str, blocks: Blocks, heading: Heading) -> None:
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
        heading = NO_HEADING


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
