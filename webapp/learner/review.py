"""A question with what was answered, what is right, and why: after the attempt, or when it is checked."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from markupsafe import Markup

from course.content.release import DraftItem
from course.quiz.question import Json
from webapp import course_text
from webapp.course_text import rendered
from webapp.language import gettext as _
from webapp.learner import sources, wording
from webapp.learner.attempt import ShownAttempt
from webapp.learner.courses import stop_title
from webapp.learner.path import LessonStop, Path, href
from webapp.learner.sources import Source


@dataclass(frozen=True, slots=True)
class Review:
    """What is told of a question. `kind`: right, partly, wrong, blank, or unscored."""

    number: int
    title: Markup
    kind: str
    is_critical: bool
    is_draft: bool
    note: str
    given: tuple[Markup, ...]
    right: tuple[Markup, ...]
    said: tuple[Markup, ...]
    explanation: Markup
    citations: tuple[Source, ...]
    own: str
    lesson_href: str
    lesson_title: Markup


def review_of(
    shown: ShownAttempt, number: int, share: Fraction | None, response: Json, *, path: Path | None
) -> Review:
    """The review of a question; `share` is what it gave of its point, None when it is not scored.

    `path` is the way through what is offered now, in which the lesson to read again is looked for.
    """
    question, lang = shown.question(number), shown.stored.lang
    content, kind = question.content, kind_of(share, response)
    cites = frozenset(citation.passage for citation in question.citations)
    lesson = path.citing(cites) if path and shown.programme and cites else None
    stem = course_text.inline(question.stem, lang)
    note = _("%(points)s av 1 poeng", points=wording.points(share)) if share and kind == "partly" else ""
    return Review(
        number=number,
        title=Markup.escape(_("Spørsmål %(no)s.", no=number)) + Markup(" ") + stem,
        kind=kind,
        is_critical=question.critical,
        is_draft=DraftItem("question", question.id, lang) in shown.release.frozen.drafts,
        note=note,
        given=tuple(course_text.inline(text, lang) for text in content.summarise(response)),
        right=tuple(course_text.inline(text, lang) for text in content.key()),
        said=said_to(shown, number, response),
        explanation=rendered(question.explanation, lang),
        citations=sources.cited(shown.release.frozen, question.citations),
        own=sources.own_words(question.own_from),
        lesson_href=href(shown.programme.id, lesson) if shown.programme and lesson else "",
        lesson_title=stop_title(lesson) if isinstance(lesson, LessonStop) else Markup(),
    )


def said_to(shown: ShownAttempt, number: int, response: Json) -> tuple[Markup, ...]:
    """What the author says to an answer."""
    said = shown.question(number).content.feedback(response)
    return tuple(rendered(text, shown.stored.lang) for text in said)


def kind_of(share: Fraction | None, response: Json) -> str:
    """In a word how an answer went."""
    if share is None:
        return "unscored"
    if response is None:
        return "blank"
    if share == 1:
        return "right"
    return "partly" if share else "wrong"
