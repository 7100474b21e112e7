"""The browser's session behind Flask's own interface: an opaque token, its facts in a table.

Before sign-in there is no row: a signed cookie holds the CSRF token of anonymous forms. A session
is found by the hash of its token, ends by itself after idling or lasting too long, and its use is
written down at most once a minute.
"""

from __future__ import annotations

import datetime as dt
import secrets
from contextlib import suppress
from typing import Any
from uuid import UUID

from flask import Flask, Request, Response
from flask.sessions import SessionInterface, SessionMixin
from itsdangerous import BadSignature, URLSafeSerializer

from course.errors import BusyError, MissingError
from course.people import Actor
from webapp import clock
from webapp.actions.note_session import note_session
from webapp.config import Config
from webapp.store import organisations, sessions
from webapp.store.organisations import OrganisationInfo

CSRF = "csrf_token"
SEEN_EVERY = dt.timedelta(minutes=1)
ASKING = "/account/session"
"""Where a page's script asks how long the session has left: the question is no use of it."""
NOWHERE = UUID(int=0)


class BrowserSession(dict[str, Any], SessionMixin):
    """What a request knows of its browser: the actor, and the CSRF token.

    `idle_end` is when the session ends if it is not used, `longest_end` when it ends in any case.
    `sign_in_token` is set by sign-in, `is_over` by sign-out; the cookies follow when the
    response is made. `failure` is why there could be no session (no organisation, no database):
    the request is answered with it, since Flask opens sessions before it handles errors.
    """

    def __init__(self, actor: Actor, organisation: OrganisationInfo | None) -> None:
        super().__init__()
        self.actor = actor
        self.organisation = organisation
        self.token = ""
        self.name = ""
        self.lang = ""
        self.created_at = self.seen_at = clock.now()
        self.idle_end = self.longest_end = clock.now()
        self.sign_in_token = ""
        self.is_over = False
        self.failure: Exception | None = None
        self.modified = False
        self.new = False

    def __setitem__(self, key: str, value: Any) -> None:
        self.modified = True
        super().__setitem__(key, value)


class TableSessionInterface(SessionInterface):
    """Opens and closes `BrowserSession`s."""

    def __init__(self, config: Config) -> None:
        self.idle = dt.timedelta(minutes=config.session_idle_minutes)
        self.longest = dt.timedelta(hours=config.session_hours)
        self.secure = config.secure_cookies
        prefix = "__Host-" if config.secure_cookies else ""
        self.token_cookie = f"{prefix}kyndig"
        self.form_cookie = f"{prefix}kyndig-form"

    def open_session(self, app: Flask, request: Request) -> BrowserSession | None:
        """The session of the request's cookie; an anonymous one when it has none that is good."""
        if request.path.startswith(("/static/", "/livez", "/readyz", "/metrics")):
            return None
        try:
            return self._open(app, request)
        except Exception as error:
            session = BrowserSession(Actor.anonymous(NOWHERE), None)
            session.failure = error
            return session

    def _open(self, app: Flask, request: Request) -> BrowserSession:
        organisation = organisations.resolve(request.host.partition(":")[0])
        if organisation is None:
            raise MissingError("organisation-missing")
        anonymous = Actor.anonymous(organisation.id)
        token = request.cookies.get(self.token_cookie, "")
        if token:
            is_asking = request.method == "GET" and request.path == ASKING
            found = self._signed_in(anonymous, organisation, token, is_asking=is_asking)
            if found is not None:
                return found
        session = BrowserSession(anonymous, organisation)
        try:
            kept = self._serializer(app).loads(request.cookies.get(self.form_cookie, ""))
        except BadSignature:
            kept = None
        dict.__setitem__(session, CSRF, kept if isinstance(kept, str) else secrets.token_hex(32))
        session.new = not isinstance(kept, str)
        return session

    def _signed_in(
        self, anonymous: Actor, organisation: OrganisationInfo, token: str, *, is_asking: bool
    ) -> BrowserSession | None:
        now = clock.now()
        info = sessions.find(anonymous, token, now=now, idle=self.idle, longest=self.longest)
        if info is None:
            return None
        actor = Actor.of_person(organisation.id, info.person, info.grants)
        session = BrowserSession(actor, organisation)
        session.token, session.name, session.lang = token, info.name, info.lang
        dict.__setitem__(session, CSRF, info.csrf)
        session.created_at, session.seen_at = info.created_at, info.seen_at
        if now - info.seen_at > SEEN_EVERY and not is_asking:
            with suppress(BusyError):  # the next request notes it; nobody is to wait for this
                note_session(token, by=session.actor, now=now)
                session.seen_at = now
        session.idle_end = session.seen_at + self.idle
        session.longest_end = session.created_at + self.longest
        return session

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Set or drop the cookies; the facts themselves were written by actions."""
        if not isinstance(session, BrowserSession):
            return
        if session.is_over:
            response.delete_cookie(
                self.token_cookie, path="/", secure=self.secure, httponly=True, samesite="Lax"
            )
            response.delete_cookie(
                self.form_cookie, path="/", secure=self.secure, httponly=True, samesite="Lax"
            )
        elif session.sign_in_token:
            self._set(response, self.token_cookie, session.sign_in_token)
            response.delete_cookie(
                self.form_cookie, path="/", secure=self.secure, httponly=True, samesite="Lax"
            )
        elif session.new and not session.token and response.mimetype == "text/html":
            self._set(response, self.form_cookie, str(self._serializer(app).dumps(session[CSRF])))

    def _set(self, response: Response, name: str, value: str) -> None:
        response.set_cookie(name, value, path="/", secure=self.secure, httponly=True, samesite="Lax")

    def _serializer(self, app: Flask) -> URLSafeSerializer:
        return URLSafeSerializer(str(app.secret_key), salt="kyndig-form")
