"""The sentences that carry a lesson: its duties, prohibitions and limits, as the guide has them.

Only sentences that stand by themselves count (the guards of `statements`), and few of them: a
list of everything points out nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from course.citation import Passage
from course.drafting.facts import Fact, FactKind
from course.drafting.outline import OutlineLesson
from course.drafting.statements import passes, shown_of

MOST = 5
_LEAST = 2
_LEAST_WORDS = 150  # a shorter lesson is its own summary
_AGAIN = 2  # what a point under a heading takes from the next one there
_SHARE = 3  # at most a third of the lesson's words

_WORTH = {
    FactKind.PROHIBITION: 4,
    FactKind.TIME_LIMIT: 4,
    FactKind.DUTY: 3,
    FactKind.NUMBER: 2,
    FactKind.RECOMMENDATION: 1,
    FactKind.RESPONSIBILITY: 1,
    FactKind.EXCEPTION: 1,
}
_CARRIES = frozenset((FactKind.PROHIBITION, FactKind.TIME_LIMIT, FactKind.DUTY, FactKind.RECOMMENDATION))
_GOES_ON = re.compile(
    r"(?:additionally|alternatively|as such|furthermore|moreover|instead|in addition|similarly|for example"
    r"|otherwise|finally|if they|if it|dessuten|i tillegg|videre|vidare|ellers|elles|tilsvarende|tilsvarande"
    r"|for eksempel|til dømes|til slutt|samtidig|samstundes)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A sentence with its passage; `worth` is how much of what matters it holds."""

    passage: Passage
    sentence: str
    heading: str
    order: int
    worth: int


def by_passage(facts: Sequence[Fact]) -> Mapping[str, Sequence[Fact]]:
    """Facts by the passage that they rest on."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.passage.id, []).append(fact)
    return found


def key_points(lesson: OutlineLesson, facts: Mapping[str, Sequence[Fact]]) -> tuple[KeyPoint, ...]:
    """Every sentence of a lesson that may be a key point, the worthiest first."""
    sentences: dict[tuple[str, str], list[Fact]] = {}
    for unit in lesson.units:
        for passage in unit.passages:
            for fact in facts.get(passage.id, ()):
                if fact.kind in _WORTH and not fact.listed:
                    sentences.setdefault((passage.id, fact.sentence), []).append(fact)
    found = []
    for (_, sentence), some in sentences.items():
        kinds = {fact.kind for fact in some}
        if kinds & _CARRIES and not _GOES_ON.match(sentence) and passes(sentence, shown_of(sentence)):
            worth = sum(_WORTH[kind] for kind in sorted(kinds))
            found.append(KeyPoint(some[0].passage, sentence, some[0].heading, some[0].order, worth))
    return tuple(sorted(found, key=lambda point: (-point.worth, point.order)))


def chosen(points: Sequence[KeyPoint], elsewhere: frozenset[str], words: int) -> list[KeyPoint]:
    """The key points that a lesson of so many words shows, in the order of the text; [] when too few.

    Spread over its headings: each one under a heading makes the next there less worth.
    `elsewhere` are the passages that stand out already, in boxes and as terms.
    """
    left = words // _SHARE if words >= _LEAST_WORDS else 0
    open_points = [point for point in points if point.passage.id not in elsewhere]
    found: list[KeyPoint] = []
    taken: Counter[str] = Counter()
    while open_points and len(found) < MOST:
        best = max(open_points, key=lambda point: (point.worth - _AGAIN * taken[point.heading], -point.order))
        open_points.remove(best)
        size = best.sentence.count(" ") + 1
        if size <= left:
            found.append(best)
            taken[best.heading] += 1
            left -= size
    return sorted(found, key=lambda point: point.order) if len(found) >= _LEAST else []
