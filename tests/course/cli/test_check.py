"""`kyndig check`: findings, verdict, exit code; the same as data."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from small_course import SETTINGS

LESSON = """---
title: T
---
Tekst uten kilde.

Mer.
{.own #mer from="meg"}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small course with one fault, one warning and drafts."""
    from course.guide.lock import lock_bytes
    from course.guide.reading import read_guide

    for name, text in {
        "course.toml": SETTINGS,
        "guide/v.md": "# V\n\nEt avsnitt.\n",
        "modules/nb/m/01-a.md": LESSON,
        "modules/nb/m/notat.txt": "",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "guide.lock").write_bytes(lock_bytes(read_guide([tmp_path / "guide/v.md"])))
    return tmp_path


def mend(folder: Path) -> None:
    path = folder / "modules/nb/m/01-a.md"
    path.write_text(LESSON.replace("kilde.\n", 'kilde.\n{.own #a from="meg"}\n'), "utf-8")


def test_findings_and_verdict_in_a_pipe(run, folder):
    done = run("check", folder)
    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    assert lines[0].startswith("course.toml:10: opplysning: Modulen m har ingen spørsmål")
    assert lines[1].startswith("modules/nb/m/01-a.md:4: feil: Blokken har ingen kilde.")
    assert lines[2].startswith("modules/nb/m/notat.txt: merknad: Filen hører ikke til")
    assert lines[-1] == "1 feil, 1 merknad i 2 av 4 filer. Kurset kan ikke publiseres ennå."
    assert all(re.match(r"[\w./-]+(:\d+)?: (feil|merknad|opplysning): \S", line) for line in lines[:-1])


def test_warnings_and_drafts_are_no_fault_of_the_folder(run, folder):
    mend(folder)
    done = run("check", folder, KYNDIG_LANG="en")
    assert done.exit_code == 0
    assert done.stdout.splitlines()[-1] == (
        "1 warning in 1 of 4 files. The course has 2 drafts and can only be published with --with-drafts."
    )


def test_on_a_terminal_the_errors_come_first_and_the_verdict_last(terminal, folder):
    code, screen = terminal("check", folder)
    assert code == 1
    assert screen.startswith("\x1b[1;31m× Feil")
    assert screen.rstrip().splitlines()[-1] == (
        "\x1b[1;31m1 feil\x1b[0m, \x1b[33m1 merknad\x1b[0m i 2 av 4 filer. Kurset kan ikke publiseres ennå."
    )
    bare = re.sub(r"\x1b\[[0-9;]*m", "", screen)
    assert max(len(line) for line in bare.splitlines()) <= 80


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_that_wants_no_colour_gets_the_words_of_a_pipe(
    terminal, run, folder, monkeypatch, name: str, value: str
):
    plain = run("check", folder).stdout
    monkeypatch.setenv(name, value)
    _, screen = terminal("check", folder)
    assert screen == plain


def test_as_data_everything_is_there_and_the_exit_code_is_the_same(run, folder):
    done = run("check", folder, "--json")
    assert done.exit_code == 1
    data = json.loads(done.stdout)
    assert {key: data[key] for key in ("format", "course", "files", "counts", "drafts")} == {
        "format": 1,
        "course": "x",
        "files": 4,
        "counts": {"error": 1, "warning": 1, "note": 2},
        "drafts": 2,
    }
    assert [finding["code"] for finding in data["findings"]] == [
        "module-without-bank",
        "block-without-source",
        "file-unknown",
        "drafts",
    ]
    assert data["findings"][1] == {
        "code": "block-without-source",
        "level": "error",
        "file": "modules/nb/m/01-a.md",
        "line": 4,
        "facts": {},
        "text": data["findings"][1]["text"],
    }
    assert "\n" not in data["findings"][1]["text"]


def test_the_day_decides_which_help_lines_are_due(run, folder):
    mend(folder)
    toml = folder / "course.toml"
    toml.write_text(SETTINGS + '[delivery]\nhelp = "help.toml"\n', "utf-8")
    (folder / "help.toml").write_text(
        '[[line]]\nnumber = "1284"\nservice = { nb = "X" }\nsource = "y"\n'
        "verified_on = 2026-01-01\nnext_check = 2026-06-01\n",
        "utf-8",
    )
    assert "help.toml:2" not in run("check", folder, "--today", "2026-06-01").stdout
    assert "help.toml:2: merknad: Nummeret 1284 skulle vært kontrollert igjen 2026-06-01." in (
        run("check", folder, "--today", "2026-06-02").stdout
    )
