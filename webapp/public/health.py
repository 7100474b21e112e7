"""Two addresses for whoever watches over the server: is it alive, and can it serve."""

from __future__ import annotations

from flask import Response

from webapp.access import public
from webapp.public import blueprint
from webapp.store import organisations

TEXT = "text/plain; charset=utf-8"


@blueprint.get("/livez")
@public
def livez() -> Response:
    """The process answers. Asks nothing of the database, so that a busy one is not killed."""
    return Response("ok\n", content_type=TEXT)


@blueprint.get("/readyz")
@public
def readyz() -> Response:
    """The database answers and holds an organisation; 503 while there is none."""
    if organisations.count():
        return Response("ok\n", content_type=TEXT)
    return Response("no organisation yet: run kyndig init\n", 503, content_type=TEXT)
