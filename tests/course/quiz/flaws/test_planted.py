"""Each planted flaw is found, sound questions are left alone, and the figures stated are those counted."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from course.quiz.bank import parse_bank
from course.quiz.flaws import find_flaws, find_shared_flaws, flaws_of
from course.quiz.flaws.sources import SOURCES
from course.quiz.question import Bank

SAMPLES = Path(__file__).resolve().parents[3] / "samples" / "flaws"
LANGUAGES = ("nb", "nn", "en")
SETS = ("good", "planted", "held-out")
KEY_COUNTS = {"question-key-missing", "question-key-twice", "question-key-everything"}
OF_BANKS = {"keys-longest", "key-places"}

Told = tuple[str, str]
"""A question as `language/set/id`, and a code."""


@cache
def counted(name: str) -> tuple[frozenset[Told], frozenset[Told]]:
    """What is planted in a set and what is found in its questions, in all languages."""
    planted: set[Told] = set()
    found: set[Told] = set()
    for lang in LANGUAGES:
        bank, faults = parse_bank(text(lang, name), file="", module="samples", lang=lang)
        starts = [(question.line, f"{lang}/{name}/{question.id}") for question in bank.questions]
        planted |= {
            (f"{lang}/{name}/{question.id}", code) for question in bank.questions for code in question.tags
        }
        for finding in (*faults, *find_flaws(bank)):
            if finding.code not in OF_BANKS:
                where = max((line, question) for line, question in starts if line <= finding.line)[1]
                found.add((where, finding.code))
    return frozenset(planted), frozenset(found)


def text(lang: str, name: str) -> str:
    return (SAMPLES / lang / f"{name}.md").read_text("utf-8")


def bank(lang: str, name: str) -> Bank:
    return parse_bank(text(lang, name), file="", module="samples", lang=lang)[0]


@pytest.mark.parametrize("name", SETS)
def test_every_planted_flaw_is_found(name: str):
    planted, found = counted(name)
    assert planted - found == set()


def test_what_is_told_of_sound_questions_is_known():
    sound = counted("good")[1]
    assert sound == {
        ("nb/good/good-08", "key-echo"),  # "samtalen" is asked about, and in the key alone
        ("nn/good/good-08", "key-echo"),
        ("en/good/good-01", "key-echo"),  # "child"
    }
    assert all(
        finding.code not in OF_BANKS for lang in LANGUAGES for finding in find_flaws(bank(lang, "good"))
    )


def test_the_sets_are_large_and_each_rule_is_planted_in_each_language():
    assert {len(bank(lang, "good").questions) for lang in LANGUAGES} == {20}
    assert all(not question.tags for lang in LANGUAGES for question in bank(lang, "good").questions)
    for lang in LANGUAGES:
        here = {code for where, code in counted("planted")[0] if where.startswith(lang)}
        assert here == (SOURCES.keys() - OF_BANKS) | KEY_COUNTS


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sound_banks_are_told_when_their_keys_are_all_moved_first_or_all_drawn_out(lang: str):
    texts = [text(lang, name) for name in ("good", "held-out")]
    firsts = [re.sub(r"\n\n- \( \)", "\n\n- (x)", one.replace("(x)", "( )")) for one in texts]
    moved = find_shared_flaws([parsed(one, lang) for one in firsts])
    assert "key-places" in {finding.code for finding in moved}
    longer = re.sub(r"(\(x\) .*)", r"\1 oooooooooooooo", texts[0])
    assert "keys-longest" in {finding.code for finding in find_flaws(parsed(longer, lang))}


def parsed(written: str, lang: str) -> Bank:
    return parse_bank(written, file="", module="samples", lang=lang)[0]


def rows() -> list[str]:
    """A row for each rule and one for all: planted, found, told without being planted, precision, recall."""
    planted: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for name in SETS:
        there, found = counted(name)
        planted += Counter(code for _, code in there)
        hit += Counter(code for _, code in there & found)
        told += Counter(code for _, code in found - there)
    lines = []
    for code in sorted(planted):
        lines.append(row(f"`{code}`", planted[code], hit[code], told[code]))
    return [*lines, row("all", planted.total(), hit.total(), told.total())]


def row(name: str, planted: int, hit: int, told: int) -> str:
    return f"| {name} | {planted} | {hit} | {told} | {hit / (hit + told):.2f} | {hit / planted:.2f} |"


def test_the_figures_stated_are_those_counted():
    stated = (SAMPLES / "README.md").read_text("utf-8").split("\n")
    assert [line for line in rows() if line not in stated] == []


def test_every_finding_names_its_papers():
    for lang in LANGUAGES:
        for question in bank(lang, "planted").questions:
            for finding in flaws_of(question, lang):
                assert finding.facts["source"] == SOURCES[finding.code]
