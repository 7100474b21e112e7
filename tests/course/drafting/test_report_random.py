"""The report of guides that nobody wrote: its numbers agree, its form holds, its page is whole."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from random_guides import Maker
from report_files import assert_stands_alone, faults

from course.cli.reporting import report_files
from course.drafting.course import draft_course
from course.drafting.coverage import COUNTED, cover, facts_to_cover
from course.drafting.facts import facts_of
from course.drafting.outline import outline_guide
from course.drafting.report import as_json
from course.errors import SourceError
from course.guide.reading import read_guide

BATCH = 15


@pytest.mark.parametrize(
    "first", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in range(BATCH, 10 * BATCH, BATCH))]
)
def test_the_report_of_any_guide_is_whole(tmp_path: Path, first: int) -> None:
    schema = json.loads(as_json.schema_bytes())
    made = 0
    for seed in range(first, first + BATCH):
        maker = Maker(seed)
        path = tmp_path / f"veileder-{seed}{maker.suffix}"
        path.write_text(maker.text(), encoding="utf-8")
        try:
            guide = read_guide([path])
        except SourceError:
            continue
        outline = outline_guide(guide)
        if not outline.modules:
            continue
        made += 1
        facts = facts_of(outline, guide.language)
        draft = draft_course(guide, outline=outline, facts=facts)
        files = report_files(guide, outline, draft, facts)
        told = json.loads(files["report.json"])
        assert faults(told, schema) == [], seed
        assert_stands_alone(files["report.html"].decode())
        ids = {passage.id for passage in guide.passages()}
        beside = [row["id"] for rows in told["beside"].values() for row in rows]
        left = [one["passage"] for one in told["left_out"]]
        assert Counter(beside + left) == Counter(ids), seed
        assert {one["why"] for one in told["left_out"]} == {one.why.value for one in outline.left_out}, seed
        covered = cover(draft.course, facts_to_cover(guide, outline))
        asked_for = next(row for row in told["tallies"] if row["kind"] == "asked-for")
        assert asked_for["found"] == len(covered.demands), seed
        assert asked_for["asked"] == sum(one.is_asked for one in covered.demands), seed
        assert len(told["gaps"]) == asked_for["found"] - asked_for["asked"], seed
        assert {gap["kind"] for gap in told["gaps"]} <= {kind.value for kind in COUNTED}
        assert sum(module["reserve"] for module in told["modules"]) == len(told["more"]), seed
    assert made > BATCH // 2
