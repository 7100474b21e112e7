"""Every question type in a real browser: on a phone, by keyboard alone, with the page's script and without.

What is answered is the type's own solution; how it is given is read off the form.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

import every_type
import factories
import pytest
import servers
import stories
from browsers import DESK, NARROWEST, PHONE, Keys, faults_of_access, overhang, sign_in, window

from course.people import Role
from course.quiz.question import Json, Question
from course.quiz.question_types import QUESTION_TYPES
from webapp.actions.start_attempt import start_attempt
from webapp.store import attempts, releases

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NEXT = "button[name=go][value=next]"


class Taking:
    """An attempt of somebody's own, open in a browser."""

    def __init__(self, site: factories.Site, page: Page, *, script: bool = True) -> None:
        self.site, self.page, self.keys, self.script = site, page, Keys(page), script
        self.learner = site.add(Role.LEARNER)
        enrolment = stories.read_all(site, self.learner)
        with site.bound():
            self.id: UUID = start_attempt(
                enrolment, "plikter", lang="nb", by=self.learner.actor, now=site.clock.now()
            )
            frozen = releases.frozen(self.learner.actor, site.programme().release)
            self.items = attempts.get(self.learner.actor, self.id).attempt.draw.items
        course = frozen.course
        questions = course.questions_of(course.quizzes[0], "nb")
        self.questions: dict[str, Question] = {question.id: question for question in questions}
        sign_in(page, self.learner)

    def open(self, kind: str) -> Question:
        """The page of the question of a type."""
        number, question = next(
            (number, self.questions[item.question])
            for number, item in enumerate(self.items, start=1)
            if self.questions[item.question].content.type_name == kind
        )
        self.page.goto(f"/attempts/{self.id}/{number}")
        return question

    def order(self, question: Question) -> tuple[int, ...]:
        return next(item.order for item in self.items if item.question == question.id)

    def stored(self, question: Question) -> Json:
        with self.site.bound():
            return attempts.get(self.learner.actor, self.id).attempt.answers.get(question.id)

    def wanted(self, question: Question) -> Json:
        """The solution, or the first of the options where none is right or wrong."""
        content = question.content
        return content.solution() if content.is_scored else content.parse({"answer": ["0"]}, ())

    def answer(self, question: Question) -> None:
        """Give the wanted answer by keyboard."""
        content, order = question.content, self.order(question)
        view: Any = content.view(order, self.wanted(question))
        if view.get("by_hand"):
            self._walk(question)
            return
        for name, values in every_type.form_of(view).items():
            self._fill(name, values)

    def _fill(self, name: str, values: list[str]) -> None:
        field = self.page.locator(f"[name='{name}']").first
        kind = field.evaluate("field => field.type") if values else ""
        if kind == "select-one":
            self.keys.go_to(f"[name='{name}']")
            self._arrow_down_to(values[0])
        elif kind == "radio":
            self.keys.go_to(f"input[name='{name}']")
            self.page.keyboard.press("Space")
            self._arrow_down_to(values[0])
        elif kind == "checkbox":
            for value in values:
                self.keys.go_to(f"input[name='{name}'][value='{value}']")
                self.page.keyboard.press("Space")
        elif kind:
            self.keys.go_to(f"[name='{name}']")
            self.page.keyboard.type(values[0])

    def _arrow_down_to(self, value: str) -> None:
        for _ in range(30):
            if self.page.evaluate("document.activeElement.value") == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"no way to {value} by the arrow")

    def _walk(self, question: Question) -> None:
        """A type whose choices are made one after the other, each with the button."""
        content, order = question.content, self.order(question)
        path = content.solution()
        assert isinstance(path, list)
        for step in range(len(path)):
            view: Any = content.view(order, path[:step] or None)
            way = {"way": [view["way"]], "act": ["1"]}
            values = [option["value"] for option in view["options"]]
            right = next(
                v for v in values if content.parse({**way, "answer": [v]}, order) == path[: step + 1]
            )
            self._fill("answer", [right])
            self.press("button[name=act]")

    def press(self, button: str) -> None:
        self.keys.go_to(button)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def taking(
    request: pytest.FixtureRequest,
    chromium: Browser,
    every_site: factories.Site,
    every_server: servers.Server,
) -> Iterator[Taking]:
    settings = {"java_script_enabled": request.param, "viewport": PHONE}
    with window(chromium, every_server.address, **settings) as page:
        yield Taking(every_site, page, script=request.param)


def test_every_type_has_a_question() -> None:
    course = every_type.course()
    bank = next(module.banks["nb"] for module in course.modules if module.has_bank)
    assert {question.content.type_name for question in bank.questions} == set(QUESTION_TYPES)


def test_a_whole_quiz_of_every_type_is_taken_by_keyboard_on_a_phone(taking: Taking) -> None:
    page = taking.page
    for kind in QUESTION_TYPES:
        question = taking.open(kind)
        taking.answer(question)
        taking.press(NEXT)
        assert taking.stored(question) == taking.wanted(question), kind
    page.goto(f"/attempts/{taking.id}/overview")
    count = len(taking.questions)
    assert f"Du har svart på {count} av {count} spørsmål." in page.locator("main").inner_text()
    taking.press("form[action$='/submit'] button")
    assert page.get_by_role("heading", level=1).inner_text() == "Du har bestått"


@pytest.mark.parametrize("kind", ["matching", "ordering", "cloze"])
def test_fields_of_their_own_are_stored_as_they_are_filled(
    chromium: Browser, every_site: factories.Site, every_server: servers.Server, kind: str
) -> None:
    with window(chromium, every_server.address, viewport=PHONE) as page:
        taking = Taking(every_site, page)
        question = taking.open(kind)
        solution = question.content.solution()
        assert isinstance(solution, list)
        form = every_type.form_of(question.content.view(taking.order(question), solution))
        first, *others = [(name, values) for name, values in form.items() if values]
        taking._fill(*first)
        page.locator("[data-save][data-state=saved]", has_text="Lagret").wait_for()
        page.reload()
        half = taking.stored(question)
        assert isinstance(half, list)
        assert sum(each is not None for each in half) == 1
        for name, values in others:
            taking._fill(name, values)
        page.locator("button[name=go][value=next]").click()
        page.wait_for_load_state()
        assert taking.stored(question) == solution


@pytest.mark.parametrize("kind", QUESTION_TYPES)
def test_a_question_is_without_fault_empty_and_filled(
    chromium: Browser, every_site: factories.Site, every_server: servers.Server, kind: str
) -> None:
    with window(chromium, every_server.address, viewport=PHONE) as page:
        taking = Taking(every_site, page)
        question = taking.open(kind)
        assert faults(page) == []
        taking.answer(question)
        assert faults(page) == []


def test_a_result_of_every_type_is_without_fault(
    chromium: Browser, every_site: factories.Site, every_server: servers.Server
) -> None:
    with window(chromium, every_server.address, viewport=PHONE) as page:
        taking = Taking(every_site, page)
        for kind in ("matching", "ordering", "cloze"):
            taking.answer(taking.open(kind))
            taking.press(NEXT)
        page.goto(f"/attempts/{taking.id}/overview")
        page.locator("form[action$='/submit'] button").click()
        page.get_by_role("heading", level=1).wait_for()
        assert faults(page) == []


def test_an_ordering_is_shown_in_ones_own_order_and_one_goes_on_from_there(taking: Taking) -> None:
    question = taking.open("ordering")
    taking.answer(question)
    taking.press("button[name=go][value=stay]")
    shown = taking.page.locator("main li label").all_inner_texts()
    assert shown == list(question.content.to_json()["items"])  # type: ignore[arg-type,call-overload]
    assert taking.page.get_by_text("Alle plassene er brukt.").is_visible()
    taking.page.keyboard.press("Tab")
    assert taking.page.evaluate("document.activeElement.matches('main li:first-child select')")


def test_a_place_given_twice_is_told_and_both_stand_where_they_stood(taking: Taking) -> None:
    page, question = taking.page, taking.open("ordering")
    before = page.locator("main li label").all_inner_texts()
    for name in ("answer-1", "answer-3"):
        taking._fill(name, ["2"])
    taking.press(NEXT)
    assert page.title().startswith("Feil:")
    assert page.get_by_text("Plass 2 er valgt mer enn én gang").count() >= 2
    assert page.locator("select[aria-invalid=true]").evaluate_all("all => all.map(one => one.name)") == [
        "answer-1",
        "answer-3",
    ]
    assert page.locator("main li label").all_inner_texts() == before
    if taking.script:  # axe itself is a script
        assert faults(page) == []
    else:
        assert taking.stored(question) is None
    taking._fill("answer-3", ["3"])
    taking.press(NEXT)
    answer = taking.stored(question)
    assert isinstance(answer, list)
    assert sorted(rank for rank in answer if isinstance(rank, int)) == [2, 3]


def test_while_one_orders_the_page_says_which_places_are_left(
    chromium: Browser, every_site: factories.Site, every_server: servers.Server
) -> None:
    with window(chromium, every_server.address, viewport=PHONE) as page:
        taking = Taking(every_site, page)
        question = taking.open("ordering")
        status = page.locator("[data-order-status]")
        assert status.inner_text() == "Plass 1, 2, 3, 4 og 5 er igjen."
        for number, said in (
            ("2", "Plass 1, 3, 4 og 5 er igjen."),
            ("4", "Plass 1, 3 og 5 er igjen."),
            ("1", "Plass 3 og 5 er igjen."),
            ("3", "Plass 5 er igjen."),
            ("5", "Alle plassene er brukt."),
        ):
            page.locator("main li select").nth(int(number) - 1).select_option(number)
            assert status.inner_text() == said
        page.locator("main li select").first.select_option("2")
        assert status.inner_text() == "Plass 2 er valgt mer enn én gang."
        assert page.locator("select[aria-invalid=true]").count() == 2
        save = page.locator("[data-save-text]")
        assert save.inner_text() == "Ikke lagret. Plass 2 er valgt mer enn én gang."
        page.locator("main li select").nth(1).select_option("1")
        page.locator("[data-save][data-state=saved]", has_text="Lagret").wait_for()
        assert page.locator("select[aria-invalid=true]").count() == 0
        stored = taking.stored(question)
        assert isinstance(stored, list)
        assert [stored[place] for place in taking.order(question)] == [2, 1, 3, 4, 5]


def faults(page: Page) -> list[str]:
    """What axe finds on a phone and on a desk, light and dark, and whether the page is too wide."""
    found: list[str] = []
    for size in (DESK, PHONE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            found += faults_of_access(page, only="" if scheme == "light" else "color-contrast")
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    found += [f"{over} px too wide"] if (over := overhang(page)) else []
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    return found
