"""A real server in processes of its own, and a browser without a window, for tests that kill and race."""

from __future__ import annotations

import http.cookiejar
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO

from factories import PASSWORD, Person, csrf


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """`kyndig serve` on a port of its own. `kill()` is SIGKILL of every process, as a power cut would be."""

    database_url: str
    processes: int = 2
    threads: int = 4
    port: int = field(default_factory=free_port)
    running: subprocess.Popen[bytes] | None = None
    said: IO[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        environment = {
            **os.environ,
            "KYNDIG_DATABASE_URL": self.database_url,
            "KYNDIG_SECRET_KEY": "of the tests",
            "KYNDIG_SECURE_COOKIES": "0",
            "KYNDIG_LOG_LEVEL": "error",
        }
        command = [
            sys.executable,
            "-c",
            "from webapp.cli import main; main()",
            "serve",
            "--port",
            str(self.port),
        ]
        command += ["--processes", str(self.processes), "--threads", str(self.threads)]
        self.running = subprocess.Popen(
            command,
            env=environment,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait()

    def kill(self) -> None:
        if self.running is not None:
            os.killpg(self.running.pid, signal.SIGKILL)
            self.running.wait()
            self.running = None
            self._words()

    def stop(self) -> None:
        if self.running is not None:
            os.killpg(self.running.pid, signal.SIGTERM)
            try:
                self.running.wait(timeout=20)
            except subprocess.TimeoutExpired:
                self.kill()
            self.running = None
            self._words()

    def _wait(self) -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.running is not None and self.running.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.address}/livez", timeout=5):
                    return
            except OSError:
                time.sleep(0.1)
        raise TimeoutError(f"the server did not start: {self._words()}")

    def _words(self) -> str:
        """What it said before it ended."""
        if self.said is None or self.said.closed:
            return ""
        self.said.seek(0)
        words = self.said.read().decode(errors="replace")
        self.said.close()
        return words[-2000:]


@contextmanager
def serving(database_url: str, **settings: int) -> Iterator[Server]:
    """A server that is stopped at the end, whatever happened to it."""
    server = Server(database_url, **settings)
    server.start()
    try:
        yield server
    finally:
        server.stop()


class Browser:
    """Cookies and forms, as a browser has them, without a window."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        self.csrf = ""

    def get(self, path: str) -> str:
        with self.opener.open(self.address + path, timeout=60) as answer:
            return str(answer.read().decode())

    def post(self, path: str, **fields: str) -> tuple[int, str]:
        """(status, where it leads) of a form that was posted; the page itself is not followed."""
        body = urllib.parse.urlencode({"csrf_token": self.csrf, **fields}).encode()
        return self._send(urllib.request.Request(self.address + path, data=body, method="POST"))

    def post_json(self, path: str, content: object) -> tuple[int, dict[str, object]]:
        """(status, answer) of what a page's script sends."""
        request = urllib.request.Request(
            self.address + path,
            data=json.dumps(content).encode(),
            method="POST",
            headers={
                "Content-Type": "application/json",
                "Accept": "application/json",
                "X-CSRFToken": self.csrf,
                "Sec-Fetch-Site": "same-origin",
            },
        )
        status, text = self._send(request)
        return status, json.loads(text)

    def sign_in(self, person: Person) -> None:
        self.csrf = csrf(self.get("/sign-in"))
        status, _where = self.post("/sign-in", email=person.email, password=PASSWORD)
        assert status == 200, status
        self.csrf = csrf(self.get("/courses"))

    def _send(self, request: urllib.request.Request) -> tuple[int, str]:
        try:
            with self.opener.open(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
