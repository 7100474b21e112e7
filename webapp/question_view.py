"""What the template of a question type is given: its own view, and how to make its texts into HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from course import markup
from course.quiz.question import Json
from webapp import course_text


@dataclass(frozen=True, slots=True)
class Row:
    """A part of a question with a list to choose from: its field, text and choices, and what is chosen."""

    name: str
    text: Markup
    options: Sequence[tuple[str, Markup]]
    chosen: Sequence[Json]
    is_wrong: bool


@dataclass(frozen=True, slots=True)
class View:
    """What a question's template is given, and no more: never the key, nor anything that depends on it.

    `seen` is the question type's own view; `md` makes its texts into HTML.
    """

    type: str
    stem: Markup
    seen: Mapping[str, Json]
    lang: str
    error: str | None
    story: str = ""
    level: int = 1

    @property
    def title(self) -> Markup:
        """The first paragraph of the stem, where the others stand below the heading."""
        return self.md(self.story.partition("\n\n")[0])

    @property
    def intro(self) -> Markup:
        """The paragraphs of the stem after the first."""
        return self.blocks(self.story.partition("\n\n")[2])

    def blocks(self, text: str) -> Markup:
        """Paragraphs of Markdown as safe HTML, marked with their language."""
        return course_text.rendered(text, self.lang)

    def md(self, text: str) -> Markup:
        """A line of Markdown as safe HTML, marked with its language."""
        return course_text.inline(text, self.lang)

    def choices(self, options: Sequence[Mapping[str, str]]) -> list[tuple[str, Markup]]:
        """Value and text of each option, as the macros take them."""
        return [(option["value"], self.md(option["text"])) for option in options]

    @staticmethod
    def chosen(options: Sequence[Mapping[str, Json]]) -> list[Json]:
        """The values of the options that are chosen."""
        return [option["value"] for option in options if option["chosen"]]

    def rows(self, parts: Sequence[Mapping[str, Any]]) -> list[Row]:
        """The parts of a question that have a list to choose from each."""
        return [
            Row(
                part["name"],
                self.md(part["text"]),
                self.choices(part["options"]),
                self.chosen(part["options"]),
                bool(part.get("is_wrong")),
            )
            for part in parts
        ]

    @staticmethod
    def around(texts: Sequence[str]) -> list[Markup]:
        """Safe HTML of a text with gaps, cut at the gaps. `other_lang` says its language."""
        return [Markup(piece) for piece in markup.render_around(texts, shift=1)]  # noqa: S704 - safe HTML

    @property
    def other_lang(self) -> str | None:
        """The language of the question when it is another than the page's."""
        return course_text.other_lang(self.lang)

    @property
    def first_field(self) -> str:
        """The id of the first control, which an error summary leads to."""
        return str(self.seen.get("first_field") or "answer")


def view_of(stem: str, seen: Mapping[str, Json], lang: str, *, error: str | None, level: int = 1) -> View:
    """A question type's view with its stem rendered, as a heading of a level."""
    return View(str(seen["type"]), course_text.inline(stem, lang), seen, lang, error, stem, level)
