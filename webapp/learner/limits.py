"""The limits of a quiz in words: how often, how long, and why not right now."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from course.content.model import Quiz
from course.quiz.practice import schedule
from course.quiz.rules import Accommodation, Behaviour, Counts, deadline
from course.quiz.standing import attempts_left, next_start, of_quiz
from webapp import clock
from webapp.access import current_actor
from webapp.language import gettext as _
from webapp.language import ngettext
from webapp.learner import dates, wording
from webapp.learner.progress import Progress
from webapp.store import accommodations, attempt_lists

LIMITS = ("attempts-used-up", "attempt-too-soon")
"""What the page of the quiz says itself, where the rules allow no new attempt."""


@dataclass(frozen=True, slots=True)
class Practice:
    """How many missed questions may be practised now, and when the next one comes back."""

    now: int
    text: str


def attempts_words(way: Progress, quiz: Quiz) -> str:
    """How many attempts there are, and how many are left."""
    done = len(of_quiz(way.attempts, quiz.id))
    left = attempts_left(done, quiz.rules, _given(quiz))
    if left is None:
        return _("ingen grense")
    return _("%(left)s igjen av %(all)s", left=left, all=left + done)


def time_words(way: Progress, quiz: Quiz) -> str:
    """How long the learner has, extra time counted in."""
    begun = clock.now()
    ends = deadline(begun, quiz.rules, _given(quiz))
    if ends is None:
        return _("ingen grense")
    minutes = round((ends - begun) / dt.timedelta(minutes=1))
    return ngettext("%(num)s minutt", "%(num)s minutter", minutes)


def refusal(way: Progress, quiz: Quiz) -> str:
    """Why no attempt may be started now, and what to do; '' when one may."""
    lines = of_quiz(way.attempts, quiz.id)
    if attempts_left(len(lines), quiz.rules, _given(quiz)) == 0:
        return _(
            "Du har brukt alle forsøkene. Snakk med lederen din eller den som har ansvar for kurset, "
            "hvis du trenger ett til."
        )
    begins = next_start(lines, quiz.rules)
    if begins is not None and clock.now() < begins:
        return _("Neste forsøk kan starte %(when)s.", when=dates.moment(begins))
    return ""


def notes(quiz: Quiz) -> list[str]:
    """What is worth knowing before one begins."""
    rules = quiz.rules
    told = {
        Behaviour.IMMEDIATE: _(
            "Du kan sjekke hvert svar underveis. Da får du vite hva som er riktig, og svaret låses."
        ),
        Behaviour.TRIES: _(
            "Antall forsøk på hvert spørsmål: %(num)s. "
            "Hvert forsøk etter det første koster %(cost)s av poenget.",
            num=rules.tries,
            cost=wording.percent(rules.penalty),
        ),
        Behaviour.CERTAINTY: _("Du sier hvor sikker du er på hvert svar. Det teller ikke for å bestå."),
    }.get(rules.behaviour, _("Du får se hva som var riktig, og hvorfor, når du har levert."))
    counts = {
        Counts.LAST: _("Det siste forsøket teller."),
        Counts.FIRST: _("Det første forsøket teller."),
    }.get(rules.counts, "")
    timed = _("Klokken går fra du starter, også om du lukker siden.") if rules.time_limit else ""
    return [text for text in (told, counts, timed, _("Lederen din ser aldri hva du svarte.")) if text]


def practice(way: Progress, quiz: Quiz) -> Practice | None:
    """What there is to practise on; None when nothing was ever missed."""
    if way.enrolment is None or not any(line.graded_at for line in of_quiz(way.attempts, quiz.id)):
        return None
    names = {q.id for q in way.course.questions_of(quiz, way.course.lang_of_quiz(quiz, way.lang))}
    reviews = attempt_lists.reviews(current_actor(), way.enrolment.id)
    due = [each for each in schedule(reviews) if each.question in names]
    ready = sum(each.at <= clock.now() for each in due)
    if ready:
        words = ngettext(
            "%(num)s spørsmål du bommet på, er klart til å øves på.",
            "%(num)s spørsmål du bommet på, er klare til å øves på.",
            ready,
        )
        return Practice(ready, words)
    if due:
        return Practice(0, _("Neste spørsmål å øve på kommer %(when)s.", when=dates.moment(due[0].at)))
    return None


def _given(quiz: Quiz) -> Accommodation:
    """What the learner is given beyond the rules; asked for only where a rule could be stretched."""
    if quiz.rules.attempts is None and quiz.rules.time_limit is None:
        return Accommodation()
    return accommodations.own(current_actor())
