"""The author's pages: a course folder as the site would show it. Only `kyndig preview` has them."""

from __future__ import annotations

from flask import Blueprint

blueprint = Blueprint("author", __name__, url_prefix="/preview")


from webapp.author import door, overview, question  # noqa: E402, F401 - the pages hang on the blueprint
