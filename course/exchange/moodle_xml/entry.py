"""Entry: one question of a Moodle file while it is being read, with its texts as our Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from lxml import etree

from course.exchange import html_text
from course.exchange.html_text import Converted
from course.exchange.items import Item
from course.exchange.moodle_xml.grades import percent, read_decimal
from course.exchange.moodle_xml.languages import in_one_language
from course.exchange.moodle_xml.own import NAME, Own
from course.safe_xml import local_name

MAX_PARTS = 500
"""Answers, pairs or choices that are read of a question; far above what any type allows."""

_TAG = re.compile(r"<[^<>]*>")
_FORMATS = ("html", "moodle_auto_format", "plain_text", "markdown", "wiki_like")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer of a question: its element, its text as it stands, its grade and what is said to it."""

    element: etree._Element
    text: str
    grade: Fraction
    feedback: str


class Entry:
    """One `<question>` and its item. What is lost of its texts is told to the item at once.

    A reader sets `stem` when the question's text is more than the stem, and `weight` when
    its parts say how many points Moodle gives where the question does not.
    """

    def __init__(self, element: etree._Element, item: Item, lang: str) -> None:
        self.element, self.item, self.lang = element, item, lang
        self.stem: str | None = None
        self.weight = Fraction(1)
        self._parts: dict[str, list[etree._Element]] = {}
        for child in element:
            if name := local_name(child):
                self._parts.setdefault(name, []).append(child)
        self.own = Own(self.all(NAME))
        self.format = self._format_of(self.first("questiontext"), "html")
        self.moved: list[str] = []
        self._languages: set[str] = set()

    def all(self, name: str) -> Sequence[etree._Element]:
        """The children of that name; no type has a use for more than so many."""
        return self._parts.get(name, [])[:MAX_PARTS]

    def first(self, name: str) -> etree._Element | None:
        """The first child of that name."""
        return next(iter(self.all(name)), None)

    def value(self, name: str, default: str = "") -> str:
        """The plain text of the first child of that name, with or without `<text>` around it."""
        element = self.first(name)
        return default if element is None else raw_text(element).strip()

    def flag(self, name: str, *, default: bool) -> bool:
        """A truth value as Moodle reads it: `false`, `0` and nothing are false."""
        element = self.first(name)
        return default if element is None else raw_text(element).strip() not in ("", "false", "0")

    def number(self, name: str, default: Fraction) -> Fraction:
        """A number, or the default when there is none."""
        found = read_decimal(self.value(name))
        return default if found is None else found

    def blocks(self, name: str) -> str:
        """The Markdown of the first child of that name."""
        element = self.first(name)
        return "" if element is None else self.blocks_of(element)

    def blocks_of(self, element: etree._Element) -> str:
        """The Markdown of a text in its element, in paragraphs."""
        return self.blocks_from(raw_text(element), self._format_of(element, self.format))

    def line_of(self, element: etree._Element) -> str:
        """The Markdown of a text in its element, on one line."""
        return self.line_from(raw_text(element), self._format_of(element, self.format))

    def blocks_from(self, text: str, form: str) -> str:
        """The Markdown of a text in one of Moodle's formats, in paragraphs."""
        if not text.strip():
            return ""
        text = self._here(text)
        if (kept := self.own.markdown("blocks", text)) is not None:
            return kept
        match form:
            case "html":
                made = html_text.from_html(text)
            case "moodle_auto_format":
                made = html_text.from_moodle(text)
            case "markdown":
                made = html_text.from_markdown(text)
            case _:
                made = Converted(html_text.from_plain(text))
        self.item.lost(made.lost)
        return made.text

    def line_from(self, text: str, form: str) -> str:
        """The Markdown of a text in one of Moodle's formats, on one line."""
        if not text.strip():
            return ""
        text = self._here(text)
        if (kept := self.own.markdown("line", text)) is not None:
            return kept
        match form:
            case "html":
                made = html_text.line_from_html(text)
            case "moodle_auto_format":
                made = html_text.line_from_moodle(text)
            case "markdown":
                made = html_text.from_markdown(text)
            case _:
                made = Converted(html_text.line_from_plain(text))
        self.item.lost(made.lost)
        return html_text.one_line(made.text)

    def plain_from(self, text: str) -> str:
        """A text that Moodle shows as it stands (a typed answer, a name), in one language."""
        return html_text.one_line(self._here(text))

    def spelling_from(self, text: str) -> str:
        """A text that is compared with what is typed: space inside it is kept."""
        return re.sub("[\t\r\n]+", " ", self._here(text)).strip(" ")

    def answers(self) -> list[Answer]:
        """The answers that have a text, as Moodle keeps them."""
        found = [self._answer(element) for element in self.all("answer")]
        return [answer for answer in found if answer.text.strip()]

    def _answer(self, element: etree._Element) -> Answer:
        share = element.get("fraction", "")
        grade = read_decimal(share)
        if grade is None and share.strip():
            self.item.changed("moodle-grade-unreadable", value=share[:40], line=line_number(element))
        feedback = child_named(element, "feedback")
        said = "" if feedback is None else self.blocks_of(feedback)
        return Answer(element, raw_text(element), (grade or Fraction(0)) / 100, said)

    def move(self, label: str, feedback: str) -> None:
        """Keep what is said to an answer where the type has no place for it: for the explanation."""
        if feedback and all(feedback not in text for text in self.moved):
            self.moved.append(f"{label}: {feedback}" if label else feedback)

    def tell_grades(self, figures: Sequence[tuple[str, Fraction]]) -> None:
        """Grades that our scoring does not hold, each with the answer that had it."""
        if figures:
            told = "; ".join(f"{_short(answer)}: {percent(grade)} %" for answer, grade in figures[:12])
            self.item.changed("moodle-grades-lost", figures=told + ("; …" if figures[12:] else ""))

    def tell_languages(self) -> None:
        """Which languages were left out, once."""
        if self._languages:
            self.item.note("moodle-languages-left-out", languages=", ".join(sorted(self._languages)[:12]))

    def _here(self, text: str) -> str:
        text, left = in_one_language(text, self.lang)
        self._languages |= left
        return text

    def _format_of(self, element: etree._Element | None, default: str) -> str:
        named = default if element is None else element.get("format", default).strip()
        if named == "wiki_like":
            self.item.changed("moodle-wiki-format")
        return named if named in _FORMATS else "html"


def line_number(element: etree._Element) -> int:
    """The line of the file that an element begins on."""
    found = getattr(element, "sourceline", 0)
    return found if isinstance(found, int) else 0


def child_named(element: etree._Element, name: str) -> etree._Element | None:
    """The first child of that name."""
    return next((child for child in element if local_name(child) == name), None)


def raw_text(element: etree._Element) -> str:
    """The text in an element's `<text>`, or in the element itself; tags that are not escaped stay tags."""
    holder = child_named(element, "text")
    if holder is None:
        return element.text or ""
    if not len(holder):
        return holder.text or ""
    inside = "".join(etree.tostring(child, encoding="unicode") for child in holder)
    return html_escaped(holder.text or "") + inside


def html_escaped(text: str) -> str:
    """A text as HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _short(text: str) -> str:
    text = " ".join(_TAG.sub(" ", text).split())
    return text if len(text) <= 30 else text[:29].rstrip() + "…"
