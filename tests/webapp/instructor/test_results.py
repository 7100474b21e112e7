"""An instructor sees names with status and dates, and questions only as numbers for at least five (law 6)."""

from __future__ import annotations

import datetime as dt
import re
from html import unescape

import factories
import pytest
import stories
from conftest import both_databases

from course.people import Actor, Grant, Role, Scope
from webapp.actions.add_unit import add_unit
from webapp.actions.assign_programme import assign_programme
from webapp.actions.start_course import start_course
from webapp.store import people

DUE = dt.date(2026, 11, 30)


def assign(site: factories.Site, persons: list[factories.Person]) -> None:
    with site.bound():
        assign_programme(
            site.programme().id,
            [person.id for person in persons],
            by=site.people[Role.ADMIN].actor,
            now=site.clock.now(),
            due=DUE,
        )


def begin(site: factories.Site, person: factories.Person) -> None:
    with site.bound():
        start_course(site.programme().id, by=person.actor, now=site.clock.now())


def cohort(site: factories.Site) -> dict[str, factories.Person]:
    """Passed, in progress, not started: one each; all are to be done by the 30th."""
    found = {name: site.add(name=f"{name} Prøvestad") for name in ("Pia", "Ivar", "Nils")}
    assign(site, list(found.values()))
    stories.pass_course(site, found["Pia"])
    begin(site, found["Ivar"])
    return found


def rows(page: str) -> list[tuple[str, str]]:
    """(name, status) of each line of the list, in its order."""
    body = page.split("<tbody>", 1)[1].split("</tbody>", 1)[0]
    return [
        (name, unescape(re.sub(r"<[^>]+>", "", cell)).strip())
        for name, cell in re.findall(r'<th scope="row">(.*?)</th>\s*<td[^>]*>(.*?)</td>', body, re.S)
    ]


def tiles(page: str) -> dict[str, int]:
    """Group -> the number in its tile."""
    found = re.findall(r"<dt>(.*?)</dt><dd>([\d\s\xa0]+)<", page.split('<dl class="k-kpis">')[1], re.S)
    return {re.sub(r"<[^>]+>", "", word).strip(): int(number) for word, number in found}


def address(site: factories.Site, rest: str = "") -> str:
    return f"/results/{site.programme().id}{rest}"


@both_databases
def test_counts_add_up_and_those_who_need_help_come_first(site: factories.Site) -> None:
    cohort(site)
    client = site.client(Role.INSTRUCTOR)
    page = client.get(address(site)).text
    assert tiles(page) == {"Forfalt": 0, "Ikke startet": 1, "I gang": 1, "Bestått": 1}
    assert rows(page) == [
        ("Nils Prøvestad", "Ikke startet"),
        ("Ivar Prøvestad", "I gang"),
        ("Pia Prøvestad", "Bestått"),
    ]
    site.clock.move(days=12)
    page = site.client(Role.INSTRUCTOR).get(address(site)).text
    assert tiles(page) == {"Forfalt": 2, "Ikke startet": 0, "I gang": 0, "Bestått": 1}
    assert sum(tiles(page).values()) == 3
    assert rows(page)[0] == ("Ivar Prøvestad", "Forfalt 5 dager")
    assert rows(page)[2] == ("Pia Prøvestad", "Bestått")


def test_whose_certificate_ran_out_is_overdue_again(site: factories.Site) -> None:
    cohort(site)
    site.clock.move(days=732)
    page = site.client(Role.INSTRUCTOR).get(address(site)).text
    assert ("Pia Prøvestad", "Utløpt for 1 dag siden") in rows(page)
    assert "1 har et bevis som er utløpt" in page


def test_the_list_is_narrowed_by_the_address_and_the_counts_stay(site: factories.Site) -> None:
    cohort(site)
    with site.bound():
        other = add_unit("Medisin 2", by=site.people[Role.ADMIN].actor, now=site.clock.now())
    assign(site, [site.add(name="Mona Medisin", unit=other)])
    client = site.client(Role.INSTRUCTOR)
    page = client.get(address(site, "?status=not_started&unit=Medisin+2")).text
    assert rows(page) == [("Mona Medisin", "Ikke startet")]
    assert sum(tiles(page).values()) == 4
    assert "Viser 1 til 1 av 1." in page
    assert "Vis alle 4" in page
    assert 'value="not_started" selected' in page
    for odd in ("?unit=finnes+ikke", "?status=finnes-ikke", "?unit=%00&status=%ED%A0%80"):
        answer = client.get(address(site, odd))
        assert answer.status_code == 200
    assert "Ingen deltakere passer" in client.get(address(site, "?unit=finnes+ikke")).text


def test_a_long_list_is_paged_and_an_odd_page_number_is_the_first_or_last(site: factories.Site) -> None:
    persons = [factories_add(site, number) for number in range(120)]
    assign(site, persons)
    client = site.client(Role.INSTRUCTOR)
    assert len(rows(client.get(address(site)).text)) == 100
    assert len(rows(client.get(address(site, "?page=2")).text)) == 20
    assert len(rows(client.get(address(site, "?page=99999999999")).text)) == 100
    assert len(rows(client.get(address(site, "?page=77")).text)) == 20
    assert len(rows(client.get(address(site, "?page=-1")).text)) == 100


def factories_add(site: factories.Site, number: int) -> factories.Person:
    """A person without an account's slow password."""
    from webapp.db.ids import new_id
    from webapp.db.transaction import transaction

    person = new_id(site.clock.now())
    with site.bound(), transaction():
        people.add(
            site.people[Role.ADMIN].actor,
            person,
            name=f"Deltaker {number:03}",
            email=f"d{number}@eksempel.example",
            employee_no=None,
            lang="nb",
            now=site.clock.now(),
        )
    return factories.Person(person, "", "", Actor.of_person(site.org, person, frozenset()))


def test_no_mark_and_no_answer_is_on_any_page_of_an_instructor(site: factories.Site) -> None:
    person = site.add(name="Pia Prøvestad")
    assign(site, [person])
    enrolment = stories.read_all(site, person)
    stories.take_quiz(site, person, enrolment, wrong=("q-single", "q-number", "q-short"))
    stories.take_quiz(site, person, enrolment)
    client = site.client(Role.INSTRUCTOR)
    for page in (client.get(address(site)).text, client.get(address(site, "/questions")).text):
        for secret in (
            "Melder til barnevernstjenesten",
            "barnevernet",
            "2 av 5",
            "5 av 5",
            "40 %",
            "forsøk:",
        ):
            assert secret not in page
    assert "Pia Prøvestad" not in client.get(address(site, "/questions")).text
    assert client.get(f"/admin/people/{person.id}").status_code == 403
    assert client.get("/hr").status_code == 403


def test_a_question_that_fewer_than_five_answered_says_too_few(site: factories.Site) -> None:
    for number in range(4):
        person = site.add(name=f"Nr {number}")
        stories.take_quiz(site, person, stories.read_all(site, person), wrong=("q-single",))
    client = site.client(Role.INSTRUCTOR)
    page = client.get(address(site, "/questions")).text
    assert page.count("For få svar") == 5
    assert not re.search(r"\d+ %", page.split("<tbody>")[-1])
    assert "For få svar" in client.get(address(site)).text
    fifth = site.add(name="Nr 5")
    stories.take_quiz(site, fifth, stories.read_all(site, fifth))
    page = client.get(address(site, "/questions")).text
    body = page.split("<tbody>")[-1].split("</tbody>")[0]
    assert "For få svar" not in body
    first = body.split("</tr>")[0]
    assert "Hva gjør du når det er grunn til å tro" in first, "the hardest first"
    assert "20 %" in first
    assert ">5<" in first
    assert "20 % riktig · n 5" in client.get(address(site)).text


def test_only_first_attempts_count_and_each_person_once(site: factories.Site) -> None:
    for number in range(5):
        person = site.add(name=f"Nr {number}")
        enrolment = stories.read_all(site, person)
        stories.take_quiz(site, person, enrolment, wrong=("q-single",))
        stories.take_quiz(site, person, enrolment)
    page = site.client(Role.INSTRUCTOR).get(address(site, "/questions")).text
    first = page.split("<tbody>")[-1].split("</tr>")[0]
    assert "0 %" in first
    assert ">5<" in first


def test_an_instructor_of_one_unit_sees_that_unit_alone(site: factories.Site) -> None:
    with site.bound():
        admin = site.people[Role.ADMIN].actor
        other = add_unit("Medisin 2", by=admin, now=site.clock.now())
    mine, theirs = site.add(name="Min Egen"), site.add(name="En Annen", unit=other)
    assign(site, [mine, theirs])
    instructor = site.add(Role.LEARNER, name="Ida Instruktør")
    from webapp.db.transaction import transaction

    with site.bound(), transaction():
        people.give_grant(
            site.people[Role.ADMIN].actor,
            instructor.id,
            Grant(Role.INSTRUCTOR, Scope.UNIT, site.unit),
            now=site.clock.now(),
        )
    page = site.client(instructor).get(address(site)).text
    assert "Min Egen" in page
    assert "En Annen" not in page
    assert "Medisin 2" not in page
    assert sum(tiles(page).values()) == 1


def test_a_course_that_there_is_not_is_a_page_that_there_is_not(site: factories.Site) -> None:
    client = site.client(Role.INSTRUCTOR)
    assert client.get("/results/01900000-0000-7000-8000-000000000000").status_code == 404
    assert client.get("/results/1").status_code == 404


@pytest.mark.parametrize("path", ["/results", "", "/questions"])
def test_before_anybody_has_begun_the_pages_say_what_will_come(site: factories.Site, path: str) -> None:
    answer = site.client(Role.INSTRUCTOR).get(path if path == "/results" else address(site, path))
    assert answer.status_code == 200
    assert "Melde fra" in answer.text
