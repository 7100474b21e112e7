"""Whatever exchange can say has a sentence in every language that says what to do."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

import course.exchange
from course import safe_xml, safe_zip
from course.exchange.formats import FORMATS
from course.messages import LANGUAGES, table

AREAS = ("exchange", "xml", "zip", "gift", "aiken", "table", "moodle", "qti")
CODE = re.compile(rf"(?:{'|'.join(AREAS)})(?:-[a-z0-9]+)+")
ELEMENTS = {"qti-assessment"}
"""Names of QTI 3 elements that look like codes."""

DOCS = Path(__file__).resolve().parents[3] / "docs/authors/exchange.md"


def codes() -> set[str]:
    """Every literal code: what readers, writers and their limits say."""
    found: set[str] = set()
    limits = (safe_xml.__file__, safe_zip.__file__)
    for path in (*Path(course.exchange.__file__).parent.rglob("*.py"), *map(Path, limits)):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
                found.add(node.value)
    return found - set(FORMATS) - ELEMENTS


OURS = sorted(code for code in table() if CODE.fullmatch(code))


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_every_code_has_a_sentence():
    assert codes() - table().keys() == set()


def test_every_sentence_has_a_code():
    assert set(OURS) - codes() == set()


@pytest.mark.parametrize("code", OURS)
def test_a_sentence_is_there_in_every_language_with_the_same_facts_and_says_what_to_do(code: str):
    sentences = table()[code]
    assert sentences.keys() == set(LANGUAGES)
    assert len({frozenset(fields(sentence)) for sentence in sentences.values()}) == 1
    for sentence in sentences.values():
        assert "\n-> " in sentence
        assert not re.search(r"!(?!\w)|vennligst|venlegst|please", sentence)


def test_every_format_is_described():
    described = set(re.findall(r"`([a-z0-9.-]+)`", DOCS.read_text("utf-8")))
    assert set(FORMATS) <= described
