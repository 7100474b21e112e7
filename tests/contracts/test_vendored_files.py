"""What others made and we serve is as it was fetched, licensed, and needs nothing from elsewhere."""

import hashlib
import re
import tomllib
from pathlib import Path

import pytest

VENDOR = Path(__file__).resolve().parents[2] / "webapp" / "static" / "vendor"
LOCK = tomllib.loads((VENDOR / "vendor.lock").read_text(encoding="utf-8"))


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_every_vendored_folder_is_in_the_lock_and_the_other_way_round() -> None:
    assert {path.name for path in VENDOR.iterdir() if path.is_dir()} == set(LOCK)


@pytest.mark.parametrize("folder", sorted(LOCK))
def test_files_are_those_that_were_locked(folder: str) -> None:
    files = {
        path.relative_to(VENDOR / folder).as_posix(): _sha256(path)
        for path in (VENDOR / folder).rglob("*")
        if path.is_file()
    }
    assert files == LOCK[folder]["sha256"]


@pytest.mark.parametrize("folder", sorted(LOCK))
def test_licence_is_named_and_its_text_is_there(folder: str) -> None:
    marks = {"MIT": "Permission is hereby granted", "OFL-1.1": "SIL Open Font License, Version 1.1"}
    assert marks[LOCK[folder]["licence"]] in (VENDOR / folder / "LICENSE").read_text(encoding="utf-8")
    assert re.fullmatch(r"\d+\.\d+\.\d+", LOCK[folder]["version"])


@pytest.mark.parametrize("stylesheet", sorted(VENDOR.rglob("*.css")), ids=lambda path: path.name)
def test_stylesheets_ask_for_nothing_but_files_beside_them(stylesheet: Path) -> None:
    css = stylesheet.read_text(encoding="utf-8")
    assert "@import" not in css
    for address in re.findall(r"url\(\s*[\"']?([^\"')]+)", css):
        assert (stylesheet.parent / address).is_file(), address
