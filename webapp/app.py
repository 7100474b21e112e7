"""create_app(config): the site, put together."""

from __future__ import annotations

import datetime as dt
import hashlib
import time
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

import structlog
from flask import Flask, Response, g, request, url_for
from flask import session as flask_session
from flask_wtf.csrf import CSRFProtect
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.wsgi import ClosingIterator

from course.errors import BusyError
from webapp import clock, language, resources
from webapp.access.browser_session import BrowserSession, TableSessionInterface
from webapp.access.origin import OnlyHosts, refuse_other_sites
from webapp.access.roles import staff_roles
from webapp.config import Config, secret_key
from webapp.db import session as db_session
from webapp.db.engine import Database
from webapp.errors import error_page, register_errors, sentence_of
from webapp.logs import set_up_logs, what_failed
from webapp.observing import observe

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

BLUEPRINTS = ("public", "learner", "instructor", "hr", "admin", "account")
NEAR_THE_END = dt.timedelta(minutes=15)
"""How long before a session ends in any case its pages say so."""
MAX_BODY = 1024 * 1024
POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"

log = structlog.get_logger("kyndig.web")


def create_app(config: Config, database: Database | None = None) -> Flask:
    """The site for a configuration. Opens nothing until the first request."""
    app = Flask("webapp", static_folder=str(resources.static()), template_folder=str(resources.templates()))
    app.config.update(
        MAX_CONTENT_LENGTH=MAX_BODY,
        MAX_FORM_MEMORY_SIZE=MAX_BODY,
        MAX_FORM_PARTS=2000,
        WTF_CSRF_TIME_LIMIT=None,  # a token lives as long as its session: a late submit is not refused
        SEND_FILE_MAX_AGE_DEFAULT=86_400,
        KYNDIG=config,
    )
    app.url_map.merge_slashes = False  # "/admin//people" is no page, and leads nowhere
    app.secret_key = secret_key(config)
    set_up_logs(config.log_level)
    observe(app, config)
    app.session_interface = TableSessionInterface(config)
    app.extensions["kyndig_database"] = database or Database(config.database_url)
    CSRFProtect(app).exempt("webapp.account.sign_in.sign_out")  # it checks its own token
    _set_up_templates(app, config)
    for name in BLUEPRINTS:
        app.register_blueprint(import_module(f"webapp.{name}").blueprint)
    register_errors(app)
    app.register_error_handler(OperationalError, _busy)
    app.register_error_handler(PoolTimeoutError, _busy)
    app.before_request(_begin)
    app.before_request(refuse_other_sites)
    app.after_request(_finish)
    app.wsgi_app = _Bound(app.wsgi_app, app.extensions["kyndig_database"])  # type: ignore[method-assign]
    app.wsgi_app = OnlyHosts(app.wsgi_app)  # type: ignore[method-assign]
    if config.behind_proxies:
        n = config.behind_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=n, x_proto=n, x_host=n)  # type: ignore[method-assign]
    return app


class _Bound:
    """Binds the database for a request, to the end of its response's body."""

    def __init__(self, inner: WSGIApplication, database: Database) -> None:
        self.inner = inner
        self.database = database

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        work = ExitStack()
        work.enter_context(db_session.bound(self.database))
        try:
            body = self.inner(environ, start_response)
        except BaseException:
            work.close()
            raise
        return ClosingIterator(body, [work.close])


def _begin() -> None:
    own = flask_session._get_current_object()  # type: ignore[attr-defined] # noqa: SLF001
    known = own if isinstance(own, BrowserSession) else None
    g.lang = language.negotiated(known.lang if known else "")
    if known is not None and known.organisation is not None:
        g.zone = known.organisation.zone
    if known is not None and known.failure is not None:
        raise known.failure


def _finish(response: Response) -> Response:
    headers = response.headers
    headers.setdefault("Content-Security-Policy", POLICY)
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "same-origin"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
    if request.is_secure:
        headers["Strict-Transport-Security"] = "max-age=31536000"
    if request.endpoint == "static":
        if "v" in request.args:
            headers["Cache-Control"] = "public, max-age=31536000, immutable"
    else:
        headers.setdefault("Cache-Control", "no-store")
        headers.setdefault("Vary", "Cookie, Accept-Language")
        log.info(
            "request",
            method=request.method,
            endpoint=request.endpoint,
            status=response.status_code,
            ms=round((time.monotonic() - g.get("started", time.monotonic())) * 1000),
        )
    return response


def _busy(error: Exception) -> Response:
    log.warning("busy", **what_failed(error))
    return error_page(
        503,
        heading=language.gettext("Vi får det ikke til akkurat nå"),
        explanation=sentence_of("busy"),
        code=BusyError("busy").code,
    )


def _set_up_templates(app: Flask, config: Config) -> None:
    env = app.jinja_env
    env.add_extension("jinja2.ext.i18n")
    cast(Any, env).install_gettext_callables(language.translated, language.translated_for, newstyle=True)
    env.trim_blocks = env.lstrip_blocks = True
    env.globals["static_url"] = static_url
    env.filters.update(
        day=language.day,
        month_of=language.month_of,
        time_of_day=language.time_of_day,
        number=language.number,
        duration=language.duration,
    )

    @app.context_processor
    def _shell() -> dict[str, Any]:
        return shell(config)


def static_url(filename: str) -> str:
    """The address of a static file with its content's hash, so that it can be kept for ever."""
    return url_for("static", filename=filename, v=_content_hash(filename))


@cache
def _content_hash(filename: str) -> str:
    path = resources.static() / filename
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12] if path.is_file() else "0"


def shell(config: Config) -> dict[str, Any]:
    """What every page's frame needs: language, organisation, who is signed in, their menu."""
    own = flask_session._get_current_object()  # type: ignore[attr-defined] # noqa: SLF001
    known = own if isinstance(own, BrowserSession) else None
    _ = language.gettext
    back = request.full_path.rstrip("?") if request.method == "GET" else "/"
    return {
        "lang": language.current_lang(),
        "languages": [
            (code, name, url_for("public.choose_language", lang=code, next=back))
            for code, name in language.LANGUAGES.items()
        ],
        "organisation": known.organisation.name if known and known.organisation else "",
        "home_href": url_for("public.front"),
        "is_demo": config.demo,
        "viewer": _viewer(known) if known and known.token else None,
        "session_end": _session_end(known) if known and known.token else None,
        "sign_out_href": url_for("account.sign_out"),
        "menu": _menu(known) if known and known.token else [],
        "footer_links": [
            (_("Personvern"), url_for("public.privacy")),
            (_("Tilgjengelighet"), url_for("public.accessibility")),
            (_("Om Kyndig"), url_for("public.about")),
        ],
    }


def _viewer(own: BrowserSession) -> dict[str, str | None]:
    """Who is signed in: the name, and for staff what they are here as, and where."""
    roles = staff_roles(own.actor)
    where = own.organisation.name if own.organisation else ""
    return {"name": own.name, "role": f"{roles}, {where}" if roles else None}


def _session_end(own: BrowserSession) -> dict[str, Any]:
    """When the person is signed out: for the line at the foot, the note before it, and session.js."""
    ends, now = min(own.idle_end, own.longest_end), clock.now()
    can_stay = own.idle_end <= own.longest_end
    return {
        "at": ends,
        "left": max(0, int((ends - now).total_seconds())),
        "can_stay": can_stay,
        "is_near": own.longest_end - now <= NEAR_THE_END,
        "last": own.longest_end,
        "ask": url_for("account.session_left"),
        "keep": url_for("account.keep_session"),
        "sign_in": url_for("account.sign_in", next=request.full_path.rstrip("?"))
        if request.method == "GET"
        else url_for("account.sign_in"),
    }


def _menu(own: BrowserSession) -> list[tuple[str, str, bool]]:
    items: list[tuple[str, str, bool]] = []
    here = g.get("menu_path", request.path)
    for name in BLUEPRINTS:
        make: Callable[[Any], list[tuple[str, str]]] | None = getattr(
            import_module(f"webapp.{name}"), "menu", None
        )
        if make is not None:
            items += [(text, href, here.startswith(href)) for text, href in make(own.actor)]
    current = max((item for item in items if item[2]), key=lambda item: len(item[1]), default=None)
    return [(text, href, current is not None and href == current[1]) for text, href, _here in items]
