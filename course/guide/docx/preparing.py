"""A Word document's text made ready for mammoth, which knows neither based-on styles nor outline levels.

Each paragraph gets one of our own style names or a list's place, nothing else; footnotes and
endnotes become paragraphs at the end of the section that refers to them.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from itertools import pairwise

from lxml import etree

from course.citation import plain
from course.errors import CourseError
from course.guide.docx.cleaning import Left, clean, remove
from course.guide.docx.container import Container
from course.guide.docx.names import W, switch, tags, value
from course.guide.docx.styles import Numbering, Style, Styles, outline_level

LEVELS = 9
HEADING, MORE, CODE = "KyndigHeading", "KyndigMore", "KyndigCode"
"""The styles of a heading and of a list item's further paragraph (with the level), and of program text."""

BULLETS, NUMBERS = "1", "2"
"""The two numberings."""

MAX_PARAGRAPHS = 50_000
"""More paragraphs with words in them than this: some 1.5 million words, more than any guide."""

_NOTES = ("footnoteReference", "endnoteReference")
_NOTE_MARKS = tags(" ".join(_NOTES))
_LONGEST_LABEL = 60
"""Characters: a merged cell's text that long or shorter is said again in each row it stands beside."""

_LONGEST_BOLD, _MOST_WORDS = 90, 12


@dataclass(slots=True)
class Prepared:
    """The document ready for mammoth, and what was found on the way."""

    document: etree._Element
    left: Left
    title: str = ""
    notes: int = 0
    styles: set[tuple[str, int]] = field(default_factory=set)
    """Which of our styles and numberings are used, at which levels."""

    bold: list[str] = field(default_factory=list)
    """Paragraphs that are bold throughout and look like headings."""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """What was known of a paragraph before its properties were taken away."""

    element: etree._Element
    text: str
    level: int
    listed: bool
    bold: bool


def prepare(container: Container) -> Prepared:
    """Make a document ready, in place; raises CourseError `docx-too-long`."""
    return _Preparation(container).run()


class _Preparation:
    def __init__(self, container: Container) -> None:
        self._styles = Styles(container.styles)
        self._numbering = Numbering(container.numbering, self._styles)
        self._made = Prepared(container.document, Left())
        self._paragraphs = 0
        self._notes: dict[tuple[str, str], etree._Element] = {}
        for name, part in zip(_NOTES, (container.footnotes, container.endnotes), strict=True):
            if part is None:
                continue
            clean(part, self._styles, self._made.left)
            for mark in list(part.iter(*_NOTE_MARKS)):
                remove(mark)
            for paragraph in list(part.iter(f"{W}p")):
                self._plain(paragraph, heads=False)
            for note in part:
                if note.get(f"{W}type") not in {"separator", "continuationSeparator", "continuationNotice"}:
                    self._notes.setdefault((name, note.get(f"{W}id", "")), note)

    def run(self) -> Prepared:
        root = self._made.document
        clean(root, self._styles, self._made.left)
        body = root.find(f"{W}body")
        if body is None:
            etree.SubElement(root, f"{W}body")
            return self._made
        tables = list(body.iter(f"{W}tbl"))
        for table in tables:
            _open_box(table)
        known = [self._plain(paragraph) for paragraph in list(body.iter(f"{W}p"))]
        for paragraph in known:
            if not len(paragraph.element):
                remove(paragraph.element)
        known = [paragraph for paragraph in known if len(paragraph.element)]
        bold = {paragraph.element for paragraph in known if paragraph.bold}
        for table in tables:
            _mend_table(table, bold)
        self._take_title(known, body)
        self._place_notes(body)
        self._find_bold(known, body)
        return self._made

    def _plain(self, paragraph: etree._Element, *, heads: bool = True) -> _Paragraph:
        """Put our own properties in the place of a paragraph's."""
        about = paragraph.find(f"{W}pPr")
        name = value(about, "pStyle")
        style = self._styles.style(name)
        outline = outline_level(about)
        level = (style.level if outline is None else outline) if heads else 0
        place = None if level else self._numbering.place(self._number(about, style, name))
        bold = self._plain_runs(paragraph, style)
        text = _text(paragraph)
        self._paragraphs += bool(text)
        if self._paragraphs > MAX_PARAGRAPHS:
            raise CourseError("docx-too-long", limit=MAX_PARAGRAPHS)
        if about is not None:
            paragraph.remove(about)
        if style.contents:
            paragraph.clear()
            return _Paragraph(paragraph, "", 0, False, False)
        if style.title and not level and heads:
            level = -1
        own = etree.Element(f"{W}pPr")
        if level > 0:
            self._use(own, HEADING, level)
        elif style.code:
            self._use(own, CODE, 1)
        elif place is not None and place.more:
            self._use(own, MORE, place.level + 1)
        elif place is not None:
            number = NUMBERS if place.ordered else BULLETS
            self._made.styles.add((number, place.level + 1))
            numbering = etree.SubElement(own, f"{W}numPr")
            _add(numbering, "ilvl", str(place.level))
            _add(numbering, "numId", number)
        if not text and not _has_note(paragraph):
            paragraph.clear()
        elif len(own):
            paragraph.insert(0, own)
        return _Paragraph(paragraph, text, level, place is not None or style.code, bold)

    def _use(self, own: etree._Element, style: str, level: int) -> None:
        self._made.styles.add((style, level))
        _add(own, "pStyle", f"{style}{level}")

    def _number(self, about: etree._Element | None, style: Style, name: str | None) -> tuple[str, str] | None:
        own = about.find(f"{W}numPr") if about is not None else None
        number, level = value(own, "numId"), value(own, "ilvl")
        linked = style.numbering or self._numbering.of_style(name)
        if number is None:
            return (linked[0], level or linked[1]) if linked else None
        return number, level or (linked[1] if linked and linked[0] == number else "0")

    def _plain_runs(self, paragraph: etree._Element, style: Style) -> bool:
        """Leave of the runs' properties whether they are bold; True when all of their words are."""
        words = bold_words = 0
        for run in list(paragraph.iter(f"{W}r")):
            about = run.find(f"{W}rPr")
            if style.hidden and switch(about, "vanish") is None:
                remove(run)
                continue
            said = switch(about, "b")
            if about is not None:
                said = said if said is not None else (self._styles.style(value(about, "rStyle")).bold or None)
                run.remove(about)
            if said:
                run.insert(0, _bold())
            has = any((part.text or "").strip() for part in run.iterchildren(f"{W}t"))
            words += has
            bold_words += has and bool(style.bold if said is None else said)
        return words > 0 and words == bold_words

    def _take_title(self, known: list[_Paragraph], body: etree._Element) -> None:
        """The paragraphs in the title's style: before all else the title, later headings."""
        title: list[str] = []
        started = False
        for paragraph in known:
            if paragraph.level != -1:
                started = started or bool(paragraph.text)
            elif started or paragraph.element.getparent() is not body:
                own = etree.Element(f"{W}pPr")
                self._use(own, HEADING, 1)
                paragraph.element.insert(0, own)
            elif paragraph.text:
                title.append(paragraph.text)
                remove(paragraph.element)
        self._made.title = plain(" ".join(title))

    def _place_notes(self, body: etree._Element) -> None:
        waiting: list[etree._Element] = []
        used: set[tuple[str, str]] = set()
        for block in list(body):
            if _is_heading(block):
                for note in waiting:
                    block.addprevious(note)
                waiting = []
            for mark in list(block.iter(*_NOTE_MARKS)):
                name = etree.QName(mark).localname, mark.get(f"{W}id", "")
                remove(mark)
                if name in self._notes and name not in used:
                    used.add(name)
                    words = [child for child in self._notes[name] if _text(child)]
                    waiting.extend(words)
                    self._made.notes += bool(words)
        body.extend(waiting)

    def _find_bold(self, known: list[_Paragraph], body: etree._Element) -> None:
        shown = [paragraph for paragraph in known if paragraph.text]
        for paragraph, after in pairwise(shown):
            if (
                paragraph.bold
                and not after.bold
                and not paragraph.level
                and not after.level
                and not paragraph.listed
                and paragraph.element.getparent() is body
                and after.element.getparent() is body
                and 2 < len(paragraph.text) <= _LONGEST_BOLD
                and len(paragraph.text.split()) <= _MOST_WORDS
                and paragraph.text[-1] not in ".:;,!…"
            ):
                self._made.bold.append(paragraph.text)


def _open_box(table: etree._Element) -> None:
    """A table of one column is a box round text: its paragraphs, without the table."""
    rows = [row for row in table.iterchildren(f"{W}tr")]
    if all(len(row.findall(f"{W}tc")) <= 1 for row in rows):
        for row in rows:
            for cell in row.iterchildren(f"{W}tc"):
                for about in cell.findall(f"{W}tcPr"):
                    cell.remove(about)
                for child in list(cell):
                    table.addprevious(child)
        remove(table)


def _mend_table(table: etree._Element, bold: set[etree._Element]) -> None:
    """Leave of rows' and cells' properties which rows are the head; say a merged cell's label in each row."""
    if table.getparent() is None:
        return
    rows = list(table.iterchildren(f"{W}tr"))
    heads = [switch(row.find(f"{W}trPr"), "tblHeader") is True for row in rows]
    if not any(heads) and len(rows) > 1 and _is_bold(rows[0], bold):
        heads[0] = not any(_is_bold(row, bold) for row in rows[1:])
    labels: dict[int, etree._Element | None] = {}
    for row, head in zip(rows, heads, strict=True):
        for properties in [*row.findall(f"{W}trPr"), *row.findall(f"{W}tblPrEx")]:
            row.remove(properties)
        if head:
            properties = etree.Element(f"{W}trPr")
            etree.SubElement(properties, f"{W}tblHeader")
            row.insert(0, properties)
        column = 0
        for cell in list(row.iterchildren(f"{W}tc")):
            about = cell.find(f"{W}tcPr")
            merged, width = value(about, "vMerge"), value(about, "gridSpan")
            if about is not None:
                cell.remove(about)
            if merged in {"", "continue"}:
                if (label := labels.get(column)) is not None and not _text(cell):
                    cell[:] = [deepcopy(child) for child in label]
            else:
                short = merged == "restart" and len(_text(cell)) <= _LONGEST_LABEL
                labels[column] = cell if short else None
            column += int(width) if width and width.isascii() and width.isdigit() and len(width) < 4 else 1


def _is_bold(row: etree._Element, bold: set[etree._Element]) -> bool:
    cells = [cell for cell in row.iterchildren(f"{W}tc") if _text(cell)]
    return bool(cells) and all(
        paragraph in bold for cell in cells for paragraph in cell.iter(f"{W}p") if _text(paragraph)
    )


def _is_heading(block: etree._Element) -> bool:
    style = value(block.find(f"{W}pPr"), "pStyle")
    return style is not None and style.startswith(HEADING)


def _text(element: etree._Element) -> str:
    words = [
        (part.text or "") if part.tag == f"{W}t" else " "
        for part in element.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}p")
    ]
    return plain("".join(words))


def _has_note(paragraph: etree._Element) -> bool:
    return next(paragraph.iter(*_NOTE_MARKS), None) is not None


def _add(parent: etree._Element, name: str, said: str) -> None:
    etree.SubElement(parent, W + name).set(f"{W}val", said)


def _bold() -> etree._Element:
    about = etree.Element(f"{W}rPr")
    etree.SubElement(about, f"{W}b")
    return about
