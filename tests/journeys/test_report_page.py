"""The generator's report in a browser: readable by everybody, on a phone and a desk, light and dark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest
from browsers import DESK, NARROWEST, PHONE, faults_of_access, overhang

from course.cli import kyndig

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]
GUIDE = Path(__file__).resolve().parents[2] / "guide"


LONG = "Kommunehelsetjenestesamarbeidsavtaleoppfølgingsveiledningsansvarlig"
ODD = {
    "the reference guide": None,
    "one line": "Du skal melde fra til barnevernstjenesten.",
    "tables alone": "| Hvem | Frist |\n| --- | --- |\n| Legen | 3 dager |\n| Kommunen | 3 uker |\n",
    "long words": f"# {LONG}\n\n"
    + "".join(
        f"## {n} {LONG}\n\n{f'{LONG} skal sende {LONG} innen {n + 2} dager. ' * 20}\n\n" for n in range(9)
    ),
}


@pytest.fixture(params=ODD)
def report(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    text = ODD[request.param]
    source = GUIDE if text is None else tmp_path / "veileder.md"
    if text is not None:
        source.write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit):
        kyndig.main(["generate", str(source), "-o", str(tmp_path / "kurs")])
    return tmp_path / "kurs" / "report.html"


def test_the_report_is_without_fault_with_all_of_it_unfolded(chromium: Browser, report: Path) -> None:
    windows = ((PHONE | {"width": NARROWEST}, "light"), (PHONE, "dark"), (DESK, "light"))
    for size, scheme in windows:
        context = chromium.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))  # type: ignore[misc]
        page.goto(report.as_uri())
        assert overhang(page) <= 0, (size, scheme)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert faults_of_access(page) == [], (size, scheme)
        assert overhang(page) <= 0, (size, scheme)
        assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
        context.close()


@pytest.mark.parametrize("report", ["the reference guide"], indirect=True)
def test_it_unfolds_by_keyboard_without_script_and_prints_light(chromium: Browser, report: Path) -> None:
    context = chromium.new_context(viewport=DESK, color_scheme="dark", java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(report.as_uri())
    first = page.locator(".k-pair").first
    assert not first.is_visible()
    page.locator("details > summary").first.focus()
    page.keyboard.press("Enter")
    assert first.is_visible()
    page.keyboard.press("Space")
    assert not first.is_visible()
    context.close()
    context = chromium.new_context(viewport=DESK, color_scheme="dark")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(report.as_uri())
    ink = "getComputedStyle(document.body).color"
    on_screen = page.evaluate(ink)
    page.emulate_media(media="print")
    assert page.evaluate(ink) != on_screen
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    page.set_viewport_size({"width": 700, "height": 1000})  # as wide as paper
    assert page.locator(".k-flow").is_visible()
    with pdfium.PdfDocument(page.pdf(format="A4")) as paper:
        pages = [paper[n].get_textpage().get_text_range() for n in range(2)]
    assert "Slik ble veilederen til kurs" in pages[0]
    assert pages[1].startswith("Modulene og kildene deres")
    context.close()
