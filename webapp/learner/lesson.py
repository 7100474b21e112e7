"""A lesson: its blocks one by one, each with its source, and the way on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from course import markup
from course.content.model import Block as CourseBlock
from course.content.model import BlockKind
from course.content.release import DraftItem
from course.learning.completion import block_name
from course.people import Role
from webapp import clock, course_text
from webapp.access import current_actor, requires
from webapp.actions import read_lesson
from webapp.language import current_lang, ngettext
from webapp.language import gettext as _
from webapp.learner import blueprint, dates, sources, wording
from webapp.learner.courses import stop_title
from webapp.learner.frame import course_frame
from webapp.learner.path import LessonStop, QuizStop, Stop, href, size
from webapp.learner.progress import Progress, of_programme
from webapp.learner.sources import Source
from webapp.store import programmes

FRAME_IDS = frozenset({"innhold", "hjelp", "innholdsmerknad", "om-modulen", "videre"})
"""Ids of the page itself, which no block may have."""


@blueprint.get("/courses/<uuid:programme_id>/<int:module_no>/<int:lesson_no>")
@requires(Role.LEARNER)
def lesson(programme_id: UUID, module_no: int, lesson_no: int) -> ResponseReturnValue:
    """A lesson of a course that one has started; the course page for whoever has not."""
    actor = current_actor()
    way = of_programme(actor, programmes.get(actor, programme_id), current_lang())
    stop = way.path.lesson(module_no, lesson_no)
    if way.enrolment is None:
        return redirect(url_for("learner.course", programme_id=programme_id), 303)
    return _page(way, stop)


@blueprint.post("/courses/<uuid:programme_id>/<int:module_no>/<int:lesson_no>")
@requires(Role.LEARNER)
def lesson_read(programme_id: UUID, module_no: int, lesson_no: int) -> ResponseReturnValue:
    """The lesson is read; on to what comes next."""
    actor = current_actor()
    way = of_programme(actor, programmes.get(actor, programme_id), current_lang())
    stop = way.path.lesson(module_no, lesson_no)
    back = url_for("learner.course", programme_id=programme_id)
    if way.enrolment is None:
        return redirect(back, 303)
    completion = read_lesson.read_lesson(
        way.enrolment.id,
        stop.module.id,
        stop.lesson.id,
        lang=current_lang(),
        by=actor,
        now=clock.now(),
    )
    following = _following(way, stop)
    return redirect(back if completion or following is None else href(programme_id, following), 303)


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the module's table of contents."""

    title: Markup
    href: str
    is_current: bool
    is_read: bool
    is_lesson: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A block as the page shows it."""

    id: str
    kind: str
    html: Markup
    title: str | None
    citations: tuple[Source, ...]
    own: str
    is_draft: bool


@dataclass(frozen=True, slots=True)
class Turning:
    """The ways out of a lesson: the one before, and what the button says and leads to."""

    before: str | None
    words: str
    after: str


def _page(way: Progress, stop: LessonStop) -> str:
    blocks = tuple(_blocks(way, stop))
    contents = tuple(_contents(way, stop))
    return render_template(
        "learner/lesson.html",
        way=way,
        stop=stop,
        title=stop_title(stop),
        course_title=wording.title(way.course.title),
        module_title=wording.title(stop.module.title),
        module_note=wording.title(stop.module.note),
        contents=contents,
        read=sum(line.is_read for line in contents if line.is_lesson),
        total=sum(line.is_lesson for line in contents),
        blocks=blocks,
        is_read=way.path.is_read(stop, way.read_on),
        skip=_after_example(blocks),
        content_lang=course_text.other_lang(stop.lesson.lang),
        minutes=dates.about(stop.lesson.minutes),
        turning=_turning(way, stop),
        **course_frame(way.programme, way.release.info, tab_title=_("Leksjon %(no)s", no=stop.no)),
    )


def _contents(way: Progress, current: LessonStop) -> Iterator[ContentsLine]:
    for stop in way.path.in_module(current.module.id):
        link = href(way.programme.id, stop)
        if isinstance(stop, LessonStop):
            is_read = way.path.is_read(stop, way.read_on)
            yield ContentsLine(stop_title(stop), link, stop == current, is_read, True)
        else:
            count = size(way.course, stop.quiz, way.lang).asked
            words = ngettext("Prøve: %(num)s spørsmål", "Prøve: %(num)s spørsmål", count)
            passed = way.passed_at(stop.quiz) is not None
            yield ContentsLine(Markup.escape(words), link, False, passed, False)


def _blocks(way: Progress, stop: LessonStop) -> Iterator[Block]:
    frozen = way.release.frozen
    resolve = sources.resolver(way.programme.id, frozen, way.path, stop)
    drafts = frozenset(frozen.drafts)
    for block in stop.lesson.blocks:
        name = block_name(stop.module.id, stop.lesson.id, block.id)
        html = markup.render(block.markdown, resolve=resolve)
        yield Block(
            id=block.id + "-" if block.id in FRAME_IDS else block.id,
            kind=block.kind.value,
            html=_heading(block) + Markup(html),  # noqa: S704 - render gives safe HTML
            title=block.title or None,
            citations=sources.cited(frozen, block.citations),
            own=sources.own_words(block.own_from),
            is_draft=DraftItem("block", name, stop.lesson.lang) in drafts,
        )


def _heading(block: CourseBlock) -> Markup:
    if not block.heading:
        return Markup()
    level = min(max(block.heading_level, 2), 6)
    words = Markup(markup.render_inline(block.heading))  # noqa: S704 - render_inline gives safe HTML
    return Markup("<h{0}>{1}</h{0}>").format(level, words)


def _after_example(blocks: tuple[Block, ...]) -> str | None:
    """Where to go on for whoever skips the example: right after it; None when there is no example."""
    for place, block in enumerate(blocks):
        if block.kind == BlockKind.CASE:
            following = blocks[place + 1 :]
            return f"#{following[0].id}" if following else "#videre"
    return None


def _following(way: Progress, stop: LessonStop) -> Stop | None:
    """What comes after a lesson; a quiz that is passed is not asked for again."""
    following = way.path.after(stop)
    while isinstance(following, QuizStop) and way.passed_at(following.quiz) is not None:
        following = way.path.after(following)
    return following


def _turning(way: Progress, stop: LessonStop) -> Turning:
    before, following = way.path.lesson_before(stop), _following(way, stop)
    if following is None:
        words, after = _("Til kurssiden"), url_for("learner.course", programme_id=way.programme.id)
    else:
        after = href(way.programme.id, following)
        if isinstance(following, QuizStop):
            words = _("Til prøven")
        elif following.module == stop.module:
            words = _("Neste leksjon")
        else:
            words = _("Neste modul")
    if not way.path.is_read(stop, way.read_on):
        words = _("Lest. %(next)s", next=words)
    return Turning(href(way.programme.id, before) if before else None, words, after)
