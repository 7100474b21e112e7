"""`kyndig demo`: every printed sign-in works, on this machine only, and nothing is left behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from factories import csrf
from servers import Browser, free_port

pytestmark = pytest.mark.slow

KYNDIG = [sys.executable, "-c", "from webapp.cli import main; main()"]
GUIDE = """---
title: Trygg avdeling
updated: 2026-07-02
---
## Dobbeltkontroll

Sykepleieren skal kontrollere dosen sammen med en kollega før legemidlet deles ut til pasienten.

Avviket skal meldes innen 24 timer etter at feilen ble oppdaget på avdelingen.
"""


class Demo:
    """A demo in a process of its own, read until it says how it is stopped."""

    def __init__(self, *arguments: str, temporary: Path) -> None:
        self.port = free_port()
        environment = {**os.environ, "TMPDIR": str(temporary), "KYNDIG_LANG": "nb"}
        self.running = subprocess.Popen(
            [*KYNDIG, "demo", "--port", str(self.port), *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.said = ""
        stuck = threading.Timer(240, self.running.kill)
        stuck.start()
        assert self.running.stdout
        for line in self.running.stdout:
            self.said += line
            if "Ctrl+C" in line:
                break
        stuck.cancel()

    @property
    def address(self) -> str:
        found = re.search(r"http://127\.0\.0\.1:\d+", self.said)
        assert found, self.said
        return found[0]

    @property
    def sign_ins(self) -> list[tuple[str, str]]:
        return re.findall(r"(\S+@demo\.example)\s+(\S+)", self.said)

    def stop(self) -> None:
        os.killpg(self.running.pid, signal.SIGTERM)
        self.running.wait(timeout=60)
        assert self.running.stdout
        self.running.stdout.close()


def signed_in(address: str, email: str, password: str) -> tuple[Browser, str]:
    """A browser that has signed in, and the page that this led to."""
    browser = Browser(address)
    for _ in range(100):
        try:
            browser.csrf = csrf(browser.get("/sign-in"))
            break
        except OSError:
            threading.Event().wait(0.2)
    status, page = browser.post("/sign-in", email=email, password=password)
    assert status == 200, page
    return browser, page


def test_the_demo_prints_four_sign_ins_that_work_and_cleans_up_after_itself(tmp_path):
    demo = Demo(temporary=tmp_path)
    try:
        assert "12 moduler" in demo.said
        assert "40 oppdiktede kolleger i 3 enheter" in demo.said
        assert len(demo.sign_ins) == 4
        expected = ["Fortsett der du slapp", "Vold i nære relasjoner", "Hvem er sertifisert", "Personer"]
        for (email, password), words in zip(demo.sign_ins, expected, strict=True):
            _, page = signed_in(demo.address, email, password)
            assert words in page, email
            assert "Alle navn og tall er oppdiktet" in page
    finally:
        demo.stop()
    assert list(tmp_path.iterdir()) == []


def test_a_demo_of_ones_own_guide_is_marked_as_a_draft_on_every_page(tmp_path):
    guide = tmp_path / "veileder.md"
    guide.write_text(GUIDE, encoding="utf-8")
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    demo = Demo(str(guide), temporary=scratch)
    try:
        assert "Utkast, ikke gjennomgått" in demo.said
        browser, page = signed_in(demo.address, *demo.sign_ins[0])
        course = re.search(r'href="(/courses/[0-9a-f-]{36})', page)
        assert course
        for path in (course[1], f"{course[1]}/1/1"):
            assert "Utkast, ikke gjennomgått" in browser.get(path), path
    finally:
        demo.stop()


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.10", "::", "kyndig.example"])
def test_the_demo_refuses_every_address_but_this_machine_s_own(host):
    run = subprocess.run([*KYNDIG, "demo", "--host", host], capture_output=True, text=True, timeout=60)
    assert run.returncode == 2
    assert "lytter bare på denne maskinen" in run.stderr
    assert "Traceback" not in run.stderr + run.stdout


def test_a_guide_that_cannot_be_read_is_told_and_nothing_is_served():
    with tempfile.NamedTemporaryFile(suffix=".md") as empty:
        run = subprocess.run([*KYNDIG, "demo", empty.name], capture_output=True, text=True, timeout=60)
    assert run.returncode == 2
    assert "Traceback" not in run.stderr + run.stdout
