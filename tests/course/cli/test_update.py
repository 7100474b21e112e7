"""`kyndig update`: what it says, what it writes, how it ends."""

import json
import shutil
from pathlib import Path

import pytest

GUIDE = (
    "---\ntitle: Trygg avdeling\n---\n\n## Melding\n\n"
    "Legen skal gi politiet opplysninger om skader på kroppen.\n\n"
    "Kommunen skal svare på meldingen senest innen 3 uker.\n\n"
    "Du bør fortelle pasienten hva som er sendt.\n"
)


@pytest.fixture
def course(tmp_path, run):
    (tmp_path / "veileder.md").write_text(GUIDE, encoding="utf-8")
    folder = tmp_path / "kurs"
    assert run("generate", tmp_path / "veileder.md", "-o", folder).exit_code == 0
    return folder


@pytest.fixture
def edition(tmp_path):
    (tmp_path / "ny").mkdir()
    path = tmp_path / "ny" / "veileder.md"
    text = GUIDE.replace("3 uker", "4 uker").replace("Du bør fortelle", "Du skal fortelle")
    path.write_text(text.replace("## Melding", "## Melde fra"), encoding="utf-8")
    return path


def files(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_it_tells_what_changed_and_writes(run, course, edition):
    result = run("update", edition, course)
    assert result.exit_code == 0, result.output
    assert "2 endringer i plikter:" in result.output
    assert "- Kommunen skal svare på meldingen senest innen 3 uker." in result.output
    assert "+ Kommunen skal svare på meldingen senest innen 4 uker." in result.output
    assert "Overskriften «Melding» heter nå «Melde fra»." in result.output
    assert "Skrev " in result.output
    assert run("check", course).exit_code == 0


def test_a_dry_run_writes_nothing(run, course, edition):
    before = files(course)
    result = run("update", edition, course, "--dry-run")
    assert "Ingenting er skrevet" in result.output
    assert "2 endringer i plikter:" in result.output
    assert files(course) == before


def test_json_has_every_change_and_all_that_it_touches(run, course, edition):
    data = json.loads(run("update", edition, course, "--dry-run", "--json").stdout)
    assert data["format"] == 1
    assert not data["written"]
    assert data["counts"] == {
        "unchanged": 1, "moved": 0, "edited": 2, "split": 0, "merged": 0, "new": 0, "gone": 0
    }  # fmt: skip
    assert [(change["kind"], change["class"]) for change in data["changes"]] == [("edited", "duty")] * 2
    limit = data["changes"][0]["before"][0]["id"]
    assert any(limit in one["passages"] and one["fate"] == "drafted-anew" for one in data["touched"])
    assert {"name": "guide.lock", "removed": False} in data["files"]


def test_what_is_left_for_people_gives_code_1_and_a_sentence(run, course, edition):
    lesson = next(course.glob("modules/nb/*/*.md"))
    text = lesson.read_text("utf-8")
    mine = "Du får svar innen 3 uker."
    lesson.write_text(
        text.replace("Kommunen skal svare på meldingen senest innen 3 uker.[", f"{mine}["), "utf-8"
    )
    result = run("update", edition, course)
    assert result.exit_code == 1
    assert "er endret for hånd" in result.output
    assert mine in lesson.read_text("utf-8")
    assert "er endret for hånd" in run("check", course).output


def test_twice_is_once(run, course, edition):
    run("update", edition, course)
    before = files(course)
    result = run("update", edition, course)
    assert result.exit_code == 0
    assert "Ingenting er endret" in result.output
    assert files(course) == before


def test_the_folder_may_be_the_one_that_one_stands_in(run, course, edition, monkeypatch):
    monkeypatch.chdir(course)
    assert run("update", edition).exit_code == 0
    assert "4 uker" in next(Path("modules").glob("nb/*/*.md")).read_text("utf-8")


def test_the_same_update_gives_the_same_bytes(run, course, edition, tmp_path):
    other = shutil.copytree(course, tmp_path / "kurs2")
    run("update", edition, course)
    run("update", edition, other)
    assert [data for _, data in sorted(files(course).items())] == [
        data for _, data in sorted(files(other).items())
    ]


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_every_language_has_its_sentences(run, course, edition, lang):
    result = run("update", edition, course, KYNDIG_LANG=lang)
    assert "update-" not in result.output


def test_bad_input_gets_a_sentence(terminal, course, tmp_path):
    code, said = terminal("update", course)
    assert code == 2
    assert "mangler" in said
    code, said = terminal("update", tmp_path / "borte.md", course)
    assert code == 2
    assert "borte.md" in said
    (course / "guide.lock").unlink()
    code, said = terminal("update", tmp_path / "veileder.md", course)
    assert code == 2
    assert "guide.lock" in said
