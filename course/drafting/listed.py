"""Lists and tables of a guide as blocks, and the boxes that say what to do.

A box is made of steps in order, of instructions, of what a lead demands of whoever it names
(`Kommunen skal:`), and of several duties in a row that one and the same actor has. A list
whose lead defines a term (`Med helsepersonell menes:`) is that term.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from course.citation import Passage
from course.content.model import BlockKind
from course.drafting.blocks import Blocks, Heading, lines_with_marks, quote_of
from course.drafting.phrases import phrase
from course.drafting.selection import MOST_SIGNS, signs_in
from course.drafting.titles import bare
from course.drafting.units import Unit
from course.guide.model import ListBlock, TableBlock
from course.language.actors import is_actor
from course.language.demands import DemandKind, demands
from course.language.imperatives import imperative_at
from course.language.modality import modal_uses
from course.language.sentences import split_sentences
from course.language.words import lower_first, upper_first
from course.markup import escape

LEAST_STEPS, MOST_STEPS = 3, 9
MOST_BOXES = 4
"""Boxes in a lesson: where everything stands out, nothing does."""

_MOST_IN_BOX = 12
_LEAST_DUTIES, _MOST_DUTIES = 3, 7
_LONGEST_ACTOR = 3  # words
_HEADINGS_DEEPEST = 4
_MOST_LINES = 50
_TERM = r"[«\"“]?(?P<term>[^\W_][^,;:.()«»\"]{1,60}?)[»\"”]?"
_DEFINES = {
    "nb": re.compile(rf"^Med {_TERM} menes(?: (?:i denne \w+|her))?:$"),
    "nn": re.compile(
        rf"^Med {_TERM} (?:er det (?:her )?meint|er meint|meiner (?:ein|vi))(?: i denne \w+| her)?:$"
    ),
    "en": re.compile(rf"^(?:In this \w+,? )?{_TERM} means:$"),
}
_DEMANDED = frozenset((DemandKind.DUTY, DemandKind.PROHIBITION, DemandKind.RECOMMENDATION))
_LONGEST_REST = 6
"""Words: with more behind its demand, a lead asks for something itself, and its items say when or of whom."""
_OPEN_END = re.compile(r"\b(?:dersom|hvis|viss|når|som|whether|if|when|where|which|who)$", re.IGNORECASE)
"""A lead that ends so announces conditions, not what to do."""
_JOINER = re.compile(r"[,;]?(?:\s+(?:og|eller|and|or))?$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands: its list, and its number in it."""

    block: ListBlock
    number: int


def places_of(unit: Unit) -> dict[str, Place]:
    """Every item of a unit's lists, with its place."""
    return {
        item.id: Place(block, n) for block in unit.lists for n, item in enumerate(block.items, block.start)
    }


# -- lists -------------------------------------------------------------------------------


def end_of_list(passages: Sequence[Passage], at: int, places: Mapping[str, Place]) -> int:
    """Where the list that starts at `at` ends, with those nested in it.

    Before what is no item, before an item of a list that hangs on none of its items, or where
    a block gets too big.
    """
    inside = {passages[at].text}
    own = places[passages[at].id].block
    signs = signs_in(passages[at].text)
    most = min(len(passages), at + 3 * _MOST_LINES)
    for n in range(at + 1, most):
        place = places.get(passages[n].id)
        if place is None or (place.block is own and n - at >= _MOST_LINES):
            return n
        signs += signs_in(passages[n].text)
        if signs > MOST_SIGNS or (place.block is not own and place.block.lead not in inside):
            return n
        inside.add(passages[n].text)
    return most


def add_list(
    items: Sequence[Passage],
    places: Mapping[str, Place],
    blocks: Blocks,
    heading: Heading,
    unit: Unit,
    lead: Passage | None,
) -> None:
    """A list with those nested in it as one block, a quote an item; `lead` is the paragraph before it."""
    if lead is not None:
        if _defined(items, places, blocks, heading, lead):
            return
        if title := _demanded_of(items, places, blocks, lead):
            _add_box(items, places, blocks, heading, title, lead)
            return
        quote = quote_of(lead.text)
        blocks.add([(lead, quote)], escape(quote), heading)
        heading = ("", 0)
    own = places[items[0].id].block
    whole = len(own.items) == len(items)
    if whole and own.ordered and _are_steps(items, blocks.lang):
        title = _box_title(unit, blocks.lang)
        blocks.steps.append(title)
        _add_box(items, places, blocks, heading, title, None)
    elif whole and not own.ordered and _are_instructions(items, blocks.lang):
        _add_box(items, places, blocks, heading, _box_title(unit, blocks.lang), None)
    else:
        markdown, marks = lines_with_marks(_lines(items, places))
        blocks.add([(item, quote_of(item.text)) for item in items], markdown, heading, marks=marks)


def _lines(items: Sequence[Passage], places: Mapping[str, Place]) -> list[str]:
    """The items as Markdown, nested as in the guide."""
    depths: dict[str, int] = {}
    depth_of: dict[int, int] = {id(places[items[0].id].block): 0}
    lines: list[str] = []
    for item in items:
        place = places[item.id]
        block = place.block
        depth = depth_of.setdefault(id(block), min(depths.get(block.lead, -1) + 1, _HEADINGS_DEEPEST))
        depths[item.text] = depth
        sign = f"{place.number}." if block.ordered else "-"
        lines.append(f"{'    ' * depth}{sign} {escape(quote_of(item.text))}")
    return lines


def _defined(
    items: Sequence[Passage],
    places: Mapping[str, Place],
    blocks: Blocks,
    heading: Heading,
    lead: Passage,
) -> bool:
    """A list that its lead defines a term by, as that term; False when it is none."""
    own = places[items[0].id].block
    found = _DEFINES[blocks.lang].match(lead.text)
    if found is None or len(own.items) != len(items) or len(items) > _MOST_IN_BOX:
        return False
    pieces = [_JOINER.sub("", quote_of(item.text).rstrip(".")) for item in items]
    before = f"{escape(upper_first(found['term']))}\n:   "
    markdown, marks = before, []
    for n, piece in enumerate(pieces):
        markdown += ("; " if n else "") + escape(upper_first(piece) if n == 0 else piece)
        marks.append(len(markdown))
    markdown += "."
    quotes = [(lead, lead.text), *((item, quote_of(item.text)) for item in items)]
    blocks.add(quotes, markdown, heading, kind=BlockKind.TERM, marks=(marks[0], *marks))
    return True


# -- boxes: what to do -------------------------------------------------------------------


def _demanded_of(items: Sequence[Passage], places: Mapping[str, Place], blocks: Blocks, lead: Passage) -> str:
    """The title of the box that a whole list is when its lead demands each of its items; '' for none."""
    own = places[items[0].id].block
    if not lead.text.endswith(":") or not 2 <= len(own.items) <= _MOST_IN_BOX:
        return ""
    if not {item.id for item in own.items} <= {item.id for item in items}:
        return ""
    last = (split_sentences(lead.text) or (lead.text,))[-1].rstrip(": ")
    if _OPEN_END.search(last):
        return ""
    said = [one for one in demands(f"{last}.", blocks.lang) if one.kind in _DEMANDED]
    if not said or not (said[0].actor or imperative_at(last, blocks.lang)):
        return ""
    if last[said[0].end :].count(" ") > _LONGEST_REST and not _are_instructions(items, blocks.lang):
        return ""
    advised = said[0].kind is DemandKind.RECOMMENDATION
    return ("" if advised else _actor_title(said[0].actor, blocks.lang)) or phrase("do-title", blocks.lang)


def _actor_title(actor: str, lang: str) -> str:
    """What the actor has to do, as a title; '' for an actor with a long name or none."""
    if not 0 < len(actor.split()) <= _LONGEST_ACTOR or set(actor) & set("[]{}"):
        return ""
    return phrase("do-actor", lang, actor=lower_first(actor))


def _are_steps(items: Sequence[Passage], lang: str) -> bool:
    """True for things to do in order: no sentences about what somebody else does."""
    return LEAST_STEPS <= len(items) <= MOST_STEPS and all(_is_step(item.text, lang) for item in items)


def _is_step(text: str, lang: str) -> bool:
    first = text.split(" ", 1)[0]
    return not is_actor(first, lang) and not modal_uses(text, lang)


def _are_instructions(items: Sequence[Passage], lang: str) -> bool:
    """True when every item tells whoever reads it to do or leave something."""
    if not 2 <= len(items) <= MOST_STEPS:
        return False
    return all(imperative_at(item.text, lang) is not None for item in items)


def _boxes(blocks: Blocks) -> list[str]:
    return [block.id for block in blocks.made if block.kind is BlockKind.DO]


def _add_box(
    items: Sequence[Passage],
    places: Mapping[str, Place],
    blocks: Blocks,
    heading: Heading,
    title: str,
    lead: Passage | None,
) -> None:
    """A list as the box that says what to do, with the words that announce it.

    A lesson with all its boxes has the list as text; its lead is then a paragraph of its own,
    for a blank line ends a block of text.
    """
    boxed = len(_boxes(blocks)) < MOST_BOXES
    quotes = [(item, quote_of(item.text)) for item in items]
    markdown, marks = lines_with_marks(_lines(items, places))
    if lead is not None:
        first = quote_of(lead.text)
        if boxed:
            markdown, marks = lines_with_marks(_lines(items, places), f"{escape(first)}\n\n")
            marks = (len(escape(first)), *marks)
            quotes = [(lead, first), *quotes]
        else:
            blocks.add([(lead, first)], escape(first), heading)
            heading = ("", 0)
    kind = BlockKind.DO if boxed else BlockKind.TEXT
    blocks.add(quotes, markdown, heading, kind=kind, title=title if boxed else "", marks=marks)


def _box_title(unit: Unit, lang: str) -> str:
    """The heading that the steps stand under; brackets would end the directive's title."""
    title = bare(unit.heading) if unit.heading else ""
    return phrase("do-title", lang) if not title or set(title) & set("[]{}") else title


def end_of_duties(passages: Sequence[Passage], at: int, apart: frozenset[str], lang: str) -> tuple[int, str]:
    """Where a run of paragraphs ends that each are a duty of the same actor, and that actor.

    (at, '') when there is none: fewer than three, or an actor with a long name. `apart` are
    the passages that are no paragraphs of their own.
    """
    actor = ""
    end = at
    while end < len(passages) and end - at < _MOST_DUTIES and passages[end].id not in apart:
        found = _duty_of(passages[end].text, lang)
        if not found or (actor and found.casefold() != actor.casefold()):
            break
        actor = actor or found
        end += 1
    return (end, actor) if end - at >= _LEAST_DUTIES else (at, "")


def _duty_of(text: str, lang: str) -> str:
    """Who has the duty that a paragraph of one sentence is; '' when it is none."""
    if len(text) > 400 or len(split_sentences(text)) != 1 or text.endswith(":"):
        return ""
    said = demands(text, lang)
    duty = next((one for one in said if one.kind in (DemandKind.DUTY, DemandKind.PROHIBITION)), None)
    return duty.actor if duty and 0 < len(duty.actor.split()) <= _LONGEST_ACTOR else ""


def add_duties(passages: Sequence[Passage], actor: str, blocks: Blocks, heading: Heading) -> None:
    """Duties of one actor as the box that says what the actor has to do."""
    markdown, marks = lines_with_marks([f"- {escape(quote_of(one.text))}" for one in passages])
    title = _actor_title(actor, blocks.lang)
    if len(_boxes(blocks)) >= MOST_BOXES or not title:
        for n, one in enumerate(passages):
            blocks.add([(one, quote_of(one.text))], escape(quote_of(one.text)), ("", 0) if n else heading)
        return
    quotes = [(one, quote_of(one.text)) for one in passages]
    blocks.add(quotes, markdown, heading, kind=BlockKind.DO, title=title, marks=marks)


# -- tables ------------------------------------------------------------------------------


def end_of_table(passages: Sequence[Passage], at: int, tables: Mapping[str, TableBlock]) -> int:
    """Where the rows of the table that starts at `at` end, or where a block gets too big."""
    own, signs = tables[passages[at].id], 0
    for n in range(at, min(len(passages), at + _MOST_LINES)):
        signs += signs_in(passages[n].text)
        if tables.get(passages[n].id) is not own or (n > at and signs > MOST_SIGNS):
            return n
    return min(len(passages), at + _MOST_LINES)


def add_table(table: TableBlock, rows: Sequence[Passage], blocks: Blocks, heading: Heading) -> None:
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
