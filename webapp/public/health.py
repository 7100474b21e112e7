"""What watches over the server asks: is it alive, can it serve, and how does it go.

Strangers get one word. Whoever knows KYNDIG_METRICS_TOKEN gets numbers.
"""

from __future__ import annotations

import hmac

from flask import Response, abort, current_app, request

from webapp.access import public
from webapp.config import Config
from webapp.metrics import CONTENT_TYPE
from webapp.observing import metrics_of
from webapp.public import blueprint
from webapp.readiness import Probe, Standing

TEXT = "text/plain; charset=utf-8"
PROBE = Probe()


@blueprint.get("/livez")
@public
def livez() -> Response:
    """The process answers. Asks nothing of the database, so that a busy one is not killed."""
    return Response("ok\n", content_type=TEXT)


@blueprint.get("/readyz")
@public
def readyz() -> Response:
    """`ok`, `degraded` (200: the worker is away) or `unavailable` (503: no database, or about to stop)."""
    standing = _standing()
    if metrics_of(current_app).draining or not standing.ready:
        return Response("unavailable\n", 503, content_type=TEXT, headers={"Retry-After": "5"})
    return Response("degraded\n" if standing.worker_away else "ok\n", content_type=TEXT)


@blueprint.get("/metrics")
@public
def metrics() -> Response:
    """Counts for Prometheus; a page that there is not for whoever lacks the token."""
    token = _config().metrics_token
    given = request.headers.get("Authorization", "")
    if not token or not hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
        abort(404)
    standing = _standing()
    gauges: dict[str, tuple[str, float]] = {
        "kyndig_database_up": ("1 when the database answered in time.", standing.reachable),
        "kyndig_ready": ("1 when the site can serve.", standing.ready),
        "kyndig_jobs_waiting": ("Jobs that are due.", standing.waiting),
        "kyndig_jobs_given_up": ("Jobs that failed too often and wait for a person.", standing.given_up),
        "kyndig_oldest_job_seconds": ("How long the oldest job has been due.", standing.late_seconds),
    }
    return Response(metrics_of(current_app).text(gauges), content_type=CONTENT_TYPE)


def _standing() -> Standing:
    return PROBE.ask(_config())


def _config() -> Config:
    found = current_app.config["KYNDIG"]
    assert isinstance(found, Config)
    return found
