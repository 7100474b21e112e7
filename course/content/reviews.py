"""reviews.toml: what people have approved or rejected, tied to the hash of what they read.

An entry whose hash no longer matches is void: an edit voids the approval of what was edited
and of nothing else. No entry means draft.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import cast

import tomlkit
from tomlkit.exceptions import ParseError
from tomlkit.items import AoT

from course.content.model import Course, Review
from course.content.release import DraftItem, reviewable
from course.content.toml import read_toml, toml_text
from course.errors import Finding, FolderError, MissingError

FORMAT = 1
KINDS = ("block", "question")
STATES = ("approved", "rejected")
EDITED = "edited"
"""The note of an approval that was given after the reviewer had changed the text."""
NEEDS = ("needs-distractors", "needs-situation")
"""Tags of drafts that an author has to complete; an approved question has none."""

HEAD = f"""\
# Written by `kyndig review`. One entry an approved or rejected block or question;
# an entry whose hash no longer matches the text is void. Missing = draft.
format = {FORMAT}
"""


def read_reviews(text: str, *, file: str) -> tuple[tuple[Review, ...], list[Finding]]:
    """Read reviews.toml; entries with faults are told and left out."""
    top, findings = read_toml(text, file=file)
    if top is None:
        return (), findings
    if top.whole("format", 0, low=0, high=1_000_000, required=True) != FORMAT and top.has("format"):
        top.find("format-unknown", "format", known=FORMAT)
        return (), findings
    top.known("format", *KINDS)
    reviews: dict[tuple[str, str, str], Review] = {}
    for kind in KINDS:
        for table in top.tables(kind):
            table.known("id", "lang", "hash", "state", "by", "at", "reason", "note")
            before = len(findings)
            state = table.text("state", required=True)
            if state and state not in STATES:
                table.find("review-state", "state", state=state[:40], known=", ".join(STATES))
            review = Review(
                kind,
                table.text("id", required=True),
                table.text("lang", required=True),
                table.text("hash", required=True),
                state,
                table.text("by", required=True),
                table.moment("at") or dt.datetime.min.replace(tzinfo=dt.UTC),
                table.text("reason"),
                table.text("note"),
                table.line("id"),
            )
            if len(findings) > before:
                continue
            key = (kind, review.id, review.lang)
            if key in reviews:
                table.find("review-twice", "id", id=review.id, first=reviews[key].line)
            reviews[key] = review
    return tuple(reviews.values()), findings


def write_reviews(reviews: Iterable[Review]) -> str:
    """reviews.toml with these entries."""
    return HEAD + "".join(f"\n[[{review.kind}]]\n{_lines(review)}" for review in reviews)


def _lines(review: Review) -> str:
    pairs = [("id", review.id), ("lang", review.lang), ("hash", review.hash), ("state", review.state)]
    text = "".join(f"{key} = {toml_text(value)}\n" for key, value in [*pairs, ("by", review.by)])
    text += f"at = {_moment(review.at)}\n"
    more = [("reason", review.reason), ("note", review.note)]
    return text + "".join(f"{key} = {toml_text(value)}\n" for key, value in more if value)


def _moment(at: dt.datetime) -> str:
    return at.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")


def judge(
    course: Course,
    items: Iterable[DraftItem],
    *,
    state: str,
    by: str,
    at: dt.datetime,
    reason: str = "",
    note: str = "",
) -> tuple[Review, ...]:
    """The course's reviews with these items approved or rejected as they now read.

    Raises MissingError for an item that the course does not have. `at` is aware.
    """
    assert state in STATES
    assert at.tzinfo is not None
    hashes = dict(reviewable(course))
    reviews = {DraftItem(review.kind, review.id, review.lang): review for review in course.reviews}
    for item in items:
        if item not in hashes:
            raise MissingError("review-of-nothing", kind=item.kind, id=item.id, lang=item.lang)
        reviews[item] = Review(item.kind, item.id, item.lang, hashes[item], state, by, at, reason, note)
    return tuple(reviews.values())


def approve(course: Course, items: Iterable[DraftItem], *, by: str, at: dt.datetime) -> tuple[Review, ...]:
    """The course's reviews with these items approved as they now read."""
    return judge(course, items, state="approved", by=by, at=at)


def update_reviews(text: str, reviews: Iterable[Review]) -> str:
    """The text of reviews.toml with entries added or replaced; comments and order are kept.

    Raises FolderError when the text is no TOML.
    """
    try:
        document = tomlkit.parse((text or HEAD).rstrip("\n") + "\n\n")  # an empty line before a new entry
    except ParseError as error:
        raise FolderError("toml", line=error.line) from None
    for review in reviews:
        entry = cast(AoT, tomlkit.parse(f"[[{review.kind}]]\n{_lines(review)}\n")[review.kind])[0]
        entries = document.get(review.kind)
        if entries is None:
            entries = tomlkit.aot()
            document[review.kind] = entries
        same = next(
            (
                n
                for n, old in enumerate(entries)
                if old.get("id") == review.id and old.get("lang") == review.lang
            ),
            None,
        )
        if same is None:
            entries.append(entry)
        else:
            old = entries[same]
            for key in ("hash", "state", "by", "at"):
                old[key] = entry[key]
            for key in ("reason", "note"):
                old.pop(key, None)
                if key in entry:
                    old[key] = entry[key]
    return tomlkit.dumps(document).rstrip("\n") + "\n"


def withdraw(text: str, items: Iterable[DraftItem]) -> str:
    """The text of reviews.toml without the entries of these items; all else is kept.

    Raises FolderError when the text is no TOML.
    """
    try:
        document = tomlkit.parse(text or HEAD)
    except ParseError as error:
        raise FolderError("toml", line=error.line) from None
    gone = set(items)
    for kind in KINDS:
        entries = cast(AoT, document.get(kind, tomlkit.aot()))
        for n in reversed(range(len(entries))):
            if DraftItem(kind, str(entries[n].get("id")), str(entries[n].get("lang"))) in gone:
                del entries[n]
        if kind in document and not len(entries):
            del document[kind]
    return tomlkit.dumps(document)
