"""One's own sessions: where one is signed in, signing out elsewhere, and staying signed in here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from flask import current_app, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue

from webapp import clock
from webapp.access import current_actor, current_token, safe_next, signed_in
from webapp.access.browser_session import TableSessionInterface
from webapp.access.devices import device_words
from webapp.access.guard import browser_session, wants_json
from webapp.account import blueprint
from webapp.actions.end_session import end_other_sessions, end_session
from webapp.actions.note_session import note_session
from webapp.store import sessions
from webapp.store.sessions import OwnSession


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session in the list; `is_here` marks the one that asks."""

    session: OwnSession
    device: str
    is_here: bool


def session_lines() -> list[SessionLine]:
    """Where the person is signed in: here first, then by when it was last used."""
    limits = _limits()
    here = sessions.name_of(current_token())
    found = sessions.own(current_actor(), now=clock.now(), idle=limits.idle, longest=limits.longest)
    lines = [SessionLine(one, device_words(one.device), one.name == here) for one in found]
    return sorted(lines, key=lambda line: not line.is_here)


@blueprint.post("/account/sessions/<name>/end")
@signed_in
def end_one_session(name: str) -> ResponseReturnValue:
    """Sign out one of one's own sessions."""
    end_session(name, by=current_actor(), now=clock.now())
    return redirect(url_for("account.own_account", saved="session", _anchor="innlogget"), 303)


@blueprint.post("/account/sessions/end-others")
@signed_in
def end_others() -> ResponseReturnValue:
    """Sign out everywhere but here."""
    end_other_sessions(token=current_token(), by=current_actor(), now=clock.now())
    return redirect(url_for("account.own_account", saved="sessions", _anchor="innlogget"), 303)


@blueprint.get("/account/session")
@signed_in
def session_left() -> ResponseReturnValue:
    """How long the session has left, for a page's script. Asking is not using: it ends all the same."""
    return _left()


@blueprint.post("/account/session")
@signed_in
def keep_session() -> ResponseReturnValue:
    """Stay signed in."""
    own = browser_session()
    note_session(own.token, by=own.actor, now=clock.now())
    own.seen_at = clock.now()
    own.idle_end = own.seen_at + _limits().idle
    if wants_json():
        return _left()
    return redirect(safe_next(request.form.get("next", "")) or url_for("account.own_account"), 303)


def _limits() -> TableSessionInterface:
    return cast(TableSessionInterface, current_app.session_interface)


def _left() -> ResponseReturnValue:
    own = browser_session()
    ends = min(own.idle_end, own.longest_end)
    return jsonify(
        left=max(0, int((ends - clock.now()).total_seconds())),
        can_stay=own.idle_end <= own.longest_end,
    )
