"""Words to rows by their baselines, rows to lines in reading order: column by column, band by band."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby, pairwise
from math import ceil
from statistics import median

from course.guide.pdf.words import Face, Page, Word

_MIDDLE = (0.30, 0.70)
_CROSSING = 0.12
_BOTH_SIDES = 0.30
_FEWEST_ROWS = 6
_NARROWEST = 0.7
"""Of the type's size: how wide the strip between two columns is at least."""

_SAME_BASELINE = 0.3
"""Of the type's size: how far apart the baselines of words on one row may be."""

Row = list[Word]


@dataclass(slots=True)
class Line:
    """The words of one line of a column; `left` and `right` are the column's edges, `page` from 1."""

    words: list[Word]
    page: int
    column: int
    left: float
    right: float
    level: int = 0
    title: int = 0
    marks: int = 0
    cells: tuple[str, ...] = ()
    region: int = 0
    text: str = field(init=False)
    x0: float = field(init=False)
    x1: float = field(init=False)
    y: float = field(init=False)
    size: float = field(init=False)
    face: Face = field(init=False)

    def __post_init__(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """What follows from the words; raised digits after a word are note marks and no part of the text."""
        shown: list[str] = []
        weight: Counter[tuple[float, Face]] = Counter()
        self.marks = 0
        first, last = self.words[0], self.words[-1]
        mixed = any(word.size != first.size or word.face is not first.face for word in self.words)
        for n, word in enumerate(self.words):
            if mixed:
                weight[word.size, word.face] += len(word.text)
            if n and word.raised and is_note_mark(word):
                self.marks += 1
                continue
            shown.append(word.text if word.glued or not shown else f" {word.text}")
        self.text = "".join(shown)
        self.x0, self.x1, self.y = first.x0, last.x1, first.y
        self.size, self.face = first.size, first.face
        if mixed:
            self.size, self.face = max(weight, key=lambda style: weight[style])

    @property
    def is_bold(self) -> bool:
        """True when most of the line is bold."""
        return self.face.bold


def is_note_mark(word: Word) -> bool:
    """True for what points to a footnote: small raised digits, an asterisk or a dagger."""
    return word.raised and (word.text.strip(".,;:()[]").isdigit() or word.text in "*†‡")


def rows_of(page: Page) -> list[Row]:
    """The words of a page by baseline, from the top; in a row from the left."""
    rows: list[Row] = []
    ceiling = 0.0
    for word in sorted(page.words, key=lambda word: (word.y, word.x0)):
        if rows and word.y <= ceiling:
            rows[-1].append(word)
        else:
            rows.append([word])
            ceiling = word.y + _SAME_BASELINE * word.size
    for row in rows:
        row.sort(key=lambda word: word.x0)
    return rows


Strip = tuple[float, float]


def lines_of(pages: Sequence[tuple[Page, list[Row]]]) -> list[Line]:
    """The lines of all pages in reading order."""
    strips = _Strips()
    pages = [(page, rows) for page, rows in pages if rows]
    for _, rows in pages:
        strips.of(rows, *_edges(rows))
    found: list[Line] = []
    for page, rows in pages:
        for column, (part, x0, x1) in enumerate(_columns(rows, *_edges(rows), strips)):
            found.extend(Line(row, page.number, column, x0, x1) for row in part)
    return found


class _Strips:
    """The strips between columns: a page's own, or one that other pages share and this page leaves free."""

    def __init__(self) -> None:
        self._seen: dict[tuple[int, float, float], Strip | None] = {}
        self._found: list[Strip] = []
        self._usual: tuple[int, list[Strip]] = (0, [])

    def of(self, rows: Sequence[Row], left: float, right: float) -> Strip | None:
        """The strip between these edges, or None for rows of one column."""
        key = (id(rows[0]), left, right)
        if key not in self._seen:
            self._seen[key] = strip = _strip(rows, left, right)
            if strip is not None:
                self._found.append(strip)
        return self._seen[key]

    def usual(self, rows: Sequence[Row], left: float, right: float) -> Strip | None:
        """The first strip that two pages or more have there, when these rows leave it free."""
        if self._usual[0] != len(self._found):
            self._usual = (len(self._found), _usual(self._found))
        within = [one for one in self._usual[1] if left < one[0] and one[1] < right]
        return next((one for one in within if _fits(rows, one)), None)


def _edges(rows: Sequence[Row]) -> tuple[float, float]:
    return min(row[0].x0 for row in rows), max(word.x1 for row in rows for word in row)


def _usual(strips: Sequence[Strip]) -> list[Strip]:
    """The strips that two pages or more share: a last page with a short column has them too."""
    found: list[Strip] = []
    for a, b in strips:
        near = [one for one in strips if abs(sum(one) - a - b) < 24]
        if len(near) > 1:
            found.append((max(one[0] for one in near), min(one[1] for one in near)))
    return sorted({(a, b) for a, b in found if b - a > 2})


def _fits(rows: Sequence[Row], strip: Strip) -> bool:
    return sum(_crosses(row, *strip) for row in rows) < max(_CROSSING * len(rows), 1)


def _columns(
    rows: list[Row], left: float, right: float, strips: _Strips, depth: int = 3
) -> Iterable[tuple[list[Row], float, float]]:
    """Rows cut into columns: each with its rows and its edges, in reading order."""
    strip = strips.of(rows, left, right) or strips.usual(rows, left, right) if depth else None
    if strip is None:
        yield rows, left, right
        return
    a, b = strip
    for crossing, band in _bands(rows, a, b):
        if crossing:
            yield band, left, right
            continue
        for low, high in ((left, a), (b, right)):
            side = [part for row in band if (part := [w for w in row if low - 1 <= _middle(w) <= high + 1])]
            if side:
                x0 = min(row[0].x0 for row in side)
                x1 = max(row[-1].x1 for row in side)
                x0, x1 = max(low, x0), min(high, x1)
                yield from _columns(side, x0, x1, strips, depth - 1)


def _middle(word: Word) -> float:
    return (word.x0 + word.x1) / 2


def _strip(rows: Sequence[Row], left: float, right: float) -> Strip | None:
    """The widest upright strip in the middle that hardly a row crosses, with text on both sides."""
    width = int(right - left)
    if len(rows) < _FEWEST_ROWS or width < 60:
        return None
    low, high = int(width * _MIDDLE[0]), int(width * _MIDDLE[1])
    most = max(_CROSSING * len(rows), 1)
    changes = [0] * (width + 3)
    for row in rows:
        for word in row:
            changes[max(int(word.x0 - left), 0)] += 1
            changes[min(max(int(word.x1 - left) + 1, 0), width + 2)] -= 1
    covered = list(enumerate(accumulate(changes)))[low:high]
    size = median(word.size for row in rows for word in row)
    best: list[int] = []
    for few in range(ceil(most)):  # as few rows across it as can be: a long word is not to narrow it
        free = [at for at, n in covered if n <= few]
        runs = [[at for _, at in run] for _, run in groupby(enumerate(free), key=lambda one: one[1] - one[0])]
        best = max(runs, key=len, default=[])
        if len(best) >= _NARROWEST * size:
            break
    else:
        return None
    a, b = left + best[0], left + best[-1] + 1
    clear = [row for row in rows if not _crosses(row, a, b)]
    if len(rows) - len(clear) >= max(_CROSSING * len(rows), 1):
        return None
    sides = [([w for w in row if w.x1 <= a + 1], [w for w in row if w.x0 >= b - 1]) for row in clear]
    # Counted side by side, not row by row: the lines of two columns need not share their baselines.
    if any(sum(bool(side[n]) for side in sides) < _BOTH_SIDES * len(rows) for n in (0, 1)):
        return None
    # The cells of a table end where they like; most lines of a column reach its edge.
    for n, edge in ((0, a - left), (1, right - b)):
        lengths = [side[n][-1].x1 - side[n][0].x0 for side in sides if side[n]]
        if median(lengths) < 0.6 * edge:
            return None
    return a, b


def _crosses(row: Row, a: float, b: float) -> bool:
    return any(word.x0 < b - 1 and word.x1 > a + 1 for word in row)


def _bands(rows: Sequence[Row], a: float, b: float) -> Iterable[tuple[bool, list[Row]]]:
    """Rows in runs: across the strip, or beside it. The short last row of a wide paragraph goes with it."""
    run: list[Row] = []
    crossing = False
    pitch = _pitch(rows)
    for row in rows:
        crosses = _crosses(row, a, b)
        if run and crossing and not crosses:
            last = run[-1]
            close = row[0].y - last[0].y <= 1.22 * pitch
            alone = row[-1].x1 <= a + 1 and abs(row[0].x0 - last[0].x0) < 1
            same = abs(row[0].size - last[0].size) < 0.2
            crosses = close and alone and same and _crosses(last, a, b)
        if run and crosses != crossing:
            yield crossing, run
            run = []
        crossing = crosses
        run.append(row)
    if run:
        yield crossing, run


def _pitch(rows: Sequence[Row]) -> float:
    gaps = Counter(round(after[0].y - row[0].y, 0) for row, after in pairwise(rows))
    return max(gaps, key=lambda gap: (gaps[gap], -gap)) if gaps else 0.0
