"""`kyndig publish FOLDER`: check a course folder, freeze it, and offer it to an organisation."""

from __future__ import annotations

from pathlib import Path

import click

from course.cli import argument, command, option
from course.cli.output import Output
from course.content.check import examine
from course.errors import Level
from course.people import Actor
from webapp import clock
from webapp.actions.publish_release import publish_release
from webapp.cli.site import load_config, open_database, the_organisation


@command("publish")
@argument("folder", type=click.Path(path_type=Path), default=".")
@option("--org", default=None, help="help-publish-org")
@option("--with-drafts", is_flag=True, help="help-publish-with-drafts")
def publish(folder: Path, org: str | None, with_drafts: bool) -> int:
    """Publish a course folder."""
    out = Output()
    report = examine(folder)
    errors = [finding for finding in report.findings if finding.level is Level.ERROR]
    if errors or report.course is None:
        out.findings(errors)
        out.fail("publish-refused", errors=len(errors))
        return 1
    course = report.course
    with open_database(load_config()):
        organisation = the_organisation(org)
        published = publish_release(
            course,
            with_drafts=with_drafts,
            by=Actor.system(organisation.id, "publish"),
            now=clock.now(),
        )
    out.done(
        "publish-done" if published.is_new else "publish-known",
        course=course.id,
        no=published.no,
        hash=published.hash.removeprefix("sha256:")[:8],
        organisation=organisation.name,
    )
    if published.drafts:
        out.look("publish-drafts", drafts=published.drafts)
    return 0
