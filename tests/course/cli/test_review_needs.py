"""Drafts that an author completes: not approved before they are, and without their tag afterwards."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from review_folder import BANK, reviews_of, typed, write_review_folder

from course.content.check import examine
from course.content.load import load_course
from course.content.release import DraftItem
from course.content.reviews import NEEDS, approve, write_reviews
from course.drafting.phrases import PHRASES
from course.drafting.questions.candidate import Needs
from course.errors import Level
from course.messages import LANGUAGES

CASE = """
## Hva skal du gjøre nå? {{#m-09}}

{situation}

- (x) Melde fra
- ( ) Vente

source: v/frist-2 "skal melde fra"
tags: case, needs-situation
"""
WRITTEN = "Elias, 8 år, venter på røntgen. Han vil ikke hjem."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_review_folder(tmp_path / "kurs")


def put(folder: Path, situation: str, file: str = "quizzes/nb/m.md") -> Path:
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    head = BANK if file.startswith("quizzes") else "---\nmodule: m\n---\n"
    path.write_text(head + CASE.format(situation=situation), "utf-8")
    return path


def accept(folder: Path):
    return typed(folder, args=("--accept", "m-09", "--by", "Kari"))


def codes(folder: Path) -> list[str]:
    return [one.code for one in examine(folder).findings if one.level is not Level.NOTE]


def test_the_tags_are_those_that_the_generator_gives():
    assert set(NEEDS) == {need.value for need in Needs if need}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["case-write", "case-condition", "case-exception"])
def test_a_frame_cannot_be_approved_before_its_situation_is_written(folder, name, lang):
    if lang != "nb":
        text = (folder / "course.toml").read_text("utf-8")
        text = text.replace('"nb"', f'"{lang}"').replace("nb =", f"{lang} =")
        (folder / "course.toml").write_text(text, "utf-8")
        (folder / "modules/nb").rename(folder / f"modules/{lang}")
        (folder / "quizzes/nb").rename(folder / f"quizzes/{lang}")
    line = PHRASES[name][lang].format(condition="når det haster", exception="når det er avtalt")
    path = put(folder, f"{WRITTEN}\n\n{line}", f"quizzes/{lang}/m.md")
    before = path.read_bytes()
    done = accept(folder)
    assert done.exit_code == 2, done.output
    assert line in done.stderr
    assert reviews_of(folder) == {}
    assert path.read_bytes() == before


def test_what_is_written_is_approved_without_the_tag_and_nothing_else_changes(folder):
    path = put(folder, WRITTEN)
    before = path.read_text("utf-8")
    done = accept(folder)
    assert done.exit_code == 0, done.output
    assert path.read_text("utf-8") == before.replace("tags: case, needs-situation", "tags: case")
    assert reviews_of(folder)["m-09"][0] == "approved"
    assert "approved-with-needs" not in codes(folder)
    assert "approval-void" not in codes(folder)


def test_a_further_draft_moves_and_loses_its_tag(folder):
    put(folder, WRITTEN, "drafts/nb/m.md")
    done = typed(folder, "m", "s", "a", "q")
    assert "Merket needs-situation er tatt bort" in done.stdout
    question = load_course(folder).course.question("m-09", "nb")
    assert question is not None
    assert question.tags == ("case",)


def test_a_tag_that_stands_alone_goes_with_its_line(folder):
    path = put(folder, WRITTEN)
    path.write_text(path.read_text("utf-8").replace("tags: case, needs", "tags: needs"), "utf-8")
    assert accept(folder).exit_code == 0
    assert path.read_text("utf-8").rstrip("\n").endswith('source: v/frist-2 "skal melde fra"')


def test_the_check_warns_of_an_approved_question_that_has_the_tag_still(folder):
    put(folder, WRITTEN)
    assert "approved-with-needs" not in codes(folder), "a draft may have it"
    course = load_course(folder).course
    item = DraftItem("question", "m-09", "nb")
    judged = approve(course, [item], by="Kari", at=dt.datetime(2026, 11, 23, tzinfo=dt.UTC))
    (folder / "reviews.toml").write_text(write_reviews(judged), "utf-8")
    found = [one for one in examine(folder).findings if one.code == "approved-with-needs"]
    assert [(one.level, one.facts["id"]) for one in found] == [(Level.WARNING, "m-09")]
