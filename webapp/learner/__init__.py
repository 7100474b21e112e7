"""The blueprint of `learner`."""

from __future__ import annotations

from flask import Blueprint

blueprint = Blueprint("learner", __name__)
