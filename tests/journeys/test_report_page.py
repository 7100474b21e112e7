"""The generator's report in a browser: readable by everybody, on a phone and a desk, light and dark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsers import DESK, PHONE, faults_of_access, overhang

from course.cli import kyndig

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]
GUIDE = Path(__file__).resolve().parents[2] / "guide"


def test_the_report_of_the_reference_guide_is_without_fault(chromium: Browser, tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        kyndig.main(["generate", str(GUIDE), "-o", str(tmp_path / "kurs")])
    for size in (PHONE, DESK):
        for scheme in ("light", "dark"):
            context = chromium.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
            page = context.new_page()
            asked: list[str] = []
            page.on("request", lambda request, asked=asked: asked.append(request.url))  # type: ignore[misc]
            page.goto((tmp_path / "kurs" / "report.html").as_uri())
            page.evaluate("document.querySelector('details').open = true")
            assert faults_of_access(page) == [], (size, scheme)
            assert overhang(page) <= 0, (size, scheme)
            assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
            context.close()
