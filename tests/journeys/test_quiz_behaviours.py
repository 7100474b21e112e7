"""What a quiz tells, counts, times and lets one mend and practise, in a real browser on a phone.

By keyboard alone, with the page's script and without; the rules are tested in
`tests/webapp/learner/test_quiz_rules.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING
from uuid import UUID

import every_behaviour
import factories
import pytest
import servers
import stories
from browsers import DESK, NARROWEST, PHONE, Keys, faults_of_access, overhang, sign_in, window

from course.people import Role
from course.quiz.rules import GRACE
from webapp import clock
from webapp.actions.start_attempt import start_attempt
from webapp.store import attempts

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CHECK = "button[name=go][value=check]"
NEXT = "button[name=go][value=next]"
RIGHT, WRONG = "Melder til barnevernstjenesten", "Venter til teamet er enig"


class Learner:
    """Somebody who has read everything, at a browser."""

    def __init__(self, site: factories.Site, page: Page, *, has_script: bool) -> None:
        self.site, self.page, self.keys = site, page, Keys(page)
        self.has_script = has_script
        self.person = site.add(Role.LEARNER)
        self.enrolment = stories.read_all(site, self.person)
        self.id = UUID(int=0)
        self.numbers: dict[str, int] = {}
        sign_in(page, self.person)

    def begin(self, quiz: str, *, ago: dt.timedelta = dt.timedelta(0)) -> None:
        with self.site.bound():
            by, now = self.person.actor, clock.now() - ago
            self.id = start_attempt(self.enrolment, quiz, lang="nb", by=by, now=now)
            items = attempts.get(by, self.id).attempt.draw.items
        self.numbers = {item.question: number for number, item in enumerate(items, start=1)}

    def open(self, question: str) -> None:
        self.page.goto(f"/attempts/{self.id}/{self.numbers[question]}")

    def pick(self, text: str) -> None:
        """Choose one of the options by keyboard."""
        wanted = self.page.get_by_label(text, exact=True)
        self.keys.go_to("input[name=answer]")
        self.page.keyboard.press("Space")
        for _ in range(10):
            if wanted.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"no way to {text} by the arrow")

    def press(self, button: str) -> None:
        self.keys.follow(button)

    def faults(self) -> list[str]:
        """What axe finds on a phone and on a desk, light and dark, and whether the page is too wide.

        Axe needs a page's scripts to run; the page is the same without them.
        """
        page, found = self.page, list[str]()
        for size in (DESK, PHONE) if self.has_script else ():
            page.set_viewport_size(size)  # type: ignore[arg-type]
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
                found += faults_of_access(page, only="" if scheme == "light" else "color-contrast")
        page.set_viewport_size({"width": NARROWEST, "height": 640})
        found += [f"{over} px too wide"] if (over := overhang(page)) else []
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        return found

    @property
    def words(self) -> str:
        return " ".join(self.page.locator("main").inner_text().split())


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def learner(
    request: pytest.FixtureRequest,
    chromium: Browser,
    ruled_site: factories.Site,
    ruled_server: servers.Server,
) -> Iterator[Learner]:
    settings = {"java_script_enabled": request.param, "viewport": PHONE}
    with window(chromium, ruled_server.address, **settings) as page:
        yield Learner(ruled_site, page, has_script=request.param)


@pytest.fixture
def scripted(
    chromium: Browser, ruled_site: factories.Site, ruled_server: servers.Server
) -> Iterator[Learner]:
    with window(chromium, ruled_server.address, viewport=PHONE) as page:
        yield Learner(ruled_site, page, has_script=True)


def test_a_checked_answer_is_told_where_the_focus_goes(learner: Learner) -> None:
    learner.begin("immediate")
    learner.open("q-single")
    page = learner.page
    learner.press(CHECK)
    assert page.title().startswith("Feil:")
    assert page.evaluate("document.activeElement.matches('.ds-error-summary')")
    assert learner.faults() == []
    learner.pick(WRONG)
    learner.press(CHECK)
    assert page.title().startswith("Spørsmål")
    assert page.evaluate("document.activeElement.id") == "vurdering"
    assert page.locator("#vurdering").inner_text().startswith("Ikke riktig")
    assert "Må være riktig for å bestå" in learner.words
    assert "Lagret kl." in learner.words
    assert learner.faults() == []
    for _ in range(learner.numbers["q-single"], 5):
        learner.keys.follow("main a.ds-button:not([data-variant]), main button[value=next]")
    learner.keys.follow("main a[href$='/overview'], main button[value=next]")
    assert "Du har svart på 1 av 5 spørsmål." in learner.words


def test_a_wrong_try_gives_a_hint_and_the_next_one_may_be_right(learner: Learner) -> None:
    learner.begin("tries")
    learner.open("q-single")
    page = learner.page
    learner.pick(WRONG)
    learner.press(CHECK)
    assert page.evaluate("document.activeElement.id") == "vurdering"
    assert "Du har 2 forsøk igjen." in page.locator("#vurdering").inner_text()
    assert "Hint: Tenk på hvor lite" in page.locator("#vurdering").inner_text()
    assert learner.faults() == []
    learner.pick(RIGHT)
    learner.press(CHECK)
    assert page.locator("#vurdering").inner_text().startswith("Riktig")
    assert learner.faults() == []


def test_how_sure_one_is_is_kept_with_the_answer(learner: Learner) -> None:
    learner.begin("certainty")
    learner.open("q-single")
    page = learner.page
    assert learner.faults() == []
    learner.pick(RIGHT)
    learner.keys.go_to("input[name=certainty]")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    learner.press("button[name=go][value=overview]")
    learner.press("form[action$='/submit'] button")
    assert "Helt sikker: 1 av 1 svar var riktig." in learner.words
    assert learner.faults() == []


def test_who_missed_only_what_is_critical_mends_it_at_once(learner: Learner) -> None:
    page = learner.page
    missed = stories.take_quiz(learner.site, learner.person, learner.enrolment, wrong=("q-single",))
    page.goto(f"/attempts/{missed}/result")
    assert learner.faults() == []
    learner.press("form[action$='/twins'] button")
    assert "Spørsmål 1 av 1" in learner.words
    learner.pick(RIGHT)
    learner.press(NEXT)
    learner.press("form[action$='/submit'] button")
    assert page.get_by_role("heading", level=1).inner_text() == "Du har bestått"
    assert learner.faults() == []


def test_what_was_missed_is_practised_and_told_at_once(learner: Learner) -> None:
    page = learner.page
    stories.take_quiz(learner.site, learner.person, learner.enrolment, wrong=("q-single",))
    page.goto(f"/courses/{learner.site.programme().id}/quizzes/1")
    assert learner.faults() == []
    learner.press("form[action$='/practice'] button")
    learner.pick(RIGHT)
    learner.press(CHECK)
    assert "Ditt svar er riktig" in learner.words
    assert learner.faults() == []
    learner.keys.follow("main a[href$='/overview']")
    learner.press("form[action$='/submit'] button")
    assert "Øving teller ikke." in learner.words
    assert learner.faults() == []


def test_the_time_is_hidden_and_what_is_short_is_said_once_all_the_same(learner: Learner) -> None:
    page, warning = learner.page, learner.page.locator("[data-timer-warning]")
    learner.begin("timed", ago=dt.timedelta(minutes=20))
    learner.open("q-single")
    assert "10 minutter igjen, til kl." in learner.words
    assert warning.is_visible()
    assert learner.faults() == []
    learner.press("button[name=time]")
    assert "minutter igjen" not in learner.words
    assert not warning.is_visible()
    assert learner.faults() == []
    page.goto(f"/attempts/{learner.id}/overview")
    assert not warning.is_visible()
    assert learner.faults() == []
    learner.press("button[name=time]")
    assert page.url.endswith("/overview")
    assert "10 minutter igjen, til kl." in learner.words


def test_the_page_counts_and_says_ten_five_and_two_once_each(scripted: Learner) -> None:
    page, warning = scripted.page, scripted.page.locator("[data-timer-warning]")
    scripted.begin("timed")
    page.clock.install()
    scripted.open("q-single")
    scripted.press("button[name=time]")
    assert page.locator("[data-timer-text]").count() == 0
    page.clock.fast_forward("19:30")
    assert not warning.is_visible()
    page.clock.fast_forward("01:00")
    assert warning.get_by_text("10 minutter igjen").is_visible()
    page.clock.fast_forward("03:00")
    assert warning.get_by_text("10 minutter igjen").is_visible()
    page.clock.fast_forward("02:00")
    assert warning.get_by_text("5 minutter igjen").is_visible()
    page.clock.fast_forward("03:00")
    assert warning.get_by_text("2 minutter igjen").is_visible()
    assert page.evaluate("document.cookie").startswith("kyndig_time_said=")
    assert scripted.faults() == []


def test_what_is_typed_when_the_time_runs_out_is_stored_and_the_page_says_what_happened(
    scripted: Learner,
) -> None:
    page = scripted.page
    scripted.begin("timed", ago=every_behaviour.LIMIT + GRACE - dt.timedelta(seconds=4))
    scripted.open("q-short")
    scripted.keys.go_to("#answer")
    page.keyboard.type("barnevernet")
    page.wait_for_url("**/result")
    assert "Tiden er ute" in scripted.words
    assert "Vi leverte svarene som var lagret da." in scripted.words
    assert "Du fikk 1 av 5 poeng." in scripted.words
    assert scripted.faults() == []


def test_without_the_script_the_next_page_says_that_the_time_is_out(
    chromium: Browser, ruled_site: factories.Site, ruled_server: servers.Server
) -> None:
    settings = {"java_script_enabled": False, "viewport": PHONE}
    with window(chromium, ruled_server.address, **settings) as page:
        learner = Learner(ruled_site, page, has_script=False)
        learner.begin("timed", ago=every_behaviour.LIMIT + GRACE - dt.timedelta(seconds=2))
        learner.open("q-single")
        learner.pick(RIGHT)
        page.wait_for_timeout(2_000)
        learner.press(NEXT)
        assert page.url.endswith("/result")
        assert "Tiden er ute" in learner.words
