"""One question of a bank, as an attempt would show it; with key, feedback and sources for a reviewer."""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort, render_template, url_for

from course.citation import Citation
from course.content.model import Course
from course.content.release import DraftItem, drafts
from course.people import Role
from course.quiz.arrangement import in_file_order
from course.quiz.question import Question
from webapp import course_text
from webapp.access import requires
from webapp.author import blueprint
from webapp.author.door import told
from webapp.author.watching import watched
from webapp.language import gettext as _
from webapp.language import text_of
from webapp.question_view import view_of


@dataclass(frozen=True, slots=True)
class Source:
    """A passage with the words that are cited."""

    text: str
    quote: str
    place: tuple[str, ...]
    passage: str
    lang: str | None


@blueprint.get("/questions/<lang>/<module>/<int:number>")
@requires(Role.AUTHOR)
def question(lang: str, module: str, number: int) -> str:
    """A question by its place in the bank; options stand in the order of the file."""
    site = watched()
    course = site.course
    there = course.module(module) if course else None
    bank = there.banks.get(lang) if there else None
    if course is None or there is None or bank is None or not 0 < number <= len(bank.questions):
        abort(404)
    asked = bank.questions[number - 1]
    after = next((each.line for each in bank.questions[number:]), 1_000_000_000)
    found = (each for each in site.findings if each.file == asked.file and asked.line <= each.line < after)
    seen = asked.content.view(in_file_order(asked.content.groups), None)
    return render_template(
        "author/question.html",
        view=view_of(asked.stem, seen, lang, error=None),
        module_title=text_of(there.title),
        place=_("Spørsmål %(no)s av %(total)s", no=number, total=len(bank.questions)),
        number=number,
        total=len(bank.questions),
        file=f"{asked.file}:{asked.line}",
        asked=asked,
        key=tuple(course_text.inline(text, lang) for text in asked.content.key()),
        explanation=course_text.rendered(asked.explanation, lang),
        citations=_cited(course, asked.citations),
        own=_own(asked),
        is_draft=DraftItem("question", asked.id, lang) in drafts(course),
        findings=told(tuple(found)),
        before=url_for("author.question", lang=lang, module=module, number=number - 1) if number > 1 else "",
        following=url_for("author.question", lang=lang, module=module, number=number + 1)
        if number < len(bank.questions)
        else "",
    )


def _cited(course: Course, citations: tuple[Citation, ...]) -> tuple[Source, ...]:
    lang = course_text.other_lang(course.guide.language) if course.guide.language else None
    return tuple(
        Source(passage.text, citation.quote, passage.place or (course.guide.title,), passage.id, lang)
        for citation in citations
        if (passage := course.passages.get(citation.passage)) is not None
    )


def _own(asked: Question) -> str:
    if not asked.own_from:
        return ""
    return _("Eget innhold: %(source)s. Ikke fra veilederen.", source=asked.own_from.rstrip(". "))
