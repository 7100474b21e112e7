"""One decision into reviews.toml at once: whole, and beside what others wrote there meanwhile.

The file is read again for every decision, only its own entry is touched, and the new bytes take
the place of the old ones in one move, if the old ones are still those that were read. Two
reviewers' programs wait for each other by a lock on the folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from course.content.files import MAX_REVIEWS, REVIEWS, Folder
from course.content.model import Review
from course.content.release import DraftItem
from course.content.replacing import replace_file
from course.content.reviews import read_reviews, update_reviews, withdraw
from course.errors import ConflictError, FolderError

_TRIES = 20
"""How often the file may change between reading and writing before it is given up."""


def reviews_now(folder: Path) -> dict[DraftItem, Review]:
    """The entries as they stand in the file now; those with faults are left out, as when it is read."""
    reviews, _ = read_reviews(_read(folder).decode(), file=REVIEWS)
    return {DraftItem(review.kind, review.id, review.lang): review for review in reviews}


def record(folder: Path, review: Review, *, seen: Review | None) -> None:
    """Write one decision. `seen` is the entry that the person knew of when deciding, None for none.

    Raises ConflictError `review-by-another` when the item's entry is another one by now, and
    FolderError when reviews.toml is no TOML or cannot be read.
    """
    item = DraftItem(review.kind, review.id, review.lang)
    _change(folder, item, seen, lambda text: update_reviews(text, [review]))


def take_back(folder: Path, item: DraftItem, before: Review | None, *, seen: Review | None) -> None:
    """Undo a decision: the entry as it was `before`, or none. Raises as `record`."""
    if before is None:
        _change(folder, item, seen, lambda text: withdraw(text, [item]))
    else:
        record(folder, before, seen=seen)


def _change(folder: Path, item: DraftItem, seen: Review | None, make: Callable[[str], str]) -> None:
    path = folder / REVIEWS
    with _locked(folder):
        for _ in range(_TRIES):
            data = _read(folder)
            there = {
                DraftItem(each.kind, each.id, each.lang): each
                for each in read_reviews(data.decode(), file=REVIEWS)[0]
            }.get(item)
            if there != seen:
                by, state = (there.by, there.state) if there else ("", "")
                raise ConflictError("review-by-another", id=item.id, by=by, state=state)
            new = make(data.decode()).encode()
            if replace_file(path, new, only_if=data):
                return
    raise ConflictError("reviews-busy", file=REVIEWS)


def _read(folder: Path) -> bytes:
    """The bytes of reviews.toml, b"" when there is none; raises FolderError when it is no text."""
    if not (folder / REVIEWS).exists():
        return b""
    opened = Folder.open(folder)
    data = opened.data(REVIEWS, MAX_REVIEWS)
    if data is None:
        fault = opened.findings[0]
        raise FolderError(fault.code, **fault.facts)
    try:
        data.decode()
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise FolderError("reviews-not-text", file=REVIEWS, line=line) from None
    return data


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Alone among the programs that ask for this; where folders cannot be locked, not alone."""
    try:
        import fcntl  # noqa: PLC0415 - not on Windows
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # a network disk without locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
