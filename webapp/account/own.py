"""One's own account."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from webapp.access import current_actor, signed_in
from webapp.account import blueprint
from webapp.store import people


@blueprint.get("/account")
@signed_in
def own_account() -> ResponseReturnValue:
    """Name, e-mail, and the form for a new password."""
    return render_template("account/account.html", account=people.own_account(current_actor()))
