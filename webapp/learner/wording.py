"""Texts of a course on a page: marked with their language where it is another than the page's.

WCAG 2.2, 3.1.2 Language of Parts: a screen reader has to know when the language changes.
"""

from __future__ import annotations

from fractions import Fraction

from markupsafe import Markup, escape

from course import markup
from course.content.model import Quiz, Texts
from webapp import language
from webapp.course_text import marked
from webapp.language import gettext as _

MAX_SHORT = 72
"""Characters of a stem in the overview: a line or two."""


def title(texts: Texts) -> Markup:
    """A title in the language of the page, else in another, which is then said."""
    wanted = language.current_lang()
    lang = wanted if texts.get(wanted) else next((code for code, text in texts.items() if text), wanted)
    return marked(escape(texts.get(lang, "")), lang)


def shortened(text: str, lang: str) -> Markup:
    """The beginning of a question's stem, enough to know it by."""
    words = markup.text_only(text)
    if len(words) > MAX_SHORT:
        words = words[:MAX_SHORT].rsplit(" ", 1)[0].rstrip(",.:; ") + "\u00a0…"
    return marked(escape(words), lang)


def points(value: Fraction) -> str:
    """Points with at most two decimals, rounded down so that nobody seems to have what they lack."""
    hundredths = value * 100 // 1
    decimals = 0 if hundredths % 100 == 0 else 1 if hundredths % 10 == 0 else 2
    return language.number(hundredths / 100, decimals)


def signed(value: Fraction) -> str:
    """Points that may be below nothing, with a minus sign that is read as one."""
    return f"\u2212{points(-value)}" if value < 0 else points(value)


def percent(share: Fraction) -> str:
    """A share in per cent, in words."""
    return _("%(percent)s prosent", percent=points(share * 100))


def quiz_name(quiz: Quiz, module_no: int | None) -> str:
    """What a quiz is called: by its module's number, else by its own title."""
    if module_no is None:
        return language.text_of(quiz.title)
    return _("Prøve til modul %(no)s", no=module_no)
