"""One's own account: what it shows, and a new password."""

from __future__ import annotations

import factories
import pytest
from conftest import both_databases

from course.people import Role

NEW = "fire helt nye ord"


def change(client, old: str, new: str):
    token = factories.csrf(client.get("/account").text)
    return client.post("/account/password", data={"csrf_token": token, "old": old, "new": new})


def test_the_account_shows_who_one_is_and_nothing_secret(site: factories.Site) -> None:
    person = site.people[Role.LEARNER]
    page = site.client(Role.LEARNER).get("/account").text
    for told in (person.name, person.email, "100001", "Barneposten", "Bokmål"):
        assert told in page
    assert "argon2" not in page


def test_a_new_password_works_the_old_does_not_and_other_sessions_end(site: factories.Site) -> None:
    here, elsewhere = site.client(Role.LEARNER), site.client(Role.LEARNER)
    changed = change(here, factories.PASSWORD, NEW)
    assert (changed.status_code, changed.headers["Location"]) == (303, "/account?saved=password")
    assert "Passordet er byttet" in here.get("/account?saved=password").text
    assert elsewhere.get("/account").status_code == 303
    for password, status in ((factories.PASSWORD, 403), (NEW, 303)):
        client = site.client(None)
        token = factories.csrf(client.get("/sign-in").text)
        email = site.people[Role.LEARNER].email
        form = {"csrf_token": token, "email": email, "password": password}
        assert client.post("/sign-in", data=form).status_code == status


@pytest.mark.parametrize(
    ("old", "new", "status", "said"),
    [
        ("feil", NEW, 403, "Det gamle passordet er feil"),
        (factories.PASSWORD, "kort", 400, "minst 12 tegn"),
        (factories.PASSWORD, "x" * 201, 400, "høyst 200 tegn"),
        ("", "", 422, "Skriv passordet du har nå."),
    ],
)
def test_a_password_that_cannot_be_changed_says_why_and_is_never_shown(
    site: factories.Site, old: str, new: str, status: int, said: str
) -> None:
    client = site.client(Role.LEARNER)
    answer = change(client, old, new)
    assert answer.status_code == status
    assert said in answer.text
    assert not new or f'"{new}"' not in answer.text
    assert site.client(Role.LEARNER).get("/account").status_code == 200, "the old one still works"


@both_databases
def test_whoever_finds_an_open_session_cannot_guess_its_password(site: factories.Site) -> None:
    client = site.client(Role.LEARNER)
    for _ in range(5):
        assert change(client, "feil", NEW).status_code == 403
    resting = change(client, factories.PASSWORD, NEW)
    assert (resting.status_code, resting.headers["Retry-After"]) == (429, "120")
    assert "Vent 2 minutter" in resting.text
    assert "Du er fortsatt logget inn" in resting.text
    assert change(site.client(Role.HR), factories.PASSWORD, NEW).status_code == 303, "others are not stopped"
    site.clock.move(minutes=2)
    assert change(client, factories.PASSWORD, NEW).status_code == 303
