"""Texts of a course on a page, as safe HTML marked with their language where it is not the page's.

WCAG 2.2, 3.1.2 Language of Parts: a screen reader has to know when the language changes.
"""

from __future__ import annotations

from markupsafe import Markup

from course import markup
from webapp import language


def marked(html: Markup, lang: str) -> Markup:
    """Safe HTML in a span that says its language, when it is not the page's."""
    if not lang or lang == language.current_lang():
        return html
    return Markup('<span lang="{}">{}</span>').format(lang, html)


def inline(text: str, lang: str) -> Markup:
    """A line of Markdown: a question's stem, an option."""
    return marked(Markup(markup.render_inline(text)), lang)  # noqa: S704 - render_inline gives safe HTML


def other_lang(lang: str) -> str | None:
    """The language when it is another than the page's, for a `lang` attribute; else None."""
    return None if lang == language.current_lang() else lang


def rendered(text: str, lang: str) -> Markup:
    """A paragraph or more of Markdown, marked with its language when it is another than the page's."""
    if not text:
        return Markup()
    html = Markup(markup.render(text))  # noqa: S704 - render gives safe HTML
    other = other_lang(lang)
    return Markup('<div lang="{}">{}</div>').format(other, html) if other else html
