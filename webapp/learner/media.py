"""Pictures of lessons."""

from __future__ import annotations

from flask import Response

from course.content.pictures import media_type
from course.errors import MissingError
from course.people import Role
from webapp.access import current_actor, requires
from webapp.learner import blueprint
from webapp.store import releases


@blueprint.get("/media/<release>/<path:item>")
@requires(Role.LEARNER)
def media(release: str, item: str) -> Response:
    """A picture of a release that the organisation has offered.

    Not kept by the browser: what a course is about is nobody's business on a shared machine.
    """
    data = releases.asset(current_actor(), f"sha256:{release}", item)
    kind = media_type(data)
    if kind is None:
        raise MissingError("asset-missing")
    return Response(data, content_type=kind.media_type)
