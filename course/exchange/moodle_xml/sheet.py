"""Sheet: the XML of one question while it is being written, line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from xml.sax.saxutils import escape, quoteattr

from course.exchange import html_text
from course.exchange.items import Item
from course.exchange.labels import Pairs
from course.exchange.moodle_xml.grades import percent
from course.exchange.moodle_xml.own import NAME
from course.markup import text_only

_NOT_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Sheet:
    """Lines of XML, the pairs that only we read, and the Markdown that HTML does not lead back to.

    A writer sets `text`, in HTML, when the question's text is more than the stem, and
    `settings` for those of the type that are another in the file.
    """

    def __init__(self, item: Item) -> None:
        self.item = item
        self.text: str | None = None
        self.lines: list[str] = []
        self.pairs: list[tuple[str, str]] = []
        self.settings: dict[str, str] = {}
        self._markdown: dict[str, None] = {}
        self._plain: dict[str, None] = {}

    def value(self, name: str, value: str | int) -> None:
        """An element with a value in it."""
        self.lines.append(f"    <{name}>{xml_text(str(value))}</{name}>")

    def blocks(self, name: str, markdown: str) -> None:
        """A text in paragraphs."""
        self.html(name, self.blocks_html(markdown))

    def line(self, name: str, markdown: str) -> None:
        """A text on one line."""
        self.html(name, self.line_html(markdown))

    def html(self, name: str, html: str) -> None:
        """A text that is HTML already."""
        self.lines.append(f'    <{name} format="html"><text>{xml_text(html)}</text></{name}>')

    def answer(
        self, text: str, grade: Fraction, *, html: bool, feedback: str = "", inside: Sequence[str] = ()
    ) -> None:
        """An answer with its grade; `text` is HTML, or what Moodle takes as it stands."""
        form = "html" if html else "moodle_auto_format"
        said = xml_text(self.blocks_html(feedback))
        self.lines += [
            f'    <answer fraction="{percent(grade)}" format="{form}">',
            f"      <text>{xml_text(text)}</text>",
            f'      <feedback format="html"><text>{said}</text></feedback>',
            *(f"      {line}" for line in inside),
            "    </answer>",
        ]

    def combined_feedback(self) -> None:
        """Moodle's replies to right, partly right and wrong answers, which we leave to Moodle."""
        for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
            self.html(name, "")
        self.lines.append("    <shownumcorrect/>")

    def blocks_html(self, markdown: str) -> str:
        """HTML of a text in paragraphs."""
        html = html_text.to_html(markdown).strip()
        return self._kept(markdown, html, html_text.from_html(html).text)

    def line_html(self, markdown: str) -> str:
        """HTML of a text on one line."""
        html = html_text.line_to_html(markdown).strip()
        return self._kept(markdown, html, html_text.line_from_html(html).text)

    def words(self, markdown: str) -> str:
        """A text that Moodle shows without any marks."""
        text = text_only(markdown)
        if html_text.line_from_plain(text) != markdown:
            self._plain[markdown] = None
            self.item.note("moodle-choice-plain", text=text[:60])
        return text

    def _kept(self, markdown: str, html: str, again: str) -> str:
        if again != markdown:
            self._markdown[markdown] = None
        return html

    def own(self, labels: Pairs) -> None:
        """The element that only we read, last."""
        pairs = (*labels, *self.pairs)
        if not (pairs or self._markdown or self._plain):
            self.lines.append(f"    <{NAME}/>")
            return
        self.lines += [
            f"    <{NAME}>",
            *(f"      <label key={quoteattr(key)}>{xml_text(value)}</label>" for key, value in pairs),
            *(f"      <markdown>{xml_text(text)}</markdown>" for text in self._markdown),
            *(f"      <plain>{xml_text(text)}</plain>" for text in self._plain),
            f"    </{NAME}>",
        ]


def xml_text(text: str) -> str:
    """A text between tags, without what XML cannot hold; HTML stays legible, as in Moodle's own files."""
    text = _NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if "<" in text or "&" in text:
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"
    return escape(text)
