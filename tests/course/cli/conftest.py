"""Runs the command as a person would, with or without a terminal."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from course.cli import kyndig


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.fixture
def run(monkeypatch):
    for name in ("KYNDIG_LANG", "KYNDIG_DEBUG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def command(*arguments: str | Path, **environment: str) -> Result:
        return CliRunner().invoke(kyndig, [str(each) for each in arguments], env=environment)

    return command


@pytest.fixture
def terminal(monkeypatch):
    """What the command writes on a terminal of 80 columns; gives a function that runs and returns it."""
    for name in ("KYNDIG_LANG", "KYNDIG_DEBUG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")

    def command(*arguments: str | Path) -> tuple[int, str]:
        screen = Terminal()
        monkeypatch.setattr("sys.stdout", screen)
        monkeypatch.setattr("sys.stderr", screen)
        with pytest.raises(SystemExit) as ended:
            kyndig.main([str(each) for each in arguments], prog_name="kyndig")
        return int(ended.value.code or 0), screen.getvalue()

    return command
