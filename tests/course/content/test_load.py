"""A folder is read without ever leaving it, and every fault of a file is a finding."""

from __future__ import annotations

import os
from fractions import Fraction

import pytest

from course.content.load import load_course
from course.errors import FolderError, Level

LESSON = "modules/nb/plikter/01-melde.md"


def found(folder) -> set[tuple[str, str, int]]:
    return {(finding.code, finding.file, finding.line) for finding in load_course(folder).findings}


def test_a_whole_folder_is_read_without_a_finding(folder):
    loaded = load_course(folder)
    assert loaded.findings == ()
    course = loaded.course
    assert course is not None
    assert [module.id for module in course.modules] == ["trygghet", "plikter"]
    assert [quiz.id for quiz in course.quizzes] == ["plikter", "sluttprove"]
    assert [quiz.pass_share for quiz in course.quizzes] == [Fraction(4, 5), Fraction(9, 10)]
    assert list(course.passages) == ["lovverk/meldeplikt-1", "lovverk/meldeplikt-2", "lovverk/meldeplikt-3"]
    assert list(course.assets) == ["modules/nb/plikter/media/hand.png"]
    assert len(loaded.files) == 8


def test_the_sample_is_read_without_a_finding(shared):
    loaded = load_course(shared / "samples/course")
    assert loaded.course is not None
    assert loaded.findings == ()


def test_no_folder_and_no_course_are_errors_that_say_so(tmp_path):
    for folder, code in ((tmp_path / "nei", "no-folder"), (tmp_path, "no-course")):
        with pytest.raises(FolderError) as caught:
            load_course(folder)
        assert caught.value.code == code


def test_with_a_broken_course_toml_the_other_files_are_still_judged(folder, edit):
    edit("course.toml", "format = 1", "format = ")
    edit(LESSON, "[^terskel-1]:", "[^terskel-9]:")
    codes = {(finding.code, finding.file) for finding in load_course(folder).findings}
    assert load_course(folder).course is None
    assert {("toml", "course.toml"), ("label-without-source", LESSON)} <= codes


def test_lessons_come_in_the_order_of_their_numbers_not_of_their_names(folder):
    text = (folder / LESSON).read_text("utf-8")
    for name in ("10-ti.md", "9-ni.md"):
        (folder / "modules/nb/plikter" / name).write_text(text, "utf-8")
    course = load_course(folder).course
    assert course is not None
    assert [lesson.id for lesson in course.modules[1].lessons["nb"]] == ["melde", "ni", "ti"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"---\ntitle: T\n---\nbl\xe5b\xe6r\n", ("not-utf8", 4)),
        ("---\ntitle: T\n---\nå\n".encode("utf-16"), ("not-utf8", 1)),
        (b"---\ntitle: T\n---\na\x00b\n", ("control-character", 4)),
        (b"---\ntitle: T\n---\na\x1b[31mb\n", ("control-character", 4)),
        ("---\ntitle: T\n---\na\u202eb\n".encode(), ("hidden-character", 4)),
        (b"\xef\xbb\xbf---\ntitle: T\n---\na\n", ("byte-order-mark", 1)),
        (b"---\r\ntitle: T\r\n---\r\na\r\n", ("windows-lines", 1)),
        (b"a\n" * 600_000, ("file-too-big", 0)),
        (b"", ("lesson-head-missing", 1)),
    ],
)
def test_odd_bytes_are_told_with_their_line(folder, data: bytes, expected: tuple[str, int]):
    (folder / LESSON).write_bytes(data)
    assert (expected[0], LESSON, expected[1]) in found(folder)


def test_a_link_that_leads_out_of_the_folder_is_told_and_not_read(folder, tmp_path):
    secret = tmp_path / "hemmelig.md"
    secret.write_text("---\ntitle: Hemmelig\n---\n", "utf-8")
    (folder / LESSON).unlink()
    (folder / LESSON).symlink_to(secret)
    (folder / "modules/nb/trygghet/02-ut").symlink_to(tmp_path, target_is_directory=True)
    loaded = load_course(folder)
    assert ("link-outside", LESSON, 0) in found(folder)
    assert ("link-outside", "modules/nb/trygghet/02-ut", 0) in found(folder)
    assert LESSON not in loaded.files


def test_a_link_within_the_folder_is_read(folder):
    target = folder / "modules/nb/trygghet/01-start.md"
    (folder / "modules/nb/trygghet/02-mer.md").symlink_to(target)
    course = load_course(folder).course
    assert course is not None
    assert [lesson.id for lesson in course.modules[0].lessons["nb"]] == ["start", "mer"]


def test_a_loop_of_links_and_a_pipe_do_not_stop_the_reading(folder):
    (folder / "modules/nb/trygghet/02-rundt.md").symlink_to("02-rundt.md")
    os.mkfifo(folder / "modules/nb/trygghet/03-ror.md")
    codes = {(code, file) for code, file, _ in found(folder)}
    assert ("not-a-file", "modules/nb/trygghet/03-ror.md") in codes
    assert any(file == "modules/nb/trygghet/02-rundt.md" for _, file in codes)


@pytest.mark.parametrize("path", ["../../etc/passwd", "/etc/passwd", "guide/../../x.toml"])
def test_a_path_in_course_toml_cannot_leave_the_folder(folder, edit, path: str):
    edit("course.toml", 'help = "help.toml"', f'help = "{path}"')
    assert ("path-outside", path, 0) in found(folder)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("hand.png", b"\xff\xd8\xff\xe0", "picture-type"),
        ("hand.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture-unknown"),
        ("tegning.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture-unknown"),
        ("min hånd.png", b"\x89PNG\r\n\x1a\n", "picture-name"),
        ("stor.png", b"\x89PNG\r\n\x1a\n" + b"0" * 10_000_001, "file-too-big"),
    ],
)
def test_a_picture_is_judged_by_its_bytes(folder, name: str, data: bytes, code: str):
    (folder / "modules/nb/plikter/media" / name).write_bytes(data)
    assert (code, f"modules/nb/plikter/media/{name}", 0) in found(folder)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("modules/nb/plikter/melde.md", "lesson-name"),
        ("modules/nb/plikter/02-Åpne.md", "lesson-name"),
        ("modules/nb/plikter/02-melde.md", "lesson-twice"),
        ("modules/nb/plikter/notat.txt", "file-unknown"),
        ("modules/nb/notat.txt", "file-unknown"),
        ("quizzes/nb/annet.md", "bank-without-module"),
    ],
)
def test_a_file_with_no_place_in_the_course_is_told(folder, name: str, code: str):
    (folder / name).write_text("x", "utf-8")
    assert code in {finding.code for finding in load_course(folder).findings if finding.file == name}


def test_folders_that_course_toml_does_not_name_are_told(folder):
    (folder / "modules/nb/ukjent").mkdir()
    (folder / "modules/de").mkdir()
    assert ("module-not-listed", "modules/nb/ukjent", 0) in found(folder)
    assert ("language-not-listed", "modules/de", 0) in found(folder)


def test_a_quiz_with_the_id_of_a_bank_is_told_and_the_bank_wins(folder, edit):
    edit("course.toml", 'id = "sluttprove"', 'id = "plikter"')
    loaded = load_course(folder)
    assert loaded.course is not None
    assert [quiz.id for quiz in loaded.course.quizzes] == ["plikter"]
    assert ("quiz-is-bank", "course.toml", 22) in found(folder)


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ('"format":1', '"format":9', "lock-format", 1),
        ('"text":"Meldeplikten', '"text":"Meldinga', "lock-hash", 3),
        ('{"anchor"', '{{"anchor"', "lock-line", 2),
    ],
)
def test_a_damaged_guide_lock_is_told_with_its_line(folder, old: str, new: str, code: str, line: int):
    path = folder / "guide.lock"
    text = path.read_text("utf-8")
    if old not in text:
        old, new = '{"hash"', '{{"hash"'
    path.write_text(text.replace(old, new, 1), "utf-8")
    loaded = load_course(folder)
    assert (code, "guide.lock", line) in found(folder)
    assert loaded.lock is None
    assert all(finding.level is Level.ERROR for finding in loaded.findings if finding.file == "guide.lock")
