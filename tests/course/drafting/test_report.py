"""The generator's report: its numbers agree, it says what was left out, it is one file and the same twice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from course.cli import kyndig
from course.drafting.report import as_json

SOURCE = """# Veileder om meldeplikt

Forfatteren takker alle som bidro.

## Når du skal melde

Du skal melde fra til barnevernstjenesten når det er grunn til å tro at et barn blir mishandlet.

Legen skal gi politiet opplysninger innen tre dager etter at kravet er mottatt.

Disse skal også gi politiet melding når barnet er i fare `<script>alert(1)</script>` hjemme.

## Samarbeid

Kommunen bør ha en skriftlig avtale med krisesenteret.

Kommunen skal føre tilsyn med krisesenteret minst hvert andre år.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "meldeplikt.md").write_text(SOURCE, encoding="utf-8")
    return generated(tmp_path, "kurs")


def generated(tmp_path: Path, name: str) -> Path:
    with pytest.raises(SystemExit) as left:
        kyndig.main(["generate", str(tmp_path / "meldeplikt.md"), "-o", str(tmp_path / name)])
    assert left.value.code in (0, 1)
    return tmp_path / name


def report(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return loaded


def faults(value: Any, schema: dict[str, Any], place: str = "") -> list[str]:
    """Where a value is not what a schema says, for the keywords that the report's schema has."""
    if "anyOf" in schema:
        ways = [faults(value, one, place) for one in schema["anyOf"]]
        return [] if [] in ways else ways[0]
    if "const" in schema:
        return [] if value == schema["const"] else [place]
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None)}
    if not isinstance(value, kinds[schema["type"]]):
        return [f"{place}: {value!r} is no {schema['type']}"]
    found: list[str] = []
    if schema["type"] == "object":
        own, rest = schema.get("properties", {}), schema.get("additionalProperties", True)
        found += [f"{place}/{name} is missing" for name in schema.get("required", []) if name not in value]
        for name, part in value.items():
            if name in own:
                found += faults(part, own[name], f"{place}/{name}")
            elif rest is False:
                found.append(f"{place}/{name} is unknown")
            elif isinstance(rest, dict):
                found += faults(part, rest, f"{place}/{name}")
    if schema["type"] == "array":
        each = schema.get("prefixItems") or [schema["items"]] * len(value)
        if len(each) != len(value):
            found.append(f"{place}: {len(value)} items")
        for n, (part, one) in enumerate(zip(value, each, strict=False)):
            found += faults(part, one, f"{place}/{n}")
    return found


def test_the_schema_is_that_of_the_report_and_the_report_keeps_it(folder: Path):
    schema = as_json.schema_bytes()
    assert Path(as_json.__file__).with_name("schema.json").read_bytes() == schema
    assert faults(report(folder), json.loads(schema)) == []
    assert faults({**report(folder), "minutes": "3"}, json.loads(schema)) == ["/minutes: '3' is no integer"]


def test_its_numbers_agree_with_each_other(folder: Path):
    told = report(folder)
    assert sum(module["drafts"] for module in told["modules"]) == len(told["drafts"])
    assert sum(rule["drafts"] for rule in told["rules"]) == len(told["drafts"])
    assert sum(chapter["passages"] for chapter in told["chapters"]) == told["passages"]
    assert sum(len(rows) for rows in told["beside"].values()) == told["used"]
    for row in told["tallies"]:
        assert row["found"] == row["asked"] + row["taught"] + row["left_out"]
    whole = {row["kind"]: row for row in told["tallies"]}
    assert whole["asked-for"]["found"] == whole["duty"]["found"] + whole["recommendation"]["found"] == 5
    assert len(told["gaps"]) == whole["asked-for"]["found"] - whole["asked-for"]["asked"]


def test_a_gap_says_which_sentence_and_why(folder: Path):
    gaps = {gap["sentence"]: gap["reason"] for gap in report(folder)["gaps"]}
    assert [reason for sentence, reason in gaps.items() if sentence.startswith("Disse skal")] == ["orphan"]


def test_the_page_is_one_file_that_runs_nothing_and_fetches_nothing(folder: Path):
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "default-src 'none'" in page
    assert not any(mark in page for mark in ("http://", "https://", "url(/", 'src="', "@import"))


def test_the_same_guide_gives_the_same_report(folder: Path, tmp_path: Path):
    again = generated(tmp_path, "igjen")
    for name in ("report.json", "report.html"):
        assert (folder / name).read_bytes() == (again / name).read_bytes()


def test_a_folder_with_a_report_can_be_generated_again(folder: Path):
    with pytest.raises(SystemExit) as left:
        kyndig.main(["generate", str(folder.parent / "meldeplikt.md"), "-o", str(folder), "--force"])
    assert left.value.code in (0, 1)


@pytest.mark.parametrize("lang", ["nn", "en"])
def test_the_page_speaks_the_language_of_the_guide(tmp_path: Path, lang: str):
    (tmp_path / "meldeplikt.md").write_text(SOURCE, encoding="utf-8")
    with pytest.raises(SystemExit):
        kyndig.main(["generate", str(tmp_path / "meldeplikt.md"), "-o", str(tmp_path / "ut"), "--lang", lang])
    page = (tmp_path / "ut" / "report.html").read_text(encoding="utf-8")
    assert f'<html lang="{lang}">' in page
    assert {"nn": "Frå rettleiar til kursutkast", "en": "From guide to draft course"}[lang] in page
