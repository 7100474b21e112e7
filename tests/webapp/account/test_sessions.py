"""One's own sessions: where one is signed in, ending them, and being told before they end."""

from __future__ import annotations

import re

import factories
import pytest
from conftest import both_databases
from flask.testing import FlaskClient
from sqlalchemy import func, select

from course.people import Role
from webapp.access.devices import device_of, device_words
from webapp.db.session import current
from webapp.models import SessionRow

WINDOWS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/131.0 Safari/537.36"
)
AGENTS = {
    WINDOWS: "Chrome på Windows",
    WINDOWS + " Edg/131.0": "Edge på Windows",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.1 Mobile/15E148 Safari/604.1": "Safari på iPhone",
    "Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) "
    "SamsungBrowser/26.0 Chrome/122.0 Mobile Safari/537.36": "Samsung Internet på Android",
    "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0": "Firefox på Linux",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/18.1 Safari/605.1.15": "Safari på Mac",
    "": "En nettleser vi ikke kjenner",
    "curl/8.5.0": "En nettleser vi ikke kjenner",
    "<script>alert(1)</script> windows\x00": "Windows",
}
END = re.compile(r'action="(/account/sessions/[0-9a-f]{32}/end)"')


def signed_in(site: factories.Site, agent: str, role: Role = Role.LEARNER) -> FlaskClient:
    client = site.app.test_client()
    client.environ_base["HTTP_USER_AGENT"] = agent
    token = factories.csrf(client.get("/sign-in").text)
    person = site.people[role]
    form = {"csrf_token": token, "email": person.email, "password": factories.PASSWORD}
    assert client.post("/sign-in", data=form).status_code == 303
    return client


def post(client: FlaskClient, path: str, **more: str):
    token = factories.csrf(client.get("/account").text)
    return client.post(path, data={"csrf_token": token, **more})


@pytest.mark.parametrize(("agent", "words"), AGENTS.items(), ids=list(AGENTS.values()))
def test_a_device_is_told_in_plain_words(site: factories.Site, agent: str, words: str) -> None:
    with site.app.test_request_context("/livez"):
        assert device_words(device_of(agent)) == words
    assert len(device_of(agent)) <= 40, "the column takes no more"


@both_databases
def test_one_sees_where_one_is_signed_in_and_ends_it_there(site: factories.Site) -> None:
    here = signed_in(site, WINDOWS)
    site.clock.move(minutes=7)
    there = signed_in(site, next(agent for agent in AGENTS if "iPhone" in agent))
    signed_in(site, WINDOWS + " Edg/131.0", Role.HR)
    page = here.get("/account").text
    told = re.sub(r"<[^>]+>|\s+", " ", page)
    assert "Chrome på Windows Denne maskinen" in re.sub(" +", " ", told)
    assert "Safari på iPhone" in page
    assert "Edge" not in page, "somebody else's"
    assert "Logget inn 23.\u00a0november 2026 kl. 13.07" in page
    ends = END.findall(page)
    assert len(ends) == 1, "not here"
    assert there.get("/account").status_code == 200
    ended = post(here, ends[0])
    assert ended.headers["Location"] == "/account?saved=session#innlogget"
    assert "Du er logget ut der" in here.get(ended.headers["Location"]).text
    assert there.get("/account").status_code == 303
    again = post(here, ends[0])
    assert again.status_code == 404
    assert "Du er ikke logget inn der lenger" in again.text


def test_nobody_ends_the_session_of_another(site: factories.Site) -> None:
    learner = signed_in(site, WINDOWS)
    other = signed_in(site, WINDOWS + " Edg/131.0")
    [end] = END.findall(learner.get("/account").text)
    for role in (Role.HR, Role.ADMIN):
        assert post(signed_in(site, WINDOWS, role), end).status_code == 404
    assert other.get("/account").status_code == 200


def test_all_others_end_at_once_and_one_s_own_stays(site: factories.Site) -> None:
    others = [signed_in(site, WINDOWS) for _ in range(3)]
    here = signed_in(site, WINDOWS)
    assert post(here, "/account/sessions/end-others").status_code == 303
    assert [client.get("/account").status_code for client in others] == [303] * 3
    assert here.get("/account").status_code == 200
    assert END.findall(here.get("/account").text) == []


def test_sessions_that_are_over_are_not_listed_and_at_last_dropped(site: factories.Site) -> None:
    signed_in(site, WINDOWS)
    site.clock.move(minutes=31)
    assert END.findall(signed_in(site, WINDOWS).get("/account").text) == []
    site.clock.move(days=16)
    signed_in(site, WINDOWS)
    with site.bound():
        assert current().scalar(select(func.count()).select_from(SessionRow)) == 1


def test_no_page_tells_what_opens_a_session(site: factories.Site) -> None:
    client = signed_in(site, WINDOWS)
    signed_in(site, WINDOWS)
    page = client.get("/account").text
    with site.bound():
        kept = current().scalars(select(SessionRow.token_hash)).all()
    assert client.get_cookie("kyndig").value not in page
    assert not any(one[:20] in page for one in kept)


def test_each_page_says_when_one_is_signed_out(site: factories.Site) -> None:
    client = signed_in(site, WINDOWS)
    said = "Du logges ut kl. 13.30 hvis du ikke åpner eller lagrer noe før det."
    assert said in client.get("/courses").text
    site.clock.move(minutes=20)
    assert said.replace("13.30", "13.50") in client.get("/courses").text
    assert "Du logges ut kl." not in site.client(None).get("/about").text


def test_near_the_end_a_note_stands_on_each_page_without_a_script(site: factories.Site) -> None:
    client = signed_in(site, WINDOWS)
    note = "<h2>Du logges ut kl. 01.00</h2>"
    for _ in range(25):
        site.clock.move(minutes=28)
        assert note not in client.get("/courses").text
    site.clock.move(minutes=6)  # 11 hours and 46 minutes
    page = client.get("/courses").text
    assert note in page
    assert "Du logges ut kl. 01.00.</p>" in page, "and no longer that using the page helps"
    site.clock.move(minutes=14)
    assert client.get("/courses").status_code == 303


def test_asking_what_is_left_is_no_use_and_staying_is(site: factories.Site) -> None:
    client = signed_in(site, WINDOWS)
    token = factories.csrf(client.get("/account").text)
    as_script = {"Accept": "application/json", "X-CSRFToken": token}
    site.clock.move(minutes=28)
    for _ in range(2):
        assert client.get("/account/session", headers=as_script).json == {"left": 120, "can_stay": True}
    kept = client.post("/account/session", headers=as_script)
    assert kept.json == {"left": 1800, "can_stay": True}
    site.clock.move(minutes=29)
    assert client.get("/account/session", headers=as_script).json == {"left": 60, "can_stay": True}
    site.clock.move(minutes=1)
    over = client.get("/account/session", headers=as_script)
    assert (over.status_code, over.json["error"]) == (401, "signed-out")
    assert client.post("/account/session", headers=as_script).status_code == 401


def test_staying_works_as_a_form_too_and_leads_nowhere_else(site: factories.Site) -> None:
    client = signed_in(site, WINDOWS)
    assert post(client, "/account/session", next="/courses").headers["Location"] == "/courses"
    for evil in ("https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example"):
        assert post(client, "/account/session", next=evil).headers["Location"] == "/account"
    assert client.post("/account/session").status_code == 400, "not from another site"


def test_a_password_that_an_administrator_resets_ends_every_session(site: factories.Site) -> None:
    client, person = signed_in(site, WINDOWS), site.people[Role.LEARNER]
    assert post(site.client(Role.ADMIN), f"/admin/people/{person.id}/password").status_code < 400
    assert client.get("/account").status_code == 303
