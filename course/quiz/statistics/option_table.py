"""What was answered: each option with how many chose it, in all and in the upper and lower group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from course.quiz.statistics.columns import UNSAID, Floats, Ints
from course.quiz.statistics.contrast import Lines
from course.quiz.statistics.figure import Figure, no_figure
from course.quiz.statistics.intervals import newcombe, wilson
from course.quiz.statistics.tally import Tally, rest_share, row_blocks

_LOWER, _MIDDLE, _UPPER = range(3)
_OPEN = UNSAID - 1
_BEFORE = 2
"""Codes before the first response: left open, and answered with we do not know what."""
_MANY_CELLS = 4_000_000
_RIGHT = 1 - 1e-9


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One answer to a question, or what there was of others, or the question left open."""

    text: str
    """The answer as it was given; empty for `other`, `open` and `unknown`."""
    kind: str
    """`key` gives all points, `partial` some, `wrong` none; `other` answers too rare to be
    shown one by one, `open` no answer, `unknown` an answer that the table does not tell."""
    n: int
    """Persons who gave it."""
    chosen: Figure
    """Their share of those who were shown the question."""
    upper: Figure
    """Their share in the upper 27 per cent; its n is the size of that group."""
    lower: Figure
    """Their share in the lower 27 per cent."""
    difference: Figure
    """Upper less lower, with Newcombe's interval: below 0 for a distractor that works."""

    def to_json(self) -> dict[str, object]:
        """Every figure by its name."""
        return {
            "text": self.text,
            "kind": self.kind,
            "n": self.n,
            "chosen": self.chosen.to_json(),
            "upper": self.upper.to_json(),
            "lower": self.lower.to_json(),
            "difference": self.difference.to_json(),
        }


def option_tables(
    counted: Tally, lines: Sequence[Lines], choices: Mapping[str, Mapping[str, float]], minimum: int
) -> list[tuple[OptionRow, ...]]:
    """The option table of each question; empty ones for a table without responses.

    An option that `choices` names is always shown. Any other answer may be somebody's own
    words: it is shown when at least `minimum` persons gave it, and is among the others if not.
    """
    table = counted.responses
    if table.response is None:
        return [() for _ in table.questions]
    places, codes, counts, points = _count(counted, lines)
    tables = []
    for place, name in enumerate(table.questions):
        start, stop = np.searchsorted(places, [place, place + 1])
        tables.append(
            _rows(
                {
                    table.response.names[code] if code >= 0 else int(code): (counts[at], points[at])
                    for at, code in enumerate(codes[start:stop], int(start))
                },
                choices.get(name, {}),
                lines[place],
                minimum,
            )
        )
    return tables


def _count(counted: Tally, lines: Sequence[Lines]) -> tuple[Ints, Ints, Ints, Floats]:
    """Question, response, persons by group, and the points they got: one entry a pair that occurs."""
    table = counted.responses
    assert table.response is not None
    answers = len(table.response.names) + _BEFORE
    keys: list[NDArray[np.int64]] = []
    sums: list[Floats] = []
    asked = len(table.questions)
    lower = np.array([line.lower for line in lines])
    upper = np.array([line.upper for line in lines])
    few = asked * answers * 3 <= _MANY_CELLS
    total: Floats = np.zeros(asked * answers * 3 if few else 0)
    points: Floats = np.zeros(asked * answers * 3 if few else 0)
    for rows in row_blocks(len(table), len(total)):
        what, who, score = table.question[rows], table.person[rows], table.score[rows]
        weight = counted.weights[what]
        rest = rest_share(counted.points[who], counted.possible[who], score * weight, weight)
        # A rest that is NaN is in neither group; so is everybody where no lines are drawn.
        group = _MIDDLE + (rest > upper[what]).astype(np.int64) - (rest < lower[what])
        response = table.response.codes[rows].astype(np.int64)
        if table.answered is not None:
            response = np.where(table.answered[rows], response, _OPEN)
        key = (what.astype(np.int64) * answers + response + _BEFORE) * 3 + group
        if few:
            total += np.bincount(key, minlength=len(total))
            points += np.bincount(key, weights=score, minlength=len(total))
        else:
            distinct, place = np.unique(key, return_inverse=True)
            keys.append(np.stack([distinct, np.bincount(place.reshape(-1))]))
            sums.append(_sums(place, score))
    if few:
        used = np.flatnonzero(total)
        found: Ints = used
        count, got = total[used], points[used]
    else:
        pairs = np.concatenate(keys, axis=1)
        found, place = np.unique(pairs[0], return_inverse=True)
        count = _sums(place, pairs[1])
        got = _sums(place, np.concatenate(sums))
    pair, place = np.unique(found // 3, return_inverse=True)
    counts = np.zeros((len(pair), 3), dtype=np.int64)
    counts[place.reshape(-1), found % 3] = count.astype(np.int64)
    return (
        pair // answers,
        pair % answers - _BEFORE,
        counts,
        _sums(place, got),
    )


def _sums(place: Ints, values: Ints | Floats) -> Floats:
    """The sum of the values at each place."""
    return np.bincount(place.reshape(-1), weights=values).astype(np.float64)


def _rows(
    answers: Mapping[str | int, tuple[Ints, float]],
    choices: Mapping[str, float],
    lines: Lines,
    minimum: int,
) -> tuple[OptionRow, ...]:
    """The rows of one question: its own options in their order, others by how many, the rest together."""
    sizes = sum((counts for counts, _ in answers.values()), np.zeros(3, dtype=np.int64))
    none = np.zeros(3, dtype=np.int64)
    rows = []
    for text, credit in choices.items():
        counts, _ = answers.get(text, (none, 0.0))
        rows.append(_row(text, _kind(credit), counts, sizes, lines, minimum))
    free = [
        (text, *found) for text, found in answers.items() if isinstance(text, str) and text not in choices
    ]
    rare = none
    for text, counts, got in sorted(free, key=lambda each: (-int(each[1].sum()), each[0])):
        if counts.sum() < minimum:
            rare = rare + counts
        else:
            rows.append(_row(text, _kind(got / counts.sum()), counts, sizes, lines, minimum))
    if rare.any():
        rows.append(_row("", "other", rare, sizes, lines, minimum))
    for code, kind in ((UNSAID, "unknown"), (_OPEN, "open")):
        if code in answers:
            rows.append(_row("", kind, answers[code][0], sizes, lines, minimum))
    return tuple(rows)


def _kind(credit: float) -> str:
    return "key" if credit >= _RIGHT else "partial" if credit > 0 else "wrong"


def _row(text: str, kind: str, counts: Ints, sizes: Ints, lines: Lines, minimum: int) -> OptionRow:
    n, shown = int(counts.sum()), int(sizes.sum())
    groups = []
    for group in (_UPPER, _LOWER):
        size = int(sizes[group])
        share = int(counts[group]) / size if size else 0.0
        if not lines.are_drawn:
            groups.append(no_figure("figure-groups-meet", shown))
        elif size < minimum:
            groups.append(no_figure("figure-too-few", size))
        else:
            groups.append(Figure.of(share, size, wilson(share, size)))
    upper, lower = groups
    if upper.value is None or lower.value is None:
        difference = no_figure(upper.reason or lower.reason, upper.n + lower.n)
    else:
        difference = Figure.of(
            upper.value - lower.value,
            upper.n + lower.n,
            newcombe(upper.value, upper.n, lower.value, lower.n),
        )
    return OptionRow(
        text, kind, n, Figure.of(n / shown, shown, wilson(n / shown, shown)), upper, lower, difference
    )
