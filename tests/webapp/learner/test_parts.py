"""Questions with a field for each part, by forms and by the script: half-filled, refused, told."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from uuid import UUID

import every_type
import factories
import pytest
from walks import Walk, field, stem_of, text_of
from werkzeug.test import TestResponse

from course.people import Role
from course.quiz.question import Json
from webapp.actions.choose_language import choose_language
from webapp.store import attempts

STEMS = {
    "Hvilken regel hører til hver situasjon?": "matching",
    "Du er bekymret for et barn. I hvilken rekkefølge gjør du dette?": "ordering",
    "Fyll inn ordene som mangler.": "cloze",
}
STEPS = ["Skriv ned", "Drøft", "Ring", "Send", "Spør"]


@pytest.fixture
def walk(database_url: str, standing_clock: factories.StandingClock) -> Iterator[Walk]:
    with factories.site(database_url, standing_clock, course=every_type.course(*STEMS.values())) as made:
        yield Walk(made)


@pytest.fixture
def attempt(walk: Walk) -> str:
    walk.start()
    walk.read_all()
    return walk.start_quiz()


def number_of(walk: Walk, attempt: str, kind: str) -> int:
    return next(n for n in (1, 2, 3) if STEMS[stem_of(walk.get(f"/attempts/{attempt}/{n}"))] == kind)


def page_of(walk: Walk, attempt: str, kind: str) -> str:
    return walk.get(f"/attempts/{attempt}/{number_of(walk, attempt, kind)}")


def send(walk: Walk, attempt: str, kind: str, go: str = "next", **values: str) -> TestResponse:
    """Post the form with these fields (`answer_0` for `answer-0`)."""
    number = number_of(walk, attempt, kind)
    filled = {name.replace("_", "-"): value for name, value in values.items()}
    return walk.client.post(
        f"/attempts/{attempt}/{number}", data={**walk.form(attempt, number), **filled, "go": go}
    )


def stored(walk: Walk, attempt: str, kind: str) -> Json:
    with walk.site.bound():
        found = attempts.get(walk.site.people[Role.LEARNER].actor, UUID(attempt)).attempt
    return found.answers.get(f"q-{kind}")


def rows(page: str) -> dict[str, str]:
    """Field -> text of each part, in the order shown."""
    found = re.findall(r'<li><label for="([\w-]+)">(.*?)</label>', page)
    return {name: html.unescape(re.sub("<[^>]+>", "", text)) for name, text in found}


def choices(page: str, name: str) -> dict[str, str]:
    """Text -> value of what a field offers."""
    select = re.search(rf'<select[^>]*name="{name}".*?</select>', page, re.S)
    assert select, name
    found = re.findall(r'<option value="([^"]*)"[^>]*>(.*?)</option>', select[0])
    return {html.unescape(text): value for value, text in found}


def chosen(page: str) -> list[str]:
    return [
        html.unescape(text) for text in re.findall(r'<option value="[^"]+" selected>(.*?)</option>', page)
    ]


def field_of(page: str, beginning: str) -> str:
    return next(name for name, text in rows(page).items() if text.startswith(beginning))


def test_every_line_offers_the_same_choices_as_plain_words(walk: Walk, attempt: str) -> None:
    page = page_of(walk, attempt, "matching")
    assert "Ett svar blir til overs." in text_of(page)
    offered = [tuple(choices(page, name)) for name in rows(page)]
    assert len(offered) == 3
    assert len(set(offered)) == 1
    assert "Meldeplikt til barnevernstjenesten" in offered[0], (
        "emphasis has no place in a list to choose from"
    )


def test_a_half_filled_form_is_stored_as_it_is_and_shown_again(walk: Walk, attempt: str) -> None:
    value = choices(page_of(walk, attempt, "matching"), "answer-1")["Avvergingsplikt"]
    assert send(walk, attempt, "matching", answer_0="", answer_1=value).status_code == 303
    assert stored(walk, attempt, "matching") == [None, 1, None]
    assert chosen(page_of(walk, attempt, "matching")) == ["Avvergingsplikt"]
    assert "Du har svart på 0 av 3 spørsmål." in text_of(walk.get(f"/attempts/{attempt}/overview"))
    assert send(walk, attempt, "matching", answer_1="").status_code == 303
    assert stored(walk, attempt, "matching") is None


def test_the_script_of_the_page_saves_several_fields(walk: Walk, attempt: str) -> None:
    values = {"answer-0": ["tro"], "answer-1": [""], "answer-2": [""]}
    body = {"question": number_of(walk, attempt, "cloze"), "values": values, "revision": 1, "client_key": "a"}
    assert walk.save(attempt, body).status_code == 200
    assert stored(walk, attempt, "cloze") == ["tro", None, None, None, None]


def test_gaps_stand_in_their_paragraph_list_and_table(walk: Walk, attempt: str) -> None:
    page = page_of(walk, attempt, "cloze")
    assert "Skriv i felt 1, 2 og 4. Velg i felt 3 og 5. Store og små bokstaver" in text_of(page)
    for number, around in enumerate(
        (r"<p>Jeg skal", r"grunn til å", r"Plikten er", r"<li>Jeg får", r"<td>"), 1
    ):
        assert re.search(rf'{around}[^<]*<span class="k-gap">.*?aria-label="Ord {number}"', page), number
    widths = set(re.findall(r'<input class="ds-input" size="(\d+)"', page))
    assert len(widths) == 1, "the width of a field would tell of its answer"


def test_what_was_typed_in_a_gap_is_text(walk: Walk, attempt: str) -> None:
    send(walk, attempt, "cloze", answer_0='"><b>x', answer_1="tro")
    page = page_of(walk, attempt, "cloze")
    assert 'value="&#34;&gt;&lt;b&gt;x"' in page
    assert "<b>x" not in page


def test_an_ordering_is_shown_in_ones_own_order_without_script(walk: Walk, attempt: str) -> None:
    page = page_of(walk, attempt, "ordering")
    drawn = list(rows(page).values())
    assert "Plass 1, 2, 3, 4 og 5 er igjen." in text_of(page)
    ranks = {field_of(page, "Ring").replace("-", "_"): "1", field_of(page, "Drøft").replace("-", "_"): "4"}
    response = send(walk, attempt, "ordering", go="stay", **ranks)
    number = number_of(walk, attempt, "ordering")
    assert (response.status_code, response.location) == (303, f"/attempts/{attempt}/{number}#svar")
    page = walk.get(f"/attempts/{attempt}/{number}")
    assert 'id="svar"' in page
    shown = list(rows(page).values())
    assert [text.split()[0] for text in shown[:2]] == ["Ring", "Drøft"]
    assert shown[2:] == [text for text in drawn if text.split()[0] not in ("Ring", "Drøft")]
    assert "Plass 2, 3 og 5 er igjen." in text_of(page)
    assert stored(walk, attempt, "ordering") == [None, 4, 1, None, None]


def test_a_place_given_twice_is_refused_in_words_and_both_are_pointed_at(walk: Walk, attempt: str) -> None:
    drawn = rows(page_of(walk, attempt, "ordering"))
    response = send(walk, attempt, "ordering", answer_0="3", answer_2="3", answer_4="1")
    assert response.status_code == 422
    words = text_of(response.text)
    assert "Plass 3 er valgt mer enn én gang. Velg en annen plass for den ene." in words
    assert 'href="#answer-0"' in response.text
    assert re.findall(r'name="([\w-]+)" aria-invalid="true"', response.text) == ["answer-0", "answer-2"]
    assert rows(response.text) == drawn, "nothing moves while something is wrong"
    assert chosen(response.text) == ["3", "3", "1"]
    assert stored(walk, attempt, "ordering") is None


@pytest.mark.parametrize("kind", ["matching", "ordering", "cloze"])
def test_a_form_of_somebodys_own_making_is_refused_and_the_page_shown(
    walk: Walk, attempt: str, kind: str
) -> None:
    for value in ("99", "-1", "x" * 500):
        response = send(walk, attempt, kind, answer_0=value, answer_2="99")
        assert response.status_code == 422
        assert field(response.text, "client_key")
        assert stored(walk, attempt, kind) is None


def test_the_result_tells_pair_by_pair_gap_by_gap_and_in_ones_own_order(walk: Walk, attempt: str) -> None:
    page = page_of(walk, attempt, "matching")
    send(walk, attempt, "matching", answer_0=choices(page, "answer-0")["Taushetsplikt uten unntak"])
    page = page_of(walk, attempt, "ordering")
    ranks = dict(zip(("Drøft", "Skriv ned", "Ring", "Send", "Spør"), "12345", strict=True))
    send(
        walk, attempt, "ordering", **{field_of(page, a).replace("-", "_"): ranks[a] for a in STEPS}
    )  # fmt: skip
    page = page_of(walk, attempt, "cloze")
    send(walk, attempt, "cloze", answer_0="politiet", answer_2=choices(page, "answer-2")["min egen"])
    walk.submit(attempt)
    words = text_of(walk.get(f"/attempts/{attempt}/result"))
    assert "blir slått hjemme. → Taushetsplikt uten unntak" in words
    assert "trenger å vite om bruddet. → –" in words
    assert "blir slått hjemme. → Meldeplikt til barnevernstjenesten" in words
    assert "1. Drøft anonymt med barnevernstjenesten hvis du er usikker. 2. Skriv ned det barnet sa" in words
    assert "1: Jeg skal melde til politiet når jeg har grunn …" in words
    assert "3: … blir mishandlet. Plikten er min egen" in words
    assert "0,5 av 1 poeng" in words, "two of four neighbours"
    assert "0,2 av 1 poeng" in words, "one of five gaps"


def test_the_pages_speak_the_language_of_the_reader_and_say_which_the_question_has(
    walk: Walk, attempt: str
) -> None:
    with walk.site.bound():
        choose_language("en", by=walk.site.people[Role.LEARNER].actor)
    assert "Choose what belongs to each line. One answer is left over." in text_of(
        page_of_any(walk, attempt, "matching")
    )
    assert "Places 1, 2, 3, 4 and 5 are left." in text_of(page_of_any(walk, attempt, "ordering"))
    page = page_of_any(walk, attempt, "cloze")
    assert '<div class="k-cloze" lang="nb">' in page
    assert "Write in 1, 2 and 4. Choose in 3 and 5." in text_of(page)


def page_of_any(walk: Walk, attempt: str, kind: str) -> str:
    """As `page_of`, whatever the language of the page."""
    signs = {"matching": "k-match", "ordering": "data-order-status", "cloze": "k-cloze"}
    pages = [walk.get(f"/attempts/{attempt}/{number}") for number in (1, 2, 3)]
    return next(
        page
        for page in pages
        if signs[kind] in page and (kind != "matching" or "data-order-status" not in page)
    )
