"""One question as an instructor sees it: figures of at least five, and a key that is mended in the open."""

from __future__ import annotations

import html
import re

import factories
import pytest
import stories
from walks import field, text_of

from course.people import Role
from webapp.store import course_results


@pytest.fixture
def answered(site: factories.Site) -> factories.Site:
    """Six people have taken the quiz, two of them without an answer to the first question."""
    for number in range(6):
        person = site.add(Role.LEARNER)
        wrong = ["q-single", "q-number"] if number < 2 else []
        stories.take_quiz(site, person, stories.read_all(site, person), wrong=wrong)
    return site


def address(site: factories.Site, item: str = "q-single") -> str:
    programme = site.programme()
    with site.bound():
        lines = course_results.questions(
            site.people[Role.INSTRUCTOR].actor, programme.course, programme.track
        )
    version = next(line.version for line in lines if line.item == item)
    return f"/results/{programme.id}/questions/{version}"


def test_figures_stand_with_n_interval_and_the_options(answered: factories.Site) -> None:
    page = answered.client(Role.INSTRUCTOR).get(address(answered)).text
    words = text_of(page)
    assert "Riktig i snitt (løsningsgrad) 67 % 95 % intervall" in words
    assert "Melder til barnevernstjenesten" in words
    assert "Ubesvart" in words
    assert "lov/meldeplikt-1" in words


def test_the_list_leads_to_each_question(answered: factories.Site) -> None:
    programme = answered.programme().id
    page = answered.client(Role.INSTRUCTOR).get(f"/results/{programme}/questions").text
    assert address(answered) in page


def test_a_key_is_mended_after_its_consequences_were_seen(answered: factories.Site) -> None:
    client = answered.client(Role.INSTRUCTOR)
    path = address(answered)
    page = client.get(path).text
    sent = {"csrf_token": factories.csrf(page), "how": "everyone", "reason": "To svar var riktige."}
    told = client.post(f"{path}/correction", data=sent)
    words = text_of(told.text)
    assert told.status_code == 200
    assert "Går fra ikke bestått til bestått 2" in words
    form = {name: field(told.text, name) for name in ("csrf_token", "correction", "expected", "reason")}
    assert client.post(f"{path}/correction/approve", data=form).status_code == 303
    assert "Riktig i snitt (løsningsgrad) 100 %" in text_of(client.get(path).text)


def test_a_key_that_would_lower_results_asks_for_it_by_name(answered: factories.Site) -> None:
    client = answered.client(Role.INSTRUCTOR)
    path = address(answered)
    page = client.get(path).text
    values = dict(re.findall(r'value="(\d)" id="answer-\d"[^>]*><span>(.*?)</span>', page))
    other = next(value for value, text in values.items() if "Venter" in html.unescape(text))
    sent = {"csrf_token": factories.csrf(page), "how": "key", "answer": other, "reason": "Feil nøkkel."}
    told = client.post(f"{path}/correction", data=sent).text
    assert "Venter til teamet er enig" in told
    assert "Gi også dårligere resultat til dem som får det" in told
    assert "Ingen mister et kursbevis." in text_of(told)


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"how": "everyone"},
        {"how": "nobody", "reason": "x"},
        {"how": "key", "reason": "x"},
        {"how": "key", "reason": "x", "answer": "99"},
        {"how": "also", "reason": "x", "answer": "\ud800".encode("utf-8", "surrogatepass")},
    ],
)
def test_a_form_that_says_nothing_clear_is_answered_with_a_sentence(
    answered: factories.Site, sent: dict[str, object]
) -> None:
    client = answered.client(Role.INSTRUCTOR)
    path = address(answered)
    token = factories.csrf(client.get(path).text)
    answer = client.post(f"{path}/correction", data={"csrf_token": token, **sent})
    assert answer.status_code == 422
    assert "Rett fasiten" in answer.text


@pytest.mark.parametrize(
    "sent",
    [
        {"correction": "x", "expected": "{}"},
        {"correction": "[]", "expected": "[]"},
        {"correction": '{"kind": "everyone", "content": null}', "expected": '{"effects": {"x": 1}}'},
        {"correction": '{"kind": "key", "content": {"type": "single"}}', "expected": "null"},
        {"correction": "[" * 5000, "expected": "NaN"},
    ],
)
def test_an_approval_that_no_page_made_is_refused(answered: factories.Site, sent: dict[str, str]) -> None:
    client = answered.client(Role.INSTRUCTOR)
    path = address(answered)
    token = factories.csrf(client.get(path).text)
    answer = client.post(f"{path}/correction/approve", data={"csrf_token": token, "reason": "x", **sent})
    assert 400 <= answer.status_code < 500


def test_others_do_not_come_in(answered: factories.Site) -> None:
    path = address(answered)
    for role in (Role.LEARNER, Role.HR, Role.ADMIN):
        assert answered.client(role).get(path).status_code in (403, 404)
