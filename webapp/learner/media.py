"""Pictures of lessons."""

from __future__ import annotations

import re

from flask import Response

from course.content.pictures import media_type
from course.errors import MissingError
from course.people import Role
from webapp.access import current_actor, requires
from webapp.learner import blueprint
from webapp.store import releases

_DIGEST = re.compile(r"[0-9a-f]{64}")


@blueprint.get("/media/<release>/<path:item>")
@requires(Role.LEARNER)
def media(release: str, item: str) -> Response:
    """A picture of a release that the organisation has offered.

    Not kept by the browser: what a course is about is nobody's business on a shared machine.
    """
    if not _DIGEST.fullmatch(release) or not item.isprintable():
        raise MissingError("asset-missing")
    data = releases.asset(current_actor(), f"sha256:{release}", item)
    kind = media_type(data)
    if kind is None:
        raise MissingError("asset-missing")
    return Response(data, content_type=kind.media_type)
