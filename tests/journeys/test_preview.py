"""An author writes while the preview is open: the page follows, shows errors, and comes back."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import DESK, PHONE, faults_of_access, overhang, window

from webapp import resources

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LESSON = "modules/nb/snakke-om-volden/01-sporre.md"
PARTS = ("course.toml", "help.toml", "guide.lock", "reviews.toml", "guide", "modules", "quizzes")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """`kyndig preview` on a copy of the reference course: the folder, and the address it said."""
    folder = tmp_path_factory.mktemp("preview") / "kurs"
    folder.mkdir()
    for name in PARTS:
        path = resources.reference_course() / name
        copy = shutil.copytree if path.is_dir() else shutil.copy
        copy(path, folder / name)
    running = subprocess.Popen(
        [sys.executable, "-c", "from webapp.cli import main; main()", "preview", str(folder)],
        env={**os.environ, "KYNDIG_LANG": "nb", "TMPDIR": str(folder.parent)},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert running.stdout
    said = next(line for line in running.stdout if "http://" in line)
    yield folder, said.split()[1].removesuffix("/preview/")
    os.killpg(running.pid, signal.SIGTERM)
    running.wait(timeout=60)
    running.stdout.close()
    assert [path.name for path in folder.parent.iterdir()] == ["kurs"]


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_open_page_follows_the_file_and_shows_what_is_wrong_with_it(chromium, preview, size):
    folder, address = preview
    with window(chromium, address, viewport=size) as page:
        page.goto("/preview/")
        assert faults_of_access(page) == []
        page.get_by_role("link", name="Les Snakke om volden").click()
        page.get_by_text("De som har vært utsatt for vold").wait_for()
        replace(folder / LESSON, "De som har vært utsatt", "De som er utsatt")
        page.get_by_text("De som er utsatt for vold").wait_for()
        replace(folder / LESSON, "direkte spørsmål fra fagfolk", "noe ingen har skrevet.[^borte]")
        page.get_by_role("heading", name="feil i mappen").wait_for()
        assert LESSON in page.locator("main").inner_text()
        assert faults_of_access(page) == []
        assert overhang(page) <= 0
        replace(folder / LESSON, "noe ingen har skrevet.[^borte]", "direkte spørsmål fra fagfolk")
        replace(folder / LESSON, "De som er utsatt", "De som har vært utsatt")
        page.get_by_text("De som har vært utsatt for vold").wait_for()


def test_the_sources_are_open_for_a_reviewer_and_the_page_works_without_scripts(chromium, preview):
    folder, address = preview
    with window(chromium, address, java_script_enabled=False) as page:
        page.goto("/preview/")
        page.get_by_role("link", name="Se med kilder og fasit").click()
        page.get_by_role("link", name="8 spørsmål i Snakke om volden").click()
        page.get_by_text("Fasit og kilder").wait_for()
        replace(folder / "quizzes/nb/snakke-om-volden.md", "## ", "## Ny: ")
        page.reload()
        assert "Ny: " in page.locator("main").inner_text()
        replace(folder / "quizzes/nb/snakke-om-volden.md", "## Ny: ", "## ")
