"""How drafts are written is counted apart: it does not fail `kyndig generate`, nor is it listed."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from course.cli.generate import Made, make_course
from course.cli.output import Output
from course.errors import Finding, Level

GUIDE = "# Trygg avdeling\n\n## Melding\n\nKommunen skal svare på meldingen senest innen 3 uker.\n"


@pytest.fixture
def made(tmp_path, monkeypatch) -> Made:
    monkeypatch.setattr("sys.stderr", io.StringIO())
    source = tmp_path / "veileder.md"
    source.write_text(GUIDE, encoding="utf-8")
    return make_course(Output(), [source], tmp_path / "kurs")


def with_findings(made: Made, *findings: Finding) -> Made:
    return replace(made, report=replace(made.report, findings=findings))


def test_a_flaw_of_a_draft_is_counted_and_is_nothing_to_mend_now(made: Made):
    flaws = (Finding("key-echo", Level.WARNING), Finding("keys-longest", Level.WARNING))
    again = with_findings(made, *flaws, Finding("options-two", Level.NOTE))
    assert again.flaws == 2
    assert again.told == made.told == ()
    assert set(flaws) <= set(again.findings)


def test_any_other_warning_or_error_is_told(made: Made):
    other = Finding("quiz-critical-many", Level.WARNING)
    error = Finding("quote-not-found", Level.ERROR)
    assert with_findings(made, other, error).told == (other, error)
    assert with_findings(made, other).flaws == 0
