"""Law 7: nothing asks what time it is but the one clock, neither Python's nor the database's."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("course", "webapp", "migrations")
    for path in (ROOT / folder).rglob("*.py")
)

ALLOWED = {
    "webapp/clock.py": "it is the clock",
    "course/cli/review_desk.py": "when a person at the terminal judged a text",
    "course/cli/check.py": "today's date, for help lines that are to be looked at again; --today sets it",
}
"""Who may ask, and why. One more is a decision."""

ASKING = {
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
    "time": {"time", "time_ns", "localtime", "gmtime", "ctime", "strftime"},
    "func": {"now", "current_timestamp", "current_date", "current_time", "localtimestamp", "sysdate"},
}
"""What each of them is asked with. Durations (monotonic, perf_counter) are no moments."""
SQL = {"current_timestamp", "current_date", "current_time", "localtimestamp"}


def asks(tree: ast.AST) -> list[str]:
    """Each place in a file that asks what time it is, as `line: code`."""
    known = {name: name for name in ASKING} | _other_names(tree)
    found = []
    for node in ast.walk(tree):
        name = ""
        if isinstance(node, ast.Attribute):
            owner = known.get(ast.unparse(node.value).rsplit(".", 1)[-1], "")
            if node.attr in ASKING.get(owner, ()):
                name = ast.unparse(node)
        elif isinstance(node, ast.ImportFrom) and node.module == "time":
            name = next((f"time.{alias.name}" for alias in node.names if alias.name in ASKING["time"]), "")
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            name = next(iter(SQL & set(node.value.lower().replace("(", " ").replace(")", " ").split())), "")
        if name:
            found.append(f"{getattr(node, 'lineno', 0)}: {name}")
    return found


def _other_names(tree: ast.AST) -> dict[str, str]:
    """`from datetime import datetime as moment`: what a file calls them."""
    return {
        alias.asname: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
        if alias.asname and alias.name in ASKING
    }


@pytest.mark.parametrize("file", FILES)
def test_only_the_clock_asks_what_time_it_is(file: str) -> None:
    found = asks(ast.parse((ROOT / file).read_text(encoding="utf-8")))
    assert bool(found) is (file in ALLOWED), found


@pytest.mark.parametrize(
    "code",
    [
        "dt.datetime.now(dt.UTC)",
        "datetime.utcnow()",
        "date.today()",
        "now = dt.datetime.now",
        "time.time()",
        "from time import time",
        "func.now()",
        "func.current_timestamp()",
        "text('SELECT CURRENT_TIMESTAMP')",
        "from datetime import datetime as moment\nmoment.now()",
        "import time as t\nt.time()",
    ],
)
def test_every_way_to_ask_is_seen(code: str) -> None:
    assert asks(ast.parse(code))


@pytest.mark.parametrize(
    "code", ["clock.now()", "dates.today()", "time.monotonic()", "time.perf_counter()", "self.today"]
)
def test_the_clock_itself_and_durations_are_no_asking(code: str) -> None:
    assert asks(ast.parse(code)) == []
