"""Aligning two editions of 10,000 passages, against reading the new one; the slope from 2,500 to 20,000.

Both in this process, in seconds of processor time, the best of three. One edition has a change in
every twentieth passage, as a new edition may have; the other in every passage, which is the worst
that can be asked. All texts of one guide are alike, since they are made of the same words.

    .venv/bin/python benchmarks/align.py
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from course.citation import Passage
from course.guide.changes import align
from course.guide.reading import read_guide

GUIDE = Path(__file__).resolve().parents[1] / "guide"
PASSAGES = 10_000
SIZES = (2_500, 5_000, 10_000, 20_000)
RUNS = 3


def texts(n: int) -> list[str]:
    """So many paragraphs of words of the reference guide."""
    words = sorted({word for passage in read_guide([GUIDE]).passages() for word in passage.text.split()})
    chance = random.Random(n)
    return [" ".join(chance.choices(words, k=chance.randint(4, 40))) for _ in range(n)]


def edited(paragraphs: list[str], every: int) -> list[str]:
    """One word of every so many paragraphs is another; some paragraphs are gone, and some are new."""
    chance = random.Random(every)
    words = " ".join(paragraphs[:100]).split()
    found = []
    for n, paragraph in enumerate(paragraphs):
        if n % (every * 10) == 7:
            continue
        pieces = paragraph.split()
        if n % every == 0:
            pieces[chance.randrange(len(pieces))] = chance.choice(words)
        found.append(" ".join(pieces))
        if n % (every * 10) == 5:
            found.append(" ".join(chance.choices(words, k=20)))
    return found


def passages(paragraphs: list[str]) -> list[Passage]:
    """Passages of those texts, eight a section and ten sections a chapter."""
    return [
        Passage(f"g/s{n // 8}-{n % 8 + 1}", text, (f"Kapittel {n // 80}", f"Del {n // 8}"))
        for n, text in enumerate(paragraphs)
    ]


def seconds(work: Callable[[], object]) -> float:
    """The best of three, in processor time."""
    best = math.inf
    for _ in range(RUNS):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    """Print the times, the ratios and the slopes."""
    with TemporaryDirectory() as name:
        source = Path(name) / "guide.md"
        source.write_text("\n\n".join(["# G", *texts(PASSAGES)]), encoding="utf-8")
        reading = seconds(lambda: read_guide([source]))
    print(f"reading {PASSAGES} passages: {reading:.2f} s")
    for every, label in ((20, "every twentieth passage changed"), (1, "every passage changed")):
        times = {}
        for size in SIZES:
            before = texts(size)
            old, new = passages(before), passages(edited(before, every))
            times[size] = seconds(lambda old=old, new=new: align(old, new))  # type: ignore[misc]
        slope = math.log(times[SIZES[-1]] / times[SIZES[0]]) / math.log(SIZES[-1] / SIZES[0])
        print(
            f"{label}: {times[PASSAGES]:.2f} s, {times[PASSAGES] / reading:.2f} of reading; slope {slope:.2f}"
        )


if __name__ == "__main__":
    main()
