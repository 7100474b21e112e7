"""The result: the verdict in words, the next step, and for each question why and from where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from course import markup
from course.content.release import DraftItem
from course.people import Role
from webapp.access import current_actor, requires
from webapp.language import current_lang
from webapp.language import gettext as _
from webapp.learner import blueprint, sources, wording
from webapp.learner.attempt import ShownAttempt, shown_attempt
from webapp.learner.course import GoOn
from webapp.learner.courses import go_on_href, stop_title, stop_words
from webapp.learner.path import LessonStop, href
from webapp.learner.progress import Progress, State, of_programme
from webapp.learner.sources import Source
from webapp.store import attempts
from webapp.store.attempts import StoredGrading, StoredMark

ORDER = ("blank", "wrong", "partly", "right")


@blueprint.get("/attempts/<uuid:attempt_id>/result")
@requires(Role.LEARNER)
def result(attempt_id: UUID) -> ResponseReturnValue:
    """What an attempt was worth. An attempt that is open has no result yet."""
    actor = current_actor()
    shown = shown_attempt(actor, attempt_id)
    grading = None if shown.attempt.is_open else attempts.grading(actor, attempt_id)
    if grading is None:
        return redirect(url_for("learner.overview", attempt_id=attempt_id), 303)
    way = of_programme(actor, shown.programme, current_lang()) if shown.programme else None
    certificate = _certificate(shown, way)
    reviews = sorted(_reviews(shown, grading, way), key=lambda review: ORDER.index(review.kind))
    missed = [review for review in reviews if review.is_critical and review.kind != "right"]
    return render_template(
        "learner/result.html",
        shown=shown,
        verdict=_verdict(shown, grading, missed, is_done=certificate is not None),
        buttons=list(_buttons(shown, grading, way, certificate)),
        reviews=reviews,
        tally={kind: sum(review.kind == kind for review in reviews) for kind in ORDER},
        **shown.frame(_("Resultat")),
    )


@dataclass(frozen=True, slots=True)
class Verdict:
    """The words on top. `passed` None: a draft, which nobody passes."""

    passed: bool | None
    title: str
    text: str
    score: str
    requirement: str


@dataclass(frozen=True, slots=True)
class Review:
    """A question with what was answered, what is right, and why."""

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


def _certificate(shown: ShownAttempt, way: Progress | None) -> UUID | None:
    """The certificate that the attempt's round has led to, or None."""
    done = way.completion if way else None
    return done.certificate if done is not None and done.enrolment == shown.stored.enrolment else None


def _verdict(shown: ShownAttempt, grading: StoredGrading, missed: list[Review], *, is_done: bool) -> Verdict:
    points = grading.share * shown.count
    needed = shown.quiz.pass_share * shown.count
    got = _("Du fikk %(points)s av %(all)s poeng.", points=wording.points(points), all=shown.count)
    requirement = _("Krav: %(needed)s av %(all)s poeng", needed=wording.points(needed), all=shown.count)
    has_critical = any(shown.question(number).critical for number in range(1, shown.count + 1))
    if has_critical:
        requirement = _("%(points)s, og alle spørsmål som må være riktige", points=requirement)
    score = _("%(points)s av %(all)s", points=wording.points(points), all=shown.count)
    if shown.is_draft:
        title = _("Du ville ha bestått") if grading.passed else _("Du ville ikke ha bestått")
        text = _("Dette er et utkast, så det gir ikke kursbevis.")
        return Verdict(None, title, f"{got} {text}", score, requirement)
    if grading.passed:
        if is_done:
            got = " ".join([got, _("Kurset er fullført, og kursbeviset ditt er klart.")])
        return Verdict(True, _("Du har bestått"), got, score, requirement)
    reasons = [got]
    if points < needed:
        reasons.append(_("Det er for lite til å bestå."))
        if missed:
            reasons.append(
                _("Alle spørsmål som er merket «Må være riktig for å bestå», må også være riktige.")
            )
    elif missed:
        reasons.append(
            _(
                "Det er nok poeng, men alle spørsmål som er merket «Må være riktig for å bestå», "
                "må være riktige."
            )
        )
    reasons.append(_("Du kan prøve igjen nå."))
    return Verdict(False, _("Du besto ikke denne gangen"), " ".join(reasons), score, requirement)


def _buttons(
    shown: ShownAttempt, grading: StoredGrading, way: Progress | None, certificate: UUID | None
) -> Iterator[GoOn]:
    """The next step first, then another way on."""
    if certificate is not None:
        yield GoOn(_("Se kursbeviset"), url_for("learner.certificate", certificate_id=certificate))
    elif way is not None and grading.passed and way.state is State.ACTIVE and way.next_stop:
        stop = way.next_stop
        words = _("Fortsett: %(what)s", what=stop_words(stop))
        yield GoOn(words, go_on_href(way, stop))
    elif way is not None and not grading.passed:
        again = way.path.quiz_of(shown.quiz.id)
        if again is not None:
            yield GoOn(_("Prøv igjen"), post=href(way.programme.id, again))
    if way is not None:
        yield GoOn(_("Til kurset"), url_for("learner.course", programme_id=way.programme.id))


def _reviews(shown: ShownAttempt, grading: StoredGrading, way: Progress | None) -> Iterator[Review]:
    drafts = shown.release.frozen.drafts
    lang = shown.stored.lang
    for number, item in enumerate(shown.attempt.draw.items, start=1):
        question = shown.question(number)
        content, mark = question.content, grading.marks[item.question]
        cites = frozenset(citation.passage for citation in question.citations)
        lesson = way.path.citing(cites) if way and cites else None
        stem = wording.inline(question.stem, lang)
        yield Review(
            number=number,
            title=Markup.escape(_("Spørsmål %(no)s.", no=number)) + Markup(" ") + stem,
            kind=_kind(mark),
            is_critical=question.critical,
            is_draft=DraftItem("question", item.question, lang) in drafts,
            note=_("%(points)s av 1 poeng", points=wording.points(mark.share))
            if _kind(mark) == "partly"
            else "",
            given=tuple(wording.inline(text, lang) for text in content.summarise(mark.response)),
            right=tuple(wording.inline(text, lang) for text in content.key()),
            said=tuple(_rendered(text, lang) for text in content.feedback(mark.response)),
            explanation=_rendered(question.explanation, lang),
            citations=sources.cited(shown.release.frozen, question.citations),
            own=sources.own_words(question.own_from),
            lesson_href=href(way.programme.id, lesson) if way and lesson else "",
            lesson_title=stop_title(lesson) if isinstance(lesson, LessonStop) else Markup(),
        )


def _kind(mark: StoredMark) -> str:
    if mark.response is None:
        return "blank"
    if mark.share == 1:
        return "right"
    return "partly" if mark.share else "wrong"


def _rendered(text: str, lang: str) -> Markup:
    if not text:
        return Markup()
    html = Markup(markup.render(text))  # noqa: S704 - render gives safe HTML
    other = wording.other_lang(lang)
    return Markup('<div lang="{}">{}</div>').format(other, html) if other else html
