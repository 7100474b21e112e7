"""Each request gets an id, is counted, and leaves a trace without words when it fails."""

from __future__ import annotations

import re
import secrets
import time
from typing import Any

import structlog
from flask import Flask, Response, g, request, request_finished, request_started

from webapp.config import Config
from webapp.logs import what_failed
from webapp.metrics import Metrics

KEY = "kyndig_metrics"
HEADER = "X-Request-ID"
_GIVEN = re.compile(r"[A-Za-z0-9._-]{8,64}")
SAVING = "learner.save_answer"
READY = "public.readyz"

log = structlog.get_logger("kyndig.web")


def observe(app: Flask, config: Config) -> None:
    """Observe the requests of a site. Its counts are `metrics_of(app)`."""
    app.extensions[KEY] = Metrics()
    trusted = config.behind_proxies > 0

    def started(_app: Flask, **_more: Any) -> None:
        given = request.headers.get(HEADER, "") if trusted else ""
        g.request_id = given if _GIVEN.fullmatch(given) else secrets.token_hex(8)
        g.started = time.monotonic()
        structlog.contextvars.bind_contextvars(id=g.request_id)
        metrics_of(app).begun()

    def finished(_app: Flask, response: Response, **_more: Any) -> None:
        response.headers[HEADER] = g.request_id
        if response.status_code == 503 and request.endpoint != READY:
            metrics_of(app).busy()
        metrics_of(app).answered(
            area_of(request.endpoint), response.status_code, time.monotonic() - g.started
        )

    def ended(_error: BaseException | None) -> None:
        structlog.contextvars.unbind_contextvars("id")
        if g.pop("started", None) is not None:
            metrics_of(app).ended()

    def failed(exc_info: Any) -> None:
        log.error("bug", endpoint=request.endpoint, **what_failed(exc_info[1]))

    request_started.connect(started, app, weak=False)
    request_finished.connect(finished, app, weak=False)
    app.teardown_request(ended)
    app.log_exception = failed  # type: ignore[method-assign] # Flask's own prints paths and the error's words


def metrics_of(app: Flask) -> Metrics:
    """The counts of a site."""
    found = app.extensions[KEY]
    assert isinstance(found, Metrics)
    return found


def area_of(endpoint: str | None) -> str:
    """Where a request is counted."""
    if endpoint == SAVING:
        return "answers"
    return (endpoint or "other").partition(".")[0]
