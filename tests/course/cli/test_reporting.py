"""The report of a course that people have worked on: made anew by an update, from the folder alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from course.cli.reporting import remake_report, reports_in
from course.content.files import REPORTS
from course.content.load import load_course
from course.content.release import subjects
from course.guide.reading import read_guide

GUIDE = """# Trygg avdeling

## Melding

Legen skal gi politiet opplysninger om skader på kroppen innen 5 dager.

Kommunen skal svare på meldingen senest innen 3 uker.

Du bør fortelle pasienten hva som er sendt.

## Samarbeid

Kommunen bør ha en skriftlig avtale med krisesenteret.

## Kilder

Håndbok om samarbeid.
"""


@pytest.fixture
def course(tmp_path: Path, run: Any) -> Path:
    (tmp_path / "veileder.md").write_text(GUIDE, encoding="utf-8")
    folder = tmp_path / "kurs"
    assert run("generate", tmp_path / "veileder.md", "-o", folder).exit_code == 0
    return folder


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    (tmp_path / "ny").mkdir()
    path = tmp_path / "ny" / "veileder.md"
    path.write_text(GUIDE.replace("3 uker", "4 uker"), encoding="utf-8")
    return path


def told(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "report.json").read_text("utf-8"))
    return loaded


def reports(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in reports_in(folder)}


def test_a_course_that_nobody_touched_has_the_same_report_when_it_is_made_anew(course):
    before = told(course)
    assert not before["remade"]
    assert tuple(reports(course)) == REPORTS
    remake_report(course, read_guide([course / "guide" / "veileder.md"]), REPORTS)
    assert told(course) == {**before, "remade": True}
    again = reports(course)
    remake_report(course, read_guide([course / "guide" / "veileder.md"]), REPORTS)
    assert reports(course) == again
    assert "Kjør kyndig check" in (course / "report.html").read_text("utf-8")


@pytest.mark.parametrize(
    "name", ["nb-krisesenterlova.txt", "en-owasp-authentication.md", "en-owasp-session-management.docx"]
)
def test_so_it_is_for_real_guides(run, shared, tmp_path, name):
    source = shared / "guides" / name
    run("generate", source, "-o", tmp_path / "kurs")
    before = told(tmp_path / "kurs")
    remake_report(tmp_path / "kurs", read_guide([source]), REPORTS)
    assert told(tmp_path / "kurs") == {**before, "remade": True}


def test_an_update_makes_the_report_of_the_new_edition(run, course, edition):
    before = told(course)
    result = run("update", edition, course, "--json")
    assert result.exit_code == 0, result.output
    listed = {file["name"]: file["removed"] for file in json.loads(result.stdout)["files"]}
    assert [listed[name] for name in REPORTS] == [False, False]
    texts = [row["text"] for rows in told(course)["beside"].values() for row in rows]
    assert any("4 uker" in text for text in texts)
    assert not any("3 uker" in text for text in texts)
    assert "senest innen 4 uker" in (course / "report.html").read_text("utf-8")
    assert [module["how"] for module in told(course)["modules"]] == [
        module["how"] for module in before["modules"]
    ]


def test_a_dry_run_leaves_the_report_and_a_deleted_report_stays_away(run, course, edition):
    before = reports(course)
    assert run("update", edition, course, "--dry-run").exit_code == 0
    assert reports(course) == before
    (course / "report.html").unlink()
    assert run("update", edition, course).exit_code == 0
    assert reports_in(course) == ("report.json",)


def test_what_people_approved_and_left_out_counts(course):
    loaded = load_course(course).course
    assert loaded is not None
    question = next(one for one in subjects(loaded) if one.item.kind == "question")
    first = told(course)
    (course / "reviews.toml").write_text(
        f'format = 1\n\n[[question]]\nid = "{question.item.id}"\nlang = "nb"\nhash = "{question.hash}"\n'
        'state = "approved"\nby = "redaksjonen"\nat = 2026-11-24T08:00:00Z\n',
        encoding="utf-8",
    )
    gap = first["gaps"][0]
    lock = (course / "guide.lock").read_text("utf-8").splitlines()
    passage = next(loaded for loaded in map(json.loads, lock[1:]) if loaded["id"] == gap["passage"])
    (course / "coverage.toml").write_text(
        f'format = 1\n\n[[not_asked]]\npassage = "{gap["passage"]}"\nhash = "{passage["hash"]}"\n'
        'reason = "Gjelder bare ledere."\nby = "redaksjonen"\n',
        encoding="utf-8",
    )
    remake_report(course, read_guide([course / "guide" / "veileder.md"]), REPORTS)
    now = told(course)
    assert [one["id"] for one in now["approved"]] == [question.item.id]
    assert len(now["drafts"]) == len(first["drafts"]) - 1
    assert now["tallies"] == first["tallies"]
    assert now["gaps"] == [one for one in first["gaps"] if one["passage"] != gap["passage"]]
    assert "Ingenting er godkjent ennå" not in (course / "report.html").read_text("utf-8")
