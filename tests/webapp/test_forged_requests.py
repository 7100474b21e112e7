"""Headers that no browser sends, addresses that are to lead elsewhere: refused or safe, never followed."""

from __future__ import annotations

import factories
import pytest
from flask import request
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.test import EnvironBuilder, run_wsgi_app

from course.people import Role
from webapp.access import safe_next
from webapp.app import create_app
from webapp.db.engine import Database

EVIL = [
    "////evil.example",
    "//evil.example",
    "///evil.example/sign-in",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\\/evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https:\\\\evil.example",
    "HTTPS://evil.example",
    "javascript:alert(1)",
    "\x00//evil.example",
    " //evil.example",
    "\ufeff//evil.example",
    "evil.example",
    "@evil.example",
    ".evil.example",
    "",
]


NO_HOSTS = [
    *("", "a b", "a/b", "a@b", "a\\b", "[::1", "ø.example", "a\r\nX: 1", "<script>", "a..b", "..", "%00"),
    *("x" * 3000, "a" * 64 + ".example", "a." * 200, "evil.example:999999", "a:80:80", "a?b", "a#b", "a,b"),
]


def leads_home(location: str) -> bool:
    """A path of this site, as a browser reads it: it drops tabs and line breaks, and turns backslashes."""
    read = location.strip("".join(map(chr, range(33)))).replace("\\", "/")
    for char in "\t\r\n":
        read = read.replace(char, "")
    return read.startswith("/") and not read.startswith("//")


def raw(site: factories.Site, path: str, **environ: str):
    """(status, headers, body) of a request whose path and headers no client would write."""
    made = EnvironBuilder(path="/", base_url="http://localhost").get_environ()
    made.update({"PATH_INFO": path.encode().decode("latin-1"), "REQUEST_URI": path, **environ})
    body, status, headers = run_wsgi_app(site.app, made, buffered=True)
    return int(status.split()[0]), headers, b"".join(body).decode()


@pytest.mark.parametrize("target", EVIL)
def test_no_link_back_leads_to_another_site(site: factories.Site, target: str) -> None:
    assert safe_next(target) == ""
    client = site.client(Role.LEARNER)
    token = factories.csrf(client.get("/account").text)
    for answer in (
        client.get("/language/nn", query_string={"next": target}),
        client.get("/sign-in", query_string={"next": target}),
        client.post("/account/session", data={"csrf_token": token, "next": target}),
    ):
        assert answer.status_code == 303
        assert answer.headers["Location"] in ("/", "/account")


@given(st.text(alphabet="/\\.:@?#%\t\n\r \x00\xa0ae", max_size=12) | st.text(max_size=20))
def test_whatever_is_let_through_stays_on_this_site(target: str) -> None:
    kept = safe_next(target)
    assert kept in ("", target)
    assert not kept or leads_home(kept)


@pytest.mark.parametrize(
    "path", [*EVIL[:-1], "/admin//people", "/language//nn", "//sign-in", "/%2f%2fevil.example"]
)
def test_an_odd_address_is_never_answered_by_leading_elsewhere(site: factories.Site, path: str) -> None:
    status, headers, _body = raw(site, path)
    assert status in (200, 303, 400, 404)
    assert leads_home(headers.get("Location", "/"))
    assert "evil" not in headers.get("Location", "")


@pytest.mark.parametrize(
    "host",
    NO_HOSTS,
    ids=lambda host: host[:20],
)
@pytest.mark.parametrize("path", ["/", "/sign-in", "/nowhere", "/livez", "/static/css/base.css"])
def test_what_is_no_host_is_refused_in_words(site: factories.Site, host: str, path: str) -> None:
    status, headers, body = raw(site, path, HTTP_HOST=host, SERVER_NAME=host)
    assert status == 400
    assert "Skriv adressen til siden på nytt" in body
    assert "Location" not in headers


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1:8000", "[::1]:8000", "kurs.eksempel.example", "KURS.no."]
)
def test_what_is_a_host_is_answered(site: factories.Site, host: str) -> None:
    assert raw(site, "/sign-in", HTTP_HOST=host)[0] == 200


FORGED = {
    "Host": "evil.example",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "javascript",
    "X-Forwarded-Port": "666",
    "X-Forwarded-Prefix": "//evil.example",
    "X-Forwarded-For": "evil.example, 6.6.6.6",
    "Forwarded": "host=evil.example;proto=https",
    "X-Original-URL": "/admin/people",
    "X-Rewrite-URL": "/admin/people",
    "X-HTTP-Method-Override": "DELETE",
    "Referer": "http://evil.example/x",
    "X-Real-IP": "6.6.6.6",
}


@pytest.mark.parametrize(
    "path", ["/", "/sign-in", "/hr", "/nowhere", "/verify", "/language/nn", "/admin//people"]
)
def test_forged_headers_are_found_in_no_answer(site: factories.Site, path: str) -> None:
    for client in (site.client(None), site.client(Role.LEARNER)):
        answer = client.get(path, headers=FORGED)
        assert answer.status_code < 500
        assert "evil" not in answer.text
        assert "evil" not in str(answer.headers)
        assert leads_home(answer.headers.get("Location", "/"))


def test_the_way_back_of_an_error_page_stays_on_this_site(site: factories.Site) -> None:
    client = site.client(Role.LEARNER)
    page = client.get("/nowhere", headers={"Referer": "http://localhost/courses?page=2"}).text
    assert 'href="/courses?page=2"' in page
    for before in ("http://localhost//evil.example", "http://localhost.evil.example/", "http://[", "x"):
        page = client.get("/nowhere", headers={"Referer": before}).text
        assert "Tilbake" not in page
        assert "evil" not in page


def signing_in(client: FlaskClient, email: str, **headers: str):
    token = factories.csrf(client.get("/sign-in").text)
    form = {"csrf_token": token, "email": email, "password": "feil"}
    return client.post("/sign-in", data=form, headers=headers)


def test_nobody_escapes_a_limit_by_saying_to_be_elsewhere(site: factories.Site) -> None:
    email = site.people[Role.LEARNER].email
    answers = [
        signing_in(site.client(None), email, **{"X-Forwarded-For": f"10.0.0.{n}", "X-Real-IP": f"10.0.0.{n}"})
        for n in range(6)
    ]
    assert [answer.status_code for answer in answers] == [403] * 5 + [429]


def test_behind_a_proxy_what_it_says_counts_and_what_was_sent_to_it_does_not(site: factories.Site) -> None:
    config = site.config.model_copy(update={"behind_proxies": 1})
    app = create_app(config, Database(site.url))
    seen = []
    app.before_request(lambda: seen.append((request.remote_addr, request.host, request.scheme)))
    app.test_client().get(
        "/livez",
        headers={
            "X-Forwarded-For": "6.6.6.6, 7.7.7.7, 10.1.2.3",
            "X-Forwarded-Host": "evil.example, kurs.example",
            "X-Forwarded-Proto": "javascript, https",
        },
    )
    assert seen == [("10.1.2.3", "kurs.example", "https")]
    refused = app.test_client().get("/sign-in", headers={"X-Forwarded-Host": "a b"})
    assert refused.status_code == 400
    app.extensions["kyndig_database"].dispose()


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "nonsense"},
        {"Origin": "https://evil.example"},
        {"Origin": "http://localhost.evil.example"},
        {"Origin": "http://evil.example/localhost"},
        {"Origin": "null"},
        {"Origin": "http://["},
        {"Origin": "localhost"},
        {"Origin": "http://localhost:81"},
    ],
    ids=str,
)
def test_what_another_site_sends_is_refused_even_with_the_token(
    site: factories.Site, headers: dict[str, str]
) -> None:
    client = site.client(Role.LEARNER)
    token = factories.csrf(client.get("/account").text)
    refused = client.post("/account/sessions/end-others", data={"csrf_token": token}, headers=headers)
    assert refused.status_code == 403
    assert "<h1" in refused.text
    assert client.post("/sign-out", data={"csrf_token": token}, headers=headers).status_code == 403
    assert client.get("/account", headers=headers).status_code == 200, "a link from elsewhere is followed"


@pytest.mark.parametrize(
    "headers",
    [{}, {"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}, {"Origin": "http://localhost"}],
    ids=str,
)
def test_what_our_own_pages_send_is_taken(site: factories.Site, headers: dict[str, str]) -> None:
    client = site.client(Role.LEARNER)
    token = factories.csrf(client.get("/account").text)
    sent = client.post("/account/sessions/end-others", data={"csrf_token": token}, headers=headers)
    assert sent.status_code == 303


def test_the_cookies_are_for_this_site_and_no_script(site: factories.Site) -> None:
    secure = create_app(site.config.model_copy(update={"secure_cookies": True}))
    client = secure.test_client()
    page = client.get("/sign-in", base_url="https://localhost")
    assert "__Host-kyndig-form=" in page.headers["Set-Cookie"]
    for part in ("Secure", "HttpOnly", "Path=/", "SameSite=Lax"):
        assert part in page.headers["Set-Cookie"]
    assert "Domain" not in page.headers["Set-Cookie"]
    secure.extensions["kyndig_database"].dispose()
