"""Word documents to headings and pieces: made ready, turned into HTML by mammoth, read as a page is.

What makes a heading is the document's own styles, by way of what they are based on, and
outline levels. Footnotes and endnotes are paragraphs at the end of their section. A passage
has no offsets and no anchor: Word knows its pages only when it prints them.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import mammoth
from lxml import etree

from course.errors import CourseError, SourceError
from course.guide.docx.container import open_container
from course.guide.docx.names import NAMESPACE
from course.guide.docx.preparing import BULLETS, CODE, HEADING, LEVELS, MORE, NUMBERS, Prepared, prepare
from course.guide.parts import Heading, Parts
from course.guide.readers import html

SUFFIXES = (".docx",)

_NAMED = 5
"""So many texts a finding quotes."""

_NO_TITLE = re.compile(r"^(?:microsoft word|dokument ?\d|document ?\d)|\.(?:docx?|dotx?|rtf)$", re.IGNORECASE)
_NO_COMPANY = frozenset(("microsoft", "hp", "hewlett-packard company", "hp inc.", "home", "privat"))
_NAMES_ELSEWHERE = frozenset(("guide", "veileder", "rettleiar"))
"""In a document's properties these name a person or a template, not the guide it is a part of."""


def read(data: bytes, file: str) -> Parts:
    """Headings and pieces of a Word document; raises SourceError for what is none, broken or hostile."""
    container = open_container(data, file)
    try:
        prepared = prepare(container)
    except CourseError as error:
        raise SourceError("docx-too-long", file=file, **error.facts) from None
    page = mammoth.convert_to_html(
        io.BytesIO(_package(prepared.document)),
        style_map=_style_map(prepared.styles),
        include_default_style_map=False,
        include_embedded_style_map=False,
    ).value
    parts = html.parts_of(page, file)
    parts.items = [replace(item, line=0, anchor="") for item in parts.items]
    parts.findings = [replace(finding, line=0) for finding in parts.findings]
    _describe(parts, prepared, container.properties)
    _tell(parts, prepared, file)
    return parts


def _package(document: etree._Element) -> bytes:
    """A package with the prepared text and two numberings, and no other part."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr("word/document.xml", etree.tostring(document, encoding="utf-8"))
        package.writestr("word/numbering.xml", _NUMBERING)
    return packed.getvalue()


_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def _levels(form: str) -> str:
    return "".join(f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="{form}"/></w:lvl>' for n in range(LEVELS))


_NUMBERING = (
    f'<w:numbering xmlns:w="{NAMESPACE}">'
    + "".join(
        f'<w:abstractNum w:abstractNumId="{number}">{_levels(form)}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number, form in ((BULLETS, "bullet"), (NUMBERS, "decimal"))
    )
    + "</w:numbering>"
)


def _style_map(used: set[tuple[str, int]]) -> str:
    """What mammoth is to make of our styles and of list levels; it tries each line on each run."""
    lines = []
    for style, n in sorted(used):
        above = "ul|ol > li > " * (n - 1)
        if style == HEADING:
            lines.append(f"p.{HEADING}{n} => h{n}:fresh")
        elif style == CODE:
            lines.append(f"p.{CODE}{n} => pre")
        elif style == MORE:
            lines.append(f"p.{MORE}{n} => {above}ul|ol > li > p:fresh")
        elif style == BULLETS:
            lines.append(f"p:unordered-list({n}) => {above}ul > li:fresh")
        else:
            lines.append(f"p:ordered-list({n}) => {above}ol > li:fresh")
    return "\n".join(lines)


def _describe(parts: Parts, prepared: Prepared, properties: tuple[tuple[str, str], ...]) -> None:
    """Title, publisher and date: the text's own title first, then the document's properties.

    That a file was last saved is no date of a professional update, and who saved it no publisher.
    """
    headings = [item for item in parts.items if isinstance(item, Heading)]
    tops = [heading for heading in headings if heading.level == 1]
    named = prepared.title or (tops[0].text if len(tops) == 1 and headings[0] is tops[0] else "")
    for key, said in reversed(properties):
        if key == "company" and said.lower() not in _NO_COMPANY:
            parts.publisher = said
        elif key not in _NAMES_ELSEWHERE and not (key == "title" and _NO_TITLE.search(said)):
            parts.describe(key, said)
    parts.title = named or parts.title


def _tell(parts: Parts, prepared: Prepared, file: str) -> None:
    left = prepared.left
    if left.pictures:
        parts.note("docx-pictures", file, n=left.pictures)
    if left.charts:
        parts.note("docx-charts", file, n=left.charts)
    if left.equations:
        parts.note("docx-equations", file, n=left.equations)
    if left.objects:
        parts.note("docx-objects", file, n=left.objects)
    if prepared.notes:
        parts.note("docx-notes-moved", file, n=prepared.notes)
    if prepared.bold:
        quoted = "; ".join(prepared.bold[:_NAMED])
        parts.note("docx-bold-headings", file, n=len(prepared.bold), texts=quoted)
