"""Bad input is the normal case: whatever is sent to a form or put in an address gets a page, never a 500."""

from __future__ import annotations

import os
from urllib.parse import quote_from_bytes

import factories
import pytest
import stories
from conftest import both_databases
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from course.people import Role
from webapp.actions.make_password_link import make_password_link
from webapp.db.session import current
from webapp.models import QuestionVersion

OURS = ("public.", "account.", "instructor.", "hr.", "admin.")
NOBODY = "01900000-0000-7000-8000-000000000000"
GOOD = {
    "account.sign_in_now": {"email": "a@eksempel.example", "password": "feil", "next": "/hr"},
    "account.change_own_password": {"old": "feil", "new": "fire helt nye ord"},
    "account.choose_password_now": {"new": "fire helt nye ord"},
    "account.end_one_session": {},
    "account.end_others": {},
    "account.keep_session": {"next": "/courses"},
    "admin.add_new_person": {
        "name": "Ny Person",
        "email": "ny@eksempel.example",
        "employee_no": "4711",
        "unit": "UNIT",
        "roles": "learner",
        "lang": "nb",
    },
    "admin.add_new_unit": {"name": "Ny enhet"},
    "admin.assign_course": {"programme": "PROGRAMME", "due": "31.12.2026", "reason": "Ny her"},
    "admin.change_person_roles": {"roles": "hr"},
    "admin.change_unit": {"unit": "UNIT"},
    "admin.change_accommodation": {"time_factor": "3/2", "extra_attempts": "2", "fewer_options": "1"},
    "admin.new_password": {},
    "admin.make_link": {},
    "admin.revoke": {"reason": "Feil person", "all_along": "yes"},
    "admin.reissue": {"reason": "Nytt navn"},
    "hr.make_export": {"on": "1.12.2026", "unit": "UNIT", "course": "", "purpose": "En prøve av filen"},
    "instructor.preview": {"how": "key", "answer": "0", "reason": "Feil fasit", "may_lower": "yes"},
    "instructor.approve": {
        "correction": '{"kind": "everyone", "content": null}',
        "expected": '{"effects": {}, "certificates": 0, "minutes_saved": 0, "minutes_more": 0, '
        '"under_way": 0}',
        "reason": "Feil fasit",
        "may_lower": "yes",
    },
    "public.verify_name": {"name": "Ingen"},
}
"""What each form takes; a test spoils some of it."""
FIELDS = sorted({name for form in GOOD.values() for name in form} | {"code", "q", "page", "status", "saved"})
EXAMPLES = 60 if os.environ.get("KYNDIG_TEST") == "quick" else 250

FORM = "application/x-www-form-urlencoded"
KINDS = [FORM] * 6 + [
    "multipart/form-data; boundary=x",
    "application/json",
    "text/plain; charset=nonsense",
    "",
]

ODD = [
    "",
    " ",
    "\x00",
    "a\x00b",
    "\ufeff",
    "\u202e",
    "%",
    "_",
    "\\",
    "'; DROP TABLE person; --",
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "%s%n%(x)s",
    "é" * 300,
    "x" * 5000,
    "-1",
    "1e309",
    "NaN",
    "9" * 40,
    "31.2.2026",
    "31.12.9999",
    "0001-01-01",
    "٣",
    NOBODY,
    NOBODY.upper(),
    "learner",
    "admin",
    "ny@eksempel.example",
    "//evil.example",
    "\r\nSet-Cookie: x=1",
]
SPOILT = [
    *(text.encode("utf-8") for text in ODD),
    *(b"\xed\xa0\x80", b"\xff\xfe", b"a\xc3", b"\xf5\x80\x80\x80"),  # surrogates and what is no UTF-8
]
IS_FULL = os.environ.get("KYNDIG_TEST") == "all"
values = st.sampled_from(SPOILT) | st.binary(max_size=60)
pairs = st.lists(st.tuples(st.sampled_from(FIELDS), values), max_size=8)


def encoded(fields: list[tuple[str, bytes]]) -> str:
    return "&".join(f"{name}={quote_from_bytes(value)}" for name, value in fields)


def told(answer) -> None:
    """A page or a way on; and when something is refused, a sentence that says so."""
    assert answer.status_code < 500, answer.text[-2000:]
    if answer.status_code >= 400:
        assert answer.json["text"] if answer.is_json else "<h1" in answer.text
        assert "Traceback" not in answer.text
        assert "sqlalchemy" not in answer.text.lower()
    if answer.status_code in (301, 302, 303):
        assert answer.headers["Location"].startswith("/")
        assert not answer.headers["Location"].startswith("//")
        assert "Set-Cookie: x=1" not in str(answer.headers)


def addresses(site: factories.Site, method: str) -> list[tuple[str, str]]:
    """(endpoint, address) of every route of ours with a method: with the right ids, wrong ones and none."""
    person = site.add(name="Deltaker Prøvestad")  # who signs in nowhere else
    certificate = stories.pass_course(site, person)
    with site.bound():
        version = (
            current().scalars(select(QuestionVersion.id).where(QuestionVersion.item == "q-single")).one()
        )
        made = make_password_link(person.id, by=site.people[Role.ADMIN].actor, now=site.clock.now())
    right = {
        "<uuid:person>": person.id,
        "<uuid:version>": version,
        "<uuid:certificate>": certificate,
        "<uuid:programme>": site.programme().id,
        "<code>": stories.code_of(site, person, certificate),
        "<lang>": "nn",
        "<name>": "0" * 32,
        "<token>": made.token,
    }
    found = []
    for rule in site.app.url_map.iter_rules():
        is_ours = rule.endpoint.startswith(OURS) and rule.endpoint != "account.sign_out"
        if method not in rule.methods or not is_ours:
            continue
        for ids in (right, dict.fromkeys(right, NOBODY), dict.fromkeys(right, person.id)):
            address = rule.rule
            for name, value in {**ids, "<uuid:export>": NOBODY}.items():
                address = address.replace(name, str(value))
            found.append((rule.endpoint, address))
    return found


def everybody(site: factories.Site) -> tuple[dict[str, FlaskClient], dict[str, str]]:
    """A client and a token for each of our packages."""
    roles = {"public": None, "account": Role.LEARNER, "instructor": Role.INSTRUCTOR, "hr": Role.HR}
    clients = {name: site.client(role) for name, role in {**roles, "admin": Role.ADMIN}.items()}
    tokens = {
        name: factories.csrf(client.get("/account" if name != "public" else "/sign-in").text)
        for name, client in clients.items()
    }
    return clients, tokens


@pytest.mark.slow
def test_every_field_of_every_form_takes_every_odd_value(site: factories.Site) -> None:
    clients, tokens = everybody(site)
    real = {"UNIT": str(site.unit), "PROGRAMME": str(site.programme().id)}
    for endpoint, address in addresses(site, "POST")[::3]:  # with the right ids
        package = "public" if endpoint == "account.sign_in_now" else endpoint.split(".")[0]
        good = {name: real.get(value, value).encode() for name, value in GOOD[endpoint].items()}
        for place, name in enumerate(good):
            for odd in SPOILT if IS_FULL else SPOILT[place % 4 :: 4]:  # another quarter for each field
                fields = list({**good, name: odd}.items())
                body = f"csrf_token={tokens[package]}&{encoded(fields)}".encode()
                told(clients[package].post(address, data=body, content_type=FORM))


@st.composite
def spoilt_forms(draw: st.DrawFn, posts: list[tuple[str, str]], real: dict[str, str]):
    """(endpoint, address, fields): a good form with some of it missing, doubled or odd."""
    endpoint, address = draw(st.sampled_from(posts))
    fields: list[tuple[str, bytes]] = []
    for name, value in GOOD[endpoint].items():
        good = real.get(value, value).encode()
        kept = draw(st.sampled_from(["good", "good", "odd", "missing", "doubled"]))
        if kept != "missing":
            fields.append((name, draw(values) if kept == "odd" else good))
        if kept == "doubled":
            fields.append((name, draw(values)))
    return endpoint, address, fields + draw(pairs)


@both_databases
def test_whatever_is_posted_gets_a_page(site: factories.Site) -> None:
    posts = addresses(site, "POST")
    assert {endpoint for endpoint, _address in posts} == set(GOOD)
    clients, tokens = everybody(site)
    real = {"UNIT": str(site.unit), "PROGRAMME": str(site.programme().id)}

    @settings(max_examples=EXAMPLES)
    @given(spoilt_forms(posts, real), st.sampled_from(KINDS))
    def post(form: tuple[str, str, list[tuple[str, bytes]]], kind: str) -> None:
        endpoint, address, fields = form
        package = "public" if endpoint == "account.sign_in_now" else endpoint.split(".")[0]
        token = tokens[package]
        body = f"csrf_token={token}&{encoded(fields)}".encode()
        told(clients[package].post(address, headers={"X-CSRFToken": token}, data=body, content_type=kind))

    post()


@both_databases
def test_whatever_is_in_an_address_gets_a_page(site: factories.Site) -> None:
    gets = addresses(site, "GET")
    clients, _tokens = everybody(site)

    @settings(max_examples=EXAMPLES)
    @given(st.sampled_from(gets), pairs, values)
    def get(target: tuple[str, str], fields: list[tuple[str, bytes]], end: bytes) -> None:
        endpoint, address = target
        client = clients[endpoint.split(".")[0]]
        told(client.get(f"{address}?{encoded(fields)}"))
        told(client.get(f"/verify/{quote_from_bytes(end, safe='')}"))
        told(client.get(f"{address}{quote_from_bytes(end)}"))

    get()


def test_ten_megabytes_are_refused_with_a_sentence(site: factories.Site) -> None:
    client = site.client(Role.HR)
    token = factories.csrf(client.get("/account").text)
    answer = client.post("/hr/export", data={"csrf_token": token, "purpose": "x" * 10_000_000})
    assert answer.status_code == 413
    assert "1 MB" in answer.text


def test_thousands_of_fields_are_refused_with_a_sentence(site: factories.Site) -> None:
    client = site.client(Role.HR)
    token = factories.csrf(client.get("/account").text)
    body = f"csrf_token={token}&" + "&".join(f"a{number}=1" for number in range(50_000))
    answer = client.post("/hr/export", data=body, content_type="application/x-www-form-urlencoded")
    assert answer.status_code in (413, 422)
    assert "<h1" in answer.text
