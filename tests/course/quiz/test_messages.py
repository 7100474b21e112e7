"""Whatever the quiz engine can say has a sentence in every language, with the same facts in it."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

import course.quiz
from course.messages import LANGUAGES, say, table
from course.messages.attempts import MESSAGES as ATTEMPTS
from course.messages.flaws import MESSAGES as FLAWS
from course.messages.psychometrics import MESSAGES as MODELS
from course.messages.quiz import MESSAGES as BANKS
from course.messages.quiz_forms_more import MESSAGES as FORMS_MORE
from course.messages.statistics import MESSAGES as STATISTICS
from course.quiz.bank import parse_bank

OURS = {**ATTEMPTS, **BANKS, **FORMS_MORE, **FLAWS, **STATISTICS, **MODELS}
SAYERS = (
    "Finding",
    "AnswerError",
    "AttemptError",
    "ConflictError",
    "MissingError",
    "CourseError",
    "warn",
    "report",
)


def codes_in_the_engine() -> set[str]:
    """Every literal code that findings and errors are made with."""
    codes: set[str] = set()
    for path in Path(course.quiz.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYERS:
                codes |= {arg.value for arg in node.args[:1] if isinstance(arg, ast.Constant)}
    return codes


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_every_code_has_a_sentence_and_every_sentence_a_code():
    codes = codes_in_the_engine()
    assert codes - table().keys() == set()
    assert OURS.keys() - codes == set()


@pytest.mark.parametrize("code", OURS)
def test_a_sentence_is_there_in_every_language_with_the_same_facts_and_says_what_to_do(code: str):
    sentences = table()[code]
    assert sentences.keys() == set(LANGUAGES)
    assert len({frozenset(fields(sentence)) for sentence in sentences.values()}) == 1
    for sentence in sentences.values():
        assert "\n-> " in sentence
        assert "!" not in sentence


def test_findings_give_all_the_facts_that_their_sentences_need():
    faulty = """---
pass: x
module: n
q: y
---
hei
## {#Å}
- (x) a
- (x) a
sorce: x
bloom: y
bloom: z
= 1.125
## B {#b}
= 1.125
## C {#b}
= 1e5 | b |
match: y
## D
= 3 uker
units: 1, 2
"""
    _, findings = parse_bank(faulty, file="m.md", module="m", lang="nb")
    assert len(findings) > 15
    for finding in findings:
        for lang in LANGUAGES:
            assert say(finding.code, finding.facts, lang)
