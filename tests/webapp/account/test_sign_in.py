"""Signing in and out: what is kept, what is not said, and how often it may be tried."""

from __future__ import annotations

import threading
import time

import factories
import pytest
from conftest import both_databases
from flask.testing import FlaskClient
from sqlalchemy import func, select

from course.errors import AccessError
from course.people import Actor, Role
from webapp.actions.limits import NETWORK
from webapp.actions.sign_in import sign_in
from webapp.db.session import current
from webapp.db.transaction import transaction
from webapp.models import Rate
from webapp.store import sessions


def post(client: FlaskClient, **data: str):
    token = factories.csrf(client.get("/sign-in").text)
    return client.post("/sign-in", data={"csrf_token": token, **data})


def without_token(page: str, email: str) -> str:
    """The page without what may differ: the address, and the form's token, which is signed with the time."""
    return page.replace(email, "E").replace(factories.csrf(page), "T")


@both_databases
def test_a_wrong_password_and_a_missing_account_get_the_same_answer(site: factories.Site) -> None:
    email = site.people[Role.LEARNER].email
    client = site.client(None)
    wrong = post(client, email=email, password="feil passord her")
    missing = post(client, email="ingen@eksempel.example", password="feil passord her")
    assert wrong.status_code == missing.status_code == 403
    assert without_token(wrong.text, email) == without_token(missing.text, "ingen@eksempel.example")
    assert "E-postadressen eller passordet er feil" in wrong.text
    assert f'value="{email}"' in wrong.text, "what was typed stays"
    assert "feil passord her" not in wrong.text, "but for the password"
    assert "<title>Feil: Logg inn" in wrong.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, ("Skriv e-postadressen din.", "Skriv passordet ditt.")),
        ({"email": "a@b.no"}, ("Skriv passordet ditt.",)),
        ({"password": "x"}, ("Skriv e-postadressen din.",)),
        ({"email": " \x00\x07 ", "password": "x"}, ("Skriv e-postadressen din.",)),
    ],
)
def test_an_empty_field_is_named_in_the_summary(
    site: factories.Site, typed: dict[str, str], said: tuple[str, ...]
) -> None:
    answer = post(site.client(None), **typed)
    assert answer.status_code == 422
    for sentence in said:
        assert answer.text.count(sentence) == 2, "in the summary and at the field"


WRONG = {"password": "feil"}


@both_databases
def test_an_account_waits_longer_and_longer_even_with_the_right_password(site: factories.Site) -> None:
    person, client = site.people[Role.LEARNER], site.client(None)
    for _ in range(5):
        assert post(client, email=person.email, **WRONG).status_code == 403
    waits = []
    for _ in range(6):
        resting = post(client, email=person.email.upper(), password=factories.PASSWORD)
        assert resting.status_code == 429
        waits.append(int(resting.headers["Retry-After"]))
        assert f"Vent {waits[-1] // 60} minutter" in resting.text
        site.clock.move(seconds=waits[-1] - 1)
        assert post(client, email=person.email, password=factories.PASSWORD).status_code == 429
        site.clock.move(seconds=1)
        assert post(client, email=person.email, **WRONG).status_code == 403, "one more try"
    assert waits == [minutes * 60 for minutes in (2, 3, 5, 9, 15, 15)]
    site.clock.move(minutes=15)
    assert post(client, email=person.email, password=factories.PASSWORD).status_code == 303
    again = site.client(None)
    for _ in range(5):
        assert post(again, email=person.email, **WRONG).status_code == 403, "counted from nought again"


def test_a_colleague_who_mistypes_stops_nobody_else_on_the_ward(site: factories.Site) -> None:
    client = site.client(None)
    for _ in range(300):
        assert post(client, email=site.people[Role.LEARNER].email, **WRONG).status_code in (403, 429)
    hr = site.people[Role.HR]
    assert post(client, email=hr.email, password=factories.PASSWORD).status_code == 303
    assert site.client(Role.INSTRUCTOR).get("/account").status_code == 200


def test_a_stranger_elsewhere_does_not_lock_anybody_out_and_many_together_are_stopped(
    site: factories.Site,
) -> None:
    email = site.people[Role.LEARNER].email

    def tried(address: str, password: str) -> int:
        client = site.client(None)
        client.environ_base["REMOTE_ADDR"] = address
        return post(client, email=email, password=password).status_code

    for _ in range(40):  # as fast as one network may, for ten hours
        tried("198.51.100.7", "feil")
        site.clock.move(minutes=15)
    assert tried("198.51.100.7", factories.PASSWORD) == 303, "it has waited"
    for _ in range(6):
        tried("198.51.100.7", "feil")
    assert tried("198.51.100.7", factories.PASSWORD) == 429
    assert tried("10.0.0.1", factories.PASSWORD) == 303, "on the ward"
    for number in range(100):
        assert tried(f"203.0.113.{number}", "feil") == 403
    assert tried("10.0.0.1", factories.PASSWORD) == 429
    site.clock.move(minutes=15)
    assert tried("10.0.0.1", factories.PASSWORD) == 303


def test_an_account_that_there_is_not_waits_like_any_other(site: factories.Site) -> None:
    client, email = site.client(None), site.people[Role.LEARNER].email
    told = []
    for address in (email, "ingen@eksempel.example"):
        answers = [post(client, email=address, **WRONG) for _ in range(7)]
        told.append(
            [(a.status_code, a.headers.get("Retry-After"), without_token(a.text, address)) for a in answers]
        )
    assert told[0] == told[1]


def test_a_network_that_tries_many_accounts_waits_and_its_neighbours_do_not(site: factories.Site) -> None:
    email = site.people[Role.LEARNER].email

    def tried(address: str, password: str = factories.PASSWORD):
        client = site.client(None)
        client.environ_base["REMOTE_ADDR"] = address
        return post(client, email=email, password=password)

    with site.bound(), transaction():
        for _ in range(199):  # as many accounts, each tried once
            NETWORK.failed("2001:db8:1:2::/64", by=Actor.anonymous(site.org), now=site.clock.now())
    assert tried("2001:db8:1:2::1", "feil").status_code == 403
    refused = tried("2001:db8:1:2:ffff::1")
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "300")
    assert "fra nettverket du er på" in refused.text
    assert tried("2001:db8:1:3::1").status_code == 303, "next door"
    site.clock.move(minutes=5)
    assert tried("2001:db8:1:2::1").status_code == 303


@both_databases
def test_guesses_made_at_the_same_time_are_all_counted(site: factories.Site) -> None:
    person = site.people[Role.LEARNER]
    start, answers = threading.Barrier(12), []

    def guess(number: int) -> None:
        password = factories.PASSWORD if number == 11 else "feil"
        start.wait(10)
        if number == 11:
            time.sleep(0.3)  # the right one comes last
        with site.bound():
            try:
                anonymous = Actor.anonymous(site.org)
                now = site.clock.now()
                sign_in(person.email, password, address="10.0.0.1", by=anonymous, now=now)
                answers.append("in")
            except AccessError as error:
                answers.append(error.code)

    threads = [threading.Thread(target=guess, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert answers.count("sign-in-wrong") == 5, answers
    assert answers.count("sign-in-throttled") == 7


def test_counts_are_dropped_after_a_day(site: factories.Site) -> None:
    client = site.client(None)
    for email in ("a@eksempel.example", "b@eksempel.example"):
        assert post(client, email=email, **WRONG).status_code == 403
        with site.bound():
            rows = current().scalar(select(func.count()).select_from(Rate))
        assert rows == 3, "one for the account here, one for it anywhere, one for the network"
        site.clock.move(hours=25)


def test_sign_in_leads_on_to_the_page_that_asked_for_it(site: factories.Site) -> None:
    client = site.client(None)
    asked = client.get("/hr?on=1.1.2026")
    assert asked.headers["Location"] == "/sign-in?next=/hr%3Fon%3D1.1.2026"
    form = client.get(asked.headers["Location"]).text
    assert 'name="next" value="/hr?on=1.1.2026"' in form
    signed = post(
        client, email=site.people[Role.HR].email, password=factories.PASSWORD, next="/hr?on=1.1.2026"
    )
    assert signed.headers["Location"] == "/hr?on=1.1.2026"


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/a//evil.example",
        "javascript:alert(1)",
        "/\tx",
    ],
)
def test_sign_in_never_leads_to_another_site(site: factories.Site, target: str) -> None:
    form = site.client(None).get("/sign-in", query_string={"next": target}).text
    assert 'name="next"' not in form
    signed = post(
        site.client(None), email=site.people[Role.HR].email, password=factories.PASSWORD, next=target
    )
    assert signed.headers["Location"] == "/"


@pytest.mark.parametrize(
    ("role", "first"),
    [
        (Role.LEARNER, "/courses"),
        (Role.INSTRUCTOR, "/results"),
        (Role.HR, "/hr"),
        (Role.ADMIN, "/admin/people"),
        (Role.AUTHOR, "/account"),
    ],
)
def test_the_front_door_leads_each_to_a_page_they_may_open(
    site: factories.Site, role: Role, first: str
) -> None:
    client = site.client(role)
    assert client.get("/").headers["Location"] == first
    assert client.get(first).status_code == 200


def test_the_token_is_new_at_each_sign_in_and_the_old_session_ends(site: factories.Site) -> None:
    client = site.client(Role.LEARNER)
    first = client.get_cookie("kyndig").value
    token = factories.csrf(client.get("/account").text)
    answer = client.post(
        "/sign-in",
        data={"csrf_token": token, "email": site.people[Role.HR].email, "password": factories.PASSWORD},
    )
    assert answer.status_code == 303
    assert client.get_cookie("kyndig").value != first
    thief = site.client(None)
    thief.set_cookie("kyndig", first)
    assert thief.get("/account").status_code == 303


def test_sign_out_ends_the_session_on_the_server_and_empties_the_browser(site: factories.Site) -> None:
    client = site.client(Role.LEARNER)
    kept = client.get_cookie("kyndig").value
    token = factories.csrf(client.get("/account").text)
    answer = client.post("/sign-out", data={"csrf_token": token})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/sign-in")
    assert answer.headers["Clear-Site-Data"] == '"storage"'
    assert client.get_cookie("kyndig") is None
    thief = site.client(None)
    thief.set_cookie("kyndig", kept)
    assert thief.get("/account").status_code == 303


def test_whoever_leaves_after_the_session_is_over_is_let_out(site: factories.Site) -> None:
    client = site.client(Role.LEARNER)
    token = factories.csrf(client.get("/account").text)
    site.clock.move(minutes=31)
    assert client.post("/sign-out", data={"csrf_token": token}).status_code == 303


def test_another_site_cannot_sign_anybody_out(site: factories.Site) -> None:
    client = site.client(Role.LEARNER)
    assert client.post("/sign-out").status_code == 400
    assert client.get("/account").status_code == 200


def test_a_session_ends_by_itself_after_idling_and_after_a_day_s_work(site: factories.Site) -> None:
    client = site.client(Role.LEARNER)
    for _ in range(23):
        site.clock.move(minutes=29)
        assert client.get("/account").status_code == 200
    site.clock.move(minutes=60)
    assert client.get("/account").status_code == 303, "more than twelve hours in all"
    other = site.client(Role.LEARNER)
    site.clock.move(minutes=31)
    assert other.get("/account").status_code == 303, "idle"


def test_what_is_kept_of_a_session_does_not_open_it(site: factories.Site) -> None:
    client = site.client(Role.LEARNER)
    thief = site.client(None)
    thief.set_cookie("kyndig", sessions.token_hash(client.get_cookie("kyndig").value))
    assert thief.get("/account").status_code == 303
