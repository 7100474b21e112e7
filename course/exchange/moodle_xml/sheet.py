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
from course.exchange.moodle_xml.own import NAME, SHOWN, Texts

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
        self._texts = Texts()

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
        html = SHOWN["blocks"](markdown).strip()
        self._texts.add("blocks", markdown, html, html_text.from_html(html).text)
        return html

    def line_html(self, markdown: str) -> str:
        """HTML of a text on one line."""
        html = SHOWN["line"](markdown).strip()
        self._texts.add("line", markdown, html, html_text.line_from_html(html).text)
        return html

    def words(self, markdown: str) -> str:
        """A text that Moodle shows without any marks."""
        text = SHOWN["words"](markdown).strip()
        again = html_text.line_from_plain(text)
        self._texts.add("words", markdown, text, again)
        if again != markdown:
            self.item.note("moodle-choice-plain", text=text[:60])
        return text

    def own(self, labels: Pairs) -> None:
        """The element that only we read, last."""
        lines = [
            *(
                f"      <label key={quoteattr(key)}>{xml_text(value)}</label>"
                for key, value in (*labels, *self.pairs)
            ),
            *(
                f'      <markdown as="{form}">{xml_text(text)}</markdown>'
                for form, text in self._texts.untold()
            ),
        ]
        self.lines += [f"    <{NAME}>", *lines, f"    </{NAME}>"] if lines else [f"    <{NAME}/>"]


def xml_text(text: str) -> str:
    """A text between tags, without what XML cannot hold; HTML stays legible, as in Moodle's own files."""
    text = _NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    if "<" in text or "&" in text:
        return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>"
    return escape(text)
