"""The time that is left of an attempt: in whole minutes, quiet, and hidden for who asks for that."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from flask import after_this_request, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask.wrappers import Response

from course.people import Role
from webapp import clock, language
from webapp.access import current_actor, requires
from webapp.language import gettext as _
from webapp.language import ngettext
from webapp.learner import blueprint
from webapp.learner.attempt import ShownAttempt, shown_attempt

HIDDEN = "kyndig_time"
SAID = "kyndig_time_said"
"""The warning that was said last, and of which deadline; the page's script writes it too."""
WARNINGS = (10, 5, 2)
"""Minutes left at which it is said, also to who has hidden the time (look/README.md)."""


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """What a page shows of the time. `ends` and `closes` are for the page's script, in milliseconds.

    `warning` is '' when nothing is to be said, or was said on an earlier page.
    """

    words: str
    warning: str
    said_name: str
    until: str
    is_hidden: bool
    ends: int
    closes: int
    now: int


def time_left(shown: ShownAttempt) -> TimeLeft | None:
    """The time that is left; None without a limit."""
    if shown.ends_at is None:
        return None
    now = clock.now()
    minutes = max(0, -((now - shown.ends_at) // dt.timedelta(minutes=1)))
    until = language.time_of_day(shown.ends_at)
    words = minutes_left(minutes)
    return TimeLeft(
        words=_("%(left)s, til kl. %(time)s", left=words, time=until),
        warning=words if _is_news(minutes, shown.ends_at) else "",
        said_name=SAID,
        until=until,
        is_hidden=request.cookies.get(HIDDEN) == "hidden",
        ends=_milliseconds(shown.ends_at),
        closes=_milliseconds(shown.ends_at + shown.rules.grace),
        now=_milliseconds(now),
    )


def minutes_left(minutes: int) -> str:
    """How many whole minutes are left, the one that has begun counted."""
    return ngettext("%(num)s minutt igjen", "%(num)s minutter igjen", minutes)


def _is_news(minutes: int, ends_at: dt.datetime) -> bool:
    """True when this page is the first to say that so little is left. Extra time may say it again."""
    reached = [limit for limit in WARNINGS if minutes <= limit]
    deadline = _milliseconds(ends_at)
    if not reached or request.cookies.get(SAID) in {
        f"{deadline}-{limit}" for limit in WARNINGS if limit <= reached[-1]
    }:
        return False

    def remember(reply: Response) -> Response:
        # The page's script reads and writes it too.
        reply.set_cookie(SAID, f"{deadline}-{reached[-1]}", samesite="Lax", secure=request.is_secure)
        return reply

    after_this_request(remember)
    return True


def _milliseconds(moment: dt.datetime) -> int:
    return int(moment.timestamp() * 1000)


@blueprint.post("/attempts/<uuid:attempt_id>/<int:number>/time")
@requires(Role.LEARNER)
def show_time(attempt_id: UUID, number: int) -> ResponseReturnValue:
    """Hide the time or show it again, in this browser. The number after the last question is the overview."""
    shown = shown_attempt(current_actor(), attempt_id)
    back = (
        url_for("learner.question", attempt_id=attempt_id, number=number)
        if number <= shown.count
        else url_for("learner.overview", attempt_id=attempt_id)
    )
    reply = redirect(back, 303)
    state = "hidden" if request.form.get("time") == "hide" else "shown"
    reply.set_cookie(HIDDEN, state, httponly=True, samesite="Lax", secure=request.is_secure)
    return reply
