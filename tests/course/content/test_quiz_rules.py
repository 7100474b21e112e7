"""The rules of a quiz in course.toml: read, refused with what they may be, written, frozen."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

from course.content.load import load_course
from course.content.model import Quiz
from course.content.release import freeze, thaw
from course.content.settings import write_settings
from course.quiz.rules import Behaviour, Counts, Quota

RULES = """behaviour = "tries"
tries = 4
penalty = "1/4"
minimum = 50
attempts = 3
wait_hours = 12
time_minutes = 30
counts = "last"
blueprint = [
  { count = 1, module = "plikter" },
  { count = 2, tag = "frister", bloom = "apply", difficulty = "hard" },
]
draw = 1"""


def quiz_of(folder: Path) -> Quiz:
    course = load_course(folder).course
    assert course is not None
    found = course.quiz("sluttprove")
    assert found is not None
    return found


def release_of(folder: Path) -> str:
    course = load_course(folder).course
    assert course is not None
    return freeze(course).hash


def test_rules_are_read_from_the_file(folder, edit):
    edit("course.toml", "draw = 1", RULES)
    loaded = load_course(folder)
    assert not [finding for finding in loaded.findings if finding.file == "course.toml"]
    rules = quiz_of(folder).rules
    assert (rules.behaviour, rules.tries, rules.penalty) == (Behaviour.TRIES, 4, Fraction(1, 4))
    assert (rules.module_minimum, rules.attempts, rules.counts) == (Fraction(1, 2), 3, Counts.LAST)
    assert (rules.wait.total_seconds(), rules.draw) == (12 * 3600, 1)
    assert rules.time_limit is not None
    assert rules.time_limit.total_seconds() == 30 * 60
    assert rules.blueprint == (Quota(1, "plikter"), Quota(2, "", "frister", "apply", "hard"))


def test_rules_survive_writing_and_freezing(folder, edit):
    edit("course.toml", "draw = 1", RULES)
    course = load_course(folder).course
    assert course is not None
    made = freeze(course)
    back = thaw(made.manifest, {name: part.data for name, part in made.parts.items()})
    assert back.course.quiz("sluttprove") == course.quiz("sluttprove")
    (folder / "course.toml").write_text(write_settings(course), "utf-8")
    again = load_course(folder).course
    assert again is not None
    assert again.quizzes == course.quizzes
    assert freeze(again).hash == made.hash


EACH = [
    'behaviour = "immediate"',
    "tries = 4",
    'penalty = "1/4"',
    "minimum = 50",
    "attempts = 3",
    "wait_hours = 12",
    "time_minutes = 30",
    'counts = "last"',
    'blueprint = [{ count = 1, module = "plikter" }]',
    'blueprint = [{ count = 2, module = "plikter" }]',
    'blueprint = [{ count = 1, tag = "plikter" }]',
]


def test_each_rule_is_a_part_of_the_release_and_what_is_as_usual_is_not(folder, edit):
    plain = release_of(folder)
    edit("course.toml", "draw = 1", 'draw = 1\ncounts = "best"')
    assert release_of(folder) == plain
    edit("course.toml", 'counts = "best"', EACH[0])
    names = [plain, release_of(folder)]
    for before, after in pairwise(EACH):
        edit("course.toml", before, after)
        names.append(release_of(folder))
    assert len(set(names)) == len(EACH) + 1


@pytest.mark.parametrize(
    ("line", "code", "key"),
    [
        ('behaviour = "adaptive"', "rule-unreadable", "behaviour"),
        ("tries = 0", "rule-unreadable", "tries"),
        ("penalty = 101", "rule-unreadable", "penalty"),
        ('minimum = "2/1"', "rule-unreadable", "minimum"),
        ("attempts = -1", "rule-unreadable", "attempts"),
        ("wait_hours = 9000", "rule-unreadable", "wait_hours"),
        ("time_minutes = 1.5", "value-text", "time_minutes"),
        ("time_minutes = [1]", "value-text", "time_minutes"),
        ("time_minutes = true", "value-text", "time_minutes"),
        ('counts = "worst"', "rule-unreadable", "counts"),
        ("blueprint = 3", "value-tables", "blueprint"),
        ('blueprint = [{ count = 0, module = "plikter" }]', "value-whole", "count"),
    ],
)
def test_what_no_rule_can_be_is_told_with_its_line(folder, edit, line: str, code: str, key: str):
    edit("course.toml", "draw = 1", line)
    at = (folder / "course.toml").read_text("utf-8").splitlines().index(line) + 1
    found = [each for each in load_course(folder).findings if each.file == "course.toml"]
    assert [(each.code, each.facts.get("key")) for each in found] == [(code, key)]
    assert found[0].line == at or code == "value-whole", "an entry of a list is found by its table"


def test_a_quota_without_a_number_is_told(folder, edit):
    edit("course.toml", "draw = 1", 'blueprint = [{ module = "plikter" }]')
    assert "key-missing" in {each.code for each in load_course(folder).findings}
