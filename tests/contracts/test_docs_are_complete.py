"""Every setting, command and question type has its line in the docs, and the docs name no others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import webapp.cli  # the web's commands are added to the group
from course.cli import kyndig
from course.quiz.question_text import DIFFICULTIES, SETTINGS
from course.quiz.question_types import QUESTION_TYPES
from course.quiz.rule_settings import RULE_KEYS
from course.quiz.rules import Behaviour, Counts
from webapp.config import Config

ROOT = Path(__file__).resolve().parents[2]
RUNNING = (ROOT / "docs/operators/running.md").read_text("utf-8")
FORMATS = (ROOT / "docs/authors/formats.md").read_text("utf-8")


def test_every_setting_is_described_and_no_other():
    described = set(re.findall(r"^\| `KYNDIG_([A-Z_]+)` \|", RUNNING, re.MULTILINE))
    assert described == {name.upper() for name in Config.model_fields}


def test_every_command_is_described_and_no_other():
    assert webapp.cli.COMMANDS
    described = {match.split()[0] for match in re.findall(r"^\| `kyndig ([a-z ]+)", RUNNING, re.MULTILINE)}
    assert described == set(kyndig.lazy)


@pytest.mark.parametrize("name", sorted(QUESTION_TYPES))
def test_every_question_type_is_described(name):
    assert f"(`{name}`)" in FORMATS


def test_every_rule_of_a_quiz_is_described_and_no_other():
    rules = FORMATS.partition("## Rules of a quiz")[2].partition("## ")[0]
    described = set(re.findall(r"^\| `([a-z_]+)` \|", rules, re.MULTILINE))
    assert described == {"pass", *RULE_KEYS}
    assert all(f"`{value}`" in rules for value in (*Behaviour, *Counts))


def test_every_label_of_a_question_is_described():
    assert all(re.search(rf"`(\*\*)?{key}[`:]", FORMATS) for key in SETTINGS)
    assert all(word in FORMATS for word in DIFFICULTIES)
