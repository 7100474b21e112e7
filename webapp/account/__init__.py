"""Signing in and out, and one's own account."""

from __future__ import annotations

from flask import Blueprint

blueprint = Blueprint("account", __name__)

from webapp.account import own, sign_in  # noqa: E402, F401 - the pages hang themselves on the blueprint
