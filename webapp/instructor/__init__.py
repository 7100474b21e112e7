"""The blueprint of `instructor`."""

from __future__ import annotations

from flask import Blueprint

blueprint = Blueprint("instructor", __name__)
