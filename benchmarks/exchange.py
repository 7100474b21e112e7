"""Importing 5,000 questions of the reference course from Moodle XML, against lxml parsing the same file.

What lies between is the work: HTML becomes Markdown, grades become keys, and every question is
written as a bank and read back, so that none is kept that a bank cannot hold. Exporting is timed
beside it. Rounds alternate in one process; peak memory is that of a process that only imports.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from course.exchange.moodle_xml import read, write
from course.quiz.bank import parse_bank
from course.quiz.question import Bank

QUESTIONS, ROUNDS = 5_000, 3
ROOT = Path(__file__).resolve().parents[1]


def bank() -> Bank:
    """The questions of the reference course, again and again under new ids."""
    found = [
        question
        for path in sorted((ROOT / "quizzes/nb").glob("*.md"))
        for question in parse_bank(path.read_text("utf-8"), file="", module=path.stem, lang="nb")[0].questions
    ]
    many = (replace(found[number % len(found)], id=f"q-{number}") for number in range(QUESTIONS))
    return Bank("m", "nb", tuple(many))


def seconds(action: Callable[[], object]) -> float:
    """How long something takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def main() -> None:
    if len(sys.argv) > 1:  # the process whose memory is measured
        found = read(Path(sys.argv[1]).read_bytes(), file="m.xml", lang="nb")
        print(len(found.questions), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
        return
    questions = bank()
    data = write(questions).data
    rounds = [
        (
            seconds(lambda: etree.fromstring(data)),
            seconds(lambda: read(data, file="m.xml", lang="nb")),
            seconds(lambda: write(questions)),
        )
        for _ in range(ROUNDS)
    ]
    ratio = statistics.median(ours / bare for bare, ours, _ in rounds)
    parsing, importing, exporting = (statistics.median(times) for times in zip(*rounds, strict=True))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "m.xml"
        path.write_bytes(data)
        told = subprocess.run(
            [sys.executable, __file__, str(path)], capture_output=True, text=True, check=True
        )
    count, memory = told.stdout.split()
    print(f"{count} questions, {len(data) / 1e6:.1f} MB of Moodle XML")
    print(f"lxml parses it in    {parsing:6.2f} s")
    print(f"import               {importing:6.2f} s, {1000 * importing / QUESTIONS:.2f} ms a question")
    print(f"export               {exporting:6.2f} s, {1000 * exporting / QUESTIONS:.2f} ms a question")
    print(f"import / parsing     {ratio:6.1f} (median of {ROUNDS} rounds)")
    print(f"peak memory          {memory} MB")


if __name__ == "__main__":
    main()
