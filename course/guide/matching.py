"""Which passages of two editions are the same though their words are not: edited, split or merged.

Every pair, split and merger that is worth looking at gets a score, and the best are taken
first. Pairs come from an index of telling words and from the places beside each other, so the
work grows with the passages and not with their pairs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from course.citation import Passage
from course.guide.likeness import Index, Shape, containment, likeness

NEAR, FAR = 0.45, 0.65
"""How alike passages must be: in the same place of the text, and anywhere in it."""

_SHORT, _FAR_AND_SHORT = 4, 0.8
"""Words: of such a passage elsewhere much more must be the same."""

_PART = 0.7
"""So much of a part stands in the whole that it was split from."""

_WHOLE, _GAIN = 0.6, 0.05
"""How alike all parts together and the whole must be, and how much more than the best part alone."""

_GREW, _GREW_WORDS = 0.8, 5
"""A passage that stands so much in a longer one at its place, and has so many words, has grown."""

_BONUS = 0.1
_WINDOW = 3
_SMALL_GAP = 64


@dataclass(frozen=True, slots=True)
class Link:
    """Passages of the old edition, by number, and what they became in the new one."""

    old: tuple[int, ...]
    new: tuple[int, ...]


class Neighbours:
    """Where passages stand among those that are the same in both editions, and in which sections."""

    def __init__(
        self, anchors: Sequence[tuple[int, int]], belong_together: Callable[[int, int], bool]
    ) -> None:
        self._old = [o for o, _ in anchors]
        self._new = [n for _, n in anchors]
        self.belong_together = belong_together

    def gap_of_old(self, n: int) -> int:
        """After how many unchanged passages it stands."""
        return bisect_left(self._old, n)

    def gap_of_new(self, n: int) -> int:
        """The same in the new edition."""
        return bisect_left(self._new, n)

    def is_near(self, o: int, n: int) -> bool:
        """True for the same section, or the same place between unchanged passages."""
        return self.gap_of_old(o) == self.gap_of_new(n) or self.belong_together(o, n)


@dataclass(frozen=True, slots=True)
class _Guess:
    """A link with how good it is; the distance decides between equals."""

    score: float
    distance: int
    link: Link


def links(
    old: Sequence[Passage],
    new: Sequence[Passage],
    same: Sequence[tuple[int, int]],
    neighbours: Neighbours,
) -> list[Link]:
    """The edited, split and merged among the passages that `same` does not pair."""
    taken_old, taken_new = {o for o, _ in same}, {n for _, n in same}
    mine = {n: Shape.of([old[n].text]) for n in range(len(old)) if n not in taken_old}
    theirs = {n: Shape.of([new[n].text]) for n in range(len(new)) if n not in taken_new}
    if not mine or not theirs:
        return []
    pairs = sorted(_worth_looking_at(mine, theirs, neighbours))
    guesses = [*_edits(pairs, mine, theirs, neighbours), *_joints(pairs, mine, theirs, old, new)]
    guesses.sort(key=lambda guess: (-guess.score, guess.distance, guess.link.old, guess.link.new))
    used_old: set[int] = set()
    used_new: set[int] = set()
    found = []
    for guess in guesses:
        if used_old.isdisjoint(guess.link.old) and used_new.isdisjoint(guess.link.new):
            used_old.update(guess.link.old)
            used_new.update(guess.link.new)
            found.append(guess.link)
    return found


def _worth_looking_at(
    mine: Mapping[int, Shape], theirs: Mapping[int, Shape], neighbours: Neighbours
) -> set[tuple[int, int]]:
    """Pairs that share telling words, and pairs at the same place of the text."""
    index = Index(mine.items())
    pairs = {(o, n) for n, shape in theirs.items() for o in index.candidates(shape)}
    gaps: dict[int, list[int]] = {}
    for n in theirs:
        gaps.setdefault(neighbours.gap_of_new(n), []).append(n)
    olds: dict[int, list[int]] = {}
    for o in mine:
        olds.setdefault(neighbours.gap_of_old(o), []).append(o)
    for gap, here in olds.items():
        there = gaps.get(gap, [])
        if len(here) * len(there) <= _SMALL_GAP:
            pairs.update((o, n) for o in here for n in there)
            continue
        for k, o in enumerate(here):
            middle = k * len(there) // len(here)
            pairs.update((o, n) for n in there[max(middle - _WINDOW, 0) : middle + _WINDOW + 1])
    return pairs


def _edits(
    pairs: Iterable[tuple[int, int]],
    mine: Mapping[int, Shape],
    theirs: Mapping[int, Shape],
    neighbours: Neighbours,
) -> Iterator[_Guess]:
    for o, n in pairs:
        one, other = mine[o], theirs[n]
        near = neighbours.is_near(o, n)
        score = likeness(one, other)
        shorter = min(one, other, key=lambda shape: len(shape.words))
        least = NEAR if near else _FAR_AND_SHORT if len(shorter.words) < _SHORT else FAR
        if score < least:
            longer = other if shorter is one else one
            grew = near and len(shorter.words) >= _GREW_WORDS and containment(shorter, longer) >= _GREW
            if not grew:
                continue
        yield _Guess(score + _BONUS * near, abs(o - n), Link((o,), (n,)))


def _joints(
    pairs: Sequence[tuple[int, int]],
    mine: Mapping[int, Shape],
    theirs: Mapping[int, Shape],
    old: Sequence[Passage],
    new: Sequence[Passage],
) -> Iterator[_Guess]:
    """Splits (one old passage, several new) and mergers (the other way round)."""
    parts_of_old: dict[int, list[int]] = {}
    parts_of_new: dict[int, list[int]] = {}
    for o, n in pairs:
        if containment(theirs[n], mine[o]) >= _PART:
            parts_of_old.setdefault(o, []).append(n)
        if containment(mine[o], theirs[n]) >= _PART:
            parts_of_new.setdefault(n, []).append(o)
    for o, parts in parts_of_old.items():
        for run in _runs(parts):
            if score := _joined(mine[o], [theirs[n] for n in run], [new[n].text for n in run]):
                yield _Guess(score + _BONUS, abs(o - run[0]), Link((o,), tuple(run)))
    for n, parts in parts_of_new.items():
        for run in _runs(parts):
            if score := _joined(theirs[n], [mine[o] for o in run], [old[o].text for o in run]):
                yield _Guess(score + _BONUS, abs(n - run[0]), Link(tuple(run), (n,)))


def _runs(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Runs of two or more numbers that follow each other."""
    run: list[int] = []
    for n in sorted(numbers):
        if run and n != run[-1] + 1:
            if len(run) > 1:
                yield run
            run = []
        run.append(n)
    if len(run) > 1:
        yield run


def _joined(whole: Shape, parts: Sequence[Shape], texts: Sequence[str]) -> float:
    """How alike a whole and its parts together are; 0 when no more than the best part alone."""
    score = likeness(whole, Shape.of(texts))
    alone = max(likeness(whole, part) for part in parts)
    return score if score >= _WHOLE and score >= alone + _GAIN else 0.0
