"""A folder that was just written is read from its files, however much is known of them."""

from __future__ import annotations

from course.content.check import examine
from course.content.load import load_course
from course.content.readings import Readings
from course.content.write import course_files, write_folder
from course.guide.reading import read_guide


def written(folder, target) -> Readings:
    """The course of a folder in another folder, and what its texts were read as on the way."""
    course = load_course(folder).course
    assert course is not None
    guide = read_guide([folder / "guide/lovverk.md"])
    readings = Readings()
    sources = [document.source for document in guide.documents]
    lock = (folder / "guide.lock").read_bytes()
    write_folder(target, course_files(course, sources, lock, readings=readings))
    return readings


def test_what_is_known_of_the_texts_changes_nothing(folder, tmp_path):
    readings = written(folder, tmp_path / "ny")
    assert load_course(tmp_path / "ny", readings=readings) == load_course(tmp_path / "ny")
    assert examine(tmp_path / "ny", readings=readings) == examine(tmp_path / "ny")


def test_a_file_that_holds_something_else_than_was_written_is_read(folder, tmp_path):
    """A lesson and a bank that somebody, or a broken disk, has changed are told as what they are."""
    readings = written(folder, tmp_path / "ny")
    for name in ("modules", "quizzes"):
        path = sorted((tmp_path / "ny" / name).rglob("*.md"))[0]
        path.write_text(path.read_text(encoding="utf-8") + "\n## Uten id\n", encoding="utf-8")
    told = {one.code for one in examine(tmp_path / "ny", readings=readings).findings}
    assert told >= {"heading-alone", "question-id-missing"}
    assert told == {one.code for one in examine(tmp_path / "ny").findings}


def test_a_file_that_is_gone_or_cut_short_is_told(folder, tmp_path):
    readings = written(folder, tmp_path / "ny")
    lessons = sorted((tmp_path / "ny/modules").rglob("*.md"))
    lessons[0].write_bytes(lessons[0].read_bytes()[:60])
    assert examine(tmp_path / "ny", readings=readings).has_errors
    lessons[0].unlink()
    known = load_course(tmp_path / "ny", readings=readings).course
    assert known == load_course(tmp_path / "ny").course
