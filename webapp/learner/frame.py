"""What stands round the pages of a course: quick exit, help lines, the strip of a draft, a neutral title."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from flask import current_app, g, url_for

from webapp.language import gettext as _
from webapp.language import text_of
from webapp.store.programmes import ProgrammeInfo
from webapp.store.releases import ReleaseInfo


def course_frame(
    programme: ProgrammeInfo | None, release: ReleaseInfo | None, *, tab_title: str = ""
) -> dict[str, Any]:
    """The frame of a page of one course. `tab_title` is used where the course asks for neutral titles.

    `programme` is None when the course is offered no longer, as it may be under an old result.
    """
    frame = people_frame([programme] if programme else [])
    g.menu_path = url_for("learner.my_courses")  # also where the address is that of an attempt
    if programme is not None and programme.neutral_titles:
        frame["tab_title"] = tab_title
    if release is not None and release.unreviewed:
        frame["draft"] = {"text": _("Ingen fagperson har gått gjennom kurset ennå.")}
    return frame


def people_frame(programmes: Iterable[ProgrammeInfo]) -> dict[str, Any]:
    """The frame of a page that names several courses: as careful as the most careful of them."""
    careful = [programme for programme in programmes if programme.quick_exit]
    frame: dict[str, Any] = {}
    if careful:
        frame["exit_href"] = current_app.config["KYNDIG"].exit_url
    lines = {line["number"]: line for programme in programmes for line in programme.help_lines}
    if lines:
        frame["help"] = {
            "intro": _("For deg selv, eller for noen du er bekymret for."),
            "lines": [{"number": number, "text": _service(line)} for number, line in lines.items()],
        }
    return frame


def _service(line: dict[str, Any]) -> str:
    return ", ".join(part for part in (text_of(line["service"]), text_of(line["hours"])) if part)
