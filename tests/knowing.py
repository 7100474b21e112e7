"""What somebody who knows the course answers, in the words that a question's page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from course import markup
from course.content.model import Course
from course.quiz.arrangement import in_file_order
from course.quiz.question import Json, Question

if TYPE_CHECKING:
    from playwright.sync_api import Page


@dataclass(frozen=True)
class Known:
    """A right answer: the options to pick, else the text to type and the unit to choose."""

    picks: tuple[str, ...] = ()
    text: str = ""
    unit: str = ""


def known(question: Question) -> Known:
    """The right answer to a question."""
    content = question.content
    seen = content.view(in_file_order(content.groups), content.solution())
    picks = _chosen(seen.get("options"))
    return Known(picks, str(seen.get("text") or ""), next(iter(_chosen(seen.get("units"))), ""))


def by_stem(course: Course) -> dict[str, Question]:
    """The questions of a course by their stems as the page's words."""
    return {
        markup.text_only(question.stem): question
        for module in course.modules
        for bank in module.banks.values()
        for question in bank.questions
    }


def asked(page: Page, course: Course) -> Question:
    """The question that the page asks."""
    return by_stem(course)[" ".join(page.locator("h1").inner_text().split())]


def fill_in(page: Page, answer: Known) -> None:
    """Fill in the form with mouse and keys, as most people do."""
    for pick in answer.picks:
        page.locator("label", has=page.get_by_text(pick, exact=True)).locator("input").check()
    if answer.text:
        page.locator("#answer").fill(answer.text)
    if answer.unit:
        page.locator("select[name=unit]").select_option(label=answer.unit)


def _chosen(options: Json) -> tuple[str, ...]:
    if not isinstance(options, list):
        return ()
    return tuple(
        markup.text_only(str(option["text"]))
        for option in options
        if isinstance(option, dict) and option["chosen"]
    )
