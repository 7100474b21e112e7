"""What a folder holds: its modules with lessons and questions, how much is draft, what the check says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask import render_template, url_for

from course.content.model import Course, Module
from course.content.release import drafts
from course.errors import Level
from course.people import Role
from webapp.access import requires
from webapp.author import blueprint
from webapp.author.door import told
from webapp.author.watching import Watched, watched
from webapp.course_text import other_lang
from webapp.language import current_lang, ngettext, text_of


@dataclass(frozen=True, slots=True)
class Line:
    """A module: where its lessons and its questions are, and what is to say of it."""

    title: str
    lang: str | None
    notes: tuple[str, ...]
    lessons: str
    questions: tuple[tuple[str, str, str], ...]


@blueprint.get("/")
@requires(Role.AUTHOR)
def overview() -> str:
    """The folder's own page."""
    site = watched()
    course = site.course
    assert course is not None  # without one, its errors are shown instead
    left = len(drafts(course))
    gaps = tuple(finding for finding in site.findings if finding.level is not Level.NOTE)
    return render_template(
        "author/overview.html",
        title=text_of(course.title),
        summary=text_of(course.summary),
        drafts=ngettext("%(num)s utkast", "%(num)s utkast", left) if left else "",
        tracks=[
            (text_of(track.title), url_for("learner.course", programme_id=programme.id))
            for programme in site.offered()
            if (track := course.track(programme.track)) is not None
        ],
        modules=tuple(_lines(site, course)),
        findings=told(gaps),
    )


def _lines(site: Watched, course: Course) -> Iterator[Line]:
    left = drafts(course)
    for module in course.modules:
        lang = module.lang_in(current_lang(), course.languages)
        lessons = module.lessons.get(lang, ())
        ours = {f"{module.id}/{lesson.id}" for lesson in lessons}
        asked = {question.id for bank in module.banks.values() for question in bank.questions}
        count = sum(
            item.id.split("#")[0] in ours if item.kind == "block" else item.id in asked for item in left
        )
        notes = [ngettext("%(num)s leksjon", "%(num)s leksjoner", len(lessons))]
        if count:
            notes.append(ngettext("%(num)s utkast", "%(num)s utkast", count))
        yield Line(
            text_of(module.title),
            other_lang(lang),
            tuple(notes),
            _first_lesson(site, course, module) if lessons else "",
            tuple(_questions(module)),
        )


def _questions(module: Module) -> Iterator[tuple[str, str, str]]:
    for lang, bank in module.banks.items():
        count = len(bank.questions)
        if count:
            shown = f"{count} ({lang})" if len(module.banks) > 1 else str(count)
            yield (
                shown,
                ngettext("spørsmål i", "spørsmål i", count),
                url_for("author.question", lang=lang, module=module.id, number=1),
            )


def _first_lesson(site: Watched, course: Course, module: Module) -> str:
    """Where the module's lessons begin, in the first track that has it; '' when none has."""
    for programme in site.offered():
        track = course.track(programme.track)
        if track is not None and module.id in track.modules:
            number = course.first_module_no + track.modules.index(module.id)
            return url_for("learner.lesson", programme_id=programme.id, module_no=number, lesson_no=1)
    return ""
