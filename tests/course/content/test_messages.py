"""Whatever a folder's check can say has a sentence in every language, with the facts that it needs."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

import course.cli
import course.content
from course.cli.output import Output, one_line
from course.content.check import check_course
from course.content.lesson import parse_lesson
from course.messages import LANGUAGES, say, table
from course.messages.checks import MESSAGES as CHECKS
from course.messages.cli import MESSAGES as CLI
from course.messages.folder import MESSAGES as FOLDER
from course.messages.guide_checks import MESSAGES as GUIDE
from course.messages.lessons import MESSAGES as LESSONS

OURS = {**CHECKS, **GUIDE, **FOLDER, **LESSONS}
MAKERS = {"Finding", "FolderError", "MissingError", "ReleaseError", "CourseError", "found", "find", "_at"}
CODE = re.compile(r"[a-z]+(-[a-z0-9]+)*")
ELSEWHERE = {"question-id-missing", "rule-unreadable", "not-asked-twice"}  # of banks, and of coverage


def codes() -> set[str]:
    """Every literal that looks like a code, where a finding or an error is made or its code is chosen."""
    found: set[str] = set()
    for path in Path(course.content.__file__).parent.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
                if name in MAKERS:
                    found |= {
                        arg.value
                        for arg in node.args
                        if isinstance(arg, ast.Constant) and arg.value in table()
                    }
                    first = node.args[2] if name == "_at" else node.args[0] if node.args else None
                    if isinstance(first, ast.Constant):
                        found.add(first.value)
            elif isinstance(node, ast.Constant) and node.value in table():
                found.add(node.value)
    return {code for code in found if isinstance(code, str) and CODE.fullmatch(code)}


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_every_code_has_a_sentence_and_every_sentence_a_code():
    assert codes() - OURS.keys() - ELSEWHERE <= CLI.keys()
    assert OURS.keys() <= codes()


@pytest.mark.parametrize("code", [*OURS, *CLI])
def test_a_sentence_is_there_in_every_language_with_the_same_facts(code: str):
    sentences = table()[code]
    assert sentences.keys() == set(LANGUAGES)
    assert len({frozenset(fields(sentence)) for sentence in sentences.values()}) == 1
    for sentence in sentences.values():
        assert "!" not in sentence.replace("![", "")
        assert "vennligst" not in sentence.lower()


@pytest.mark.parametrize("code", sorted(OURS.keys() - {"drafts"}))
def test_a_finding_says_what_to_do(code: str):
    assert all("\n-> " in sentence for sentence in table()[code].values())


def test_what_a_broken_folder_and_a_broken_lesson_say_has_all_its_facts(folder):
    for path in folder.rglob("*.*"):
        if path.suffix in {".md", ".toml"}:
            text = path.read_text("utf-8")
            broken = text.replace("lovverk/", "lov/", 2).replace('"', "“", 1).replace("##", "## H\n\n##", 1)
            path.write_text(broken.replace("pass", "pss").replace("modules = [", "modules = [3, "), "utf-8")
    findings = list(check_course(folder))
    hostile = (
        "---\ntitle: [a, b]\nx: y\nminutes: z\n---\n## A {#b}\n## C[^d]\nE\t[^f] [^g]\n\n:::x{.y from=}\n"
    )
    findings += parse_lesson(hostile, file="x.md", module="m", lesson_id="l", lang="nb")[1]
    assert len(findings) > 12
    for finding in findings:
        for lang in LANGUAGES:
            said = Output(lang).text(finding.code, **finding.facts)
            assert said == say(finding.code, finding.facts, lang) or "\ufffd" in said
            assert "\n" not in one_line(said)
