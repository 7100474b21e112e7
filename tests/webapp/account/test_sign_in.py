"""Signing in and out: what is kept, what is not said, and how often it may be tried."""

from __future__ import annotations

import factories
import pytest
from conftest import both_databases
from flask.testing import FlaskClient

from course.people import Role
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


def test_after_ten_wrong_tries_an_account_rests_even_with_the_right_password(site: factories.Site) -> None:
    person = site.people[Role.LEARNER]
    client = site.client(None)
    for _ in range(10):
        assert post(client, email=person.email, password="feil").status_code == 403
    resting = post(client, email=person.email.upper(), password=factories.PASSWORD)
    assert resting.status_code == 429
    assert resting.headers["Retry-After"] == "900"
    assert "Vent 15 minutter" in resting.text
    assert post(client, email=site.people[Role.HR].email, password=factories.PASSWORD).status_code == 303
    site.clock.move(minutes=15)
    assert post(site.client(None), email=person.email, password=factories.PASSWORD).status_code == 303


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
