"""What all tests share: a clock that stands, a real database, a site with people on it."""

from __future__ import annotations

import os
import pwd
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import browsers
import databases
import factories
import pytest
from argon2 import PasswordHasher
from hypothesis import HealthCheck, settings

from webapp import clock
from webapp.actions import passwords

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Threads that wait for each other on busy cores make small matrices ten times slower.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

settings.register_profile("all", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("", parent=settings.get_profile("all"), max_examples=40)
settings.register_profile("quick", parent=settings.get_profile("all"), max_examples=10)
settings.load_profile(os.environ.get("KYNDIG_TEST", ""))


@pytest.fixture(scope="session", autouse=True)
def cheap_passwords() -> None:
    """argon2id as everywhere, with the least cost: thousands of sign-ins are not to wait for it."""
    passwords._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture
def shared() -> Path:
    """The notes and samples beside the checkout; the test is left out where they are not."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("NOT RUN: the shared notes are not beside this checkout")
    return folder


@pytest.fixture
def bound_folder() -> Iterator[Path]:
    """A folder of somebody whom permissions bind, and the test as that person, also when root runs it.

    What the test imports must be imported before, since root's own Python may be out of reach then.
    """
    folder = Path(tempfile.mkdtemp(prefix="kyndig-bound-"))
    if os.geteuid() != 0:
        yield folder
        return
    nobody = pwd.getpwnam("nobody").pw_uid
    os.chown(folder, nobody, -1)
    os.seteuid(nobody)
    try:
        yield folder
    finally:
        os.seteuid(0)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def standing_clock(monkeypatch: pytest.MonkeyPatch) -> factories.StandingClock:
    """The clock stands until the test moves it."""
    standing = factories.StandingClock()
    monkeypatch.setattr(clock, "now", standing.now)
    return standing


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A new, migrated SQLite database; tests that say `both_databases` get PostgreSQL too."""
    with databases.fresh(getattr(request, "param", "sqlite"), tmp_path) as url:
        yield url


both_databases = pytest.mark.parametrize(
    "database_url",
    ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)],
    indirect=True,
)


@pytest.fixture
def site(database_url: str, standing_clock: factories.StandingClock) -> Iterator[factories.Site]:
    """A site with one organisation, the small course and one person a role."""
    with factories.site(database_url, standing_clock) as made:
        yield made


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The one browser of a run; the test is left out where there is none."""
    with browsers.chromium() as browser:
        yield browser


NOT_RUN = "NOT RUN: "
"""How a skip says that this machine lacks a part; the full run takes it for a failure."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    report = yield
    if os.environ.get("KYNDIG_TEST") == "all" and report.skipped and _lacks(report):
        report.outcome = "failed"
        report.longrepr = f"the full run needs it: {_lacks(report)}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    lacking = Counter(_lacks(report) for report in terminalreporter.stats.get("skipped", []))
    lacking.pop("", None)
    if lacking:
        shown = "; ".join(f"{what} ({count} tests)" for what, count in sorted(lacking.items()))
        terminalreporter.write_line(f"NOT RUN here: {shown}")


def _lacks(report: pytest.TestReport) -> str:
    """What the machine lacks, when that is why the test was left out."""
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
    reason = reason.removeprefix("Skipped: ")
    return reason.removeprefix(NOT_RUN) if reason.startswith(NOT_RUN) else ""
