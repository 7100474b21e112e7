"""Links for choosing a password: used once, in time, by whoever has them; over, they say why."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING
from uuid import UUID

import factories
import pytest
from browsers import Keys, faults_of_access, overhang, sign_in, window
from conftest import both_databases
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.serving import make_server

from course.errors import AccessError
from course.people import Actor, Role
from webapp.actions.choose_password import choose_password
from webapp.actions.make_password_link import make_password_link
from webapp.actions.passwords import LONGEST
from webapp.db.session import current
from webapp.models import Audit, PasswordLink

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NEW = "fire helt nye ord"
LINK = re.compile(r'value="http://localhost(/password/[\w-]{43})"')


def link_for(site: factories.Site, person: UUID) -> str:
    """A link as the administrator's page shows it."""
    admin = site.client(Role.ADMIN)
    token = factories.csrf(admin.get("/account").text)
    page = admin.post(f"/admin/people/{person}/link", data={"csrf_token": token})
    assert page.status_code == 200
    assert page.headers["Cache-Control"] == "no-store"
    [found] = LINK.findall(page.text)
    return str(found)


def choose(client: FlaskClient, link: str, new: str = NEW):
    return client.post(link, data={"csrf_token": factories.csrf(client.get("/sign-in").text), "new": new})


def can_sign_in(site: factories.Site, email: str, password: str) -> bool:
    client = site.client(None)
    form = {"csrf_token": factories.csrf(client.get("/sign-in").text), "email": email, "password": password}
    return client.post("/sign-in", data=form).status_code == 303


@both_databases
def test_a_forgotten_password_is_chosen_anew_once(site: factories.Site) -> None:
    person = site.people[Role.LEARNER]
    signed_in = site.client(Role.LEARNER)
    link = link_for(site, person.id)
    client = site.client(None)
    page = client.get(link)
    assert page.status_code == 200
    assert f"Du logger inn med {person.email}" in page.text
    assert "til 24.\u00a0november 2026 kl. 13.00" in page.text, "a day, when there is a password already"
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert can_sign_in(site, person.email, factories.PASSWORD), "until another is chosen"
    assert client.get(link).status_code == 200, "looking at it does not use it up"
    chosen = choose(client, link)
    assert (chosen.status_code, chosen.headers["Location"]) == (303, "/sign-in?chosen=password")
    assert "Passordet er lagret" in client.get(chosen.headers["Location"]).text
    assert can_sign_in(site, person.email, NEW)
    assert not can_sign_in(site, person.email, factories.PASSWORD)
    assert signed_in.get("/account").status_code == 303, "all sessions end"
    for over in (client.get(link), choose(client, link, "et annet passord")):
        assert over.status_code == 410
        assert "Lenken er brukt" in over.text
        assert "administratoren" in over.text
        assert person.email not in over.text
    assert can_sign_in(site, person.email, NEW)
    with site.bound():
        verbs = current().scalars(select(Audit.verb)).all()
    assert {"make-password-link", "choose-password"} <= set(verbs)


def test_whoever_is_invited_has_a_week(site: factories.Site) -> None:
    admin = site.client(Role.ADMIN)
    form = {
        "csrf_token": factories.csrf(admin.get("/admin/people/new").text),
        "name": "Ny Person",
        "email": "ny@eksempel.example",
        "roles": "learner",
        "first": "link",
    }
    page = admin.post("/admin/people/new", data=form).text
    assert "Ny Person er lagt til" in page
    [link] = LINK.findall(page)
    assert "30.\u00a0november 2026 kl. 13.00, én gang" in page
    assert not can_sign_in(site, "ny@eksempel.example", "")
    site.clock.move(days=6, hours=23)
    assert choose(site.client(None), link).status_code == 303
    assert can_sign_in(site, "ny@eksempel.example", NEW)


def test_a_link_that_is_over_says_why_and_what_to_do(site: factories.Site) -> None:
    person, client = site.people[Role.LEARNER].id, site.client(None)
    first = link_for(site, person)
    second = link_for(site, person)
    replaced = client.get(first)
    assert (replaced.status_code, "du har fått en nyere" in replaced.text) == (410, True)
    site.clock.move(hours=24)
    expired = choose(client, second)
    assert (expired.status_code, "Lenken er for gammel" in expired.text) == (410, True)
    missing = client.get("/password/" + "x" * 43)
    assert (missing.status_code, "Vi finner ikke lenken" in missing.text) == (404, True)
    for odd in ("x", "%00", "é" * 20, "x" * 5000, "..", "<script>"):
        assert client.get(f"/password/{odd}").status_code == 404
    assert can_sign_in(site, site.people[Role.LEARNER].email, factories.PASSWORD)


@pytest.mark.parametrize("how", ["own", "reset"])
def test_another_new_password_ends_the_link(site: factories.Site, how: str) -> None:
    person = site.people[Role.LEARNER]
    link = link_for(site, person.id)
    client = site.client(Role.LEARNER if how == "own" else Role.ADMIN)
    token = factories.csrf(client.get("/account").text)
    if how == "own":
        form = {"csrf_token": token, "old": factories.PASSWORD, "new": NEW}
        assert client.post("/account/password", data=form).status_code == 303
    else:
        client.post(f"/admin/people/{person.id}/password", data={"csrf_token": token})
    assert site.client(None).get(link).status_code == 410


@pytest.mark.parametrize(
    ("new", "status", "said"),
    [
        ("", 422, "Skriv det nye passordet."),
        ("kort", 400, "minst 12 tegn"),
        ("x" * (LONGEST + 1), 400, "200"),
    ],
)
def test_a_password_that_will_not_do_leaves_the_link(
    site: factories.Site, new: str, status: int, said: str
) -> None:
    client, link = site.client(None), link_for(site, site.people[Role.LEARNER].id)
    refused = choose(client, link, new)
    assert (refused.status_code, said in refused.text) == (status, True)
    assert "<title>Feil: Velg passord" in refused.text
    assert choose(client, link).status_code == 303


@both_databases
def test_of_several_at_once_one_uses_the_link(site: factories.Site) -> None:
    person = site.people[Role.LEARNER]
    with site.bound():
        by, now = site.people[Role.ADMIN].actor, site.clock.now()
        token = make_password_link(person.id, by=by, now=now).token
    start, told = threading.Barrier(8), []

    def use(number: int) -> None:
        start.wait(10)
        with site.bound():
            try:
                anybody = Actor.anonymous(site.org)
                password = f"passordet til nummer {number}"
                choose_password(token, password, address="10.0.0.1", by=anybody, now=site.clock.now())
                told.append(password)
            except AccessError as error:
                told.append(error.code)

    threads = [threading.Thread(target=use, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert sorted(told)[:7] == ["link-used"] * 7
    assert can_sign_in(site, person.email, sorted(told)[7])


def test_links_that_there_are_not_are_not_tried_for_ever(site: factories.Site) -> None:
    client, link = site.client(None), link_for(site, site.people[Role.LEARNER].id)
    for number in range(20):
        assert client.get(f"/password/{number}").status_code == 404
    waiting = client.get(link)
    assert (waiting.status_code, waiting.headers["Retry-After"]) == (429, "300")
    assert "Vent 5 minutter" in waiting.text
    site.clock.move(minutes=5)
    assert client.get(link).status_code == 200


def test_only_a_hash_of_a_link_is_kept(site: factories.Site) -> None:
    link = link_for(site, site.people[Role.LEARNER].id)
    with site.bound():
        [kept] = current().scalars(select(PasswordLink.token_hash)).all()
    assert kept not in link
    assert site.client(None).get(f"/password/{kept}").status_code == 404


def test_a_new_password_lets_an_account_rest_no_longer(site: factories.Site) -> None:
    person = site.people[Role.LEARNER]
    for _ in range(6):
        can_sign_in(site, person.email, "feil")
    assert not can_sign_in(site, person.email, factories.PASSWORD)
    choose(site.client(None), link_for(site, person.id))
    assert can_sign_in(site, person.email, NEW)


@pytest.mark.browser
@pytest.mark.slow
def test_the_link_can_be_copied_on_a_phone_and_by_keyboard(site: factories.Site, chromium: Browser) -> None:
    server = make_server("127.0.0.1", 0, site.app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        home = f"http://127.0.0.1:{server.port}"
        with window(chromium, home, viewport={"width": 320, "height": 640}) as page:
            sign_in(page, site.people[Role.ADMIN])
            page.goto(f"/admin/people/{site.people[Role.LEARNER].id}")
            page.get_by_role("button", name="Lag en lenke").click()
            Keys(page).go_to("#lenke")
            shown = page.evaluate("document.activeElement.value")
            assert shown.startswith(f"{home}/password/")
            assert overhang(page) == 0
            assert faults_of_access(page) == []
        with window(
            chromium, home, viewport={"width": 320, "height": 640}, java_script_enabled=False
        ) as page:
            page.goto(shown)
            page.locator("#new").fill(NEW)
            page.get_by_role("button", name="Lagre passordet").click()
            page.get_by_text("Passordet er lagret").wait_for()
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
