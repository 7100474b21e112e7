"""Where the web's bundled files lie: in the wheel under `_bundled`, in a checkout at the root.

Force-included files would go stale in an editable install, so only the wheel has `_bundled`.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
_BUNDLED = PACKAGE / "_bundled"
_CHECKOUT = PACKAGE.parent


def migrations() -> Path:
    """The folder of Alembic's scripts."""
    return _BUNDLED / "migrations" if _BUNDLED.is_dir() else _CHECKOUT / "migrations"


def reference_course() -> Path:
    """The folder of the reviewed reference course."""
    return _BUNDLED / "reference" if _BUNDLED.is_dir() else _CHECKOUT


def templates() -> Path:
    """The folder of the page templates."""
    return PACKAGE / "templates"


def static() -> Path:
    """The folder of the static files."""
    return PACKAGE / "static"


def translations() -> Path:
    """The folder of the message catalogues."""
    return PACKAGE / "translations"
