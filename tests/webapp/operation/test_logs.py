"""The log: a line a request, found again by its id, with nothing that a person wrote."""

from __future__ import annotations

import io
import json

import pytest

from course.people import Role
from webapp.logs import set_up_logs, what_failed

SECRET = "Kari Hemmelig, 12 Skjultveien"


@pytest.fixture
def log(site):
    file = io.StringIO()
    set_up_logs("info", file)
    yield lambda: [json.loads(line) for line in file.getvalue().splitlines()]
    set_up_logs(site.config.log_level)


def test_a_request_is_found_by_the_id_of_its_answer(site, log):
    answer = site.client(None).get("/about")
    lines = [line for line in log() if line["event"] == "request"]
    assert [line["id"] for line in lines] == [answer.headers["X-Request-ID"]]
    assert lines[0]["endpoint"] == "public.about"


def test_a_strangers_id_is_not_taken_and_a_proxys_is(site, log, monkeypatch):
    given = {"X-Request-ID": "abcdef0123456789"}
    assert site.client(None).get("/about", headers=given).headers["X-Request-ID"] != "abcdef0123456789"
    from webapp.app import create_app

    proxied = create_app(
        site.config.model_copy(update={"behind_proxies": 1}), site.app.extensions["kyndig_database"]
    )
    client = proxied.test_client()
    assert client.get("/livez", headers=given).headers["X-Request-ID"] == "abcdef0123456789"
    forged = {"X-Request-ID": 'x" injected="1'}
    assert client.get("/livez", headers=forged).headers["X-Request-ID"] != forged["X-Request-ID"]


def test_a_bug_is_told_by_kinds_and_places_without_its_words(site, log, monkeypatch):
    def broken():
        try:
            raise KeyError(SECRET)
        except KeyError as error:
            raise RuntimeError(f"could not keep {SECRET}") from error

    monkeypatch.setitem(site.app.view_functions, "public.about", broken)
    monkeypatch.setitem(site.app.config, "PROPAGATE_EXCEPTIONS", False)
    monkeypatch.setattr(site.app, "testing", False)
    answer = site.client(None).get(f"/about?name={SECRET}")
    assert answer.status_code == 500
    bug = next(line for line in log() if line["event"] == "bug")
    assert bug["error"] == "RuntimeError from KeyError"
    assert "test_logs.py:" in bug["at"]
    assert bug["id"] == answer.headers["X-Request-ID"]
    assert "Hemmelig" not in json.dumps(log())


def test_what_people_send_is_in_no_line(site, log):
    client = site.client(site.people[Role.LEARNER])
    client.get(f"/courses/{SECRET}?x={SECRET}", headers={"User-Agent": SECRET.encode().decode("latin-1")})
    client.post("/sign-in", data={"email": f"{SECRET}@example.no", "password": SECRET})
    assert log()
    assert "Hemmelig" not in json.dumps(log())
    assert "Skjultveien" not in json.dumps(log())


def test_causes_that_go_round_in_a_circle_end():
    first, second = ValueError("a"), ValueError("b")
    first.__cause__, second.__cause__ = second, first
    assert what_failed(first)["error"].count("ValueError") <= 10
