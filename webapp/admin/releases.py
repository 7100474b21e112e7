"""The releases that the organisation has offered."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from course.people import Actor, Role
from webapp.access import current_actor, requires
from webapp.admin import blueprint
from webapp.language import text_of
from webapp.store import programmes, releases
from webapp.store.releases import ReleaseInfo


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """A release in the list; `is_current`: new learners get this one."""

    info: ReleaseInfo
    title: str
    short_hash: str
    is_current: bool


@blueprint.get("/releases")
@requires(Role.ADMIN)
def releases_list() -> ResponseReturnValue:
    """Every release, newest first."""
    return render_template("admin/releases.html", releases=_lines(current_actor()))


def _lines(actor: Actor) -> list[ReleaseLine]:
    current = {programme.release for programme in programmes.offered(actor)}
    return [
        ReleaseLine(
            info,
            text_of(releases.frozen(actor, info.hash).course.title),
            info.hash.removeprefix("sha256:")[:12],
            info.hash in current,
        )
        for info in releases.listed(actor)
    ]
