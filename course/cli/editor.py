"""Open a person's own editor on a line of a file, and wait until it is closed."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path, PurePath

_PLUS = frozenset(
    {"vi", "vim", "nvim", "view", "nano", "pico", "emacs", "emacsclient", "kak", "joe", "jed", "ne", "micro"}
)
_COLON = frozenset({"hx", "helix", "subl", "zed"})
_GOTO = frozenset({"code", "code-insiders", "codium", "cursor"})
_WAIT = {"subl": "--wait", "zed": "--wait", "code": "--wait", "code-insiders": "--wait"}
_WAIT |= {"codium": "--wait", "cursor": "--wait"}
_USUAL = ("sensible-editor", "nano", "vi")


def editor_command(path: Path, line: int, environment: Mapping[str, str] | None = None) -> list[str]:
    """The command that opens a file on a line, [] when there is no editor: $VISUAL, $EDITOR, a usual one."""
    there = os.environ if environment is None else environment
    asked = there.get("VISUAL", "").strip() or there.get("EDITOR", "").strip()
    command = _split(asked) if asked else next(([name] for name in _USUAL if shutil.which(name)), [])
    if not command:
        return []
    name = PurePath(command[0]).stem
    if name in _WAIT and not {"--wait", "-w"} & set(command):
        command.append(_WAIT[name])
    if name in _PLUS or name in _USUAL:
        return [*command, f"+{line}", str(path)]
    if name in _COLON:
        return [*command, f"{path}:{line}"]
    if name in _GOTO:
        return [*command, "--goto", f"{path}:{line}"]
    return [*command, str(path)]


def edit(path: Path, line: int) -> bool | None:
    """Let the person edit; False when the editor failed or is not there, None when there is none to open."""
    command = editor_command(path.resolve(), max(line, 1))
    if not command:
        return None
    try:
        return subprocess.run(command, check=False).returncode == 0  # noqa: S603 - the person's own editor
    except OSError:
        return False


def _split(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError:  # an open quotation mark
        return [command]


def git_name(folder: Path) -> str:
    """The name that git would sign with in a folder, '' when there is none: a proposal, never an answer."""
    git = shutil.which("git")
    if git is None:
        return ""
    try:
        said = subprocess.run(  # noqa: S603
            [git, "-C", str(folder), "config", "user.name"],
            capture_output=True, check=False, timeout=5,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return said.stdout.decode(errors="replace").strip()
