"""A course that is generated again keeps every decision whose text is there again, and names the others."""

import datetime as dt
import json
import os
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.cli import kyndig
from course.content.load import load_course
from course.content.model import Block, BlockKind, Review
from course.content.release import DraftItem, block_hash, drafts, question_hash
from course.content.reviews import approve, judge, write_reviews
from course.drafting.carrying import carried
from course.quiz.bank import parse_bank

GUIDE = """\
---
title: Trygg avdeling
updated: 2025-01-15
---

## Melding

Legen skal gi politiet opplysninger om skader på kroppen innen 2 dager.

Kommunen skal svare på meldingen senest innen 3 uker.

Du bør fortelle pasienten hva som er sendt.

Bruk alltid tolk når pasienten ber om det.
"""
AT = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)


def review(kind, name, drawn, state="approved"):
    return Review(kind, name, "nb", drawn, state, "kari", AT, "" if state == "approved" else "Feil.")


def item(kind, name):
    return DraftItem(kind, name, "nb")


def question(name, stem="Når?"):
    text = f"---\nmodule: m\npass: 80\n---\n\n## {stem} {{#{name}}}\n\n= sant\n\nown: oss\n"
    return parse_bank(text, file="m.md", module="m", lang="nb")[0].questions[0]


ANSWER = Block("a", BlockKind.TEXT, "Svar innen 3 uker.")


def test_a_text_under_another_id_keeps_its_review_once():
    given_for = review("block", "m/l#a", block_hash(ANSWER))
    texts = [(item("block", "m/l#b"), ANSWER), (item("block", "m/l#c"), ANSWER)]
    found = carried([given_for], texts, {})
    assert found.kept == (replace(given_for, id="m/l#b"),)
    assert found.gone == ()


def test_a_question_with_another_number_keeps_its_rejection_tied_to_its_new_hash():
    old, new = question("meld-01"), question("meld-07")
    given_for = review("question", "meld-01", question_hash(old), "rejected")
    bare = question_hash(replace(old, id=""))
    found = carried([given_for], [(item("question", "meld-07"), new)], {item("question", "meld-01"): bare})
    assert found.kept == (replace(given_for, id="meld-07", hash=question_hash(new)),)
    assert found.kept[0].reason == "Feil."


def test_another_text_under_the_same_id_has_no_review():
    given_for = review("question", "meld-01", question_hash(question("meld-01", "Hvem?")))
    found = carried([given_for], [(item("question", "meld-01"), question("meld-01"))], {})
    assert (found.kept, found.gone) == ((), (given_for,))


@given(st.lists(st.integers(0, 5), max_size=6), st.lists(st.integers(0, 5), max_size=6))
def test_no_decision_is_lost_or_doubled_and_none_is_for_words_that_nobody_read(old, new):
    blocks = {n: Block("x", BlockKind.TEXT, f"Tekst {n}.") for n in range(6)}
    reviews = [review("block", f"m/l#a{n}", block_hash(blocks[words])) for n, words in enumerate(old)]
    texts = [(item("block", f"m/l#a{n}"), blocks[words]) for n, words in enumerate(new)]
    found = carried(reviews, texts, {})
    assert len(found.kept) + len(found.gone) == len(reviews)
    assert len({one.id for one in found.kept}) == len(found.kept)
    for one in found.kept:
        assert one.hash == block_hash(dict(texts)[item("block", one.id)])
    assert len(found.kept) == sum(min(old.count(n), new.count(n)) for n in range(6))


# -- kyndig generate --force ---------------------------------------------------------------


@pytest.fixture
def again(tmp_path, capsys, monkeypatch):
    """Generates the course, or generates it again; gives exit code, data and what is said of faults."""
    monkeypatch.setenv("KYNDIG_LANG", "nb")
    folder = tmp_path / "kurs"

    def generate(text=GUIDE, *options):
        (tmp_path / "veileder.md").write_text(text, "utf-8")
        force = ["--force"] if folder.exists() else []
        options = options or ("--json",)
        with pytest.raises(SystemExit) as ended:
            kyndig.main(
                [
                    os.fspath(one)
                    for one in ("generate", tmp_path / "veileder.md", "-o", folder, *force, *options)
                ]
            )
        said = capsys.readouterr()
        data = json.loads(said.out) if "--json" in options and said.out else {}
        return ended.value.code, data, said.out + said.err

    generate.folder = folder
    generate()
    return generate


def approve_all(folder):
    course = load_course(folder).course
    judged = approve(course, drafts(course), by="kari", at=AT)
    (folder / "reviews.toml").write_text(write_reviews(judged), "utf-8")
    return judged


def test_the_same_guide_generated_again_keeps_every_decision(again):
    judged = approve_all(again.folder)
    _, data, _ = again()
    assert data["reviews"] == {"kept": len(judged), "gone": []}
    kept = load_course(again.folder).course.reviews
    assert {(one.id, one.hash, one.by, one.at) for one in kept} == {
        (one.id, one.hash, one.by, one.at) for one in judged
    }
    assert drafts(load_course(again.folder).course) == ()


def test_what_reads_otherwise_loses_its_approval_and_is_named(again):
    judged = approve_all(again.folder)
    _, data, _ = again(GUIDE.replace("3 uker", "4 uker"))
    gone = data["reviews"]["gone"]
    assert gone
    assert data["reviews"]["kept"] + len(gone) == len(judged)
    assert {one["by"] for one in gone} == {"kari"}
    left = drafts(load_course(again.folder).course)
    text = "".join(path.read_text("utf-8") for path in again.folder.glob("[mq]*/nb/**/*.md"))
    assert left
    assert all(one.id.rpartition("#")[2] in text for one in left)


def test_a_rejection_stays_also_of_a_text_that_was_taken_out(again):
    course = load_course(again.folder).course
    bank = next(module.banks["nb"] for module in course.modules if module.has_bank)
    first = item("question", bank.questions[0].id)
    judged = judge(course, [first], state="rejected", by="kari", at=AT, reason="Feil.")
    (again.folder / "reviews.toml").write_text(write_reviews(judged), "utf-8")
    path = again.folder / bank.file
    head, *rest = path.read_text("utf-8").split("\n## ")
    path.write_text("\n## ".join([head, *rest[1:]]), "utf-8")
    _, data, _ = again()
    assert data["reviews"] == {"kept": 1, "gone": []}
    assert load_course(again.folder).course.reviews[0].reason == "Feil."


def test_how_many_hold_and_which_do_not_is_said(again):
    approve_all(again.folder)
    _, _, said = again(GUIDE.replace("3 uker", "4 uker"), "--lang", "nb")
    assert "gjelder fortsatt" in said
    assert "er borte, fordi teksten er borte eller er en annen nå" in said
    assert "approved  kari" in said


def test_reviews_that_cannot_be_read_stop_it_before_anything_is_written(again):
    reviews = again.folder / "reviews.toml"
    reviews.write_text("format = 1\n\n[[question]]\n<<<<<<< HEAD\n", "utf-8")
    before = (again.folder / "guide.lock").read_bytes()
    code, _, said = again(GUIDE.replace("3 uker", "4 uker"))
    assert code == 2
    assert "reviews.toml, linje" in said
    assert (again.folder / "guide.lock").read_bytes() == before
    assert "<<<<<<< HEAD" in reviews.read_text("utf-8")


def test_what_people_decided_not_to_ask_is_kept(again):
    (again.folder / "coverage.toml").write_text("format = 1\n", "utf-8")
    code, _, said = again()
    assert code == 0, said
    assert (again.folder / "coverage.toml").read_text("utf-8") == "format = 1\n"
