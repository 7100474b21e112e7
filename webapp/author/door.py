"""The way into a preview, the two ways of looking at it, and what every page of it has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from flask import Flask, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from course.errors import Finding
from course.people import ActorKind, Role
from webapp import clock
from webapp.access import current_actor, public, requires, safe_next
from webapp.access.guard import browser_session
from webapp.actions.sign_in import sign_in
from webapp.author import blueprint
from webapp.author.watching import Watched, watched
from webapp.errors import sentence_of
from webapp.language import gettext as _

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

VIEW = "kyndig-preview"
REVIEWER, LEARNER = "reviewer", "learner"
HERE = frozenset({"127.0.0.1", "localhost", "::1"})
ALWAYS = frozenset({"static", "author.version", "author.enter", "author.view", "public.choose_language"})
"""What is there also when the folder has errors."""


@blueprint.get("/enter")
@public
def enter() -> ResponseReturnValue:
    """Sign in the only person there is. The site is on this machine alone, and on loopback only."""
    own = browser_session()
    signed = sign_in(watched().email, watched().password, address="", by=own.actor, now=clock.now())
    own.sign_in_token = signed.token
    return redirect(safe_next(request.args.get("next", "")) or url_for("author.overview"), 303)


@blueprint.get("/version")
@requires(Role.AUTHOR)
def version() -> ResponseReturnValue:
    """Which version of the files a page would show now; the script asks."""
    return jsonify(version=watched().version)


@blueprint.get("/view/<how>")
@requires(Role.AUTHOR)
def view(how: str) -> ResponseReturnValue:
    """Look as a learner, or with sources open and keys shown; and back to the page."""
    response = redirect(safe_next(request.args.get("next", "")) or url_for("author.overview"), 303)
    response.set_cookie(VIEW, REVIEWER if how == REVIEWER else LEARNER, httponly=True, samesite="Lax")
    return response


def is_reviewing() -> bool:
    """True when sources are open and keys are shown."""
    return request.cookies.get(VIEW) == REVIEWER


def look(site: Watched) -> ResponseReturnValue | None:
    """Before every page: the folder as it is now, somebody signed in, and its errors instead of a page."""
    if request.endpoint == "static":
        return None
    site.refresh()
    if request.endpoint in ALWAYS or request.endpoint is None:
        return None
    if current_actor().kind is ActorKind.ANONYMOUS:
        back = request.full_path.rstrip("?") if request.method == "GET" else ""
        return redirect(url_for("author.enter", next=back), 303)
    if site.errors:
        return render_template("author/findings.html", findings=told(site.errors), folder=site.folder.name)
    return None


def told(findings: tuple[Finding, ...]) -> list[dict[str, str]]:
    """Findings as a page shows them: where, how serious, what."""
    words = {
        "error": ("bad", _("Feil")),
        "warning": ("soon", _("Merknad")),
        "note": ("none", _("Opplysning")),
    }
    return [
        {
            "place": ":".join(part for part in (finding.file, str(finding.line or "")) if part),
            "kind": words[finding.level.value][0],
            "level": words[finding.level.value][1],
            "text": sentence_of(finding.code, finding.facts),
        }
        for finding in findings
    ]


def frame(site: Watched) -> dict[str, Any]:
    """What the strip on top of every page needs."""
    if request.endpoint is None:
        return {}
    here = request.full_path.rstrip("?") if request.method == "GET" else url_for("author.overview")
    reviewing = is_reviewing()
    return {
        "show_sources": reviewing,
        "preview": {
            "folder": site.folder.resolve().name,
            "version": site.version,
            "ask": url_for("author.version"),
            "overview": url_for("author.overview"),
            "is_reviewing": reviewing,
            "other": url_for("author.view", how=LEARNER if reviewing else REVIEWER, next=here),
            "words": _("Se som deltaker") if reviewing else _("Se med kilder og fasit"),
        },
    }


def set_up(app: Flask, site: Watched) -> None:
    """Make a site the preview of a folder."""
    app.wsgi_app = _OnlyHere(app.wsgi_app)  # type: ignore[method-assign]
    app.extensions["kyndig_watched"] = site
    app.register_blueprint(blueprint)
    app.before_request(lambda: look(site))
    app.context_processor(lambda: frame(site))


class _OnlyHere:
    """Answers to this machine's own names: a page elsewhere that points its name here learns nothing."""

    def __init__(self, inner: WSGIApplication) -> None:
        self.inner = inner

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        name = urlsplit(f"//{environ.get('HTTP_HOST', '')}").hostname
        if name in HERE:
            return self.inner(environ, start_response)
        start_response("400 Bad Request", [("Content-Type", "text/plain")])
        return [b"Bad Request\n"]
