"""A course as a folder: what is written is read back, and a folder is never half there."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from course.citation import Citation
from course.content import write
from course.content.load import load_course
from course.content.model import Block, BlockKind, Lesson
from course.content.release import freeze
from course.content.write import course_files, write_folder
from course.errors import FolderError
from course.guide.reading import read_guide


def files_of(folder: Path) -> dict[str, bytes]:
    course = load_course(folder).course
    assert course is not None
    guide = read_guide([folder / "guide/lovverk.md"])
    sources = [document.source for document in guide.documents]
    return course_files(course, sources, (folder / "guide.lock").read_bytes())


def listing(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_course_is_written_and_read_back_as_the_same_and_as_the_same_release(folder, tmp_path):
    files = files_of(folder)
    write_folder(tmp_path / "ny", files)
    before, after = load_course(folder), load_course(tmp_path / "ny")
    assert after.findings == ()
    assert before.course is not None
    assert after.course == dataclasses.replace(
        before.course,
        modules=tuple(
            dataclasses.replace(
                module,
                banks={
                    lang: dataclasses.replace(bank, file=f"quizzes/{lang}/{module.id}.md")
                    for lang, bank in module.banks.items()
                },
            )
            for module in before.course.modules
        ),
    )
    assert after.course is not None
    assert freeze(after.course).hash == freeze(before.course).hash
    assert files_of(tmp_path / "ny") == files
    assert listing(tmp_path / "ny") == files


@pytest.mark.parametrize(
    "block",
    [
        Block("a", BlockKind.TEXT, "To.\n\nAvsnitt.", own_from="x"),
        Block("a", BlockKind.TEXT, "# Overskrift", own_from="x"),
        Block("a", BlockKind.TEXT, ":::", own_from="x"),
        Block("a", BlockKind.TEXT, "Merke [^b].", own_from="x"),
        Block("a", BlockKind.TEXT, "Tekst."),
        Block("Æ", BlockKind.TEXT, "Tekst.", own_from="x"),
        Block("a", BlockKind.TEXT, "", own_from="x"),
        Block("a", BlockKind.TEXT, "T", citations=(Citation("g/x y", "q"),)),
        Block("a", BlockKind.TEXT, "T", citations=(Citation("g/x", "q\nr"),)),
        Block("a", BlockKind.TERM, "Ikke et ord", own_from="x"),
        Block("a", BlockKind.NOTE, "T", title="a\nb", own_from="x"),
    ],
)
def test_a_block_that_no_text_can_hold_is_refused_and_never_written_as_something_else(folder, block: Block):
    course = load_course(folder).course
    assert course is not None
    lesson = Lesson("l", "T", "nb", (block,))
    module = dataclasses.replace(course.modules[0], lessons={"nb": (lesson,)})
    with pytest.raises(FolderError) as caught:
        course_files(dataclasses.replace(course, modules=(module,)), [], b"")
    assert caught.value.code == "lesson-not-writable"


def test_a_name_that_leads_out_of_the_folder_is_refused(folder):
    course = load_course(folder).course
    assert course is not None
    delivery = dataclasses.replace(course.delivery, help="../help.toml")
    with pytest.raises(FolderError) as caught:
        course_files(dataclasses.replace(course, delivery=delivery), [], b"")
    assert caught.value.code == "path-outside"


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path):
    target = tmp_path / "hjem"
    target.mkdir()
    (target / "brev.txt").write_text("viktig", "utf-8")
    for replace in (False, True):
        with pytest.raises(FolderError) as caught:
            write_folder(target, {"course.toml": b""}, replace=replace)
        assert (caught.value.code, caught.value.facts["other"]) == ("folder-not-a-course", "brev.txt")
    assert listing(target) == {"brev.txt": b"viktig"}


def test_a_course_folder_under_version_control_is_not_replaced(folder):
    (folder / ".git").mkdir()
    with pytest.raises(FolderError) as caught:
        write_folder(folder, {"course.toml": b"ny"}, replace=True)
    assert caught.value.facts["other"] == ".git"


def test_a_course_is_replaced_only_when_asked_and_then_whole(folder):
    before = listing(folder)
    with pytest.raises(FolderError) as caught:
        write_folder(folder, {"course.toml": b"ny"})
    assert caught.value.code == "folder-in-use"
    assert listing(folder) == before
    write_folder(folder, {"course.toml": b"ny", "guide/a.md": b"b"}, replace=True)
    assert listing(folder) == {"course.toml": b"ny", "guide/a.md": b"b"}
    assert [path.name for path in folder.parent.iterdir()] == ["kurs"]


def test_a_file_in_the_way_is_told(tmp_path):
    (tmp_path / "kurs").write_text("", "utf-8")
    with pytest.raises(FolderError) as caught:
        write_folder(tmp_path / "kurs", {"course.toml": b""})
    assert caught.value.code == "folder-is-a-file"


def test_an_empty_folder_that_somebody_stands_in_stays_the_same_folder(tmp_path, monkeypatch):
    (tmp_path / "kurs").mkdir()
    monkeypatch.chdir(tmp_path / "kurs")
    write_folder(Path(), {"course.toml": b"x"})
    assert [path.name for path in Path().iterdir()] == ["course.toml"]


@pytest.mark.parametrize("existing", [False, True])
def test_what_fails_on_the_way_leaves_everything_as_it_was(folder, tmp_path, monkeypatch, existing: bool):
    target = folder if existing else tmp_path / "ny"
    before = listing(target) if existing else {}

    def full(path: Path, data: bytes) -> int:
        if path.name == "z.md":
            raise OSError(28, "No space left on device")
        return write_bytes(path, data)

    write_bytes = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        write_folder(target, {"course.toml": b"ny", "guide/z.md": b"b"}, replace=True)
    assert (listing(target) if target.exists() else {}) == before
    assert [path.name for path in tmp_path.iterdir()] == ["kurs"]


def test_an_exchange_that_fails_half_way_is_taken_back(folder, tmp_path, monkeypatch):
    before = listing(folder)
    rename = Path.rename

    def failing(path: Path, target: Path) -> Path:
        if path.parent.name == "new" and path.name == "guide":
            raise OSError(5, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(write.Path, "rename", failing)
    with pytest.raises(OSError, match="Input"):
        write_folder(folder, {"course.toml": b"ny", "guide/a.md": b"b"}, replace=True)
    assert listing(folder) == before
