"""`kyndig review`: what changed since it was judged, a whole lesson at once, and further drafts put back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from review_folder import BANK, MORE, reviews_of, typed, write_review_folder

from course.cli.review_desk import Desk
from course.content.check import examine
from course.content.conflicts import Conflict, write_conflicts
from course.content.release import DraftItem, subjects
from course.errors import ConflictError, Level

LESSON = """---
title: T
---
Svaret kommer innen 3 uker.[^a]

Den som yter helsehjelp, skal melde fra.[^b]

Meld fra.[^c]

[^a]: v/frist-1 "innen 3 uker"
[^b]: v/frist-2 "skal melde fra"
[^c]: v/frist-2 "skal melde fra"
"""
BLOCKS = ("--kind", "block", "--by", "Kari")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = write_review_folder(tmp_path / "kurs")
    (root / "modules/nb/m/01-a.md").write_text(LESSON, "utf-8")
    return root


@pytest.fixture
def reserve(folder: Path) -> Path:
    path = folder / "drafts/nb/m.md"
    path.parent.mkdir(parents=True)
    path.write_text(MORE, "utf-8")
    return path


def bank(folder: Path) -> Path:
    return folder / "quizzes/nb/m.md"


def listed(folder: Path, *options: str) -> list[str]:
    return [one["id"] for one in json.loads(typed(folder, args=("--json", *options)).stdout)["items"]]


# -- only what changed --------------------------------------------------------------------


def test_changed_is_what_reads_otherwise_than_when_it_was_judged(folder):
    typed(folder, args=("--accept", "m-01,m-03", "--reject", "m-02", "--reason", "nei", "--by", "Kari"))
    assert listed(folder, "--changed") == []
    bank(folder).write_text(BANK.replace("6 uker", "7 uker").replace("Den som leder", "Lederen på"), "utf-8")
    assert sorted(listed(folder, "--changed")) == ["m-01", "m-02"], "not m-03, and no draft"
    assert sorted(listed(folder, "--changed", "--kind", "block")) == []


def test_changed_has_the_conflicts_of_an_update_although_their_approval_holds(folder):
    typed(folder, args=("--accept", "m-01,m-03", "--by", "Kari"))
    course = Desk(folder).course
    now = {one.item: one.hash for one in subjects(course)}[DraftItem("question", "m-01", "nb")]
    conflict = Conflict("question", "m-01", "nb", now, ("v/frist-1",), "## Ny tekst")
    (folder / "conflicts.toml").write_text(write_conflicts([conflict]), "utf-8")
    assert listed(folder, "--changed") == ["m-01"]


def test_changed_and_a_state_cannot_both_be_asked_for(folder):
    done = typed(folder, args=("--changed", "--state", "rejected", "--json"))
    assert done.exit_code == 2
    assert "--changed og --state rejected kan ikke brukes sammen" in done.stderr


# -- a whole lesson -----------------------------------------------------------------------


def test_a_lesson_is_shown_whole_and_approved_by_the_same_key_again(folder):
    done = typed(folder, "l", "l", args=BLOCKS)
    assert done.exit_code == 0, done.output
    shown = done.stdout.partition("Dette er de 3 blokkene")[0]
    assert all(words in shown for words in ("Svaret kommer innen 3 uker.", "skal melde fra.", "Meld fra."))
    assert reviews_of(folder) == dict.fromkeys(["m/a#a", "m/a#b", "m/a#c"], ("approved", "Kari", "", ""))
    assert "3 godkjent" in done.stdout


def test_another_key_approves_none_of_the_lesson(folder):
    done = typed(folder, "l", "a", "q", args=BLOCKS)
    assert reviews_of(folder) == {}
    assert "Ingen av dem er godkjent." in done.stdout


def test_one_undo_takes_the_whole_lesson_back_and_the_queue_stands_at_its_start(folder):
    other = (
        LESSON.replace("[^a]", "[^d]").partition("\n\nDen som")[0] + '\n\n[^d]: v/frist-1 "innen 3 uker"\n'
    )
    (folder / "modules/nb/m/02-b.md").write_text(other, "utf-8")
    done = typed(folder, "s", "l", "l", "u", "r nei", "q", args=BLOCKS)
    assert "Godkjente 3 blokker" in done.stdout
    assert reviews_of(folder) == {"m/a#a": ("rejected", "Kari", "nei", "")}


def test_a_question_has_no_lesson_to_approve(folder):
    done = typed(folder, "l", "q")
    assert "ikke flere blokker" in done.stdout
    assert "godkjenn leksjonens" not in done.stdout
    assert reviews_of(folder) == {}


def test_undo_of_a_lesson_leaves_the_file_as_it_was(folder):
    typed(folder, "a", "q", args=BLOCKS)
    before = reviews_of(folder)
    desk = Desk(folder)
    rest = [one for one in desk.work.values() if one.item.kind == "block" and one.standing.is_open]
    assert len(list(desk.accept_all(rest, by="Ola"))) == 2
    undone = desk.undo()
    assert undone is not None
    assert len(undone.items) == 2
    assert reviews_of(folder) == before
    assert desk.undo() is None


def test_a_block_with_an_error_is_not_approved_with_its_lesson(folder):
    path = folder / "modules/nb/m/01-a.md"
    path.write_text(
        LESSON.replace('[^b]: v/frist-2 "skal melde fra"', '[^b]: v/frist-2 "bør melde fra"'), "utf-8"
    )
    typed(folder, "l", "l", "q", args=BLOCKS)
    assert set(reviews_of(folder)) <= {"m/a#a", "m/a#c"}
    assert "m/a#b" not in reviews_of(folder)


def test_what_fails_in_the_middle_of_a_lesson_keeps_and_can_undo_what_came_before(folder):
    desk = Desk(folder)
    blocks = sorted((one for one in desk.work.values() if one.item.kind == "block"), key=lambda one: one.item)
    approving = desk.accept_all(blocks, by="Ola")
    next(approving)
    Desk(folder).reject(blocks[1], "nei", by="Kari")
    with pytest.raises(ConflictError):
        next(approving)
    assert desk.undo().items == [blocks[0].item]
    assert reviews_of(folder) == {"m/a#b": ("rejected", "Kari", "nei", "")}


# -- a further draft back where it was ------------------------------------------------------


def test_undo_puts_a_moved_draft_back_byte_for_byte(folder, reserve):
    before = bank(folder).read_bytes()
    done = typed(folder, "m", "s", "a", "a", "u", "u", "q")
    assert done.exit_code == 0, done.output
    assert "Utkastet er tilbake i drafts/nb/m.md." in done.stdout
    assert (bank(folder).read_bytes(), reserve.read_text("utf-8")) == (before, MORE)
    assert reviews_of(folder) == {}


def test_undo_of_the_first_draft_of_a_module_takes_its_bank_away_again(folder, reserve):
    bank(folder).unlink()
    desk = Desk(folder)
    desk.accept(desk.get(DraftItem("question", "m-04", "nb")), by="Kari")
    assert bank(folder).exists()
    desk.undo()
    assert not bank(folder).exists()
    assert reserve.read_text("utf-8") == MORE


def test_undo_keeps_what_others_wrote_in_both_files_meanwhile(folder, reserve):
    desk = Desk(folder)
    desk.accept(desk.get(DraftItem("question", "m-04", "nb")), by="Kari")
    bank(folder).write_text(bank(folder).read_text("utf-8").replace("6 uker", "7 uker", 1), "utf-8")
    reserve.write_text(reserve.read_text("utf-8").replace("Lederen", "Vakten"), "utf-8")
    undone = desk.undo()
    assert undone.back_in == "drafts/nb/m.md"
    assert "7 uker" in bank(folder).read_text("utf-8")
    assert "m-04" not in bank(folder).read_text("utf-8")
    assert "Vakten" in reserve.read_text("utf-8")
    assert reserve.read_text("utf-8").count("{#m-04}") == 1
    assert DraftItem("question", "m-04", "nb") in desk.reserve
    assert [one for one in examine(folder).findings if one.level is Level.ERROR] == []


def test_a_moved_draft_that_was_edited_in_its_bank_stays_there(folder, reserve):
    desk = Desk(folder)
    desk.accept(desk.get(DraftItem("question", "m-04", "nb")), by="Kari")
    bank(folder).write_text(bank(folder).read_text("utf-8").replace("Hvor lang er", "Hva er"), "utf-8")
    undone = desk.undo()
    assert undone.stays
    assert "Hva er fristen?" in bank(folder).read_text("utf-8")
    assert reviews_of(folder) == {}


def test_a_draft_whose_file_was_removed_meanwhile_gets_a_new_one(folder, reserve):
    desk = Desk(folder)
    desk.accept(desk.get(DraftItem("question", "m-04", "nb")), by="Kari")
    reserve.unlink()
    assert desk.undo().back_in == "drafts/nb/m.md"
    assert "{#m-04}" in reserve.read_text("utf-8")
    assert DraftItem("question", "m-04", "nb") in desk.reserve
