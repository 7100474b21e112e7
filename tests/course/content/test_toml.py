"""TOML with findings: any text comes back, and every wrong value is told with its line."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_course import SETTINGS

from course.content.settings import read_help, read_settings
from course.content.toml import read_toml, toml_list, toml_text, toml_texts

ANY = st.text(st.characters(codec="utf-8"), max_size=50)


@given(ANY, st.lists(ANY, max_size=5), st.dictionaries(st.sampled_from(["nb", "nn", "en"]), ANY, min_size=1))
def test_texts_and_lists_are_read_back_as_they_were(text: str, items: list[str], texts: dict[str, str]):
    written = f"a = {toml_text(text)}\nb = {toml_list(tuple(items))}\nc = {toml_texts(texts)}\n"
    assert tomllib.loads(written) == {"a": text, "b": items, "c": texts}


@pytest.mark.parametrize(
    "text", ["a = ", "a = 1\na = 2", "[a", "x = " + "[" * 3000, "a = " + "9" * 5000, "\x00", "a = 1 b = 2"]
)
def test_no_toml_raises_and_the_line_is_told(text: str):
    table, findings = read_toml(text, file="x.toml")
    assert table is None
    assert [(finding.code, finding.file) for finding in findings] == [("toml", "x.toml")]
    assert 1 <= findings[0].line <= 2


QUIZ = """[[quiz]]
id = "q"
title = { nb = "Q" }
banks = ["m"]
pass = 80
"""
MINIMUM = f"""{SETTINGS.replace("[[track]]", f"{QUIZ}[[track]]")}quizzes = ["q"]
[defaults]
due_days = 30
[delivery]
quick_exit = true
"""


def test_the_minimum_has_no_findings():
    settings, findings = read_settings(MINIMUM, file="course.toml")
    assert findings == []
    assert settings is not None
    assert settings.lines["quiz q"] == 13


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("format = 1", "format = 2", ("format-unknown", 1)),
        ("format = 1", "", ("key-missing", 1)),
        ('id = "x"', "id = 3", ("value-text", 2)),
        ('id = "x"', 'id = "Å"', ("id-form", 2)),
        ('["nb"]', '["sv"]', ("language-unknown", 3)),
        ('["nb"]', '"nb"', ("value-list", 3)),
        ('["nb"]', '["nb", "nb"]', ("listed-twice", 3)),
        ('title = { nb = "X" }', 'title = "X"', ("value-languages", 4)),
        ('title = { nb = "X" }', 'titel = { nb = "X" }', ("key-unknown", 4)),
        ('files = ["guide/v.md"]', "", ("value-list", 6)),
        ('title = "V"', 'title = ""', ("key-missing", 7)),
        ('title = "V"', 'title = "V"\nupdated = "i fjor"', ("value-date", 8)),
        ("pass = 80", "pass = 80.5", ("value-whole", 16)),
        ("pass = 80", "pass = 0", ("value-whole", 16)),
        ("pass = 80", "pass = true", ("value-whole", 16)),
        ("pass = 80", "", ("key-missing", 12)),
        ("[[track]]", '[[module]]\nid = "m"\n[[track]]', ("entry-twice", 18)),
        ("[[track]]", "[track]", ("value-tables", 17)),
        ("due_days = 30", 'due_days = "30"', ("value-whole", 23)),
        ("quick_exit = true", 'quick_exit = "ja"', ("value-flag", 25)),
        ("[defaults]\ndue_days = 30", "[[defaults]]\ndue_days = 30", ("value-table", 22)),
    ],
)
def test_a_wrong_value_is_told_with_its_line(old: str, new: str, expected: tuple[str, int]):
    assert old in MINIMUM
    _, findings = read_settings(MINIMUM.replace(old, new, 1), file="course.toml")
    assert expected in [(finding.code, finding.line) for finding in findings]


def test_a_help_line_needs_its_number_its_service_and_where_it_was_read():
    _, findings = read_help("[[line]]\nhours = { nb = 'alltid' }\n", file="help.toml")
    assert sorted((finding.code, finding.facts["key"]) for finding in findings) == [
        ("key-missing", "number"),
        ("key-missing", "service"),
        ("key-missing", "source"),
    ]
