"""One door (law 6): every route says who may open it, and says no to everybody else."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import factories
import pytest
from flask import Flask
from werkzeug.routing import Rule

from course.people import Role
from webapp.access import guard

WEBAPP = Path(guard.__file__).resolve().parents[1]
PAGES = ("public", "account", "learner", "instructor", "hr", "admin")
LONGEST_VIEW = 25

EVERYBODY = {
    "account.choose_password",
    "account.choose_password_now",
    "account.sign_in",
    "account.sign_in_now",
    "account.sign_out",
    "public.about",
    "public.accessibility",
    "public.choose_language",
    "public.front",
    "public.livez",
    "public.metrics",
    "public.privacy",
    "public.readyz",
    "public.verify_code",
    "public.verify_form",
    "public.verify_name",
}
"""The pages that need no sign-in. One more is a decision: write it here and say why in the commit."""

AREAS = {
    "learner": Role.LEARNER.value,
    "instructor": Role.INSTRUCTOR.value,
    "hr": Role.HR.value,
    "admin": Role.ADMIN.value,
    "account": guard.SIGNED_IN,
}
"""Whose pages a blueprint holds, but for those that are public."""

SAMPLES = {"UUIDConverter": "01900000-0000-7000-8000-000000000000", "IntegerConverter": "1"}


def routes(app: Flask) -> Iterator[tuple[Rule, str, str]]:
    """(rule, mark, address) of every route but the static files."""
    for rule in app.url_map.iter_rules():
        if rule.endpoint == "static":
            continue
        address = rule.rule
        for name, converter in rule._converters.items():
            sample = SAMPLES.get(type(converter).__name__, "x")
            for written in (name, f"uuid:{name}", f"int:{name}", f"path:{name}", f"string:{name}"):
                address = address.replace(f"<{written}>", sample)
        assert "<" not in address, f"give a sample for {rule.rule}"
        yield rule, getattr(app.view_functions[rule.endpoint], guard.MARK, ""), address


def test_every_route_is_marked_and_the_public_ones_are_listed(site: factories.Site) -> None:
    marks = {rule.endpoint: mark for rule, mark, _address in routes(site.app)}
    assert [endpoint for endpoint, mark in marks.items() if not mark] == []
    assert {endpoint for endpoint, mark in marks.items() if mark == guard.PUBLIC} == EVERYBODY
    for endpoint, mark in marks.items():
        if endpoint not in EVERYBODY:
            assert mark == AREAS[endpoint.split(".")[0]], endpoint


def test_whoever_has_not_signed_in_is_led_to_sign_in_and_a_script_is_told_401(site: factories.Site) -> None:
    client = site.client(None)
    token = factories.csrf(client.get("/sign-in").text)
    for rule, mark, address in routes(site.app):
        if mark == guard.PUBLIC:
            continue
        if "GET" in rule.methods:
            page = client.get(address)
            assert (page.status_code, page.headers["Location"]) == (303, f"/sign-in?next={address}")
            script = client.get(address, headers={"Accept": "application/json"})
            assert (script.status_code, script.json["error"]) == (401, "signed-out"), address
        if "POST" in rule.methods:
            posted = client.post(address, data={"csrf_token": token})
            assert (posted.status_code, posted.headers["Location"]) == (303, "/sign-in"), address
            script = client.post(address, json={}, headers={"X-CSRFToken": token})
            assert script.status_code == 401, address


@pytest.mark.parametrize("role", list(Role))
def test_a_role_opens_its_own_pages_and_no_others(site: factories.Site, role: Role) -> None:
    client = site.client(role)
    token = factories.csrf(client.get("/account").text)
    for rule, mark, address in routes(site.app):
        if mark in (guard.PUBLIC, guard.SIGNED_IN):
            continue
        is_own = role.value in mark.split(",")
        if "GET" in rule.methods:
            assert (client.get(address).status_code in (200, 404)) is is_own, address
            if not is_own:
                assert client.get(address).status_code == 403, address
                script = client.get(address, headers={"Accept": "application/json"})
                assert (script.status_code, script.json["error"]) == (403, "role-missing"), address
        elif not is_own:
            assert client.post(address, data={"csrf_token": token}).status_code == 403, address


def test_a_post_without_the_token_of_its_session_changes_nothing(site: factories.Site) -> None:
    client = site.client(Role.ADMIN)
    for rule, _mark, address in routes(site.app):
        if "POST" in rule.methods:
            refused = client.post(address, data={"csrf_token": "of another session"})
            assert refused.status_code == 400, address
            assert "Siden må lastes på nytt" in refused.text
    assert client.get("/account").status_code == 200, "still signed in"


def test_a_view_parses_calls_and_renders_in_few_lines() -> None:
    long = []
    for package in PAGES:
        for file in sorted((WEBAPP / package).glob("*.py")):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.FunctionDef) and _is_view(node):
                    length = (node.end_lineno or 0) - (node.body[0].end_lineno or 0)  # without the docstring
                    if length > LONGEST_VIEW:
                        long.append(f"{file.relative_to(WEBAPP)}: {node.name} has {length} lines")
    assert long == []


def _is_view(node: ast.FunctionDef) -> bool:
    return any(
        isinstance(mark, ast.Call)
        and isinstance(mark.func, ast.Attribute)
        and mark.func.attr in ("get", "post", "route")
        for mark in node.decorator_list
    )
