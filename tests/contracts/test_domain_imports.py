"""The domain is plain Python: the only third-party imports that `course/` may have, and where."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ALLOWED = {
    "click": ("course/cli/",),
    "fsrs": ("course/quiz/practice.py",),
    "jinja2": ("course/drafting/report/",),
    "lxml": ("course/guide/", "course/exchange/", "course/safe_xml.py"),
    "mammoth": ("course/guide/readers/docx.py",),
    "markdown_it": ("course/guide/",),
    "numpy": ("course/quiz/statistics/",),
    "markupsafe": ("course/drafting/report/",),
    "markdown": ("course/markup.py",),
    "nh3": ("course/markup.py",),
    "ruamel": ("course/content/",),
    "tomlkit": ("course/content/",),
    "pypdfium2": ("course/guide/pdf/",),
    "typst": ("course/credentials/",),
    "segno": ("course/credentials/",),
}
FILES = sorted((ROOT / "course").rglob("*.py"))


def third_party(path: Path) -> set[str]:
    """The top-level names that a file imports, neither ours nor the standard library's."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names - set(sys.stdlib_module_names) - {"course"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_file_imports_only_what_its_room_may(path):
    for name in third_party(path):
        assert name in ALLOWED, f"{name} is not among the libraries of the domain"
        assert str(path.relative_to(ROOT)).startswith(ALLOWED[name]), f"{name} belongs in {ALLOWED[name]}"


def test_every_library_on_the_list_is_used():
    used = set().union(*(third_party(path) for path in FILES))
    assert used == set(ALLOWED)
