"""The key of a question with a field for each part is mended by the question's own form."""

from __future__ import annotations

import re
from collections.abc import Iterator

import every_type
import factories
import pytest
import stories
from walks import field, text_of

from course.people import Role
from webapp.store import course_results


@pytest.fixture
def answered(database_url: str, standing_clock: factories.StandingClock) -> Iterator[factories.Site]:
    """A course that as many have passed as figures need."""
    made_of = every_type.course("matching", "ordering", "cloze")
    with factories.site(database_url, standing_clock, course=made_of) as made:
        for _ in range(5):
            person = made.add(Role.LEARNER)
            stories.take_quiz(made, person, stories.read_all(made, person))
        yield made


def address(site: factories.Site, item: str) -> str:
    programme = site.programme()
    with site.bound():
        by = site.people[Role.INSTRUCTOR].actor
        lines = course_results.questions(by, programme.course, programme.track)
    version = next(line.version for line in lines if line.item == item)
    return f"/results/{programme.id}/questions/{version}"


def as_drawn(page: str) -> dict[str, str]:
    """What the question's form would send as it stands."""
    form: dict[str, str] = dict(re.findall(r'<input[^>]*name="(answer-\d)"[^>]*value="([^"]*)"', page))
    for name, body in re.findall(r'<select[^>]*name="(answer-\d)"(.*?)</select>', page, re.S):
        form[name] = "".join(re.findall(r'value="(\d+)" selected', body))
    return form


@pytest.mark.parametrize(
    ("item", "change", "how", "new"),
    [
        ("q-matching", {"answer-0": "1", "answer-1": "0"}, "key", "blir slått hjemme. → Avvergingsplikt"),
        ("q-ordering", {"answer-0": "2", "answer-1": "1"}, "key", "1. Drøft anonymt"),
        ("q-cloze", {"answer-1": "mene"}, "key", "2: … har grunn til å mene"),
        ("q-cloze", {"answer-1": "mene"}, "also", "2: … har grunn til å tro"),
        ("q-ordering", {"answer-0": "2", "answer-1": "1"}, "also", "1. Skriv ned"),
    ],
)
def test_the_key_is_filled_in_and_another_is_told_with_what_it_leads_to(
    answered: factories.Site, item: str, change: dict[str, str], how: str, new: str
) -> None:
    client, path = answered.client(Role.INSTRUCTOR), address(answered, item)
    page = client.get(path).text
    assert 'value="stay"' not in page
    assert page.count("<h1") == 1
    drawn = as_drawn(page)
    assert all(drawn.values()), "the key stands in the form"
    sent = {"csrf_token": factories.csrf(page), "how": how, "reason": "Prøvd.", **drawn, **change}
    told = client.post(f"{path}/correction", data=sent)
    assert told.status_code == 200, told.text
    assert new in text_of(told.text)
    lower = "Gi også dårligere resultat" in told.text
    assert lower == (how == "key")
    form = {name: field(told.text, name) for name in ("csrf_token", "correction", "expected", "reason")}
    assert client.post(f"{path}/correction/approve", data=form).status_code == 303


def test_two_rights_for_one_line_cannot_be_kept_so_it_is_not_offered(answered: factories.Site) -> None:
    page = answered.client(Role.INSTRUCTOR).get(address(answered, "q-matching")).text
    assert 'value="key"' in page
    assert 'value="also"' not in page
