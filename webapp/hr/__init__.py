"""The blueprint of `hr`."""

from __future__ import annotations

from flask import Blueprint

blueprint = Blueprint("hr", __name__)
