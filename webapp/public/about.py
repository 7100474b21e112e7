"""What this site is, what it keeps about people, and how accessible it is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from flask import current_app, render_template
from flask.typing import ResponseReturnValue

from webapp.access import public
from webapp.public import blueprint


@blueprint.get("/privacy")
@public
def privacy() -> ResponseReturnValue:
    """What is kept, why, and who sees it."""
    config = current_app.config["KYNDIG"]
    return render_template(
        "public/privacy.html", idle_minutes=config.session_idle_minutes, hours=config.session_hours
    )


@blueprint.get("/accessibility")
@public
def accessibility() -> ResponseReturnValue:
    """What the pages are built to, and what is known to be missing."""
    return render_template("public/accessibility.html")


@blueprint.get("/about")
@public
def about() -> ResponseReturnValue:
    """What Kyndig is."""
    return render_template("public/about.html", version=_version())


def _version() -> str:
    """The version of the installed program; '' when it runs from a checkout that is not installed."""
    try:
        return version("kyndig")
    except PackageNotFoundError:
        return ""
