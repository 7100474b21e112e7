"""The result: the verdict in words, the next step, and for each question why and from where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from course.people import Role
from course.quiz.grading import Grading
from webapp import clock, language
from webapp.access import current_actor, requires
from webapp.actions import grading
from webapp.actions.start_attempt import start_twins
from webapp.language import current_lang, ngettext
from webapp.language import gettext as _
from webapp.learner import blueprint, limits, wording
from webapp.learner.attempt import ShownAttempt, shown_attempt
from webapp.learner.certainty import certainty_lines
from webapp.learner.course import GoOn
from webapp.learner.courses import go_on_href, stop_words
from webapp.learner.path import href
from webapp.learner.progress import Progress, State, of_programme
from webapp.learner.review import Review, review_of
from webapp.store import attempts
from webapp.store.attempts import StoredGrading

ORDER = ("blank", "wrong", "partly", "right", "unscored")


@blueprint.get("/attempts/<uuid:attempt_id>/result")
@requires(Role.LEARNER)
def result(attempt_id: UUID) -> ResponseReturnValue:
    """What an attempt was worth. An attempt that is open has no result yet."""
    actor = current_actor()
    shown = shown_attempt(actor, attempt_id)
    kept = None if shown.attempt.is_open else attempts.grading(actor, attempt_id)
    if kept is None:
        return redirect(url_for("learner.overview", attempt_id=attempt_id), 303)
    way = of_programme(actor, shown.programme, current_lang()) if shown.programme else None
    certificate = _certificate(shown, way)
    graded = grading.grade(actor, shown.stored, shown.release.frozen)
    reviews = sorted(_reviews(shown, kept, way), key=lambda review: ORDER.index(review.kind))
    return render_template(
        "learner/result.html",
        shown=shown,
        verdict=_verdict(shown, kept, graded, _again(shown, graded, way), is_done=certificate is not None),
        buttons=list(_buttons(shown, graded, kept, way, certificate)),
        time_note=_time_note(shown),
        correction=kept.reason if kept.no > 1 else "",
        certainty=certainty_lines(shown, graded),
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


@blueprint.post("/attempts/<uuid:attempt_id>/twins")
@requires(Role.LEARNER)
def twins(attempt_id: UUID) -> ResponseReturnValue:
    """Answer other versions of the critical questions that were missed, at once."""
    opened = start_twins(attempt_id, by=current_actor(), now=clock.now())
    return redirect(url_for("learner.go_on", attempt_id=opened), 303)


def _time_note(shown: ShownAttempt) -> str:
    """What happened when the time ran out, or ''."""
    if not shown.time_ran_out or shown.ends_at is None:
        return ""
    return _(
        "Tiden gikk ut kl. %(time)s. Vi leverte svarene som var lagret da.",
        time=language.time_of_day(shown.ends_at),
    )


def _certificate(shown: ShownAttempt, way: Progress | None) -> UUID | None:
    """The certificate that the attempt's round has led to, or None."""
    done = way.completion if way else None
    return done.certificate if done is not None and done.enrolment == shown.stored.enrolment else None


def _verdict(
    shown: ShownAttempt, kept: StoredGrading, graded: Grading, again: str, *, is_done: bool
) -> Verdict:
    total = len(kept.marks)
    points = kept.share * total
    needed = shown.rules.pass_share * total
    got = _("Du fikk %(points)s av %(all)s poeng.", points=wording.points(points), all=total)
    requirement = _("Krav: %(needed)s av %(all)s poeng", needed=wording.points(needed), all=total)
    has_critical = any(shown.question(number).critical for number in range(1, shown.count + 1))
    if has_critical and shown.is_full:
        requirement = _("%(points)s, og alle spørsmål som må være riktige", points=requirement)
    score = _("%(points)s av %(all)s", points=wording.points(points), all=total)
    if shown.is_practice:
        text = _("Øving teller ikke. Spørsmålene du bommer på, kommer tilbake senere.")
        return Verdict(None, _("Ferdig øvd for nå"), f"{got} {text}", score, _("Ingen krav"))
    if shown.is_draft:
        title = _("Du ville ha bestått") if kept.passed else _("Du ville ikke ha bestått")
        text = _("Dette er et utkast, så det gir ikke kursbevis.")
        return Verdict(None, title, f"{got} {text}", score, requirement)
    if kept.passed:
        said = (
            [got]
            if shown.is_full
            else [_("Poengene fra prøven står, og det som måtte være riktig, er det nå.")]
        )
        said += [_("Kurset er fullført, og kursbeviset ditt er klart.")] if is_done else []
        return Verdict(True, _("Du har bestått"), " ".join(said), score, requirement)
    reasons = [got, *_reasons(shown, graded), *([again] if again else [])]
    return Verdict(False, _("Du besto ikke denne gangen"), " ".join(reasons), score, requirement)


def _again(shown: ShownAttempt, graded: Grading, way: Progress | None) -> str:
    """Whether and when the quiz may be taken again; '' when there is something else to do first."""
    if way is None or (shown.is_full and graded.may_mend):
        return ""
    return limits.refusal(way, shown.quiz) or _("Du kan prøve igjen nå.")


def _reasons(shown: ShownAttempt, graded: Grading) -> Iterator[str]:
    """Why an attempt did not pass, and what to do about it."""
    if not shown.is_full:
        yield _("Spørsmål som må være riktige, ble ikke det denne gangen heller. Ta hele prøven på nytt.")
        return
    if graded.share < shown.rules.pass_share:
        yield _("Det er for lite til å bestå.")
    if graded.short_modules:
        yield _(
            "Hver modul krever minst %(share)s av sine poeng.",
            share=wording.percent(shown.rules.module_minimum),
        )
    if graded.may_mend:
        yield _(
            "Det er nok poeng, men alle spørsmål som er merket «Må være riktig for å bestå», må være riktige."
        )
        yield _("Les avsnittene under. Så kan du svare på det som mangler, med en gang.")
        return
    if graded.missed_critical:
        yield _("Alle spørsmål som er merket «Må være riktig for å bestå», må også være riktige.")


def _buttons(
    shown: ShownAttempt, graded: Grading, kept: StoredGrading, way: Progress | None, certificate: UUID | None
) -> Iterator[GoOn]:
    """The next step first, then another way on."""
    again = way.path.quiz_of(shown.quiz.id) if way else None
    if certificate is not None:
        yield GoOn(_("Se kursbeviset"), url_for("learner.certificate", certificate_id=certificate))
    elif way is not None and kept.passed and way.state is State.ACTIVE and way.next_stop:
        stop = way.next_stop
        words = _("Fortsett: %(what)s", what=stop_words(stop))
        yield GoOn(words, go_on_href(way, stop))
    elif way is not None and _may_mend(shown, graded, kept, way):
        words = ngettext(
            "Svar på spørsmålet som må være riktig",
            "Svar på spørsmålene som må være riktige",
            len(graded.missed_critical),
        )
        yield GoOn(words, post=url_for("learner.twins", attempt_id=shown.attempt.id))
    if way is not None and again is not None and not kept.passed and not shown.is_practice:
        if limits.refusal(way, shown.quiz):
            yield GoOn(_("Til prøven"), href(way.programme.id, again))
        else:
            yield GoOn(_("Prøv igjen"), post=href(way.programme.id, again))
    if way is not None:
        yield GoOn(_("Til kurset"), url_for("learner.course", programme_id=way.programme.id))


def _may_mend(shown: ShownAttempt, graded: Grading, kept: StoredGrading, way: Progress) -> bool:
    """True when twins of the missed critical questions may be answered, or are being answered."""
    if kept.passed or not shown.is_full or not graded.may_mend:
        return False
    twins = [line for line in way.attempts if line.mends == shown.attempt.id]
    return all(line.graded_at is None for line in twins)


def _reviews(shown: ShownAttempt, kept: StoredGrading, way: Progress | None) -> Iterator[Review]:
    for number, item in enumerate(shown.attempt.draw.items, start=1):
        mark = kept.marks.get(item.question)
        response = mark.response if mark else shown.attempt.answers.get(item.question)
        share = mark.share if mark else None
        yield review_of(shown, number, share, response, path=way.path if way else None)
