"""`kyndig bank statistics`: figures as people and programs read them, and the questions to look at."""

from __future__ import annotations

import json
import math
import random
import re
from pathlib import Path

import pytest

from course.cli.output import cells

BANK = """---
module: m
pass: 80
---
{questions}"""
QUESTION = """## Hva gjør du i sak {n}? {{#rett-0{n}}}

- (x) Melder fra om sak {n}
- ( ) Venter til noen andre gjør det
- ( ) Skriver det ned
- ( ) Ringer en kollega

own: oss
"""


@pytest.fixture
def answers(tmp_path):
    """234 persons in three units, eight questions: rett-03 has a wrong key, in Vadsø are three persons."""
    dice = random.Random(4)
    lines = ["bruker;enhet;sporsmal;svar;poeng"]
    for n in range(234):
        able = dice.gauss(0, 1)
        unit = dice.choice(["Bergen", "Oslo"]) if n > 2 else "Vadsø"
        for question in range(8):
            if question == 3:
                answer = "b" if able > 0.3 else "a" if dice.random() < 0.6 else dice.choice("cd")
            elif dice.random() < 1 / (1 + math.exp(-1.3 * (able - (question - 4) * 0.3))):
                answer = "a"
            else:
                answer = dice.choice("bcd")
            lines.append(f"p{n};{unit};rett-0{question};{answer};{int(answer == 'a')}")
    file = tmp_path / "svar.csv"
    file.write_text("\n".join(lines), "utf-8")
    return file


@pytest.fixture
def bank(tmp_path):
    folder = tmp_path / "quizzes" / "nb"
    folder.mkdir(parents=True)
    file = folder / "m.md"
    file.write_text(BANK.format(questions="\n".join(QUESTION.format(n=n) for n in range(8))), "utf-8")
    return file


def test_the_reading_comes_first_then_the_quiz_the_work_and_the_figures(run, answers):
    result = run("bank", "statistics", answers)
    assert result.exit_code == 0
    lines = [line.replace("\u00a0", " ") for line in result.output.splitlines()]
    assert lines[0] == "1 872 av 1 872 rader er brukt, 8 spørsmål."
    heads = ["Prøven", "Se på dette", "Spørsmålene", "Svarene på rett-03", "Første forsøk"]
    places = [next(n for n, line in enumerate(lines) if line.startswith(head)) for head in heads]
    assert places == sorted(places)
    assert any(
        re.match(r"Gjennomsnitt av 8 poeng +\d,\d\d +\d,\d\d til \d,\d\d +234$", line) for line in lines
    )
    assert any(re.match(r"rett-00 +234 +\d\d \(\d\d–\d\d\) +0,\d\d +– +0$", line) for line in lines)
    work = [line for line in lines if line.startswith("rett-03: merknad: ")]
    assert len(work) == 2
    assert all("-> " not in line for line in work)
    assert not any(line.startswith("rett-04: merknad") for line in lines)


def test_nothing_is_wider_than_eighty_columns(terminal, answers, bank):
    _, screen = terminal("bank", "statistics", answers, "--bank", bank, "--by", "enhet", "--options")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", screen)
    # Paths are never broken.
    long = [line for line in plain.splitlines() if cells(line) > 80 and str(bank) not in line]
    assert long == []


def test_a_bank_names_the_options_and_says_where_the_text_is(run, answers, bank):
    result = run("bank", "statistics", answers, "--bank", bank)
    assert result.exit_code == 0
    assert f"rett-03 {bank}:32: merknad:" in result.output
    assert "Venter til noen andre gjør det" in result.output
    assert re.search(r"^rett-00 +234 .* 25 +0$", result.output, re.MULTILINE)


def test_a_bank_is_enough_where_nobody_scored(run, answers, bank, tmp_path):
    unscored = tmp_path / "uten.csv"
    rows = [line.rsplit(";", 1)[0] for line in answers.read_text("utf-8").splitlines()]
    unscored.write_text("\n".join(rows), "utf-8")
    assert run("bank", "statistics", unscored).exit_code == 2
    with_bank = json.loads(run("bank", "statistics", unscored, "--bank", bank, "--json").output)
    scored = json.loads(run("bank", "statistics", answers, "--bank", bank, "--json").output)
    assert with_bank["questions"] == scored["questions"]


def test_a_faulty_bank_is_told_and_nothing_is_reckoned(run, answers, bank):
    bank.write_text(bank.read_text("utf-8").replace("- (x) Melder fra om sak 2\n", ""), "utf-8")
    result = run("bank", "statistics", answers, "--bank", bank)
    assert result.exit_code == 1
    assert "Prøven" not in result.output
    data = json.loads(run("bank", "statistics", answers, "--bank", bank, "--json").output)
    assert data.keys() == {"format", "file", "findings"}
    assert data["findings"][0]["line"] > 1


def test_json_has_every_figure_with_its_n_and_interval(run, answers):
    data = json.loads(run("bank", "statistics", answers, "--by", "enhet", "--json").output)
    assert {
        "format",
        "rows",
        "used",
        "refused",
        "columns",
        "test",
        "questions",
        "groups",
        "work",
    } <= data.keys()
    assert (data["rows"], data["used"], data["refused"], data["attempts"]) == (1872, 1872, {}, "first")
    facility = data["questions"][0]["facility"]
    assert facility["low"] < facility["value"] < facility["high"]
    assert facility["n"] == 234
    assert data["columns"]["question"] == "sporsmal"
    assert data["groups"]["Vadsø"]["test"]["mean"] == {"value": None, "n": 3, "reason": "figure-too-few"}
    reasons = {data["groups"][name]["test"]["mean"].get("reason") for name in ("Bergen", "Oslo")}
    assert reasons == {None, "figure-hidden-with-others"}
    assert data["work"][0]["question"] == "rett-03"
    assert data["work"][0]["sure"] is True
    assert data["work"][0]["text"]


def test_a_small_group_and_the_one_that_would_betray_it_are_not_shown(run, answers):
    result = run("bank", "statistics", answers, "--by", "enhet")
    text = result.output
    shown = {
        name: "Gjennomsnitt" in text.split(f"\n{name} (N = ", 1)[1].split(" (N = ", 1)[0]
        for name in ("Bergen", "Oslo", "Vadsø")
    }
    assert sum(shown.values()) == 1
    assert not shown["Vadsø"]
    every = run("bank", "statistics", answers, "--by", "enhet", "--minimum", "1").output
    assert every.count("Gjennomsnitt") == 4


def test_rows_that_cannot_be_used_are_told_with_their_remedy(run, answers):
    bad = "\n".join(f"x{n};Oslo;rett-00;a;mye" for n in range(9))
    answers.write_text(answers.read_text("utf-8") + "\n" + bad, "utf-8")
    result = run("bank", "statistics", answers)
    assert result.exit_code == 1
    lines = result.output.splitlines()
    assert (
        lines[0] == "svar.csv:1874: feil: «mye» er ikke poeng. Skriv et tall fra 0 til 1, eller en prosent."
    )
    assert "4 rader til er ikke brukt" in lines[5]
    assert "1\u00a0872 av 1\u00a0881 rader" in lines[6]


def test_the_last_attempt_counts_when_asked_for(run, tmp_path):
    file = tmp_path / "r.csv"
    rows = [f"p{n};q{q};{int(attempt == 2)};{attempt}" for n in range(9) for q in "ab" for attempt in (1, 2)]
    file.write_text("person;question;score;attempt\n" + "\n".join(rows), "utf-8")
    means = {
        which: json.loads(run("bank", "statistics", file, "--attempts", which, "--json").output)["test"][
            "mean"
        ]
        for which in ("first", "last", "all")
    }
    assert {which: mean["value"] for which, mean in means.items()} == {"first": 0, "last": 2, "all": 1}
    assert means["all"]["n"] == 18


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_it_speaks_every_language(run, answers, bank, lang):
    result = run(
        "bank", "statistics", answers, "--bank", bank, "--by", "enhet", "--irt", "--options", "--lang", lang
    )
    assert result.exit_code == 0
    assert not re.search(r"statistics-|figure-|work-|models-", result.output)
    assert "nan" not in result.output.lower().split()


def test_every_person_the_same_is_no_error(run, tmp_path):
    file = tmp_path / "r.csv"
    for text in ("a;q;1", "a;q;\nb;q;", "a;q;1\na;r;1\nb;q;1\nb;r;1"):
        file.write_text("person;question;score\n" + text, "utf-8")
        for arguments in ([], ["--minimum", "1"], ["--minimum", "1", "--irt"]):
            result = run("bank", "statistics", file, *arguments)
            assert result.exit_code == 0, result.output
            data = json.loads(run("bank", "statistics", file, "--json", *arguments).output)
            assert data["used"] > 0


def test_a_file_that_is_no_table_gets_a_sentence(run, tmp_path):
    file = tmp_path / "r.xlsx"
    file.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 8)
    result = run("bank", "statistics", file)
    assert result.exit_code == 2
    assert "Lagre regnearket som CSV" in result.output
    assert run("bank", "statistics", Path("nowhere.csv")).exit_code == 2
