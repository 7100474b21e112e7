"""Some files of a course folder changed together: all of them, or none.

The new files are written beside the old ones first and the old ones copied, so that what fails
on the way is undone. Should the machine stop in the middle, the copies are still there, and
the next change says so before it does anything.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from course.errors import FolderError

BACKUP = ".kyndig-update"
"""Where the old files lie while they are being replaced."""


def change_folder(folder: Path, changes: Mapping[str, bytes | None]) -> None:
    """Write files of a folder, and remove those whose bytes are None.

    Raises FolderError `change-unfinished` when an earlier change was cut off and its copies
    are still there, `path-outside` for a name that leads out of the folder, and OSError after
    putting everything back.
    """
    folder = folder.resolve()
    for name in changes:
        real = (folder / name).resolve()
        if PurePosixPath(name).is_absolute() or not real.is_relative_to(folder):
            raise FolderError("path-outside", file=name)
    backup = folder / BACKUP
    try:
        backup.mkdir()
    except FileExistsError:
        raise FolderError("change-unfinished", folder=str(folder), backup=str(backup / "old")) from None
    try:
        for name, data in changes.items():
            path = folder / name
            if path.exists():
                _copy(path, backup / "old" / name)
            if data is not None:
                staged = backup / "new" / name
                staged.parent.mkdir(parents=True, exist_ok=True)
                staged.write_bytes(data)
                if path.exists():
                    shutil.copymode(path, staged)
        _exchange(folder, backup, changes)
    except BaseException:
        shutil.rmtree(backup, ignore_errors=True)
        raise
    shutil.rmtree(backup, ignore_errors=True)


def _exchange(folder: Path, backup: Path, changes: Mapping[str, bytes | None]) -> None:
    """Every new file into its place, then the removals; undone when one of them fails."""
    done: list[str] = []
    try:
        for name in sorted(changes, key=lambda name: (changes[name] is None, name)):
            done.append(name)
            if changes[name] is None:
                (folder / name).unlink(missing_ok=True)
            else:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (backup / "new" / name).replace(folder / name)
    except BaseException:
        for name in done:
            old = backup / "old" / name
            if old.exists():
                _copy(old, folder / name)
            else:
                (folder / name).unlink(missing_ok=True)
        raise


def _copy(start: Path, end: Path) -> None:
    end.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(start, end)
