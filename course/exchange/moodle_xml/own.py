"""What we write into a question for ourselves: an element `kyndig`, which Moodle passes over.

Moodle's importer asks for the elements that it knows by name; what is in another one is
neither shown nor kept. Ours holds the labels that Moodle has no place for (sources first of
all), and the Markdown of texts whose HTML does not lead back to it. Such a Markdown is
trusted only when it still gives the HTML of the file: who edits the file is believed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from course.exchange import html_text
from course.exchange.labels import Pairs
from course.exchange.safe_xml import local_name
from course.markup import text_only

NAME = "kyndig"
MAX_TEXTS = 200


@dataclass(frozen=True, slots=True)
class Own:
    """Labels, and the Markdown of HTML and of plain texts. Empty for a question from elsewhere."""

    pairs: Pairs = ()
    markdown: Mapping[str, str] = field(default_factory=dict)
    plain: Mapping[str, str] = field(default_factory=dict)
    is_ours: bool = False


def read_own(elements: Sequence[etree._Element]) -> Own:
    """What the elements of that name in a question say."""
    pairs: list[tuple[str, str]] = []
    markdown: dict[str, str] = {}
    words: dict[str, str] = {}
    for child in (child for element in elements for child in element):
        text = (child.text or "").strip()
        if local_name(child) == "label" and child.get("key"):
            pairs.append((child.get("key", ""), text))
        elif local_name(child) == "plain" and len(words) < MAX_TEXTS:
            words[text_only(text)] = text
        elif local_name(child) == "markdown" and len(markdown) < 2 * MAX_TEXTS:
            markdown[html_text.to_html(text)] = text
            markdown[html_text.line_to_html(text)] = text
    return Own(tuple(pairs), markdown, words, bool(elements))
