"""Every setting, command and question type has its line in the docs, and the docs name no others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import webapp.cli  # the web's commands are added to the group
from course.cli import kyndig
from course.quiz.question_types import QUESTION_TYPES
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
