"""The check of certificates: what a stranger is told, and what nobody is."""

from __future__ import annotations

import factories
import pytest
import stories
from conftest import both_databases

from course.credentials.code import printed
from course.people import Role
from webapp.actions import revoke_certificate

NAME = "Ingrid Øydís Eksempelsen-Prøve"


@pytest.fixture
def holder(site: factories.Site) -> factories.Person:
    return site.add(Role.LEARNER, name=NAME)


@pytest.fixture
def code(site: factories.Site, holder: factories.Person) -> str:
    return stories.code_of(site, holder, stories.pass_course(site, holder))


@both_databases
def test_a_valid_certificate_is_told_with_everything_but_the_name(site: factories.Site) -> None:
    holder = site.add(Role.LEARNER, name=NAME)
    code = stories.code_of(site, holder, stories.pass_course(site, holder))
    answer = site.client(None).get(f"/verify/{printed(code)}")
    assert answer.status_code == 200
    for said in (
        "Gyldig",
        printed(code),
        "Melde fra",
        "Eksempel helseforetak",
        "23.\xa0november\xa02026",
        "23.\xa0november\xa02028",
        "nr. 1",
        "Eksempelveileder",
        "Plikter",
    ):
        assert said.replace("\xa0", " ") in answer.text.replace("\xa0", " ")
    for part in NAME.split():
        assert part not in answer.text
    assert holder.email not in answer.text
    assert answer.headers["X-Robots-Tag"].startswith("noindex")


def test_a_certificate_that_ran_out_says_when(site: factories.Site, code: str) -> None:
    site.clock.move(days=800)
    page = site.client(None).get(f"/verify/{code}").text.replace("\xa0", " ")
    assert "Utløpt" in page
    assert "gyldig til og med 23. november 2028" in page
    assert "Gyldig kursbevis" not in page


def test_a_revoked_certificate_says_when_and_never_why(
    site: factories.Site, holder: factories.Person
) -> None:
    certificate = stories.pass_course(site, holder)
    site.clock.move(days=3)
    with site.bound():
        revoke_certificate.revoke_certificate(
            certificate, "jukset på prøven", by=site.people[Role.ADMIN].actor, now=site.clock.now()
        )
    page = site.client(None).get(f"/verify/{stories.code_of(site, holder, certificate)}").text
    assert "Trukket tilbake" in page
    assert "26. november 2026" in page.replace("\xa0", " ")
    assert "jukset" not in page
    assert NAME not in page


def test_an_unknown_code_keeps_what_was_typed_and_says_what_to_do(site: factories.Site) -> None:
    answer = site.client(None).get("/verify/eks0-0000-0000-0000-0000")
    assert answer.status_code == 404
    assert "Finnes ikke" in answer.text
    assert 'value="eks0-0000-0000-0000-0000"' in answer.text
    assert "Sjekk at du har skrevet riktig" in answer.text


@pytest.mark.parametrize("typed", ["", "  ", "hei", "A" * 500, "EKS0-0000", "<script>", "\x00\ud800ø"])
def test_what_cannot_be_a_code_comes_back_with_a_sentence(site: factories.Site, typed: str) -> None:
    answer = site.client(None).get("/verify", query_string={"code": typed.encode("utf-8", "replace")})
    assert answer.status_code == 422
    assert "Feil:" in answer.text
    assert "<script>" not in answer.text


def test_a_code_typed_with_mistakes_finds_its_certificate(site: factories.Site, code: str) -> None:
    sloppy = " " + printed(code).lower().replace("0", "o").replace("1", "l").replace("-", " – ")
    client = site.client(None)
    found = client.get("/verify", query_string={"code": sloppy})
    assert found.status_code == 303
    assert "Gyldig" in client.get(found.headers["Location"]).text


def test_the_name_is_compared_and_never_shown(site: factories.Site, code: str) -> None:
    client = site.client(None)
    token = factories.csrf(client.get(f"/verify/{code}").text)
    right = client.post(f"/verify/{code}", data={"csrf_token": token, "name": NAME.upper()})
    assert "Navnet stemmer<" in right.text
    wrong = client.post(f"/verify/{code}", data={"csrf_token": token, "name": "Ingrid Eksempelsen"})
    assert "Navnet stemmer ikke" in wrong.text
    assert NAME not in wrong.text
    empty = client.post(f"/verify/{code}", data={"csrf_token": token})
    assert empty.status_code == 422
    assert "Skriv navnet som står på beviset." in empty.text


def test_five_names_may_be_tried_an_hour_whoever_tries(site: factories.Site, code: str) -> None:
    for number in range(5):
        client = site.client(None)
        token = factories.csrf(client.get(f"/verify/{code}").text)
        tried = client.post(f"/verify/{code}", data={"csrf_token": token, "name": f"Kari {number}"})
        assert tried.status_code == 200
    client = site.client(None)
    token = factories.csrf(client.get(f"/verify/{code}").text)
    refused = client.post(f"/verify/{code}", data={"csrf_token": token, "name": NAME})
    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) == 3600
    assert "Vent en time" in refused.text
    assert "Navnet stemmer<" not in refused.text
    site.clock.move(hours=1)
    assert "Navnet stemmer<" in client.post(f"/verify/{code}", data={"csrf_token": token, "name": NAME}).text


def test_a_network_may_ask_for_thirty_unknown_codes_an_hour(site: factories.Site, code: str) -> None:
    client = site.client(None)
    for number in range(30):
        unknown = client.get(f"/verify/EKS{number:016}", environ_base={"REMOTE_ADDR": "203.0.113.7"})
        assert unknown.status_code == 404
    refused = client.get(f"/verify/{code}", environ_base={"REMOTE_ADDR": "203.0.113.7"})
    assert refused.status_code == 429
    assert f'value="{code}"' in refused.text, "what was typed is kept"
    assert int(refused.headers["Retry-After"]) == 3600
    assert client.get(f"/verify/{code}", environ_base={"REMOTE_ADDR": "203.0.113.8"}).status_code == 200
    site.clock.move(hours=1)
    assert client.get(f"/verify/{code}", environ_base={"REMOTE_ADDR": "203.0.113.7"}).status_code == 200


def test_the_addresses_of_one_ipv6_network_count_as_one(site: factories.Site, code: str) -> None:
    client = site.client(None)
    for number in range(30):
        client.get(f"/verify/EKS{number:016}", environ_base={"REMOTE_ADDR": f"2001:db8:1:2::{number:x}"})
    same = {"REMOTE_ADDR": "2001:db8:1:2:ffff::1"}
    assert client.get(f"/verify/{code}", environ_base=same).status_code == 429
    assert client.get(f"/verify/{code}", environ_base={"REMOTE_ADDR": "2001:db8:1:3::1"}).status_code == 200


def test_trying_names_on_unknown_codes_counts_as_asking_for_them(site: factories.Site) -> None:
    client = site.client(None)
    token = factories.csrf(client.get("/sign-in").text)
    for number in range(30):
        tried = client.post(f"/verify/EKS{number:016}", data={"csrf_token": token, "name": "Kari"})
        assert tried.status_code == 404
    assert client.post("/verify/EKS9999999999999999", data={"csrf_token": token}).status_code == 429
