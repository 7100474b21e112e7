"""Two editions of a guide, passage by passage: unchanged, moved, edited, split, merged, new or gone.

First the passages whose text is the same, where a text stands more than once those in the same
section and then those in the same order; then those that are like each other (`matching.py`).
An id goes with its passage: an edited or moved one keeps it, the largest part of a split one,
and a merged one has the first of its ids. Ids of passages that are gone are not given again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from course.citation import Passage
from course.guide.building import Ids
from course.guide.matching import Link, Neighbours, links

Place = tuple[str, ...]


class Kind(StrEnum):
    """What became of passages from one edition to the next."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    EDITED = "edited"
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Change:
    """Passages of the old edition and those of the new one that they became, with their kept ids.

    `moved` when they stand elsewhere too: in another section, or in another order.
    """

    kind: Kind
    before: tuple[Passage, ...] = ()
    after: tuple[Passage, ...] = ()
    moved: bool = False

    @property
    def text_before(self) -> str:
        """The old words."""
        return " ".join(passage.text for passage in self.before)

    @property
    def text_after(self) -> str:
        """The new words."""
        return " ".join(passage.text for passage in self.after)


@dataclass(frozen=True, slots=True)
class Alignment:
    """How two editions compare.

    `changes` has every passage of both once, in the order of the new edition, what is gone
    where it stood. `passages` are those of the new edition with the ids that they keep or get;
    `gone` the ids that no passage has any more, `headings` those that were given new words.
    """

    changes: tuple[Change, ...]
    passages: tuple[Passage, ...]
    gone: tuple[str, ...]
    headings: tuple[tuple[Place, Place], ...]

    @property
    def is_same(self) -> bool:
        """True when every passage is as it was, where it was."""
        return not self.headings and all(change.kind is Kind.UNCHANGED for change in self.changes)

    def count(self, kind: Kind) -> int:
        """How many changes of a kind."""
        return sum(change.kind is kind for change in self.changes)


def align(old: Sequence[Passage], new: Sequence[Passage], *, retired: Iterable[str] = ()) -> Alignment:
    """Compare two editions, each in the order of its text. The ids of `new` are only proposals.

    `retired` are ids of passages that earlier editions had. Never raises; time and memory
    grow with the passages, not with their pairs.
    """
    same = _same_texts(old, new)
    order = _in_order(same)
    sections = _Sections(old, new, same)
    neighbours = Neighbours([same[n] for n in order], sections.belong_together)
    found = links(old, new, same, neighbours)
    all_links = [Link((o,), (n,)) for o, n in same] + found
    all_links.sort(key=lambda link: (link.new[0], link.old[0]))
    pairs = [(_main(link.old, old), _main(link.new, new)) for link in all_links]
    sections = _Sections(old, new, pairs)
    kept = {pairs[n] for n in _in_order(pairs)}
    passages, gone = _named(old, new, all_links, retired)
    changes: list[Change] = []
    for link, pair in zip(all_links, pairs, strict=True):
        moved = pair not in kept or sections.is_move(*pair)
        before = tuple(old[n] for n in link.old)
        after = tuple(passages[n] for n in link.new)
        changes.append(Change(_kind(before, after, moved=moved), before, after, moved))
    taken_old = {n for link in all_links for n in link.old}
    taken_new = {n for link in all_links for n in link.new}
    changes = _placed(
        changes,
        all_links,
        [(n, Change(Kind.GONE, (old[n],))) for n in range(len(old)) if n not in taken_old],
        [(n, Change(Kind.NEW, (), (passages[n],))) for n in range(len(new)) if n not in taken_new],
    )
    return Alignment(tuple(changes), tuple(passages), gone, sections.renamed())


def _kind(before: Sequence[Passage], after: Sequence[Passage], *, moved: bool) -> Kind:
    if len(after) > 1:
        return Kind.SPLIT
    if len(before) > 1:
        return Kind.MERGED
    if before[0].text != after[0].text:
        return Kind.EDITED
    return Kind.MOVED if moved else Kind.UNCHANGED


def _same_texts(old: Sequence[Passage], new: Sequence[Passage]) -> list[tuple[int, int]]:
    """Pairs of the same text: in the same section first, under the same heading next, then in order."""
    there: dict[str, list[int]] = {}
    for n, passage in enumerate(new):
        there.setdefault(passage.text, []).append(n)
    here: dict[str, list[int]] = {}
    for n, passage in enumerate(old):
        if passage.text in there:
            here.setdefault(passage.text, []).append(n)
    pairs: list[tuple[int, int]] = []
    for text, mine in here.items():
        theirs = there[text]
        if len(mine) == len(theirs) == 1:
            pairs.append((mine[0], theirs[0]))
            continue
        left_old, left_new = mine, theirs
        for depth in (None, 1, 0):
            left_old, left_new = _pair_alike(old, new, left_old, left_new, depth, pairs)
    return sorted(pairs)


def _pair_alike(
    old: Sequence[Passage],
    new: Sequence[Passage],
    mine: list[int],
    theirs: list[int],
    depth: int | None,
    pairs: list[tuple[int, int]],
) -> tuple[list[int], list[int]]:
    """Pair, in order, those whose places agree (wholly, or in their last `depth` headings); give the rest."""

    def key(passage: Passage) -> Place:
        return passage.place if depth is None else passage.place[-depth:] if depth else ()

    waiting: dict[Place, list[int]] = {}
    for n in reversed(theirs):
        waiting.setdefault(key(new[n]), []).append(n)
    rest = []
    for n in mine:
        found = waiting.get(key(old[n]))
        if found:
            pairs.append((n, found.pop()))
        else:
            rest.append(n)
    return rest, sorted(n for left in waiting.values() for n in left)


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[int]:
    """The longest run of pairs that stand in the same order in both editions (indices, rising).

    Patience sorting; by old place, and what cannot stand in it has been moved.
    """
    by_old = sorted(range(len(pairs)), key=lambda n: pairs[n])
    tails: list[int] = []
    tops: list[int] = []
    before: dict[int, int] = {}
    for n in by_old:
        at = bisect_left(tops, pairs[n][1])
        if at:
            before[n] = tails[at - 1]
        if at == len(tails):
            tails.append(n)
            tops.append(pairs[n][1])
        else:
            tails[at] = n
            tops[at] = pairs[n][1]
    run = []
    at_end = tails[-1] if tails else None
    while at_end is not None:
        run.append(at_end)
        at_end = before.get(at_end)
    return run[::-1]


class _Sections:
    """Which section of the old edition is which of the new one, by the passages they share."""

    def __init__(
        self, old: Sequence[Passage], new: Sequence[Passage], pairs: Sequence[tuple[int, int]]
    ) -> None:
        self._old, self._new = old, new
        self._before = dict.fromkeys(passage.place for passage in old)
        self._after = dict.fromkeys(passage.place for passage in new)
        shared = Counter((old[o].place, new[n].place) for o, n in pairs)
        self._to: dict[Place, Place] = {}
        self._from: dict[Place, Place] = {}
        for (here, there), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
            self._to.setdefault(here, there)
            self._from.setdefault(there, here)

    def _correspond(self, here: Place, there: Place) -> bool:
        return here == there or (self._to.get(here) == there and self._from.get(there) == here)

    def belong_together(self, o: int, n: int) -> bool:
        """True when two passages stand in the same section."""
        return self._correspond(self._old[o].place, self._new[n].place)

    def is_move(self, o: int, n: int) -> bool:
        """True when a passage went to another section.

        Not when its section was renamed, or when it stands under a heading that was put in
        above it or taken away: then the heading came or went, and the passage stayed.
        """
        here, there = self._old[o].place, self._new[n].place
        if self._correspond(here, there):
            return False
        put_in = there not in self._before and self._from.get(there) == here
        taken_away = here not in self._after and self._to.get(here) == there
        return not put_in and not taken_away

    def renamed(self) -> tuple[tuple[Place, Place], ...]:
        """The sections whose own heading has new words, in the order of the old edition."""
        return tuple(
            (here, self._to[here])
            for here in self._before
            if here in self._to
            and here[-1:] != self._to[here][-1:]
            and len(here) == len(self._to[here])
            and self._correspond(here, self._to[here])
        )


def _main(numbers: Sequence[int], passages: Sequence[Passage]) -> int:
    """The passage that stands for several: the longest, the first of those."""
    return max(numbers, key=lambda n: (len(passages[n].text), -n))


def _named(
    old: Sequence[Passage], new: Sequence[Passage], all_links: Sequence[Link], retired: Iterable[str]
) -> tuple[list[Passage], tuple[str, ...]]:
    """The new passages with the ids that they keep or get, and the ids that nothing has any more."""
    retired = tuple(retired)
    ids = Ids(taken=(*(passage.id for passage in old), *retired))
    kept = {_main(link.new, new): old[link.old[0]].id for link in all_links}
    named = [
        replace(passage, id=kept[n] if n in kept else ids.fresh(passage.id.rpartition("-")[0] or passage.id))
        for n, passage in enumerate(new)
    ]
    used = {passage.id for passage in named}
    gone = dict.fromkeys((*retired, *(passage.id for passage in old)))
    return named, tuple(name for name in gone if name not in used)


def _placed(
    changes: Sequence[Change],
    all_links: Sequence[Link],
    gone: Sequence[tuple[int, Change]],
    new: Sequence[tuple[int, Change]],
) -> list[Change]:
    """All changes in the order of the new edition; what is gone stands after what it stood after."""
    after_old: dict[int, tuple[int, int]] = {}
    for link in all_links:
        for n in link.old:
            after_old[n] = (link.new[0], 0)
    keyed: list[tuple[tuple[int, int, int], Change]] = [
        ((link.new[0], 0, 0), change) for link, change in zip(all_links, changes, strict=True)
    ]
    keyed += [((n, 0, 0), change) for n, change in new]
    last: tuple[int, int] = (-1, 0)
    waiting = dict(gone)
    for n in sorted({*after_old, *waiting}):
        if n in waiting:
            last = (last[0], last[1] + 1)
            keyed.append(((last[0], 1, last[1]), waiting[n]))
        else:
            last = after_old[n]
    return [change for _, change in sorted(keyed, key=lambda item: item[0])]
