"""The numbers for Prometheus: for who has the token only, whole over processes, never falling."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from webapp.config import Config
from webapp.metrics import AREAS, BUCKETS_MS, Metrics

TOKEN = "t" * 32


@pytest.fixture
def watched(site, monkeypatch):
    config = site.config.model_copy(update={"metrics_token": TOKEN})
    monkeypatch.setitem(site.app.config, "KYNDIG", config)
    return site


def numbers(text: str) -> dict[str, float]:
    return {
        name: float(value)
        for name, _, value in (
            line.rpartition(" ") for line in text.splitlines() if line and not line.startswith("#")
        )
    }


@pytest.mark.parametrize("header", ["", TOKEN, f"Bearer {TOKEN}x", "Bearer ", "Bearer æ", f"Basic {TOKEN}"])
def test_without_the_token_there_is_no_such_page(watched, header):
    headers = {"Authorization": header} if header else {}
    assert watched.client(None).get("/metrics", headers=headers).status_code == 404


def test_a_site_without_a_token_has_no_such_page_for_anybody(site):
    headers = {"Authorization": "Bearer "}
    assert site.client(None).get("/metrics", headers=headers).status_code == 404


def test_requests_are_counted_by_area_and_status(watched):
    client, header = watched.client(None), {"Authorization": f"Bearer {TOKEN}"}
    before = numbers(client.get("/metrics", headers=header).text)
    client.get("/about")
    client.get("/no-such-page")
    client.get("/hr/")
    after = numbers(client.get("/metrics", headers=header).text)

    def more(name: str) -> float:
        return after[name] - before[name]

    assert more('kyndig_requests_total{area="public",status="2xx"}') == 2  # /metrics itself, and /about
    assert more('kyndig_requests_total{area="other",status="4xx"}') >= 1
    assert more('kyndig_request_seconds_count{area="public"}') == 2
    assert after["kyndig_requests_in_flight"] == 1
    assert after["kyndig_database_up"] == after["kyndig_ready"] == 1
    assert after["kyndig_draining"] == 0


def test_every_line_is_in_the_text_format_and_every_family_is_described(watched):
    text = watched.client(None).get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).text
    sample = re.compile(r'([a-z_]+)(\{[a-z]+="[^"\n]*"(,[a-z]+="[^"\n]*")*\})? [0-9.e+-]+')
    described = set(re.findall(r"^# TYPE ([a-z_]+) ", text, re.MULTILINE))
    assert described == set(re.findall(r"^# HELP ([a-z_]+) ", text, re.MULTILINE))
    for line in text.splitlines():
        if not line.startswith("#"):
            found = sample.fullmatch(line)
            assert found is not None, line
            family = re.sub(r"_(bucket|sum|count)$", "", found[1])
            assert family in described or found[1] in described, line
    assert text.endswith("\n")


@given(
    st.lists(
        st.tuples(
            st.sampled_from([*AREAS, "nowhere"]),
            st.integers(100, 599),
            st.floats(0, 60, allow_nan=False),
            st.integers(0, 2),
        ),
        max_size=40,
    )
)
def test_the_sum_over_processes_is_what_was_answered(answers):
    metrics = Metrics(rows=3)
    for area, status, seconds, row in answers:
        metrics.take(row)
        metrics.answered(area, status, seconds)
    found = numbers(metrics.text({}))
    assert sum(v for n, v in found.items() if n.startswith("kyndig_requests_total")) == len(answers)
    assert sum(v for n, v in found.items() if n.startswith("kyndig_request_seconds_count")) == len(answers)
    total = sum(v for n, v in found.items() if n.startswith("kyndig_request_seconds_sum"))
    assert total == pytest.approx(sum(seconds for _, _, seconds, _ in answers), abs=1e-4)
    for area in AREAS:
        steps = [
            found[f'kyndig_request_seconds_bucket{{area="{area}",le="{m / 1000:g}"}}'] for m in BUCKETS_MS
        ]
        assert steps == sorted(steps)


def test_what_a_process_had_in_flight_ends_with_it_and_its_counts_stay():
    metrics = Metrics(rows=2)
    metrics.take(1)
    metrics.begun()
    metrics.answered("public", 200, 0.01)
    metrics.take(1)  # another process in its place
    found = numbers(metrics.text({}))
    assert found["kyndig_requests_in_flight"] == 0
    assert found['kyndig_requests_total{area="public",status="2xx"}'] == 1


@pytest.mark.parametrize("token", ["short", "æ" * 40])
def test_a_token_that_can_be_guessed_or_not_be_sent_is_refused_at_start(token):
    with pytest.raises(ValidationError, match="KYNDIG_METRICS_TOKEN"):
        Config(metrics_token=token)
