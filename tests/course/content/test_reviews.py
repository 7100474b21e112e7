"""Reviews: what a person approved stays tied to what they read."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from course.content.load import load_course
from course.content.release import DraftItem, drafts
from course.content.reviews import approve, judge, read_reviews, update_reviews, write_reviews
from course.errors import FolderError, MissingError

AT = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
QUESTION = DraftItem("question", "meld-01", "nb")


@pytest.fixture
def course(folder):
    (folder / "reviews.toml").unlink()
    found = load_course(folder).course
    assert found is not None
    return found


def test_reviews_are_written_and_read_as_the_same(course):
    reviews = approve(course, drafts(course), by='Kari "K" Nordmann', at=AT)
    reviews = judge(
        dataclasses.replace(course, reviews=reviews),
        [QUESTION],
        state="rejected",
        by="Ola",
        at=AT,
        reason="gives-itself-away",
        note="Ordene står i leksjonen.",
    )
    again, findings = read_reviews(write_reviews(reviews), file="reviews.toml")
    assert findings == []
    assert set(again) == set(reviews)


def test_an_approval_takes_an_item_from_the_drafts_and_a_rejection_puts_it_back(course):
    everything = drafts(course)
    approved = dataclasses.replace(course, reviews=approve(course, everything, by="x", at=AT))
    assert drafts(approved) == ()
    rejected = judge(approved, [QUESTION], state="rejected", by="x", at=AT)
    assert drafts(dataclasses.replace(course, reviews=rejected)) == (QUESTION,)


def test_what_the_course_does_not_have_cannot_be_approved(course):
    with pytest.raises(MissingError) as caught:
        approve(course, [DraftItem("question", "borte", "nb")], by="x", at=AT)
    assert caught.value.code == "review-of-nothing"


def test_updating_keeps_comments_order_and_entries_of_others(course):
    first = write_reviews(approve(course, drafts(course), by="redaksjonen", at=AT))
    text = first.replace("\n[[question]]", "\n# Se på denne igjen\n[[question]]", 1)
    later = AT + dt.timedelta(days=1)
    new = judge(course, [QUESTION], state="rejected", by="Ola", at=later, reason="uklar")
    updated = update_reviews(text, new)
    assert "# Se på denne igjen" in updated
    reviews, findings = read_reviews(updated, file="reviews.toml")
    assert findings == []
    before, _ = read_reviews(text, file="reviews.toml")
    assert [review for review in reviews if review.id != "meld-01"] == [
        review for review in before if review.id != "meld-01"
    ]
    (changed,) = [review for review in reviews if review.id == "meld-01"]
    assert (changed.state, changed.by, changed.at, changed.reason) == ("rejected", "Ola", later, "uklar")


def test_updating_nothing_begins_the_file(course):
    text = update_reviews("", approve(course, [QUESTION], by="x", at=AT))
    reviews, findings = read_reviews(text, file="reviews.toml")
    assert ([review.id for review in reviews], findings) == (["meld-01"], [])


def test_updating_a_file_with_faults_is_refused(course):
    with pytest.raises(FolderError):
        update_reviews("x = = 1", approve(course, [QUESTION], by="x", at=AT))


ENTRY = """format = 1
[[question]]
id = "meld-01"
lang = "nb"
hash = "sha256:0"
state = "approved"
by = "x"
at = 2026-11-23T12:00:00Z
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("format = 1", "format = 7", ("format-unknown", 1)),
        ('"approved"', '"kanskje"', ("review-state", 6)),
        ('state = "approved"\n', "", ("key-missing", 2)),
        ("at = 2026-11-23T12:00:00Z", "at = 2026-11-23T12:00:00", ("value-moment", 8)),
        ("at = 2026-11-23T12:00:00Z", "", ("value-moment", 2)),
        ("[[question]]", "[[spm]]", ("key-unknown", 2)),
    ],
)
def test_a_faulty_entry_is_told_with_its_line_and_counts_for_nothing(old, new, expected):
    reviews, findings = read_reviews(ENTRY.replace(old, new, 1), file="reviews.toml")
    assert expected in [(finding.code, finding.line) for finding in findings]
    assert reviews == ()


def test_two_entries_for_one_item_are_told():
    reviews, findings = read_reviews(ENTRY + ENTRY.removeprefix("format = 1\n"), file="reviews.toml")
    assert [(finding.code, finding.line) for finding in findings] == [("review-twice", 10)]
    assert len(reviews) == 1
