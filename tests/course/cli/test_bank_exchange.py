"""`kyndig bank import` and `export`: every question accounted for, nothing replaced, nothing half done."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from course.cli.output import cells
from course.exchange.formats import FORMATS
from course.quiz.bank import parse_bank

ROOT = Path(__file__).resolve().parents[3]
GIFT = "::en::Hva?{=a ~b}\n\nTo?{=a =%50%b}\n\nTre?{}\n\nFire?{=a =%50%b}\n"
BANK = """---
module: m
title: Modulen
pass: 80
---
## Hva? {#en}

- (x) a
  > fint
- ( ) b

own: meg

## Hvor mye? {#to}

= 3 uker

own: meg
"""


def zipped(*files: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return out.getvalue()


@pytest.fixture
def gift(tmp_path: Path) -> Path:
    file = tmp_path / "Mine spørsmål.gift"
    file.write_text(GIFT, "utf-8")
    return file


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    file = tmp_path / "nn" / "m.md"
    file.parent.mkdir()
    file.write_text(BANK, "utf-8")
    return file


def test_a_file_becomes_a_bank_and_each_sentence_is_said_once(run, gift, tmp_path):
    result = run("bank", "import", gift, "-o", tmp_path / "ut")
    assert result.exit_code == 1
    made = tmp_path / "ut/mine-sporsmal.md"
    bank, findings = parse_bank(made.read_text("utf-8"), file="", module="mine-sporsmal", lang="nb")
    assert not findings
    assert bank.title == "Mine spørsmål"
    assert [question.id for question in bank.questions] == ["en", "to", "fire"]
    lines = result.output.splitlines()
    assert len(lines) == 3
    assert "Mine spørsmål.gift (to, fire): merknad: Svaret «b» ga 50 prosent." in lines[0]
    assert "Mine spørsmål.gift:5 (Tre?): merknad: Spørsmålet har et fritt svar" in lines[1]
    assert lines[2].endswith(f"-> {made}: 1 hele, 2 endret, 1 utelatt")


def test_nothing_is_replaced_and_then_nothing_is_written(run, gift, tmp_path):
    folder = tmp_path / "ut"
    folder.mkdir()
    (folder / "mine-sporsmal.md").write_text("min egen", "utf-8")
    other = tmp_path / "andre.gift"
    other.write_text("Hva?{=a}", "utf-8")
    result = run("bank", "import", other, gift, "-o", folder)
    assert result.exit_code == 2
    assert "mine-sporsmal.md finnes fra før. Ingenting er skrevet." in result.output
    assert [path.name for path in folder.iterdir()] == ["mine-sporsmal.md"]


def test_files_of_one_name_become_banks_of_different_names(run, gift, tmp_path):
    twin = tmp_path / "Mine spørsmål.gift.txt"
    twin.write_text(GIFT, "utf-8")
    assert run("bank", "import", gift, twin, "-o", tmp_path / "ut").exit_code == 1
    made = sorted(path.name for path in (tmp_path / "ut").iterdir())
    assert made == ["mine-sporsmal-2.md", "mine-sporsmal.md"]


def test_json_lists_every_question_with_its_type_and_what_became_of_it(run, gift, tmp_path):
    result = run("bank", "import", gift, "-o", tmp_path / "ut", "--json", "--lang", "en", KYNDIG_LANG="en")
    [file] = json.loads(result.output)["files"]
    assert (file["format"], file["counts"]) == ("gift", {"whole": 1, "changed": 2, "left-out": 1})
    assert [(each["type_found"], each["type"], each["outcome"]) for each in file["questions"]] == [
        ("multichoice", "single", "whole"),
        ("shortanswer", "short_text", "changed"),
        ("essay", None, "left-out"),
        ("shortanswer", "short_text", "changed"),
    ]
    finding = file["questions"][1]["findings"][0]
    assert (finding["line"], finding["facts"]) == (3, {"answer": "b", "percent": "50"})
    assert finding["text"].startswith("The answer “b” gave 50 per cent.")


def test_a_file_in_no_known_format_is_told_and_writes_nothing(run, tmp_path):
    file = tmp_path / "x.bin"
    file.write_bytes(b"\x00\x01")
    result = run("bank", "import", file, "-o", tmp_path / "ut")
    assert result.exit_code == 1
    assert all(name in result.output for name in FORMATS)
    assert not (tmp_path / "ut").exists()
    assert run("bank", "import", file, "-o", tmp_path / "ut", "--from", "word").exit_code == 2
    assert run("bank", "import", tmp_path / "borte", "-o", tmp_path).exit_code == 2


def test_the_format_can_be_said(run, tmp_path):
    file = tmp_path / "x.dat"
    file.write_text("Hva?{=a ~b}", "utf-8")
    assert run("bank", "import", file, "--from", "GIFT", "-o", tmp_path / "ut").exit_code == 0
    assert (tmp_path / "ut/x.md").exists()


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_bank_goes_to_every_format_and_comes_back(run, bank, tmp_path, name):
    out = tmp_path / f"ut{FORMATS[name].suffixes[0]}"
    result = run("bank", "export", bank, "--to", name, "-o", out, "--json")
    [file] = json.loads(result.output)["files"]
    assert file["written"] == str(out)
    assert result.exit_code == (0 if file["counts"]["whole"] == 2 else 1)
    assert run("bank", "import", out, "-o", tmp_path / "igjen", "--lang", "nn").exit_code in (0, 1)
    again, _ = parse_bank((tmp_path / "igjen/ut.md").read_text("utf-8"), file="", module="ut", lang="nn")
    kept = [each["id"] for each in file["questions"] if each["outcome"] != "left-out"]
    if name != "aiken":
        assert [question.id for question in again.questions] == kept
    assert len(again.questions) == len(kept)


def test_the_reference_bank_comes_back_from_gift_and_tables_unchanged(run, tmp_path):
    for bank in sorted((ROOT / "quizzes/nb").glob("*.md")):
        for name in ("gift", "csv"):
            out = tmp_path / f"{bank.stem}.{name}"
            assert run("bank", "export", bank, "--to", name, "-o", out).exit_code in (0, 1)
            assert run("bank", "import", out, "-o", tmp_path / name).exit_code == 0
            module = {"file": "", "module": bank.stem, "lang": "nb"}
            before, _ = parse_bank(bank.read_text("utf-8"), **module)
            after, _ = parse_bank((tmp_path / name / bank.name).read_text("utf-8"), **module)
            assert after.questions == before.questions


def test_the_language_is_that_of_the_folder(run, bank, tmp_path):
    run("bank", "export", bank, "--to", "csv", "-o", tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text("utf-8-sig").startswith('"id";')
    run("bank", "export", bank, "--to", "csv", "-o", tmp_path / "b.csv", "--lang", "en")
    assert (tmp_path / "b.csv").read_text("utf-8-sig").startswith('"id",')


def test_a_bank_with_errors_is_not_exported(run, bank, tmp_path):
    bank.write_text(BANK.replace("own: meg", ""), "utf-8")
    result = run("bank", "export", bank, "--to", "gift", "-o", tmp_path / "x.gift")
    assert result.exit_code == 1
    assert "Banken har 2 feil. Ingenting er skrevet." in result.output
    bank.write_bytes(b"\xff")
    assert run("bank", "export", bank, "--to", "gift", "-o", tmp_path / "x.gift").exit_code == 2
    bank.write_text("---\nmodule: m\npass: 80\n---\n", "utf-8")
    assert run("bank", "export", bank, "--to", "gift", "-o", tmp_path / "x.gift").exit_code == 1
    head, question = BANK.split("## Hva?", maxsplit=1)[0], BANK.split("## ")[2]
    bank.write_text(f"{head}## {question}", "utf-8")
    result = run("bank", "export", bank, "--to", "aiken", "-o", tmp_path / "x.gift")
    assert (result.exit_code, "0 hele, 1 utelatt" in result.output) == (1, True)
    assert not (tmp_path / "x.gift").exists()
    assert run("bank", "export", bank, "--to", "word", "-o", tmp_path / "x").exit_code == 2


def test_a_terminal_gets_lines_that_fit_it(terminal, gift, tmp_path):
    code, screen = terminal("bank", "import", gift, "-o", tmp_path / "ut")
    assert code == 1
    plain = re.sub(r"\x1b\[[0-9;]*m", "", screen)
    assert all(cells(line) <= 80 for line in plain.splitlines() if str(tmp_path) not in line)
    assert "1 hele, 2 endret, 1 utelatt" in plain


def test_help_says_what_there_is(run):
    result = run("bank", "--help")
    assert "Les inn spørsmål fra andre programmer." in result.output
    for name in FORMATS:
        assert name in run("bank", "export", "--help").output.replace("\n", " ")


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("x.xml", b'<!DOCTYPE quiz [<!ENTITY a "b">]><quiz>&a;</quiz>', "dokumenttype (DOCTYPE)"),
        ("x.xml", b"<quiz><question></quiz>", "ikke velformet i linje 1"),
        ("x.xml", b"<a>" * 500, "inni hverandre"),
        ("x.zip", zipped(("../x.xml", b"<a/>")), "et filnavn som ikke kan brukes: ../x.xml"),
        ("x.zip", zipped(("imsmanifest.xml", b" " * 9_000_000)), "uventet stor"),
        ("x.zip", zipped(("a.xml", b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')), "dokumenttype"),
        ("x.zip", zipped(("a.txt", b"a"))[:-9], "skadet"),
        ("x.zip", zipped(("a.txt", b"a")), "ikke i noe format"),
        ("x.xml", b"<html/>", "ikke i noe format"),
    ],
)
def test_a_hostile_file_is_refused_with_a_sentence(run, tmp_path, name, data, sentence):
    file = tmp_path / name
    file.write_bytes(data)
    result = run("bank", "import", file, "-o", tmp_path / "ut")
    assert result.exit_code == 1
    assert sentence in result.output
    assert not (tmp_path / "ut").exists()
