"""HR's overview: numbers of a day that add up, within HR's units, and nothing about answers."""

from __future__ import annotations

import datetime as dt
import re
from html import unescape

import factories
import pytest
import stories
from conftest import both_databases

from course.people import Grant, Role, Scope
from webapp.actions.add_unit import add_unit
from webapp.actions.assign_programme import assign_programme
from webapp.actions.move_person import move_person
from webapp.db.transaction import transaction
from webapp.store import people


def furnish(site: factories.Site) -> dict[str, factories.Person]:
    """Two units: in one somebody passed and one is asked, in the other one is reading."""
    admin = site.people[Role.ADMIN].actor
    with site.bound():
        other = add_unit("Medisin 2", by=admin, now=site.clock.now())
    found = {
        "passed": site.add(name="Pia Prøvestad"),
        "asked": site.add(name="Nils Prøvestad"),
        "reading": site.add(name="Ivar Prøvestad", unit=other),
    }
    with site.bound():
        assign_programme(
            site.programme().id,
            [found["passed"].id, found["asked"].id],
            by=admin,
            now=site.clock.now(),
            due=dt.date(2026, 11, 30),
        )
    stories.pass_course(site, found["passed"])
    stories.read_all(site, found["reading"])
    return found


def text(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", html)).replace("\xa0", " ").strip()


def table(page: str) -> dict[str, list[str]]:
    """Row name -> its cells, of the table of units."""
    body = page.split('<caption id="enheter">')[1].split("</table>", maxsplit=1)[0]
    return {
        text(row.split("</th>")[0]): [text(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.S)]
        for row in re.findall(r'<tr><th scope="row">.*?</tr>', body, re.S)
    }


@both_databases
def test_rows_and_columns_add_up(site: factories.Site) -> None:
    furnish(site)
    found = table(site.client(Role.HR).get("/hr").text)
    # in all, valid, expired, in progress, not started, past the deadline, coverage, ending
    assert found["Barneposten"] == ["2", "1", "0", "0", "1", "0", "50,0 %", "0"]
    assert found["Medisin 2"] == ["1", "0", "0", "1", "0", "0", "0,0 %", "0"]
    assert found["Sum"][:6] == ["3", "1", "0", "1", "1", "0"]
    for row in found.values():
        assert int(row[0]) == sum(int(cell) for cell in row[1:5])


def test_a_day_is_asked_for_in_either_form_and_shows_what_was_so_then(site: factories.Site) -> None:
    furnish(site)
    site.clock.move(days=800)
    client = site.client(Role.HR)
    assert table(client.get("/hr").text)["Sum"][:6] == ["3", "0", "1", "1", "1", "2"]
    for typed in ("23.11.2028", "2028-11-23", " 23 . 11 . 2028 "):
        page = client.get("/hr", query_string={"on": typed}).text
        assert "per 23. november 2028" in text(page)
        assert table(page)["Sum"][:6] == ["3", "1", "0", "1", "1", "1"]
    assert table(client.get("/hr?on=24.11.2028").text)["Sum"][1:3] == ["0", "1"]
    assert "Ingen å vise" in client.get("/hr?on=22.11.2026").text


@pytest.mark.parametrize(
    "typed",
    [
        "i dag",
        "31.2.2026",
        "2026-13-01",
        "1.1.26",
        "9999-12-31",
        "0001-01-01",
        "٢٣.١١.٢٠٢٦x",
        "\x00",
        "1" * 4000,
    ],
)
def test_a_bad_day_says_so_and_shows_no_numbers(site: factories.Site, typed: str) -> None:
    furnish(site)
    answer = site.client(Role.HR).get("/hr", query_string={"on": typed})
    if typed == "\x00":  # nothing but a control character is nothing typed: today
        assert answer.status_code == 200
        return
    assert answer.status_code == 422
    assert answer.text.count("Skriv datoen som dag.måned.år") == 2
    assert "Enheter<small>" not in answer.text


def test_past_the_deadline_is_counted_beside_the_status(site: factories.Site) -> None:
    furnish(site)
    client = site.client(Role.HR)
    assert table(client.get("/hr?on=30.11.2026").text)["Sum"][5] == "0"
    page = client.get("/hr?on=1.12.2026").text
    assert table(page)["Sum"][5] == "1"
    assert "1 er over fristen" in text(page)


def test_certificates_that_end_are_shown_by_month(site: factories.Site) -> None:
    furnish(site)
    site.clock.move(days=700)
    page = text(site.client(Role.HR).get("/hr").text)
    assert "1 går ut innen 90 dager" in page
    assert re.search(r"November 2028\s+1\s+bevis", page)


def test_a_unit_is_chosen_and_an_unknown_one_is_refused(site: factories.Site) -> None:
    furnish(site)
    client = site.client(Role.HR)
    assert set(table(client.get(f"/hr?unit={site.unit}").text)) == {"Barneposten", "Sum"}
    for odd in ("x", "01900000-0000-7000-8000-000000000000", "1" * 500):
        answer = client.get("/hr", query_string={"unit": odd})
        assert answer.status_code == 422
        assert "Vi finner ikke enheten" in answer.text


def test_somebody_who_moved_counts_where_they_were_on_the_day(site: factories.Site) -> None:
    persons = furnish(site)
    site.clock.move(days=10)
    with site.bound():
        other = add_unit("Kirurgi 1", by=site.people[Role.ADMIN].actor, now=site.clock.now())
        move_person(persons["passed"].id, other, by=site.people[Role.ADMIN].actor, now=site.clock.now())
    client = site.client(Role.HR)
    assert table(client.get("/hr").text)["Kirurgi 1"][1] == "1"
    before = table(client.get("/hr?on=25.11.2026").text)
    assert "Kirurgi 1" not in before
    assert before["Barneposten"][1] == "1"


def hr_of_unit(site: factories.Site) -> factories.Person:
    person = site.add(Role.LEARNER, name="Hege Enhet")
    with site.bound(), transaction():
        people.give_grant(
            site.people[Role.ADMIN].actor,
            person.id,
            Grant(Role.HR, Scope.UNIT, site.unit),
            now=site.clock.now(),
        )
    return person


def test_hr_of_one_unit_sees_that_unit_alone(site: factories.Site) -> None:
    furnish(site)
    client = site.client(hr_of_unit(site))
    page = client.get("/hr").text
    assert set(table(page)) == {"Barneposten", "Sum"}
    assert "Medisin 2" not in page
    assert "Medisin 2" not in client.get("/hr/export").text
    with site.bound():
        from webapp.store import units

        others = [
            str(unit) for unit, name in units.listed(site.people[Role.ADMIN].actor) if name == "Medisin 2"
        ]
    assert client.get(f"/hr?unit={others[0]}").status_code == 422


def test_no_name_no_mark_and_no_answer_is_on_any_page_of_hr(site: factories.Site) -> None:
    persons = furnish(site)
    stories.take_quiz(
        site, persons["reading"], stories.read_all(site, persons["reading"]), wrong=("q-single",)
    )
    client = site.client(Role.HR)
    token = factories.csrf(client.get("/account").text)
    made = client.post("/hr/export", data={"csrf_token": token, "purpose": "En prøve av filen"})
    export = made.headers["Location"]
    pages = ["/hr", "/hr/export", export, f"{export}.csv", f"{export}.json"]
    for page in pages:
        shown = client.get(page).text
        for secret in ("Prøvestad", "barnevern", "poeng:", "80 %", "q-single", "@eksempel.example"):
            assert secret not in shown, (page, secret)
    for forbidden in (f"/results/{site.programme().id}", f"/admin/people/{persons['passed'].id}", "/courses"):
        assert client.get(forbidden).status_code == 403
