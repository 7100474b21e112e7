"""Pages for everybody: the front door, the check of certificates, and what this site is."""

from __future__ import annotations

from flask import Blueprint

blueprint = Blueprint("public", __name__)

from webapp.public import about, front, health, lang, verification  # noqa: E402 - they hang on the blueprint

__all__ = ["about", "blueprint", "front", "health", "lang", "verification"]
