"""`kyndig bank standard`: the pass mark as people and programs read it, faults with their lines."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest

from course.cli.output import cells

HEAD = "judge;question;probability;round\n"
ROWS = [("Kari", (0.6, 0.7, 0.8)), ("Per", (0.5, 0.7, 0.9)), ("Åse", (0.7, 0.7, 1.0))]


@pytest.fixture
def small(tmp_path):
    """Three judges, three questions, one round: the mark is 2.2."""
    rows = [f"{judge};q-{place};{value};1" for judge, row in ROWS for place, value in enumerate(row)]
    file = tmp_path / "ratings.csv"
    file.write_text(HEAD + "\n".join(rows), "utf-8")
    return file


@pytest.fixture
def large(tmp_path):
    """Eight judges, one with a long name and far from the rest, 25 questions, two rounds."""
    chance = np.random.default_rng(1)
    order = chance.uniform(0.3, 0.9, 25)
    names = [*"abcdefg", "En bedømmer med et navn som aldri vil ta slutt av seg selv"]
    rows = []
    for round_ in (1, 2):
        for place, name in enumerate(names):
            own = order + chance.normal(0, 0.05 / round_, 25) + (0.25 if place == 7 else 0)
            rows += [
                f"{name};spørsmål-med-lang-id-{n};{value:.3f};{round_}"
                for n, value in enumerate(np.clip(own, 0, 1))
            ]
    file = tmp_path / "ratings.csv"
    file.write_text(HEAD + "\n".join(rows), "cp1252")
    return file


def test_the_mark_comes_first_then_how_sure_it_is_and_why_it_is_whole(run, small):
    result = run("bank", "standard", small)
    assert result.exit_code == 0
    lines = result.output.replace("\u00a0", " ").splitlines()
    assert lines[0] == "Bestått fra 3 av 3 poeng (100 %)"
    assert "De 3 bedømmerne setter grensen ved 2,2 poeng." in lines[1]
    assert "1,8–2,6" in lines[1]
    assert lines[2] == "2 poeng er under grensen, så 3 er det laveste hele tallet som når den."
    assert re.search(r"^ +1 +3 +2,2 +1,8–2,6 +0,2 +0,1 +0,3$", result.output, re.MULTILINE)
    assert re.search(r"^Åse +2,4 +\+0,3 +– *$", result.output, re.MULTILINE)
    assert "0,93 for snittet av bedømmerne" in result.output
    assert "0,81 for en enkelt" in result.output


def test_a_whole_mark_is_not_rounded(run, tmp_path):
    file = tmp_path / "r.csv"
    file.write_text("judge,question,percent\na,x,50\na,y,50\nb,x,50\nb,y,50\n")
    result = run("bank", "standard", file, KYNDIG_LANG="en")
    assert "Pass from 1 of 2 points (50%)" in result.output
    assert "The mark is a whole number, so nothing is rounded." in result.output
    assert "no agreement on which are hard" in result.output


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_it_keeps_within_eighty_columns_on_a_terminal(terminal, large, monkeypatch, lang: str):
    monkeypatch.setenv("KYNDIG_LANG", lang)
    code, screen = terminal("bank", "standard", large)
    assert code == 0
    plain = re.sub(r"\x1b\[[0-9;]*m", "", screen)
    assert max(cells(line) for line in plain.splitlines()) <= 80
    word = {"nb": "strengere", "nn": "strengare", "en": "severe"}[lang]
    assert re.search(rf"^En bedømmer med.*… .*{word}$", plain, re.MULTILINE)
    assert plain.count(word) == 1


def test_json_has_everything_in_plain_numbers(run, small):
    result = run("bank", "standard", small, "--json")
    data = json.loads(result.output)
    assert (data["format"], data["findings"]) == (1, [])
    found = data["standard"]
    assert (found["points"], found["whole"]) == (3, 3)
    assert found["mark"] == pytest.approx({"value": 2.2, "n": 3, "low": 1.769735, "high": 2.630265}, abs=1e-6)
    only = found["rounds"][0]
    assert only["error"] == pytest.approx(0.1)
    assert only["error_other_questions"] == pytest.approx(0.2738613)
    assert only["variance"] == pytest.approx({"judges": 0.005 / 3, "questions": 0.065 / 3, "rest": 0.005})
    assert only["judges"][2]["judge"] == "Åse"
    assert only["judges"][2]["apart"] is False
    assert only["questions"][0]["question"] == "q-0"


def test_faults_are_told_by_file_and_line_and_no_mark_is_set(run, tmp_path):
    file = tmp_path / "r.csv"
    file.write_text(HEAD + "Kari;a;70;1\nKari;a;0,7;1\nKari;a;0,7;1\n", "utf-8")
    result = run("bank", "standard", file)
    assert result.exit_code == 1
    assert "r.csv:2: feil: «70» er ikke en sannsynlighet." in result.output
    assert "r.csv:4: feil: Kari har vurdert a i samme runde på linje 3 også." in result.output
    assert "2 feil i tabellen, så ingen grense er satt." in result.output
    data = json.loads(run("bank", "standard", file, "--json").output)
    assert data["standard"] is None
    assert [(each["line"], each["code"]) for each in data["findings"]] == [
        (2, "ratings-not-a-probability"),
        (4, "ratings-twice"),
    ]


def test_a_judge_who_left_something_out_is_named(run, tmp_path):
    file = tmp_path / "r.csv"
    file.write_text("judge,question,probability\nKari,a,0.5\nKari,b,0.5\nPer,a,0.5\n")
    result = run("bank", "standard", file)
    assert result.exit_code == 1
    assert "Per mangler 1 av 2 spørsmål i runde 1, det første er b." in result.output


def test_a_file_that_is_not_there_is_misuse(run, terminal, tmp_path):
    code, screen = terminal("bank", "standard", tmp_path / "none.csv")
    assert code == 2
    assert "none.csv" in screen


def test_help_is_in_the_persons_language_and_imports_no_numpy():
    import subprocess
    import sys

    script = (
        "import sys; from course.cli import kyndig\n"
        "try: kyndig.main(['bank', '--help'], prog_name='kyndig')\n"
        "except SystemExit: print('numpy' in sys.modules)"
    )
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "standard" in found.stdout
    assert found.stdout.rstrip().endswith("False")
