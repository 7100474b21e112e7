"""A case on its page: choices by plain form posts, made for good, and a path in the result."""

from __future__ import annotations

import re
from collections.abc import Iterator

import every_type
import factories
import pytest
from walks import Walk, field, options, stem_of, text_of
from werkzeug.test import TestResponse


@pytest.fixture
def case_site(database_url: str, standing_clock: factories.StandingClock) -> Iterator[factories.Site]:
    with factories.site(database_url, standing_clock, course=every_type.course("case")) as made:
        yield made


@pytest.fixture
def walk(case_site: factories.Site) -> Walk:
    return Walk(case_site)


@pytest.fixture
def begun(walk: Walk) -> str:
    walk.start()
    walk.read_all()
    return walk.start_quiz()


def send(walk: Walk, attempt: str, page: str, **more: str) -> TestResponse:
    names = ("csrf_token", "client_key", "revision", "way")
    return walk.client.post(f"/attempts/{attempt}/1", data={name: field(page, name) for name in names} | more)


def choose(walk: Walk, attempt: str, text: str) -> str:
    """Make a choice; the page that comes after it."""
    page = walk.get(f"/attempts/{attempt}/1")
    response = send(walk, attempt, page, answer=options(page)[text], act="1")
    assert (response.status_code, response.location) == (303, f"/attempts/{attempt}/1#svar")
    return walk.get(f"/attempts/{attempt}/1")


CALM = "Gå rolig bort og si navnet ditt"
LEAVE = "La henne være i fred til det blir dag"
ANSWER = "Ta telefonen og si at du ikke kan svare på det"
MONDAY = "Be vikaren si at hun skrives ut på mandag"


def test_the_page_shows_one_node_at_a_time_with_what_happened_and_the_way(walk: Walk, begun: str) -> None:
    page = walk.get(f"/attempts/{begun}/1")
    words = text_of(page)
    assert stem_of(page) == "Natt på sengepost"
    assert "Amal er innlagt for tredje gang på et halvt år." in words
    assert "Case · 0 valg gjort" in words
    assert sorted(options(page)) == sorted([CALM, LEAVE])
    assert "Hva gjør du først?" in words
    assert "Velg ett. Valget kan ikke gjøres om i denne runden." in words
    for secret in ("Mannen ringer", "Amal ser opp", "Han spør", "Ingen har spurt", "Dere legger"):
        assert secret not in page
    page = choose(walk, begun, CALM)
    words = text_of(page)
    assert "Case · 1 valg gjort" in words
    assert (
        f"Det som skjedde Du valgte: {CALM} Amal ser opp. Hun sier lavt at mannen kommer i morgen." in words
    )
    assert "Nå Han spør når hun skrives ut. Vikaren svarer: Jeg skal sjekke." in words
    assert f"Veien hit På rommet Du valgte: {CALM} 2 Mannen ringer Du er her." in words
    assert "Amal er innlagt for tredje gang" not in words
    assert sorted(options(page)) == sorted([ANSWER, MONDAY])


def test_at_its_end_the_page_goes_on_to_the_next_question(walk: Walk, begun: str) -> None:
    choose(walk, begun, CALM)
    page = choose(walk, begun, ANSWER)
    words = text_of(page)
    assert "Slik endte det Dere legger en plan sammen før det blir dag." in words
    assert "3 Amal forteller Her sluttet det." in words
    assert options(page) == {}
    assert "Gjør dette" not in words
    for told in ("Riktig", "fasit", "100"):
        assert told not in words
    assert send(walk, begun, page, go="next").location == f"/attempts/{begun}/overview"


def test_a_radio_button_alone_makes_no_choice(walk: Walk, begun: str) -> None:
    page = walk.get(f"/attempts/{begun}/1")
    picked = options(page)[LEAVE]
    assert "data-autosave" not in page
    assert send(walk, begun, page, answer=picked, go="next").location == f"/attempts/{begun}/overview"
    assert "0 valg gjort" in text_of(walk.get(f"/attempts/{begun}/1"))


def test_without_a_choice_the_button_says_what_is_missing(walk: Walk, begun: str) -> None:
    response = send(walk, begun, walk.get(f"/attempts/{begun}/1"), act="1")
    assert response.status_code == 422
    assert "Du har ikke valgt noe." in text_of(response.text)
    assert 'href="#answer-0"' in response.text


def test_a_choice_cannot_be_undone_by_any_form(walk: Walk, begun: str) -> None:
    first = walk.get(f"/attempts/{begun}/1")
    page = choose(walk, begun, LEAVE)
    forged = {name: field(page, name) for name in ("csrf_token", "client_key", "revision")}
    for answer in ({"way": "", "answer": options(first)[CALM], "act": "1"}, {"way": ""}, {}):
        response = walk.client.post(f"/attempts/{begun}/1", data={**forged, **answer})
        assert response.status_code == 422
        words = text_of(response.text)
        assert "Valget kan ikke gjøres om i denne runden." in words
        assert "Slik endte det Ingen har spurt henne om hun er trygg." in words, "the page shows what stands"
        assert "Mannen ringer" not in words


def test_nor_by_the_script_of_a_page(walk: Walk, begun: str) -> None:
    page = walk.get(f"/attempts/{begun}/1")
    choose(walk, begun, LEAVE)
    other = {"way": [""], "answer": [options(page)[CALM]], "act": ["1"]}
    body = {"question": 1, "values": other, "revision": 9, "client_key": "forged"}
    response = walk.save(begun, body)
    assert response.status_code == 422
    assert response.json is not None
    assert response.json["error"] == "case-choice-made"


def test_a_form_that_is_sent_twice_makes_one_choice(walk: Walk, begun: str) -> None:
    page = walk.get(f"/attempts/{begun}/1")
    picked = options(page)[CALM]
    for _ in range(2):
        assert send(walk, begun, page, answer=picked, act="1").status_code == 303
    assert "1 valg gjort" in text_of(walk.get(f"/attempts/{begun}/1"))


def test_the_same_case_in_another_window_shows_what_was_chosen_in_the_first(walk: Walk, begun: str) -> None:
    old = walk.get(f"/attempts/{begun}/1")
    choose(walk, begun, CALM)
    response = send(walk, begun, old, answer=options(old)[LEAVE], act="1")
    assert response.status_code == 409
    words = text_of(response.text)
    assert "Svaret er endret i et annet vindu" in words
    assert "Mannen ringer" in words
    assert "Ingen har spurt" not in words


def test_an_unfinished_case_is_not_answered(walk: Walk, begun: str) -> None:
    choose(walk, begun, CALM)
    assert "1 spørsmål mangler svar" in text_of(walk.get(f"/attempts/{begun}/overview"))
    choose(walk, begun, ANSWER)
    assert "mangler svar" not in text_of(walk.get(f"/attempts/{begun}/overview"))


def test_the_way_that_a_form_carries_is_positions_as_shown_and_nothing_else(walk: Walk, begun: str) -> None:
    page = choose(walk, begun, CALM)
    assert re.fullmatch("[01]", field(page, "way"))
    for value in options(page).values():
        assert value in ("0", "1")


@pytest.mark.parametrize(
    ("way", "verdict"),
    [((CALM, ANSWER), "Du har bestått"), ((CALM, MONDAY), "Du besto ikke"), ((CALM,), "Du besto ikke")],
)
def test_the_result_reads_as_a_path(walk: Walk, begun: str, way: tuple[str, ...], verdict: str) -> None:
    for text in way:
        choose(walk, begun, text)
    walk.submit(begun)
    words = text_of(walk.get(f"/attempts/{begun}/result"))
    assert verdict in words
    assert f"På rommet: {CALM}" in words
    assert f"Mannen ringer: {ANSWER} Amal forteller" in words, "the best path is the right answer"
    assert "Spør alltid direkte om vold." in words
    assert "Hun sier lavt at mannen kommer i morgen." in words
