"""Take the pictures in docs/pictures from a real site with the reference course.

    python scripts/screenshots.py [FOLDER]

Makes a site of its own with made-up people, serves it on this machine and photographs it with
Chromium. Needs Playwright and Chromium. Look at the pictures before they are committed.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import re
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from course.content.load import load_course
from course.people import Actor, Grant, Role
from webapp import clock, resources
from webapp.actions.add_person import add_person
from webapp.actions.assign_programme import assign_programme
from webapp.actions.create_organisation import create_organisation
from webapp.actions.furnish_demo import follow, furnish_demo
from webapp.actions.publish_release import publish_release
from webapp.config import Config
from webapp.db import migrate
from webapp.db.engine import Database
from webapp.db.session import bound
from webapp.store import programmes

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"
WIDTH, HEIGHT = 1280, 900
LARGEST = 200_000
"""Bytes: the pictures are part of every clone."""

PASSWORD = secrets.token_urlsafe(16)
PEOPLE = {
    "learner": ("Ingrid Eksempelsen", Role.LEARNER),
    "holder": ("Amir Prøvestad", Role.LEARNER),
    "hr": ("Hege Demosen", Role.HR),
}


@dataclass(frozen=True)
class Picture:
    """A page: who sees it, and the way to it after sign-in."""

    name: str
    who: str
    way: Callable[[Page], None]


def follow_link(*names: str, then_open: str = "") -> Callable[[Page], None]:
    """A way that follows links by their beginnings, and opens the first of what may be opened there."""

    def way(page: Page) -> None:
        for name in names:
            page.get_by_role("link", name=re.compile(f"^{name}")).first.click()
        if then_open:
            page.locator(then_open).first.click()

    return way


TO_COURSE = ("Vold i nære relasjoner",)
PICTURES_TAKEN = (
    Picture("course", "learner", follow_link(*TO_COURSE)),
    Picture(
        "lesson",
        "learner",
        follow_link(*TO_COURSE, "Fortsett med leksjon", then_open="summary:has-text('Kilde')"),
    ),
    Picture("result", "holder", follow_link(*TO_COURSE, "Hva vold i nære", "Prøve", "Se resultatet")),
    Picture("certificate", "holder", follow_link("Mine bevis", "Se beviset")),
    Picture("hr", "hr", lambda page: None),
)


def main(folder: Path) -> None:
    """Take them all."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="kyndig-pictures-") as scratch:
        url = f"sqlite:///{scratch}/site.db"
        furnish(url)
        with serving(url) as address, chromium() as browser:
            for picture in PICTURES_TAKEN:
                file = folder / f"{picture.name}.png"
                take(browser, address, picture, file)
                size = file.stat().st_size
                print(f"{file.name}  {size // 1024} kB")
                if size > LARGEST:
                    raise SystemExit(f"{file} is larger than {LARGEST} bytes")


def furnish(url: str) -> None:
    """A site with the reference course, colleagues, somebody under way and somebody certified."""
    course = load_course(resources.reference_course()).course
    if course is None:
        raise SystemExit("the reference course cannot be read")
    database = Database(url, durable=False)
    migrate.upgrade(database)
    now = clock.now()
    long_ago = now - dt.timedelta(days=900)
    with bound(database):
        founded = create_organisation(
            key="eksempel",
            name="Eksempel helseforetak",
            admin_name="Arne Prøvheim",
            admin_email="arne@eksempel.example",
            admin_password=PASSWORD,
            code_prefix="EKS",
            now=long_ago,
        )
        admin = Actor.of_person(founded.org, founded.admin, frozenset({Grant(Role.ADMIN)}))
        publish_release(course, with_drafts=True, by=admin, now=long_ago)
        programme = programmes.offered(admin)[0]
        unit = next(iter(furnish_demo(programme, by=admin, now=now).units.values()))
        began = now - dt.timedelta(days=19)
        for number, (name, (full_name, role)) in enumerate(PEOPLE.items()):
            person = add_person(
                name=full_name,
                email=f"{name}@eksempel.example",
                employee_no=str(103001 + number),
                unit=unit,
                grants=frozenset({Grant(role)}),
                password=PASSWORD,
                by=admin,
                now=began,
            )
            if role is Role.LEARNER:
                due = (now + dt.timedelta(days=12)).date()
                assign_programme(programme.id, [person], due=due, reason="demo", by=admin, now=began)
                follow(
                    programme,
                    None if name == "holder" else 5,
                    by=Actor.of_person(admin.org, person, frozenset({Grant(role)})),
                    since=began,
                    until=now,
                    chance=random.Random(11),
                    lessons_after=1,
                )
    database.dispose()


@contextmanager
def serving(url: str) -> Iterator[str]:
    """`kyndig serve` with its worker; the address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    environment = Config(
        database_url=url,
        secret_key=secrets.token_hex(16),
        base_url=address,
        secure_cookies=False,
        log_level="error",
    ).as_environment()
    process = subprocess.Popen(
        [sys.executable, "-c", "from webapp.cli import main; main()", "serve", "--port", str(port)],
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(300):
            with suppress(OSError), urllib.request.urlopen(f"{address}/livez", timeout=5):
                break
            time.sleep(0.2)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium."""
    with sync_playwright() as playwright:
        program = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


def take(browser: Browser, address: str, picture: Picture, file: Path) -> None:
    """Sign in, go the way, and take the picture of what fits in the window."""
    context = browser.new_context(
        base_url=address,
        viewport={"width": WIDTH, "height": HEIGHT},
        locale="nb-NO",
        reduced_motion="reduce",
        color_scheme="light",
    )
    page = context.new_page()
    page.goto("/sign-in")
    page.locator("#email").fill(f"{picture.who}@eksempel.example")
    page.locator("#password").fill(PASSWORD)
    page.locator("main form button").click()
    page.locator("[data-sign-out]").wait_for()
    picture.way(page)
    page.mouse.move(0, 0)
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready.then(() => document.activeElement.blur())")
    page.screenshot(path=file)
    context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES)
