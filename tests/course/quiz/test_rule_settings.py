"""Rules as text: what is written is read back; what no rule can be is a finding, with what it may be."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.canonical import _quiz_from_json, _quiz_to_json
from course.content.model import Quiz
from course.quiz.bank import parse_bank, write_bank
from course.quiz.rule_settings import RULE_KEYS, RULE_VALUES, is_rule, read_rules, write_rules
from course.quiz.rules import Behaviour, Counts, QuizRules, Quota

HALF = Fraction(1, 2)
usual = QuizRules(HALF)
percents = st.integers(0, 100).map(lambda percent: Fraction(percent, 100))
shares = percents | st.fractions(0, 1, max_denominator=999)
labels = st.sampled_from(("", "plikter", "en «tag»", "apply"))
any_rules = st.builds(
    QuizRules,
    st.integers(1, 100).map(lambda percent: Fraction(percent, 100)),
    draw=st.none() | st.integers(1, 1000),
    blueprint=st.lists(
        st.builds(Quota, st.integers(1, 1000), labels, labels, labels, labels), max_size=3
    ).map(tuple),
    behaviour=st.sampled_from(Behaviour),
    tries=st.integers(1, 20),
    penalty=shares,
    module_minimum=shares,
    attempts=st.none() | st.integers(1, 1000),
    wait=st.integers(0, 8760).map(lambda hours: dt.timedelta(hours=hours)),
    time_limit=st.none() | st.integers(1, 1440).map(lambda minutes: dt.timedelta(minutes=minutes)),
    counts=st.sampled_from(Counts),
)


@given(any_rules)
def test_rules_are_read_back(rules: QuizRules):
    written = write_rules(rules)
    assert all(is_rule(key, value) for key, value in written.items())
    assert read_rules(rules.pass_share, written, rules.blueprint) == rules
    assert [key for key in RULE_KEYS if key in written] == list(written)


@given(any_rules)
def test_a_release_holds_the_rules_of_its_quizzes(rules: QuizRules):
    quiz = Quiz("q", {"nb": "Q"}, ("b",), rules)
    assert _quiz_from_json(_quiz_to_json(quiz)) == quiz


def test_a_quiz_without_rules_is_kept_as_it_always_was():
    quiz = Quiz("q", {"nb": "Q"}, ("b",), QuizRules(Fraction(4, 5), 3))
    kept = {"id": "q", "title": {"nb": "Q"}, "banks": ["b"], "pass": "4/5", "draw": 3}
    assert _quiz_to_json(quiz) == kept
    assert write_rules(QuizRules(Fraction(4, 5))) == {}


EVERYTHING = {
    "draw": "7",
    "behaviour": "tries",
    "tries": "2",
    "penalty": "1/4",
    "minimum": "2/3",
    "attempts": "4",
    "wait_hours": "24",
    "time_minutes": "45",
    "counts": "last",
}
READ = QuizRules(
    HALF,
    draw=7,
    behaviour=Behaviour.TRIES,
    tries=2,
    penalty=Fraction(1, 4),
    module_minimum=Fraction(2, 3),
    attempts=4,
    wait=dt.timedelta(hours=24),
    time_limit=dt.timedelta(minutes=45),
    counts=Counts.LAST,
)


def test_what_each_key_says():
    assert read_rules(HALF, EVERYTHING) == READ
    assert write_rules(READ) == {**EVERYTHING, "penalty": "25"}, "whole per cent are written as such"
    assert set(RULE_KEYS) == set(EVERYTHING) == set(RULE_VALUES)
    for key in RULE_KEYS:
        rest = {name: value for name, value in EVERYTHING.items() if name != key}
        assert read_rules(HALF, rest) != READ
        assert write_rules(read_rules(HALF, {key: EVERYTHING[key]})).keys() == {key}
    assert read_rules(HALF, {}) == usual
    assert read_rules(HALF, {"other": "1", "draw": "none", "tries": "21"}) == usual


LIMITS = [
    ("draw", "1", "1000", ("0", "1001")),
    ("tries", "1", "20", ("0", "21")),
    ("attempts", "1", "1000", ("0", "1001")),
    ("wait_hours", "0", "8760", ("8761",)),
    ("time_minutes", "1", "1440", ("0", "1441")),
    ("penalty", "0", "100", ("101", "4/3", "1/0", "0/0", "1/1000")),
    ("minimum", "0/1", "3/3", ("1000", "2/1")),
]


@pytest.mark.parametrize(("key", "low", "high", "outside"), LIMITS)
def test_the_limits_of_each_number(key: str, low: str, high: str, outside: tuple[str, ...]):
    assert is_rule(key, low)
    assert is_rule(key, high)
    for value in (*outside, "", "-1", "1.5", " 1", "1 ", "1\n", "x", "١", "1/-2", "100000", "999999"):
        assert not is_rule(key, value), value


@pytest.mark.parametrize("value", ["", "Best", "better", "BEST", "deferred "])
def test_a_word_is_one_of_those_that_there_are(value: str):
    assert not is_rule("counts", value)
    assert not is_rule("behaviour", value)
    assert all(is_rule("counts", each) for each in RULE_VALUES["counts"].split(", "))
    assert all(is_rule("behaviour", each) for each in RULE_VALUES["behaviour"].split(", "))


def bank_of(line: str):
    text = f"---\nmodule: m\npass: 80\n{line}\n---\n\n## Hva? {{#a}}\n\n= sant\n\nown: Kyndig\n"
    return parse_bank(text, file="b.md", module="m", lang="nb")


@pytest.mark.parametrize("key", RULE_KEYS)
def test_the_head_of_a_bank_says_rules(key: str):
    bank, findings = bank_of(f"{key}: {EVERYTHING[key]}")
    assert not findings
    read = read_rules(HALF, bank.extra)
    assert read == read_rules(HALF, {key: EVERYTHING[key]}) != usual
    assert parse_bank(write_bank(bank), file="b.md", module="m", lang="nb")[0] == bank
    _, findings = bank_of(f"{key}: tull")
    assert [(each.code, each.line, each.facts) for each in findings] == [
        ("rule-unreadable", 4, {"key": key, "value": "tull", "known": RULE_VALUES[key]})
    ]


def test_quotas_of_every_label_are_different_quotas():
    words = {"module": "m", "tag": "t", "bloom": "apply", "difficulty": "hard"}
    blueprint = tuple(replace(Quota(2), **{key: value}) for key, value in words.items())
    quiz = Quiz("q", {"nb": "Q"}, ("b",), QuizRules(HALF, blueprint=blueprint))
    assert _quiz_from_json(_quiz_to_json(quiz)).rules.blueprint == blueprint
