"""The page before a quiz: what it asks, what passes, and how earlier attempts went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from course.errors import AttemptError
from course.people import Role
from course.quiz.standing import deciding, of_quiz
from webapp import clock
from webapp.access import current_actor, requires
from webapp.actions import start_attempt
from webapp.actions.start_practice import start_practice
from webapp.language import current_lang, day, ngettext
from webapp.language import gettext as _
from webapp.learner import blueprint, dates, limits, wording
from webapp.learner.frame import course_frame
from webapp.learner.path import QuizStop, size
from webapp.learner.progress import Progress, of_programme
from webapp.store import programmes
from webapp.store.attempt_lists import AttemptLine


@blueprint.get("/courses/<uuid:programme_id>/quizzes/<int:quiz_no>")
@requires(Role.LEARNER)
def quiz(programme_id: UUID, quiz_no: int) -> ResponseReturnValue:
    """What the quiz is, and the button that begins it or goes on with it."""
    actor = current_actor()
    way = of_programme(actor, programmes.get(actor, programme_id), current_lang())
    stop = way.path.quiz(quiz_no)
    if way.enrolment is None:
        return redirect(url_for("learner.course", programme_id=programme_id), 303)
    lines = of_quiz(way.attempts, stop.quiz.id)
    decides = deciding(way.attempts, stop.quiz.id, stop.quiz.rules.counts)
    opened = next((line for line in lines if line.graded_at is None), None)
    return render_template(
        "learner/quiz.html",
        way=way,
        stop=stop,
        course_title=wording.title(way.course.title),
        name=wording.quiz_name(stop.quiz, stop.module_no),
        title=wording.title(stop.quiz.title),
        facts=list(_facts(way, stop)),
        opened=opened,
        is_passed=decides is not None and bool(decides.passed),
        refusal=None if opened else limits.refusal(way, stop.quiz),
        notes=limits.notes(stop.quiz),
        practice=limits.practice(way, stop.quiz),
        button=_button(lines, opened),
        earlier=[_earlier(line) for line in reversed(lines) if line.graded_at is not None],
        **course_frame(way.programme, way.release.info, tab_title=_("Prøve")),
    )


@blueprint.post("/courses/<uuid:programme_id>/quizzes/<int:quiz_no>")
@requires(Role.LEARNER)
def quiz_start(programme_id: UUID, quiz_no: int) -> ResponseReturnValue:
    """Begin an attempt, or go on with the one that is open."""
    actor = current_actor()
    way = of_programme(actor, programmes.get(actor, programme_id), current_lang())
    stop = way.path.quiz(quiz_no)
    if way.enrolment is None:
        return redirect(url_for("learner.course", programme_id=programme_id), 303)
    try:
        attempt = start_attempt.start_attempt(
            way.enrolment.id, stop.quiz.id, lang=current_lang(), by=actor, now=clock.now()
        )
    except AttemptError as error:
        if error.code not in limits.LIMITS:
            raise
        return redirect(url_for("learner.quiz", programme_id=programme_id, quiz_no=quiz_no), 303)
    return redirect(url_for("learner.go_on", attempt_id=attempt), 303)


@blueprint.post("/courses/<uuid:programme_id>/quizzes/<int:quiz_no>/practice")
@requires(Role.LEARNER)
def practice_start(programme_id: UUID, quiz_no: int) -> ResponseReturnValue:
    """Practise what was missed, or go on with it."""
    actor = current_actor()
    way = of_programme(actor, programmes.get(actor, programme_id), current_lang())
    stop = way.path.quiz(quiz_no)
    if way.enrolment is None:
        return redirect(url_for("learner.course", programme_id=programme_id), 303)
    attempt = start_practice(way.enrolment.id, stop.quiz.id, lang=current_lang(), by=actor, now=clock.now())
    return redirect(url_for("learner.go_on", attempt_id=attempt), 303)


@dataclass(frozen=True, slots=True)
class Earlier:
    """An attempt that was handed in."""

    title: Markup
    note: str
    kind: str
    word: str
    href: str


def _facts(way: Progress, stop: QuizStop) -> Iterator[tuple[str, str]]:
    asked = size(way.course, stop.quiz, way.lang)
    yield _("Spørsmål"), str(asked.asked)
    yield _("Krav for å bestå"), _("%(share)s av poengene", share=wording.percent(stop.quiz.pass_share))
    if asked.critical:
        yield (
            _("Må være riktige"),
            ngettext("%(num)s spørsmål", "%(num)s spørsmål", asked.critical),
        )
    rules = stop.quiz.rules
    if rules.module_minimum:
        yield _("Krav i hver modul"), _("%(share)s av poengene", share=wording.percent(rules.module_minimum))
    yield _("Forsøk"), limits.attempts_words(way, stop.quiz)
    if rules.wait:
        yield _("Ventetid mellom forsøk"), dates.hours(rules.wait)
    yield _("Tid"), limits.time_words(way, stop.quiz)


def _button(lines: tuple[AttemptLine, ...], opened: AttemptLine | None) -> str:
    if opened is not None:
        return _("Fortsett prøven")
    if any(line.passed for line in lines):
        return _("Ta prøven igjen")
    return _("Prøv igjen") if lines else _("Start prøven")


def _earlier(line: AttemptLine) -> Earlier:
    return Earlier(
        title=Markup.escape(_("Forsøk %(no)s", no=line.n)),
        note=" · ".join(
            [
                day(line.started_at),
                _("%(points)s av %(all)s poeng", points=wording.points(line.points), all=line.out_of),
            ]
        ),
        kind="ok" if line.passed else "bad",
        word=_("Bestått") if line.passed else _("Ikke bestått"),
        href=url_for("learner.result", attempt_id=line.id),
    )
