"""`kyndig invite EMAIL`: a link that lets a person choose a password, for sites that send no e-mail."""

from __future__ import annotations

import click

from course.cli import argument, command, option
from course.cli.output import Output
from course.errors import MissingError
from course.people import Actor
from webapp import clock
from webapp.actions.make_password_link import make_password_link
from webapp.cli.site import load_config, open_database, the_organisation
from webapp.store import people


@command("invite")
@argument("email")
@option("--org", default=None, help="help-publish-org")
def invite(email: str, org: str | None) -> int:
    """Make a link for somebody who is in the organisation already, and print it."""
    out = Output()
    config = load_config()
    with open_database(config):
        organisation = the_organisation(org)
        by = Actor.system(organisation.id, "invite")
        account = people.account(by, email)
        if account is None or account.closed:
            raise MissingError("invite-unknown", email=email[:80])
        made = make_password_link(account.person, by=by, now=clock.now())
    click.echo(f"{config.public_url}/password/{made.token}")
    until = made.expires_at.astimezone(organisation.zone)
    out.done("invite-done", name=account.name, until=f"{until:%Y-%m-%d %H:%M}")
    return 0
