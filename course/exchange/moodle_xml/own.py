"""What we write into a question for ourselves: an element `kyndig`, which Moodle passes over.

Moodle's importer asks for the elements that it knows by name; what is in another one is
neither shown nor kept. Ours holds the labels that Moodle has no place for (sources first of
all), and the Markdown of texts whose HTML does not lead back to it. Such a Markdown is
trusted only when it still gives the HTML of the file: who edits the file is believed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence

from lxml import etree

from course.exchange import html_text
from course.exchange.labels import Pairs
from course.markup import text_only
from course.safe_xml import local_name

NAME = "kyndig"
MAX_TEXTS = 500

SHOWN: dict[str, Callable[[str], str]] = {
    "blocks": html_text.to_html,
    "line": html_text.line_to_html,
    "words": text_only,
}
"""How a text stands in the file -> what shows its Markdown so."""


class Own:
    """Labels, and the Markdown of texts. Empty for a question from elsewhere."""

    def __init__(self, elements: Sequence[etree._Element] = ()) -> None:
        self.is_ours = bool(elements)
        self._markdown: dict[tuple[str, str], deque[str]] = {}
        pairs: list[tuple[str, str]] = []
        for child in (child for element in elements for child in element):
            text, form = (child.text or "").strip(), child.get("as", "")
            if local_name(child) == "label" and child.get("key"):
                pairs.append((child.get("key", ""), text))
            elif local_name(child) == "markdown" and form in SHOWN and len(self._markdown) < MAX_TEXTS:
                shown = SHOWN[form](text).strip()
                self._markdown.setdefault((form, shown), deque()).append(text)
        self.pairs: Pairs = tuple(pairs)

    def markdown(self, form: str, shown: str) -> str | None:
        """The Markdown of a text that stands in the file in this form, or None when it is not told.

        Texts that are shown alike are asked for in the order in which they were written.
        """
        waiting = self._markdown.get((form, shown.strip()))
        if not waiting:
            return None
        return waiting.popleft() if len(waiting) > 1 else waiting[0]


class Texts:
    """The texts of a question in the order in which they are written, and how they are shown."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], list[tuple[str, bool]]] = {}

    def add(self, form: str, markdown: str, shown: str, again: str) -> None:
        """A text, what is shown, and the Markdown that this alone would give."""
        self._found.setdefault((form, shown), []).append((markdown, again == markdown))

    def untold(self) -> Iterable[tuple[str, str]]:
        """(form, Markdown) of the texts that what is shown does not tell."""
        for (form, _), texts in self._found.items():
            different = dict.fromkeys(markdown for markdown, _ in texts)
            if len(different) > 1:
                yield from ((form, markdown) for markdown, _ in texts)
            elif not texts[0][1]:
                yield form, texts[0][0]
