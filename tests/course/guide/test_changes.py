"""Two editions aligned: every passage of an edited guide, and what holds for any two editions."""

import random
from pathlib import Path

import edited_edition
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.citation import Passage
from course.guide.changes import Kind, align
from course.guide.edition import read_edition
from course.guide.lock import Lock, lock_of
from course.guide.reading import read_guide
from course.guide.weighing import Setting, weigh

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def editions(tmp_path_factory):
    first, second = edited_edition.write_editions(ROOT / "guide", tmp_path_factory.mktemp("editions"))
    guide = read_guide([first])
    return guide, read_edition([second], lock_of(guide))


def named(passages, starts, file=""):
    stem = file[3:].removesuffix(".md")
    found = [
        [p.id for p in passages if p.text.startswith(start) and p.id.startswith(stem)] for start in starts
    ]
    assert all(len(ids) == 1 for ids in found), (starts, found)
    return tuple(ids[0] for ids in found)


def ids(passages):
    return tuple(passage.id for passage in passages)


def by_passages(editions):
    guide, edition = editions
    before, after = Setting.of(guide), Setting.of(edition.guide)
    return {
        (ids(change.before), ids(change.after)): (change, weigh(change, "nb", before, after).value)
        for change in edition.alignment.changes
    }


def expected(editions):
    guide, edition = editions
    old, new = list(guide.passages()), list(edition.guide.passages())
    for edit in edited_edition.EDITS:
        if edit.kind != "heading":
            yield (
                edit.name,
                (named(old, edit.before, edit.file), named(new, edit.after, edit.file)),
                edit.kind,
                edit.weight,
            )
    for start, weight in edited_edition.SECTION_GONE[1]:
        yield start, (named(old, [start]), ()), "gone", weight


def test_every_edit_is_found_for_what_it_is(editions):
    found = by_passages(editions)
    wrong = []
    for name, key, kind, weight in expected(editions):
        change, weighed = found.get(key, (None, ""))
        if change is None or (change.kind.value, weighed) != (kind, weight):
            wrong.append((name, kind, weight, change and change.kind.value, weighed))
    assert wrong == []
    assert len(list(expected(editions))) >= 30


def test_every_other_passage_is_unchanged_and_keeps_its_id(editions):
    guide, edition = editions
    touched = {key for _, key, _, _ in expected(editions)}
    others = [
        change
        for change in edition.alignment.changes
        if (ids(change.before), ids(change.after)) not in touched
    ]
    assert [(c.kind.value, c.text_before[:50]) for c in others if c.kind is not Kind.UNCHANGED] == []
    assert all(change.before[0].id == change.after[0].id for change in others)
    olds = [p.id for change in edition.alignment.changes for p in change.before]
    assert sorted(olds) == sorted(passage.id for passage in guide.passages())


def test_ids_go_with_their_passages(editions):
    _, edition = editions
    for change in edition.alignment.changes:
        if change.kind is Kind.SPLIT:
            largest = max(change.after, key=lambda passage: len(passage.text))
            assert largest.id == change.before[0].id
        elif change.before and change.after:
            assert change.after[0].id == change.before[0].id
    gone = {p.id for change in edition.alignment.changes if change.kind is Kind.GONE for p in change.before}
    assert gone <= set(edition.alignment.gone)
    assert gone.isdisjoint(passage.id for passage in edition.guide.passages())


def test_a_heading_with_new_words_is_told_and_moves_nothing(editions):
    _, edition = editions
    assert [(here[-1], there[-1]) for here, there in edition.alignment.headings] == [
        ("Når faren haster", "Når det er akutt fare")
    ]


def test_the_editions_passages_are_in_the_guide_as_they_are_in_the_alignment(editions):
    _, edition = editions
    assert tuple(edition.guide.passages()) == edition.alignment.passages


# -- any two editions --------------------------------------------------------------------

WORDS = ("helse", "barn", "melde", "skal", "bør", "kan", "pasient", "vold", "uke", "lege", "plan", "fare")
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)


@st.composite
def guides(draw):
    headings = draw(st.lists(st.sampled_from("ABCDE"), min_size=1, max_size=4))
    return [
        Passage(f"f/{heading.lower()}-{n}-{k}", text, ("T", heading))
        for n, heading in enumerate(headings)
        for k, text in enumerate(draw(st.lists(texts, max_size=6)), start=1)
    ]


@given(guides())
def test_an_edition_is_the_same_as_itself(passages):
    alignment = align(passages, passages)
    assert alignment.is_same
    assert list(alignment.passages) == passages
    assert alignment.gone == ()


@given(guides(), guides(), st.lists(st.sampled_from(["f/a-0-1", "f/b", "f/a-9"])))
def test_any_two_editions_have_each_passage_once_and_no_id_twice(old, new, retired):
    alignment = align(old, new, retired=retired)
    assert sorted(p.id for c in alignment.changes for p in c.before) == sorted(p.id for p in old)
    after = [p.id for c in alignment.changes for p in c.after]
    assert sorted(after) == sorted(p.id for p in alignment.passages)
    assert len(set(after)) == len(after)
    assert [p.text for p in alignment.passages] == [p.text for p in new]
    assert not set(alignment.gone) & set(after)
    given_anew = set(after) - {p.id for p in old}
    assert not given_anew & set(retired)


@given(st.integers(0, 2**32), st.integers(0, 6), st.integers(0, 6), st.integers(0, 3))
def test_what_came_went_and_moved_takes_no_id_from_what_stayed(seed, deletions, insertions, moves):
    chance = random.Random(seed)
    old = [
        Passage(
            f"f/s{n // 5}-{n % 5 + 1}",
            f"Setning {n} handler om {chance.choice(WORDS)} nummer {n}.",
            (f"S{n // 5}",),
        )
        for n in range(30)
    ]
    new = list(old)
    for _ in range(deletions):
        new.pop(chance.randrange(len(new)))
    for _ in range(moves):
        new.insert(chance.randrange(len(new)), new.pop(chance.randrange(len(new))))
    for n in range(insertions):
        text = f"Et ganske annet innhold {chance.random()} som ingen har sett før {n}"
        new.insert(chance.randrange(len(new)), Passage(f"g/ny-{n}", text, ("S0",)))
    by_text = {passage.text: passage.id for passage in old}
    for passage in align(old, new).passages:
        assert by_text.get(passage.text, passage.id) == passage.id
        assert (passage.text in by_text) == (passage.id in set(by_text.values()))


def test_a_text_that_stands_often_keeps_its_ids_by_section():
    old = [Passage(f"f/{s}-{n}", "Se også.", (s,)) for s in "abc" for n in (1, 2)]
    new = [Passage(f"x/{s}-{n}", "Se også.", (s,)) for s in "cab" for n in (1, 2)]
    assert [p.id for p in align(old, new).passages] == ["f/c-1", "f/c-2", "f/a-1", "f/a-2", "f/b-1", "f/b-2"]


def test_ids_of_passages_that_are_gone_are_not_given_again(tmp_path):
    (tmp_path / "a.md").write_text("# T\n\n## Plikt\n\nLegen skal ringe.\n\nAlle bør vente.\n", "utf-8")
    first = read_guide([tmp_path / "a.md"])
    (tmp_path / "a.md").write_text("# T\n\n## Plikt\n\nLegen skal ringe.\n", "utf-8")
    second = read_edition([tmp_path / "a.md"], lock_of(first))
    assert second.alignment.gone == ("a/plikt-2",)
    lock = Lock(lock_of(second.guide).files, tuple(second.guide.passages()), second.alignment.gone)
    (tmp_path / "a.md").write_text("# T\n\n## Plikt\n\nLegen skal ringe.\n\nHelt ny tekst her.\n", "utf-8")
    third = read_edition([tmp_path / "a.md"], lock)
    assert [p.id for p in third.guide.passages()] == ["a/plikt-1", "a/plikt-3"]
