"""Language, the pages about the site, and what watchers ask."""

from __future__ import annotations

import factories
import pytest

from course.people import Role
from webapp.store import people


@pytest.mark.parametrize("path", ["/privacy", "/accessibility", "/about", "/verify", "/sign-in"])
@pytest.mark.parametrize(("lang", "word"), [("nb", "Personvern"), ("nn", "Tilgjenge"), ("en", "Privacy")])
def test_a_page_is_there_in_each_language(site: factories.Site, path: str, lang: str, word: str) -> None:
    client = site.client(None)
    client.get(f"/language/{lang}")
    page = client.get(path)
    assert page.status_code == 200
    assert f'<html lang="{lang}"' in page.text
    assert word in page.text


def test_the_browser_s_language_is_taken_until_one_is_chosen(site: factories.Site) -> None:
    client = site.client(None)
    header = {"Accept-Language": "fr, en-GB;q=0.8, nb;q=0.5"}
    assert '<html lang="en"' in client.get("/about", headers=header).text
    assert '<html lang="nb"' in client.get("/about", headers={"Accept-Language": "no"}).text
    client.get("/language/nn")
    assert '<html lang="nn"' in client.get("/about", headers=header).text


def test_choosing_a_language_keeps_the_page_and_is_remembered_with_the_person(site: factories.Site) -> None:
    client = site.client(Role.HR)
    link = "/language/en?next=/hr?on%3D1.1.2026%26unit%3D"
    assert link in client.get("/hr?on=1.1.2026&unit=").text.replace("&amp;", "&")
    assert client.get(link).headers["Location"] == "/hr?on=1.1.2026&unit="
    person = site.people[Role.HR]
    with site.bound():
        assert people.own_account(person.actor).lang == "en"
    assert "Who is certified?" in site.client(Role.HR).get("/hr").text, "in another browser too"


@pytest.mark.parametrize("target", ["https://evil.example", "//evil.example", "/\\evil.example"])
def test_choosing_a_language_never_leads_to_another_site(site: factories.Site, target: str) -> None:
    answer = site.client(None).get("/language/en", query_string={"next": target})
    assert answer.headers["Location"] == "/"


def test_a_language_that_there_is_not_is_a_page_that_there_is_not(site: factories.Site) -> None:
    assert site.client(None).get("/language/xx").status_code == 404


def test_the_privacy_page_says_how_long_a_session_lasts_here(site: factories.Site) -> None:
    page = site.client(None).get("/privacy").text
    assert f"{site.config.session_idle_minutes} minutter" in page
    assert f"{site.config.session_hours} timer" in page
    assert "Eksempel helseforetak er ansvarlig" in page


def test_the_privacy_page_names_every_cookie_that_is_set(site: factories.Site) -> None:
    client = site.client(None)
    client.get("/language/nb")
    page = client.get("/privacy").text
    signed = site.client(Role.LEARNER)
    names = {cookie.key for browser in (client, signed) for cookie in browser._cookies.values()}
    assert names == {"kyndig", "kyndig-form", "kyndig-lang"}
    for name in names:
        assert f">{name}: " in page


def test_watchers_are_told_whether_the_site_lives_and_can_serve(site: factories.Site) -> None:
    client = site.client(None)
    for path in ("/livez", "/readyz"):
        answer = client.get(path)
        assert (answer.status_code, answer.text) == (200, "ok\n")
        assert "Set-Cookie" not in answer.headers


def test_every_page_keeps_to_its_own_site(site: factories.Site) -> None:
    answer = site.client(None).get("/about")
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"
