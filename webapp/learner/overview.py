"""The overview before handing in, and handing in."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from course.people import Role
from webapp import clock
from webapp.access import current_actor, requires
from webapp.actions import submit_attempt
from webapp.language import gettext as _
from webapp.language import ngettext
from webapp.learner import blueprint, wording
from webapp.learner.attempt import ShownAttempt, shown_attempt
from webapp.learner.timing import minutes_left, time_left


@blueprint.get("/attempts/<uuid:attempt_id>/overview")
@requires(Role.LEARNER)
def overview(attempt_id: UUID) -> ResponseReturnValue:
    """All questions, those without an answer named first, and the button that hands in."""
    shown = shown_attempt(current_actor(), attempt_id)
    if not shown.attempt.is_open:
        return redirect(url_for("learner.result", attempt_id=attempt_id), 303)
    missing = len(shown.unanswered)
    return render_template(
        "learner/overview.html",
        shown=shown,
        lines=[_line(shown, number) for number in range(1, shown.count + 1)],
        answered=ngettext(
            "Du har svart på %(done)s av %(num)s spørsmål.",
            "Du har svart på %(done)s av %(num)s spørsmål.",
            shown.count,
            done=shown.count - missing,
        ),
        missing=ngettext("%(num)s spørsmål mangler svar", "%(num)s spørsmål mangler svar", missing),
        time=time_left(shown),
        minutes_one=minutes_left(1),
        minutes_many=minutes_left(99).replace("99", "{n}"),
        **shown.frame(_("Oversikt")),
    )


@blueprint.post("/attempts/<uuid:attempt_id>/submit")
@requires(Role.LEARNER)
def submit(attempt_id: UUID) -> ResponseReturnValue:
    """Hand in. The second time, from whichever window, is the same as the first.

    The key is the server's own and holds a sign that clients' keys have not, so that no answer
    can have taken it.
    """
    submit_attempt.submit_attempt(
        attempt_id, client_key=f"submit:{attempt_id}", by=current_actor(), now=clock.now()
    )
    return redirect(url_for("learner.result", attempt_id=attempt_id), 303)


@dataclass(frozen=True, slots=True)
class Line:
    """A question in the overview."""

    number: int
    text: Markup
    href: str
    is_answered: bool
    is_marked: bool


def _line(shown: ShownAttempt, number: int) -> Line:
    item = shown.item(number)
    return Line(
        number,
        wording.shortened(shown.question(number).stem, shown.stored.lang),
        url_for("learner.question", attempt_id=shown.attempt.id, number=number),
        shown.is_finished(number),
        item.question in shown.attempt.flagged,
    )
