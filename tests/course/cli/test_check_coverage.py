"""`kyndig check --coverage`: the table, the gaps, the reasons, the exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from course.content.not_asked import NAME

GUIDE = """# Mottak

## Melding

Legen skal melde fra innen tre dager.

Du bør skrive ned hva barnet sier.
"""


@pytest.fixture
def folder(tmp_path: Path, run) -> Path:
    source = tmp_path / "mottak.md"
    source.write_text(GUIDE, encoding="utf-8")
    made = tmp_path / "kurs"
    assert run("generate", source, "-o", made).exit_code == 0
    return made


def data(run, folder):
    result = run("check", folder, "--coverage", "--json")
    return result.exit_code, json.loads(result.stdout)


def test_gaps_fail_the_command_and_are_listed(run, folder):
    assert run("check", folder).exit_code == 0
    result = run("check", folder, "--coverage")
    assert result.exit_code == 1
    assert "Plikter" in result.stdout
    assert "«Du bør skrive ned hva barnet sier.»" in result.stdout
    code, found = data(run, folder)
    assert code == 1
    assert found["coverage"]["gaps"] == 2
    assert [one["kind"] for one in found["coverage"]["demands"]] == ["duty", "recommendation"]
    assert all(one["taught"] for one in found["coverage"]["demands"])


def test_reasons_close_the_gaps_until_the_guide_changes(run, folder):
    assert run("check", folder, "--coverage", "--write-gaps").exit_code == 1
    path = folder / NAME
    text = path.read_text(encoding="utf-8")
    assert text.count("[[not_asked]]") == 2
    assert run("check", folder, "--write-gaps").exit_code == 1
    assert path.read_text(encoding="utf-8") == text
    path.write_text(text.replace('reason = ""', 'reason = "Prøves i praksis."'), encoding="utf-8")
    code, found = data(run, folder)
    assert (code, found["coverage"]["gaps"]) == (0, 0)
    assert {one["reason"] for one in found["coverage"]["demands"]} == {"Prøves i praksis."}
    path.write_text(path.read_text(encoding="utf-8").replace("sha256:", "sha256:0"), encoding="utf-8")
    code, found = data(run, folder)
    assert code == 1
    assert {"not-asked-void"} <= {one["code"] for one in found["findings"]}


def test_a_broken_file_is_told_and_left_as_it_is(run, folder):
    path = folder / NAME
    path.write_text("format = 1\n[[not_asked]]\n", encoding="utf-8")
    assert run("check", folder, "--coverage").exit_code == 1
    result = run("check", folder, "--write-gaps")
    assert result.exit_code == 2
    assert path.read_text(encoding="utf-8") == "format = 1\n[[not_asked]]\n"


def test_a_guide_that_cannot_be_read_is_a_finding(run, folder):
    for source in (folder / "guide").iterdir():
        source.unlink()
    assert run("check", folder, "--coverage").exit_code == 1


def test_what_no_draft_asks_about_says_why(run, tmp_path):
    source = tmp_path / "mottak.md"
    source.write_text(GUIDE + "\nDisse skal også melde fra når barnet er i fare hjemme.\n", encoding="utf-8")
    made = tmp_path / "andre"
    run("generate", source, "-o", made)
    result = run("check", made, "--coverage")
    assert "Ikke spurt om fordi" in result.stdout
    assert "Står ikke alene, eller er for lang eller for kort" in result.stdout
    _, found = data(run, made)
    why = {one["sentence"]: one["because"] for one in found["coverage"]["demands"]}
    assert why["Disse skal også melde fra når barnet er i fare hjemme."] == "orphan"
    assert all(not one["because"] for one in found["coverage"]["demands"] if one["drafts"])
