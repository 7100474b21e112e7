"""Generating a course from a 100,000-word Markdown guide, against rendering it once with python-markdown.

Both in this process, on the same text, taken in turn, in seconds of processor time, so that other
work on the machine counts for little. Memory is the peak of a process of its own that does nothing
else. What `kyndig generate` does is all in it: reading, drafting, writing, reading back, checking.

    .venv/bin/python benchmarks/generate.py
"""

from __future__ import annotations

import gc
import math
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import markdown

from course.cli.reporting import report_files
from course.content.check import examine
from course.content.drafted import drafted_bytes, hashes_of
from course.content.files import DRAFTED
from course.content.readings import Readings
from course.content.write import course_files, write_folder
from course.drafting.course import Draft, draft_course, reserve_files
from course.drafting.facts import facts_of
from course.drafting.outline import outline_guide
from course.guide.lock import lock_bytes
from course.guide.reading import read_guide

GUIDE = Path(__file__).resolve().parents[1] / "guide"
WORDS = 100_000
RUNS = 5
AIM = 3.0
SIZES = (10_000, 100_000, 1_000_000)
STEEPEST = 1.15
"""Of the slope: what is above is not linear. Ten times the words may take 1.4 times as long a word."""

PEOPLE = re.compile(
    r"\b(?:[Pp]asienten|[Bb]arnet|[Vv]olden|[Vv]old|[Hh]elsepersonell(?:et)?|[Kk]ommunen|[Bb]arnevernstjenesten"
    r"|[Pp]olitiet|[Ll]egen|[Bb]arn|[Ff]oreldre|utøveren?|personen?|tjenesten)\b"
)
NAMES = ("Nordvik", "Sørbygda", "Østerlia", "Vestøya", "Midtun", "Fjellstua", "Elvebakken", "Skogheim")


def long_guide(words: int = WORDS, first: int = 0) -> str:
    """The reference guide again and again, every round about another made-up place, until it is long enough.

    The place stands in nearly every sentence, so that next to none is there twice. `first` is the number of
    the first place: guides of other places share next to no sentence, so that nothing that is
    kept of one makes the other faster.
    """
    parts = [path.read_text(encoding="utf-8").split("---\n", 2)[-1] for path in sorted(GUIDE.glob("*.md"))]
    text = ["# Retningslinjer for alle avdelinger\n"]
    count, n = 0, first
    while count < words:
        place = f"{NAMES[n % len(NAMES)]} {n}"
        body = parts[n % len(parts)]
        body = PEOPLE.sub(rf"\g<0> i {place}", body.replace("\n## ", f"\n### {place}: "))
        chapter = f"\n## Avdeling {place}\n\nDette kapittelet gjelder {place}.\n{body}"
        text.append(chapter)
        count += len(chapter.split())
        n += 1
    return "".join(text)


def render(text: str) -> str:
    """What is compared with: the whole text to HTML, once, with the extensions that lessons have."""
    return markdown.markdown(text, extensions=["def_list", "tables", "sane_lists"])


def generate(source: Path, folder: Path, steps: dict[str, float] | None = None) -> Draft:
    """All that `kyndig generate` does: read, outline, draft, report, write, read back and check."""
    times = [time.process_time()]
    guide = read_guide([source])
    times.append(time.process_time())
    outline = outline_guide(guide)
    facts = facts_of(outline, guide.language)
    draft = draft_course(guide, outline=outline, facts=facts)
    times.append(time.process_time())
    reports = report_files(guide, outline, draft, facts)
    times.append(time.process_time())
    readings = Readings()
    sources = [document.source for document in guide.documents]
    files = course_files(draft.course, sources, lock_bytes(guide), readings=readings)
    further = [(guide.language, one) for more in draft.reserve.values() for one in more]
    drafted = drafted_bytes(hashes_of(draft.course, further))
    write_folder(folder, {**files, **reserve_files(draft), **reports, DRAFTED: drafted})
    times.append(time.process_time())
    report = examine(folder, read_guide_again=False, readings=readings)
    times.append(time.process_time())
    assert not report.has_errors, report.findings[:3]
    if steps is not None:
        for name, start, end in zip(
            ("read", "draft", "report", "write", "check"), times, times[1:], strict=False
        ):
            steps[name] = end - start
    return draft


def timed(work) -> float:
    """Seconds of processor time that a call takes, with the garbage of the one before collected."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def peak(what: str, source: Path) -> float:
    """Peak memory in MB of a process that does one of the two."""
    run = subprocess.run(
        [sys.executable, __file__, what, str(source)], capture_output=True, text=True, check=True
    )
    return float(run.stdout)


def main() -> int:
    """Measure and print; 1 when the aim is missed."""
    with tempfile.TemporaryDirectory() as temporary:
        home = Path(temporary)
        source = home / "lang-veileder.md"
        text = long_guide()
        source.write_text(text, encoding="utf-8")
        rendering: list[float] = []
        generating: list[float] = []
        steps: dict[str, float] = {}
        made: list[Draft] = []
        render(text[:20_000])
        generate_small = home / "liten.md"
        generate_small.write_text(text[:20_000], encoding="utf-8")
        generate(generate_small, home / "varm")
        for n in range(RUNS):
            text = long_guide(first=(n + 1) * 10_000)
            source.write_text(text, encoding="utf-8")
            rendering.append(timed(lambda text=text: render(text)))
            folder = home / f"kurs-{n}"
            generating.append(timed(lambda folder=folder: made.append(generate(source, folder, steps))))
        ratio = statistics.median(generating) / statistics.median(rendering)
        reports = made[-1].reports
        print(f"guide                {len(text.split()):>9,} words, {len(text.encode()) / 1e6:.2f} MB")
        print(
            f"course               {len(reports):>9} modules, {sum(one.lessons for one in reports)} lessons,",
            end="",
        )
        print(f" {sum(one.question_count for one in reports)} draft questions")
        print(f"python-markdown      {statistics.median(rendering):>9.2f} s   ({spread(rendering)})")
        print(f"kyndig generate      {statistics.median(generating):>9.2f} s   ({spread(generating)})")
        print(
            "  of which            " + ", ".join(f"{name} {seconds:.2f}" for name, seconds in steps.items())
        )
        print(f"ratio                {ratio:>9.2f}     aim: at most {AIM:.0f}")
        print(f"peak memory          {peak('generate', source):>9.0f} MB", end="")
        print(f", python-markdown {peak('render', source):.0f} MB")
        steepest = slope(home)
    return 0 if ratio <= AIM and steepest <= STEEPEST else 1


def slope(home: Path) -> float:
    """Time the sizes, print them, and return the slope: that of the line through their logarithms."""
    points: list[tuple[float, float]] = []
    for size in SIZES:
        source = home / f"veileder-{size}.md"
        text = long_guide(size)
        source.write_text(text, encoding="utf-8")
        words = len(text.split())
        runs = 3 if size < WORDS else 1
        seconds = min(
            timed(lambda source=source, n=n: generate(source, home / f"{source.stem}-{n}"))
            for n in range(runs)
        )
        points.append((math.log(words), math.log(seconds)))
        print(f"  {words:>9,} words    {seconds:>9.2f} s   {seconds / words * 1e6:.1f} µs a word")
    middle_x, middle_y = (statistics.fmean(values) for values in zip(*points, strict=True))
    found = sum((x - middle_x) * (y - middle_y) for x, y in points) / sum(
        (x - middle_x) ** 2 for x, _ in points
    )
    print(f"slope                {found:>9.2f}     aim: at most {STEEPEST}")
    return found


def spread(values: list[float]) -> str:
    """Fastest and slowest."""
    return f"{min(values):.2f}-{max(values):.2f} in {len(values)} runs"


def one(what: str, source: Path) -> None:
    """Do one of the two and print this process's peak memory in MB."""
    if what == "render":
        render(source.read_text(encoding="utf-8"))
    else:
        with tempfile.TemporaryDirectory() as temporary:
            generate(source, Path(temporary) / "kurs")
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(int(status.split("VmHWM:")[1].split()[0]) / 1024)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        one(sys.argv[1], Path(sys.argv[2]))
    else:
        sys.exit(main())
