"""What we write as QTI 3.0 is shown and scored by somebody else's player as it is scored here.

Of every type a right answer, a wrong one and, where there are parts, a partly right one is given
in Chromium with mouse and keyboard. The player rounds scores to three decimals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

import pytest
from playwright.sync_api import Browser
from qti_player import Player, served

from course.exchange.items import Item
from course.exchange.qti.versions import V30
from course.exchange.qti.writing import write_item
from course.quiz.gaps import ChoiceGap, TypedGap
from course.quiz.options import Option
from course.quiz.question import Json, Question, QuestionType
from course.quiz.question_types import QUESTION_TYPES
from course.quiz.question_types.cloze import Cloze
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.ordering import Ordering
from course.quiz.question_types.rating import Rating
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FIVE = (
    Option("puls", True, "Ja."),
    Option("pust", True),
    Option("hår"),
    Option("høyde"),
    Option("navn", False, "", True),
)
STEPS = ("Se", "Lytt", "Føl", "Ring")
CONTENTS: dict[str, QuestionType] = {
    "single": Single((Option("113", True, "Riktig."), Option("112", False, "Politiet."), Option("110"))),
    "multiple": Multiple(FIVE),
    "multiple-all": Multiple(FIVE, "all"),
    "multiple-minus": Multiple(FIVE, "right-minus-wrong"),
    "true-false": TrueFalse(False),
    "number": Number(Fraction(1, 4), Fraction(1, 2), "mg"),
    "number-exact": Number(Fraction(25, 2)),
    "number-unit": Number(Fraction(3), Fraction(0), "uker", ("dager", "uker")),
    "number-factors": Number(
        Fraction(500), Fraction(50), "mg", ("mg", "g"), "nb", (Fraction(1), Fraction(1000))
    ),
    "short-text": ShortText(("avverge", "å avverge")),
    "short-text-case": ShortText(("HLR",), ignore_case=False),
    "matching": Matching((Pair("a", "1"), Pair("b", "2"), Pair("c", "1")), ("3",)),
    "matching-all": Matching((Pair("a", "1"), Pair("b", "2")), (), partial=False),
    "ordering": Ordering(STEPS),
    "ordering-exact": Ordering(STEPS, "exact"),
    "ordering-several": Ordering(STEPS, "pairs", ((0, 1, 2, 3), (1, 0, 2, 3))),
    "ordering-several-exact": Ordering(STEPS, "exact", ((0, 1, 2, 3), (1, 0, 2, 3))),
    "cloze": Cloze(
        ("Ring ", " og ", ".\n\n- Vær ", "."),
        (
            TypedGap(("113", "elleve")),
            ChoiceGap((Option("vent", True), Option("gå"))),
            TypedGap(("rolig",)),
        ),
    ),
    "rating": Rating(("aldri", "av og til", "ofte")),
}


@dataclass(frozen=True)
class Try:
    """An answer: given on the page, and as we keep it."""

    name: str
    answer: Json
    give: Callable[[Player], object]


def picks(name: str, *places: int) -> Try:
    """Options picked by their places."""
    answer: Json = places[0] if isinstance(CONTENTS[name], Single) else [*places]
    return Try(name, answer, lambda player: player.pick(*(f"choice-{place + 1}" for place in places)))


def types(name: str, text: str, answer: Json = None) -> Try:
    """A text typed into the only field."""
    return Try(name, text if answer is None else answer, lambda player: player.type("RESPONSE", text))


def measures(name: str, text: str, place: int) -> Try:
    """A number and a unit to choose."""

    def give(player: Player) -> None:
        player.type("RESPONSE", text)
        player.choose("UNIT", f"unit-{place + 1}")

    return Try(name, {"text": text.replace(".", ","), "unit": place}, give)


def number(name: str, text: str) -> Try:
    """A number typed as QTI writes it."""
    return types(name, text, {"text": text.replace(".", ","), "unit": None})


def matches(name: str, *places: int) -> Try:
    """A choice for each pair."""

    def give(player: Player) -> None:
        for left, right in enumerate(places, start=1):
            player.match(f"left-{left}", f"choice-{right + 1}")

    return Try(name, [*places], give)


def orders(name: str, *places: int) -> Try:
    """The items in an order, by their places."""
    ranks: Json = [places.index(place) + 1 for place in range(len(places))]
    return Try(name, ranks, lambda player: player.order(*(f"choice-{place + 1}" for place in places)))


def fills(first: str, second: int | None, third: str) -> Try:
    """The three gaps of the cloze."""

    def give(player: Player) -> None:
        player.type("RESPONSE_1", first)
        if second is not None:
            player.choose("RESPONSE_2", f"RESPONSE_2-choice-{second + 1}")
        player.type("RESPONSE_3", third)

    return Try("cloze", [first or None, second, third or None], give)


def truth(answer: bool) -> Try:
    return Try("true-false", answer, lambda player: player.pick("true" if answer else "false"))


TRIES = [
    *(picks("single", place) for place in (0, 1, 2)),
    *(picks("multiple", *places) for places in ((0, 1), (0,), (0, 1, 2), (0, 4), (2, 3), (0, 1, 2, 3, 4))),
    *(picks("multiple-all", *places) for places in ((0, 1), (0,), (0, 1, 2))),
    *(picks("multiple-minus", *places) for places in ((0, 1), (0,), (0, 1, 2), (0, 2), (3,))),
    truth(answer=True),
    truth(answer=False),
    *(number("number", text) for text in ("0.25", "-0.25", "0.75", "0.751", "-0.26", "0")),
    *(number("number-exact", text) for text in ("12.5", "12.50", "12")),
    *(measures("number-unit", text, place) for text, place in (("3", 1), ("3", 0), ("4", 1))),
    *(
        measures("number-factors", text, place)
        for text, place in (("450", 0), ("0.55", 1), ("0.56", 1), ("500", 1))
    ),
    *(types("short-text", text) for text in ("avverge", "Å Avverge", "melde")),
    *(types("short-text-case", text) for text in ("HLR", "hlr")),
    *(matches("matching", *places) for places in ((0, 1, 0), (0, 2, 0), (1, 0, 2))),
    *(matches("matching-all", *places) for places in ((0, 1), (1, 0))),
    *(orders("ordering", *places) for places in ((0, 1, 2, 3), (3, 0, 1, 2), (3, 2, 1, 0))),
    *(orders("ordering-exact", *places) for places in ((0, 1, 2, 3), (1, 0, 2, 3))),
    *(orders("ordering-several", *places) for places in ((1, 0, 2, 3), (3, 1, 0, 2), (2, 0, 3, 1))),
    *(orders("ordering-several-exact", *places) for places in ((1, 0, 2, 3), (0, 1, 2, 3), (0, 1, 3, 2))),
    fills("113", 0, "rolig"),
    fills("Elleve", 1, ""),
    fills("112", 1, "sint"),
]


@pytest.fixture(scope="module")
def player(chromium: Browser) -> Iterator[Player]:
    items = {}
    for name, content in CONTENTS.items():
        item = Item(1, content.type_name)
        data = write_item(
            Question(name, f"Hva er *{name}*?", content, "Fordi det **er** slik."), "nb", V30, item
        )
        assert data is not None
        assert not item.is_changed, item.findings
        items[name] = data
    with served(items) as home:
        page = chromium.new_page(locale="en-US")
        yield Player(page, home)
        page.close()


def test_every_type_that_qti_can_hold_is_tried():
    assert {content.type_name for content in CONTENTS.values()} == set(QUESTION_TYPES) - {
        "case",
        "reflection",
    }
    tried = {each.name: set() for each in TRIES}
    for each in TRIES:
        tried[each.name].add(CONTENTS[each.name].grade(each.answer).share)
    assert set(tried) == set(CONTENTS) - {"rating"}
    assert all({0, 1} <= shares for shares in tried.values()), tried
    assert {name for name, shares in tried.items() if shares - {0, 1}} == {
        *("multiple", "multiple-minus", "matching", "ordering", "ordering-several", "cloze")
    }


@pytest.mark.parametrize("name", CONTENTS)
def test_an_item_is_shown_and_no_answer_is_worth_nothing(player: Player, name: str):
    player.load(name)
    assert f"Hva er {name}?" in player.words()
    content = CONTENTS[name]
    shown = getattr(content, "options", ()) or [Option(text) for text in getattr(content, "labels", ())]
    assert all(option.text in player.words() for option in shown)
    assert float(player.outcome() or 0) == 0


@pytest.mark.parametrize("given", TRIES, ids=[f"{each.name}-{each.answer}" for each in TRIES])
def test_an_answer_is_scored_as_here(player: Player, given: Try):
    player.load(given.name)
    given.give(player)
    ours = CONTENTS[given.name].grade(given.answer).share
    assert float(player.outcome()) == pytest.approx(float(ours), abs=0.0006)


def test_feedback_and_explanation_open_after_the_answer(player: Player):
    player.load("single")
    player.pick("choice-2")
    assert player.outcome("FEEDBACK") == "choice-2"
    assert player.outcome("EXPLANATION") == "shown"
    said = player.page.locator("qti-modal-feedback", has_text="Politiet.").locator("dialog")
    assert said.get_attribute("open") is not None
    other = player.page.locator("qti-modal-feedback", has_text="Riktig.").locator("dialog")
    assert other.get_attribute("open") is None
