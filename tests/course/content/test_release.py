"""Law 1: a release is immutable, and the same folder gives the same bytes on every machine."""

from __future__ import annotations

import dataclasses
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from course import markup
from course.content import release
from course.content.canonical import canonical_json
from course.content.load import load_course
from course.content.release import ReleaseError, block_hash, drafts, freeze, question_hash, thaw

LESSON = "modules/nb/plikter/01-melde.md"

GOLDEN = "sha256:8d6f29bf12c07a43b2bd15d06ba5a397e891a177761929dfa8d711b5bd317d43"
"""The name of the release of the folder in conftest. A change here is a change of format:
raise FORMAT in canonical.py and keep reading the old one."""


def course_of(folder: Path):
    course = load_course(folder).course
    assert course is not None
    return course


def thawed(made: release.Release):
    return thaw(made.manifest, {name: part.data for name, part in made.parts.items()})


def test_the_release_of_a_known_folder_never_gets_another_name(folder):
    assert freeze(course_of(folder)).hash == GOLDEN


def test_a_release_is_read_back_as_the_course_that_was_frozen(folder):
    course = course_of(folder)
    made = freeze(course)
    back = thawed(made)
    outside = {"defaults": course.defaults, "delivery": course.delivery}
    rest = {"help_lines": course.help_lines, "reviews": course.reviews}
    passages = {
        name: dataclasses.replace(passage, start=0, end=0) for name, passage in course.passages.items()
    }
    bankless = [
        dataclasses.replace(
            module,
            banks={lang: dataclasses.replace(bank, file="") for lang, bank in module.banks.items()},
        )
        for module in course.modules
    ]
    assert dataclasses.replace(back.course, **outside, **rest) == dataclasses.replace(
        course, passages=passages, modules=tuple(bankless)
    )
    assert (back.hash, back.drafts, back.is_unreviewed) == (made.hash, (), False)


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati"])
@pytest.mark.parametrize("seed", ["0", "12345"])
def test_another_process_place_and_hash_seed_give_the_same_bytes(folder, tmp_path, zone: str, seed: str):
    elsewhere = tmp_path / "et annet sted"
    shutil.copytree(folder, elsewhere)
    code = (
        "import sys; from pathlib import Path; from course.content.load import load_course;"
        "from course.content.release import freeze;"
        "made = freeze(load_course(Path(sys.argv[1])).course);"
        "print(made.hash, *sorted(made.parts))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(elsewhere)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(release.__file__).parents[2],
    )
    made = freeze(course_of(folder))
    assert done.stdout.split() == [made.hash, *sorted(made.parts)]


def test_line_ends_byte_order_marks_and_decomposed_letters_change_no_hash(folder):
    before = freeze(course_of(folder))
    for name in (LESSON, "quizzes/nb/plikter.md", "modules/nb/trygghet/01-start.md"):
        text = (folder / name).read_text("utf-8")
        odd = "\ufeff" + text.replace("å", "a\u030a").replace("\n", "\r\n")
        (folder / name).write_bytes(odd.encode())
    assert freeze(course_of(folder)).hash == before.hash


def test_another_rendering_library_changes_no_hash(folder, monkeypatch):
    before = freeze(course_of(folder))

    def other(*_: object, **__: object) -> str:
        return "<p>noe helt annet</p>"

    for name in ("render", "render_inline", "text_only", "survey", "Markdown", "nh3"):
        monkeypatch.setattr(markup, name, other)
    after = freeze(course_of(folder))
    assert (after.hash, after.manifest, after.parts) == (before.hash, before.manifest, before.parts)


def test_what_lies_outside_a_release_changes_no_hash(folder, edit):
    before = freeze(course_of(folder)).hash
    edit("course.toml", "validity_months = 24", "validity_months = 12")
    edit("course.toml", "quick_exit = true", "quick_exit = false")
    edit("help.toml", '"113"', '"112"')
    assert freeze(course_of(folder)).hash == before


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("course.toml", "pass = 90", "pass = 91"),
        ("course.toml", "draw = 1", "draw = 2"),
        ("course.toml", '"For alle"', '"For ansatte"'),
        (LESSON, "minutes: 4", "minutes: 5"),
        (LESSON, "Vent på svar", "Vent på brev"),
        (LESSON, "hindrer deg ikke.[^terskel-1.2]", "hindrer[^terskel-1.2] deg ikke."),
        ("quizzes/nb/plikter.md", "pass: 80", "pass: 85"),
        ("quizzes/nb/plikter.md", "critical: yes", "critical: no"),
    ],
)
def test_what_is_taught_asked_or_required_changes_the_hash(folder, edit, name: str, old: str, new: str):
    before = freeze(course_of(folder)).hash
    edit(name, old, new)
    assert freeze(course_of(folder)).hash != before


def test_an_edit_makes_drafts_of_what_was_edited_and_of_nothing_else(folder, edit):
    assert drafts(course_of(folder)) == ()
    edit(LESSON, "Vent på svar", "Vent på brev")
    edit("quizzes/nb/plikter.md", "trengs ikke", "trenger du ikke")
    assert [(item.kind, item.id, item.lang) for item in drafts(course_of(folder))] == [
        ("block", "plikter/melde#gjor", "nb"),
        ("question", "meld-01", "nb"),
    ]


def test_an_unchanged_lesson_and_question_keep_their_parts_in_the_next_release(folder, edit):
    before = freeze(course_of(folder))
    edit(LESSON, "Vent på svar", "Vent på brev")
    after = freeze(course_of(folder))
    gone, new = set(before.parts) - set(after.parts), set(after.parts) - set(before.parts)
    assert [before.parts[name].kind for name in gone] == ["lesson"]
    assert [after.parts[name].kind for name in new] == ["lesson"]
    assert thawed(before).question_versions == thawed(after).question_versions


def test_the_version_of_a_question_is_the_hash_that_its_approval_is_tied_to(folder):
    course = course_of(folder)
    versions = thawed(freeze(course)).question_versions
    questions = course.modules[1].banks["nb"].questions
    assert versions == {("nb", question.id): question_hash(question) for question in questions}


def test_the_place_of_a_block_is_no_part_of_its_hash(folder, edit):
    before = course_of(folder).modules[1].lessons["nb"][0].blocks
    edit(LESSON, "## Terskelen\n", '## Først\n\nNoe nytt.\n{.own #nytt from="x"}\n\n## Terskelen\n')
    after = course_of(folder).modules[1].lessons["nb"][0].blocks
    assert [block_hash(block) for block in after[1:]] == [block_hash(block) for block in before]


def test_nothing_approved_is_unreviewed(folder):
    (folder / "reviews.toml").unlink()
    frozen = thawed(freeze(course_of(folder)))
    assert frozen.is_unreviewed
    assert len(frozen.drafts) == 6


@pytest.mark.parametrize("kind", ["course", "lesson", "question", "passage", "asset"])
def test_a_changed_or_missing_part_is_never_read(folder, kind: str):
    made = freeze(course_of(folder))
    parts = {name: part.data for name, part in made.parts.items()}
    name = next(name for name, part in made.parts.items() if part.kind == kind)
    with pytest.raises(ReleaseError) as caught:
        thaw(made.manifest, {**parts, name: parts[name].replace(b"e", b"E") + b" "})
    assert caught.value.code == "release-part-changed"
    del parts[name]
    if kind == "asset":  # pictures are served one by one
        assert thaw(made.manifest, parts).course.assets == {}
        return
    with pytest.raises(ReleaseError) as caught:
        thaw(made.manifest, parts)
    assert caught.value.code == "release-part-missing"


@pytest.mark.parametrize("manifest", [b"", b"[]", b"{}", b'{"format":1}', b'{"format":1,"kind":"release"}'])
def test_a_damaged_manifest_is_told(manifest: bytes):
    with pytest.raises(ReleaseError) as caught:
        thaw(manifest, {})
    assert caught.value.code == "release-damaged"


def test_a_newer_format_is_told():
    with pytest.raises(ReleaseError) as caught:
        thaw(b'{"format":2,"kind":"release"}', {})
    assert caught.value.code == "release-format"


def test_canonical_json_is_sorted_normal_and_knows_no_floats():
    value = {"b": ["a\u030a\r\nx\r"], "a": {"ø": None, "å": True}}
    assert canonical_json(value) == '{"a":{"å":true,"ø":null},"b":["å\\nx\\n"]}'.encode()
    for bad in (0.5, {"a": 1.0}, [float("nan")], object()):
        with pytest.raises(TypeError):
            canonical_json(bad)  # type: ignore[arg-type]
