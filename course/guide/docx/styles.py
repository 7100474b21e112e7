"""What a document's styles and numberings mean: headings, lists, code, bold, hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from course.guide.docx.names import W, switch, value, whole

_HEADING = re.compile(r"^heading ([1-9])$", re.IGNORECASE)
_TITLE = frozenset(("title", "tittel"))
_CONTENTS = re.compile(
    r"^(?:toc|contents|index|toa|table index|illustration index|figure index|user index|bibliography)"
    r"(?: heading| ?\d)$|^table of (?:figures|authorities)$",
    re.IGNORECASE,
)
_CODE = frozenset(
    ("source code", "html preformatted", "preformatted text", "code", "kode", "code block", "macro text")
)
_BODY = 9
"""The outline level that says: no heading."""

_LEVELS = 9
_LONGEST_CHAIN = 20
"""Styles on styles: Word itself stops at 11; a ring of them never ends."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style means, with what it has from the styles that it is based on.

    `level` is a heading's, from 1, or 0; `numbering` a numbering's id and level.
    """

    level: int = 0
    numbering: tuple[str, str] | None = None
    bold: bool = False
    hidden: bool = False
    title: bool = False
    contents: bool = False
    code: bool = False


PLAIN = Style()


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._read: dict[str, Style] = {"": PLAIN}
        for element in root.iterchildren(f"{W}style") if root is not None else ():
            self._elements.setdefault(element.get(f"{W}styleId", ""), element)

    def style(self, name: str | None) -> Style:
        """The style of an id; plain text for one that is not defined."""
        known = self._read.get(name or "")
        if known is None:
            known = self._read[name or ""] = self._make(list(self._chain(name or "")))
        return known

    def numbering_of(self, name: str) -> str | None:
        """The numbering that a list style stands for."""
        for element in self._chain(name):
            if found := value(element.find(f"{W}pPr/{W}numPr"), "numId"):
                return found
        return None

    def _chain(self, name: str) -> Iterator[etree._Element]:
        for _ in range(_LONGEST_CHAIN):
            if name not in self._elements:
                return
            yield self._elements[name]
            name = value(self._elements[name], "basedOn") or ""

    def _make(self, chain: list[etree._Element]) -> Style:
        names = [(value(element, "name") or "").strip().lower() for element in chain]
        paragraphs = [element.find(f"{W}pPr") for element in chain]
        runs = [element.find(f"{W}rPr") for element in chain]
        return Style(
            _level(names, paragraphs),
            _numbering(paragraphs),
            next((on for run in runs if (on := switch(run, "b")) is not None), False),
            next((on for run in runs if (on := switch(run, "vanish")) is not None), False),
            any(name in _TITLE for name in names),
            bool(names and _CONTENTS.match(names[0])),
            any(name in _CODE for name in names),
        )


def outline_level(properties: etree._Element | None) -> int | None:
    """The heading level that paragraph properties say, 0 for body text; None where they say none."""
    said = whole(value(properties, "outlineLvl"))
    if said is None:
        return None
    return said + 1 if said < _BODY else 0


def _level(names: list[str], paragraphs: list[etree._Element | None]) -> int:
    for name, properties in zip(names, paragraphs, strict=True):
        said = outline_level(properties)
        if said is not None:
            return said
        if found := _HEADING.match(name):
            return int(found[1])
    return 0


def _numbering(paragraphs: list[etree._Element | None]) -> tuple[str, str] | None:
    number = level = None
    for properties in paragraphs:
        said = properties.find(f"{W}numPr") if properties is not None else None
        number = number if number is not None else value(said, "numId")
        level = level if level is not None else value(said, "ilvl")
    return (number, level or "0") if number else None


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph's place in a list: its level from 0. `more` for one that goes on with an item."""

    level: int
    ordered: bool
    more: bool = False


class Numbering:
    """The numberings of a document: which levels are bullets, which are numbers."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._links: dict[str, str] = {}
        self._levels: dict[str, dict[int, str]] = {}
        self._numbers: dict[str, str] = {}
        self._of_style: dict[str, tuple[str, str]] = {}
        named: dict[str, list[tuple[str, str]]] = {}
        for element in root.iterchildren(f"{W}abstractNum") if root is not None else ():
            abstract = element.get(f"{W}abstractNumId", "")
            self._links[abstract] = value(element, "numStyleLink") or ""
            levels = self._levels[abstract] = {}
            for level in element.iterchildren(f"{W}lvl"):
                at = level.get(f"{W}ilvl", "0")
                if (number := whole(at)) is not None:
                    form = value(level, "numFmt") or "decimal"
                    sign = value(level, "lvlText")
                    blank = form == "bullet" and sign is not None and not sign.strip()
                    levels[number] = "none" if blank else form
                if style := value(level, "pStyle"):
                    named.setdefault(abstract, []).append((style, at))
        for element in root.iterchildren(f"{W}num") if root is not None else ():
            name = element.get(f"{W}numId", "")
            self._numbers[name] = value(element, "abstractNumId") or ""
            for style, at in named.pop(self._numbers[name], ()):
                self._of_style.setdefault(style, (name, at))

    def of_style(self, style: str | None) -> tuple[str, str] | None:
        """The numbering whose level names a paragraph style."""
        return self._of_style.get(style or "")

    def place(self, numbering: tuple[str, str] | None) -> Place | None:
        """Where a numbering puts a paragraph; None for what is in no list."""
        level = whole(numbering[1]) if numbering else None
        if numbering is None or level is None or level >= _LEVELS:
            return None
        form = self._formats(numbering[0]).get(level)
        return Place(level, form != "bullet", form == "none") if form else None

    def _formats(self, number: str) -> dict[int, str]:
        """Level -> kind of number; by way of the list style that a numbering may point at."""
        for _ in range(_LONGEST_CHAIN):
            abstract = self._numbers.get(number, "")
            if not self._links.get(abstract):
                return self._levels.get(abstract, {})
            number = self._styles.numbering_of(self._links[abstract]) or ""
        return {}
