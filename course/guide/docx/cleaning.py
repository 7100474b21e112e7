"""What is in a Word document's XML but no part of its text as printed: taken out in place.

Deletions, hidden text, tables of contents, prompts of empty fields, drawings. What a change
or a content control wraps stays, without the wrapping; text boxes become paragraphs after the
one that they hang on.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from lxml import etree

from course.guide.docx.names import MC, M, W, switch, tags, value
from course.guide.docx.styles import Styles
from course.safe_xml import local_name

_NEVER_TEXT = tags(
    "proofErr bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd commentReference annotationRef"
    " lastRenderedPageBreak permStart permEnd sectPr moveFromRangeStart moveFromRangeEnd moveToRangeStart"
    " moveToRangeEnd rPrChange pPrChange tblPrChange tcPrChange trPrChange tblGridChange tblPrExChange"
    " numberingChange footnoteRef endnoteRef separator continuationSeparator rt softHyphen delText"
)
_WRAPPINGS = tags("ins moveTo smartTag customXml bdo dir fldSimple ruby rubyBase sdtContent")
_IN_A_RUN = tags(
    "t tab br cr sym noBreakHyphen instrText drawing pict object footnoteReference endnoteReference"
)
_CONTENTS_FIELDS = frozenset(("TOC", "INDEX", "TOA", "RD", "XE", "TC", "TA"))
_STRUCTURED = tags(
    "f sSup sSub sSubSup sPre rad nary m eqArr acc bar limLow limUpp groupChr borderBox phant", M
)
_PICTURES = frozenset(("blip", "imagedata"))
_CHARTS = frozenset(("chart", "relIds"))


@dataclass(slots=True)
class Left:
    """What was left out because text cannot hold it: how many of each kind."""

    pictures: int = 0
    charts: int = 0
    equations: int = 0
    objects: int = 0


def clean(root: etree._Element, styles: Styles, left: Left) -> None:
    """Take out of a part what is no text; count in `left` what a reader of the document would miss."""
    _drop_revisions(root)
    _open_controls(root)
    _choose_alternatives(root)
    _close_fields(root)
    _drop_hidden(root, styles)
    _flatten_equations(root, left)
    _drop_drawings(root, left)
    _plain_signs(root)


def remove(element: etree._Element) -> None:
    """Take an element out of its tree."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: etree._Element) -> None:
    """Put an element's children in its place."""
    for child in list(element):
        element.addprevious(child)
    remove(element)


def _drop_revisions(root: etree._Element) -> None:
    for element in list(root.iter(*_NEVER_TEXT, f"{W}moveFrom", f"{W}del", f"{W}cellDel")):
        parent = element.getparent()
        above = "" if parent is None else local_name(parent)
        name = local_name(element)
        if name == "cellDel" or (name == "del" and above == "trPr"):
            if parent is not None and (gone := parent.getparent()) is not None:
                remove(gone)
        elif name == "del" and above == "rPr":
            continue  # a paragraph's mark: see below
        else:
            remove(element)
    for mark in reversed(list(root.iter(f"{W}del"))):
        paragraph = next(mark.iterancestors(f"{W}p"), None)
        after = paragraph.getnext() if paragraph is not None else None
        if paragraph is None or after is None or after.tag != f"{W}p":
            continue
        at = 1 if after.find(f"{W}pPr") is not None else 0
        after[at:at] = [child for child in paragraph if child.tag != f"{W}pPr"]
        remove(paragraph)


def _open_controls(root: etree._Element) -> None:
    """Content controls, changes and tags without their wrapping; prompts and tables of contents go."""
    for control in list(root.iter(f"{W}sdt")):
        about = control.find(f"{W}sdtPr")
        gallery = value(about.find(f"{W}docPartObj"), "docPartGallery") if about is not None else None
        prompt = about is not None and about.find(f"{W}showingPlcHdr") is not None
        content = control.find(f"{W}sdtContent")
        if prompt or content is None or gallery in {"Table of Contents", "Bibliographies"}:
            remove(control)
        else:
            for child in list(content):
                control.addprevious(child)
            remove(control)
    for element in list(root.iter(*_WRAPPINGS)):
        above = element.getparent()
        if element is root or above is None or local_name(above) in {"rPr", "trPr", "tcPr", "numPr"}:
            continue
        instruction = element.get(f"{W}instr", "").split()
        if instruction and instruction[0].upper() in _CONTENTS_FIELDS:
            remove(element)
        else:
            unwrap(element)
    for link in root.iter(f"{W}hyperlink"):
        link.attrib.clear()
        link.set(f"{W}anchor", "x")  # where it leads is no text; that it is a link tells lists of links


def _choose_alternatives(root: etree._Element) -> None:
    """Of what is there in two forms, the newer one, when there is any text or picture in it."""
    for both in list(root.iter(f"{MC}AlternateContent")):
        chosen = next(
            (
                one
                for one in (*both.iterchildren(f"{MC}Choice"), *both.iterchildren(f"{MC}Fallback"))
                if next(one.iter(f"{W}*"), None) is not None
            ),
            None,
        )
        for child in list(chosen) if chosen is not None else ():
            both.addprevious(child)
        remove(both)


class _Result(Enum):
    """What is to become of a field's result."""

    TEXT = "text"
    LINK = "link"
    NOTHING = "nothing"


def _close_fields(root: etree._Element) -> None:
    """Fields as their results; of a table of contents or an index nothing."""
    marks = list(root.iter(f"{W}fldChar", f"{W}instrText"))
    if not marks:
        return
    whole = _whole_fields(marks)
    open_fields: list[_Result] = []
    hiding = links = 0
    linked: dict[etree._Element, None] = {}
    for element in list(root.iter(f"{W}fldChar", *_IN_A_RUN)):
        if local_name(element) != "fldChar":
            run = element.getparent()
            if hiding or local_name(element) == "instrText":
                remove(element)
            elif links and run is not None:
                linked[run] = None
            continue
        if element in whole:  # one that never ends would hide the rest of the document
            kind = element.get(f"{W}fldCharType")
            if kind != "begin":
                before = open_fields.pop()
                hiding -= before is _Result.NOTHING
                links -= before is _Result.LINK
            if kind != "end":
                now = whole[element] if kind == "separate" else _Result.NOTHING
                open_fields.append(now)
                hiding += now is _Result.NOTHING
                links += now is _Result.LINK
        remove(element)
    for run in linked:
        link = etree.Element(f"{W}hyperlink")
        link.set(f"{W}anchor", "x")
        run.addprevious(link)
        link.append(run)


def _whole_fields(marks: list[etree._Element]) -> dict[etree._Element, _Result]:
    """The marks of the fields that have an end, each with what its field says of its result."""
    whole: dict[etree._Element, _Result] = {}
    opened: list[tuple[list[etree._Element], list[str]]] = []
    for mark in marks:
        kind = mark.get(f"{W}fldCharType")
        if local_name(mark) == "instrText":
            if opened:
                opened[-1][1].append(mark.text or "")
        elif kind == "begin":
            opened.append(([mark], []))
        elif opened and (kind == "end" or (kind == "separate" and len(opened[-1][0]) == 1)):
            opened[-1][0].append(mark)
            if kind == "end":
                own, words = opened.pop()
                name = "".join(words).split()[:1]
                result = _Result.TEXT
                if name and name[0].upper() in _CONTENTS_FIELDS:
                    result = _Result.NOTHING
                elif name and name[0].upper() == "HYPERLINK":
                    result = _Result.LINK
                whole.update(dict.fromkeys(own, result))
    return whole


def _drop_hidden(root: etree._Element, styles: Styles) -> None:
    for run in list(root.iter(f"{W}r")):
        about = run.find(f"{W}rPr")
        hidden = switch(about, "vanish")
        if hidden or (hidden is None and styles.style(value(about, "rStyle")).hidden):
            remove(run)


def _flatten_equations(root: etree._Element, left: Left) -> None:
    """An equation of plain signs as text; of another an omission mark, so that no sentence closes over it."""
    for equation in list(root.iter(f"{M}oMath")):
        words = "".join(part.text or "" for part in equation.iter(f"{M}t"))
        if next(equation.iter(*_STRUCTURED), None) is not None:
            left.equations += 1
            words = "[…]"
        run = etree.Element(f"{W}r")
        etree.SubElement(run, f"{W}t").text = words
        equation.addprevious(run)
        remove(equation)
    for paragraph in list(root.iter(f"{M}oMathPara")):
        for run in list(paragraph.iterchildren(f"{W}r")):
            paragraph.addprevious(run)
        remove(paragraph)


def _drop_drawings(root: etree._Element, left: Left) -> None:
    for drawing in list(root.iter(f"{W}drawing", f"{W}pict", f"{W}object", f"{W}altChunk", f"{W}subDoc")):
        names = {local_name(part) for part in drawing.iter()}
        boxes = list(drawing.iter(f"{W}txbxContent"))
        if local_name(drawing) in {"object", "altChunk", "subDoc"} or "OLEObject" in names:
            left.objects += 1
        elif names & _CHARTS:
            left.charts += 1
        elif names & _PICTURES:
            left.pictures += 1
        paragraph = next(drawing.iterancestors(f"{W}p"), None)
        if paragraph is not None:
            for child in [child for box in boxes for child in box][::-1]:
                paragraph.addnext(child)
        remove(drawing)


def _plain_signs(root: etree._Element) -> None:
    for sign in list(root.iter(f"{W}cr", f"{W}ptab", f"{W}sym")):
        name = local_name(sign)
        if name == "cr":
            sign.tag = f"{W}br"
        elif name == "ptab":
            sign.tag = f"{W}tab"
        elif not _is_hexadecimal(sign.get(f"{W}char", "")):
            remove(sign)


def _is_hexadecimal(text: str) -> bool:
    return 0 < len(text) <= 4 and all(sign in "0123456789abcdefABCDEF" for sign in text)
