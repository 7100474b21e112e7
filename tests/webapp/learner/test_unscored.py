"""Ratings and reflections on their pages: no points, no right or wrong, and one may leave them be."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import every_type
import factories
import pytest
from walks import Walk, options, stem_of, text_of

from course.people import Role
from webapp.store import attempts


@pytest.fixture
def site(database_url: str, standing_clock: factories.StandingClock) -> Iterator[factories.Site]:
    course = every_type.course("ordering", "rating", "reflection")
    with factories.site(database_url, standing_clock, course=course) as made:
        yield made


@pytest.fixture
def begun(walk: Walk) -> str:
    walk.start()
    walk.read_all()
    return walk.start_quiz()


RATING = "Jeg vet hvem jeg skal ringe om natten."
REFLECTION = "Når har du latt være å spørre?"


def page_of(walk: Walk, attempt: str, stem: str) -> tuple[int, str]:
    pages = ((number, walk.get(f"/attempts/{attempt}/{number}")) for number in (1, 2, 3))
    return next((number, page) for number, page in pages if stem_of(page) == stem)


def test_a_scale_keeps_its_order_and_says_that_nothing_is_right_or_wrong(walk: Walk, begun: str) -> None:
    number, page = page_of(walk, begun, RATING)
    assert options(page) == {"helt uenig": "0", "uenig": "1", "enig": "2", "helt enig": "3"}
    assert "Ingen svar er riktige eller gale, og de gir ikke poeng." in text_of(page)
    assert walk.answer(begun, number, "2").status_code == 303
    assert 'value="2" id="answer-2" checked' in walk.get(f"/attempts/{begun}/{number}")


def test_what_is_written_has_no_name_and_the_page_says_what_becomes_of_it(walk: Walk, begun: str) -> None:
    _, page = page_of(walk, begun, REFLECTION)
    room = page[page.index("<textarea") : page.index("</textarea>")]
    assert " name=" not in room
    assert 'autocomplete="off"' in room
    assert 'spellcheck="false"' in room
    assert "Den blir ikke sendt eller lagret" in text_of(page)
    assert options(page) == {"Jeg har tenkt gjennom dette": "0"}


def test_a_text_that_is_sent_all_the_same_is_stored_nowhere(
    walk: Walk, begun: str, site: factories.Site
) -> None:
    number, _ = page_of(walk, begun, REFLECTION)
    form = {**walk.form(begun, number), "answer": "0", "tanker": "HEMMELIG", "text": "HEMMELIG"}
    assert walk.client.post(f"/attempts/{begun}/{number}", data=form).status_code == 303
    values = {"answer": ["0"], "tanker": ["HEMMELIG"]}
    body = {"question": number, "values": values, "revision": 2, "client_key": "k"}
    assert walk.save(begun, body).status_code == 200
    learner = site.people[Role.LEARNER]
    with site.bound():
        stored = attempts.get(learner.actor, UUID(begun))
    assert [step.answer for step in stored.attempt.steps if step.item] == [True, True]
    refused = {**walk.form(begun, number), "answer": "HEMMELIG"}
    response = walk.client.post(f"/attempts/{begun}/{number}", data=refused)
    assert response.status_code == 422
    assert "HEMMELIG" not in response.text


@pytest.mark.parametrize("is_answered", [True, False])
def test_the_result_counts_neither_and_calls_neither_wrong(walk: Walk, begun: str, is_answered: bool) -> None:
    if is_answered:
        for stem, value in ((RATING, "3"), (REFLECTION, "0")):
            walk.answer(begun, page_of(walk, begun, stem)[0], value)
    walk.submit(begun)
    words = text_of(walk.get(f"/attempts/{begun}/result"))
    assert "Du fikk 0 av 1 poeng." in words
    assert words.count("Gir ikke poeng") == 2
    assert words.count("Ikke besvart") == 1
    if is_answered:
        assert "Ditt svar helt enig" in words
        assert "Ditt svar Jeg har tenkt gjennom dette" in words
