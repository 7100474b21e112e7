"""People's decisions carried over when a course is generated again: those whose text is there again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from course.content.drafted import load_drafted, text_hash
from course.content.files import MAX_REVIEWS, REVIEWS, Folder
from course.content.load import load_course
from course.content.model import Block, Review
from course.content.release import DraftItem, block_hash, question_hash, subjects
from course.content.reviews import read_reviews
from course.drafting.course import Draft
from course.errors import FolderError
from course.quiz.question import Question


@dataclass(frozen=True, slots=True)
class Carried:
    """The reviews that hold for the new texts, and those whose text is gone or reads otherwise."""

    kept: tuple[Review, ...] = ()
    gone: tuple[Review, ...] = ()


def carry_reviews(folder: Path, draft: Draft) -> Carried:
    """The reviews of a course folder that is about to be replaced by a draft.

    A review holds for the text that it was given for, also when that has another id now. Raises
    FolderError `generate-reviews-unreadable` when an entry of reviews.toml cannot be read: what
    it says would be lost.
    """
    if not (folder / REVIEWS).exists():
        return Carried()
    opened = Folder.open(folder)
    text = opened.text(REVIEWS, MAX_REVIEWS)
    reviews, findings = read_reviews(text, file=REVIEWS) if text is not None else ((), opened.findings)
    if findings:
        raise FolderError("generate-reviews-unreadable", file=REVIEWS, line=findings[0].line)
    return carried(reviews, list(_texts(draft)), _old_hashes(folder, opened))


def _texts(draft: Draft) -> Iterator[tuple[DraftItem, Block | Question]]:
    """All texts of a draft, its further drafts last."""
    for subject in subjects(draft.course):
        yield subject.item, subject.text
    for questions in draft.reserve.values():
        for question in questions:
            yield DraftItem("question", question.id, draft.course.languages[0]), question


def _old_hashes(folder: Path, opened: Folder) -> dict[DraftItem, str]:
    """The hashes, without ids, of the texts that stand in the folder or were drafted into it."""
    drafted, _ = load_drafted(opened)
    hashes = dict(drafted.hashes) if drafted else {}
    course = load_course(folder).course
    if course is not None:
        hashes.update((subject.item, text_hash(subject.text)) for subject in subjects(course))
    return hashes


def carried(
    reviews: Iterable[Review],
    texts: Sequence[tuple[DraftItem, Block | Question]],
    old: Mapping[DraftItem, str],
) -> Carried:
    """Which reviews hold for which of the texts; `old` is what the reviewed texts were, where it is known."""
    there = dict(texts)
    given: dict[DraftItem, Review] = {}
    left: list[Review] = []
    for review in reviews:
        item = _item(review)
        if item in there and _hash(there[item], review.id) == review.hash:
            given[item] = review
        else:
            left.append(review)
    alike: dict[tuple[str, str, str], list[DraftItem]] = {}
    for item, text in texts:
        if item not in given:
            alike.setdefault((item.kind, item.lang, text_hash(text)), []).append(item)
    gone: list[Review] = []
    for review in left:
        was = review.hash if review.kind == "block" else old.get(_item(review), "")
        found = alike.get((review.kind, review.lang, was), [])
        if found and _hash(there[found[0]], review.id) == review.hash:
            item = found.pop(0)
            given[item] = replace(review, id=item.id, hash=_hash(there[item], item.id))
        else:
            gone.append(review)
    return Carried(tuple(given[item] for item in there if item in given), tuple(gone))


def _item(review: Review) -> DraftItem:
    return DraftItem(review.kind, review.id, review.lang)


def _hash(text: Block | Question, name: str) -> str:
    """What a review of the text is tied to, had it this id."""
    return block_hash(text) if isinstance(text, Block) else question_hash(replace(text, id=name))
