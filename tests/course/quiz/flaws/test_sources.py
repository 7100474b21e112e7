"""The table of rules in the documentation has every rule, with the papers that its findings name."""

from __future__ import annotations

import re
from pathlib import Path

from course.quiz.flaws.sources import SOURCES

CHECK = Path(__file__).resolve().parents[4] / "docs" / "authors" / "check.md"
PAPERS = {
    "T": "Tarrant 2006",
    "C": "Case and Swanson 2002",
    "R": "Rodriguez 2005",
    "K": "Cochran 1952",
}


def documented() -> dict[str, str]:
    """Code -> what the last column of its row says."""
    rows = [line.strip("| ").split(" | ") for line in CHECK.read_text("utf-8").split("\n") if "| `" in line]
    return {code: row[-1] for row in rows if len(row) == 4 for code in re.findall(r"`([a-z-]+)`", row[0])}


def test_every_rule_is_in_the_table_and_no_other():
    assert documented().keys() == SOURCES.keys()


def test_the_table_names_the_papers_that_findings_name():
    for code, told in documented().items():
        said, source = told.split("; "), SOURCES[code]
        for letter, paper in PAPERS.items():
            assert (letter in said) == (paper in source), code
        numbers = re.search(r"Haladyna 2002: ([^;]+)", source)
        assert bool(numbers) == said[0].startswith("H"), code
        if numbers:
            assert all(number in said[0] for number in numbers[1].split(", ")), code
