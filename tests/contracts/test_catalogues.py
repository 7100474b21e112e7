"""Every sentence is there in bokmål, nynorsk and English, with the same facts, and none is left over."""

from __future__ import annotations

import ast
import re
import string
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

import course
import webapp
from course import errors, messages
from webapp.language import LANGUAGES, SOURCE

ROOT = Path(webapp.__file__).resolve().parents[1]
CATALOGUES = ROOT / "webapp" / "translations"
OTHERS = sorted(set(LANGUAGES) - {SOURCE})
SAYING = {
    name
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, (errors.CourseError, errors.Finding))
} | {"sentence_of"}
"""What takes a code as its first argument."""

FACT = re.compile(r"%\((\w+)\)s")


@cache
def extracted() -> dict[str, str | None]:
    """Message id -> its plural or None, as babel.cfg finds them in templates and code."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found: dict[str, str | None] = {}
    for _file, _line, message, _comments, _context in extract_from_dir(
        ROOT, method_map=methods, options_map=options
    ):
        one, many = message if isinstance(message, tuple) else (message, None)
        if one:
            found[one] = many or found.get(one)
    assert len(found) > 300, "extraction found next to nothing"
    return found


@cache
def catalogues(lang: str) -> dict[str, Catalog]:
    read = {}
    for path in sorted((CATALOGUES / lang).glob("*.po")):
        with path.open("rb") as file:
            read[path.name] = read_po(file, locale=lang, abort_invalid=True)
    return read


def forms(message: object) -> tuple[str, ...]:
    value = message.string  # type: ignore[attr-defined]
    return tuple(value) if isinstance(value, (list, tuple)) else (value,)


@pytest.mark.parametrize("lang", OTHERS)
def test_every_sentence_is_translated_and_none_is_left_over(lang: str) -> None:
    there = {
        (message.id[0] if isinstance(message.id, tuple) else message.id): message
        for catalogue in catalogues(lang).values()
        for message in catalogue
        if message.id
    }
    assert sorted(set(extracted()) - set(there)) == [], "sentences without a translation"
    assert sorted(set(there) - set(extracted())) == [], "translations of sentences that are gone"
    assert [name for name, catalogue in catalogues(lang).items() if catalogue.obsolete] == []
    for one, message in there.items():
        many = extracted()[one]
        assert len(forms(message)) == (2 if many else 1), one
        assert all(form and form.strip() for form in forms(message)), one
        assert not message.fuzzy, one


@pytest.mark.parametrize("lang", OTHERS)
def test_a_translation_has_the_same_facts(lang: str) -> None:
    for name, catalogue in catalogues(lang).items():
        for message in catalogue:
            if not message.id:
                continue
            source = message.id if isinstance(message.id, tuple) else (message.id,)
            wanted = set(FACT.findall(source[-1]))
            for form in (*source, *forms(message)):
                assert set(FACT.findall(form)) == wanted, (name, form)
                assert form % dict.fromkeys(wanted, "1"), (name, form)  # a lone per cent sign raises


@pytest.mark.parametrize("lang", OTHERS)
def test_a_sentence_that_two_files_have_is_translated_the_same(lang: str) -> None:
    said: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for catalogue in catalogues(lang).values():
        for message in catalogue:
            if message.id:
                said[message.id[0] if isinstance(message.id, tuple) else message.id].add(forms(message))
    assert {one: ways for one, ways in said.items() if len(ways) > 1} == {}


def fields(sentence: str) -> set[str]:
    """The facts of a domain sentence; `{n:fil|filer}` asks for `n`."""
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name}


def test_every_message_of_the_domain_is_there_in_three_languages_with_the_same_facts() -> None:
    for code, said in messages.table().items():
        assert set(said) == set(messages.LANGUAGES), code
        assert all(sentence.strip() for sentence in said.values()), code
        wanted = fields(said["nb"])
        for lang, sentence in said.items():
            assert fields(sentence) == wanted, (code, lang)


def test_every_code_that_is_raised_or_found_has_its_sentence() -> None:
    """Codes are literal at the place where an error is raised or a finding made."""
    missing = {}
    for package in (course, webapp):
        for file in sorted(Path(package.__file__).parent.rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                code = _code(node)
                if code is not None and code not in messages.table():
                    missing[code] = f"{file.relative_to(ROOT)}:{node.lineno}"  # type: ignore[attr-defined]
    assert missing == {}


def _code(node: ast.AST) -> str | None:
    if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
        return None
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    value = node.args[0].value
    return value if name in SAYING and isinstance(value, str) else None
