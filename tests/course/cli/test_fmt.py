"""`kyndig fmt`: writes what changes, and nothing of a file with faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.errors import CourseError

TOML = 'format = 1\nid = "x"\nlanguages = ["nb"]\n[[module]]\nid = "m"\n'
LOOSE = '---\nminutes: 3\ntitle: T\n---\nEn setning.  \n{.own from="meg"}\n'
FIXED = '---\ntitle: T\nminutes: 3\n---\nEn setning.\n{.own #en-setning from="meg"}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "modules/nb/m").mkdir(parents=True)
    (tmp_path / "course.toml").write_text(TOML, "utf-8")
    (tmp_path / "modules/nb/m/01-a.md").write_text(LOOSE, "utf-8")
    (tmp_path / "modules/nb/m/02-b.md").write_text(LOOSE.replace("{.own", "Uten kilde.\n\n{.own"), "utf-8")
    return tmp_path


def test_a_file_gets_its_form_and_one_with_faults_is_left_and_named(run, folder):
    broken = (folder / "modules/nb/m/02-b.md").read_bytes()
    done = run("fmt", folder)
    assert done.exit_code == 1
    assert (folder / "modules/nb/m/01-a.md").read_text("utf-8") == FIXED
    assert (folder / "modules/nb/m/02-b.md").read_bytes() == broken
    assert "modules/nb/m/02-b.md:5: feil: Blokken har ingen kilde." in done.stdout
    assert "modules/nb/m/01-a.md: laget 1 id\n" in done.stdout
    assert "1 av 3 filer ble endret." in done.stdout


def test_a_second_time_changes_nothing_and_is_no_fault(run, folder):
    (folder / "modules/nb/m/02-b.md").unlink()
    (folder / "guide.lock").write_text('{"files":{},"format":1}\n', "utf-8")
    toml = 'title = { nb = "X" }\n[guide]\ntitle = "V"\nfiles = ["guide/v.md"]\n[[module]]'
    (folder / "course.toml").write_text(TOML.replace("[[module]]", toml), "utf-8")
    assert "1 av 2 filer ble endret." in run("fmt", folder).stdout
    done = run("fmt", folder)
    assert (done.exit_code, done.stdout) == (0, "0 av 2 filer ble endret.\n")
    assert run("fmt", folder, "--check").exit_code == 0


def test_check_writes_nothing_and_says_what_would_change(run, folder):
    before = {path: path.read_bytes() for path in folder.rglob("*.md")}
    done = run("fmt", folder, "--check", KYNDIG_LANG="en")
    assert done.exit_code == 1
    assert {path: path.read_bytes() for path in folder.rglob("*.md")} == before
    assert "1 of 3 files would change." in done.stdout


def test_a_files_permissions_stay_and_nothing_is_left_beside_it(run, folder):
    path = folder / "modules/nb/m/01-a.md"
    path.chmod(0o640)
    run("fmt", folder)
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(each.name for each in path.parent.iterdir()) == ["01-a.md", "02-b.md"]


def test_no_course_is_said(run, tmp_path):
    done = run("fmt", tmp_path / "nei")
    assert done.exit_code == 2
    assert "finnes ikke" in done.stderr
    assert not isinstance(done.exception, CourseError)
