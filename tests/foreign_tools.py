"""Other people's readers of question formats, in node: run only where they are installed."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parent / "foreign"


def node(script: str, given: object) -> Any:
    """What a script of `tests/foreign` makes of JSON; the test is left out without node and its packages."""
    program = shutil.which("node")
    if program is None:
        pytest.skip("NOT RUN: node is not installed")
    if not (FOLDER / "node_modules").is_dir():
        pytest.skip("NOT RUN: the packages of tests/foreign are not installed (npm ci)")
    run = subprocess.run(
        [program, script], cwd=FOLDER, input=json.dumps(given).encode(), capture_output=True, timeout=60
    )
    assert run.returncode == 0, run.stderr.decode()[-2_000:]
    return json.loads(run.stdout)
