"""A file's new bytes in its place, all of them or none."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def replace_file(path: Path, data: bytes, *, only_if: bytes | None = None) -> bool:
    """Put new bytes in a file's place, durably; its permissions stay, and a link stays a link.

    With `only_if` nothing is done, and False given, unless the file still has those bytes (b""
    is also a file that does not exist). The bytes are compared as late as they can be.
    """
    path = path.resolve()
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(_mode(path))
        if only_if is not None and _bytes(path) != only_if:
            Path(beside).unlink()
            return False
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    return True


def _mode(path: Path) -> int:
    """The permissions of the file, or those that a new one gets."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        asked = os.umask(0)
        os.umask(asked)
        return 0o666 & ~asked


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
