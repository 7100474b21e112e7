"""Alive and ready: what a watcher is told, in how long, and that a stop loses nothing under way."""

from __future__ import annotations

import json
import os
import signal
import socket
import threading
import time
import urllib.error
import urllib.request

import databases
import pytest
from conftest import both_databases
from servers import Server

from webapp import readiness
from webapp.db import migrate
from webapp.db.engine import Database
from webapp.public import health
from webapp.readiness import Probe, Standing


@pytest.fixture(autouse=True)
def a_probe_of_its_own(monkeypatch):
    monkeypatch.setattr(health, "PROBE", Probe())


@both_databases
def test_a_site_that_can_serve_is_ready(site):
    answer = site.client(None).get("/readyz")
    assert (answer.status_code, answer.text) == (200, "ok\n")


def test_a_database_that_is_not_there_is_told_without_making_one(site, tmp_path, monkeypatch):
    gone = site.config.model_copy(update={"database_url": f"sqlite:///{tmp_path / 'gone.db'}"})
    monkeypatch.setitem(site.app.config, "KYNDIG", gone)
    answer = site.client(None).get("/readyz")
    assert (answer.status_code, answer.text) == (503, "unavailable\n")
    assert answer.headers["Retry-After"] == "5"
    assert not (tmp_path / "gone.db").exists()
    assert site.client(None).get("/livez").status_code == 200


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def test_a_database_behind_the_program_is_not_ready_and_is_not_migrated(site, tmp_path, kind, monkeypatch):
    with databases.bare(kind, tmp_path) as url:
        database = Database(url)
        migrate.upgrade(database, "0001")
        config = site.config.model_copy(update={"database_url": url})
        monkeypatch.setitem(site.app.config, "KYNDIG", config)
        assert site.client(None).get("/readyz").status_code == 503
        assert readiness.examine(config) == Standing(reachable=True)
        assert migrate.revision(database) != migrate.head()
        database.dispose()


def test_a_site_without_an_organisation_is_not_ready(site, database_url, tmp_path, monkeypatch):
    with databases.fresh("sqlite", tmp_path) as url:
        config = site.config.model_copy(update={"database_url": url})
        monkeypatch.setitem(site.app.config, "KYNDIG", config)
        assert site.client(None).get("/readyz").status_code == 503


def test_a_database_that_does_not_answer_is_told_in_bounded_time(site, monkeypatch):
    with socket.socket() as mute:  # takes connections and says nothing, as a dead link does
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        url = f"postgresql+psycopg://somebody@127.0.0.1:{mute.getsockname()[1]}/nowhere"
        monkeypatch.setitem(site.app.config, "KYNDIG", site.config.model_copy(update={"database_url": url}))
        monkeypatch.setattr(readiness, "MOST_SECONDS", 0.2)
        client = site.client(None)
        statuses = [client.get("/readyz").status_code for _ in range(3)]
        assert statuses == [503] * 3
        assert threading.active_count() < 10, "one question at a time is under way"
        assert client.get("/livez").status_code == 200


def test_work_that_nobody_does_is_degraded_and_serves_on(site, monkeypatch):
    found = Standing(True, True, True, waiting=3, late_seconds=readiness.LATE_SECONDS + 1)
    monkeypatch.setattr(readiness, "examine", lambda _config: found)
    answer = site.client(None).get("/readyz")
    assert (answer.status_code, answer.text) == (200, "degraded\n")


def test_jobs_that_are_due_count_as_late_when_nobody_takes_them(site):
    from factories import take_course

    from course.people import Role

    take_course(site, site.people[Role.LEARNER])
    assert not readiness.examine(site.config).worker_away
    site.clock.move(minutes=6)
    standing = readiness.examine(site.config)
    assert standing.ready
    assert standing.worker_away
    assert standing.waiting >= 1


@pytest.mark.slow
def test_a_stop_is_told_first_and_what_is_under_way_is_answered(site, monkeypatch):
    monkeypatch.setenv("KYNDIG_DRAIN_SECONDS", "2")
    server = Server(site.url, processes=2, threads=2)
    server.start()
    assert server.running is not None
    try:
        with urllib.request.urlopen(f"{server.address}/readyz", timeout=5) as answer:
            assert answer.status == 200
        slow = socket.create_connection(("127.0.0.1", server.port))
        slow.sendall(b"GET /about HTTP/1.1\r\nHost: 127.0.0.1\r\n")  # a request that is not yet whole
        os.kill(server.running.pid, signal.SIGTERM)
        told = _until_503(f"{server.address}/readyz")
        assert told == b"unavailable\n"
        with urllib.request.urlopen(f"{server.address}/livez", timeout=5) as answer:
            assert answer.status == 200, "requests are still taken"
        slow.sendall(b"Connection: close\r\n\r\n")
        assert b"200 OK" in slow.recv(4096)
        slow.close()
        assert server.running.wait(timeout=20) == 0
        server.running = None
    finally:
        server.stop()


def _until_503(address: str) -> bytes:
    for _ in range(40):
        try:
            with urllib.request.urlopen(address, timeout=5):
                time.sleep(0.05)
        except urllib.error.HTTPError as error:
            if error.code == 503:
                return error.read()
            raise
    raise AssertionError("the server never said that it is about to stop")


def test_the_words_of_the_health_pages_name_nothing(site):
    for path in ("/livez", "/readyz"):
        assert site.client(None).get(path).text in ("ok\n",)
        assert json.dumps(dict(site.client(None).get(path).headers)).find("sqlite") == -1
