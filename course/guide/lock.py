"""`guide.lock`: the passages of a guide as they were read, with their ids, and its files' hashes.

JSON Lines: a header with the format number and the files, then one object a passage.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from course.citation import Passage, text_hash
from course.errors import SourceError
from course.guide.model import Guide

FORMAT = 1
NAME = "guide.lock"


@dataclass(frozen=True, slots=True)
class Lock:
    """What `guide.lock` holds: file -> hash, and the passages in the order of the text.

    `gone` are ids that passages of earlier editions had: no other passage gets them.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    passages: tuple[Passage, ...] = ()
    gone: tuple[str, ...] = ()

    def by_id(self) -> dict[str, Passage]:
        """The passages by their ids."""
        return {passage.id: passage for passage in self.passages}


def lock_of(guide: Guide) -> Lock:
    """The lock of a guide as it was read."""
    files = {f"guide/{document.source.name}": document.source.sha256 for document in guide.documents}
    return Lock(files, tuple(guide.passages()))


def lock_bytes(guide: Guide, *, gone: Sequence[str] = ()) -> bytes:
    """The lock of a guide as the bytes of `guide.lock`: the same guide gives the same bytes."""
    lock = lock_of(guide)
    head: dict[str, Any] = {"format": FORMAT, "files": dict(lock.files)}
    if gone:
        head["gone"] = sorted(gone)
    lines = [_line(head)]
    for passage in lock.passages:
        entry: dict[str, Any] = {"id": passage.id, "hash": passage.hash, "text": passage.text}
        if passage.place:
            entry["place"] = list(passage.place)
        if passage.end:
            entry["span"] = [passage.start, passage.end]
        if passage.anchor:
            entry["anchor"] = passage.anchor
        lines.append(_line(entry))
    return ("\n".join(lines) + "\n").encode()


_line = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def read_lock(data: bytes) -> Lock:
    """The lock in the bytes of `guide.lock`; raises SourceError with the line that is wrong."""
    try:
        lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        raise SourceError("lock-not-utf8", file=NAME) from None
    head = _object(lines[0], 1)
    if head.get("format") != FORMAT:
        raise SourceError("lock-format", file=NAME, line=1, format=FORMAT)
    files = head.get("files")
    if not isinstance(files, dict) or not all(
        isinstance(name, str) and isinstance(value, str) for name, value in files.items()
    ):
        raise SourceError("lock-line", file=NAME, line=1)
    gone = head.get("gone", [])
    if not isinstance(gone, list) or not all(isinstance(name, str) for name in gone):
        raise SourceError("lock-line", file=NAME, line=1)
    passages: dict[str, Passage] = {}
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        passage = _passage(_object(line, number), number)
        if passage.id in passages:
            raise SourceError("lock-id-twice", file=NAME, line=number, id=passage.id)
        passages[passage.id] = passage
    return Lock(files, tuple(passages.values()), tuple(gone))


def _object(line: str, number: int) -> dict[str, Any]:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        entry = None
    if not isinstance(entry, dict):
        raise SourceError("lock-line", file=NAME, line=number)
    return entry


def _passage(entry: dict[str, Any], number: int) -> Passage:
    name, text, place = entry.get("id"), entry.get("text"), entry.get("place", [])
    span, anchor = entry.get("span", [0, 0]), entry.get("anchor", "")
    well_formed = (
        isinstance(name, str)
        and name
        and isinstance(text, str)
        and text
        and isinstance(place, list)
        and all(isinstance(step, str) for step in place)
        and isinstance(span, list)
        and len(span) == 2
        and all(type(edge) is int and edge >= 0 for edge in span)
        and isinstance(anchor, str)
    )
    if not well_formed:
        raise SourceError("lock-line", file=NAME, line=number)
    assert isinstance(name, str)
    assert isinstance(text, str)
    assert isinstance(anchor, str)
    if entry.get("hash") != text_hash(text):
        raise SourceError("lock-hash", file=NAME, line=number, id=name)
    return Passage(name, text, tuple(place), span[0], span[1], anchor)
