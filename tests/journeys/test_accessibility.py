"""Every page, in every state that people meet: what axe finds, what does not fit, what goes wrong.

WCAG 2.2 AA (and axe's own best practice) on a phone and on a desk, light and dark; no sideways
scrolling at 320 px (1.4.10 Reflow); nothing in the console, nothing from other sites.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import browsers
import factories
import pytest
import stories
from browsers import DESK, NARROWEST, PHONE, Watch, faults_of_access, overhang, window
from servers import Server
from visits import NO_PAGES, VISITS, Places, Visit, furnish

from course.people import Role
from webapp.actions.choose_language import choose_language

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@dataclass
class Served:
    """A furnished site on a server, with a window open for each of the people who use it."""

    site: factories.Site
    places: Places
    home: str
    chromium: Browser
    windows: dict[str, tuple[Page, Watch]] = field(default_factory=dict)

    def window_of(self, who: str) -> tuple[Page, Watch]:
        if who not in self.windows:
            self.windows[who] = browsers.open_window(self.chromium, self.home)
            if who:
                browsers.sign_in(self.windows[who][0], self.places.people[who])
        return self.windows[who]


@pytest.fixture(scope="module")
def served(small_site: factories.Site, small_server: Server, chromium: Browser) -> Iterator[Served]:
    served = Served(small_site, furnish(small_site), small_server.address, chromium)
    yield served
    for page, _watch in served.windows.values():
        page.context.close()


def test_every_route_that_gives_a_page_is_visited(served: Served) -> None:
    given = {rule.endpoint for rule in served.site.app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    visited = {visit.endpoint for visit in VISITS.values()} - {"missing", "refused"}
    assert given - visited == set(NO_PAGES)
    assert visited <= given


@pytest.mark.parametrize("name", VISITS)
def test_a_page_is_without_fault(served: Served, name: str) -> None:
    visit = VISITS[name]
    page, watch = served.window_of(visit.who)
    watch.faults.clear()
    open_page(page, served.places.path(visit), visit)
    assert faults_everywhere(page) == []
    assert watch.faults == []


PUBLIC = ["/sign-in", "/verify", "/verify/{valid_code}", "/privacy", "/accessibility", "/about", "/nowhere"]
OWN = ["/courses", "{course}", "{course}/1/1", "{course}/quizzes/1", "/certificates", "/account"]


@pytest.mark.parametrize("lang", ["nn", "en"])
def test_other_languages_are_without_fault_too(served: Served, lang: str) -> None:
    speaker = served.site.add(Role.LEARNER)
    stories.read_all(served.site, speaker)
    with served.site.bound():
        choose_language(lang, by=speaker.actor)
    with window(served.chromium, served.home, locale=lang) as page:
        for path in PUBLIC:
            visit = Visit("", path, status=404 if path == "/nowhere" else 200)
            open_page(page, served.places.path(visit), visit)
            assert page.locator("html").get_attribute("lang") == lang
            assert faults_everywhere(page) == [], path
    with window(served.chromium, served.home) as page:
        browsers.sign_in(page, speaker)
        for path in OWN:
            visit = Visit("", path)
            open_page(page, served.places.path(visit), visit)
            assert page.locator("html").get_attribute("lang") == lang
            assert faults_everywhere(page) == [], path


def open_page(page: Page, path: str, visit: Visit) -> None:
    response = page.goto(path)
    assert response is not None
    assert response.status == visit.status
    if visit.press:
        page.locator("form").evaluate_all("forms => forms.forEach(form => { form.noValidate = true; })")
        with page.expect_navigation() as coming:
            page.locator("main").get_by_role("button", name=visit.press, exact=True).click()
        assert coming.value is not None
        assert 400 <= coming.value.status < 500
        assert page.title().startswith("Feil:")
        # The browser may draw the page that is left until this one has its first frame.
        page.locator("[aria-invalid]").first.wait_for()


def faults_everywhere(page: Page) -> list[str]:
    """What is wrong at each width and in each scheme; a scheme changes colours and nothing else."""
    faults = [f"id {name} is met twice" for name in twice(page)]
    for size in (PHONE, DESK):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            where = f"{size['width']} px, {scheme}"
            found = faults_of_access(page, only="" if scheme == "light" else "color-contrast")
            faults += [f"{where}: {fault}" for fault in found]
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    if over := overhang(page):
        faults.append(f"{over} px too wide at {NARROWEST} px")
    return faults


def twice(page: Page) -> list[str]:
    ids: list[str] = page.locator("[id]").evaluate_all("all => all.map(element => element.id)")
    return sorted({name for name in ids if ids.count(name) > 1})
